// PostgreSQL for tests: one server for all of a run, started when the first test wants it, and a database for each test.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { openPostgresStore } from '../src/adapters/store/postgres-store.ts';
import { SERVER_FILE, type SharedServer } from './postgres-folder.ts';
import { isPostgresHere, startPostgres, urlOf, type PostgresServer } from './run-postgres.ts';

if (!isPostgresHere) console.warn('no PostgreSQL comes for this platform: the tests on it are skipped');

/** Use as `describe.skipIf(isPostgresMissing)`: it has been said aloud. */
export const isPostgresMissing = !isPostgresHere;

/** Makes an empty database for the running test; gives its address. */
export async function makeDatabase(): Promise<string> {
  const { port } = await findServer();
  const name = newName();
  await run(port, `create database ${name}`);
  onTestFinished(() => run(port, `drop database ${name} with (force)`));
  return urlOf(port, name);
}

/**
 * Lends the running test a database with the tables of a store and nothing in them; gives its address. It is emptied and
 * lent again: whoever changes tables makes one of its own.
 */
export async function borrowStoreDatabase(): Promise<string> {
  const free = idle.pop() ?? (await makeStoreDatabase());
  onTestFinished(async () => {
    await free.client.query(EMPTYING);
    idle.push(free);
  });
  return free.url;
}

/** Of this thread, for as long as it runs. */
const idle: { url: string; client: pg.Client }[] = [];

const EMPTYING = `
  do $$ declare kept record; begin
    for kept in select tablename from pg_tables
        where schemaname = 'public' and tablename not in ('migrations', 'totals') loop
      execute format('delete from %I', kept.tablename);
    end loop;
    for kept in select sequencename from pg_sequences where schemaname = 'public' and last_value is not null loop
      execute format('alter sequence %I restart', kept.sequencename);
    end loop;
    update totals set value = 0;
  end $$`;

async function makeStoreDatabase(): Promise<{ url: string; client: pg.Client }> {
  const { port } = await findServer();
  const url = urlOf(port, newName());
  await run(port, `create database ${url.split('/').at(-1) ?? ''}`);
  await (await openPostgresStore({ url })).close();
  const client = new pg.Client({ connectionString: url });
  // Whoever ends the server at the end of the run ends this too.
  client.on('error', () => undefined);
  await client.connect();
  return { url, client };
}

/** Starts a server for the running test alone, which may stop it and start it again. */
export async function startServer(): Promise<PostgresServer> {
  const server = await startPostgres();
  onTestFinished(() => server.close(), 30_000);
  return server;
}

let made = 0;

/** Two threads of a run count for themselves. */
function newName(): string {
  made += 1;
  return `test_${made}_${Math.random().toString(36).slice(2)}`;
}

/** One statement in the server's own database. */
async function run(port: number, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(port, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function findServer(): Promise<SharedServer> {
  const written = await once(SERVER_FILE, async () => {
    const server = await startPostgres();
    return JSON.stringify({ pid: server.pid(), port: server.port, folder: server.folder });
  });
  return JSON.parse(written) as SharedServer;
}

/**
 * Makes something once in a run: whoever comes first makes it, the other threads wait for what it wrote down. Where it
 * failed, it fails for all at once, so that a run does not wait for what never comes.
 */
async function once(name: string, make: () => Promise<string>): Promise<string> {
  const file = join(inject('postgresFolder'), name);
  const failed = `${file}.failed`;
  if (!existsSync(file) && isFirst(`${file}.begun`))
    try {
      writeDown(file, await make());
    } catch (error) {
      writeDown(failed, String(error));
    }
  while (!existsSync(file) && !existsSync(failed)) await wait(20);
  if (existsSync(failed)) throw new Error(`PostgreSQL for the tests: ${readFileSync(failed, 'utf8')}`);
  return readFileSync(file, 'utf8');
}

/** At once for whoever looks. */
function writeDown(file: string, text: string): void {
  writeFileSync(`${file}.written`, text);
  renameSync(`${file}.written`, file);
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
