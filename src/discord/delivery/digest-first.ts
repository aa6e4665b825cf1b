// The first step of a digest: its message in a channel, or its post in a forum.
import { RequestMethod, Routes, type APIMessage } from 'discord.js';
import { topicNameOf } from '../../news/subscription.ts';
import type { MessageId } from '../../news/places.ts';
import { firstMessageOf, forumPostOf, onceOf, plainMessageOf, threadNameOf } from './digest-message.ts';
import { isFormRefused, type Posting } from './digest-posting.ts';
import type { RequestOutcome } from './digest-requests.ts';
import { CODE, discordCodeOf, type Failure } from './send-failures.ts';

type FirstOutcome = { kind: 'posted'; message: MessageId; isWhole: boolean } | Failure;

/** Posts and records. Where Discord refuses the form, the plain text is tried once. */
export async function postFirst(posting: Posting): Promise<FirstOutcome> {
  const { delivery, digest, place, log } = posting;
  const tags = tagsFor(posting);
  if ('kind' in tags) return tags;
  let isWhole = delivery.posting.mention === null;
  let made = await write(posting, firstMessageOf(delivery, digest, posting), tags);
  if (made.kind === 'failed' && isArchived(made) && place.kind === 'thread')
    made = await writeUnarchived(posting);
  if (made.kind === 'failed' && isFormRefused(posting, made)) {
    made = await write(posting, plainMessageOf(delivery, digest, posting), tags);
    isWhole = true;
  }
  if (made.kind === 'failed') {
    const { failure, error: err } = made;
    log.warn({ err, delivery: delivery.id, outcome: failure.kind }, 'a digest could not be sent');
    return failure;
  }
  // A forum answers with the thread, whose first message has its id.
  const message = (made.answer as APIMessage).id as MessageId;
  await posting.record({ kind: 'message', message });
  if (isWhole) await posting.record({ kind: 'complete' });
  return { kind: 'posted', message, isWhole };
}

function write(posting: Posting, message: object, tags: readonly string[]): Promise<RequestOutcome> {
  const { delivery, digest, place, requests } = posting;
  if (place.kind !== 'forum')
    return requests.make({
      method: RequestMethod.Post,
      route: Routes.channelMessages(delivery.channel),
      body: { ...message, ...onceOf(delivery) },
    });
  const name = threadNameOf(delivery, digest, posting);
  return requests.make({
    method: RequestMethod.Post,
    route: Routes.threads(delivery.channel),
    body: forumPostOf(message, { name, tags }),
    isRepeatable: false,
  });
}

function isArchived({ error }: Extract<RequestOutcome, { kind: 'failed' }>): boolean {
  return discordCodeOf(error) === CODE.archivedThread;
}

/** Writing brings a thread back by itself; where Discord says it did not, it is asked for once. */
async function writeUnarchived(posting: Posting): Promise<RequestOutcome> {
  const { delivery, digest, requests } = posting;
  const route = Routes.channel(delivery.channel);
  const opened = await requests.make({ method: RequestMethod.Patch, route, body: { archived: false } });
  if (opened.kind === 'failed') return opened;
  return write(posting, firstMessageOf(delivery, digest, posting), []);
}

/** Ids of the tags that a forum's post gets: the one chosen, or where one must be the one with the topic's name. */
function tagsFor({ delivery, digest, place }: Posting): readonly string[] | Failure {
  if (place.kind !== 'forum') return [];
  const { forumTag } = delivery.posting;
  const wanted = topicNameOf(digest.topic).toLowerCase();
  const chosen =
    forumTag === null
      ? place.tags.find(({ name }) => place.isTagRequired && name.toLowerCase() === wanted)
      : place.tags.find(({ id }) => id === forumTag);
  if (chosen !== undefined) return [chosen.id];
  if (forumTag !== null) return { kind: 'rejected', because: 'forum-tag', reason: 'its forum tag is gone' };
  if (place.isTagRequired)
    return { kind: 'rejected', because: 'forum-tag', reason: 'the forum wants a tag for each post' };
  return [];
}
