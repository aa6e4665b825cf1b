// Who is told of a feed that went wrong: its member, else the operator, else the log; each notice once.
import { describe, expect, it } from 'vitest';
import { NOTICES_PER_ROUND_MAX } from '../../../src/limits/feed-notices.ts';
import type { NewFeed } from '../../../src/news/feed.ts';
import type { UserId } from '../../../src/news/places.ts';
import type { FeedMessenger, TellOutcome } from '../../../src/news/ports-feeds.ts';
import { deliverFeedNotices } from '../../../src/newsroom/feeds/deliver-feed-notices.ts';
import { aFailedReading, aNewFeed, feedUrlOf, guildOf, userOf } from '../../contracts/digest-nouns.ts';
import { NOW } from '../../nouns.ts';
import { openNewsroom } from '../open-newsroom.ts';

interface Script {
  members?: (member: UserId) => TellOutcome;
  operator?: TellOutcome;
  isReachable?: boolean;
}

/** Writes down whom it tells of which feeds, and answers as scripted. */
function scriptedMessenger({ members = () => 'sent', operator = 'sent', isReachable = true }: Script = {}) {
  const told: { to: string; urls: string[] }[] = [];
  const messenger: FeedMessenger = {
    isReachable: () => isReachable,
    tellMember: async (member, notices) => {
      told.push({ to: member, urls: notices.map(({ url }) => url) });
      return members(member);
    },
    tellOperator: async (notices) => {
      told.push({ to: 'operator', urls: notices.map(({ url }) => url) });
      return operator;
    },
  };
  return { messenger, told };
}

async function openWithFailed(...added: Partial<NewFeed>[]) {
  const { newsroom } = await openNewsroom();
  const { feeds } = newsroom.store;
  for (const [place, given] of added.entries()) {
    const { feed } = await feeds.addFeed(aNewFeed({ url: feedUrlOf(place), ...given }), NOW);
    await feeds.recordReading(feed.id, NOW + place, aFailedReading({ isPaused: true, tell: 'It is gone.' }));
  }
  return newsroom;
}

const byMember = (place: number) => ({ addedIn: guildOf(1), addedBy: userOf(place) });
const urls = (...places: number[]) => places.map(feedUrlOf);

describe('what has to be told about feeds', () => {
  it('is one message for each member, and one for the operator', async () => {
    const newsroom = await openWithFailed(byMember(1), {}, byMember(2), byMember(1), {});
    const { messenger, told } = scriptedMessenger();
    const report = await deliverFeedNotices(newsroom, messenger);
    expect(report).toEqual({ toMembers: 3, toOperator: 2, logged: 0 });
    expect(told).toEqual([
      { to: userOf(1), urls: urls(0, 3) },
      { to: userOf(2), urls: urls(2) },
      { to: 'operator', urls: urls(1, 4) },
    ]);
    expect(newsroom.log.lines).toEqual([]);
  });

  it('is told once, whatever became of it', async () => {
    for (const outcome of ['sent', 'refused', 'unknown'] as const) {
      const newsroom = await openWithFailed(byMember(1), {});
      const { messenger, told } = scriptedMessenger({ members: () => outcome, operator: outcome });
      await deliverFeedNotices(newsroom, messenger);
      const once = told.length;
      const again = await deliverFeedNotices(newsroom, messenger);
      expect(again).toEqual({ toMembers: 0, toOperator: 0, logged: 0 });
      expect(told).toHaveLength(once);
    }
  });

  it('goes to the operator where a member takes no messages', async () => {
    const newsroom = await openWithFailed(byMember(1), byMember(2));
    const { messenger, told } = scriptedMessenger({
      members: (member) => (member === userOf(1) ? 'refused' : 'sent'),
    });
    const report = await deliverFeedNotices(newsroom, messenger);
    expect(report).toEqual({ toMembers: 1, toOperator: 1, logged: 0 });
    expect(told.at(-1)).toEqual({ to: 'operator', urls: urls(0) });
  });

  it('goes to nobody else where a message may have come', async () => {
    const newsroom = await openWithFailed(byMember(1));
    const { messenger, told } = scriptedMessenger({ members: () => 'unknown' });
    expect(await deliverFeedNotices(newsroom, messenger)).toEqual({ toMembers: 0, toOperator: 0, logged: 1 });
    expect(told).toHaveLength(1);
  });

  it('stands in the log where nobody takes it, without the address', async () => {
    const newsroom = await openWithFailed({ ...byMember(1), url: `${feedUrlOf('a')}?key=secret` });
    const { messenger } = scriptedMessenger({ members: () => 'refused', operator: 'refused' });
    expect(await deliverFeedNotices(newsroom, messenger)).toEqual({ toMembers: 0, toOperator: 0, logged: 1 });
    expect(newsroom.log.lines).toMatchObject([
      { level: 'warn', fields: { host: 'harbour-post.example', sentence: 'It is gone.' } },
    ]);
    expect(JSON.stringify(newsroom.log.lines)).not.toContain('secret');
  });

  it('waits while nobody can be reached', async () => {
    const newsroom = await openWithFailed({});
    const away = scriptedMessenger({ isReachable: false });
    await deliverFeedNotices(newsroom, away.messenger);
    expect(away.told).toEqual([]);
    const back = scriptedMessenger();
    expect(await deliverFeedNotices(newsroom, back.messenger)).toMatchObject({ toOperator: 1 });
  });

  it('is told in rounds where it is much', async () => {
    const newsroom = await openWithFailed(...Array.from({ length: NOTICES_PER_ROUND_MAX + 1 }, () => ({})));
    const { messenger, told } = scriptedMessenger();
    await deliverFeedNotices(newsroom, messenger);
    await deliverFeedNotices(newsroom, messenger);
    expect(told.map(({ urls: those }) => those.length)).toEqual([NOTICES_PER_ROUND_MAX, 1]);
  });
});
