// Delivers what is due: claims channels, sends in each what was begun and what is due, one after the other.
import {
  CHANNEL_LEASE_MS,
  CHANNEL_LEASE_RESERVE_MS,
  CHANNEL_ROUNDS_MAX,
  CHANNELS_AT_ONCE,
} from '../../limits/digests.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { ChannelId } from '../../news/places.ts';
import type { ChannelClaim, DigestSender } from '../../news/ports-digests.ts';
import { createCompileMemo, type CompileMemo } from './compile-memo.ts';
import { attemptDelivery } from './deliver-attempt.ts';
import { openSlot } from './deliver-slot.ts';
import type { Conclusion } from './deliver-steps.ts';
import type { Newsroom } from '../newsroom.ts';

/** What one tick came to: deliveries by where they stand now, slots without one, channels where something broke. */
export interface DeliverReport extends Record<Conclusion, number> {
  skipped: number;
  broken: number;
}

/**
 * One tick: sends every digest that is due, and goes on with those that were begun and not concluded. May run in any
 * number of processes at once; a tick that is thrown away anywhere is made good by a later one.
 */
export async function deliverDigests(newsroom: Newsroom, sender: DigestSender): Promise<DeliverReport> {
  const report: DeliverReport = { sent: 0, failed: 0, rejected: 0, unknown: 0, skipped: 0, broken: 0 };
  const served = new Set<ChannelId>();
  // What many channels want is found once; the next tick looks anew.
  const memo = createCompileMemo();
  for (let round = 0; round < CHANNEL_ROUNDS_MAX; round += 1) {
    const { subscriptions } = newsroom.store;
    const at = newsroom.clock();
    const claims = await subscriptions.claimDueChannels(at, CHANNEL_LEASE_MS, CHANNELS_AT_ONCE);
    // One that is due again at once waits for the next tick, so that a tick ends.
    const fresh = claims.filter(({ channel }) => !served.has(channel));
    for (const { channel } of claims) served.add(channel);
    const until = at + CHANNEL_LEASE_MS - CHANNEL_LEASE_RESERVE_MS;
    await Promise.all(fresh.map((claim) => serveChannel({ newsroom, sender, until, report, memo }, claim)));
    for (const { channel } of claims)
      if (!fresh.some((claim) => claim.channel === channel)) await subscriptions.releaseChannel(channel);
    if (fresh.length < CHANNELS_AT_ONCE) break;
  }
  return report;
}

interface Tick {
  newsroom: Newsroom;
  sender: DigestSender;
  /** Nothing is begun from here on. */
  until: EpochMs;
  report: DeliverReport;
  memo: CompileMemo;
}

/** An error of one channel stops no other. Its channel stays held: it is tried again when the lease has run out. */
async function serveChannel(tick: Tick, claim: ChannelClaim): Promise<void> {
  const { newsroom, report } = tick;
  try {
    await deliverInOrder(tick, claim);
    await newsroom.store.subscriptions.releaseChannel(claim.channel);
  } catch (err) {
    report.broken += 1;
    newsroom.log.error({ err, channel: claim.channel }, 'delivering digests to a channel failed');
  }
}

/** One after the other, so that one moment does not tell a story twice. */
async function deliverInOrder(
  { newsroom, sender, until, report, memo }: Tick,
  { deliveries, subscriptions }: ChannelClaim,
): Promise<void> {
  for (const delivery of deliveries) {
    if (newsroom.clock() >= until) return;
    report[await attemptDelivery({ newsroom, sender }, delivery)] += 1;
  }
  for (const { id } of subscriptions) {
    if (newsroom.clock() >= until) return;
    const opened = await openSlot(newsroom, id, memo);
    if (opened === 'skipped') report.skipped += 1;
    if (typeof opened === 'string') continue;
    report[await attemptDelivery({ newsroom, sender }, opened)] += 1;
  }
}
