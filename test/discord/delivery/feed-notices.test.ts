// Messages about feeds through the real client in a local Discord: to the member, else into the operator's channel, once.
import { Status } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createFeedMessenger } from '../../../src/discord/delivery/feed-notices.ts';
import { en } from '../../../src/discord/texts/en.ts';
import type { NewFeed } from '../../../src/news/feed.ts';
import type { GuildId, UserId } from '../../../src/news/places.ts';
import { deliverFeedNotices } from '../../../src/newsroom/feeds/deliver-feed-notices.ts';
import type { LocalDiscord } from '../../../src/playground/local-discord.ts';
import type { PageMessage } from '../../../src/playground/page-protocol.ts';
import { aFailedReading, aNewFeed, feedUrlOf } from '../../contracts/digest-nouns.ts';
import { openNewsroom } from '../../newsroom/open-newsroom.ts';
import { NOW } from '../../nouns.ts';
import { memoryLog } from '../../playground/bot.ts';
import { logIn, openDiscord } from '../live.ts';
import { textOf } from '../message-checks.ts';

const IS_COMPONENTS_V2 = 1 << 15;

/** A bot that the second member of a local Discord has added a feed to, which is paused now. */
async function openWithPausedFeed({ hasOperatorChannel = true, stepMaxMs = 5_000 } = {}) {
  const discord = await openDiscord();
  const client = await logIn(discord);
  const { newsroom } = await openNewsroom();
  const [, member] = discord.members;
  const [, operatorChannel = ''] = discord.channelIds;
  if (member === undefined) throw new Error('The local Discord has one member only.');
  const operatorChannelId = hasOperatorChannel ? operatorChannel : null;
  const messenger = createFeedMessenger({
    client,
    texts: en,
    log: memoryLog(),
    operatorChannelId,
    stepMaxMs,
  });
  const fail = async (given: Partial<NewFeed>) => {
    const { feed } = await newsroom.store.feeds.addFeed(aNewFeed(given), NOW);
    const paused = aFailedReading({ isPaused: true, tell: 'It answers 410: @everyone has left.' });
    await newsroom.store.feeds.recordReading(feed.id, NOW, paused);
  };
  const byMember = { addedIn: discord.guildId as GuildId, addedBy: member.id as UserId };
  await fail({ url: feedUrlOf(1), ...byMember });
  const deliver = () => deliverFeedNotices(newsroom, messenger);
  const inOperatorChannel = () => discord.messages(operatorChannel);
  return { discord, client, newsroom, member, byMember, fail, deliver, inOperatorChannel };
}

const textsOf = (messages: readonly PageMessage[]) => messages.map(({ components }) => textOf(components));

function postsTried(discord: LocalDiscord): number[] {
  const posts = discord.requests().filter(({ path }) => path.endsWith('/messages'));
  return posts.map(({ status }) => status);
}

describe('a paused feed', () => {
  test('is told to the member who added it, by one direct message', async () => {
    const { discord, member, deliver, inOperatorChannel } = await openWithPausedFeed();
    expect(await deliver()).toEqual({ toMembers: 1, toOperator: 0, logged: 0 });
    const messages = discord.directMessages(member.id);
    expect(messages).toMatchObject([
      { author: { id: discord.applicationId }, flags: IS_COMPONENTS_V2, mentionedRoleIds: [] },
    ]);
    const [text = ''] = textsOf(messages);
    expect(text).toContain(`\`${feedUrlOf(1)}\` · added in The local newsroom`);
    expect(text).toContain('It answers 410\\: \\@everyone has left.');
    expect(text).toContain('/feeds remove');
    expect(inOperatorChannel()).toEqual([]);
  });

  test('is told once, and several in one message', async () => {
    const { discord, member, byMember, fail, deliver } = await openWithPausedFeed();
    await fail({ url: feedUrlOf(2), ...byMember });
    await deliver();
    await deliver();
    const messages = discord.directMessages(member.id);
    expect(messages).toHaveLength(1);
    expect(textsOf(messages)[0]).toContain(feedUrlOf(2));
    // What goes wrong later is another message in the same channel.
    await fail({ url: feedUrlOf(3), ...byMember });
    await deliver();
    expect(textsOf(discord.directMessages(member.id))).toMatchObject([
      expect.anything(),
      expect.stringContaining(feedUrlOf(3)),
    ]);
  });

  test('goes to the operator’s channel where the member takes no direct messages', async () => {
    const { discord, member, fail, deliver, inOperatorChannel } = await openWithPausedFeed();
    discord.refuseDirectMessages(member.id);
    await fail({ url: feedUrlOf(2) });
    expect(await deliver()).toEqual({ toMembers: 0, toOperator: 2, logged: 0 });
    expect(await deliver()).toEqual({ toMembers: 0, toOperator: 0, logged: 0 });
    expect(discord.directMessages(member.id)).toEqual([]);
    const texts = textsOf(inOperatorChannel());
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('### 2 feeds need a look');
    expect(texts[0]).toContain(feedUrlOf(1));
    expect(texts[0]).toContain(feedUrlOf(2));
    expect(postsTried(discord)).toEqual([403, 200]);
  });

  test('goes to the operator’s channel where no channel to the member can be opened', async () => {
    const { discord, deliver, inOperatorChannel } = await openWithPausedFeed();
    const refusal = { status: 400, body: { code: 50_033, message: 'Invalid Recipient(s)' } };
    discord.failNext({ method: 'POST', path: /\/users\/@me\/channels$/, ...refusal });
    expect(await deliver()).toMatchObject({ toOperator: 1 });
    expect(inOperatorChannel()).toHaveLength(1);
  });

  test('stands in the log alone where the operator has no channel, or a wrong one', async () => {
    const { discord, member, newsroom, deliver } = await openWithPausedFeed({ hasOperatorChannel: false });
    discord.refuseDirectMessages(member.id);
    expect(await deliver()).toEqual({ toMembers: 0, toOperator: 0, logged: 1 });
    expect(newsroom.log.lines).toMatchObject([{ level: 'warn', fields: { host: 'harbour-post.example' } }]);
    expect(await newsroom.store.feeds.listFeeds()).toMatchObject([
      { isPaused: true, problem: expect.any(String) as string },
    ]);
    const gone = await openWithPausedFeed();
    gone.discord.deleteChannel(gone.discord.channelIds[1] ?? '');
    gone.discord.refuseDirectMessages(gone.member.id);
    expect(await gone.deliver()).toMatchObject({ logged: 1 });
  });

  test('is not told again where an answer was lost', async () => {
    const { discord, member, deliver, inOperatorChannel } = await openWithPausedFeed();
    discord.failNext({ method: 'POST', path: /\/channels\/\d+\/messages$/, dropAnswer: true });
    expect(await deliver()).toEqual({ toMembers: 1, toOperator: 0, logged: 0 });
    expect(discord.directMessages(member.id)).toHaveLength(1);
    expect(inOperatorChannel()).toEqual([]);
  });

  test('is told nobody else where nobody knows whether a message came', async () => {
    const { discord, member, deliver, inOperatorChannel } = await openWithPausedFeed();
    discord.failNext({ method: 'POST', path: /\/channels\/\d+\/messages$/, dropAnswer: true, times: 9 });
    expect(await deliver()).toEqual({ toMembers: 0, toOperator: 0, logged: 1 });
    expect(discord.directMessages(member.id)).toHaveLength(1);
    expect(inOperatorChannel()).toEqual([]);
  });

  test('waits while the connection is broken', async () => {
    const { discord, client, member, newsroom, deliver } = await openWithPausedFeed();
    const [shard] = client.ws.shards.values();
    if (shard === undefined) throw new Error('The client has no connection.');
    shard.status = Status.Reconnecting;
    expect(await deliver()).toEqual({ toMembers: 0, toOperator: 0, logged: 0 });
    expect(newsroom.log.lines).toEqual([]);
    shard.status = Status.Ready;
    await deliver();
    expect(discord.directMessages(member.id)).toHaveLength(1);
  });
});
