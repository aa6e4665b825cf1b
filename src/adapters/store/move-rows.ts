// Copies the rows of one table from SQLite to PostgreSQL, page by page; each page and how far it reaches are written together.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { ClientBase } from 'pg';
import { MOVED_ROWS_AT_ONCE } from '../../limits/store.ts';
import type { MoveProgress } from '../../news/ports-move.ts';
import type { MovedTable } from './moved-tables.ts';

type Row = readonly SQLOutputValue[];

/** What the target keeps of a table that is being moved. */
interface Reached {
  /** The key of the last row that is there. */
  key: readonly string[] | null;
  copied: number;
}

/** Copies what is left of a table. */
export async function* copyTable(
  database: DatabaseSync,
  client: ClientBase,
  table: MovedTable,
): AsyncGenerator<MoveProgress> {
  const of = countRows(database, table);
  const reader = createPageReader(database, table);
  let reached = await readReached(client, table.name);
  yield { name: table.name, copied: reached.copied, of };
  for (;;) {
    const page = reader.after(reached.key);
    if (page.length === 0) return;
    const copied = reached.copied + page.length;
    reached = { key: reader.keyOf(page), copied };
    await writePage(client, { table: table.name, columns: reader.columns, page, reached });
    yield { name: table.name, copied, of };
  }
}

interface PageReader {
  columns: readonly string[];
  after(key: readonly string[] | null): Row[];
  /** The key of the last row of a page. */
  keyOf(page: readonly Row[]): string[];
}

/** Whole numbers are read as they are: keys have 64 bits. Keys are kept as text, and bound as what they were. */
function createPageReader(database: DatabaseSync, table: MovedTable): PageReader {
  const described = database.prepare(`select name, type from pragma_table_info(?)`).all(table.name);
  const types = new Map(described.map(({ name, type }) => [String(name), String(type)]));
  const columns = [...types.keys()];
  const key = table.key.join(', ');
  const marks = table.key.map(() => '?').join(', ');
  const select = (after: string) => {
    const statement = database.prepare(
      `select ${columns.join(', ')} from ${table.name} where ${rowsOf(table)} and ${after} order by ${key} limit ?`,
    );
    statement.setReturnArrays(true);
    statement.setReadBigInts(true);
    return statement;
  };
  const [first, next] = [select('true'), select(`(${key}) > (${marks})`)];
  const places = table.key.map((name) => columns.indexOf(name));
  const bound = (value: string, place: number) =>
    types.get(table.key[place] ?? '')?.toLowerCase() === 'integer' ? BigInt(value) : value;
  return {
    columns,
    after: (reached) =>
      (reached === null
        ? first.all(MOVED_ROWS_AT_ONCE)
        : next.all(...reached.map(bound), MOVED_ROWS_AT_ONCE)) as unknown as Row[],
    keyOf: (page) => places.map((place) => String(page.at(-1)?.[place])),
  };
}

function rowsOf({ except }: MovedTable): string {
  return except === undefined ? 'true' : `not (${except})`;
}

function countRows(database: DatabaseSync, table: MovedTable): number {
  const counted = database
    .prepare(`select count(*) as count from ${table.name} where ${rowsOf(table)}`)
    .get();
  return Number(counted?.['count']);
}

async function readReached(client: ClientBase, name: string): Promise<Reached> {
  const { rows } = await client.query<{ last_key: string | null; copied: string }>(
    'select last_key, copied from moved_tables where name = $1',
    [name],
  );
  const [row] = rows;
  if (row === undefined) return { key: null, copied: 0 };
  return {
    key: row.last_key === null ? null : (JSON.parse(row.last_key) as string[]),
    copied: Number(row.copied),
  };
}

interface Page {
  table: string;
  columns: readonly string[];
  page: readonly Row[];
  reached: Reached;
}

async function writePage(client: ClientBase, { table, columns, page, reached }: Page): Promise<void> {
  const rows = page.map(
    (_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
  );
  await client.query('begin');
  try {
    await client.query(
      `insert into ${table} (${columns.join(', ')}) overriding system value values ${rows.join(', ')}`,
      page.flatMap((row) => row.map(storable)),
    );
    await client.query(
      `insert into moved_tables (name, last_key, copied) values ($1, $2, $3)
       on conflict (name) do update set last_key = excluded.last_key, copied = excluded.copied`,
      [table, JSON.stringify(reached.key), reached.copied],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** PostgreSQL keeps neither U+0000 nor half a character; blobs are the driver's Buffers. */
function storable(value: SQLOutputValue): string | number | bigint | Buffer | null {
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;
}
