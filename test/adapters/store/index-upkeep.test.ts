// Upkeep of the index: what FTS5 would merge within any transaction is merged between them, a little each time.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createUpkeep, setMergeSettings } from '../../../src/adapters/store/index-upkeep.ts';
import { findDamage } from '../../../src/adapters/store/sqlite-check.ts';
import { INDEX_FILE, openIndexFile, openIndexForReading } from '../../../src/adapters/store/sqlite-open.ts';
import { openSqliteStore } from '../../../src/adapters/store/sqlite-store.ts';
import {
  CHECKPOINT_EVERY_WRITES,
  MERGE_STEPS_MAX,
  SEGMENTS_PER_LEVEL_MAX,
} from '../../../src/limits/store.ts';
import { aSearch, anAnalysed, aTag, NOW, urlOf } from '../../nouns.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

function openDatabase(folder = makeTemporaryFolder()): DatabaseSync {
  const database = openIndexFile(folder);
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  return database;
}

/** Adds articles of some words each, in a transaction each. */
function createWriter(database: DatabaseSync) {
  const add = database.prepare('insert into article_terms (rowid, terms) values (?, ?)');
  let row = 0n;
  return (count = 1) => {
    for (let place = 0; place < count; place += 1) {
      row += 1n;
      add.run(
        row,
        Array.from({ length: 30 }, (_, word) => `w${(Number(row) * 7 + word * 11) % 900}`).join(' '),
      );
    }
  };
}

function segmentsOf(database: DatabaseSync): number {
  return Number(database.prepare('select count(distinct segid) as n from article_terms_idx').get()?.['n']);
}

function settingsOf(database: DatabaseSync): Record<string, unknown> {
  const rows = database.prepare("select k, v from article_terms_config where k like '%merge'").all();
  return Object.fromEntries(rows.map(({ k, v }) => [String(k), v]));
}

const SETTINGS = { automerge: 0, crisismerge: SEGMENTS_PER_LEVEL_MAX };

describe('merge settings', () => {
  it('are those of every index that is opened', () => {
    expect(settingsOf(openDatabase())).toEqual(SETTINGS);
  });

  it('are set in an index that an earlier release made, with what it holds', () => {
    const folder = makeTemporaryFolder();
    const earlier = openDatabase(folder);
    earlier.exec(
      "insert into article_terms (article_terms, rank) values ('automerge', 4), ('crisismerge', 16)",
    );
    createWriter(earlier)(3);
    earlier.close();
    const database = openDatabase(folder);
    expect(settingsOf(database)).toEqual(SETTINGS);
    expect(database.prepare("select count(*) as n from article_terms('w7')").get()).toEqual({ n: 1 });
  });

  it('are written once: opening writes nothing where they stand', () => {
    const database = openDatabase();
    const changes = () => database.prepare('select total_changes() as n').get()?.['n'];
    const before = changes();
    setMergeSettings(database);
    expect(changes()).toBe(before);
  });
});

describe('upkeep', () => {
  it('merges: without it each write leaves a segment, with it they stay few', async () => {
    const [left, kept] = [openDatabase(), openDatabase()];
    const [writeLeft, writeKept] = [createWriter(left), createWriter(kept)];
    const upkeep = createUpkeep(kept);
    for (let write = 0; write < 60; write += 1) {
      writeLeft();
      writeKept();
      await upkeep();
    }
    expect(segmentsOf(left)).toBe(60);
    expect(segmentsOf(kept)).toBeLessThan(12);
    const find = (database: DatabaseSync) => database.prepare("select rowid from article_terms('w77')").all();
    expect(find(kept)).toEqual(find(left));
  });

  it('catches up after others wrote without it, a bounded number of transactions at a time', async () => {
    const database = openDatabase();
    createWriter(database)(200);
    const upkeep = createUpkeep(database);
    let transactions = 0;
    const exec = database.exec.bind(database);
    database.exec = (text) => {
      if (text === 'commit') transactions += 1;
      exec(text);
    };
    await upkeep();
    expect(transactions).toBeGreaterThan(0);
    expect(transactions).toBeLessThanOrEqual(MERGE_STEPS_MAX);
    for (let time = 0; time < 40; time += 1) await upkeep();
    expect(segmentsOf(database)).toBeLessThan(12);
  });

  it('copies the write-ahead log into the index every few writes', async () => {
    const folder = makeTemporaryFolder();
    const database = openDatabase(folder);
    const write = createWriter(database);
    const upkeep = createUpkeep(database);
    const size = () => statSync(join(folder, INDEX_FILE)).size;
    const before = size();
    for (let time = 1; time < CHECKPOINT_EVERY_WRITES; time += 1) {
      write(5);
      await upkeep();
    }
    expect(size()).toBe(before);
    write(5);
    await upkeep();
    expect(size()).toBeGreaterThan(before);
  });

  it('is no damage to those who read beside it', async () => {
    const folder = makeTemporaryFolder();
    const database = openDatabase(folder);
    const reading = openIndexForReading(folder);
    onTestFinished(() => {
      reading.close();
    });
    const write = createWriter(database);
    const upkeep = createUpkeep(database);
    for (let time = 0; time < 12; time += 1) {
      write();
      await upkeep();
      expect(findDamage(reading)).toEqual([]);
    }
  });

  it('does nothing with an index that was closed meanwhile', async () => {
    const database = openDatabase();
    createWriter(database)(20);
    const upkeep = createUpkeep(database)();
    database.close();
    await expect(upkeep).resolves.toBeUndefined();
  });

  it('is done after articles come, change their tags and go', async () => {
    const folder = makeTemporaryFolder();
    const store = openSqliteStore(folder);
    onTestFinished(() => store.close());
    const watching = openDatabase(folder);
    const places = Array.from({ length: 40 }, (_, place) => place);
    const articles = places.map((place) => anAnalysed({ url: urlOf(place), firstSeenAt: NOW + place }));
    for (const article of articles) await store.articles.takeIn([article], NOW);
    expect(segmentsOf(watching)).toBeLessThan(12);
    for (const { article, terms } of articles) {
      const retagging = { id: article.id, version: article.version, terms: terms.keys() };
      const change = { add: aTag('Sea'), remove: null, isByRule: false };
      await store.tags.retag([retagging], change, NOW);
    }
    expect(segmentsOf(watching)).toBeLessThan(12);
    await store.articles.prune(NOW + 39, NOW);
    expect(await store.index.findCandidates(aSearch({ words: ['ferry'] }))).toHaveLength(1);
  });
});
