// Delivers what is due: claims channels, sends in each what was begun and what is due, one after the other.
import {
  CHANNEL_LEASE_MS,
  CHANNEL_TURN_MAX_MS,
  CHANNELS_AT_ONCE,
  DELIVERING_MAX_MS,
} from '../../limits/digests.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { ChannelId } from '../../news/places.ts';
import type { ChannelClaim, DigestSender } from '../../news/ports-digests.ts';
import { keepCompileMemo, type CompileMemo } from './compile-memo.ts';
import { attemptDelivery } from './deliver-attempt.ts';
import { openSlot } from './deliver-slot.ts';
import type { Conclusion } from './deliver-steps.ts';
import { holdChannel, type ChannelHold } from './hold-channel.ts';
import type { Newsroom } from '../newsroom.ts';

/** What one tick came to: deliveries by where they stand now, slots without one, channels where something broke. */
export interface DeliverReport extends Record<Conclusion, number> {
  skipped: number;
  broken: number;
}

export interface DeliverOptions {
  /** Milliseconds from anywhere, that nobody sets; the runtime's own when left out. */
  elapsed?: () => number;
}

/**
 * One tick: sends every digest that is due, and goes on with those that were begun and not concluded. May run in any
 * number of processes at once; a tick that is thrown away anywhere is made good by a later one, and one that was stopped for
 * however long and goes on sends nothing that another may have sent.
 */
export async function deliverDigests(
  newsroom: Newsroom,
  sender: DigestSender,
  { elapsed = () => performance.now() }: DeliverOptions = {},
): Promise<DeliverReport> {
  const report: DeliverReport = {
    ...{ sent: 0, failed: 0, rejected: 0, unknown: 0, overtaken: 0, skipped: 0, broken: 0 },
  };
  const tick = { newsroom, sender, elapsed, report, served: new Set<ChannelId>() };
  const startedAt = elapsed();
  const running = new Set<Promise<void>>();
  while (elapsed() - startedAt < DELIVERING_MAX_MS) {
    const room = CHANNELS_AT_ONCE - running.size;
    const turns = await claimTurns(tick, room);
    for (const turn of turns) {
      const served = serveChannel(tick, turn).finally(() => running.delete(served));
      running.add(served);
    }
    if (turns.length < room) break;
    // Half of them go on while the next are claimed: a slow channel holds no other up.
    while (running.size > CHANNELS_AT_ONCE / 2) await Promise.race(running);
  }
  await Promise.all(running);
  return report;
}

interface Tick {
  newsroom: Newsroom;
  sender: DigestSender;
  elapsed: () => number;
  report: DeliverReport;
  /** Those that had their turn: one that is due again at once waits for the next tick, so that a tick ends. */
  served: Set<ChannelId>;
}

/** A channel's turn in a tick. */
interface Turn {
  claim: ChannelClaim;
  hold: ChannelHold;
  /** Nothing is begun from here on. */
  until: EpochMs;
  memo: CompileMemo;
}

async function claimTurns({ newsroom, sender, elapsed, served }: Tick, limit: number): Promise<Turn[]> {
  const { store, clock } = newsroom;
  // The clocks first: however long the claim takes, the hold has run since.
  const begun = { at: clock(), since: elapsed() };
  const claims = await store.subscriptions.claimDueChannels(begun.at, CHANNEL_LEASE_MS, {
    limit,
    among: sender.reach?.(),
  });
  const memo = await keepCompileMemo(newsroom);
  const turns: Turn[] = [];
  for (const claim of claims) {
    const { channel, hold } = claim;
    if (served.has(channel)) await store.subscriptions.releaseChannel(channel, hold);
    else {
      served.add(channel);
      const until = begun.at + CHANNEL_TURN_MAX_MS;
      turns.push({ claim, hold: holdChannel({ clock, elapsed }, hold, begun), until, memo });
    }
  }
  return turns;
}

/** An error of one channel stops no other. Its channel stays held: it is tried again when the lease has run out. */
async function serveChannel(tick: Tick, turn: Turn): Promise<void> {
  const { newsroom } = tick;
  const { channel, hold } = turn.claim;
  try {
    await deliverInOrder(tick, turn);
    await newsroom.store.subscriptions.releaseChannel(channel, hold);
  } catch (err) {
    count(tick, 'broken', null);
    newsroom.log.error({ err, channel }, 'delivering digests to a channel failed');
  }
}

/** One after the other, so that one moment does not tell a story twice; no further where another has the channel. */
async function deliverInOrder(tick: Tick, { claim, hold, until, memo }: Turn): Promise<void> {
  const { newsroom, sender } = tick;
  const delivering = { newsroom, sender, hold };
  for (const delivery of claim.deliveries) {
    if (newsroom.clock() >= until) return;
    const conclusion = await attemptDelivery(delivering, delivery);
    count(tick, conclusion, delivery.slot);
    if (conclusion === 'overtaken') return;
  }
  for (const { id } of claim.subscriptions) {
    if (newsroom.clock() >= until) return;
    const opened = await openSlot({ newsroom, hold, memo }, id);
    const conclusion = typeof opened === 'string' ? opened : await attemptDelivery(delivering, opened);
    if (conclusion !== 'nothing-due')
      count(tick, conclusion, typeof opened === 'string' ? null : opened.slot);
    if (conclusion === 'overtaken') return;
  }
}

function count({ newsroom, report }: Tick, ended: keyof DeliverReport, slot: EpochMs | null): void {
  report[ended] += 1;
  const lagMs = ended === 'sent' && slot !== null ? newsroom.clock() - slot : null;
  newsroom.observe?.({ kind: 'delivery', ended, lagMs });
}
