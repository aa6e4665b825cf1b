// A write on PostgreSQL that happens whole or not at all, once, whatever becomes of the connection.
import type { Pool, PoolClient, QueryResult } from 'pg';
import { WRITES_RETRIED_FOR_MS } from '../../limits/database.ts';
import type { Observe } from '../../news/observed.ts';
import {
  createCommitMarks,
  markStatements,
  type CommitMark,
  type CommitMarks,
} from './postgres-commit-marks.ts';
import { isConnectionLost, isPassing } from './postgres-failures.ts';
import { lockStatements, type Noun } from './postgres-nouns.ts';
import { retry } from './postgres-retry.ts';
import { createTurns } from './postgres-turns.ts';
import { bindable } from './postgres-values.ts';
import type { Steps, Transact } from './transaction-steps.ts';

const NOT_WRITTEN = 'The database did not take what was to be written, and nothing of it was';

/**
 * Answers what makes a `Transact` for nouns: its transactions are the only ones that write of them, in all processes. They
 * read what is committed when each step begins. A step that failed for something that passes is taken again with all
 * before it; a commit whose answer was lost is looked up, so nothing is written twice.
 */
export function createPostgresTransact(pool: Pool, observe?: Observe): (nouns: readonly Noun[]) => Transact {
  const inTurn = createTurns();
  const marks = createCommitMarks(pool);
  return (nouns) => {
    const locks = lockStatements(nouns);
    return async (makeSteps) => {
      const givenUpAt = performance.now() + WRITES_RETRIED_FOR_MS;
      const attempt = () => takeOnce(pool, { locks, mark: marks.next(nouns), marks, givenUpAt }, makeSteps);
      return inTurn(nouns, () => retry(attempt, { givenUpAt, said: NOT_WRITTEN, observe }));
    };
  };
}

interface Attempt {
  locks: string;
  mark: CommitMark;
  marks: CommitMarks;
  givenUpAt: number;
}

async function takeOnce<Result>(
  pool: Pool,
  { locks, mark, marks, givenUpAt }: Attempt,
  makeSteps: () => Steps<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let id: string;
  let result: Result;
  try {
    const opening = `begin; ${locks} ${markStatements(mark)} select pg_current_xact_id()::text as id`;
    id = transactionIdOf(await client.query(opening));
    result = await takeSteps(client, makeSteps());
  } catch (error) {
    await giveBack(client, error);
    throw error;
  }
  try {
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    if (!isPassing(error)) throw error;
    if (await marks.isCommitted(mark, id, givenUpAt)) return result;
    throw error;
  }
}

async function takeSteps<Result>(client: PoolClient, steps: Steps<Result>): Promise<Result> {
  let step = steps.next();
  while (step.done !== true) {
    const { sql, parameters } = step.value;
    const { rows } = await client.query<object>(sql, bindable(parameters));
    step = steps.next(rows);
  }
  return step.value;
}

/** Of several statements in one message each has its result; the last names the transaction. */
function transactionIdOf(answered: unknown): string {
  const last = (answered as QueryResult<{ id: string }>[]).at(-1);
  const id = last?.rows[0]?.id;
  if (id === undefined) throw new Error('a transaction that has begun has no number');
  return id;
}

/** A connection that cannot even take its transaction back is closed; on a silent one that too would be waited for. */
async function giveBack(client: PoolClient, error: unknown): Promise<void> {
  if (isConnectionLost(error)) {
    client.release(true);
    return;
  }
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(error instanceof Error ? error : true);
  }
}
