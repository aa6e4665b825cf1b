// Tells what became of a transaction whose connection broke at its commit: each leaves a mark that only a commit makes seen.
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { WRITES_RETRIED_FOR_MS } from '../../limits/database.ts';
import { codeOf, passing } from './postgres-failures.ts';
import { retry } from './postgres-retry.ts';

const IN_DOUBT = 'The database went while it wrote, and whether it did is not known';

/** One of a writer's transactions; a writer has one at a time. */
export interface CommitMark {
  writer: string;
  mark: number;
}

export interface CommitMarks {
  /** A mark for the next transaction of these nouns. */
  next: (nouns: readonly string[]) => CommitMark;
  /** True where the transaction with this mark and number was committed. `givenUpAt` by `performance.now()`. */
  isCommitted: (mark: CommitMark, transaction: string, givenUpAt: number) => Promise<boolean>;
}

/** The statements with which a transaction leaves its mark; those of programs that ended are swept away by the first. */
export function markStatements({ writer, mark }: CommitMark): string {
  const sweep = mark === 1 ? `delete from last_commits where at < now() - interval '1 day';` : '';
  return `${sweep} insert into last_commits (writer, mark) values ('${writer}', ${mark})
    on conflict (writer) do update set mark = excluded.mark, at = excluded.at;`;
}

/**
 * PostgreSQL's own answer, `pg_xact_status`, says whether a transaction is still in progress, but not for good what became of
 * it: a server that crashed may give the number of one that was lost to another
 * (https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT).
 */
export function createCommitMarks(pool: Pool): CommitMarks {
  const program = randomUUID();
  let made = 0;
  return {
    next: (nouns) => ({ writer: [program, ...nouns].join(' '), mark: (made += 1) }),
    isCommitted: ({ writer, mark }, transaction, givenUpAt) => {
      const ask = async () => {
        if (await isInProgress(pool, transaction)) throw passing('the transaction is in progress');
        const { rows } = await pool.query('select from last_commits where writer = $1 and mark = $2', [
          writer,
          mark,
        ]);
        return rows.length > 0;
      };
      return retry(ask, { givenUpAt: givenUpAt + WRITES_RETRIED_FOR_MS, said: IN_DOUBT });
    },
  };
}

/** A server that crashed may have lost the number itself, and with it all that was written under it. */
const NUMBER_TO_COME = '22023';

async function isInProgress(pool: Pool, transaction: string): Promise<boolean> {
  try {
    const asked = pool.query<{ status: string | null }>('select pg_xact_status($1::xid8) as status', [
      transaction,
    ]);
    return (await asked).rows[0]?.status === 'in progress';
  } catch (error) {
    if (codeOf(error) === NUMBER_TO_COME) return false;
    throw error;
  }
}
