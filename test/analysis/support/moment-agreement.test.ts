// Which dates may be said of which.
import { describe, expect, it } from 'vitest';
import { momentsIn } from '../../../src/analysis/moments/moments.ts';
import { isSameTime, saysNothing } from '../../../src/analysis/support/moment-agreement.ts';

/** A Thursday. */
const PUBLISHED = Date.UTC(2026, 4, 14, 10);

function momentOf(text: string, language: string, publishedAt: number | null) {
  const [moment] = momentsIn(text, { language, publishedAt });
  if (moment === undefined) expect.fail(`No date in "${text}".`);
  return { moment, text };
}

interface Pair {
  language: string;
  said: string;
  meant: string;
}

function agree({ language, said, meant }: Pair, publishedAt: number | null): boolean {
  return isSameTime(momentOf(said, language, publishedAt), momentOf(meant, language, publishedAt));
}

describe('isSameTime', () => {
  it.each([
    { language: 'en', said: 'on 12 May', meant: 'on Tuesday', may: true },
    { language: 'en', said: 'on 13 May', meant: 'on Tuesday', may: false },
    { language: 'en', said: 'on Tuesday', meant: 'on Tuesday', may: true },
    { language: 'en', said: 'in May', meant: 'on 12 May', may: true },
    { language: 'en', said: 'on 12 May', meant: 'in May', may: false },
    { language: 'en', said: 'on 13 May', meant: 'yesterday', may: true },
    { language: 'en', said: 'in 2026', meant: 'on 12 May 2026', may: true },
    { language: 'de', said: 'am 12. Mai', meant: 'am Dienstag', may: true },
    { language: 'de', said: 'am 12. Juni', meant: 'am Dienstag', may: false },
    { language: 'es', said: 'el 12 de mayo', meant: 'el martes', may: true },
    { language: 'es', said: 'el 11 de mayo', meant: 'el martes', may: false },
    { language: 'fr', said: 'le 12 mai', meant: 'mardi', may: true },
    { language: 'fr', said: 'le 2 mai', meant: 'mardi', may: false },
  ])('in $language lets "$said" be said of "$meant": $may', ({ may, ...pair }) => {
    expect(agree(pair, PUBLISHED)).toBe(may);
  });

  it.each([
    { language: 'en', said: 'on 12 May', meant: 'on Tuesday', may: false },
    { language: 'de', said: 'am 12. Mai', meant: 'am Dienstag', may: false },
    { language: 'es', said: 'el 12 de mayo', meant: 'el martes', may: false },
    { language: 'fr', said: 'le 12 mai', meant: 'mardi', may: false },
    { language: 'en', said: 'on Tuesday', meant: 'on Tuesday', may: true },
    { language: 'en', said: 'on 12 May', meant: 'on 12 May', may: true },
  ])(
    'in $language without a day of publication lets "$said" be said of "$meant": $may',
    ({ may, ...pair }) => {
      expect(agree(pair, null)).toBe(may);
    },
  );
});

describe('saysNothing', () => {
  it.each([
    ['today', true],
    ['on Tuesday', false],
    ['on 12 May', false],
  ])('of "%s" is %s', (text, nothing) => {
    expect(saysNothing(momentOf(text, 'en', PUBLISHED).moment)).toBe(nothing);
  });
});
