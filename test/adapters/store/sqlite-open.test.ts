// Opening the index file: made, migrated, shared; and refused in a sentence where it cannot be used.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SQLITE_MIGRATIONS } from '../../../src/adapters/store/sqlite-migrations.ts';
import { INDEX_FILE, openIndexFile } from '../../../src/adapters/store/sqlite-open.ts';
import { StoreError } from '../../../src/adapters/store/store-error.ts';
import { openSqliteStore } from '../../../src/adapters/store/sqlite-store.ts';
import { aSearch, anAnalysed, idOf, NOW, urlOf } from '../../nouns.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

function refusalOf(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError);
    if (error instanceof Error) return error.message;
  }
  throw new Error('it opened');
}

function openForTest(folder: string) {
  const store = openSqliteStore(folder);
  onTestFinished(() => store.close());
  return store;
}

describe('an index file', () => {
  it('is made with its folder, in the newest version, readable by all at once', () => {
    const folder = join(makeTemporaryFolder(), 'deep', 'data');
    const database = openIndexFile(folder);
    onTestFinished(() => database.close());
    expect(existsSync(join(folder, INDEX_FILE))).toBe(true);
    expect(database.prepare('pragma user_version').get()).toEqual({ user_version: SQLITE_MIGRATIONS.length });
    expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare("select value from totals where name = 'articles'").get()).toEqual({ value: 0 });
  });

  it('is opened again as it is', () => {
    const folder = makeTemporaryFolder();
    const first = openIndexFile(folder);
    first.exec("update totals set value = 7 where name = 'revision'");
    first.close();
    const second = openIndexFile(folder);
    onTestFinished(() => second.close());
    expect(second.prepare("select value from totals where name = 'revision'").get()).toEqual({ value: 7 });
  });

  it('that a newer program made is refused, and left as it is', () => {
    const folder = makeTemporaryFolder();
    openIndexFile(folder).close();
    const database = new DatabaseSync(join(folder, INDEX_FILE));
    onTestFinished(() => database.close());
    database.exec(`pragma user_version = ${SQLITE_MIGRATIONS.length + 1}`);
    const refusal = refusalOf(() => openSqliteStore(folder));
    expect(refusal).toMatch(/^The index .+ was made by a newer Broadsheet\. Update this program, .+\.$/);
    expect(database.prepare('pragma user_version').get()).toEqual({
      user_version: SQLITE_MIGRATIONS.length + 1,
    });
  });

  it('that is no database is refused, and left as it is', () => {
    const folder = makeTemporaryFolder();
    const text = 'this is no database, but somebody’s letter. '.repeat(100);
    writeFileSync(join(folder, INDEX_FILE), text);
    const refusal = refusalOf(() => openSqliteStore(folder));
    expect(refusal).toMatch(
      /^The index .+ cannot be opened \(file is not a database\)\. Stop the bot, and put the newest backup/,
    );
  });

  it('that is a folder is refused', () => {
    const folder = makeTemporaryFolder();
    mkdirSync(join(folder, INDEX_FILE));
    expect(refusalOf(() => openSqliteStore(folder))).toMatch(/^The index .+ cannot be opened \(.+\)\./);
  });

  it('is refused where its folder cannot be', () => {
    const file = join(makeTemporaryFolder(), 'file');
    writeFileSync(file, '');
    for (const folder of [file, join(file, 'data')]) {
      const refusal = refusalOf(() => openSqliteStore(folder));
      expect(refusal).toBe(
        `The data folder ${folder} cannot be written. Correct its permissions, or name another in DATA_DIR.`,
      );
    }
  });
});

describe('two stores on one folder', () => {
  it('write in turn, and each sees what the other wrote', async () => {
    const folder = makeTemporaryFolder();
    const [even, odd] = [openForTest(folder), openForTest(folder)];
    const writes = Array.from({ length: 20 }, (_, place) =>
      (place % 2 === 0 ? even : odd).articles.takeIn([anAnalysed({ url: urlOf(place) })], NOW + place),
    );
    await Promise.all(writes);
    for (const store of [even, odd]) {
      expect(await store.articles.getState()).toEqual({ articles: 20, changedAt: NOW + 19 });
      expect(await store.index.findCandidates(aSearch({ words: ['ferry'] }))).toHaveLength(20);
      expect(await store.check()).toEqual([]);
    }
    expect(await even.articles.remove([idOf(0)], NOW)).toBe(1);
    expect(await odd.articles.getArticle(idOf(0))).toBeNull();
  });
});
