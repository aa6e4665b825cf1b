// In which language an answer is given: the asker's for what they alone see, the server's for what all see.
import { Locale } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { textsOf } from '../../src/discord/audience.ts';

describe('an answer', () => {
  const asked = { locale: Locale.German, guildLocale: Locale.French };

  test('for who asked is in their language', () => expect(textsOf(asked, 'asker').locale).toBe('de'));

  test('for everybody is in the server’s', () => expect(textsOf(asked, 'everybody').locale).toBe('fr'));

  test('for everybody is in the language that the server has set, for who asked in theirs all the same', () => {
    expect(textsOf(asked, 'everybody', 'ja').locale).toBe('ja');
    expect(textsOf({ ...asked, guildLocale: null }, 'everybody', 'es').locale).toBe('es');
    expect(textsOf(asked, 'asker', 'ja').locale).toBe('de');
  });

  test('in a private conversation is in the language of who asked', () => {
    expect(textsOf({ ...asked, guildLocale: null }, 'everybody').locale).toBe('de');
  });
});
