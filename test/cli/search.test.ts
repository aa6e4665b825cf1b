// `search` as an operator and a script run it.
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeArticles } from './made-articles.ts';
import {
  asLines,
  exitCodeOf,
  jsonLines,
  makeFolder,
  removeFolder,
  runCommand,
  startCommand,
} from './run-command.ts';

const SPECIAL = [
  {
    ...{ url: 'https://radio-corran.example/heron', headline: 'A heron stops the night train at Tindal' },
    ...{
      body: 'The bird stood on the rails for an hour.',
      outlet: 'Radio Corran',
      tags: ['Transport', 'Birds'],
    },
    ...{ publishedAt: '2025-03-01T08:00:00Z', language: 'en' },
  },
  {
    ...{ url: 'https://kurier.example/reiher', headline: 'Reiher hält den Nachtzug auf' },
    ...{ body: 'Der Vogel stand eine Stunde auf den Gleisen.', outlet: 'Tindaler Kurier', tags: ['Birds'] },
    ...{ publishedAt: '2025-03-02T08:00:00Z', language: 'de' },
  },
  {
    ...{ headline: 'A heron without an address', body: 'Nobody knows where the heron went.' },
    ...{ publishedAt: '2025-03-03T08:00:00Z', language: 'en' },
  },
];

/** What FTS5 and SQL would take for their own, and what only looks like words. */
const HOSTILE = [
  ...[
    'AND',
    'heron AND',
    'NOT',
    'OR',
    'or or or',
    'NEAR(heron bird, 2)',
    'heron*',
    '*',
    '^heron',
    'terms:heron',
  ],
  ...[
    '"',
    '""',
    '"heron',
    'heron"',
    '"""',
    "'",
    "heron'; drop table articles; --",
    '(',
    ')',
    '((heron)',
    '{heron}',
  ],
  ...[
    '-',
    '--',
    '-heron',
    '- heron',
    '|',
    'a | | b',
    '+',
    'heron + bird',
    '\\',
    '%',
    '_',
    '\u0000',
    '\u001B[31m',
  ],
  ...[
    '\uE010',
    '\uE011transport',
    '\uD800',
    '👩‍🚒',
    '東京',
    '"東京',
    '   ',
    'heron\nbird',
    '-"',
    '-"heron bird"',
  ],
];

describe('search', () => {
  let dataDir = '';
  beforeAll(async () => {
    dataDir = makeFolder();
    const ran = await runCommand(['ingest', '-'], {
      dataDir,
      input: asLines([...madeArticles(30), ...SPECIAL]),
    });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
  });
  afterAll(() => removeFolder(dataDir));

  const search = async (...args: string[]) => {
    const ran = await runCommand(['search', ...args, '--json'], { dataDir });
    return { ...ran, found: jsonLines(ran.stdout) };
  };

  it('prints a JSON line for each article, with what scripts count on', async () => {
    const { code, stderr, found } = await search('night', 'train', 'heron');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(found).toHaveLength(1);
    const [article = {}] = found;
    expect(Object.keys(article)).toEqual([
      'url',
      'headline',
      'outlet',
      'publishedAt',
      'tags',
      'story',
      'score',
    ]);
    expect(article).toMatchObject({
      url: 'https://radio-corran.example/heron',
      headline: 'A heron stops the night train at Tindal',
      outlet: 'Radio Corran',
      publishedAt: '2025-03-01T08:00:00.000Z',
      tags: ['Transport', 'Birds'],
    });
    expect(article['story']).toMatch(/^[0-9a-z]{10}$/);
    expect(article['score']).toBeGreaterThan(0);
  });

  it('gives an article without an address its id, and its outlet as unknown', async () => {
    const { found } = await search('"without an address"');
    expect(found).toMatchObject([{ outlet: 'unknown', tags: [] }]);
    expect(found[0]?.['url']).toMatch(/^urn:broadsheet:[0-9a-f]{32}$/);
  });

  it('prints lines for people without being asked for JSON', async () => {
    const ran = await runCommand(['search', 'Reiher'], { dataDir });
    expect(ran.stdout).toBe(
      '2025-03-02 08:00  Tindaler Kurier: Reiher hält den Nachtzug auf\n    https://kurier.example/reiher\n',
    );
  });

  it('filters by tag, outlet and language, however they are written, sorts by time and keeps to the limit', async () => {
    const { found } = await search('--tag', 'BIRDS', '--outlet', 'radio corran', '--language', 'en-GB');
    expect(found.map(({ url }) => url)).toEqual(['https://radio-corran.example/heron']);
    const newest = await search(
      '--sort',
      'newest',
      '--limit',
      '4',
      '--tag',
      'Transport',
      '--since',
      '2025-01-01',
    );
    const times = newest.found.map(({ publishedAt }) => String(publishedAt));
    expect(times).toHaveLength(4);
    expect(times).toEqual(times.toSorted().reverse());
    expect(times[0]).toBe('2025-03-01T08:00:00.000Z');
  });

  it('says so where no article has all words', async () => {
    const { code, stderr, found } = await search('heron', 'zeppelin');
    expect(code).toBe(0);
    expect(found.length).toBeGreaterThan(0);
    expect(stderr).toContain('Found no article with all of the words');
  });

  it('names near tags for one that there is not', async () => {
    const tag = await search('--tag', 'Tranport');
    expect(tag).toMatchObject({ code: 1, stdout: '' });
    expect(tag.stderr).toMatch(/no tag "Tranport".*Transport/);
  });

  it('reads a question of 6,000 characters and says how many words were left out', async () => {
    const words = 'heron '.repeat(1_000).trim();
    const { code, stderr } = await search(words.slice(0, 5_999));
    expect(code).toBe(0);
    expect(stderr).toMatch(/left out/);
  });

  it('answers a batch line by line, in order, errors too', async () => {
    const lines = [
      { id: 'a', query: 'heron', limit: 1, sort: 'newest' },
      { id: 'b', query: 'zeppelin' },
      { id: 'c', query: '', tag: 'Birds', since: '2025-03-01', until: '2025-03-02' },
      { id: 'd', query: 'heron', tag: 'Tranport' },
      { id: 'e', query: 7 },
      { id: 6, query: 'Nachtzug', language: 'de' },
      { id: 'g', query: 'bridge library tram', sort: 'relevance' },
      { id: 'h', query: 'heron', outlet: 'Radio Coran' },
    ];
    const input = `${asLines(lines)}no JSON\n\n[1]`;
    const ran = await runCommand(['search', '--batch'], { dataDir, input });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const answers = jsonLines(ran.stdout);
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 6, 'g', 'h', null, null]);
    const urls = answers.map(({ results }) =>
      (results as { url: string }[] | undefined)?.map(({ url }) => url),
    );
    expect(urls[0]).toHaveLength(1);
    expect(urls[1]).toEqual([]);
    expect(urls[2]).toEqual(['https://radio-corran.example/heron']);
    expect(answers[3]?.['error']).toMatch(/Transport/);
    expect(answers[4]?.['error']).toMatch(/"query"/);
    expect(urls[5]).toEqual(['https://kurier.example/reiher']);
    expect(urls[6]).toHaveLength(10);
    expect(answers[7]?.['error']).toMatch(/no outlet "Radio Coran".*Radio Corran/);
    expect(answers.slice(8).every(({ error }) => typeof error === 'string')).toBe(true);
  });

  it('answers whatever is typed, without taking it for a command', async () => {
    const queries = [...HOSTILE, 'x'.repeat(6_000), '"'.repeat(6_000), '('.repeat(6_000), 'a-'.repeat(3_000)];
    const input = asLines(queries.map((query, id) => ({ id, query, limit: 3 })));
    const ran = await runCommand(['search', '--batch'], { dataDir, input });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const answers = jsonLines(ran.stdout);
    expect(answers.map(({ id }) => id)).toEqual(queries.map((_, id) => id));
    expect(answers.filter((answer) => !Array.isArray(answer['results']))).toEqual([]);
    const after = await search('heron', '--limit', '1');
    expect(after.found).toHaveLength(1);
  });

  it('answers each line of a batch before the next one comes, and ends quietly when nobody listens', async () => {
    const child = startCommand(['search', '--batch'], { dataDir });
    const end = Promise.all([text(child.stderr), exitCodeOf(child)]);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    child.stdin.write('{"id":1,"query":"heron"}\n');
    const first = await lines.next();
    expect(JSON.parse(String(first.value))).toMatchObject({ id: 1 });
    child.stdin.write('{"id":2,"query":"bridge"}\n');
    const second = await lines.next();
    expect(JSON.parse(String(second.value))).toMatchObject({ id: 2 });
    child.stdout.destroy();
    child.stdin.on('error', () => undefined);
    child.stdin.end('{"id":3,"query":"heron"}\n{"id":4,"query":"heron"}\n');
    const [stderr, code] = await end;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
