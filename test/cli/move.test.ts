// Everything that a bot on SQLite knows gets to PostgreSQL, also where the move is stopped on the way; and no bot stays behind.
import { cpSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { takeBotLock } from '../../src/adapters/store/bot-lock.ts';
import { openMove } from '../../src/adapters/store/move-store.ts';
import { LEFT_TABLES, MOVED_TABLES } from '../../src/adapters/store/moved-tables.ts';
import { INDEX_FILE } from '../../src/adapters/store/sqlite-open.ts';
import { composeNewsroom } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { moveHouse, movedSince, takeBack } from '../../src/newsroom/move-house.ts';
import { isPostgresMissing, makeDatabase } from '../postgres-server.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { asLines, jsonLines, makeFolder, removeFolder, runCommand } from './run-command.ts';

const QUESTIONS = [
  ['ferry'],
  ['harbour', '--sort', 'newest'],
  ['"ferry"', '--limit', '3'],
  ['council -ferry'],
];

/** Rows of a table as text, whatever the engine makes of numbers and blobs. */
type Rows = string[];

function rowsInSqlite(dataDir: string, table: string, key: readonly string[]): Rows {
  const database = new DatabaseSync(join(dataDir, INDEX_FILE), { readOnly: true });
  try {
    const statement = database.prepare(`select * from ${table} order by ${key.join(', ')}`);
    statement.setReadBigInts(true);
    return statement.all().map(asText);
  } finally {
    database.close();
  }
}

async function rowsInPostgres(client: pg.Client, table: string, key: readonly string[]): Promise<Rows> {
  const { rows } = await client.query<Record<string, unknown>>(
    `select * from ${table} order by ${key.join(', ')}`,
  );
  return rows.map(asText);
}

function asText(row: object): string {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value === null ? null : String(value),
  ]);
  return JSON.stringify(Object.fromEntries(entries.sort()));
}

/** Ranks go down while time goes on between two questions. */
function withoutScores(stdout: string): Record<string, unknown>[] {
  return jsonLines(stdout).map((line) => ({ ...line, score: null }));
}

describe.skipIf(isPostgresMissing)('the move to PostgreSQL', () => {
  let dataDir = '';
  let url = '';
  const run = (...args: string[]) => runCommand(args, { dataDir });
  const runThere = (...args: string[]) => runCommand(args, { dataDir, env: { DATABASE_URL: url } });
  const house = makeFolder();
  beforeAll(async () => {
    dataDir = house;
    await run('sample', 'load');
    await run('tags', 'alias', 'Docks', 'Harbour');
  });
  afterAll(() => removeFolder(house));
  beforeEach(async () => {
    dataDir = makeTemporaryFolder();
    cpSync(house, dataDir, { recursive: true });
    url = await makeDatabase();
  });

  const expectSameRows = async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    onTestFinished(() => client.end());
    // What is looked for by is made anew; notes have what is noted of the making, and of the move.
    const others = MOVED_TABLES.filter(({ name }) => !['profiles', 'signatures', 'notes'].includes(name));
    for (const { name, key } of others)
      expect(await rowsInPostgres(client, name, key), name).toEqual(rowsInSqlite(dataDir, name, key));
    for (const [name, key] of [
      ['outlets', 'name'],
      ['languages', 'language'],
      ['article_days', 'day'],
    ] as const)
      expect(await rowsInPostgres(client, name, [key]), name).toEqual(rowsInSqlite(dataDir, name, [key]));
  };

  it('takes every row along, and both answer alike', async () => {
    const moved = await run('move', '--to', url, '--json');
    expect(moved).toMatchObject({ code: 0, stderr: '' });
    expect(jsonLines(moved.stdout)[0]).toMatchObject({ kind: 'moved' });
    await expectSameRows();
    for (const question of QUESTIONS) {
      const [here, there] = [
        await run('search', ...question, '--json'),
        await runThere('search', ...question, '--json'),
      ];
      expect(jsonLines(here.stdout).length, question.join(' ')).toBeGreaterThan(0);
      expect(withoutScores(there.stdout), question.join(' ')).toEqual(withoutScores(here.stdout));
    }
    expect((await runThere('stories', '--json')).stdout).toBe((await run('stories', '--json')).stdout);
    // Numbers go on where the copied ones end.
    await runCommand(['ingest', '-'], {
      ...{ dataDir, env: { DATABASE_URL: url } },
      input: asLines([
        { url: 'https://new.example/1', headline: 'A new otter', outlet: 'New', tags: ['Otters'] },
      ]),
    });
    expect(jsonLines((await runThere('search', 'otter', '--json')).stdout)).toHaveLength(1);
  });

  it('goes on where it was stopped, at every page', async () => {
    const composed = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
    let stops = 0;
    let outcome = '';
    while (outcome !== 'moved') {
      const move = await openMove({ source: composed.newsroom.store, dataDir, url });
      const stopping = new AbortController();
      let seen = 0;
      const onProgress = () => {
        seen += 1;
        if (seen > stops * 7) stopping.abort();
      };
      outcome = (await moveHouse(composed.newsroom, move, { signal: stopping.signal, onProgress })).kind;
      await move.close();
      stops += 1;
      expect(stops).toBeLessThan(30);
      if (stops > 1) continue;
      const refused = await runThere('search', 'ferry');
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.stderr).toMatch(/has not come to its end\. Run broadsheet move --to .+--take-back/);
      expect(await movedSince(composed.newsroom)).not.toBeNull();
    }
    expect(stops).toBeGreaterThan(3);
    expect(await movedSince(composed.newsroom)).not.toBeNull();
    await composed.close();
    await expectSameRows();
  });

  it('says that it was made before, and lets no bot stay behind until it is taken back', async () => {
    await run('move', '--to', url);
    const again = await run('move', '--to', url);
    expect(again.stdout).toContain('moved there before');
    const left = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
    expect(await movedSince(left.newsroom)).not.toBeNull();
    await left.close();
    expect(await run('move', '--take-back')).toMatchObject({ code: 0 });
    const back = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
    expect(await movedSince(back.newsroom)).toBeNull();
    await back.close();
  });

  it('does not go on with what it copied before its folder was taken back', async () => {
    const composed = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
    onTestFinished(() => composed.close());
    const moveOnce = async (signal: AbortSignal) => {
      const move = await openMove({ source: composed.newsroom.store, dataDir, url });
      const { kind } = await moveHouse(composed.newsroom, move, { signal, onProgress: () => undefined });
      await move.close();
      return kind;
    };
    expect(await moveOnce(AbortSignal.abort())).toBe('stopped');
    await takeBack(composed.newsroom);
    expect(await movedSince(composed.newsroom)).toBeNull();
    expect(await moveOnce(new AbortController().signal)).toBe('occupied');
    expect(await movedSince(composed.newsroom)).toBeNull();
  });

  it('touches no database that keeps something, and no folder that a bot is running on', async () => {
    await runThere('sample', 'load');
    expect(await run('move', '--to', url)).toMatchObject({ code: 1, stdout: '' });
    const release = takeBotLock(dataDir);
    expect((await run('move', '--to', url)).stderr).toContain('Another bot');
    release();
  });

  it('shows no password where the database cannot be reached, and wants an address', async () => {
    const lost = await run('move', '--to', 'postgres://reader:sesame@127.0.0.1:9/none');
    expect(lost).toMatchObject({ code: 1, stdout: '' });
    expect(lost.stderr).not.toContain('sesame');
    expect((await run('move', '--to', 'mysql://here/there')).code).toBe(2);
    expect((await run('move')).code).toBe(2);
  });

  it('names every table of the index, as moved or as left', () => {
    const database = new DatabaseSync(join(dataDir, INDEX_FILE), { readOnly: true });
    onTestFinished(() => database.close());
    const tables = database
      .prepare(
        `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not glob 'article_terms_*'`,
      )
      .all()
      .map(({ name }) => String(name));
    expect([...MOVED_TABLES.map(({ name }) => name), ...Object.keys(LEFT_TABLES)].sort()).toEqual(
      tables.sort(),
    );
  });
});
