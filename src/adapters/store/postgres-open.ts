// Opens connections to PostgreSQL, and says in a sentence what stands in the way. The password is in none of them.
import pg, { type Client, type ClientConfig, type Pool } from 'pg';
import {
  CONNECTION_KEPT_MS,
  CONNECTION_WITHIN_MS,
  CONNECTIONS_MAX,
  IDLE_IN_TRANSACTION_MS,
  LOCK_WITHIN_MS,
  OPENING_RETRIED_FOR_MS,
  POSTGRES_VERSION_MIN,
  STATEMENT_WITHIN_MS,
} from '../../limits/database.ts';
import type { Observe } from '../../news/observed.ts';
import { codeOf, isPassing, wordsFor } from './postgres-failures.ts';
import { retry } from './postgres-retry.ts';
import { VALUE_TYPES } from './postgres-values.ts';
import { StoreError } from './store-error.ts';

export interface PostgresAddress {
  /** A `postgres://` address. */
  url: string;
  /** How long a database that does not answer yet is waited for; `OPENING_RETRIED_FOR_MS` if left out. */
  openingWithinMs?: number;
  /** The most connections; `CONNECTIONS_MAX` if left out. */
  connections?: number;
  /** Until a connection is free; `CONNECTION_WITHIN_MS` if left out. */
  connectionWithinMs?: number;
  /** Until a statement has ended; `STATEMENT_WITHIN_MS` if left out. */
  statementWithinMs?: number;
  /** Counts what had to wait for the database; left out where nobody does. */
  observe?: Observe | undefined;
}

/**
 * Opens a pool of connections, looks whether the database can be used, and lets `prepare` bring it to what is needed. Throws
 * `StoreError`.
 */
export async function openPostgresPool(
  address: PostgresAddress,
  prepare: (pool: Pool) => Promise<void>,
): Promise<Pool> {
  const pool = createPostgresPool(address);
  const givenUpAt = performance.now() + (address.openingWithinMs ?? OPENING_RETRIED_FOR_MS);
  const open = async () => {
    await examine(pool, address.url);
    await prepare(pool);
  };
  try {
    await retry(open, { givenUpAt, said: 'The database did not answer' });
    return pool;
  } catch (error) {
    await pool.end();
    const isOurs = error instanceof StoreError && !isPassing(error.cause);
    if (isOurs) throw error;
    const cause = error instanceof StoreError ? error.cause : error;
    throw new StoreError(sentenceFor(cause, address.url), { cause });
  }
}

/** One connection without bounds on what it takes, for what copies whole tables. To be ended. Throws `StoreError`. */
export async function openPostgresClient(url: string): Promise<Client> {
  const client = new pg.Client(settingsFor(url));
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (cause) {
    throw new StoreError(sentenceFor(cause, url), { cause });
  }
}

function settingsFor(url: string): ClientConfig {
  if (!URL.canParse(url))
    throw new StoreError('DATABASE_URL is no address. Write postgres://user:password@host/database.');
  return {
    connectionString: url,
    application_name: 'broadsheet',
    keepAlive: true,
    types: VALUE_TYPES,
    connectionTimeoutMillis: CONNECTION_WITHIN_MS,
  };
}

/** A pool that nothing was looked at with yet. */
export function createPostgresPool(address: PostgresAddress): Pool {
  const { url, connections, connectionWithinMs, statementWithinMs = STATEMENT_WITHIN_MS } = address;
  const pool = new pg.Pool({
    ...settingsFor(url),
    max: connections ?? CONNECTIONS_MAX,
    connectionTimeoutMillis: connectionWithinMs ?? CONNECTION_WITHIN_MS,
    idleTimeoutMillis: CONNECTION_KEPT_MS,
    statement_timeout: statementWithinMs,
    lock_timeout: LOCK_WITHIN_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    // A server that went without a word does not answer at all.
    query_timeout: statementWithinMs + CONNECTION_WITHIN_MS,
  });
  // A connection that breaks, in use or not, tells it by an event too, which ends the program where nobody listens.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

async function examine(pool: Pool, url: string): Promise<void> {
  const { rows } = await pool.query<PostgresFacts>(
    `select current_setting('server_version_num') as "versionNumber", current_setting('server_encoding') as encoding`,
  );
  const reason = whyUnusable(rows[0] ?? { versionNumber: '', encoding: '' }, url);
  if (reason !== null) throw new StoreError(reason);
}

/** What a server says of itself. */
export interface PostgresFacts {
  /** `server_version_num`: ten thousands are the version, the rest its release. */
  versionNumber: string;
  encoding: string;
}

/** Why a database cannot be used, in a sentence; null where it can. */
export function whyUnusable({ versionNumber, encoding }: PostgresFacts, url: string): string | null {
  const version = Math.floor(Number(versionNumber) / 10_000);
  const { host, database } = partsOf(url);
  // A number that cannot be read is none.
  if (!(version >= POSTGRES_VERSION_MIN))
    return `The database server at ${host} is PostgreSQL ${version}; version ${POSTGRES_VERSION_MIN} or later is needed. Update it, or name another in DATABASE_URL.`;
  if (encoding !== 'UTF8')
    return `The database ${database} at ${host} keeps text as ${encoding}. Create one with the encoding UTF8, and name it in DATABASE_URL.`;
  return null;
}

/** Wrong passwords and users without access (class 28), databases that are not there (3D000), missing rights (42501). */
function sentenceFor(error: unknown, url: string): string {
  const { host, database, user } = partsOf(url);
  const code = codeOf(error);
  if (code.startsWith('28'))
    return `The database server at ${host} does not let ${user} in: wrong password, or no access. Correct DATABASE_URL.`;
  if (code === '3D000')
    return `The database server at ${host} has no database ${database}. Create it, or correct its name in DATABASE_URL.`;
  if (code === '42501')
    return `The user ${user} may not make tables in the database ${database} at ${host}. Make it the owner of the database.`;
  return `The database at ${host} cannot be used (${wordsFor(error)}). Start it, or correct DATABASE_URL.`;
}

/** What may be said of an address. */
function partsOf(url: string): { host: string; database: string; user: string } {
  const { host, pathname, username } = new URL(url);
  return {
    host: host === '' ? 'this machine' : host,
    database: `"${decode(pathname.slice(1))}"`,
    user: `"${decode(username)}"`,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
