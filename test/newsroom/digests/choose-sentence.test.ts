// The sentence that tells a story is understood by itself and speaks of what the headline does.
import { expect, it } from 'vitest';
import { readArticleClaims } from '../../../src/analysis/claims/article-claims.ts';
import { isOfHeadline, tellingSentenceOf } from '../../../src/newsroom/digests/choose-sentence.ts';
import { anArticle } from '../../nouns.ts';

const HEADLINE = 'Ferry Ottilie runs aground off Corran';
const SENTENCES = {
  writer: 'Idris Bohm is senior staff writer at the Harbour Post.',
  back: 'He said the ferry Ottilie had run aground off Corran before.',
  about: 'The ferry Ottilie ran aground off Corran in thick fog on Tuesday.',
  detail: 'The ferry Ottilie had left Northam at dawn with a load of timber.',
};

function told(
  order: readonly (keyof typeof SENTENCES)[],
  gist: keyof typeof SENTENCES | null,
  headline: string | null = HEADLINE,
) {
  const said = readArticleClaims(
    anArticle({ headline, body: order.map((name) => SENTENCES[name]).join(' ') }),
  );
  const quoted = said.find(({ citation }) => gist !== null && citation.quote === SENTENCES[gist]);
  const sentence = tellingSentenceOf(said, quoted?.citation ?? null);
  return Object.entries(SENTENCES).find(([, words]) => words === sentence?.quote)?.[0] ?? null;
}

it('is the gist where that does', () => {
  expect(told(['about', 'detail'], 'detail')).toBe('detail');
});

it.each(['writer', 'back'] as const)('is another one where the gist is “%s”', (gist) => {
  expect(told(['writer', 'back', 'about', 'detail'], gist)).toBe('about');
});

it('is the gist where no other does, or there is no headline to go by', () => {
  expect(told(['writer', 'back'], 'writer')).toBe('writer');
  expect(told(['writer', 'about'], 'writer', null)).toBe('writer');
});

it('is none where none can be quoted', () => {
  expect(told(['about'], null)).toBeNull();
});

it('is of the headline where it has a word of it', () => {
  const said = readArticleClaims(
    anArticle({ headline: HEADLINE, body: `${SENTENCES.about} ${SENTENCES.writer}` }),
  );
  expect(said.map((sentence) => isOfHeadline(sentence, said))).toEqual([true, true, false]);
});
