// Delivering digests: when, to whom, for which period, and what is skipped.
import { describe, expect, it } from 'vitest';
import { CHANNEL_LEASE_MS } from '../../../src/limits/digests.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import { citableText } from '../../../src/news/article.ts';
import type { DigestSender } from '../../../src/news/ports-digests.ts';
import type { Subscription } from '../../../src/news/subscription.ts';
import { deliverDigests } from '../../../src/newsroom/digests/deliver-digests.ts';
import { channelOf } from '../../contracts/digest-nouns.ts';
import { NOW } from '../../nouns.ts';
import { topicOf } from './due-digests.ts';
import { toldIn, type Trouble } from './memory-sender.ts';
import { openDigests, type OpenedDigests } from './open-digests.ts';

const NOTHING = { sent: 0, failed: 0, rejected: 0, unknown: 0, overtaken: 0, skipped: 0, broken: 0 };

async function reread({ newsroom }: OpenedDigests, { id }: Subscription): Promise<Subscription | null> {
  return newsroom.store.subscriptions.getSubscription(id);
}

async function deliveriesOf({ newsroom }: OpenedDigests, { id }: Subscription) {
  return newsroom.store.deliveries.listDeliveries(id, 10);
}

describe('a tick', () => {
  it('sends what is due, once, and not before', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe();
    await opened.arrive('ferry');
    opened.setNow(NOW + DAY_MS - 1);
    expect(await opened.tick()).toEqual(NOTHING);
    opened.setNow(NOW + DAY_MS);
    expect(await opened.tick()).toEqual({ ...NOTHING, sent: 1 });
    expect(await opened.tick()).toEqual(NOTHING);
    expect(toldIn(opened.sender)).toEqual([['Story ferry']]);
    expect(await deliveriesOf(opened, subscription)).toMatchObject([
      {
        state: 'sent',
        slot: NOW + DAY_MS,
        attempts: 1,
        posted: { message: opened.sender.posts[0]?.message },
      },
    ]);
    expect(await reread(opened, subscription)).toMatchObject({
      ...{ nextRunAt: NOW + 2 * DAY_MS, coveredUntil: NOW + DAY_MS },
    });
  });

  it('sends nothing where nothing is new, and goes on from there', async () => {
    const opened = openDigests();
    const subscription = await opened.subscribe();
    opened.wait(DAY_MS);
    expect(await opened.tick()).toEqual({ ...NOTHING, skipped: 1 });
    expect(opened.sender.asked.send).toBe(0);
    expect(await deliveriesOf(opened, subscription)).toMatchObject([
      { state: 'skipped', reason: 'nothing-new', digest: null },
    ]);
    expect(await reread(opened, subscription)).toMatchObject({ coveredUntil: NOW + DAY_MS });
  });

  it('tells a story of two tags once in a channel, and in another channel too', async () => {
    const opened = openDigests();
    await opened.subscribe({ topic: topicOf('Sea') });
    await opened.subscribe({ topic: topicOf('Trade') });
    await opened.subscribe({ topic: topicOf('Trade'), channel: channelOf(2) });
    await opened.arrive('both', { tags: ['Sea', 'Trade'] });
    await opened.arrive('trade', { tags: ['Trade'], eventTime: NOW - 2 * HOUR_MS });
    opened.wait(DAY_MS);
    expect(await opened.tick()).toEqual({ ...NOTHING, sent: 3 });
    expect(toldIn(opened.sender, channelOf(1))).toEqual([['Story both'], ['Story trade']]);
    expect(toldIn(opened.sender, channelOf(2))).toEqual([['Story both', 'Story trade']]);
  });

  it('serves every channel that is due, however many', async () => {
    const opened = openDigests();
    for (let n = 0; n < 33; n += 1) await opened.subscribe({ channel: channelOf(n) });
    await opened.arrive('ferry');
    opened.wait(DAY_MS);
    expect(await opened.tick()).toEqual({ ...NOTHING, sent: 33 });
  });

  it('keeps a receipt of each sentence with the words that it quotes', async () => {
    const opened = openDigests();
    await opened.subscribe();
    await opened.arrive('ferry');
    opened.wait(DAY_MS);
    await opened.tick();
    const { receipts } = opened.newsroom.store;
    const [receipt, ...others] = await receipts.listReceipts(null, 10);
    const [sentence] = receipt?.sentences ?? [];
    const [citation] = sentence?.citations ?? [];
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({ method: 'extractive', toldAt: NOW + DAY_MS });
    if (citation === undefined) throw new Error('the sentence has no citation');
    const cited = await receipts.getCitedVersion(citation.article, citation.version);
    if (cited === null) throw new Error('the cited words are not kept');
    expect(citableText(cited).slice(citation.start, citation.end)).toBe(sentence?.text);
  });

  it('keeps no receipt of words that changed before they were told', async () => {
    const opened = openDigests();
    await opened.subscribe();
    await opened.arrive('ferry');
    opened.wait(DAY_MS);
    const changing: DigestSender = {
      ...opened.sender,
      send: async (delivery, record) => {
        await opened.arrive('ferry', { body: 'The harbour of Corran has seen nothing at all.' });
        return opened.sender.send(delivery, record);
      },
    };
    expect(await deliverDigests(opened.newsroom, changing)).toEqual({ ...NOTHING, sent: 1 });
    expect(await opened.newsroom.store.receipts.listReceipts(null, 10)).toEqual([]);
    expect(opened.newsroom.log.lines).toMatchObject([{ level: 'info' }]);
  });

  it('of two processes sends once', async () => {
    const opened = openDigests();
    for (let n = 0; n < 12; n += 1) await opened.subscribe({ channel: channelOf(n) });
    await opened.arrive('ferry');
    opened.wait(DAY_MS);
    const other = opened.openAnother();
    const ticks = [opened.newsroom, other, opened.newsroom, other].map((newsroom) =>
      deliverDigests(newsroom, opened.sender),
    );
    const sent = (await Promise.all(ticks)).reduce((sum, report) => sum + report.sent, 0);
    expect(sent).toBe(12);
    expect(opened.sender.posts).toHaveLength(12);
  });

  it('goes on with the other channels where one breaks, and tries that again when its hold has run out', async () => {
    const opened = openDigests();
    const first = await opened.subscribe();
    await opened.subscribe({ channel: channelOf(2) });
    await opened.arrive('ferry');
    opened.wait(DAY_MS);
    opened.sender.troubles.push({ kind: 'throws' });
    expect(await opened.tick()).toEqual({ ...NOTHING, sent: 1, broken: 1 });
    expect(opened.newsroom.log.lines).toMatchObject([{ level: 'error' }]);
    expect(await opened.tick()).toEqual(NOTHING);
    opened.wait(CHANNEL_LEASE_MS);
    expect(await opened.tick()).toEqual({ ...NOTHING, sent: 1 });
    expect(await deliveriesOf(opened, first)).toMatchObject([{ state: 'sent', attempts: 2 }]);
    expect(opened.sender.posts).toHaveLength(2);
  });

  it('begins nothing more in a channel whose hold runs out', async () => {
    const opened = openDigests();
    await opened.subscribe();
    await opened.subscribe({ topic: topicOf('Trade') });
    await opened.arrive('ferry');
    await opened.arrive('trade', { tags: ['Trade'] });
    opened.wait(DAY_MS);
    const slowly = (send: DigestSender['send']): DigestSender => ({
      ...opened.sender,
      send: (delivery, record) => {
        opened.wait(4 * MINUTE_MS);
        return send(delivery, record);
      },
    });
    const fails = slowly(() => Promise.resolve({ kind: 'retry', reason: 'busy', afterMs: null }));
    expect(await deliverDigests(opened.newsroom, fails)).toEqual({ ...NOTHING, failed: 1 });
    const busy: Trouble = { kind: 'answers', outcome: { kind: 'retry', reason: 'busy', afterMs: null } };
    opened.sender.troubles.push(busy, busy);
    opened.wait(5_000);
    expect(await opened.tick()).toEqual({ ...NOTHING, failed: 2 });
    opened.wait(MINUTE_MS);
    expect(await deliverDigests(opened.newsroom, fails)).toEqual({ ...NOTHING, failed: 1 });
  });

  it('leaves out what was paused or removed a moment ago', async () => {
    const opened = openDigests();
    const [paused, removed] = [await opened.subscribe(), await opened.subscribe({ topic: topicOf('Trade') })];
    await opened.arrive('both', { tags: ['Sea', 'Trade'] });
    opened.wait(DAY_MS);
    const { subscriptions } = opened.newsroom.store;
    const claimed = await subscriptions.claimDueChannels(opened.now(), MINUTE_MS, { limit: 10 });
    await subscriptions.pauseSubscription(paused.id, 'refused');
    await subscriptions.removeSubscription(removed.id);
    const late = { ...subscriptions, claimDueChannels: () => Promise.resolve(claimed) };
    const newsroom = {
      ...opened.newsroom,
      store: { ...opened.newsroom.store, subscriptions: late },
    };
    expect(await deliverDigests(newsroom, opened.sender)).toEqual(NOTHING);
    expect(opened.sender.asked.send).toBe(0);
  });
});
