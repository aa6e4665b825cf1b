// The room that the index takes up in its file, and the giving back of what is free, in steps that let others write between.
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { ROOM_KEPT_SHARE, ROOM_STEP_PAGES } from '../../limits/store.ts';

function pagesOf(database: DatabaseSync): () => { all: number; free: number; bytes: number } {
  const pages = database.prepare(`
    select page_count as "all", freelist_count as free, page_size as bytes
    from pragma_page_count, pragma_freelist_count, pragma_page_size`);
  return () => {
    const { all, free, bytes } = pages.get() ?? {};
    return { all: Number(all), free: Number(free), bytes: Number(bytes) };
  };
}

/** Answers what measures the pages that are in use, in bytes. */
export function createSizeMeter(database: DatabaseSync): () => number {
  const countPages = pagesOf(database);
  return () => {
    const { all, free, bytes } = countPages();
    return (all - free) * bytes;
  };
}

/**
 * Answers what gives free pages back to the disk, but for some that the next articles take. A file that an earlier release
 * made keeps them all: SQLite moves pages only where it was told to from the beginning.
 */
export function createRoomGiver(database: DatabaseSync): () => Promise<void> {
  const countPages = pagesOf(database);
  return async () => {
    for (;;) {
      await othersTurn();
      if (!database.isOpen) return;
      const { all, free } = countPages();
      const excess = Math.floor(free - all * ROOM_KEPT_SHARE);
      if (excess <= 0) return;
      database.exec(`pragma incremental_vacuum(${Math.min(excess, ROOM_STEP_PAGES)})`);
      if (countPages().free >= free) return;
    }
  };
}
