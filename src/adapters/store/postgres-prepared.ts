// Statements that every question asks: the server keeps how it carries them out, and need not think of it anew each time.
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { READS_RETRIED_FOR_MS } from '../../limits/database.ts';
import type { Observe } from '../../news/observed.ts';
import { codeOf } from './postgres-failures.ts';
import type { ReadRows } from './postgres-reading.ts';
import { retry } from './postgres-retry.ts';
import { bindable } from './postgres-values.ts';

/**
 * What is said behind a pooler that gives each transaction another connection and does not follow names (PgBouncer before
 * 1.21): the name is not known there (26000), or is taken (42P05). And where the schema went on: the result is another (0A000).
 */
const NAMES_FAIL: readonly string[] = ['26000', '42P05', '0A000'];

/** Of a text alone: behind a pooler, what another process has named so is the same statement. */
function nameFor(text: string): string {
  return `broadsheet ${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}

/**
 * As `createReadRows`, for texts that never vary, as each stays with every connection. Where names do not work, statements
 * have none from then on.
 */
export function createPreparedReads(pool: Pool, observe?: Observe): ReadRows {
  const names = new Map<string, string>();
  let areNamed = true;
  const nameOf = (text: string) => {
    const name = names.get(text) ?? nameFor(text);
    names.set(text, name);
    return name;
  };
  const ask = async (text: string, values: unknown[]) => {
    if (!areNamed) return pool.query<object>(text, values);
    try {
      return await pool.query<object>({ name: nameOf(text), text, values });
    } catch (error) {
      if (!NAMES_FAIL.includes(codeOf(error))) throw error;
      areNamed = false;
      return pool.query<object>(text, values);
    }
  };
  return <Row>(text: string, values: readonly unknown[] = []) => {
    const givenUpAt = performance.now() + READS_RETRIED_FOR_MS;
    const bound = bindable(values);
    // What the statement selects; whoever wrote it has said the type.
    const attempt = async () => (await ask(text, bound)).rows as Row[];
    return retry(attempt, { givenUpAt, said: 'The database did not answer', observe });
  };
}
