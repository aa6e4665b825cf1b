// Previewing a digest: what would be sent now, and why the rest would not.
import { expect, it } from 'vitest';
import { PREVIEW_STORIES_MAX } from '../../../src/limits/digests.ts';
import { DAY_MS, HOUR_MS } from '../../../src/limits/units.ts';
import { previewDigest } from '../../../src/newsroom/digests/preview-digest.ts';
import { NOW } from '../../nouns.ts';
import { openDigests } from './open-digests.ts';

it('says of each near story why it is in or not, and claims nothing', async () => {
  const opened = openDigests();
  opened.setNow(NOW - HOUR_MS);
  await opened.arrive('before', { eventTime: NOW - HOUR_MS });
  opened.setNow(NOW);
  const { id } = await opened.subscribe({ stories: 1 });
  opened.wait(1);
  await opened.arrive('told');
  opened.setNow(NOW + DAY_MS);
  await opened.tick();
  opened.wait(1);
  await opened.arrive('told', { textState: 'excerpt' });
  await opened.arrive('told more', { story: 'told' });
  await opened.arrive('best', { eventTime: opened.now() });
  await opened.arrive('next');
  await opened.arrive('other tag', { tags: ['Land'] });
  await opened.arrive('backfill', { isBackfill: true });
  await opened.arrive('old', { eventTime: NOW - 3 * DAY_MS });
  opened.wait(HOUR_MS);
  const subscription = await opened.newsroom.store.subscriptions.getSubscription(id);
  if (subscription === null) throw new Error('the subscription is gone');
  const preview = await previewDigest(opened.newsroom, subscription);
  const reasons = new Map(preview.stories.map(({ headline, reason }) => [headline, reason]));
  expect(reasons.get('Story other tag')).toBeUndefined();
  expect(Object.fromEntries(reasons)).toMatchObject({
    'Story best': 'in',
    'Story next': 'no-room',
    'Story backfill': 'backfill',
    'Story old': 'too-old',
    'Story before': 'before',
  });
  expect(preview.period).toEqual({ from: NOW + DAY_MS, until: opened.now() });
  expect(preview.digest?.stories.map(({ headline }) => headline)).toEqual(['Story best']);
  expect(await previewDigest(opened.newsroom, subscription)).toEqual(preview);
});

it('says of a story that goes on that it was told', async () => {
  const opened = openDigests();
  const subscription = await opened.subscribe();
  opened.wait(1);
  await opened.arrive('first', { story: 'ferry' });
  opened.setNow(NOW + DAY_MS);
  await opened.tick();
  opened.wait(1);
  await opened.arrive('second', { story: 'ferry', eventTime: opened.now() });
  opened.wait(1);
  const kept = await opened.newsroom.store.subscriptions.getSubscription(subscription.id);
  const preview = await previewDigest(opened.newsroom, kept ?? subscription);
  expect(preview).toMatchObject({ digest: null, stories: [{ headline: 'Story second', reason: 'told' }] });
});

it('lists a bounded number, those that would be told first', async () => {
  const opened = openDigests();
  const subscription = await opened.subscribe({ stories: 3 });
  opened.wait(1);
  for (let n = 0; n < 40; n += 1) await opened.arrive(n, { isBackfill: n % 2 === 0 });
  opened.wait(1);
  const { stories } = await previewDigest(opened.newsroom, subscription);
  expect(stories).toHaveLength(PREVIEW_STORIES_MAX);
  expect(stories.slice(0, 4).map(({ reason }) => reason)).toEqual(['in', 'in', 'in', 'no-room']);
});

it('says nothing where the tag is empty', async () => {
  const opened = openDigests();
  const subscription = await opened.subscribe();
  expect(await previewDigest(opened.newsroom, subscription)).toMatchObject({ digest: null, stories: [] });
});

it('tells an update, what is crowded out and what is in another language from the rest', async () => {
  const opened = openDigests();
  const { id } = await opened.subscribe({ stories: 2, language: 'en' });
  opened.wait(1);
  const toll = (count: number) => `The ferry that ran aground off Corran has left ${count} people dead.`;
  await opened.arrive('first', { story: 'ferry', headline: 'Ferry aground off Corran', body: toll(12) });
  opened.setNow(NOW + DAY_MS);
  await opened.tick();
  opened.wait(HOUR_MS);
  const eventTime = opened.now();
  await opened.arrive('more', {
    story: 'ferry',
    headline: 'More dead off Corran',
    body: toll(34),
    eventTime,
  });
  for (const [n, headline] of ['Tram strike in Northam', 'Orchard sold', 'Theatre reopens'].entries())
    await opened.arrive(headline, { headline, eventTime: eventTime - n });
  await opened.arrive('elsewhere', {
    ...{ headline: 'Bridge closed', outlet: 'Radio Corran', eventTime: eventTime - 10 },
  });
  await opened.arrive('german', { headline: 'Hafen offen', language: 'de', eventTime });
  opened.wait(HOUR_MS);
  const subscription = await opened.newsroom.store.subscriptions.getSubscription(id);
  if (subscription === null) throw new Error('the subscription is gone');
  const preview = await previewDigest(opened.newsroom, subscription);
  expect(Object.fromEntries(preview.stories.map(({ headline, reason }) => [headline, reason]))).toEqual({
    'Tram strike in Northam': 'in',
    'Bridge closed': 'in',
    'Orchard sold': 'crowded-out',
    'Theatre reopens': 'crowded-out',
    'More dead off Corran': 'no-room',
    'Hafen offen': 'other-language',
  });
  const wide = await previewDigest(opened.newsroom, { ...subscription, stories: 8 });
  expect(wide.stories.find(({ reason }) => reason === 'update')).toMatchObject({
    headline: 'More dead off Corran',
    update: { because: 'figure', before: '12', now: '34' },
  });
});
