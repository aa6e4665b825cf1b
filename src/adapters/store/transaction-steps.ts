// Writes of several statements, told once for both engines: the steps say what, the engine says how.
import type { Compilable, CompiledQuery } from 'kysely';

/**
 * A transaction as a generator: each statement is yielded, its rows come back. SQLite runs all steps in one go, because
 * its one connection must not lie open in a transaction while other work of the thread has its turn.
 */
export type Steps<Result> = Generator<CompiledQuery, Result, readonly unknown[]>;

/**
 * Runs steps in one transaction that no other writer of the same tables is in: all of them or, on an error, none. An engine
 * that loses its connection makes the steps anew and takes them again, so they must keep nothing of an earlier try.
 */
export type Transact = <Result>(makeSteps: () => Steps<Result>) => Promise<Result>;

/** One step: runs a statement and gives its rows. */
export function* rowsOf<Row>(query: Compilable<Row>): Steps<Row[]> {
  // The engine gives back what the statement selects; Kysely has derived its type.
  return (yield query.compile()) as Row[];
}
