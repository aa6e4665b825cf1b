// What a write-up claims: by its text alone, with a value where a figure gives one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticleClaims } from '../../../src/analysis/claims/article-claims.ts';
import { figureOfClaim } from '../../../src/analysis/claims/figure-claims.ts';
import { storyClaimsOf } from '../../../src/analysis/claims/story-claims.ts';
import { TOLD_CLAIMS_MAX, TOLD_SENTENCES_MAX } from '../../../src/limits/told.ts';
import { citableText, type Article } from '../../../src/news/article.ts';
import { anArticle, urlOf } from '../../nouns.ts';

function said(body: string, given: Partial<Article> = {}) {
  return readArticleClaims(anArticle({ headline: 'Ferry aground off Corran', body, ...given }));
}

const figuresOf = (body: string, given: Partial<Article> = {}) =>
  said(body, given)
    .flatMap(({ figures }) => figures)
    .map(({ matter, value }) => [matter, value]);

const TOLL = 'At least 12 people were killed when the ferry ran aground off Corran on Tuesday.';

describe('the claims of a write-up', () => {
  it('are its headline and its first sentences, each with its citation', () => {
    const body = `${TOLL} Divers are searching the wreck for those still missing.`;
    const article = anArticle({ headline: 'Ferry aground off Corran', body });
    const sentences = readArticleClaims(article);
    expect(sentences.map(({ isHeadline, citation }) => [isHeadline, citation.quote])).toEqual([
      [true, 'Ferry aground off Corran'],
      [false, TOLL],
      [false, 'Divers are searching the wreck for those still missing.'],
    ]);
    for (const { citation } of sentences) {
      expect(citableText(article).slice(citation.start, citation.end)).toBe(citation.quote);
      expect(citation.version).toBe(article.version);
    }
  });

  it('give a toll as one matter, whatever words tell it', () => {
    const tolls = [
      [TOLL, 'At least 12'],
      ['The ferry accident off Corran has left 34 people dead, the harbour master said.', '34'],
      ['The death toll of the accident off Corran has risen to 34.', '34'],
      ['Bei dem Fährunglück vor Corran sind 34 Menschen getötet worden.', '34', 'de'],
    ] as const;
    for (const [body, value, language = 'en'] of tolls)
      expect(figuresOf(body, { language }), body).toContainEqual(['fate killed people', value]);
  });

  it('give what is measured with a word that says of what', () => {
    const matters = figuresOf('The council has raised $40 million in funding for the new harbour wall.');
    expect(matters.map(([, value]) => value)).toContain('$40 million');
    expect(matters.every(([matter]) => matter?.startsWith('unit USD ') === true)).toBe(true);
  });

  it.each([
    'A ferry that sank there last year killed 157 people and was never raised.',
    'The toll rose by 22 people after the divers had been back.',
    'Were 34 people killed when the ferry ran aground off Corran?',
    'The council has been looking at the harbour wall for a long time.',
  ])('give no value of the matter in “%s”', (body) => {
    expect(figuresOf(body).filter(([matter]) => matter === 'fate killed people')).toEqual([]);
  });

  it('say which sentences can stand alone', () => {
    const body = [
      TOLL,
      'He said the weather had been calm all night.',
      'But the lights were out in the bay.',
    ];
    expect(said(body.join(' ')).map(({ standsAlone }) => standsAlone)).toEqual([false, true, false, false]);
  });

  it('depend on the text, not on where it came from or when', () => {
    const [one, other] = [
      {},
      { url: urlOf('elsewhere'), outlet: 'Radio Corran', eventTime: 5, publishedAt: null },
    ];
    const claimsOf = (given: Partial<Article>) =>
      said(TOLL, given).map(({ claim, figures }) => [claim, figures]);
    expect(claimsOf(one)).toEqual(claimsOf(other));
  });

  it('are of the opening of a long text', () => {
    const sentences = Array.from(
      { length: 60 },
      (_, n) => `The harbour saw its ferry number ${n + 100} today.`,
    );
    expect(said(sentences.join(' '))).toHaveLength(TOLD_SENTENCES_MAX + 1);
  });

  it('hold for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 80 }), (body, headline) => {
        for (const { claim, figures } of said(body, { headline })) {
          expect(claim).toMatchObject({ matter: null, value: null });
          for (const figure of figures)
            expect(figureOfClaim(figure)?.min).toBeLessThanOrEqual(figureOfClaim(figure)?.max ?? 0);
        }
      }),
    );
  });
});

describe('the claims of a story', () => {
  const bodies = [
    TOLL,
    'The ferry accident off Corran has left 34 people dead, the harbour master said.',
    'Divers are searching the wreck for those still missing. The ferry had left Northam at dawn.',
    'A minister has promised an inquiry into how the ferry could run aground.',
  ];
  const writeUps = bodies.map((body) => said(body));

  it('are the same in whatever order its write-ups came', () => {
    const expected = storyClaimsOf(writeUps);
    fc.assert(
      fc.property(fc.shuffledSubarray(writeUps, { minLength: writeUps.length }), (shuffled) => {
        expect(storyClaimsOf(shuffled)).toEqual(expected);
      }),
    );
  });

  it('keep both values of a matter, and a paraphrase once', () => {
    const claims = storyClaimsOf([...writeUps, ...writeUps]);
    expect(new Set(claims.map(({ fingerprint }) => fingerprint)).size).toBe(claims.length);
    const tolls = claims.filter(({ matter }) => matter === 'fate killed people');
    expect(tolls.map(({ value }) => value).sort()).toEqual(['34', 'At least 12']);
  });

  it('are bounded', () => {
    const names = 'anchor bridge canal dock engine flag gale hull island jetty keel lamp'.split(' ');
    const many = names.flatMap((one) =>
      names.map((other) =>
        said(`The ${one} company of ${one}ford has sold 9${one.length} ${other}s to a ${other} maker.`),
      ),
    );
    expect(storyClaimsOf(many).length).toBeLessThanOrEqual(TOLD_CLAIMS_MAX);
  });
});
