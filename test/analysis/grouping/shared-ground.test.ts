// Shared ground: what an article gives to be compared by, what it is looked up by, and when two articles are one event.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../src/analysis/grouping/ground/agreement.ts';
import { sharedGroundLikeness } from '../../../src/analysis/grouping/ground/likeness.ts';
import { JOIN_LIKENESS } from '../../../src/analysis/grouping/grouping.ts';
import {
  GROUND_MARK,
  groundKeysOf,
  groundQueriesOf,
  isGroundTerm,
  readGround,
  sharedGroundOf,
  withoutGround,
} from '../../../src/analysis/grouping/shared-ground.ts';
import { GROUND_KEYS_MAX, GROUND_WINDOW_MS } from '../../../src/limits/shared-ground.ts';

function groundOf(language: string | null, body: string, headline: string | null = null) {
  return sharedGroundOf({ headline, abstract: null, body }, { language });
}

function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>, apartMs = 0): number {
  return sharedGroundLikeness(readGround(one), readGround(other), apartMs);
}

const english = groundOf(
  'en',
  'The ferry Nordkap Star ran aground near Lindholm in Norway with 412 aboard, Captain Sverre Hagbartsen said.',
);
const german = groundOf(
  'de',
  'Vor Lindholm in Norwegen ist die Fähre Nordkap Star mit 412 Menschen an Bord auf Grund gelaufen, sagte Kapitän Sverre Hagbartsen.',
);
const russian = groundOf(
  'ru',
  'Паром с 412 пассажирами сел на мель у Линдхольма в Норвегии, сообщил капитан Сверре Хагбартсен.',
);

describe('sharedGroundOf', () => {
  it('gives names, places and figures under a mark, and the language', () => {
    const terms = [...english.keys()].map((term) => term.replace(GROUND_MARK, ''));
    expect(terms).toEqual(expect.arrayContaining(['len', 'nhagbarzen', 'nlindholm', 'wrNO', 'f412']));
    expect([...english.keys()].every((term) => term.startsWith(GROUND_MARK))).toBe(true);
  });

  it('gives nothing where the language is unknown, or none', () => {
    expect(groundOf(null, 'Rosa Quintanar in Peru').size).toBe(0);
    expect(groundOf('x\ty', 'Rosa Quintanar in Peru').size).toBe(0);
    expect(groundOf('', 'Rosa Quintanar in Peru').size).toBe(0);
  });

  it('gives the language alone for an article without words', () => {
    const terms = sharedGroundOf({ headline: null, abstract: null, body: null }, { language: 'de-AT' });
    expect([...terms]).toEqual([[`${GROUND_MARK}lde`, 0]]);
  });

  it('weighs a name less that many articles of the index have', () => {
    const text = { headline: null, abstract: null, body: 'Yesterday the painter Quintanar came.' };
    const statistics = {
      articles: 1_000,
      frequencies: new Map([
        ['\uE000quintanar', 600],
        ['quintanar', 600],
      ]),
    };
    const weightOf = (terms: ReadonlyMap<string, number>) =>
      [...terms].find(([term]) => term.includes('kvintanar'))?.[1] ?? 0;
    const common = weightOf(sharedGroundOf(text, { language: 'en', statistics }));
    expect(common).toBeLessThan(0.3);
    expect(weightOf(sharedGroundOf(text, { language: 'en' }))).toBe(1);
  });

  it('is bounded, never throws, and fits into lines, whatever is given', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'Кирилл Петренко',
        '\u202Eabc\u202C',
        '👩‍👩‍👧',
        'Ž\u030C\u0301',
        '3-1',
        '1万2400人',
        'والرئيس',
        '한국',
      ),
    );
    const language = fc.oneof(
      fc.constantFrom('en', 'de', 'ru', 'ar', 'he', 'ja', 'zh', 'ko', 'th', 'el', 'tr'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), language, (pieces, spoken) => {
        const terms = groundOf(spoken, pieces.join(' '), pieces[0] ?? null);
        expect(terms.size).toBeLessThanOrEqual(28);
        for (const [term, weight] of terms) {
          expect(term).not.toMatch(/[\t\n]/);
          expect(weight).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('reads no more than the beginning of 100,000 characters', () => {
    for (const stretch of ['Ab ', 'а', '漢', '9', '9 999 ', '-', "l'", 'ー', '\u0301', 'U.S.']) {
      const terms = groundOf('en', stretch.repeat(100_000 / stretch.length), stretch.repeat(5_000));
      expect(terms.size).toBeLessThanOrEqual(28);
    }
    const late = `${'and then it was so. '.repeat(80)} The mayor, Rosa Quintanar, spoke.`;
    expect([...groundOf('en', late).keys()].join()).not.toContain('kvintanar');
  });
});

describe('keys', () => {
  it('are those of other languages when others are looked for', () => {
    const kept = new Set(groundKeysOf(german));
    const asked = groundQueriesOf(english, ['en', 'de', 'fr']);
    expect(asked.filter((key) => kept.has(key)).length).toBeGreaterThanOrEqual(2);
    expect(groundQueriesOf(german, ['de-AT'])).toEqual([]);
    expect(groundQueriesOf(english, ['en'])).toEqual([]);
  });

  it('meet across scripts', () => {
    const kept = new Set(groundKeysOf(russian));
    expect(groundQueriesOf(english, ['ru']).filter((key) => kept.has(key)).length).toBeGreaterThanOrEqual(2);
  });

  it('are few, and none of a country, of a language or of nothing', () => {
    expect(groundKeysOf(english).length).toBeLessThanOrEqual(GROUND_KEYS_MAX);
    expect(groundKeysOf(english).some((key) => /wr[A-Z]/.test(key))).toBe(false);
    expect(groundKeysOf(english).every(isGroundTerm)).toBe(true);
    expect(isGroundTerm('storm')).toBe(false);
    expect(groundKeysOf(new Map([['storm', 2]]))).toEqual([]);
    expect(groundQueriesOf(new Map(), ['de'])).toEqual([]);
  });
});

describe('a profile', () => {
  it('is read with its stems left out, and the other way round', () => {
    const profile = new Map([['storm', 2], ...english]);
    expect(readGround(profile)).toEqual(readGround(english));
    expect(withoutGround(profile)).toEqual(new Map([['storm', 2]]));
    expect(readGround(new Map([['storm', 2]]))).toEqual({ language: null, entries: [], keys: new Set() });
  });
});

describe('sharedGroundLikeness', () => {
  it('joins one event in several languages, from either side alike', () => {
    expect(likeness(english, german)).toBeGreaterThan(JOIN_LIKENESS);
    expect(likeness(english, russian)).toBeGreaterThan(JOIN_LIKENESS);
    expect(likeness(german, russian)).toBeCloseTo(likeness(russian, german), 9);
  });

  it('is nothing within a language, without one, or two days apart', () => {
    expect(likeness(english, english)).toBe(0);
    expect(likeness(english, new Map())).toBe(0);
    expect(likeness(english, german, GROUND_WINDOW_MS)).toBeGreaterThan(0);
    expect(likeness(english, german, GROUND_WINDOW_MS + 1)).toBe(0);
  });

  it('needs more than a politician and a country', () => {
    const one = groundOf('en', 'In Ukraine the minister Oksana Marchenko opened a school.');
    const other = groundOf('fr', 'En Ukraine, la ministre Oksana Marchenko a critiqué le budget.');
    expect(agreementOf(readGround(one), readGround(other)).terms).toBeGreaterThanOrEqual(3);
    expect(likeness(one, other)).toBe(0);
  });

  const quake = (language: string, figures: string) =>
    groundOf(language, `${figures}; Karsuvan, Dervent, Tarik Yelmaz; 112, 340.`, null);

  it('is nothing for another magnitude', () => {
    const one = quake('en', 'a magnitude 6.4 earthquake');
    expect(likeness(one, quake('de', 'ein Beben der Stärke 6,6'))).toBeGreaterThan(0);
    expect(likeness(one, quake('de', 'ein Beben der Stärke 5,1'))).toBe(0);
  });

  it('is nothing where others died by far, something where a toll rises', () => {
    const one = quake('en', 'and 12 dead');
    expect(likeness(one, quake('de', 'und 27 Tote'))).toBeGreaterThan(0);
    expect(likeness(one, quake('de', 'und 97 Tote'))).toBe(0);
  });

  it('is nothing for another result', () => {
    const one = quake('en', 'who won 3-1');
    expect(likeness(one, quake('de', 'gewann 3:1'))).toBeGreaterThan(0);
    expect(likeness(one, quake('de', 'gewann 2:0'))).toBe(0);
  });

  it('stays on the scale of likeness and is symmetric for any ground', () => {
    const entry = fc.record({
      letter: fc.constantFrom('n', 'p', 'w', 'a', 'f', 'd', 'm', 's') as fc.Arbitrary<'n'>,
      form: fc.constantFrom('karsuvan', 'ilmaz', 'rTR', 'cberlin', '27', '112', '6.4', '3-1'),
      weight: fc.double({ min: 0, max: 1.3, noNaN: true }),
    });
    const ground = fc
      .record({
        language: fc.constantFrom('en', 'de', 'ja', null),
        entries: fc.uniqueArray(entry, { selector: ({ letter, form }) => letter + form, maxLength: 12 }),
      })
      .map(({ language, entries }) => ({
        language,
        entries,
        keys: new Set(entries.map(({ form }) => form)),
      }));
    fc.assert(
      fc.property(ground, ground, (one, other) => {
        const found = sharedGroundLikeness(one, other, 0);
        expect(found === 0 || (found > JOIN_LIKENESS && found <= 0.6)).toBe(true);
        expect(agreementOf(one, other).share).toBeLessThanOrEqual(1.000_001);
      }),
    );
  });
});
