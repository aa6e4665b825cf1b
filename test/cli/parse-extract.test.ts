// `parse` and `extract`: article lines out of files, the unreadable by name, the index untouched.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, makeFolder, removeFolder, runCommand } from './run-command.ts';

const FEED = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>The Harbour Post</title><link>https://harbour-post.example/</link>
<item><title>The ferry is back</title><link>https://harbour-post.example/ferry</link>
<pubDate>Sat, 01 Mar 2025 08:00:00 GMT</pubDate><description>It sails at noon again.</description></item>
<item><title>The bridge is closed</title><link>https://harbour-post.example/bridge</link></item>
</channel></rss>`;

const PARAGRAPH =
  'The old lighthouse at Cape Corran was sold on Friday to the people who have looked after it for forty years, the harbour office said, and nobody else had offered a single crown for it.';

/** Latin-1: read as UTF-8 its umlauts would be broken. */
const PAGE = Buffer.from(
  `<!doctype html><html lang="de"><head><meta charset="iso-8859-1"><title>Leuchtturm für alle</title></head>
<body><nav><a href="/">Start</a></nav><article><h1>Leuchtturm für alle</h1>
${`<p>${PARAGRAPH}</p>`.repeat(4)}</article></body></html>`,
  'latin1',
);

describe('parse and extract', () => {
  let folder = '';
  let dataDir = '';
  beforeAll(() => {
    folder = makeFolder();
    dataDir = join(folder, 'data');
    writeFileSync(join(folder, 'feed.xml'), FEED);
    writeFileSync(join(folder, 'page.html'), PAGE);
    writeFileSync(join(folder, 'picture.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    mkdirSync(join(folder, 'empty'));
  });
  afterAll(() => removeFolder(folder));

  it('prints what a feed holds, each line with its file', async () => {
    const file = join(folder, 'feed.xml');
    const ran = await runCommand(['parse', file], { dataDir });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(jsonLines(ran.stdout)).toMatchObject([
      {
        url: 'https://harbour-post.example/ferry',
        headline: 'The ferry is back',
        outlet: 'The Harbour Post',
        file,
      },
      { url: 'https://harbour-post.example/bridge', headline: 'The bridge is closed', file },
    ]);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('names what cannot be parsed, parses the rest, and exits 1', async () => {
    const files = ['no-such.xml', 'picture.png', 'feed.xml'].map((name) => join(folder, name));
    const ran = await runCommand(['parse', ...files], { dataDir });
    expect(ran.code).toBe(1);
    expect(jsonLines(ran.stdout)).toHaveLength(2);
    expect(ran.stderr).toMatch(/^rejected: .*no-such\.xml: .*\nrejected: .*picture\.png: .*\n$/);
  });

  it('prints what it parses in a form that ingest reads', async () => {
    const parsed = await runCommand(['parse', '-'], { dataDir, input: FEED });
    expect(jsonLines(parsed.stdout)[0]).toMatchObject({ file: '-' });
    const taken = await runCommand(['ingest', '-', '--json'], {
      dataDir: join(folder, 'other'),
      input: parsed.stdout,
    });
    expect(jsonLines(taken.stdout)).toMatchObject([{ read: 2, added: 2 }]);
  });

  it('extracts the article of a page, in its charset, with the address given', async () => {
    const file = join(folder, 'page.html');
    const url = 'https://nordtaler.example/leuchtturm';
    const ran = await runCommand(['extract', file, '--url', url], { dataDir });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const [line = {}] = jsonLines(ran.stdout);
    expect(line).toMatchObject({ url, headline: 'Leuchtturm für alle', file });
    expect(line['body']).toContain(PARAGRAPH);
    expect(line['body']).not.toContain('Start');
    expect(existsSync(dataDir)).toBe(false);
  });

  it('names what cannot be extracted, extracts the rest, and exits 1', async () => {
    const files = ['no-such.html', 'page.html'].map((name) => join(folder, name));
    const ran = await runCommand(['extract', ...files], { dataDir });
    expect(ran.code).toBe(1);
    expect(jsonLines(ran.stdout)).toHaveLength(1);
    expect(ran.stderr).toMatch(/^rejected: .*no-such\.html: .*\n$/);
  });
});
