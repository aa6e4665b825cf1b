// Direct messages about feeds are in the language of the server in which the feed was added.
import { expect, test } from 'vitest';
import type { Fleet } from '../../../src/discord/fleet/fleet.ts';
import { createFleetSenders } from '../../../src/discord/fleet/fleet-sender.ts';
import { createDigestRequests } from '../../../src/discord/delivery/digest-requests.ts';
import { problemOfStatus } from '../../../src/adapters/sources/http/http-problems.ts';
import type { AnswerLanguage } from '../../../src/news/guild-settings.ts';
import type { FeedId } from '../../../src/news/feed.ts';
import type { GuildId, UserId } from '../../../src/news/places.ts';
import { memoryLog } from '../../playground/bot.ts';
import { logIn, openDiscord } from '../live.ts';
import { textOf } from '../message-checks.ts';

async function toldMember(language: AnswerLanguage | null): Promise<string> {
  const discord = await openDiscord();
  discord.setServer({ locale: 'de' });
  const client = await logIn(discord);
  // Of a fleet the messenger asks no more.
  const fleet: Pick<Fleet, 'sessions' | 'isHeld' | 'count'> = {
    sessions: () => [{ shard: 0, client }] as unknown as ReturnType<Fleet['sessions']>,
    isHeld: () => true,
    count: 1,
  };
  const { messenger } = createFleetSenders({
    ...{ fleet: fleet as Fleet, log: memoryLog(), mention: (command) => command, operatorChannelId: null },
    languageOf: () => Promise.resolve(language),
    requests: createDigestRequests(client, { maxMs: 5_000 }),
  });
  const member = discord.members[1]?.id ?? '';
  const notice = {
    ...{ feed: 'abcdefghij' as FeedId, url: 'https://fjord-post.example/feed', at: 0 },
    ...{ addedIn: discord.guildId as GuildId, addedBy: member as UserId },
    sentence: problemOfStatus(410, 'fjord-post.example'),
  };
  expect(await messenger.tellMember(member as UserId, [notice])).toBe('sent');
  return textOf(discord.directMessages(member)[0]?.components ?? []).replaceAll('\\', '');
}

test('a server that Discord calls German has its members told in German, why included', async () => {
  const text = await toldMember(null);
  expect(text).toContain('fjord-post.example antwortet 410: Es gibt das nicht mehr.');
  expect(text).not.toContain('needs a look');
});

test('what the server sets for itself stands before that', async () => {
  expect(await toldMember('fr')).toContain('fjord-post.example répond 410 : il a disparu pour de bon.');
});
