// Lets Kysely speak to PostgreSQL. It reads; what writes goes by steps (transaction-steps.ts), so it needs no transactions.
import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
} from 'kysely';
import type { ReadRows } from './postgres-reading.ts';

export function createPostgresDialect(readRows: ReadRows): Dialect {
  return {
    createDriver: () => createDriver(readRows),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (database) => new PostgresIntrospector(database),
  };
}

function createDriver(readRows: ReadRows): Driver {
  const connection: DatabaseConnection = {
    executeQuery: ({ sql, parameters }) =>
      readRows(sql, parameters).then((rows) => ({ rows: rows as never[] })),
    streamQuery: () => refused(),
  };
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    releaseConnection: async () => undefined,
    beginTransaction: async () => refused(),
    commitTransaction: async () => refused(),
    rollbackTransaction: async () => refused(),
    destroy: async () => undefined,
  };
}

function refused(): never {
  throw new Error('transactions go by steps');
}
