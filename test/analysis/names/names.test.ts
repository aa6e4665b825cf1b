// Names: runs of capitals that grammar does not explain, by language; never what only begins a sentence or a title.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../src/analysis/names/names.ts';

const TABLE: readonly (readonly [string, string, string])[] = [
  ['en', 'They met President Jonas Meier and Mr. Kline.', 'jonas meier | kline'],
  ['en', 'It is the Bank of England’s rate.', 'bank of england'],
  ['en', 'It is Smith of Lisbon.', 'smith | lisbon'],
  ['en', 'They met J. R. Smith in St. Gallen.', 'j r smith | st gallen'],
  ['en', 'The U.S. and NATO and US-led troops agreed.', 'us | nato | us'],
  ['en', 'They saw Bashar al-Harun and Ursula von der Aue.', 'bashar al-harun | ursula von der aue'],
  ['en', 'In Lisbon, the French and a Dutch ship met on Monday in May.', 'lisbon'],
  ['en', 'Officials left. Rescuers came. The rain fell.', ''],
  ['en', 'Meridian sued Northgate.', 'meridian | northgate'],
  ['en', 'Storm damage was seen. The storm passed.', ''],
  ['en', 'Former mayor Ana Lopez and French President Luc Martin spoke.', 'ana lopez | luc martin'],
  ['en', 'The team led by Li Wen counted frogs.', 'li wen'],
  ['en', 'Rescuers Find Missing Crew In Northern Storm', ''],
  ['en', 'LISBON SHIP SINKS IN STORM', ''],
  [
    'en',
    'Meridian Sues Rival Over Battery Patents\n\nA court heard Meridian on Monday.',
    'meridian | meridian',
  ],
  ['de', 'Die Polizei sprach mit Angela Sommer. Das Haus von Sommer brannte.', 'angela sommer | sommer'],
  ['de', 'Der Hund sah das Haus am Fluss.', ''],
  ['fr', 'Le président Luc de Marsac est à l’Élysée.', 'luc de marsac | elysee'],
  ['zh', '总统今天访问了上海。', ''],
  ['ar', 'التقى الرئيس بالوزير', ''],
];

describe('namesIn', () => {
  it.each(TABLE)('reads %s: %s', (language, text, expected) => {
    expect(
      namesIn(text, language)
        .map(({ key }) => key)
        .join(' | '),
    ).toBe(expected);
  });

  it('ties an acronym in brackets to the name before it', () => {
    const names = namesIn('The Chinese Academy of Sciences (CAS) spoke.', 'en');
    expect(names[0]).toMatchObject({ key: 'chinese academy of sciences', acronym: 'cas' });
  });

  it('leaves titles and the possessive out of the span', () => {
    const text = 'It was Minister Jane Doe’s idea.';
    const [name] = namesIn(text, 'en');
    expect(text.slice(name?.start, name?.end)).toBe('Jane Doe');
  });

  it('gives spans in order that lie in the text, for any text', () => {
    const words = fc.constantFrom(
      'Anna',
      'of',
      'the',
      'Bank',
      'NATO',
      '(',
      ')',
      '.',
      '\n',
      'said',
      'von',
      'U.S.',
      '’s',
      'al-Harun',
      'Mr',
      '"',
      'É',
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 30 }),
        fc.constantFrom(' ', ''),
        fc.constantFrom('en', 'de', null),
        (list, gap, language) => {
          const text = list.join(gap);
          let last = 0;
          for (const { start, end, key, words: parts } of namesIn(text, language)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(key).toBe(parts.join(' '));
            last = end;
          }
        },
      ),
    );
  });

  it.each(['A ', 'A. ', 'Aa-', 'A’', 'Aa of ', '\n', 'A b ', 'Bank of the ', 'A(', '(AB) '])(
    'reads a hundred thousand characters of %j in time that grows with the length',
    (piece) => {
      const start = performance.now();
      namesIn(piece.repeat(100_000 / piece.length), 'en');
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});
