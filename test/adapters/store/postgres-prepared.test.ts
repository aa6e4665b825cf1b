// Statements that stay with their connections: kept where that works, and asked for anew where it does not.
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPostgresPool } from '../../../src/adapters/store/postgres-open.ts';
import { createPreparedReads } from '../../../src/adapters/store/postgres-prepared.ts';
import { isPostgresMissing, makeDatabase } from '../../postgres-server.ts';

const PREPARED = 'select name, statement from pg_prepared_statements';

/** One connection, which a pooler might have given to others in between. */
async function openReads() {
  const pool = createPostgresPool({ url: await makeDatabase(), connections: 1 });
  onTestFinished(() => pool.end());
  const listPrepared = async () => (await pool.query<{ name: string; statement: string }>(PREPARED)).rows;
  return { pool, listPrepared, read: createPreparedReads(pool) };
}

describe.skipIf(isPostgresMissing)('statements that never vary', () => {
  it('are prepared once, each under a name of its text, the same in every process', async () => {
    const { pool, read, listPrepared } = await openReads();
    const texts = ['select $1::int + 1 as sum', 'select $1::int + 2 as sum'];
    for (const text of [...texts, ...texts]) await read(text, [1]);
    expect(await read('select $1::int + 1 as sum', [4])).toEqual([{ sum: 5 }]);
    const prepared = await listPrepared();
    expect(prepared.map(({ statement }) => statement).sort()).toEqual(texts);
    await pool.query('deallocate all');
    const another = await openReads();
    await another.read(texts[0] ?? '', [1]);
    const [same] = await another.listPrepared();
    expect(prepared).toContainEqual(same);
  });

  it.each([
    ['is not known to the connection', 'deallocate all'],
    ['has another result since', 'alter table kept alter column number type text'],
  ])('are asked without a name from then on where it %s', async (_, trouble) => {
    const { pool, read, listPrepared } = await openReads();
    await pool.query('create table kept as select 7 as number');
    expect(await read('select number from kept')).toEqual([{ number: 7 }]);
    await pool.query(trouble);
    expect(String((await read<{ number: unknown }>('select number from kept'))[0]?.number)).toBe('7');
    await read('select 8 as eight');
    expect((await listPrepared()).map(({ statement }) => statement)).not.toContain('select 8 as eight');
  });

  it('are asked without a name where another has taken it', async () => {
    const first = await openReads();
    await first.read('select 9 as nine');
    const [taken] = await first.listPrepared();
    const { pool, read, listPrepared } = await openReads();
    await pool.query(`prepare "${taken?.name ?? ''}" as select 10`);
    expect(await read('select 9 as nine')).toEqual([{ nine: 9 }]);
    expect(await read('select 8 as eight')).toEqual([{ eight: 8 }]);
    expect(await listPrepared()).toEqual([]);
  });

  it('that fail for themselves say so', async () => {
    const { read } = await openReads();
    await expect(read('select 1 / $1::int', [0])).rejects.toThrow('division by zero');
  });
});
