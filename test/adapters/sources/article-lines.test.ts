// Article lines are cut from a stream, read, cleaned, and rejected where they are none.
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parseArticleLine, splitLines } from '../../../src/adapters/sources/article-lines.ts';
import type { ArticleLine } from '../../../src/news/article.ts';

describe('article lines', () => {
  const parsed = (value: unknown) => parseArticleLine(JSON.stringify(value));
  const lineOf = (value: unknown): ArticleLine => {
    const reading = parsed(value);
    if (reading.kind === 'rejected') throw new Error(reading.reason);
    return reading.line;
  };

  it('are cleaned, and unknown keys are left out', () => {
    const line = lineOf({
      headline: ' Har\u202ebour\n opens ',
      body: 'One\r\n\r\n\r\n\r\nTwo  x',
      publishedAt: 'Wed, 15 Apr 2026 08:00:00 GMT',
      language: 'en_us',
      tags: [' Ports ', ''],
      junk: { a: 1 },
      guid: null,
      image: ' https://a.example/x.jpg\n',
    });
    expect(line).toEqual({
      headline: 'Harbour opens',
      body: 'One\n\nTwo x',
      publishedAt: '2026-04-15T08:00:00Z',
      language: 'en-US',
      tags: ['Ports'],
      image: 'https://a.example/x.jpg',
    });
  });

  it('take one tag for a list of one, and no state or date that is none', () => {
    expect(lineOf({ tags: 'Ports', textState: 'whole', publishedAt: 'soon' })).toEqual({ tags: ['Ports'] });
    expect(lineOf({ textState: 'excerpt' }).textState).toBe('excerpt');
  });

  it.each([
    [{ url: 1 }],
    [{ image: { url: 'x' } }],
    [{ headline: ['a'] }],
    [{ tags: [1] }],
    [{ tags: { a: 1 } }],
    [[]],
    ['text'],
    [null],
  ])('are rejected: %j', (value) => {
    expect(parsed(value)).toMatchObject({ kind: 'rejected' });
  });

  it('never keep a prototype for a key', () => {
    expect(parseArticleLine('{"__proto__":{"url":"x"},"headline":"a"}')).toEqual({
      kind: 'line',
      line: { headline: 'a' },
    });
  });
});

describe('streaming', () => {
  it('never holds more than a line, however long the stream', async () => {
    const chunk = Buffer.alloc(64 * 1024, 'x');
    let given = 0;
    let peak = 0;
    const before = process.memoryUsage().arrayBuffers;
    async function* endless() {
      for (given = 0; given < 2_000; given += 1) {
        if (given % 100 === 0) peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
        yield chunk;
      }
      yield Buffer.from('\n{"headline":"last"}\n');
    }
    const found: string[] = [];
    for await (const line of splitLines(endless())) found.push(line.kind);
    expect(found).toEqual(['rejected', 'line']);
    expect(peak).toBeLessThan(32 * 1024 * 1024);
  });

  it('cuts lines between chunks wherever they fall', async () => {
    const bytes = Buffer.from('{"headline":"Höfe"}\r\n{"headline":"港口"}\n');
    for (const size of [1, 2, 3, 7]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      const texts: string[] = [];
      for await (const line of splitLines(Readable.from(chunks)))
        texts.push(line.kind === 'line' ? line.text : line.reason);
      expect(texts).toEqual(['{"headline":"Höfe"}', '{"headline":"港口"}']);
    }
  });
});
