// A connection that writes, beside numbers of rows beyond what a number of JavaScript holds.
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { connectToWrite } from '../../../src/adapters/store/sqlite-connection.ts';
import { makeFolder, removeFolder } from '../../cli/run-command.ts';

const folder = makeFolder();
afterAll(() => removeFolder(folder));

it('runs statements after a row with a number of 64 bits, and says so exactly', () => {
  const database = connectToWrite(join(folder, 'keys.sqlite'));
  database.exec('create table keys (key integer primary key) strict; create table names (name text)');
  const key = 2n ** 62n + 1n;
  expect(database.prepare('insert into keys values (?)').run(key)).toEqual({
    changes: 1n,
    lastInsertRowid: key,
  });
  expect(database.prepare('delete from names').run().lastInsertRowid).toBe(key);
  expect(database.prepare('select count(*) as count from keys').get()?.['count']).toBe(1);
  database.close();
});
