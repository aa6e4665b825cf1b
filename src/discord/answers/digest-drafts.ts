// Keeps a digest that is set up and not saved, for an hour and over restarts; its token stands in two buttons.
import { randomUUID } from 'node:crypto';
import { DRAFT_KEPT_MS } from '../../limits/digests.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { GuildId, UserId } from '../../news/places.ts';
import type { NewSubscription } from '../../news/subscription.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';

export interface Draft {
  guild: GuildId;
  /** Who ran the command: nobody else can save it. */
  user: UserId;
  subscription: NewSubscription;
  keptAt: EpochMs;
}

const TOKEN = /^[0-9a-f]{16}$/;

function keyOf(token: string): string {
  return `digest-draft:${token}`;
}

/** Answers the token that stands for the draft in a custom id. */
export async function keepDraft({ cache, clock }: Newsroom, draft: Omit<Draft, 'keptAt'>): Promise<string> {
  const token = randomUUID().replaceAll('-', '').slice(0, 16);
  await cache.set(keyOf(token), { ...draft, keptAt: clock() });
  return token;
}

/** Null where it is too old, was cancelled or was never there. */
export async function getDraft({ cache, clock }: Newsroom, token: string): Promise<Draft | null> {
  if (!TOKEN.test(token)) return null;
  const draft = await cache.get<Draft>(keyOf(token));
  return draft === null || clock() - draft.keptAt > DRAFT_KEPT_MS ? null : draft;
}

export async function dropDraft({ cache }: Newsroom, token: string): Promise<void> {
  await cache.set(keyOf(token), null);
}
