// What one write-up alone has, and what most have and one has not.
import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../src/analysis/comparison/comparison.ts';
import { ONLY_IN_PER_ARTICLE_MAX } from '../../../src/limits/comparison.ts';
import { bodiesOf, storyOf } from './story-articles.ts';

const CLOSED = 'The old bridge at Osterby was closed on Monday after the flood.';
const OWN = 'The engineer Ida Lund counted 214 cracks in the second pillar last autumn.';

function aloneIn(...bodies: readonly string[]): string[] {
  return compareArticles(bodiesOf(...bodies)).onlyIn.map(({ quote }) => quote);
}

describe('onlyIn', () => {
  it('has the sentence that one write-up alone has', () => {
    expect(aloneIn(`${CLOSED} ${OWN}`, CLOSED)).toEqual([OWN]);
  });

  it('has nothing that both write-ups have', () => {
    expect(aloneIn(CLOSED, CLOSED)).toEqual([]);
  });

  it('has nothing of what says the same in the same words, shortened', () => {
    expect(aloneIn(`${CLOSED} The bridge at Osterby was closed on Monday.`, CLOSED)).toEqual([]);
  });

  it('has no sentence that needs the one before it', () => {
    expect(
      aloneIn(`${CLOSED} He counted 214 cracks in the second pillar of it last autumn.`, CLOSED),
    ).toEqual([]);
  });

  it('has no sentence that stands in another row', () => {
    const [one, other] = ['Seven', 'Nine'].map(
      (count) => `${count} people died when the ship Heron sank off Holm.`,
    );
    const { conflicts, onlyIn } = compareArticles(bodiesOf(one ?? '', other ?? ''));
    expect(conflicts).toHaveLength(1);
    expect(onlyIn).toEqual([]);
  });

  it('has a few sentences of each write-up, in the order of its text', () => {
    const names = ['Ida Lund', 'Per Holt', 'Ana Reyes', 'Jon Berg', 'Tom Reed'];
    const own = names.map(
      (name, at) => `The engineer ${name} found ${200 + at} cracks in pillar ${name.slice(0, 3)}x.`,
    );
    const found = aloneIn(`${CLOSED} ${own.join(' ')}`, CLOSED);
    expect(found).toHaveLength(ONLY_IN_PER_ARTICLE_MAX);
    expect(found).toEqual(own.filter((sentence) => found.includes(sentence)));
  });

  it('has nothing of a text and its reprint', () => {
    const text = `${CLOSED} ${OWN} Lorries have to go round by Linden, which takes them an hour, and the school bus no longer comes.`;
    expect(aloneIn(text, `${text} ${OWN.replace('Ida Lund', 'Per Holt')}`)).toEqual([]);
  });
});

describe('missing', () => {
  it('is nothing where a write-up has it in other words', () => {
    const having = ['both said', 'a lawyer said', 'in the autumn'].map(
      (end) => `The regulator must approve the sale of Alder Bank to Birch Insurance, ${end}.`,
    );
    const reworded =
      'A sale of Alder Bank is what Birch Insurance wants, and a regulator who will approve it.';
    const { missing } = compareArticles(storyOf(...[...having, reworded].map((body) => ({ body }))));
    expect(missing).toEqual([]);
  });

  it('is nothing of two write-ups', () => {
    expect(compareArticles(bodiesOf(CLOSED, OWN)).missing).toEqual([]);
  });
});
