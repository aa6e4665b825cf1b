// An article goes on; a list of articles starts again with each heading.
import { expect, test } from 'vitest';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { hasProse } from '../../../../src/adapters/sources/pages/page-prose.ts';
import { openListPage } from '../../../../src/adapters/sources/pages/tag-page-parts.ts';
import { seemsTagPage } from '../../../../src/adapters/sources/pages/tag-page-seems.ts';

const paragraph = (number: number) =>
  `<p>Paragraph ${number} tells at some length what the harbour board decided on Tuesday, and why it took a year.</p>`;
const heading = (number: number) =>
  `<h2><a href="/story-${number}">The harbour board decides, part ${number}</a></h2>`;
const times = (count: number, make: (number: number) => string) =>
  Array.from({ length: count }, (_, place) => make(place + 1)).join('');

test('four paragraphs in a row are prose, three are a lead', async () => {
  expect(hasProse(await parsePage(`<div>${times(4, paragraph)}</div>`))).toBe(true);
  expect(hasProse(await parsePage(`<div>${times(3, paragraph)}</div>`))).toBe(false);
});

test('a heading that leads elsewhere begins another item', async () => {
  const list = times(8, (number) => heading(number) + paragraph(number) + paragraph(number));
  expect(hasProse(await parsePage(`<div>${list}</div>`))).toBe(false);
});

test('a heading within an article does not end it', async () => {
  const article = `${times(2, paragraph)}<h2>What follows</h2>${times(2, paragraph)}`;
  expect(hasProse(await parsePage(`<div>${article}</div>`))).toBe(true);
});

test('captions and teasers are too short to count', async () => {
  expect(hasProse(await parsePage(`<div>${'<p>Read the latest here.</p>'.repeat(20)}</div>`))).toBe(false);
});

test('an article with a list of others below it is an article, the list alone is a list', async () => {
  const others = times(6, (number) => `<div>${heading(number)}<p>A line about it.</p></div>`);
  const page = (body: string) => parsePage(`<html><body>${body}</body></html>`);
  expect(seemsTagPage(openListPage(await page(`<div>${times(6, paragraph)}</div>${others}`)))).toBe(false);
  expect(seemsTagPage(openListPage(await page(others)))).toBe(true);
});
