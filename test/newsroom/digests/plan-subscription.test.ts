// Planning a subscription: what is typed becomes what would be saved, or the answer says what may have been meant.
import { describe, expect, it } from 'vitest';
import {
  DIGEST_STORIES_MAX,
  DIGEST_STORIES_MIN,
  DIGEST_WORDS_MAX_LENGTH,
  SUBSCRIPTIONS_PER_SERVER_MAX,
} from '../../../src/limits/digests.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import { planSubscription, type TypedSubscription } from '../../../src/newsroom/digests/plan-subscription.ts';
import { aTopic, channelOf, guildOf } from '../../contracts/digest-nouns.ts';
import { NOW } from '../../nouns.ts';
import { added, openWithTags, typed } from './typed-digests.ts';

async function outcomeOf(given: Partial<TypedSubscription>) {
  const { newsroom } = await openWithTags();
  return planSubscription(newsroom, typed(given));
}

async function planned(given: Partial<TypedSubscription> = {}) {
  const outcome = await outcomeOf(given);
  if (outcome.kind !== 'planned') throw new Error(outcome.kind);
  return outcome.subscription;
}

describe('a plan', () => {
  it('is what would be saved now, at the next time of its schedule, and saves nothing', async () => {
    const { newsroom } = await openWithTags();
    const outcome = await planSubscription(newsroom, typed());
    expect(outcome).toMatchObject({
      kind: 'planned',
      subscription: {
        ...{ guild: guildOf(1), channel: channelOf(1), topic: aTopic('Sea'), stories: 5, language: null },
        schedule: { weekdays: [1, 2, 3, 4, 5, 6, 7], times: [{ hour: 8, minute: 0 }], zone: 'Europe/Berlin' },
        ...{ createdAt: NOW, coveredUntil: NOW, nextRunAt: NOW + 19 * HOUR_MS },
      },
    });
    expect(await newsroom.store.subscriptions.listSubscriptions()).toEqual([]);
  });

  it('takes a city for its zone, and the language without its country', async () => {
    const { schedule, language } = await planned({ zone: 'new york', language: 'DE-at' });
    expect([schedule.zone, language]).toEqual(['America/New_York', 'de']);
    expect((await planned({ language: '%' })).language).toBeNull();
  });

  it.each([
    [0, DIGEST_STORIES_MIN],
    [4.4, 4],
    [99, DIGEST_STORIES_MAX],
    [Number.NaN, DIGEST_STORIES_MAX],
  ])('brings %s stories within bounds: %s', async (stories, kept) => {
    expect((await planned({ stories })).stories).toBe(kept);
  });

  it('names what may have been meant', async () => {
    expect(await outcomeOf({ topic: { tagName: 'seasn' } })).toMatchObject({
      ...{ kind: 'unknown-tag', asked: 'seasn', near: [{ name: 'Season' }, { name: 'Sea' }] },
    });
    expect(await outcomeOf({ topic: { tagName: '???' } })).toMatchObject({ kind: 'unknown-tag' });
    const zone = await outcomeOf({ zone: 'Europe/Berln' });
    expect(zone).toMatchObject({ kind: 'bad-zone', asked: 'Europe/Berln' });
    expect(zone.kind === 'bad-zone' && zone.near[0]).toBe('Europe/Berlin');
    expect(await outcomeOf({ schedule: { every: 'daily', time: 'noon' } })).toEqual({
      ...{ kind: 'bad-time', asked: 'noon' },
    });
  });

  it('says that the same exists; another time, topic, language or channel is another', async () => {
    const opened = await openWithTags();
    const first = await added(opened);
    const exists = { kind: 'exists', subscription: first };
    expect(await planSubscription(opened.newsroom, typed({ stories: 8 }))).toEqual(exists);
    for (const given of [
      { schedule: { every: 'daily', time: '9:00' } as const },
      { schedule: { every: 'twice-daily', time: '8:00', time2: '18:00' } as const },
      { channel: channelOf(2) },
      { language: 'de' },
      { topic: { words: 'sea' } },
    ])
      await added(opened, given);
    const sameWords = typed({ topic: { words: '  SEA ' } });
    expect(await planSubscription(opened.newsroom, sameWords)).toMatchObject({ kind: 'exists' });
  });

  it('stops at what a server may have; another server may still plan', async () => {
    const opened = await openWithTags();
    for (let n = 0; n < SUBSCRIPTIONS_PER_SERVER_MAX; n += 1) await added(opened, { channel: channelOf(n) });
    const plan = (given: Partial<TypedSubscription>) => planSubscription(opened.newsroom, typed(given));
    expect(await plan({ channel: channelOf(99) })).toEqual({
      ...{ kind: 'too-many', max: SUBSCRIPTIONS_PER_SERVER_MAX },
    });
    expect(await plan({ guild: guildOf(2) })).toMatchObject({ kind: 'planned' });
  });
});

describe('the words of a topic', () => {
  it.each(['harbour strike', '"to be or not to be"', 'ferry or tram -sport', 'WHO', '港湾', 'the ferry'])(
    'are kept as typed: %s',
    async (words) => {
      expect((await planned({ topic: { words: ` ${words} ` } })).topic).toEqual({ kind: 'words', words });
    },
  );

  it.each([
    '',
    ' ',
    '???',
    'the',
    'of the and',
    'und der die',
    '-ferry',
    '-ferry -"tram line"',
    'the -ferry',
    'ferry '.repeat(DIGEST_WORDS_MAX_LENGTH / 5),
  ])('are refused where they ask for nothing, or for too much: %j', async (words) => {
    expect(await outcomeOf({ topic: { words } })).toEqual({ kind: 'bad-words', asked: words });
  });
});
