// `show` as an operator runs it: an article with all that is kept of it, by any spelling of its address.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asLines, jsonLines, makeFolder, removeFolder, runCommand } from './run-command.ts';

const ADDRESS = 'https://radio-corran.example/2026/heron';
const FIRST = {
  ...{
    url: ADDRESS,
    headline: 'A heron stops the night train at Tindal',
    outlet: 'Radio Corran',
    language: 'en',
  },
  ...{
    abstract: 'It flew off at dawn.',
    body: 'The bird stood on the rails.\n\nNobody was late \u202Efor long.',
  },
  ...{
    byline: 'Gil Prentiss',
    guid: 'rc-17',
    tags: ['Transport', 'Birds'],
    image: 'http://radio-corran.example/h.jpg',
  },
  ...{ publishedAt: '2025-03-01T08:00:00Z', modifiedAt: '2025-03-01T09:00:00Z', textState: 'full' },
};
const SECOND = {
  ...FIRST,
  headline: 'Two herons stop the night train',
  body: 'Two birds stood on the rails.',
};
const UNDATED = {
  headline: 'From the future',
  body: 'Nobody knows when.',
  publishedAt: '2099-01-01T00:00:00Z',
  language: 'en',
};

describe('show', () => {
  const folder = makeFolder();
  const show = (...args: string[]) => runCommand(['show', ...args], { dataDir: folder });

  beforeAll(async () => {
    for (const lines of [[FIRST, UNDATED], [SECOND]]) {
      const ran = await runCommand(['ingest', '-'], { dataDir: folder, input: asLines(lines) });
      expect(ran.code).toBe(0);
    }
  }, 60_000);
  afterAll(() => {
    removeFolder(folder);
  });

  it('prints fields, text, story, tags, and what it said before', async () => {
    const { code, stdout, stderr } = await show(`${ADDRESS}/amp?utm_source=x`);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(SECOND.headline);
    for (const line of [
      `url:        ${ADDRESS}`,
      'outlet:     Radio Corran',
      'byline:     Gil Prentiss',
      'published:  2025-03-01 08:00',
      'modified:   2025-03-01 09:00',
      'language:   en',
      'tags:       Transport, Birds',
      'image:      https://radio-corran.example/h.jpg',
      'guid:       rc-17',
      'text:       full',
      SECOND.body,
    ])
      expect(lines).toContain(line);
    const before = lines.findIndex((line) => /^--- until \d{4}-.+: version [0-9a-f]{16}, full$/.test(line));
    expect(before).toBeGreaterThan(lines.indexOf(SECOND.body));
    expect(lines.slice(before)).toContain(FIRST.headline);
    // Nothing of a text turns the terminal around.
    expect(lines.slice(before)).toContain('Nobody was late for long.');
  });

  it('prints all of it as one object', async () => {
    const { code, stdout } = await show(ADDRESS, '--json');
    expect(code).toBe(0);
    const [printed, ...more] = jsonLines(stdout);
    expect(more).toEqual([]);
    expect(printed).toMatchObject({
      ...{
        id: ADDRESS,
        url: ADDRESS,
        headline: SECOND.headline,
        body: SECOND.body,
        abstract: FIRST.abstract,
      },
      ...{ byline: 'Gil Prentiss', outlet: 'Radio Corran', guid: 'rc-17', language: 'en', textState: 'full' },
      ...{ image: 'https://radio-corran.example/h.jpg', tags: ['Transport', 'Birds'], isDateDoubtful: false },
      ...{ publishedAt: '2025-03-01T08:00:00.000Z', modifiedAt: '2025-03-01T09:00:00.000Z' },
      versions: [{ headline: FIRST.headline, abstract: FIRST.abstract, textState: 'full' }],
    });
    expect(printed?.['story']).toMatch(/^[0-9a-z]{10}$/);
  });

  it('says of a date that it cannot be', async () => {
    const { stdout } = await runCommand(['search', 'future', '--json'], { dataDir: folder });
    const id = String(jsonLines(stdout)[0]?.['url']);
    const shown = await show(id);
    expect(shown.stdout).toMatch(/^published: {2}2099-01-01 00:00 \(cannot be; /m);
    expect(shown.stdout).not.toMatch(/^url:/m);
    expect(jsonLines((await show(id, '--json')).stdout)[0]).toMatchObject({
      isDateDoubtful: true,
      url: null,
    });
  });

  it('says in a sentence what the index does not have', async () => {
    const unknown = await show('https://radio-corran.example/none');
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toBe(
      'The index does not have https://radio-corran.example/none. Look for it by its words: broadsheet search <words>\n',
    );
    expect((await show()).code).toBe(2);
  });

  it('says what was forgotten', async () => {
    const address = 'https://radio-corran.example/old';
    const other = makeFolder();
    await runCommand(['ingest', '-'], { dataDir: other, input: asLines([{ ...FIRST, url: address }]) });
    const { openSqliteStore } = await import('../../src/adapters/store/sqlite-store.ts');
    const store = openSqliteStore(other);
    await store.articles.prune(Date.now() + 1_000, Date.now());
    await store.close();
    const shown = await runCommand(['show', address], { dataDir: other });
    removeFolder(other);
    expect(shown).toMatchObject({ code: 1, stdout: '' });
    expect(shown.stderr).toMatch(
      /^The index had https:\/\/radio-corran\.example\/old, and has forgotten its text/,
    );
  });
});
