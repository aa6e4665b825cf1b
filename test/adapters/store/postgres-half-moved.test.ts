// A database that a move has filled in part is opened by nobody: what channels were told may be missing there.
import { describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../../src/adapters/store/postgres-store.ts';
import { storeTroubleOf } from '../../../src/news/store-trouble.ts';
import { startProgram } from '../../program.ts';
import { isPostgresMissing, makeDatabase } from '../../postgres-server.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';
import pg from 'pg';

async function openWithMove(isDone: 0 | 1): Promise<string> {
  const url = await makeDatabase();
  await (await openPostgresStore({ url })).close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns where table_name = 'moves'`,
  );
  const values = rows.map(({ name, type }) => (name === 'is_done' ? isDone : type === 'text' ? "''" : 0));
  await client.query(
    `insert into moves (${rows.map(({ name }) => name).join(', ')}) values (${values.join(', ')})`,
  );
  await client.end();
  return url;
}

const SENTENCE = /has not come to its end\. Run broadsheet move --to .+ --take-back/;

describe.skipIf(isPostgresMissing)('a database with a move that has not come to its end', () => {
  it('is not opened, and it is said how to go on', async () => {
    const url = await openWithMove(0);
    const error: unknown = await openPostgresStore({ url }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'StoreError', message: expect.stringMatching(SENTENCE) as unknown });
    expect(storeTroubleOf(error)).toBe('unusable');
  });

  it('lets no bot start', { timeout: 60_000 }, async () => {
    const url = await openWithMove(0);
    const program = startProgram({ DATA_DIR: makeTemporaryFolder(), DATABASE_URL: url });
    const { code, output } = await program.ended();
    expect(code).toBe(1);
    expect(output).toMatch(SENTENCE);
    expect(output).not.toContain(new URL(url).password);
  });

  it('is opened once the move is done', async () => {
    const store = await openPostgresStore({ url: await openWithMove(1) });
    expect((await store.articles.getState()).articles).toBe(0);
    await store.close();
  });
});
