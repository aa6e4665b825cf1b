// Which addresses are of several articles: a front page under many items, not a page that was edited.
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/news/article.ts';
import { articleKeysOf } from '../../src/news/identity.ts';
import { sharedUrlsOf } from '../../src/news/shared-address.ts';
import { anArticle, urlOf } from '../nouns.ts';

const WORDS = [
  'The ferry from Northam to Corran runs again after three weeks.',
  'The library lends kites to everybody who has a card.',
  'A heron stopped the night train for an hour at Tindal.',
];

/** Whether items of these are seen to share the one address that they have. */
function isShared(...given: readonly Partial<Article>[]): boolean {
  const batch = given.map((fields, place) => {
    const article = anArticle({ headline: `Number ${place}`, body: WORDS[place] ?? null, ...fields });
    return { article, keys: articleKeysOf(article) };
  });
  return sharedUrlsOf(batch).size > 0;
}

describe('an address in a batch', () => {
  const deep = { url: urlOf('2026/11/harbour-notes-17') };

  it.each([
    ['a front page', 'https://harbour-post.example/'],
    ['a section', urlOf('news')],
    ['a section of a section', urlOf('world/europe/')],
  ])('is shared by two texts where it is %s', (_what, url) => {
    expect(isShared({ url }, { url })).toBe(true);
  });

  it('is shared by three texts, and by two with guids of their own, whatever it looks like', () => {
    expect(isShared(deep, deep, deep)).toBe(true);
    expect(isShared({ ...deep, guid: 'a' }, { ...deep, guid: 'b' })).toBe(true);
  });

  it('is one article’s where it was edited between two looks', () => {
    expect(isShared(deep, deep)).toBe(false);
    expect(isShared({ ...deep, guid: 'a' }, { ...deep, guid: 'a' })).toBe(false);
    expect(isShared({ ...deep, guid: 'a' }, { ...deep, guid: null })).toBe(false);
  });

  it('is one article’s where even a short headline is the same, unless guids tell the two apart', () => {
    const short = { url: urlOf('pier'), headline: 'Pier closed' };
    expect(isShared(short, { ...short, guid: 'a' })).toBe(false);
    expect(isShared({ ...short, guid: 'a' }, { ...short, guid: 'b' })).toBe(true);
  });

  it('is one article’s where the texts agree', () => {
    const front = { url: 'https://harbour-post.example/' };
    const same = { ...front, headline: 'Ferry to Corran runs again' };
    expect(isShared(same, same, same)).toBe(false);
    expect(isShared({ ...same, guid: 'a' }, { ...same, guid: 'b' })).toBe(false);
  });

  it('is not shared by those who have none, or each another', () => {
    expect(isShared({ url: null }, { url: null }, { url: null })).toBe(false);
    expect(isShared({ url: urlOf(1) }, { url: urlOf(2) }, { url: urlOf(3) })).toBe(false);
    expect(isShared(deep)).toBe(false);
  });
});
