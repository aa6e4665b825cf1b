// A newsroom with digests for one test: a real store, a clock to set, articles that arrive, and a channel in memory.
import { onTestFinished } from 'vitest';
import { shingleKeysOf } from '../../../src/analysis/reuse/near-duplicates.ts';
import { openSqliteStore } from '../../../src/adapters/store/sqlite-store.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import type { Article } from '../../../src/news/article.ts';
import type { Store } from '../../../src/news/ports.ts';
import type { StoryId } from '../../../src/news/story.ts';
import {
  PLAIN_POSTING,
  type NewSubscription,
  type Subscription,
  type Topic,
} from '../../../src/news/subscription.ts';
import { createDirectory } from '../../../src/newsroom/directory.ts';
import { deliverDigests, type DeliverReport } from '../../../src/newsroom/digests/deliver-digests.ts';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';
import { createSingleFlight } from '../../../src/newsroom/single-flight.ts';
import { nextRunAfter, WEEKDAYS } from '../../../src/news/schedule.ts';
import { aNewSubscription } from '../../contracts/digest-nouns.ts';
import { createMemoryLog, type MemoryLog } from '../../memory-log.ts';
import { anAnalysed, aTag, NOW, urlOf } from '../../nouns.ts';
import { withEmptyIndex } from '../../ready-index.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';
import { createMemorySender, type MemorySender } from './memory-sender.ts';

/** An article that arrives: its place makes its address and headline, its story is `story` or one of its own. */
export interface Arrival extends Partial<
  Pick<Article, 'headline' | 'body' | 'outlet' | 'eventTime' | 'textState' | 'language'>
> {
  story?: string;
  tags?: readonly string[];
  isBackfill?: boolean;
  /** The index finds it by its text. */
  isKeyed?: boolean;
}

export interface OpenedDigests {
  newsroom: Newsroom & { log: MemoryLog };
  sender: MemorySender;
  now: () => number;
  setNow: (moment: number) => void;
  /** Moves the clock on. */
  wait: (ms: number) => void;
  arrive: (place: string | number, arrival?: Arrival) => Promise<void>;
  /** Channel 1 wants Sea at noon UTC each day, from now on. */
  subscribe: (given?: Partial<NewSubscription>) => Promise<Subscription>;
  tick: () => Promise<DeliverReport>;
  /** The same index as another process has it, with the same clock. */
  openAnother: () => Newsroom;
}

export const AT_NOON = { weekdays: WEEKDAYS, times: [{ hour: 12, minute: 0 }], zone: 'UTC' };

/** The moment is noon, which a subscription at noon has just missed. */
export function openDigests(): OpenedDigests {
  const folder = withEmptyIndex(makeTemporaryFolder());
  const sender = createMemorySender();
  let now = NOW;
  const clock = () => now;
  const open = () => {
    const store = openSqliteStore(folder);
    onTestFinished(() => store.close());
    return newsroomOn(store, clock);
  };
  const newsroom = open();
  return {
    newsroom,
    sender,
    now: clock,
    setNow: (moment) => {
      now = moment;
    },
    wait: (ms) => {
      now += ms;
    },
    arrive: (place, arrival) => arrive(newsroom.store, now, { place, ...arrival }),
    subscribe: (given = {}) => {
      const schedule = given.schedule ?? AT_NOON;
      const moments = { createdAt: now, coveredUntil: now, nextRunAt: nextRunAfter(schedule, now) };
      const topic: Topic = { kind: 'tag', tag: aTag('Sea') };
      const wanted = { ...moments, schedule, topic, language: null, posting: PLAIN_POSTING };
      return newsroom.store.subscriptions.addSubscription(aNewSubscription({ ...wanted, ...given }));
    },
    tick: () => deliverDigests(newsroom, sender),
    openAnother: open,
  };
}

function newsroomOn(store: Store, clock: () => number): OpenedDigests['newsroom'] {
  return {
    ...{ store, clock, log: createMemoryLog(), pending: createSingleFlight() },
    directory: createDirectory(store, clock),
    cache: {
      get: () => Promise.resolve(null),
      set: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
    ...{ writer: null, writerBudget: { total: null, perServer: null } },
    loadLanguageDetector: () => Promise.reject(new Error('digests tell no languages apart')),
    compareArticles: () => Promise.reject(new Error('digests compare nothing')),
    drawChart: () => Promise.reject(new Error('digests draw nothing')),
  };
}

/** Every article has the gist that its body is. */
async function arrive(
  store: Store,
  now: number,
  {
    place,
    story,
    tags = ['Sea'],
    isBackfill = false,
    isKeyed = false,
    ...given
  }: Arrival & { place: string | number },
): Promise<void> {
  const headline = given.headline ?? `Story ${place}`;
  const body = given.body ?? `The harbour of Corran has seen ${place}.`;
  const analysed = anAnalysed(
    {
      ...{ url: urlOf(place), headline, firstSeenAt: now, publishedAt: now - HOUR_MS },
      tags: tags.map(aTag),
      ...given,
      body,
    },
    {
      gist: { start: headline.length + 2, end: headline.length + 2 + body.length },
      ...(story === undefined ? {} : { story: storyIdOf(story) }),
      ...(isKeyed ? { shingleKeys: shingleKeysOf({ abstract: null, body }) } : {}),
    },
  );
  await store.articles.takeIn([analysed], now, isBackfill);
}

/** A short name as a story's id. */
export function storyIdOf(name: string): StoryId {
  return name.padStart(10, '0') as StoryId;
}
