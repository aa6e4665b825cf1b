// Tells whether and how the bot may post in a channel, before it tries: refusals count against the bot's address.
import {
  ChannelFlags,
  ChannelType,
  DiscordAPIError,
  type Client,
  type ForumChannel,
  type GuildBasedChannel,
  type MediaChannel,
  type PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { Delivery } from '../../news/digest.ts';
import { failureOf, type Failure } from './send-failures.ts';

/** A tag that a forum's posts can have. */
export interface ForumTag {
  id: string;
  name: string;
}

/** A channel that can be posted in. */
export interface Place {
  kind: 'channel' | 'announcement' | 'thread' | 'forum';
  /** Null where the library cannot tell them, as in a thread of a channel that is not seen. */
  permissions: Readonly<PermissionsBitField> | null;
  /** Those that the bot may give; of a forum alone. */
  tags: readonly ForumTag[];
  /** The forum takes no post without a tag. */
  isTagRequired: boolean;
}

/** A channel that can be posted in, or what that means for sending. */
export type ChannelState =
  { kind: 'open'; place: Place } | { kind: 'closed'; outcome: Exclude<Failure, { kind: 'unknown' }> };

/** Looks in what is remembered, and asks Discord where that has no such channel, for at most so long. */
export async function findChannel(
  client: Client<true>,
  delivery: Delivery,
  maxMs: number,
): Promise<ChannelState> {
  const guild = client.guilds.cache.get(delivery.guild);
  // Its digests rest: it may have been a mistake, and the bot comes back.
  if (guild === undefined)
    return rejected({ because: 'channel-gone', reason: 'the bot is not in the server any more' });
  if (!guild.available) return closedFor('the server is in an outage of Discord');
  const channel = await channelOf(client, delivery, maxMs);
  if ('outcome' in channel) return channel;
  const isForum = channel.isThreadOnly();
  if (!isForum && !channel.isTextBased())
    return rejected({ because: 'refused', reason: 'nobody can write in a channel of this kind' });
  const permissions = channel.permissionsFor(client.user);
  const missing = permissions?.missing(neededPermissions(channel.isThread())) ?? [];
  if (missing.length > 0)
    return rejected({ because: 'no-permission', reason: `missing: ${missing.join(', ')}` });
  const tags = isForum ? forumTags(channel) : { tags: [], isTagRequired: false };
  return { kind: 'open', place: { kind: kindOf(channel), permissions, ...tags } };
}

function kindOf(channel: GuildBasedChannel): Place['kind'] {
  if (channel.isThreadOnly()) return 'forum';
  if (channel.isThread()) return 'thread';
  return channel.type === ChannelType.GuildAnnouncement ? 'announcement' : 'channel';
}

/** A moderated tag is given by moderators alone. */
function forumTags({ availableTags, flags }: ForumChannel | MediaChannel) {
  return {
    tags: availableTags.filter(({ moderated }) => !moderated).map(({ id, name }) => ({ id, name })),
    isTagRequired: flags.has(ChannelFlags.RequireTag),
  };
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
): Promise<GuildBasedChannel | Extract<ChannelState, { kind: 'closed' }>> {
  const cached = client.channels.cache.get(id);
  if (cached !== undefined && !cached.isDMBased()) return cached;
  try {
    const fetched = await withinTime(client.channels.fetch(id), maxMs);
    const gone = { kind: 'gone', reason: 'the channel is gone' } as const;
    return fetched === null || fetched.isDMBased() ? { kind: 'closed', outcome: gone } : fetched;
  } catch (error) {
    const outcome = failureOf(error);
    const isRefused = outcome.kind === 'rejected' || outcome.kind === 'gone';
    if (error instanceof DiscordAPIError && isRefused) return { kind: 'closed', outcome };
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

function rejected(refusal: Omit<Extract<Failure, { kind: 'rejected' }>, 'kind'>): ChannelState {
  return { kind: 'closed', outcome: { kind: 'rejected', ...refusal } };
}

function closedFor(reason: string): Extract<ChannelState, { kind: 'closed' }> {
  return { kind: 'closed', outcome: { kind: 'retry', reason, afterMs: null } };
}
