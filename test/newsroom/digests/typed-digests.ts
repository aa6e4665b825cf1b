// What a manager types for a digest, and a newsroom that knows the tags that it names.
import { PLAIN_POSTING, type Subscription } from '../../../src/news/subscription.ts';
import { addSubscription } from '../../../src/newsroom/digests/keep-subscriptions.ts';
import { planSubscription, type TypedSubscription } from '../../../src/newsroom/digests/plan-subscription.ts';
import { channelOf, guildOf, userOf } from '../../contracts/digest-nouns.ts';
import { openDigests, type OpenedDigests } from './open-digests.ts';

/** Sea, daily at eight in Berlin, in channel 1 of server 1. */
export function typed(given: Partial<TypedSubscription> = {}): TypedSubscription {
  return {
    ...{ guild: guildOf(1), channel: channelOf(1), topic: { tagName: 'sea' }, zone: 'Europe/Berlin' },
    ...{ schedule: { every: 'daily', time: '8:00' }, stories: 5, language: null },
    ...{ posting: PLAIN_POSTING, createdBy: userOf(1) },
    ...given,
  };
}

/** A newsroom that knows the tags Sea and Season. */
export async function openWithTags(): Promise<OpenedDigests> {
  const opened = openDigests();
  await opened.arrive('old', { tags: ['Sea', 'Season'], isBackfill: true });
  return opened;
}

/** The subscription that is planned and added. */
export async function added(
  { newsroom }: OpenedDigests,
  given: Partial<TypedSubscription> = {},
): Promise<Subscription> {
  const planned = await planSubscription(newsroom, typed(given));
  if (planned.kind !== 'planned') throw new Error(planned.kind);
  const outcome = await addSubscription(newsroom, planned.subscription);
  if (outcome.kind !== 'added') throw new Error(outcome.kind);
  return outcome.subscription;
}
