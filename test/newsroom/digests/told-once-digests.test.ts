// Whatever arrives, breaks and dies in whatever order: a channel is told each story once, and none is lost.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHANNEL_LEASE_MS } from '../../../src/limits/digests.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import { deliverDigests } from '../../../src/newsroom/digests/deliver-digests.ts';
import { channelOf } from '../../contracts/digest-nouns.ts';
import { aTag, idOf } from '../../nouns.ts';
import type { Trouble } from './memory-sender.ts';
import { mortal, type Death } from './mortal-digests.ts';
import { AT_NOON, openDigests, type OpenedDigests } from './open-digests.ts';

type Event =
  | { kind: 'arrives'; story: string; tags: readonly string[]; isBackfill: boolean }
  | { kind: 'waits'; ms: number }
  | { kind: 'ticks' }
  | { kind: 'two tick' }
  | { kind: 'dies'; death: Death }
  | { kind: 'breaks'; trouble: Trouble };

const troubles = fc.constantFrom<Trouble>(
  { kind: 'answers', outcome: { kind: 'retry', reason: 'busy', afterMs: null } },
  { kind: 'answers', outcome: { kind: 'retry', reason: 'slow down', afterMs: HOUR_MS } },
  { kind: 'answers', outcome: { kind: 'unknown', reason: 'timed out' } },
  { kind: 'answers', outcome: { kind: 'unknown', reason: 'timed out' }, isPosted: true },
  { kind: 'throws' },
  { kind: 'throws', isPosted: true },
);

const events = fc.oneof(
  fc.record({
    kind: fc.constant('arrives' as const),
    story: fc.constantFrom('ferry', 'tram', 'theatre', 'orchard', 'bridge', 'market'),
    tags: fc.constantFrom(['Sea'], ['Trade'], ['Sea', 'Trade'], ['Land']),
    isBackfill: fc.nat(4).map((n) => n === 0),
  }),
  fc.record({
    kind: fc.constant('waits' as const),
    ms: fc.constantFrom(5_000, MINUTE_MS, CHANNEL_LEASE_MS, HOUR_MS, 2 * HOUR_MS, 5 * HOUR_MS),
  }),
  fc.constantFrom<Event>({ kind: 'ticks' }, { kind: 'two tick' }),
  fc.record({
    kind: fc.constant('dies' as const),
    death: fc.record({ after: fc.nat(24), isDone: fc.boolean() }),
  }),
  troubles.map((trouble): Event => ({ kind: 'breaks', trouble })),
);

/** Trade comes an hour after Sea in the same channel, Sea at the same time in another. */
async function subscribeAll(opened: OpenedDigests): Promise<void> {
  const later = { ...AT_NOON, times: [{ hour: 13, minute: 0 }] };
  await opened.subscribe({ stories: 10 });
  await opened.subscribe({ stories: 10, topic: { kind: 'tag', tag: aTag('Trade') } });
  await opened.subscribe({ stories: 10, topic: { kind: 'tag', tag: aTag('Trade') }, schedule: later });
  await opened.subscribe({ stories: 10, channel: channelOf(2) });
  opened.wait(1);
}

/** What has arrived: the stories that a tag has news of, and the articles by story. */
interface Arrived {
  news: Map<string, Set<string>>;
  articles: Map<string, string>;
}

async function happen(opened: OpenedDigests, event: Event, arrived: Arrived): Promise<void> {
  switch (event.kind) {
    case 'arrives': {
      const place = `${event.story}-${arrived.articles.size}`;
      await opened.arrive(place, event);
      arrived.articles.set(idOf(place), event.story);
      if (event.isBackfill) return;
      for (const tag of event.tags)
        arrived.news.set(tag, (arrived.news.get(tag) ?? new Set()).add(event.story));
      return;
    }
    case 'waits':
      opened.wait(event.ms);
      return;
    case 'ticks':
      await opened.tick();
      return;
    case 'two tick':
      await Promise.all([opened.tick(), opened.tick()]);
      return;
    case 'dies': {
      const dying = mortal(opened, event.death);
      await deliverDigests(dying.newsroom, dying.sender).catch(() => undefined);
      return;
    }
    case 'breaks':
      opened.sender.troubles.push(event.trouble);
  }
}

/** Two days without trouble. */
async function calm(opened: OpenedDigests): Promise<void> {
  opened.sender.troubles = [];
  for (let tick = 0; tick < 48; tick += 1) {
    opened.wait(HOUR_MS);
    await opened.tick();
  }
}

/** The stories that a channel was told, by the articles of its posts, in order. */
function storiesTold({ sender }: OpenedDigests, channel: string, { articles }: Arrived): string[] {
  return sender.posts
    .filter((post) => post.channel === channel)
    .flatMap(({ delivery }) => delivery.digest?.stories ?? [])
    .map((story) => articles.get(story.articles[0] ?? '') ?? '');
}

it(
  'a channel is told each story of its tags once, none twice, and no backfill',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(events, { minLength: 10, maxLength: 45 }), async (happening) => {
        const opened = openDigests();
        await subscribeAll(opened);
        const arrived: Arrived = { news: new Map(), articles: new Map() };
        for (const event of happening) await happen(opened, event, arrived);
        await calm(opened);
        for (const [channel, tags] of [
          [channelOf(1), ['Sea', 'Trade']],
          [channelOf(2), ['Sea']],
        ] as const) {
          const told = storiesTold(opened, channel, arrived);
          expect(new Set(told).size, `told twice: ${told.join(' ')}`).toBe(told.length);
          const wanted = new Set(tags.flatMap((tag) => [...(arrived.news.get(tag) ?? [])]));
          expect(told.toSorted()).toEqual([...wanted].sort());
        }
        const kept = await opened.newsroom.store.subscriptions.listSubscriptions();
        expect(kept.map(({ pausedBecause }) => pausedBecause)).toEqual([null, null, null, null]);
      }),
      { numRuns: 20 },
    );
  },
);

it('the last day of a calm week leaves nothing open', async () => {
  const opened = openDigests();
  await subscribeAll(opened);
  for (let day = 0; day < 7; day += 1) {
    await opened.arrive(day, { tags: ['Sea', 'Trade'], eventTime: opened.now() });
    await calm(opened);
  }
  const claims = await opened.newsroom.store.subscriptions.claimDueChannels(opened.now(), DAY_MS, {
    limit: 10,
  });
  expect(claims).toEqual([]);
});
