// Conflicts of days, times and years: of one event they differ, of two they do not.
import { describe, expect, test } from 'vitest';
import { compareArticles } from '../../../src/analysis/comparison/comparison.ts';
import { dateMentionsIn } from '../../../src/analysis/comparison/date-mentions.ts';
import { claimOfSentence } from './story-claims.ts';
import { storyOf } from './story-articles.ts';

const PUBLISHED = '2026-05-12T08:00:00Z';

function datesOf(language: string, ...bodies: readonly string[]): string[] {
  const articles = storyOf(...bodies.map((body) => ({ body, language, publishedAt: PUBLISHED })));
  return compareArticles(articles)
    .conflicts.filter(({ kind }) => kind === 'date')
    .map(({ values }) =>
      values
        .map(({ value }) => value)
        .sort()
        .join(' / '),
    );
}

const TRAM = 'The new tram line between Oster and the airport';

describe('days', () => {
  test.each<[string, [string, string], string[]]>([
    [
      'en',
      [
        `${TRAM} will open on 14 September.`,
        'The company will open the new tram line between Oster and the airport on 21 September.',
      ],
      ['14 September / 21 September'],
    ],
    ['en', [`${TRAM} will open on 14 September.`, `${TRAM} will open on September 14, 2026.`], []],
    ['en', [`${TRAM} will open in September.`, `${TRAM} will open on 14 September.`], []],
    [
      'en',
      [
        'Veldia will hold parliamentary elections in October.',
        'Parliamentary elections in Veldia will be held in November.',
      ],
      ['November / October'],
    ],
    [
      'de',
      [
        'Das Freibad in Sellin öffnet am 12. Juni wieder.',
        'Das Freibad in Sellin öffnet am 19. Juni wieder.',
      ],
      ['12. Juni / 19. Juni'],
    ],
    [
      'es',
      ['Los maquinistas irán a la huelga el 4 de junio.', 'Los maquinistas irán a la huelga el 11 de junio.'],
      ['11 de junio / 4 de junio'],
    ],
    [
      'fr',
      [
        'Le procès du maire de Valmy s’ouvrira le 8 juin.',
        'Le procès du maire de Valmy s’ouvrira le 22 juin.',
      ],
      ['22 juin / 8 juin'],
    ],
  ])('in %s: %j', (language, bodies, expected) => {
    expect(datesOf(language, ...bodies)).toEqual(expected);
  });

  test('on which something was only said are of no event', () => {
    expect(
      datesOf(
        'en',
        'The Arlen pass will stay closed, the road office said on Monday.',
        'The Arlen pass will stay closed, the road office said on Tuesday.',
      ),
    ).toEqual([]);
  });

  test('of what has been and of what is expected are of two events', () => {
    expect(
      datesOf(
        'en',
        'The heat in Tarn reached a record on Monday.',
        'The heat in Tarn is expected to reach a record on Friday.',
      ),
    ).toEqual([]);
  });
});

describe('times of day', () => {
  const BLAST = 'The explosion in Hake Street happened at';
  test.each<[string, string, string[]]>([
    [`${BLAST} 6.30 am.`, `${BLAST} 8.15 am.`, ['6.30 am / 8.15 am']],
    [`${BLAST} 6.30 am.`, `${BLAST} 6.40 am.`, []],
    [`${BLAST} 6.30 am GMT.`, `${BLAST} 8.15 am.`, []],
  ])('%s | %s', (one, other, expected) => {
    const found = datesOf('en', one, other);
    expect(found).toHaveLength(expected.length);
  });
});

describe('years', () => {
  test.each<[string, string, string[]]>([
    [
      'The Hallin shipyard was founded in 1921 by brothers.',
      'The Hallin shipyard was founded in 1912 by brothers.',
      ['1912 / 1921'],
    ],
    ['The rent in Lindholm rose sharply in 2024.', 'The rent in Lindholm rose sharply in 2025.', []],
  ])('are compared where something happens once: %s | %s', (one, other, expected) => {
    expect(datesOf('en', one, other)).toEqual(expected);
  });
});

describe('the mentions of a sentence', () => {
  test.each([
    ['The offer for Brunmark runs until 30 June.', 'en until'],
    ['The bridge is closed from 3 March for repairs.', 'en since'],
    ['The bridge opened on 3 March after repairs.', 'en on'],
    ['The shipyard, founded in 1921, will close.', 'en origin'],
    ['The explosion happened at 6.30 am in the harbour.', 'en time'],
  ])('say what a date is: %s', (sentence, slot) => {
    expect(dateMentionsIn(claimOfSentence(sentence)).map((mention) => mention.slot)).toEqual([slot]);
  });

  test('hold no date of a quote, a share or a source', () => {
    for (const sentence of [
      'The singer told the crowd: “I come back on 3 March, friends.”',
      'Prices in the shops rose by 2 per cent in March.',
      'The bridge is closed for repairs, the city said on 3 March.',
    ])
      expect(dateMentionsIn(claimOfSentence(sentence))).toEqual([]);
  });

  test('know neither the stems nor the names of their dates', () => {
    const [mention] = dateMentionsIn(
      claimOfSentence('The bridge over the Arn opened on 3 March after repairs.'),
    );
    expect([...(mention?.stems ?? [])].join()).not.toMatch(/mar/u);
    expect([...(mention?.names ?? [])]).toEqual(['arn']);
  });
});
