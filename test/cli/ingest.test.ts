// `ingest` as an operator runs it: what is counted, what is named, what is printed where.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/adapters/store/sqlite-store.ts';
import { takeBotLock } from '../../src/adapters/store/bot-lock.ts';
import { madeArticle, madeArticles } from './made-articles.ts';
import { asLines, jsonLines, makeFolder, removeFolder, runCommand } from './run-command.ts';

const SEED = new URL('../../../shared/seed/', import.meta.url).pathname;
const hasSeed = existsSync(SEED);
if (!hasSeed) console.warn('The seed folder is not here: its ingest is not tested.');

function reportOf(stdout: string): Record<string, unknown> | undefined {
  return jsonLines(stdout).at(-1);
}

describe('ingest', () => {
  let folder = '';
  let dataDir = '';
  beforeAll(() => {
    folder = makeFolder();
    dataDir = join(folder, 'data');
  });
  afterAll(() => removeFolder(folder));

  const write = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('ends with one JSON line of exactly the keys that scripts count on', async () => {
    const ran = await runCommand(['ingest', write('a.jsonl', asLines(madeArticles(40))), '--json'], {
      dataDir,
    });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const lines = jsonLines(ran.stdout);
    expect(lines).toHaveLength(1);
    expect(Object.keys(lines[0] ?? {})).toEqual([
      'read',
      'added',
      'updated',
      'unchanged',
      'rejected',
      'seconds',
    ]);
    expect(lines[0]).toMatchObject({ read: 40, added: 40, updated: 0, unchanged: 0, rejected: 0 });
    expect(lines[0]?.['seconds']).toBeGreaterThan(0);
  });

  it('takes nothing in twice, and changed words once more', async () => {
    const changed = { ...madeArticle(7), headline: 'The ferry of Saltby is late by a year' };
    const path = write('b.jsonl', asLines([...madeArticles(40), changed, madeArticle(40)]));
    const ran = await runCommand(['ingest', path, '--json'], { dataDir });
    expect(reportOf(ran.stdout)).toMatchObject({
      read: 42,
      added: 1,
      updated: 1,
      unchanged: 40,
      rejected: 0,
    });
  });

  it('reads a folder, gzip and standard input, and tells people in a sentence', async () => {
    mkdirSync(join(folder, 'more'), { recursive: true });
    write('more/c.jsonl.gz', gzipSync(asLines([madeArticle(41), madeArticle(42)])));
    const input = asLines([madeArticle(43)]);
    const ran = await runCommand(['ingest', join(folder, 'more'), '-'], { dataDir, input });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^3 items read in [\d.]+ s: 3 added, 0 updated, 0 unchanged, 0 rejected\.\n$/);
  });

  it('names each rejected item on standard error, without its escapes, and takes in the others', async () => {
    const headline = '\u001B[2J\u001B[31mnot\nan address\u202E';
    const lines = asLines([
      { url: 'javascript:alert(1)', headline },
      madeArticle(44),
      { outlet: 'Radio Corran' },
    ]);
    const path = write('bad.jsonl', `${lines}this is no JSON\n`);
    const ran = await runCommand(['ingest', path, '--json'], { dataDir });
    expect(ran.code).toBe(0);
    expect(reportOf(ran.stdout)).toMatchObject({ read: 4, added: 1, rejected: 3 });
    const named = ran.stderr.trimEnd().split('\n');
    expect(named).toHaveLength(3);
    for (const line of named) expect(line).toMatch(/^rejected: .*bad\.jsonl: .+: .+$/);
    expect(ran.stderr).not.toMatch(/[\u001B\u202E]/);
  });

  it('gives an outlet and a tag to what names none', async () => {
    const { url, headline, body } = madeArticle(45);
    const path = write('plain.jsonl', asLines([{ url, headline, body }]));
    const args = ['ingest', '--outlet', 'Saltby Courier', '--tag', 'Lighthouses', path];
    expect(await runCommand(args, { dataDir })).toMatchObject({ code: 0 });
    const found = await runCommand(['search', '--tag', 'lighthouses', '--json'], { dataDir });
    expect(jsonLines(found.stdout)).toMatchObject([{ url, outlet: 'Saltby Courier', tags: ['Lighthouses'] }]);
  });

  it('fails where nothing at all can be read, and says why', async () => {
    const missing = join(folder, 'no-such-file.jsonl');
    const ran = await runCommand(['ingest', missing, write('empty.jsonl', '\n'), '--json'], { dataDir });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^rejected: .*no-such-file\.jsonl/);
    expect(reportOf(ran.stdout)).toMatchObject({ added: 0 });
  });

  it('works beside a running bot', async () => {
    const release = takeBotLock(dataDir);
    const store = openSqliteStore(dataDir);
    try {
      const before = await store.articles.getState();
      const ran = await runCommand(['ingest', '-', '--json'], { dataDir, input: asLines([madeArticle(46)]) });
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      const after = await store.articles.getState();
      expect(after.articles).toBe(before.articles + 1);
    } finally {
      await store.close();
      release();
    }
  });

  it('says in a sentence that the data folder cannot be written', async () => {
    const under = join(write('a-file', ''), 'data');
    const ran = await runCommand(['ingest', '-'], { dataDir: under, input: asLines([madeArticle(0)]) });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/^The data folder .* cannot be written\. .*DATA_DIR\.\n$/);
  });
});

describe.skipIf(!hasSeed)('ingest of the seed', () => {
  let dataDir = '';
  beforeAll(() => {
    dataDir = makeFolder();
  });
  afterAll(() => removeFolder(dataDir));

  it('adds its six articles, all found by their tag, and no second time', async () => {
    expect(readdirSync(SEED)).not.toHaveLength(0);
    const first = await runCommand(['ingest', SEED, '--json'], { dataDir });
    expect(first.code).toBe(0);
    expect(reportOf(first.stdout)).toMatchObject({ added: 6, rejected: 0 });
    const again = await runCommand(['ingest', SEED, '--json'], { dataDir });
    expect(reportOf(again.stdout)).toMatchObject({ added: 0, updated: 0, unchanged: 6 });
    const found = await runCommand(['search', '--tag', 'Cooperation', '--json'], { dataDir });
    const articles = jsonLines(found.stdout);
    expect(articles).toHaveLength(6);
    for (const article of articles) expect(article['tags']).toEqual(['Cooperation']);
    expect(new Set(articles.map(({ url }) => url)).size).toBe(6);
  });
});
