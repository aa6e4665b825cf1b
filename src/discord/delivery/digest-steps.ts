// The steps after a digest's first message: it is made whole, gets its thread, is published. Each can be taken twice.
import { PermissionFlagsBits, RequestMethod, Routes } from 'discord.js';
import { THREAD_RESTS_AFTER_MIN } from '../../limits/delivery.ts';
import type { MessageId } from '../../news/places.ts';
import { messageOf, plainEditOf, threadNameOf } from './digest-message.ts';
import {
  channelOfMessage,
  DONE,
  isFormRefused,
  stepFailure,
  threadOf,
  type Posting,
  type StepOutcome,
} from './digest-posting.ts';
import { CODE, isLimit } from './send-failures.ts';

/**
 * Edits the line of text that notified into the digest. The line is a readable digest until that succeeds, so a failure
 * loses nothing.
 */
export async function complete(posting: Posting, message: MessageId): Promise<StepOutcome> {
  const { delivery, digest, place, requests, log } = posting;
  if (delivery.posted.isComplete) return DONE;
  const route = Routes.channelMessage(channelOfMessage(delivery, place, message), message);
  const edit = (body: object) => requests.make({ method: RequestMethod.Patch, route, body });
  let made = await edit(messageOf(delivery, digest, posting));
  if (made.kind === 'failed' && isFormRefused(posting, made))
    made = await edit(plainEditOf(delivery, digest, posting));
  if (made.kind === 'failed') {
    log.warn({ err: made.error, delivery: delivery.id }, 'a digest stayed a line of text');
    return stepFailure(made, 'it stayed a line of text');
  }
  await posting.record({ kind: 'complete' });
  return DONE;
}

/** Opens the thread below a digest; a forum's post is one already. */
export async function openThread(posting: Posting, message: MessageId): Promise<StepOutcome> {
  const { delivery, digest, place, requests } = posting;
  if (delivery.posted.thread !== null) return DONE;
  const thread = threadOf(message);
  if (place.kind === 'forum') {
    await posting.record({ kind: 'thread', thread });
    return DONE;
  }
  if (!delivery.posting.isThreaded || place.kind === 'thread') return DONE;
  if (place.permissions?.has(PermissionFlagsBits.CreatePublicThreads) === false)
    return { kind: 'left', reason: 'it has no thread: missing CreatePublicThreads' };
  const name = threadNameOf(delivery, digest, posting);
  const made = await requests.make({
    method: RequestMethod.Post,
    route: Routes.threads(delivery.channel, message),
    body: { name, auto_archive_duration: THREAD_RESTS_AFTER_MIN },
    doneCode: CODE.hasThreadAlready,
  });
  if (made.kind === 'failed') return stepFailure(made, 'it has no thread');
  await posting.record({ kind: 'thread', thread });
  return DONE;
}

/** Publishes a digest to the servers that follow its channel; Discord takes some ten an hour of one channel. */
export async function publish(posting: Posting, message: MessageId): Promise<StepOutcome> {
  const { delivery, place, requests } = posting;
  if (!delivery.posting.isPublished || delivery.posted.isPublished) return DONE;
  if (place.kind !== 'announcement')
    return { kind: 'left', reason: 'it is not published: the channel is no announcement channel' };
  const route = Routes.channelMessageCrosspost(delivery.channel, message);
  const made = await requests.make({
    method: RequestMethod.Post,
    route,
    doneCode: CODE.publishedAlready,
  });
  if (made.kind === 'failed' && isLimit(made.error))
    return { kind: 'left', reason: 'it is not published: Discord’s limit on publishing is reached' };
  if (made.kind === 'failed') return stepFailure(made, 'it is not published');
  await posting.record({ kind: 'published' });
  return DONE;
}
