// Story profiles: which stems an article is compared by, and what each weighs.
import { describe, expect, it } from 'vitest';
import { DATED_MARK, storyProfileOf } from '../../../src/analysis/grouping/story-profile.ts';
import { STEM_MARK } from '../../../src/analysis/terms.ts';
import type { ArticleText } from '../../../src/news/article.ts';

const profile = (text: Partial<ArticleText>, language: string | null = 'en', isDated = false) =>
  storyProfileOf({ headline: null, abstract: null, body: null, ...text }, language, isDated);

/** Stems without the mark that tells them from words. */
const plain = (found: ReadonlyMap<string, number>) =>
  Object.fromEntries([...found].map(([stem, weight]) => [stem.replace(STEM_MARK, ''), weight]));

const words = (count: number, letter: string) =>
  Array.from({ length: count }, (_, place) => `${letter}${place}x`).join(' ');

describe('storyProfileOf', () => {
  it('weighs by the root of how often a stem stands there, the headline three times, stop words never', () => {
    const found = profile({ headline: 'The ferries returned', body: 'A ferry returns to the harbour.' });
    expect(plain(found)).toEqual({ ferri: 2, return: 2, harbour: 1 });
  });

  it('is one for forms of the same words', () => {
    expect(plain(profile({ headline: 'Ships collide' }))).toEqual(
      plain(profile({ headline: 'ship colliding' })),
    );
  });

  it('reads the abstract before the body, and of both the opening only', () => {
    const found = profile({ abstract: words(100, 'a'), body: words(100, 'b') });
    expect(found.size).toBe(150);
    expect([...found.keys()].at(-1)).toContain('b49x');
  });

  it('marks what its publisher dates with what weighs nothing', () => {
    expect(profile({ headline: 'Ships collide' }, 'en', true).get(DATED_MARK)).toBe(0);
    expect(profile({ headline: 'Ships collide' }).has(DATED_MARK)).toBe(false);
  });

  it('counts a weekday for more than another word, and no word that is only spelt like one', () => {
    expect(plain(profile({ body: 'Ships collided on Tuesday' }))['tuesday']).toBe(2.2);
    expect(
      plain(profile({ body: 'dienstags fuhr am Dienstag ein Schiff' }, 'de'))['dienstag'],
    ).toBeGreaterThan(2);
    expect(plain(profile({ body: 'The sun shone' }))['sun']).toBe(1);
  });

  it('counts a name for more in a long text only', () => {
    const short = plain(profile({ body: `the judge heard Ottilie ${words(20, 'a')}` }));
    const long = plain(profile({ body: `the judge heard Ottilie ${words(290, 'a')}` }));
    expect(short['ottili']).toBe(1);
    expect(long['ottili']).toBe(1.35);
    expect(long['judg']).toBe(1);
  });

  it('takes no word for a name that the text writes small too, nor one that begins a sentence', () => {
    const body = `Gales blew. the harbour saw Harbour lights. ${words(290, 'a')}`;
    const found = plain(profile({ body }));
    expect(found['gale']).toBe(1);
    expect(found['harbour']).toBe(1.41);
  });

  it('does not take capitals for names where each noun has one', () => {
    const body = `gestern kam Ottilie ${words(290, 'a')}`;
    expect(Object.entries(plain(profile({ body }, 'de'))).filter(([, weight]) => weight > 1)).toEqual([]);
  });

  it('takes pairs of letters where words are not spaced', () => {
    const found = profile({ headline: '地铁开通' }, 'zh');
    expect(found.get('地铁')).toBe(1.73);
    expect(found.get('开通')).toBe(1.73);
  });

  it('holds no compounds marked for search', () => {
    const found = profile({ headline: 'Gerichtsurteile zum Stromnetzausbau' }, 'de');
    expect(found.size).toBe(2);
    for (const stem of found.keys()) expect(stem).not.toMatch(/[\uE001\uE002]/);
  });

  it('of a text that says nothing is empty', () => {
    expect(profile({}).size).toBe(0);
    expect(profile({ headline: 'The and of', body: '?! 👩‍🚒' }, null).size).toBeLessThanOrEqual(3);
  });
});
