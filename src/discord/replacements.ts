// Puts what was begun later in the place of messages that stand, unless they have become something else by then.
import { DiscordAPIError } from 'discord.js';
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
  const stopped = Promise.withResolvers<'stopped'>();
  let isStopped = false;

  const finish = async (later: Later): Promise<MessageView | null> => {
    if (isStopped) return later.otherwise();
    try {
      const better = await Promise.race([later.begin(), stopped.promise]);
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
      if (awaited.get(messageId) !== later) return;
      awaited.delete(messageId);
      if (view === null) return;
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
    },
    stop: () => {
      isStopped = true;
      stopped.resolve('stopped');
    },
  };
}
