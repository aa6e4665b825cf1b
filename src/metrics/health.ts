// Judges whether the process is alive and whether it can serve, each with a sentence for whoever looks.
import type { ShardConnection } from './metrics.ts';
import type { StoreWatch } from './store-watch.ts';

/** What the program itself knows of where it is; once it runs, its shards. */
export type Stage =
  | { kind: 'starting' }
  | { kind: 'running'; connections: () => readonly ShardConnection[] }
  | { kind: 'stopping' };

export interface Verdict {
  isGood: boolean;
  sentence: string;
}

const SILENT_STORE: Verdict = {
  isGood: false,
  sentence: 'The index does not answer. Look into the log, and at the disk or the database that it is on.',
};

/** Alive: whoever reads this was answered by the event loop, so only the store is asked. */
export async function judgeHealth(watchStore: StoreWatch): Promise<Verdict> {
  if ((await watchStore()) === null) return SILENT_STORE;
  return { isGood: true, sentence: 'The bot is alive and its index answers.' };
}

/** Ready: logged in, registered, connected, with an index that answers, and not about to end. */
export async function judgeReadiness(stage: Stage, watchStore: StoreWatch): Promise<Verdict> {
  if (stage.kind !== 'running') return { isGood: false, sentence: `The bot is ${stage.kind}.` };
  const shards = stage.connections();
  if (shards.length === 0)
    return { isGood: false, sentence: 'Other processes have all shards of the bot: this one waits for one.' };
  if (!shards.some(({ isReady }) => isReady))
    return { isGood: false, sentence: 'The bot is not connected to Discord; it tries again by itself.' };
  if ((await watchStore()) === null) return SILENT_STORE;
  return { isGood: true, sentence: 'The bot answers on Discord.' };
}
