// Hand-written statements of PostgreSQL as steps of a transaction.
import { CompiledQuery } from 'kysely';
import type { Steps } from './transaction-steps.ts';

/** One step: runs a statement with `$1`, `$2` … and gives its rows; whoever wrote it says what they are. */
export function* stepOf<Row>(text: string, values: readonly unknown[] = []): Steps<Row[]> {
  return (yield CompiledQuery.raw(text, [...values])) as Row[];
}
