// Moves everything that a bot knows from one store into another, and goes on where an earlier try stopped.
import type { EpochMs } from '../news/branded.ts';
import { HOUSE_NOTE, type MoveProgress, type StoreMove } from '../news/ports-move.ts';
import type { Newsroom } from './newsroom.ts';
import { reindexArticles } from './reindex-articles.ts';

export type MoveOutcome =
  { kind: 'moved'; articles: number } | { kind: 'moved-before' } | { kind: 'occupied' } | { kind: 'stopped' };

export interface MoveOptions {
  signal: AbortSignal;
  onProgress: (progress: MoveProgress) => void;
}

/**
 * Copies all rows, then makes the terms of all articles for the other engine. What an article is looked for by and which
 * story it is in stays as it was: the source tells how common words are, for the target has not all of them yet.
 */
export async function moveHouse(
  newsroom: Omit<Newsroom, 'store'>,
  move: StoreMove,
  { signal, onProgress }: MoveOptions,
): Promise<MoveOutcome> {
  const begun = await move.begin();
  if (begun === 'occupied') return { kind: 'occupied' };
  // From here on: what a bot changed between two tries would be missing where a page was copied before.
  await markAsLeft(newsroom, move);
  if (begun === 'done') return { kind: 'moved-before' };
  for await (const progress of move.copy()) {
    onProgress(progress);
    if (signal.aborted) return { kind: 'stopped' };
  }
  const { articles } = await move.source.articles.getState();
  const store = { ...move.target, index: move.source.index };
  let made = 0;
  await reindexArticles(
    { ...newsroom, store },
    {
      signal,
      onBatch: (count) => {
        made += count;
        onProgress({ name: 'terms', copied: made, of: articles });
      },
    },
  );
  if (signal.aborted) return { kind: 'stopped' };
  await move.conclude();
  return { kind: 'moved', articles };
}

/** A bot that went on with what was left would send every digest a second time. */
async function markAsLeft({ clock }: Pick<Newsroom, 'clock'>, { source }: StoreMove): Promise<void> {
  if ((await movedSince({ store: source })) === null) await source.notes.setNote(MOVED_NOTE, String(clock()));
}

/** Where a store that was left keeps since when. */
const MOVED_NOTE = 'moved-to-postgresql';

/** Since when everything of this store is kept in another, or is on its way there; null where it is in use. */
export async function movedSince({ store }: Pick<Newsroom, 'store'>): Promise<EpochMs | null> {
  const note = await store.notes.getNote(MOVED_NOTE);
  return note === null ? null : Number(note);
}

/** The store is in use again, whatever was moved out of it; no move goes on with what an earlier one has copied. */
export async function takeBack({ store }: Pick<Newsroom, 'store'>): Promise<void> {
  await store.notes.removeNote(HOUSE_NOTE);
  await store.notes.removeNote(MOVED_NOTE);
}
