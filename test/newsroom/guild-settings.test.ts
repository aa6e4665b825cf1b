// A server's settings: seen at once where they were changed, within a minute elsewhere, and gone with the server.
import { describe, expect, test } from 'vitest';
import { SETTINGS_REMEMBERED_MS } from '../../src/limits/guild-settings.ts';
import { PLAIN_SETTINGS, SETTINGS_NOTE } from '../../src/news/guild-settings.ts';
import { forgetGuild } from '../../src/newsroom/forget-guild.ts';
import { changeSettings, listSettings, settingsOf } from '../../src/newsroom/guild-settings.ts';
import { listKeptOfGuild } from '../../src/newsroom/list-kept-of-guild.ts';
import { guildOf } from '../contracts/digest-nouns.ts';
import { NOW } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const guild = guildOf(1);
const KEY = `${SETTINGS_NOTE}${guild}`;

describe('a change', () => {
  test('is seen at once, of its server alone, and outlives the process', async () => {
    const { newsroom } = await openNewsroom();
    expect(await settingsOf(newsroom, guild)).toEqual(PLAIN_SETTINGS);
    await changeSettings(newsroom, guild, () => ({ language: 'de' }));
    const changed = { ...PLAIN_SETTINGS, language: 'de' };
    expect(await settingsOf(newsroom, guild)).toEqual(changed);
    expect(await settingsOf(newsroom, guildOf(2))).toEqual(PLAIN_SETTINGS);
    expect(await newsroom.store.notes.getNote(KEY)).toBe('{"language":"de"}');
  });

  test('leaves no trace where all is as it comes', async () => {
    const { newsroom } = await openNewsroom();
    await changeSettings(newsroom, guild, () => ({ isPrivate: true }));
    await changeSettings(newsroom, guild, () => ({ isPrivate: false }));
    expect(await newsroom.store.notes.getNote(KEY)).toBeNull();
  });

  test('takes nothing from another that is made at the same time', async () => {
    const { newsroom } = await openNewsroom();
    const names = ['One', 'Two', 'Three', 'Four'];
    await Promise.all(
      names.map((name) => changeSettings(newsroom, guild, ({ muted }) => ({ muted: [...muted, name] }))),
    );
    expect((await settingsOf(newsroom, guild)).muted).toEqual(names);
  });

  test('of another process is heard of within a minute', async () => {
    const { newsroom, setNow } = await openNewsroom();
    await settingsOf(newsroom, guild);
    await newsroom.store.notes.setNote(KEY, '{"zone":"Asia/Tokyo"}');
    expect(SETTINGS_REMEMBERED_MS).toBeLessThan(60_000);
    setNow(NOW + SETTINGS_REMEMBERED_MS - 1);
    expect(await settingsOf(newsroom, guild)).toEqual(PLAIN_SETTINGS);
    setNow(NOW + SETTINGS_REMEMBERED_MS);
    expect((await settingsOf(newsroom, guild)).zone).toBe('Asia/Tokyo');
  });

  test('is not lost where the clock was set back', async () => {
    const { newsroom, setNow } = await openNewsroom();
    await settingsOf(newsroom, guild);
    await newsroom.store.notes.setNote(KEY, '{"zone":"UTC"}');
    setNow(NOW - 3_600_000);
    expect((await settingsOf(newsroom, guild)).zone).toBe('UTC');
  });

  test('of what another process has changed since begins with that', async () => {
    const { newsroom } = await openNewsroom();
    await settingsOf(newsroom, guild);
    await newsroom.store.notes.setNote(KEY, '{"muted":["Quay Mail"]}');
    await changeSettings(newsroom, guild, () => ({ period: 'd1' }));
    expect(await settingsOf(newsroom, guild)).toMatchObject({ muted: ['Quay Mail'], period: 'd1' });
  });
});

test('a reading that failed is made anew', async () => {
  const { newsroom } = await openNewsroom();
  let isBroken = true;
  const notes = {
    ...newsroom.store.notes,
    getNote: (key: string) =>
      isBroken ? Promise.reject(new Error('away')) : newsroom.store.notes.getNote(key),
  };
  const room = { ...newsroom, store: { ...newsroom.store, notes } };
  await expect(settingsOf(room, guild)).rejects.toThrow('away');
  isBroken = false;
  expect(await settingsOf(room, guild)).toEqual(PLAIN_SETTINGS);
});

test('they are listed with what is kept of the server, and forgotten with it', async () => {
  const { newsroom } = await openNewsroom();
  expect((await listKeptOfGuild(newsroom, guild)).settings).toBeNull();
  await changeSettings(newsroom, guild, () => ({ preferred: ['Fjord Post'] }));
  await changeSettings(newsroom, guildOf(2), () => ({ isPrivate: true }));
  const settings = { ...PLAIN_SETTINGS, preferred: ['Fjord Post'] };
  expect((await listKeptOfGuild(newsroom, guild)).settings).toEqual(settings);
  await forgetGuild(newsroom, guild);
  expect(await listSettings(newsroom, guild)).toBeNull();
  expect(await settingsOf(newsroom, guild)).toEqual(PLAIN_SETTINGS);
  expect(await settingsOf(newsroom, guildOf(2))).toMatchObject({ isPrivate: true });
});
