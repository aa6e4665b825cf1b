// Tag pages in many themes and languages: every item right, field by field; the expected outcome stands beside each page.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { readTagPage } from '../../../../src/adapters/sources/pages/tag-page-html.ts';
import { openListPage } from '../../../../src/adapters/sources/pages/tag-page-parts.ts';
import { seemsTagPage } from '../../../../src/adapters/sources/pages/tag-page-seems.ts';
import type { ArticleLine } from '../../../../src/news/article.ts';
import { readText } from '../sample-articles.ts';

interface ExpectedPage {
  url: string;
  tag: string | null;
  outlet: string | null;
  nextPage: string | null;
  items: Partial<ArticleLine>[];
}

const folder = 'test/samples/tag-pages';
const names = readdirSync(join(import.meta.dirname, '../../../..', folder))
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''));

function itemOf(line: ArticleLine): Partial<ArticleLine> {
  const { url, headline, abstract, byline, publishedAt, tags, image } = line;
  const fields = { url, headline, abstract, byline, publishedAt, tags, image };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

describe('tag pages of many themes', () => {
  it('are at least thirty', () => expect(names.length).toBeGreaterThanOrEqual(30));

  it.each(names)('%s: every item is right', async (name) => {
    const html = readText(`${folder}/${name}.html`);
    const expected = JSON.parse(readText(`${folder}/${name}.json`)) as ExpectedPage;
    const reading = readTagPage(openListPage(await parsePage(html), expected.url));
    if (reading.kind === 'rejected') throw new Error(reading.reason);
    const { tag, outlet, nextPage } = reading;
    expect({ tag, outlet, nextPage }).toEqual({
      tag: expected.tag,
      outlet: expected.outlet,
      nextPage: expected.nextPage,
    });
    expect(reading.lines.map(itemOf)).toEqual(expected.items);
  });

  it.each(names)('%s is taken for a list', async (name) => {
    expect(seemsTagPage(openListPage(await parsePage(readText(`${folder}/${name}.html`))))).toBe(true);
  });
});
