// Profiles: the stems of headline and opening, what an article is about.
import { describe, expect, it } from 'vitest';
import { profileOf } from '../../src/analysis/profile.ts';
import { STEM_MARK } from '../../src/analysis/terms.ts';
import type { ArticleText } from '../../src/news/article.ts';

const profile = (text: Partial<ArticleText>, language: string | null = 'en') =>
  profileOf({ headline: null, abstract: null, body: null, ...text }, language);

/** Stems without the mark that tells them from words. */
const plain = (found: ReadonlyMap<string, number>) =>
  Object.fromEntries([...found].map(([stem, weight]) => [stem.replace(STEM_MARK, ''), weight]));

describe('profileOf', () => {
  it('counts stems, twice in the headline, and leaves stop words out', () => {
    const found = profile({ headline: 'The ferries returned', body: 'A ferry returns to the harbour.' });
    expect(plain(found)).toEqual({ ferri: 3, return: 3, harbour: 1 });
  });

  it('is one for forms of the same words', () => {
    expect(plain(profile({ headline: 'Ships collide' }))).toEqual(
      plain(profile({ headline: 'ship colliding' })),
    );
  });

  it('reads the abstract before the body, and of both the opening only', () => {
    const words = Array.from({ length: 200 }, (_, place) => `w${place}x`);
    const found = profile({ abstract: words.slice(0, 50).join(' '), body: words.slice(50).join(' ') });
    expect(found.size).toBe(100);
    expect([...found.keys()].at(-1)).toContain('w99x');
  });

  it('takes pairs of letters where words are not spaced', () => {
    const found = profile({ headline: '地铁开通' }, 'zh');
    expect(found.get('地铁')).toBe(2);
    expect(found.get('开通')).toBe(2);
  });

  it('takes words as they are where the language is not known', () => {
    expect(plain(profile({ headline: 'ferries return' }, null))).toEqual({ ferries: 2, return: 2 });
  });

  it('holds no compounds marked for search', () => {
    const found = profile({ headline: 'Gerichtsurteile zum Stromnetzausbau' }, 'de');
    expect(found.size).toBe(2);
    for (const stem of found.keys()) expect(stem).not.toMatch(/[\uE001\uE002]/);
  });

  it('of a text that says nothing is empty', () => {
    expect(profile({}).size).toBe(0);
    expect(profile({ headline: 'The and of', body: '?! 👩‍🚒' }).size).toBe(0);
  });
});
