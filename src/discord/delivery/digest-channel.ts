// Tells whether the bot may post in a channel, before it tries: refusals count against the bot's address.
import {
  DiscordAPIError,
  type Client,
  type GuildBasedChannel,
  type PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { Delivery } from '../../news/digest.ts';
import type { SendOutcome } from '../../news/ports-digests.ts';
import { failureOf } from './send-failures.ts';

/** A channel that can be posted in, or what that means for sending. */
export type ChannelState =
  /** Permissions are null where the library cannot tell them, as in a thread of a channel that is not seen. */
  | { kind: 'open'; permissions: Readonly<PermissionsBitField> | null }
  | { kind: 'closed'; outcome: Exclude<SendOutcome, { kind: 'sent' | 'unknown' }> };

/** Looks in what is remembered, and asks Discord where that has no such channel, for at most so long. */
export async function findChannel(
  client: Client<true>,
  delivery: Delivery,
  maxMs: number,
): Promise<ChannelState> {
  const guild = client.guilds.cache.get(delivery.guild);
  if (guild === undefined) return gone('the bot is not in the server any more');
  if (!guild.available) return closedFor('the server is in an outage of Discord');
  const channel = await channelOf(client, delivery, maxMs);
  if ('kind' in channel) return channel;
  const permissions = channel.permissionsFor(client.user);
  const needed = neededPermissions(channel.isThread());
  const missing = permissions?.missing(needed) ?? [];
  if (missing.length > 0)
    return {
      kind: 'closed',
      outcome: { kind: 'rejected', because: 'no-permission', reason: `missing: ${missing.join(', ')}` },
    };
  return { kind: 'open', permissions };
}

/** What posting needs in a channel, by discord.js's names. */
export function neededPermissions(isThread: boolean): (keyof typeof PermissionFlagsBits)[] {
  return ['ViewChannel', isThread ? 'SendMessagesInThreads' : 'SendMessages'];
}

/** Channels are in the cache; a thread that is archived has to be asked for. */
async function channelOf(
  client: Client<true>,
  { channel: id }: Delivery,
  maxMs: number,
): Promise<GuildBasedChannel | ChannelState> {
  const cached = client.channels.cache.get(id);
  if (cached !== undefined && !cached.isDMBased()) return cached;
  try {
    const fetched = await withinTime(client.channels.fetch(id), maxMs);
    return fetched === null || fetched.isDMBased() ? gone('the channel is gone') : fetched;
  } catch (error) {
    const outcome = failureOf(error);
    if (error instanceof DiscordAPIError && outcome.kind === 'rejected') return { kind: 'closed', outcome };
    // Only a question was asked: whatever became of it, nothing was sent.
    return closedFor('Discord did not answer');
  }
}

/** The library waits for a rate limit however long that is. */
async function withinTime<Value>(pending: Promise<Value>, maxMs: number): Promise<Value> {
  const signal = AbortSignal.timeout(maxMs);
  const limit = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('no answer in time')));
  });
  return Promise.race([pending, limit]);
}

function gone(reason: string): ChannelState {
  return { kind: 'closed', outcome: { kind: 'rejected', because: 'channel-gone', reason } };
}

function closedFor(reason: string): ChannelState {
  return { kind: 'closed', outcome: { kind: 'retry', reason, afterMs: null } };
}
