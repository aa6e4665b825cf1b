// What lies on the desk when an interaction comes: who asks, where, and what their server has set, if the store tells it in time.
import { Locale, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDesk } from '../../src/discord/desk.ts';
import { SETTINGS_READ_WITHIN_MS } from '../../src/limits/guild-settings.ts';
import { PLAIN_SETTINGS } from '../../src/news/guild-settings.ts';
import { changeSettings } from '../../src/newsroom/guild-settings.ts';
import { guildOf, userOf } from '../contracts/digest-nouns.ts';
import { createMemoryLog } from '../memory-log.ts';
import { openNewsroom } from '../newsroom/open-newsroom.ts';
import { QUIET_DESK } from './live.ts';

const guild = guildOf(1);

function asked(guildId: string | null, permissions = 0n) {
  return {
    ...{ guildId, locale: Locale.German, guildLocale: Locale.French },
    user: { id: userOf(1) },
    memberPermissions: new PermissionsBitField(permissions).freeze(),
  };
}

/** Parts of a bot whose store answers for notes like this. */
async function openParts(getNote?: () => Promise<string | null>) {
  const { newsroom } = await openNewsroom();
  const { store } = newsroom;
  const notes = getNote === undefined ? store.notes : { ...store.notes, getNote };
  const log = createMemoryLog();
  const room = { ...newsroom, store: { ...store, notes } };
  return { newsroom: room, ...QUIET_DESK, mention: (command: string) => `/${command}`, log };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('on the desk', () => {
  test('are who asks and what their server has set, in the language of who asks', async () => {
    const parts = await openParts();
    await changeSettings(parts.newsroom, guild, () => ({ language: 'ja' }));
    const desk = await openDesk(parts, asked(guild, PermissionFlagsBits.ManageGuild));
    expect(desk).toMatchObject({ guild, user: userOf(1), isManager: true, settings: { language: 'ja' } });
    expect([desk.texts.locale, desk.askerTexts.locale]).toEqual(['de', 'de']);
    expect((await openDesk(parts, asked(guild))).isManager).toBe(false);
  });

  test('are the settings of a server that has set nothing, in a private conversation', async () => {
    const desk = await openDesk(await openParts(), asked(null));
    expect(desk).toMatchObject({ guild: null, settings: PLAIN_SETTINGS });
  });

  test('is that answers are private where the settings cannot be read, with a line in the log', async () => {
    const parts = await openParts(() => Promise.reject(new Error('away')));
    expect((await openDesk(parts, asked(guild))).settings).toEqual({ ...PLAIN_SETTINGS, isPrivate: true });
    expect(parts.log.lines).toMatchObject([{ level: 'warn' }]);
  });

  test('is the same where the store takes too long', async () => {
    const parts = await openParts(() => new Promise(() => undefined));
    vi.useFakeTimers();
    const opening = openDesk(parts, asked(guild));
    await vi.advanceTimersByTimeAsync(SETTINGS_READ_WITHIN_MS);
    expect((await opening).settings).toEqual({ ...PLAIN_SETTINGS, isPrivate: true });
  });
});
