// Story profiles: which stems an article is compared by, and what each weighs.
import { describe, expect, it } from 'vitest';
import { isMark, marksOf } from '../../../src/analysis/grouping/marks.ts';
import { storyProfileOf } from '../../../src/analysis/grouping/story-profile.ts';
import { STEM_MARK } from '../../../src/analysis/terms.ts';
import type { ArticleText } from '../../../src/news/article.ts';

const profile = (text: Partial<ArticleText>, language: string | null = 'en', isDated = false) =>
  storyProfileOf({ headline: null, abstract: null, body: null, ...text }, language, isDated);

/** Stems without the mark that tells them from words; marks of the article are apart. */
const plain = (found: ReadonlyMap<string, number>) =>
  Object.fromEntries(
    [...found]
      .filter(([stem]) => !isMark(stem))
      .map(([stem, weight]) => [stem.replace(STEM_MARK, ''), weight]),
  );

const words = (count: number, letter: string) =>
  Array.from({ length: count }, (_, place) => `${letter}${place}x`).join(' ');

describe('storyProfileOf', () => {
  it('weighs by how often a stem stands there, less and less, the headline three times, stop words never', () => {
    const found = profile({ headline: 'The ferries returned', body: 'A ferry returns to the harbour.' });
    expect(plain(found)).toEqual({ ferri: 1.52, return: 1.52, harbour: 1 });
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

  it('marks what its publisher dates, and the outlet, with what weighs nothing', () => {
    expect(marksOf(profile({ headline: 'Ships collide' }, 'en', true)).isDated).toBe(true);
    expect(marksOf(profile({ headline: 'Ships collide' })).isDated).toBe(false);
    const found = storyProfileOf(
      { headline: 'Ships collide', abstract: null, body: null, outlet: 'The Harbour Post' },
      'en',
      true,
    );
    expect(marksOf(found).outlet).toBe('theharbourpost');
    expect([...found].filter(([term]) => isMark(term)).every(([, weight]) => weight === 0)).toBe(true);
  });

  it('marks the weekdays that the beginning names, in the language of the text', () => {
    const far = `${words(150, 'a')} Friday`;
    expect(
      marksOf(profile({ headline: 'Ships collide on Sunday', body: `On Monday. ${far}` })).weekdays,
    ).toEqual([1, 7]);
    expect(marksOf(profile({ body: 'Am Dienstag kam das Schiff.' }, 'de')).weekdays).toEqual([2]);
  });

  it('marks the stem that is repeated most, and whether anything comes near it', () => {
    const clear = marksOf(profile({ headline: 'The whale is back', body: 'A whale. The whale swam off.' }));
    expect(clear).toMatchObject({ subject: 'whale', isSubjectClear: true });
    const shared = marksOf(profile({ headline: 'The whale is in the bay', body: 'A whale. The bay.' }));
    expect(shared).toMatchObject({ subject: 'bay', isSubjectClear: false });
    expect(marksOf(profile({ headline: 'The whale is back' })).subject).toBe(null);
  });

  it('marks the first names of the beginning by their stems', () => {
    const body = 'the judge heard Ottilie Odell of Northam. later Odell left';
    expect(marksOf(profile({ body })).names).toEqual(['ottili', 'odel', 'northam']);
    expect(marksOf(profile({ body: 'on Monday the judge left' })).names).toEqual([]);
  });

  it('marks scores and the like where they stand in the beginning', () => {
    const found = profile({ headline: 'Corran beat Saltby 2-1', body: `${'x '.repeat(400)} they won 9-0` });
    expect(marksOf(found).slots).toEqual([{ kind: 'score', value: '2-1' }]);
  });

  it('counts a figure for more in a long text only', () => {
    expect(plain(profile({ body: `1907 tons ${words(20, 'a')}` }))['1907']).toBe(1);
    expect(plain(profile({ body: `1907 tons ${words(290, 'a')}` }))['1907']).toBe(4);
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
    expect(long['ottili']).toBe(1.5);
    expect(long['judg']).toBe(1);
  });

  it('takes no word for a name that the text writes small too, nor one that begins a sentence', () => {
    const body = `Gales blew. the harbour saw Harbour lights. ${words(290, 'a')}`;
    const found = plain(profile({ body }));
    expect(found['gale']).toBe(1);
    expect(found['harbour']).toBe(1.23);
  });

  it('does not take capitals for names where each noun has one', () => {
    const body = `gestern kam Ottilie ${words(290, 'a')}`;
    expect(Object.entries(plain(profile({ body }, 'de'))).filter(([, weight]) => weight > 1)).toEqual([]);
  });

  it('takes pairs of letters where words are not spaced', () => {
    const found = profile({ headline: '地铁开通' }, 'zh');
    expect(found.get('地铁')).toBe(1.39);
    expect(found.get('开通')).toBe(1.39);
  });

  it('holds no compounds marked for search', () => {
    const found = profile({ headline: 'Gerichtsurteile zum Stromnetzausbau' }, 'de');
    const stems = [...found.keys()].filter((stem) => !isMark(stem));
    expect(stems).toHaveLength(2);
    for (const stem of stems) expect(stem).not.toMatch(/[\uE001\uE002]/);
  });

  it('of a text that says nothing is empty', () => {
    expect(profile({}).size).toBe(0);
    expect(profile({ headline: 'The and of', body: '?! 👩‍🚒' }, null).size).toBeLessThanOrEqual(3);
  });
});
