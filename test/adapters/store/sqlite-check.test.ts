// The check of an index: each disagreement within it is a sentence.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { INDEX_FILE } from '../../../src/adapters/store/sqlite-open.ts';
import { openSqliteStore } from '../../../src/adapters/store/sqlite-store.ts';
import { anAnalysed, NOW, urlOf } from '../../nouns.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

describe('the check of an index', () => {
  it('names what does not agree', async () => {
    const folder = makeTemporaryFolder();
    const store = openSqliteStore(folder);
    onTestFinished(() => store.close());
    await store.articles.takeIn([anAnalysed(), anAnalysed({ url: urlOf(2) })], NOW);
    const database = new DatabaseSync(join(folder, INDEX_FILE));
    onTestFinished(() => database.close());
    database.exec("delete from candidates where id like '%/2'; delete from identities where id like '%/2'");
    database.exec("update totals set value = 9 where name = 'articles'");
    expect(await store.check()).toEqual([
      '2 articles, but 1 can be searched',
      '2 articles, but 9 are counted',
      '1 articles are not known by their identity',
    ]);
  });
});
