// Clauses: where one statement of a sentence ends and the next begins, and what belongs to each.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clausesOf } from '../../../src/analysis/comparison/clauses.ts';
import { ascriptionIn } from '../../../src/analysis/comparison/sources.ts';
import { tokensOf } from '../../../src/analysis/comparison/tokens.ts';

function read(sentence: string, language = 'en') {
  const tokens = tokensOf(sentence, language);
  const clauses = clausesOf(sentence, tokens, { ascription: ascriptionIn(sentence), language });
  return { tokens, clauses };
}

/** The words of each clause. */
function partsOf(sentence: string, language?: string): string[] {
  const { tokens, clauses } = read(sentence, language);
  return clauses.map(({ from, to }) => sentence.slice(tokens[from]?.start, tokens[to - 1]?.end));
}

describe('clausesOf', () => {
  test.each<[string, string[]]>([
    ['The bridge was closed on Monday.', ['The bridge was closed on Monday']],
    ['The river rose, and the old bridge was closed.', ['The river rose', 'and the old bridge was closed']],
    [
      'The old bridge was closed because the river was rising.',
      ['The old bridge was closed', 'because the river was rising'],
    ],
    [
      'Per Holt went on trial on Tuesday accused of taking 3 million crowns.',
      ['Per Holt went on trial on Tuesday', 'accused of taking 3 million crowns'],
    ],
    [
      'Per Holt went on trial on charges of taking 3 million crowns.',
      ['Per Holt went on trial', 'on charges of taking 3 million crowns'],
    ],
    ['Bread, milk and eggs were sold out in Linden.', ['Bread, milk and eggs were sold out in Linden']],
    ['The mayor of Linden, Ana Reyes, resigned.', ['The mayor of Linden, Ana Reyes, resigned']],
    ['A storm', ['A storm']],
  ])('%s', (sentence, expected) => {
    expect(partsOf(sentence)).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    [
      'de',
      'Die Brücke wurde gesperrt, weil der Fluss gestiegen war.',
      ['Die Brücke wurde gesperrt', 'weil der Fluss gestiegen war'],
    ],
    [
      'fr',
      'Le pont est fermé, mais la route sera ouverte lundi.',
      ['Le pont est fermé', 'mais la route sera ouverte lundi'],
    ],
    [
      'es',
      'El puente fue cerrado porque el río ha crecido mucho.',
      ['El puente fue cerrado', 'porque el río ha crecido mucho'],
    ],
  ])('in %s: %s', (language, sentence, expected) => {
    expect(partsOf(sentence, language)).toEqual(expected);
  });

  it('leaves out the words of the source', () => {
    const { clauses } = read('The bridge was closed, the harbour authority said.');
    expect(clauses).toHaveLength(1);
    expect([...(clauses[0]?.stems ?? [])]).not.toContain('harbour');
  });

  it('knows names by their capitals, but not the first word’s', () => {
    const { clauses } = read('Villagers in Osterby saw the bridge fall.');
    expect([...(clauses[0]?.names ?? [])]).toEqual(['osterbi']);
  });

  it('gives a clause that points back the words of the one before', () => {
    const { clauses } = read('The academies were at odds, and the two sides have stopped talks.');
    expect([...(clauses[1]?.stems ?? [])]).toContain('academi');
  });

  it('keeps each wording in the clause that it stands in', () => {
    const { clauses } = read('The ferry was cancelled, but the train continues to run.');
    const scales = clauses.map(({ wordings }) => wordings.map(({ degree }) => degree));
    expect(scales).toEqual([[0], [3]]);
  });

  it('has none for a sentence without words', () => expect(read('…?!').clauses).toEqual([]));
});

const anySentence = fc
  .array(
    fc.constantFrom(
      ...'the bridge was closed, and because Osterby Reyes went accused on charges of 3 million not resumed; but it (said)'.split(
        ' ',
      ),
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(' '));

describe('the clauses of any sentence', () => {
  it('stand in order, apart, and hold tokens', () => {
    fc.assert(
      fc.property(anySentence, (sentence) => {
        const { tokens, clauses } = read(sentence);
        let end = 0;
        for (const { from, to } of clauses) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(tokens.length);
      }),
    );
  });

  it('hold wordings that stand in them, and names that are their words', () => {
    fc.assert(
      fc.property(anySentence, (sentence) => {
        for (const { from, to, wordings, names, stems } of read(sentence).clauses) {
          expect(wordings.every((wording) => wording.from >= from && wording.from < to)).toBe(true);
          expect(names.isSubsetOf(stems)).toBe(true);
        }
      }),
    );
  });
});
