// Opening a database: what stands in the way is said in a sentence without the password, and several may open at once.
import { inspect } from 'node:util';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrateBy, POSTGRES_MIGRATIONS } from '../../../src/adapters/store/postgres-migrations.ts';
import { createPostgresPool, whyUnusable } from '../../../src/adapters/store/postgres-open.ts';
import { openPostgresStore } from '../../../src/adapters/store/postgres-store.ts';
import { isPostgresMissing, makeDatabase } from '../../postgres-server.ts';

const PASSWORD = 'invented-password';

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

async function refusalOf(url: string): Promise<Error> {
  const error: unknown = await openPostgresStore({ url, openingWithinMs: 200 }).then(
    (store) => store.close(),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error)) throw new Error('the database was opened');
  expect(error.name).toBe('StoreError');
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(PASSWORD);
  return error;
}

/** The address of a database with something of it changed. */
async function addressWith(change: (url: URL) => void): Promise<string> {
  const url = new URL(await makeDatabase());
  change(url);
  return url.href;
}

describe.skipIf(isPostgresMissing)('a database that cannot be used', () => {
  it('is one with another password', async () => {
    const { message } = await refusalOf(await addressWith((url) => (url.password = PASSWORD)));
    expect(message).toMatch(
      /^The database server at 127\.0\.0\.1:\d+ does not let "postgres" in: wrong password/,
    );
  });

  it('is one that is not there', async () => {
    const { message } = await refusalOf(await addressWith((url) => (url.pathname = '/no%20such')));
    expect(message).toMatch(/has no database "no such"\. Create it, or correct its name in DATABASE_URL\.$/);
  });

  it('is one that nobody runs', async () => {
    const { message } = await refusalOf(`postgres://bot:${PASSWORD}@127.0.0.1:1/news`);
    expect(message).toBe(
      'The database at 127.0.0.1:1 cannot be used (nobody takes connections there). Start it, or correct DATABASE_URL.',
    );
  });

  it('is one whose address is none', async () => {
    expect((await refusalOf(`postgres//bot:${PASSWORD}`)).message).toMatch(/^DATABASE_URL is no address/);
    expect((await refusalOf(`postgres://bot:${PASSWORD}%@127.0.0.1:1/news`)).message).toMatch(
      /cannot be used/,
    );
  });

  it('is one in which the user may not make tables', async () => {
    const url = await makeDatabase();
    const admin = await connect(url);
    const role = `guest_${Math.random().toString(36).slice(2)}`;
    await admin.query(`create role ${role} login password '${PASSWORD}'`);
    onTestFinished(async () => {
      await admin.query(`drop role ${role}`);
    });
    const guest = new URL(url);
    guest.username = role;
    guest.password = PASSWORD;
    expect((await refusalOf(guest.href)).message).toMatch(
      /may not make tables in the database .+ Make it the owner/,
    );
  });

  it('is one that keeps no UTF-8', async () => {
    const admin = await connect(await makeDatabase());
    const name = `ascii_${Math.random().toString(36).slice(2)}`;
    await admin.query(`create database ${name} encoding 'SQL_ASCII' template template0`);
    onTestFinished(async () => {
      await admin.query(`drop database ${name} with (force)`);
    });
    const { message } = await refusalOf(await addressWith((url) => (url.pathname = `/${name}`)));
    expect(message).toContain('keeps text as SQL_ASCII. Create one with the encoding UTF8');
  });

  it('is one of a newer program', async () => {
    const url = await makeDatabase();
    await (await openPostgresStore({ url })).close();
    await (await connect(url)).query('insert into migrations values (999)');
    expect((await refusalOf(url)).message).toMatch(/made by a newer Broadsheet\. Update this program/);
  });
});

describe('a server', () => {
  const refusalOfVersion = (versionNumber: string) =>
    whyUnusable({ versionNumber, encoding: 'UTF8' }, `postgres://bot:${PASSWORD}@db.example/news`);

  it.each(['140024', '130000', '90624'])('whose number is %s is too old', (versionNumber) => {
    const major = String(Math.floor(Number(versionNumber) / 10_000));
    expect(refusalOfVersion(versionNumber)).toBe(
      `The database server at db.example is PostgreSQL ${major}; version 15 or later is needed. Update it, or name another in DATABASE_URL.`,
    );
  });

  it.each(['150000', '150018', '160004', '170010', '180004', '190000'])(
    'whose number is %s is spoken to',
    (versionNumber) => {
      expect(refusalOfVersion(versionNumber)).toBeNull();
    },
  );

  it('that does not tell its number is not taken for a new one', () => {
    expect(refusalOfVersion('')).not.toBeNull();
    expect(refusalOfVersion('devel')).not.toBeNull();
  });
});

describe.skipIf(isPostgresMissing)('the schema', () => {
  it('is made once where several programs open an empty database at once', async () => {
    const url = await makeDatabase();
    const stores = await Promise.all([1, 2, 3, 4].map(() => openPostgresStore({ url })));
    await Promise.all(stores.map((store, place) => store.notes.setNote(`from ${place}`, 'here')));
    expect(await stores[0]?.notes.getNote('from 3')).toBe('here');
    for (const store of stores) await store.close();
    const { rows } = await (await connect(url)).query('select version from migrations order by version');
    expect(rows).toHaveLength(POSTGRES_MIGRATIONS.length);
  });

  it('stays as it was where a step fails', async () => {
    const pool = createPostgresPool({ url: await makeDatabase() });
    onTestFinished(() => pool.end());
    await expect(migrateBy(pool, ['create table kept (id text)', 'no statement'])).rejects.toThrow(
      'syntax error',
    );
    const { rows } = await pool.query(`select 1 from pg_tables where schemaname = 'public'`);
    expect(rows).toEqual([]);
    await migrateBy(pool, ['create table kept (id text)']);
    await migrateBy(pool, ['create table kept (id text)', 'create table later (id text)']);
    await pool.query('select * from kept, later');
  });

  it('compares all text by its bytes, as SQLite does', async () => {
    const url = await makeDatabase();
    await (await openPostgresStore({ url })).close();
    const { rows } = await (
      await connect(url)
    ).query<{ name: string; collation: string | null }>(`
      select table_name || '.' || column_name as name, collation_name as collation
      from information_schema.columns where table_schema = 'public' and data_type = 'text'`);
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ collation }) => collation !== 'C')).toEqual([]);
  });
});
