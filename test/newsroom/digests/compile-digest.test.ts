// What a digest tells: what is new to the channel, a story once, the broadest first, never what is old.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import { citableText } from '../../../src/news/article.ts';
import type { Digest, DigestPeriod } from '../../../src/news/digest.ts';
import type { Subscription } from '../../../src/news/subscription.ts';
import { compileDigest } from '../../../src/newsroom/digests/compile-digest.ts';
import { anArticle, idOf, NOW, urlOf } from '../../nouns.ts';
import { AT_NOON, openDigests, storyIdOf, type OpenedDigests } from './open-digests.ts';

const DAY: DigestPeriod = { from: NOW, until: NOW + DAY_MS };

async function compile(
  { newsroom }: OpenedDigests,
  subscription: Subscription,
  period = DAY,
): Promise<Digest> {
  const compiled = await compileDigest(newsroom, subscription, { period, at: NOW + DAY_MS });
  if (compiled.kind !== 'digest') throw new Error('nothing is new');
  return compiled.digest;
}

const headlinesOf = ({ stories }: Digest) => stories.map(({ headline }) => headline);

describe('a digest', () => {
  it('tells each story of its tag once, with one quoted sentence and all its articles', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe();
    await opened.arrive('early', { story: 'ferry', tags: ['Ships'], isBackfill: true });
    opened.wait(HOUR_MS);
    await opened.arrive('first', { story: 'ferry', outlet: 'Radio Corran' });
    await opened.arrive('second', { story: 'ferry' });
    await opened.arrive('other', { tags: ['Land'] });
    const digest = await compile(opened, subscription);
    const [story] = digest.stories;
    expect(digest).toMatchObject({
      topic: { kind: 'tag', tag: { slug: 'sea' } },
      period: DAY,
      total: 1,
      nextRunAt: NOW + 2 * DAY_MS,
    });
    expect(digest.stories).toHaveLength(1);
    expect(story).toMatchObject({
      story: storyIdOf('ferry'),
      headline: 'Story second',
      url: urlOf('second'),
    });
    expect(story?.outlets).toBe(2);
    expect([...(story?.articles ?? [])].sort()).toEqual([idOf('early'), idOf('first'), idOf('second')]);
    const article = anArticle({ headline: 'Story second', body: 'The harbour of Corran has seen second.' });
    expect(story?.sentence?.quote).toBe(article.body);
    expect(citableText(article).slice(story?.sentence?.start, story?.sentence?.end)).toBe(article.body);
  });

  it('puts what more outlets report first, then what has more articles, then what is newer', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe();
    for (const outlet of ['The Harbour Post', 'Radio Corran']) {
      await opened.arrive(`two-${outlet}`, { story: 'two', outlet, eventTime: NOW - HOUR_MS });
    }
    for (const n of [1, 2, 3]) await opened.arrive(`voice-${n}`, { story: 'voice' });
    for (const n of [1, 2, 3]) await opened.arrive(`hidden-${n}`, { story: 'hidden', outlet: 'unknown' });
    await opened.arrive('hidden-4', { story: 'hidden' });
    await opened.arrive('old', { eventTime: NOW - 5 * HOUR_MS });
    await opened.arrive('new', { eventTime: NOW - 4 * HOUR_MS });
    expect(
      (await compile(opened, subscription)).stories.map(({ headline }) => headline?.split('-')[0]),
    ).toEqual([...['Story two', 'Story hidden', 'Story voice', 'Story new', 'Story old']]);
  });

  it('tells as many as are asked for, and says how many there were', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe({ stories: 2 });
    for (const n of [1, 2, 3]) await opened.arrive(n, { eventTime: NOW - n });
    const digest = await compile(opened, subscription);
    expect(headlinesOf(digest)).toEqual(['Story 1', 'Story 2']);
    expect(digest.total).toBe(3);
  });

  it('goes by when an article was first seen, not by what it says of itself', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe();
    opened.setNow(NOW - 2 * MINUTE_MS);
    await opened.arrive('before');
    opened.setNow(NOW);
    await opened.arrive('at the begin', { eventTime: NOW - DAY_MS });
    opened.setNow(NOW + DAY_MS - 1);
    await opened.arrive('at the end', { eventTime: NOW - 3 });
    opened.setNow(NOW + DAY_MS);
    await opened.arrive('after', { eventTime: NOW - 2 });
    expect(headlinesOf(await compile(opened, subscription))).toEqual([
      'Story at the end',
      'Story at the begin',
    ]);
  });

  it('tells neither what a first reading brought nor what happened long before', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe();
    await opened.arrive('backfill', { isBackfill: true });
    await opened.arrive('old', { eventTime: NOW - 2 * DAY_MS - 1 });
    await opened.arrive('late', { eventTime: NOW - 2 * DAY_MS });
    expect(headlinesOf(await compile(opened, subscription))).toEqual(['Story late']);
  });

  it('tells what was stamped before the period and stored after the last digest', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe({ createdAt: NOW - DAY_MS });
    opened.setNow(NOW - 1);
    await opened.arrive('slow');
    expect(headlinesOf(await compile(opened, subscription))).toEqual(['Story slow']);
  });

  it('tells nothing from before somebody subscribed', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe();
    opened.setNow(NOW - 1);
    await opened.arrive('slow');
    const outcome = await compileDigest(opened.newsroom, subscription, { period: DAY, at: NOW + DAY_MS });
    expect(outcome).toMatchObject({ kind: 'nothing-new', considered: 0 });
  });

  it('leaves out a story of which the channel was told any article, in whatever story that is now', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe();
    await opened.arrive('told', { story: 'one' });
    await opened.arrive('free');
    const digest = await compile(opened, subscription);
    const told = { ...digest, stories: digest.stories.filter(({ headline }) => headline === 'Story told') };
    const begun = { subscription: subscription.id, slot: NOW, digest: told, nextRunAt: NOW + DAY_MS };
    await opened.newsroom.store.deliveries.beginDelivery({ ...begun, coveredUntil: NOW, at: NOW });
    await opened.arrive('follows', { story: 'one' });
    // The told article comes again and is grouped elsewhere now, with one that nobody was told of.
    await opened.arrive('fresh', { story: 'two' });
    await opened.arrive('told', { story: 'two', textState: 'excerpt' });
    const members = await opened.newsroom.store.stories.listMembers(storyIdOf('two'));
    expect(members).toContain(idOf('told'));
    expect(headlinesOf(await compile(opened, subscription)).sort()).toEqual([
      ...['Story follows', 'Story free'],
    ]);
  });

  it('is compiled for another channel as if nothing had been told', async () => {
    const opened = openDigests();
    const one = await opened.subscribe({ nextRunAt: NOW });
    const other = await opened.subscribe({ channel: '100000000000009999' as never });
    await opened.arrive('shared');
    opened.wait(1);
    const digest = await compile(opened, one);
    const begun = { subscription: one.id, slot: NOW, digest, nextRunAt: NOW + DAY_MS, coveredUntil: NOW };
    await opened.newsroom.store.deliveries.beginDelivery({ ...begun, at: NOW });
    expect(await compileDigest(opened.newsroom, one, { period: DAY, at: NOW + DAY_MS })).toMatchObject({
      ...{ kind: 'nothing-new', considered: 1 },
    });
    expect(headlinesOf(await compile(opened, other))).toEqual(['Story shared']);
  });

  it('says of an excerpt that was cut off that it was', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe({ schedule: AT_NOON });
    await opened.arrive('cut', { textState: 'truncated' });
    expect((await compile(opened, subscription)).stories).toMatchObject([{ isTruncated: true }]);
  });
});
