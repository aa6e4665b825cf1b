// Well-formed feeds, generated, are read as they were meant, and as feedsmith, a strict parser, reads them.
import fc from 'fast-check';
import { parseFeed as parseStrictly } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { htmlToLine, htmlToText } from '../../../../src/adapters/sources/pages/html-text.ts';
import type { ArticleLine } from '../../../../src/news/article.ts';
import { linesOf } from './feed-lines.ts';
import { generatedFeed, type PlainItem } from './generated-feeds.ts';
import { plainItemOf, strictItemsOf } from './strict-items.ts';

/** What a line has to say, given what an item says. */
function lineMeant(item: PlainItem): Partial<ArticleLine> {
  const summary = htmlToText(item.summary);
  const content = htmlToText(item.content);
  const headline = htmlToLine(item.headline);
  return {
    headline,
    url: new URL(item.path, 'https://times.example/').href,
    guid: item.id,
    byline: item.authors.length === 0 ? undefined : item.authors.join(', '),
    abstract: summary === '' || summary === headline ? undefined : summary,
    body: content.length > summary.length ? content : undefined,
    publishedAt: item.publishedAt.toISOString().replace('.000', ''),
    modifiedAt: item.modifiedAt.toISOString().replace('.000', ''),
    tags: item.tags.length === 0 ? undefined : item.tags,
  };
}

describe('generated feeds', () => {
  it('are read as they were meant', async () => {
    await fc.assert(
      fc.asyncProperty(generatedFeed, async ({ text, items }) => {
        const lines = await linesOf(text, { url: 'https://times.example/feed' });
        expect(lines).toHaveLength(items.length);
        items.forEach((item, index) =>
          expect({ ...lineMeant(item), ...lines[index] }).toMatchObject(lineMeant(item)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('are read as feedsmith reads them', async () => {
    await fc.assert(
      fc.asyncProperty(generatedFeed, async ({ text }) => {
        const lines = await linesOf(text, { url: 'https://times.example/feed' });
        expect(lines.map(plainItemOf)).toEqual(strictItemsOf(parseStrictly(text)));
      }),
      { numRuns: 150 },
    );
  });
});
