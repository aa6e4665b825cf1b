// Moves a SQLite index with everything into an empty PostgreSQL database.
import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { ClientBase } from 'pg';
import { HOUSE_NOTE, type MoveBegun, type MoveProgress, type StoreMove } from '../../news/ports-move.ts';
import type { Store } from '../../news/ports.ts';
import { copyTable } from './move-rows.ts';
import { MOVED_TABLES } from './moved-tables.ts';
import { openPostgresClient } from './postgres-open.ts';
import { openMovedStore } from './postgres-store.ts';
import { openIndexForReading } from './sqlite-open.ts';

export interface MoveAsked {
  /** The open store of the data folder; it stays open. */
  source: Store;
  dataDir: string;
  /** Where to: `postgres://…`. */
  url: string;
}

/** Opens both ends. Throws `StoreError`. */
export async function openMove({ source, dataDir, url }: MoveAsked): Promise<StoreMove> {
  const target = await openMovedStore({ url });
  const client = await openPostgresClient(url);
  const reading = openIndexForReading(dataDir);
  return {
    source,
    target,
    begin: async () => begin(client, await houseOf(source)),
    copy: () => copyTables(reading, client),
    conclude: () => conclude(client, reading),
    close: async () => {
      reading.close();
      await client.end();
      await target.close();
    },
  };
}

async function houseOf({ notes }: Store): Promise<string> {
  const known = await notes.getNote(HOUSE_NOTE);
  if (known !== null) return known;
  const house = randomUUID();
  await notes.setNote(HOUSE_NOTE, house);
  return house;
}

/** An empty database has none of these, whoever opened it. */
const KEPT = [
  'identities',
  'articles',
  'feeds',
  'subscriptions',
  'deliveries',
  'receipts',
  'questions',
  'token_days',
];

async function begin(client: ClientBase, house: string): Promise<MoveBegun> {
  const { rows } = await client.query<{ source: string; is_done: number }>(
    'select source, is_done from moves',
  );
  const [earlier] = rows;
  if (earlier !== undefined) {
    if (earlier.source !== house) return 'occupied';
    return earlier.is_done === 1 ? 'done' : 'continued';
  }
  const counted = KEPT.map((table) => `exists (select 1 from ${table})`).join(' or ');
  const kept = await client.query<{ is_kept: boolean }>(`select ${counted} as is_kept`);
  if (kept.rows[0]?.is_kept !== false) return 'occupied';
  await client.query('insert into moves (source, is_done) values ($1, 0)', [house]);
  return 'begun';
}

async function* copyTables(reading: DatabaseSync, client: ClientBase): AsyncGenerator<MoveProgress> {
  for (const table of MOVED_TABLES) yield* copyTable(reading, client, table);
}

const RECOUNT = `
  delete from outlets;
  insert into outlets select outlet, count(*) from candidates group by outlet;
  delete from languages;
  insert into languages select language, count(*) from candidates where language is not null group by language;
  delete from article_days;
  insert into article_days select row / 88473600, count(*) from candidates group by 1;
  update tags set articles = 0, newest = 0;
  update tags set articles = counted.articles, newest = counted.newest
    from (select tag, count(*) as articles, max(row) as newest from article_tags group by tag) counted
    where counted.tag = tags.tag;
  update totals set value = (select count(*) from candidates) where name = 'articles';
  update totals set value = (select coalesce(sum(length), 0) from candidates) where name = 'terms';
  update totals set value = value + 1 where name = 'revision';`;

async function conclude(client: ClientBase, reading: DatabaseSync): Promise<void> {
  const changed = reading.prepare(`select value from totals where name = 'changed_at'`).get();
  await client.query('begin');
  try {
    await client.query(RECOUNT);
    await client.query(`update totals set value = $1 where name = 'changed_at'`, [changed?.['value'] ?? 0]);
    for (const { name, key, hasSequence } of MOVED_TABLES) {
      const [column = ''] = key;
      if (hasSequence === true)
        await client.query(
          `select setval(pg_get_serial_sequence('${name}', '${column}'), greatest(1, max(${column})), max(${column}) is not null) from ${name}`,
        );
    }
    await client.query('update moves set is_done = 1');
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
