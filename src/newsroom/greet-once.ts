// Remembers which servers were greeted: each is once, however often the bot is removed and comes back.
import type { EpochMs } from '../news/branded.ts';
import { GREETING_NOTE } from '../news/greeting.ts';
import type { GuildId } from '../news/places.ts';
import type { Newsroom } from './newsroom.ts';

function keyOf(guild: GuildId): string {
  return `${GREETING_NOTE}${guild}`;
}

/** True the first time; noted before it is done, so that what breaks off in between is never done twice. */
export async function claimGreeting(
  { store, clock }: Pick<Newsroom, 'store' | 'clock'>,
  guild: GuildId,
): Promise<boolean> {
  if ((await store.notes.getNote(keyOf(guild))) !== null) return false;
  await store.notes.setNote(keyOf(guild), String(clock()));
  return true;
}

/** When a server was greeted; null where it was not. */
export async function findGreeting(
  { store }: Pick<Newsroom, 'store'>,
  guild: GuildId,
): Promise<EpochMs | null> {
  const noted = await store.notes.getNote(keyOf(guild));
  return noted === null ? null : Number(noted);
}

/** When all of a server is forgotten. */
export async function forgetGreeting({ store }: Pick<Newsroom, 'store'>, guild: GuildId): Promise<void> {
  await store.notes.removeNote(keyOf(guild));
}
