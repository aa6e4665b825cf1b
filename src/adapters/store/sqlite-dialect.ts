// Lets Kysely speak to the runtime's own SQLite.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { STATEMENTS_KEPT_MAX } from '../../limits/store.ts';

export function createSqliteDialect(database: DatabaseSync): SqliteDialect {
  const adapted: SqliteDatabase = {
    prepare: createStatementKeeper(database),
    close: () => database.close(),
  };
  return new SqliteDialect({ database: adapted });
}

/** Answers a function that compiles a statement's text once. */
export function createStatementKeeper(database: DatabaseSync): (text: string) => SqliteStatement {
  const statements = new Map<string, SqliteStatement>();
  return (text) => {
    const known = statements.get(text);
    if (known !== undefined) return known;
    const made = prepareStatement(database, text);
    if (statements.size >= STATEMENTS_KEPT_MAX) statements.clear();
    statements.set(text, made);
    return made;
  };
}

function prepareStatement(database: DatabaseSync, text: string): SqliteStatement {
  const statement = database.prepare(text);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...toInputs(parameters)),
    run: (parameters) => statement.run(...toInputs(parameters)),
    iterate: (parameters) => statement.iterate(...toInputs(parameters)),
  };
}

/** A whole number binds as an integer only when it is a bigint; as a number it would reach TEXT columns as "5.0". */
function toInputs(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
      return value;
    throw new TypeError(`SQLite cannot bind a ${typeof value}`);
  });
}
