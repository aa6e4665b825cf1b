// Keeps the sample tag page the same as pasted text and as HTML.
import { describe, expect, it } from 'vitest';
import { readText } from '../sample-articles.ts';

describe('the sample tag page', () => {
  const text = readText('test/samples/tag-page.txt');
  const [title = '', ...rest] = text.split('\n\n');
  const items = rest.join('\n\n').split('\n\n\n');

  it('has the shape of a pasted one: its tag, then six items, one of them a lead without a headline', () => {
    expect(title).toBe('Tag: Cooperation');
    expect(items.map((item) => item.split('\n\n').length)).toEqual([2, 2, 2, 1, 2, 2]);
    expect(items[3]).toMatch(/\[…\]$/);
    expect(items[0]).toContain('have been suspended');
    expect(items[2]).toContain('has slowed down');
    expect(items[4]).toContain('Northam, Estbridge, December 14 (reporter Lena Vos) ');
  });

  it('tells the same items as HTML, among navigation, a sidebar and page links', () => {
    const html = readText('test/samples/tag-page.html').replace(/\s+/g, ' ');
    expect(html).toContain('<h1 class="page-title">Tag: Cooperation</h1>');
    expect(html.match(/<article /g)).toHaveLength(6);
    expect(html.match(/class="entry-title"/g)).toHaveLength(5);
    expect(html.match(/<time [^>]*datetime="20/g)).toHaveLength(6);
    for (const part of items.flatMap((item) => item.split('\n\n'))) expect(html).toContain(part);
    for (const furniture of ['<nav ', '<aside ', 'Recent Posts', 'page-numbers', 'Read more'])
      expect(html).toContain(furniture);
  });
});
