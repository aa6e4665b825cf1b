// What a server sets for itself: written and read again, whatever stands in the store.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ANSWER_LANGUAGES,
  changedSettings,
  parseGuildSettings,
  PLAIN_SETTINGS,
  WRITER_AUDIENCES,
  writeGuildSettings,
  type GuildSettings,
} from '../../src/news/guild-settings.ts';
import { PERIOD_NAMES, periodNamed } from '../../src/news/question.ts';

const outlets = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 25 });
const anySettings: fc.Arbitrary<GuildSettings> = fc
  .record({
    language: fc.constantFrom(null, ...ANSWER_LANGUAGES),
    period: fc.constantFrom(...PERIOD_NAMES),
    isPrivate: fc.boolean(),
    writerFor: fc.constantFrom(...WRITER_AUDIENCES),
    zone: fc.constantFrom(null, 'Europe/Berlin', 'UTC', 'Asia/Tokyo'),
    preferred: outlets,
    muted: outlets,
  })
  .map((settings) => ({
    ...settings,
    muted: settings.muted.filter((name) => !settings.preferred.includes(name)),
  }));

describe('the settings of a server', () => {
  test('are read as they were written', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(parseGuildSettings(writeGuildSettings(settings))).toEqual(settings);
      }),
    );
  });

  test('are kept where they differ from those of a server that has set nothing, and only then', () => {
    expect(writeGuildSettings(PLAIN_SETTINGS)).toBeNull();
    expect(parseGuildSettings(null)).toEqual(PLAIN_SETTINGS);
    const settings = { ...PLAIN_SETTINGS, isPrivate: true, muted: ['Quay Mail'] };
    expect(changedSettings(settings)).toEqual(['isPrivate', 'muted']);
    expect(writeGuildSettings(settings)).toBe('{"isPrivate":true,"muted":["Quay Mail"]}');
  });

  test('are those of a server that has set nothing, as far as they cannot be read', () => {
    const strange = {
      ...{ language: 'tlh', period: 'd9', isPrivate: 'yes', writerFor: 'me', zone: 'Atlantis' },
      ...{ preferred: 'Quay Mail', muted: ['', 7, null, 'Quay Mail', 'Quay Mail'], more: 1 },
    };
    expect(parseGuildSettings(JSON.stringify(strange))).toEqual({ ...PLAIN_SETTINGS, muted: ['Quay Mail'] });
    for (const kept of ['', '{', 'null', '7', '[]', '"text"', '{"preferred":{"length":3}}'])
      expect(parseGuildSettings(kept)).toEqual(PLAIN_SETTINGS);
  });

  test('can be read whatever is kept, and written again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (kept) => {
        const settings = parseGuildSettings(kept);
        expect(parseGuildSettings(writeGuildSettings(settings))).toEqual(settings);
      }),
    );
  });
});

test('a period by its name is so many last days, or all time', () => {
  expect(PERIOD_NAMES.map(periodNamed)).toEqual([
    ...[{ lastDays: 1 }, { lastDays: 3 }, { lastDays: 7 }, { lastDays: 30 }],
    { from: null, until: null },
  ]);
});
