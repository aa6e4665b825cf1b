// Remembers digests that went with their channels, until a manager of their server was told.
import { GONE_DIGESTS_KEPT_MAX } from '../../limits/digests.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { ChannelId, GuildId } from '../../news/places.ts';
import type { Subscription, Topic } from '../../news/subscription.ts';
import type { Newsroom } from '../newsroom.ts';

/** A digest that was removed because its channel was deleted. */
export interface GoneDigest {
  topic: Topic;
  channel: ChannelId;
  /** When it was removed. */
  at: EpochMs;
}

const PLACES = Array.from({ length: GONE_DIGESTS_KEPT_MAX }, (_, place) => place);

/** Each digest has a note to itself, so that those that go at once do not write over each other: a place of a few, by its id. */
function keyOf(guild: GuildId, place: number): string {
  return `gone-digest:${guild}:${place}`;
}

export async function keepGone(
  { store, clock }: Newsroom,
  { id, guild, topic, channel }: Subscription,
): Promise<void> {
  const gone: GoneDigest = { topic, channel, at: clock() };
  await store.notes.setNote(
    keyOf(guild, Number.parseInt(id, 36) % GONE_DIGESTS_KEPT_MAX),
    JSON.stringify(gone),
  );
}

/** Those of a server that nobody was told of, the oldest first. */
export async function listGone({ store }: Newsroom, guild: GuildId): Promise<GoneDigest[]> {
  const notes = await Promise.all(PLACES.map((place) => store.notes.getNote(keyOf(guild, place))));
  const gone = notes.filter((note) => note !== null).map((note) => JSON.parse(note) as GoneDigest);
  return gone.toSorted((one, other) => one.at - other.at);
}

/** Once they were told, or when all of a server is forgotten. */
export async function forgetGone({ store }: Pick<Newsroom, 'store'>, guild: GuildId): Promise<void> {
  for (const place of PLACES) await store.notes.removeNote(keyOf(guild, place));
}
