// Reads the three settings of shards together: which of them a process has, and how many there are.
import { SHARDS_MAX } from '../limits/fleet.ts';

export interface ShardSettings {
  /** Of the bot; null for as many as Discord recommends. */
  count: number | null;
  /** Those that this process has; null for all, or its share among the processes of a database. */
  ids: readonly number[] | null;
}

/** As written; empty where a setting is not set. */
export interface ShardTexts {
  shards: string;
  ids: string;
  count: string;
}

/** A problem is a sentence for the operator. */
export type ReadShards = ({ kind: 'shards' } & ShardSettings) | { kind: 'problem'; problem: string };

export function readShards({ shards, ids, count }: ShardTexts): ReadShards {
  const all = shards === 'auto' || shards === '' ? null : countOf(shards);
  if (all === undefined)
    return problem(`SHARDS is "${shards}". Write auto, or a whole number from 1 to ${SHARDS_MAX}.`);
  if (ids === '') {
    if (count === '') return { kind: 'shards', count: all, ids: null };
    return problem(
      'SHARD_COUNT says of how many shards SHARD_IDS are. Set SHARD_IDS too, or SHARDS in its place.',
    );
  }
  const total = count === '' ? all : countOf(count);
  if (total === undefined)
    return problem(`SHARD_COUNT is "${count}". Write a whole number from 1 to ${SHARDS_MAX}.`);
  if (total === null) return problem('SHARD_IDS needs SHARD_COUNT: of how many shards they are.');
  if (all !== null && all !== total)
    return problem(
      `SHARDS is ${all} and SHARD_COUNT ${total}. Set them to the same number, or one of them alone.`,
    );
  const listed = listOf(ids, total);
  if (listed === null)
    return problem(
      `SHARD_IDS is "${ids}". Write numbers and ranges from 0 to ${total - 1}, such as "0-3,7".`,
    );
  return { kind: 'shards', count: total, ids: listed };
}

function problem(sentence: string): ReadShards {
  return { kind: 'problem', problem: sentence };
}

/** Undefined for what is no number of shards. */
function countOf(text: string): number | undefined {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= SHARDS_MAX ? count : undefined;
}

/** Each once, in order; null where one is not among so many. */
function listOf(text: string, count: number): number[] | null {
  const listed = new Set<number>();
  for (const part of text.split(',')) {
    const range = /^\s*(\d{1,6})\s*(?:-\s*(\d{1,6})\s*)?$/.exec(part);
    if (range === null) return null;
    const first = Number(range[1]);
    const last = Number(range[2] ?? range[1]);
    if (last < first || last >= count) return null;
    for (let id = first; id <= last; id += 1) listed.add(id);
  }
  return [...listed].sort((one, other) => one - other);
}
