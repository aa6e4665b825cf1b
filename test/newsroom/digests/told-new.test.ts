// Whatever arrives, changes and is regrouped: nothing is new to a channel twice, an update says something new, nothing is lost.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isKnownClaim } from '../../../src/analysis/claims/known-claims.ts';
import { DAY_MS, HOUR_MS } from '../../../src/limits/units.ts';
import type { ArticleId } from '../../../src/news/article.ts';
import type { Claim, DigestStory } from '../../../src/news/digest.ts';
import { deliverDigests } from '../../../src/newsroom/digests/deliver-digests.ts';
import { channelOf } from '../../contracts/digest-nouns.ts';
import { aTag, idOf } from '../../nouns.ts';
import { AT_NOON, openDigests, storyIdOf, type Arrival, type OpenedDigests } from './open-digests.ts';

const STORIES = ['ferry', 'tram', 'theatre', 'orchard'] as const;
const TURNS = [
  'Detectives arrested the manager on suspicion of fraud',
  'Engineers blamed a cracked weld for everything',
  'The minister promised victims generous compensation',
  'Insurers refused payment pending independent reports',
  'Neighbours founded an association demanding answers',
];

type Event =
  | { kind: 'toll'; story: string; count: number; outlet: string }
  | { kind: 'turn'; story: string; turn: number; outlet: string }
  | { kind: 'reprint'; outlet: string }
  | { kind: 'corrected'; count: number }
  | { kind: 'moved'; to: string }
  | { kind: 'day'; isRestarted: boolean };

const story = fc.constantFrom(...STORIES);
const outlet = fc.constantFrom(
  'The Harbour Post',
  'Radio Corran',
  'The Northam Gazette',
  'The Estbridge Times',
);
const count = fc.integer({ min: 11, max: 60 });
const events = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('toll' as const), story, count, outlet }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ kind: fc.constant('turn' as const), story, outlet },
      turn: fc.nat(TURNS.length - 1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reprint' as const), outlet }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('corrected' as const), count }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('moved' as const), to: story }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('day' as const), isRestarted: fc.boolean() }) },
);

const tollOf = (name: string, toll: number): Arrival => ({
  headline: `${toll} dead after ${name} accident in Corran`,
  body: `The ${name} accident in Corran has left ${toll} people dead, officials said. The ${name} had been repaired in spring.`,
});
const turnOf = (name: string, turn: string): Arrival => ({
  headline: turn,
  body: `${turn} after the ${name} accident in Corran, officials said. The ${name} had been repaired in spring.`,
});

/** What happened so far. */
interface Replay {
  opened: OpenedDigests;
  arrived: { place: string; arrival: Arrival }[];
  /** Places of this day. */
  ofToday: string[];
}

async function arrive({ opened, arrived, ofToday }: Replay, arrival: Arrival): Promise<void> {
  const place = `place-${arrived.length}`;
  const whole = { tags: arrived.length % 3 === 0 ? ['Sea', 'Trade'] : ['Sea'], ...arrival };
  arrived.push({ place, arrival: whole });
  ofToday.push(place);
  opened.wait(60_000);
  await opened.arrive(place, { eventTime: opened.now(), ...whole });
}

async function happen(replay: Replay, event: Event): Promise<void> {
  const { opened, arrived } = replay;
  const last = arrived.at(-1);
  switch (event.kind) {
    case 'toll':
      return arrive(replay, {
        ...tollOf(event.story, event.count),
        story: event.story,
        outlet: event.outlet,
      });
    case 'turn':
      return arrive(replay, {
        ...turnOf(event.story, TURNS[event.turn] ?? ''),
        ...{ story: event.story, outlet: event.outlet },
      });
    case 'reprint':
      if (last !== undefined) await arrive(replay, { ...last.arrival, outlet: event.outlet });
      return;
    case 'corrected':
      if (last?.arrival.story === undefined) return;
      await opened.arrive(last.place, { ...last.arrival, ...tollOf(last.arrival.story, event.count) });
      return;
    case 'moved':
      if (last === undefined) return;
      await opened.newsroom.store.stories.moveArticles(
        new Map([[idOf(last.place), storyIdOf(event.to)]]),
        opened.now(),
      );
      return;
    case 'day':
      await endDay(replay, event.isRestarted);
  }
}

/** The digests of noon and an hour later; then nothing of the day is left that belongs to no told story. */
async function endDay({ opened, ofToday }: Replay, isRestarted: boolean): Promise<void> {
  const newsroom = isRestarted ? opened.openAnother() : opened.newsroom;
  opened.setNow(Math.ceil(opened.now() / DAY_MS) * DAY_MS + 12 * HOUR_MS);
  await deliverDigests(newsroom, opened.sender);
  opened.wait(HOUR_MS);
  await deliverDigests(newsroom, opened.sender);
  const { stories, deliveries } = newsroom.store;
  const storyOf = await stories.findStoriesOf(ofToday.map(idOf));
  for (const place of ofToday) {
    const of = storyOf.get(idOf(place));
    const members = of === undefined ? [] : await stories.listMembers(of);
    expect(await deliveries.findTold(channelOf(1), members), `${place} is lost`).not.toEqual([]);
  }
  ofToday.length = 0;
}

function checkUpdate(story: DigestStory, known: readonly Claim[]): void {
  const { update, claims, sentence } = story;
  if (update === null) return;
  const fresh = claims.filter((claim) => !known.some(({ fingerprint }) => fingerprint === claim.fingerprint));
  if (update.because === 'figure') {
    expect(fresh.map(({ value }) => value)).toContain(update.now);
    expect(update.now).not.toBe(update.before);
  }
  if (update.because === 'claim') {
    expect(sentence).not.toBeNull();
    expect(fresh.filter((claim) => claim.matter === null && !isKnownClaim(claim, known))).not.toEqual([]);
  }
  if (update.because === 'outlets')
    expect(Number(update.now)).toBeGreaterThanOrEqual(2 * Number(update.before));
}

/** Reads a channel from its first message to its last. */
function checkChannel({ opened }: Replay, channel: string): void {
  const told: { articles: Set<ArticleId>; claims: readonly Claim[] }[] = [];
  for (const { delivery } of opened.sender.posts.filter((post) => post.channel === channel))
    for (const story of delivery.digest?.stories ?? []) {
      const before = told.filter(({ articles }) => story.articles.some((article) => articles.has(article)));
      expect(before.length > 0, `${story.headline} is new`).toBe(story.update !== null);
      checkUpdate(
        story,
        before.flatMap(({ claims }) => claims),
      );
      told.push({ articles: new Set(story.articles), claims: story.claims });
    }
}

const ferryToll = (toll: number): Event => ({
  ...{ kind: 'toll', story: 'ferry', count: toll, outlet: 'The Harbour Post' },
});
const A_DAY: Event = { kind: 'day', isRestarted: false };

/** More tolls than the ledger keeps of one matter: the one that is told is among those that it keeps. */
const MANY_TOLLS: Event[] = [
  ...[ferryToll(12), ferryToll(13), A_DAY, { kind: 'reprint' as const, outlet: 'The Harbour Post' }],
  ...[{ kind: 'corrected' as const, count: 11 }, ferryToll(14), A_DAY, ferryToll(11), A_DAY, ferryToll(11)],
  ...[{ kind: 'corrected' as const, count: 57 }, A_DAY, A_DAY],
];

it(
  'nothing is told to a channel as new twice, each update says something new, and nothing is lost',
  { timeout: 180_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(events, { minLength: 12, maxLength: 40 }), async (happening) => {
        const opened = openDigests();
        const later = { ...AT_NOON, times: [{ hour: 13, minute: 0 }] };
        await opened.subscribe({ stories: 8 });
        await opened.subscribe({ stories: 8, topic: { kind: 'tag', tag: aTag('Trade') }, schedule: later });
        await opened.subscribe({ stories: 8, channel: channelOf(2) });
        const replay: Replay = { opened, arrived: [], ofToday: [] };
        for (const event of happening) await happen(replay, event);
        await endDay(replay, false);
        for (const channel of [channelOf(1), channelOf(2)]) checkChannel(replay, channel);
      }),
      { numRuns: 20, examples: [[MANY_TOLLS]] },
    );
  },
);
