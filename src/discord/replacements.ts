// Puts what was begun later in the place of messages that stand, unless they have become something else by then.
import { setTimeout as wait } from 'node:timers/promises';
import { DiscordAPIError } from 'discord.js';
import { EDIT_EVERY_MS } from '../limits/discord.ts';
import type { Log } from '../log.ts';
import type { Later, MessageView } from './door.ts';

export interface Replacements {
  /** Begins it, and edits the message when it is there. Never rejects: whoever asked has an answer already. */
  replace(messageId: string, later: Later, edit: (view: MessageView) => Promise<unknown>): Promise<void>;
  /** The message is about to show something else: what was begun for it is not shown. */
  forget(messageId: string): void;
  /** Ends what is under way, and what begins from now on, at once. */
  stop(): void;
}

/** The message was deleted, its channel went, or its interaction's quarter of an hour is over. */
const GONE: ReadonlySet<number | string> = new Set([10_003, 10_008, 10_015, 10_062, 50_027]);

export function createReplacements(log: Log): Replacements {
  /** By message, what was begun for it last. */
  const awaited = new Map<string, Later>();
  const edits = createEditTimes();
  const stopping = new AbortController();
  const stopped = new Promise<'stopped'>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });

  const finish = async (later: Later): Promise<MessageView | null> => {
    if (stopping.signal.aborted) return later.otherwise();
    try {
      const better = await Promise.race([later.begin(), stopped]);
      return better === 'stopped' ? later.otherwise() : better;
    } catch (err) {
      log.error({ err }, 'what was to replace an answer failed');
      return later.otherwise();
    }
  };

  return {
    replace: async (messageId, later, edit) => {
      awaited.set(messageId, later);
      const view = await finish(later);
      // A bot that stops does not wait; that is the message's last edit.
      await wait(edits.waitMs(messageId), undefined, { signal: stopping.signal }).catch(() => undefined);
      if (awaited.get(messageId) !== later) return;
      awaited.delete(messageId);
      if (view === null) return;
      edits.count(messageId);
      try {
        await edit(view);
      } catch (err) {
        if (err instanceof DiscordAPIError && GONE.has(err.code))
          log.debug({ code: err.code }, 'a message is gone');
        else log.warn({ err }, 'an answer could not be replaced');
      }
    },
    forget: (messageId) => {
      awaited.delete(messageId);
      edits.count(messageId);
    },
    stop: () => {
      stopping.abort();
    },
  };
}

interface EditTimes {
  /** The message is edited now. */
  count(messageId: string): void;
  /** How long from now on it must stand as it is, in milliseconds. */
  waitMs(messageId: string): number;
}

/** Remembers edits as long as another one has to wait for them. */
function createEditTimes(): EditTimes {
  const editedAt = new Map<string, number>();
  return {
    count: (messageId) => {
      const now = performance.now();
      editedAt.delete(messageId);
      editedAt.set(messageId, now);
      for (const [id, at] of editedAt) {
        if (now - at < EDIT_EVERY_MS) break;
        editedAt.delete(id);
      }
    },
    waitMs: (messageId) => {
      const at = editedAt.get(messageId);
      return at === undefined ? 0 : Math.max(0, at + EDIT_EVERY_MS - performance.now());
    },
  };
}
