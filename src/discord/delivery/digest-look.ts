// Looks for a delivery's message where it may stand: among a channel's newest messages, or a forum's newest posts.
import {
  MessageFlags,
  PermissionFlagsBits,
  RequestMethod,
  Routes,
  SnowflakeUtil,
  type APIMessage,
  type APIThreadChannel,
  type RouteLike,
} from 'discord.js';
import { CLOCKS_DIFFER_MAX_MS, FORUM_POSTS_LOOKED_AT_MAX } from '../../limits/delivery.ts';
import { DIGEST_LOOK_BACK_MESSAGES } from '../../limits/discord.ts';
import type { Log } from '../../log.ts';
import type { Delivery, PostedPart } from '../../news/digest.ts';
import type { MessageId } from '../../news/places.ts';
import type { LookOutcome } from '../../news/ports-digests.ts';
import type { Place } from './digest-channel.ts';
import { carriesMark, plainNoticeOf } from './digest-message.ts';
import { threadOf } from './digest-posting.ts';
import type { DigestRequests } from './digest-requests.ts';
import { CODE, discordCodeOf } from './send-failures.ts';

export interface Looking {
  delivery: Delivery;
  place: Place;
  /** The bot's own id. */
  self: string;
  requests: DigestRequests;
  log: Log;
}

/** What was read, or why nothing could be. */
type Read<Answer> =
  { kind: 'read'; answer: Answer } | Extract<LookOutcome, { kind: 'cannot-look' | 'not-now' }>;

export async function lookIn(looking: Looking): Promise<LookOutcome> {
  // Without the right to read its history Discord answers with an empty list, which would look like "absent".
  const isReadable = looking.place.permissions?.has(PermissionFlagsBits.ReadMessageHistory) === true;
  if (!isReadable) return { kind: 'cannot-look' };
  return looking.place.kind === 'forum' ? lookInForum(looking) : lookInChannel(looking);
}

async function lookInChannel(looking: Looking): Promise<LookOutcome> {
  const { delivery } = looking;
  const listed = await read<APIMessage[]>(looking, Routes.channelMessages(delivery.channel), {
    limit: String(DIGEST_LOOK_BACK_MESSAGES),
  });
  if (listed.kind !== 'read') return listed;
  const messages = listed.answer;
  const found = messages.find((message) => isOf(message, looking));
  if (found !== undefined) return foundAs(found);
  return isFarEnough(messages, delivery) ? { kind: 'absent' } : { kind: 'cannot-look' };
}

function isOf({ author, components = [] }: APIMessage, { delivery, self }: Looking): boolean {
  return author.id === self && carriesMark(components, delivery);
}

function foundAs(message: APIMessage, inForum = false): LookOutcome {
  const id = message.id as MessageId;
  const flags = message.flags ?? 0;
  const parts: PostedPart[] = [];
  if (!plainNoticeOf(message)) parts.push({ kind: 'complete' });
  if (inForum || (flags & MessageFlags.HasThread) !== 0) parts.push({ kind: 'thread', thread: threadOf(id) });
  if ((flags & MessageFlags.Crossposted) !== 0) parts.push({ kind: 'published' });
  return { kind: 'found', message: id, parts };
}

/** Whether the messages reach back to before the first attempt: in a busy channel the digest may stand further up. */
function isFarEnough(messages: readonly APIMessage[], { slot }: Delivery): boolean {
  const oldest = messages.at(-1);
  if (messages.length < DIGEST_LOOK_BACK_MESSAGES || oldest === undefined) return true;
  return Date.parse(oldest.timestamp) < slot - CLOCKS_DIFFER_MAX_MS;
}

/** A forum has no list of messages: the first message of each post that the bot made since the slot is read. */
async function lookInForum(looking: Looking): Promise<LookOutcome> {
  const { delivery } = looking;
  const active = await read<Threads>(looking, Routes.guildActiveThreads(delivery.guild), {});
  if (active.kind !== 'read') return active;
  const archived = await read<Threads>(looking, Routes.channelThreads(delivery.channel, 'public'), {
    limit: String(FORUM_POSTS_LOOKED_AT_MAX),
  });
  if (archived.kind !== 'read') return archived;
  const posts = [...active.answer.threads, ...archived.answer.threads].filter((post) =>
    isOwnPost(post, looking),
  );
  // As many as this were put away, or written, since: it may be among those that are not seen.
  const areTooMany =
    posts.length > FORUM_POSTS_LOOKED_AT_MAX ||
    (archived.answer.has_more === true && archived.answer.threads.every((post) => isSince(post, delivery)));
  for (const { id } of posts.slice(0, FORUM_POSTS_LOOKED_AT_MAX)) {
    const first = await read<APIMessage | null>(looking, Routes.channelMessage(id, id), {});
    if (first.kind !== 'read') return first;
    if (first.answer !== null && isOf(first.answer, looking)) return foundAs(first.answer, true);
  }
  return areTooMany ? { kind: 'cannot-look' } : { kind: 'absent' };
}

interface Threads {
  threads: APIThreadChannel[];
  has_more?: boolean;
}

function isOwnPost(post: APIThreadChannel, { delivery, self }: Looking): boolean {
  return post.parent_id === delivery.channel && post.owner_id === self && isSince(post, delivery);
}

function isSince({ id }: APIThreadChannel, { slot }: Delivery): boolean {
  return SnowflakeUtil.timestampFrom(id) >= slot - CLOCKS_DIFFER_MAX_MS;
}

/** Null is answered where a message is gone. */
async function read<Answer>(
  { delivery, requests, log }: Looking,
  route: RouteLike,
  query: Record<string, string>,
): Promise<Read<Answer>> {
  const params = new URLSearchParams(query);
  const made = await requests.make({ method: RequestMethod.Get, route, query: params });
  if (made.kind === 'answered') return { kind: 'read', answer: made.answer as Answer };
  if (discordCodeOf(made.error) === CODE.unknownMessage) return { kind: 'read', answer: null as Answer };
  log.warn({ err: made.error, delivery: delivery.id }, 'a channel could not be looked through');
  const { kind } = made.failure;
  return { kind: kind === 'rejected' || kind === 'gone' ? 'cannot-look' : 'not-now' };
}
