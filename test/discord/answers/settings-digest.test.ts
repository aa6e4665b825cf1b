// What a server sets for itself counts in its digests: their language, the zone of new ones, the outlets that are muted.
import { expect, test } from 'vitest';
import { textOf } from '../message-checks.ts';
import { changeSettings } from '../../../src/newsroom/guild-settings.ts';
import type { GuildSettings } from '../../../src/news/guild-settings.ts';
import type { GuildId } from '../../../src/news/places.ts';
import { addDigest, keptIn, openSea } from './digest-desk.ts';
import { FRIDAY, seaLine, type OpenedBot } from './open-bot.ts';

const HOUR_MS = 3_600_000;

function set({ newsroom, discord }: OpenedBot, settings: Partial<GuildSettings>) {
  return changeSettings(newsroom, discord.guildId as GuildId, () => settings);
}

test('a new digest that names no zone is in the one that the server has set, above that of the newest', async () => {
  const opened = await openSea();
  await addDigest(opened, { tag: 'Sea', timezone: 'Tokyo' });
  const answer = await opened.ask('settings zone', { zone: 'berlin' });
  expect(answer.text).toContain('A new digest that names no time zone is in Europe/Berlin from now on.');
  const { draft } = await addDigest(opened, { tag: 'Sea', time: '09:00' });
  expect(draft.text).toContain('Europe/Berlin');
  const zones = (await keptIn(opened)).map(({ schedule }) => schedule.zone);
  expect(zones).toEqual(['Asia/Tokyo', 'Europe/Berlin']);
});

test('a digest is in the server’s language, and says that stories of muted outlets are left out', async () => {
  const opened = await openSea();
  await addDigest(opened, { tag: 'Sea' });
  await set(opened, { language: 'de', muted: ['The Harbour Post'] });
  opened.clock.now = FRIDAY + 2 * HOUR_MS;
  const other = {
    ...seaLine('otter', FRIDAY + HOUR_MS),
    outlet: 'Bay Courier',
    url: 'https://bay.example/o',
  };
  await opened.takeIn(seaLine('whale', FRIDAY + HOUR_MS), seaLine('heron', FRIDAY + HOUR_MS), other);
  opened.clock.now = FRIDAY + 20 * HOUR_MS;
  expect(await opened.deliver()).toMatchObject({ sent: 1 });
  const [posted] = opened.discord.messages(opened.discord.channelIds[0] ?? '').slice(-1);
  const text = textOf(posted?.components ?? []);
  expect(text).toContain('## Überblick: Sea');
  expect(text).toContain('1 neue Meldung · 2 von stummen Medien weggelassen');
  expect(text).toContain('The otter has come to otter bay');
  expect(text).not.toContain('whale');
});

test('/privacy counts what is set', async () => {
  const opened = await openSea();
  await set(opened, { language: 'de', isPrivate: true });
  const shown = await opened.ask('privacy show', { about: 'server' });
  expect(shown.text).toContain('2 settings of its own');
});
