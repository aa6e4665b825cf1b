// Presses in a panel of settings that somebody made up, kept too long or may not make: nothing is changed by them.
import { describe, expect, test } from 'vitest';
import { guildSetting } from '../../../src/discord/actions/guild-setting.ts';
import { en } from '../../../src/discord/texts/en.ts';
import type { GuildId } from '../../../src/news/places.ts';
import { PLAIN_SETTINGS } from '../../../src/news/guild-settings.ts';
import { listSettings, settingsOf } from '../../../src/newsroom/guild-settings.ts';
import { guildOf } from '../../contracts/digest-nouns.ts';
import { demoCommand, liveBots, saying } from '../live.ts';
import { textOf } from '../message-checks.ts';

const startLive = liveBots();

/** A bot whose command shows buttons with these ids to who asks alone, or to everybody. */
async function openWithIds(ids: (guild: string) => string[], isPrivate = true) {
  let guild = '';
  const open = demoCommand('open', async () => saying('x', ...ids(guild)), { isPrivate: () => isPrivate });
  const live = await startLive({ commands: [open], actions: [guildSetting] });
  guild = live.discord.guildId;
  const press = async (place: number, id: string) => {
    const member = live.discord.member(live.discord.members[place]?.id);
    const { id: message } = await (await member.command('open')).answered;
    return textOf((await (await member.component(message, id)).answered).components);
  };
  return { ...live, guild: guild as GuildId, press };
}

describe('a press', () => {
  test('of a manager changes the setting of the server', async () => {
    const ids = (guild: string) => [`1:gs:${guild}:private:yes`, `1:gs:${guild}:zone:none`];
    const { press, newsroom, guild } = await openWithIds(ids);
    expect(await press(0, `1:gs:${guild}:private:yes`)).toContain('## Settings of this server');
    expect(await settingsOf(newsroom, guild)).toMatchObject({ isPrivate: true });
  });

  test('of a member who may not manage the server any more is refused', async () => {
    const { press, newsroom, guild } = await openWithIds((own) => [`1:gs:${own}:period:d1`]);
    const before = await settingsOf(newsroom, guild);
    expect(await press(1, `1:gs:${guild}:period:d1`)).toContain(en.settings.notManager);
    expect(await settingsOf(newsroom, guild)).toEqual(before);
  });

  test('in the panel of another server changes neither', async () => {
    const theirs = guildOf(7);
    const { press, newsroom, guild } = await openWithIds(() => [`1:gs:${theirs}:period:d1`]);
    const before = await settingsOf(newsroom, guild);
    expect(await press(0, `1:gs:${theirs}:period:d1`)).toContain(en.settings.elsewhere);
    expect(await listSettings(newsroom, theirs)).toBeNull();
    expect(await settingsOf(newsroom, guild)).toEqual(before);
  });

  test.each([
    'language:tlh',
    'period:d9',
    'writer:me',
    'private:perhaps',
    'zone:atlantis',
    'other:yes',
    '',
    'zone',
  ])('that says “%s” is called unreadable', async (said) => {
    const { press, newsroom, guild } = await openWithIds((own) => [`1:gs:${own}:${said}`]);
    const before = await settingsOf(newsroom, guild);
    expect(await press(0, `1:gs:${guild}:${said}`)).toContain(en.failure.unreadable);
    expect(await settingsOf(newsroom, guild)).toEqual(before);
  });

  test('on a message that everybody sees is called unreadable', async () => {
    const { press, newsroom, guild } = await openWithIds((own) => [`1:gs:${own}:language:de`], false);
    expect(await press(0, `1:gs:${guild}:language:de`)).toContain(en.failure.unreadable);
    expect((await settingsOf(newsroom, guild)).language).toBe(PLAIN_SETTINGS.language);
  });
});
