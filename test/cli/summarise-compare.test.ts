// `summarise`, `compare` and `verify` as an operator and a script run them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrintedComparison } from '../../src/cli/printed-comparison.ts';
import { FERRY_LINES } from '../newsroom/summaries/ferry-story.ts';
import { madeArticles } from './made-articles.ts';
import { asLines, jsonLines, makeFolder, removeFolder, runCommand } from './run-command.ts';

const POST = 'https://harbour-post.example/post';
const RADIO = 'https://radio-corran.example/ferry';
const GAZETTE = 'https://vellmoor-gazette.example/ferry';
const NOWHERE = 'https://harbour-post.example/nowhere';

const HEADLINES = {
  headline: 'Only a headline about a lighthouse',
  outlet: 'Radio Corran',
  url: 'https://radio-corran.example/brief',
};

/** What `start` and `end` count in: headline and body, a blank line between them. */
function citedText(url: string): string {
  const line = FERRY_LINES.find((article) => article.url === url);
  return `${line?.headline ?? ''}\n\n${line?.body ?? ''}`;
}

interface PrintedSentence {
  text: string;
  citations: { url: string; quote: string; start: number; end: number }[];
}

let dataDir = '';
beforeAll(async () => {
  dataDir = makeFolder();
  const input = asLines([...FERRY_LINES, HEADLINES, ...madeArticles(20)]);
  const { code } = await runCommand(['ingest', '-'], { dataDir, input });
  expect(code).toBe(0);
});
afterAll(() => removeFolder(dataDir));

async function batch(command: string, lines: readonly unknown[]) {
  const input = lines
    .map((line) => (typeof line === 'string' ? `${line}\n` : `${JSON.stringify(line)}\n`))
    .join('');
  const ran = await runCommand([command, '--batch'], { dataDir, input });
  return { ...ran, answers: jsonLines(ran.stdout) };
}

describe('summarise', () => {
  it('prints the story of a link as one JSON object, every quote where it says', async () => {
    const { code, stdout } = await runCommand(['summarise', POST, '--sentences', '2', '--json'], { dataDir });
    expect(code).toBe(0);
    const [printed, ...others] = jsonLines(stdout);
    expect(others).toEqual([]);
    expect(Object.keys(printed ?? {})).toEqual(['id', 'method', 'sentences', 'basis']);
    const sentences = printed?.['sentences'] as PrintedSentence[];
    expect(sentences).toHaveLength(2);
    for (const { text, citations } of sentences) {
      expect(citations).toHaveLength(1);
      for (const { url, quote, start, end } of citations)
        expect([citedText(url).slice(start, end), quote]).toEqual([text, text]);
    }
  });

  it('prints sentences with their addresses for people', async () => {
    const { code, stdout } = await runCommand(['summarise', 'strait', 'lines'], { dataDir });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {4}https:\/\//m);
    expect(stdout).toContain('The sentences are the outlets’ own.');
  });

  it('says what it does not find', async () => {
    const link = await runCommand(['summarise', NOWHERE], { dataDir });
    expect(link).toMatchObject({ code: 1, stdout: '' });
    expect(link.stderr).toContain(`does not have ${NOWHERE}`);
    expect(await runCommand(['summarise', 'zeppelin'], { dataDir })).toMatchObject({ code: 1, stdout: '' });
  });

  it('says that there is no writer, and gives the outlets’ sentences', async () => {
    const { code, stdout, stderr } = await runCommand(['summarise', POST, '--writer', '--json'], { dataDir });
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([{ method: 'extractive' }]);
    expect(stderr).toContain('OPENAI_API_KEY');
  });

  it.each([[[]], [['x', '--sentences', '0']], [['--batch', '--writer']], [['x', '--batch']]])(
    'exits 2 on %j',
    async (args) => {
      expect((await runCommand(['summarise', ...args], { dataDir })).code).toBe(2);
    },
  );

  it('answers a batch line by line, in order, and names what is wrong with a line', async () => {
    const { code, answers } = await batch('summarise', [
      { id: 'a', urls: [POST, `${RADIO}?utm_source=chat`, GAZETTE], sentences: 3 },
      { id: 2, urls: [POST, NOWHERE] },
      { id: 3, urls: [] },
      { id: 4, urls: ['ferry'] },
      { id: 5, urls: [POST], sentences: 0 },
      'no JSON',
      { urls: [HEADLINES.url] },
    ]);
    expect(code).toBe(0);
    expect(answers).toMatchObject([
      { id: 'a', method: 'extractive', basis: { headline: 0 } },
      { id: 2, error: `the index does not have ${NOWHERE}` },
      { id: 3, error: expect.stringContaining('"urls"') as string },
      { id: 4, error: expect.stringContaining('"ferry"') as string },
      { id: 5, error: expect.stringContaining('"sentences"') as string },
      { id: null, error: 'the line is not a JSON object' },
      { id: null, basis: { full: 0, excerpt: 0, truncated: 0, headline: 1 } },
    ]);
    expect(answers[0]?.['sentences']).toHaveLength(3);
  });
});

const REGULATOR = 'regulator must approve the sale of Alder Bank to Birch Insurance';

/** An index of four write-ups, of which the last does not mention what the others have. */
async function bankFolder() {
  const folder = makeFolder();
  const fact = `The ${REGULATOR} before it takes effect`;
  const bodies = [
    ...[`${fact}, both said.`, `${fact}, a lawyer said.`, `${fact} in the autumn.`],
    'Staff of both firms met in a park in Linden and sang songs until late at night.',
  ];
  const links = bodies.map((_, at) => `https://outlet-${at}.example/bank`);
  const lines = bodies.map((body, at) => ({
    ...{ url: links[at], outlet: `Outlet ${at}`, headline: `Bank report ${at}`, body },
    ...{ language: 'en', textState: 'full' },
  }));
  await runCommand(['ingest', '-'], { dataDir: folder, input: asLines(lines) });
  return { folder, links };
}

describe('compare', () => {
  it('compares articles that are named, in the form that scripts read', async () => {
    const { code, stdout } = await runCommand(['compare', POST, RADIO, GAZETTE, '--json'], { dataDir });
    expect(code).toBe(0);
    const [printed] = jsonLines(stdout);
    expect(Object.keys(printed ?? {})).toEqual([
      ...['id', 'agreed', 'conflicts', 'earlier', 'onlyIn', 'missing', 'reprints', 'independentOutlets'],
    ]);
    expect(printed).toMatchObject({ id: null, independentOutlets: 3 });
    for (const { url, quote } of printed?.['onlyIn'] as { url: string; quote: string }[])
      expect(citedText(url)).toContain(quote);
  });

  it('quotes what most have and some do not', async () => {
    const { folder, links } = await bankFolder();
    try {
      const json = await runCommand(['compare', ...links, '--json'], { dataDir: folder });
      const missing = jsonLines(json.stdout)[0]?.['missing'] as PrintedComparison['missing'];
      expect(missing).toMatchObject([{ urls: links.slice(3) }]);
      expect(missing[0]?.quotes.map(({ url }) => url).toSorted()).toEqual(links.slice(0, 3));
      for (const { quote } of missing[0]?.quotes ?? []) expect(quote).toContain(REGULATOR);
      const { stdout } = await runCommand(['compare', ...links], { dataDir: folder });
      const [, row = ''] = stdout.split('Most have it, some do not: ');
      expect(row).toContain(`    "${missing[0]?.quotes[0]?.quote ?? ''}"\n`);
      expect(row).toContain(`    not mentioned by ${links[3] ?? ''}\n`);
    } finally {
      removeFolder(folder);
    }
  });

  it('compares the story of one link, for people', async () => {
    const { code, stdout } = await runCommand(['compare', POST], { dataDir });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+ articles?; \d+ outlets?, \d+ independent; earliest .+\n/);
  });

  it('names a link that the index does not have', async () => {
    const { code, stderr } = await runCommand(['compare', POST, NOWHERE], { dataDir });
    expect(code).toBe(1);
    expect(stderr).toContain(NOWHERE);
  });

  it('answers a batch line by line', async () => {
    const { answers } = await batch('compare', [
      { id: 1, urls: [POST, RADIO] },
      { id: 2, urls: [NOWHERE] },
      { id: 3 },
    ]);
    expect(answers).toMatchObject([
      { id: 1, agreed: expect.any(Array) as unknown[], independentOutlets: 2 },
      { id: 2, error: `the index does not have ${NOWHERE}` },
      { id: 3, error: expect.stringContaining('"urls"') as string },
    ]);
  });

  it.each([[[]], [['--batch', POST]], [[POST, 'urn:broadsheet:x']]])('exits 2 on %j', async (args) => {
    expect((await runCommand(['compare', ...args], { dataDir })).code).toBe(2);
  });
});

describe('verify', () => {
  it('finds what was told sound', async () => {
    await runCommand(['summarise', POST], { dataDir });
    const { code, stdout } = await runCommand(['verify', '--json'], { dataDir });
    expect(code).toBe(0);
    const total = jsonLines(stdout).at(-1);
    expect(total).toMatchObject({ unsound: 0 });
    expect(Number(total?.['receipts'])).toBeGreaterThan(0);
  });

  it('exits 1 and names a receipt whose words were tampered with', async () => {
    const folder = makeFolder();
    try {
      writeFileSync(join(folder, 'ferry.jsonl'), asLines(FERRY_LINES));
      await runCommand(['ingest', join(folder, 'ferry.jsonl')], { dataDir: folder });
      await runCommand(['summarise', POST], { dataDir: folder });
      await tamper(folder);
      const { code, stdout } = await runCommand(['verify'], { dataDir: folder });
      expect(code).toBe(1);
      expect(stdout).toMatch(/sentence 1 cites words that were changed/);
      expect(stdout).toContain('1 receipt not sound');
    } finally {
      removeFolder(folder);
    }
  });
});

/** Changes a figure in the kept words, as somebody with the file in hand could. */
async function tamper(folder: string): Promise<void> {
  const { DatabaseSync } = await import('node:sqlite');
  const { readdirSync } = await import('node:fs');
  const files = readdirSync(folder).filter((name) => name.endsWith('.sqlite') && !name.startsWith('cache'));
  const database = new DatabaseSync(join(folder, files[0] ?? ''));
  database.exec("update cited_versions set body = body || ' It sank.'");
  database.close();
}
