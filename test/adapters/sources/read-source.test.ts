// Files, folders and standard input, whatever they hold, become article lines or reasons.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSources, type SourceOptions } from '../../../src/adapters/sources/read-source.ts';
import { ARTICLE_LINE_MAX_BYTES } from '../../../src/limits/reading.ts';
import type { SourceItem } from '../../../src/news/ports.ts';
import { aNewsSitemap, anIndex } from './discovery/site-samples.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sources-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function read(paths: readonly string[], options?: SourceOptions): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of readSources(paths, options)) items.push(item);
  return items;
}

const headlines = (items: readonly SourceItem[]) =>
  items.map((item) => (item.kind === 'article' ? item.line.headline : item.reason));
const lines = '{"headline":"One","url":"https://times.example/1"}\n\n{"headline":"Two"}\n';
const feed = '<rss version="2.0"><channel><title>T</title><item><title>Fed</title></item></channel></rss>';
const tagText = 'Tag: Ports\n\nHarbour opens\n\nAt noon.\n\n\nFerries late\n\nAgain.\n';

describe('files', () => {
  it.each([
    ['article lines under any name', 'lines.txt', lines, ['One', 'Two']],
    ['a JSON array', 'array.json', '[{"headline":"One"},{"headline":"Two"}]', ['One', 'Two']],
    ['one JSON article', 'one.json', '{\n  "headline": "One"\n}', ['One']],
    ['a feed under a wrong name', 'feed.jsonl', feed, ['Fed']],
    [
      'JSON Feed',
      'feed.json',
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"Json"}]}',
      ['Json'],
    ],
    [
      'a news sitemap',
      'news.xml',
      aNewsSitemap('https://times.example', [{ headline: 'Mapped', path: '/1' }]),
      ['Mapped'],
    ],
    ['pasted text', 'page.html', tagText, ['Harbour opens', 'Ferries late']],
    ['packed files', 'lines.jsonl.gz', gzipSync(lines), ['One', 'Two']],
    ['packed files without their ending', 'packed', gzipSync(feed), ['Fed']],
    ['UTF-16', 'wide.xml', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(feed, 'utf16le')]), ['Fed']],
  ])('reads %s', async (...[, name, content, expected]) => {
    const path = await put(name, content);
    const items = await read([path]);
    expect(headlines(items)).toEqual(expected);
    expect(new Set(items.map((item) => item.file))).toEqual(new Set([path]));
  });

  it('reads an article page and a tag page as what they are', async () => {
    const words =
      'The harbour opened at noon, and nine ships came in before the evening tide, the harbour master said. ';
    const article = await put(
      'article.html',
      `<html><head><title>Harbour opens</title><meta property="og:type" content="article"></head><body><h1>Harbour opens</h1><p>${words}</p><p>${words}</p></body></html>`,
    );
    const item = (name: string) =>
      `<div class="post"><h2><a href="https://times.example/${name}">${name}</a></h2><p>${words}</p></div>`;
    const list = await put(
      'tag.html',
      `<html><body><h1>Tag: Ports</h1>${item('one')}${item('two')}</body></html>`,
    );
    const items = await read([article, list]);
    expect(headlines(items)).toEqual(['Harbour opens', 'one', 'two']);
    expect(items[1]).toMatchObject({ line: { tags: ['Ports'], url: 'https://times.example/one' } });
  });

  it('walks folders in order, past hidden files and linked folders', async () => {
    await put('walk/b.jsonl', '{"headline":"b"}');
    await put('walk/a/z.jsonl', '{"headline":"a/z"}');
    await put('walk/a/.hidden.jsonl', '{"headline":"hidden"}');
    await put('walk/.git/x.jsonl', '{"headline":"git"}');
    await symlink(join(folder, 'walk'), join(folder, 'walk/a/loop'));
    expect(headlines(await read([join(folder, 'walk')]))).toEqual(['a/z', 'b']);
  });

  it('reads standard input', async () => {
    const items = await read(['-'], {
      stdin: Readable.from([Buffer.from(lines.slice(0, 20)), Buffer.from(lines.slice(20))]),
    });
    expect(headlines(items)).toEqual(['One', 'Two']);
    expect(items[0]?.file).toBe('-');
    expect(headlines(await read(['-'], { stdin: Readable.from([feed]) }))).toEqual(['Fed']);
  });

  it('gives the outlet to those without one, and the tag to all', async () => {
    const path = await put(
      'outlets.jsonl',
      '{"headline":"a","outlet":"Own","tags":["Ports"]}\n{"headline":"b"}',
    );
    const items = await read([path], { outlet: 'Given', tag: 'Sea' });
    expect(items).toMatchObject([
      { line: { outlet: 'Own', tags: ['Ports', 'Sea'] } },
      { line: { outlet: 'Given', tags: ['Sea'] } },
    ]);
  });
});

describe('what cannot be read', () => {
  it.each([
    [
      'OPML',
      'feeds.opml',
      '<opml version="2.0"><body><outline xmlUrl="x"/></body></opml>',
      'only files are read here',
    ],
    ['a sitemap', 'sitemap.xml', '<urlset><url><loc>x</loc></url></urlset>', 'sitemap without headlines'],
    [
      'an index of sitemaps',
      'index.xml',
      anIndex([{ url: 'https://times.example/a.xml' }]),
      'index of sitemaps',
    ],
    ['other XML', 'drawing.svg', '<svg/>', 'no feed'],
    ['a picture', 'x.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3]), 'not a text file'],
    [
      'noise',
      'noise',
      Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256)),
      'not a text file',
    ],
    ['an empty file', 'empty', '', 'empty'],
    ['broken JSON', 'broken.json', '[{"headline":', 'broken'],
    ['a broken archive', 'broken.gz', gzipSync(lines).subarray(0, 30), 'damaged'],
    ['a letter', 'letter.txt', 'Dear all,\n\nthe harbour opened.\n', 'Tag: '],
    ['an empty feed', 'none.xml', '<rss version="2.0"><channel><title>T</title></channel></rss>', 'no items'],
    ['nested pages', 'deep.html', `<html><body>${'<div>'.repeat(20_000)}`, 'nests'],
  ])('is named: %s', async (...[, name, content, reason]) => {
    const path = await put(name, content);
    expect(await read([path])).toMatchObject([
      { kind: 'rejected', file: path, reason: expect.stringContaining(reason) as string },
    ]);
  });

  it('stops nothing', async () => {
    const broken = await put('stop/1.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]));
    const good = await put(
      'stop/2.jsonl',
      'no json\n{"headline":3}\n[]\n{"url":"https://times.example/1"}\n{"headline":"Good"}',
    );
    const items = await read(['https://times.example/feed', join(folder, 'missing'), broken, good]);
    expect(items.map((item) => item.kind)).toEqual([...Array<string>(7).fill('rejected'), 'article']);
    expect(headlines(items).slice(0, 2)).toEqual([
      expect.stringContaining('only files are read here'),
      expect.stringContaining('no such file'),
    ]);
    expect(items.slice(3, 7)).toMatchObject([
      { item: 'line 1' },
      { item: 'line 2' },
      { item: 'line 3' },
      { item: 'https://times.example/1' },
    ]);
  });
});

describe('streaming', () => {
  it('names a line that is too long, and reads those around it', async () => {
    const long = `{"headline":"${'x'.repeat(ARTICLE_LINE_MAX_BYTES)}"}`;
    const path = await put('long.jsonl', `{"headline":"a"}\n${long}\n{"headline":"b"}`);
    expect(headlines(await read([path]))).toEqual([
      'a',
      'the line is longer than 2 MB: shorten its body',
      'b',
    ]);
  });

  it('yields the first line before the last one is there', async () => {
    let isEnded = false;
    async function* slow() {
      yield Buffer.from('{"headline":"first"}\n'.repeat(4_000));
      yield Buffer.from('{"headline":"second"}\n');
      isEnded = true;
    }
    for await (const item of readSources(['-'], { stdin: Readable.from(slow(), { highWaterMark: 1 }) })) {
      expect(item).toMatchObject({ line: { headline: 'first' } });
      break;
    }
    expect(isEnded).toBe(false);
  });
});

describe('samples', () => {
  it.each(['tag-page.txt', 'tag-page.html'])(
    'the page of the samples, %s, has six articles, one without a headline',
    async (name) => {
      const items = await read([new URL(`../../samples/${name}`, import.meta.url).pathname]);
      expect(items).toHaveLength(6);
      expect(
        items.filter((item) => item.kind === 'article' && item.line.headline === undefined),
      ).toHaveLength(1);
      for (const item of items)
        expect(item).toMatchObject({ kind: 'article', line: { tags: ['Cooperation'] } });
    },
  );
});
