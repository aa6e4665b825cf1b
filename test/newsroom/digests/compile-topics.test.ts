// Digests of words and of one language, and what digests of one tick share.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/limits/units.ts';
import type { NewSubscription, Subscription, Topic } from '../../../src/news/subscription.ts';
import { compileDigest } from '../../../src/newsroom/digests/compile-digest.ts';
import { createCompileMemo, remember } from '../../../src/newsroom/digests/compile-memo.ts';
import { channelOf } from '../../contracts/digest-nouns.ts';
import { NOW } from '../../nouns.ts';
import { openDigests, type OpenedDigests } from './open-digests.ts';

const words = (text: string): Topic => ({ kind: 'words', words: text });
const PERIOD = { period: { from: NOW, until: NOW + DAY_MS }, at: NOW + DAY_MS };

async function headlinesOf(
  { newsroom }: OpenedDigests,
  subscription: Subscription,
): Promise<(string | null)[]> {
  const compiled = await compileDigest(newsroom, subscription, PERIOD);
  return compiled.kind === 'digest' ? compiled.digest.stories.map(({ headline }) => headline) : [];
}

async function open(given: Partial<NewSubscription>) {
  const opened = openDigests();
  const subscription = await opened.subscribe(given);
  opened.wait(HOUR_MS);
  return { ...opened, subscription };
}

describe('a digest of words', () => {
  it('tells what has them all, whatever its tags', async () => {
    const opened = await open({ topic: words('harbour wall') });
    await opened.arrive('a', { headline: 'the harbour wall is open', tags: ['Land'] });
    await opened.arrive('b', { headline: 'the garden wall is open', body: 'the garden of corran is open.' });
    expect(await headlinesOf(opened, opened.subscription)).toEqual(['the harbour wall is open']);
  });

  it('tells nothing that has some of them alone', async () => {
    const opened = await open({ topic: words('harbour submarine') });
    await opened.arrive('a', { headline: 'the harbour wall is open' });
    expect(await headlinesOf(opened, opened.subscription)).toEqual([]);
  });

  it('tells neither backfill nor what came before its period, nor what it excludes', async () => {
    const opened = await open({ topic: words('wall -garden') });
    await opened.arrive('a', { headline: 'the old wall is open', isBackfill: true });
    await opened.arrive('b', { headline: 'the garden wall is open' });
    await opened.arrive('c', { headline: 'the sea wall is open' });
    opened.setNow(NOW - HOUR_MS);
    await opened.arrive('d', { headline: 'the north wall is open' });
    expect(await headlinesOf(opened, opened.subscription)).toEqual(['the sea wall is open']);
  });

  it('finds more than one search looks at', { timeout: 60_000 }, async () => {
    const opened = await open({ topic: words('wall') });
    for (let n = 0; n < 340; n += 1)
      await opened.arrive(n, { headline: `the wall ${n}`, eventTime: NOW - 700 * n });
    const compiled = await compileDigest(opened.newsroom, opened.subscription, PERIOD);
    expect(compiled.kind === 'digest' ? compiled.digest.total : 0).toBe(340);
  });
});

it('a digest of one language tells that alone', async () => {
  for (const topic of [undefined, words('hafen')]) {
    const opened = await open({ language: 'de', ...(topic === undefined ? {} : { topic }) });
    await opened.arrive('a', { headline: 'der hafen ist offen', language: 'de' });
    await opened.arrive('b', { headline: 'the hafen is open', language: 'en' });
    expect(await headlinesOf(opened, opened.subscription)).toEqual(['der hafen ist offen']);
  }
});

describe('what a tick has found', () => {
  it('serves every channel that wants the same, and is no channel’s own', async () => {
    const opened = await open({});
    const other = await opened.subscribe({ channel: channelOf(2), createdAt: NOW, coveredUntil: NOW });
    await opened.arrive('a');
    let searches = 0;
    const { store } = opened.newsroom;
    const findNews: typeof store.stories.findNews = (search) => {
      searches += 1;
      return store.stories.findNews(search);
    };
    const newsroom = { ...opened.newsroom, store: { ...store, stories: { ...store.stories, findNews } } };
    const memo = createCompileMemo();
    const one = await compileDigest(newsroom, opened.subscription, { ...PERIOD, memo });
    if (one.kind !== 'digest') throw new Error('nothing is new');
    const begun = { subscription: opened.subscription.id, slot: NOW + 1, digest: one.digest, at: NOW };
    await store.deliveries.beginDelivery({ ...begun, nextRunAt: NOW + DAY_MS, coveredUntil: NOW });
    const again = await compileDigest(newsroom, opened.subscription, { ...PERIOD, memo });
    const elsewhere = await compileDigest(newsroom, other, { ...PERIOD, memo });
    expect([one.kind, again.kind, elsewhere.kind]).toEqual(['digest', 'nothing-new', 'digest']);
    expect(searches).toBe(1);
    expect(elsewhere).toEqual(await compileDigest(newsroom, other, PERIOD));
  });

  it('is bounded, and a failure is nobody else’s', async () => {
    const known = new Map<string, Promise<number>>();
    for (let n = 0; n < 10; n += 1) await remember({ known, max: 3 }, String(n), () => Promise.resolve(n));
    expect([...known.keys()]).toEqual(['7', '8', '9']);
    const failing = remember({ known, max: 3 }, 'x', () => Promise.reject(new Error('down')));
    await expect(failing).rejects.toThrow('down');
    expect(await remember({ known, max: 3 }, 'x', () => Promise.resolve(5))).toBe(5);
  });
});
