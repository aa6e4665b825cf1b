// Keeps the sample news what demonstrations and evals count on: its size, its spread and its stories.
import { describe, expect, it } from 'vitest';
import type { ArticleLine } from '../../../src/news/article.ts';
import { DAY_MS } from '../../../src/limits/units.ts';
import { tagSlugOf } from '../../../src/news/tag.ts';
import {
  ARTICLES,
  outletsOf,
  paragraphsOf,
  publishedMs,
  STORIES,
  storyOf,
  textOf,
} from './sample-articles.ts';

const RANGE_START = Date.UTC(2026, 10, 8);
const RANGE_END = Date.UTC(2026, 10, 23);

/** ArticleLine's keys; a misspelt one would be ignored in silence by whoever loads the sample. */
const KEYS = new Set([
  ...['url', 'headline', 'abstract', 'body', 'byline', 'outlet', 'publishedAt', 'modifiedAt'],
  ...['tags', 'language', 'guid', 'textState'],
]);

const TAGS = [
  ...['Climate', 'Cooperation', 'Courts', 'Culture', 'Disasters', 'Economy', 'Elections', 'Energy'],
  ...['Football', 'Health', 'Science', 'Space', 'Technology', 'Transport', 'Weather'],
];

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function sentenceCount(text: string, language: string): number {
  return Array.from(new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)).length;
}

function languagesOf(articles: readonly ArticleLine[]): string[] {
  return [...new Set(articles.map((article) => article.language ?? ''))].sort();
}

describe('every line of the sample news', () => {
  it('has only keys of an article line, and the ones that a reader needs', () => {
    for (const article of ARTICLES) {
      expect(Object.keys(article).filter((key) => !KEYS.has(key))).toEqual([]);
      expect(article.headline?.trim()).toBeTruthy();
      expect(article.abstract?.trim()).toBeTruthy();
      expect(article.outlet?.trim()).toBeTruthy();
    }
  });

  it('has an address of its own under .example', () => {
    for (const article of ARTICLES) {
      const url = new URL(article.url ?? '');
      expect(url.protocol).toBe('https:');
      expect(url.hostname).toMatch(/^[a-z-]+\.example$/);
      expect(url.href).toBe(article.url);
    }
    expect(new Set(ARTICLES.map((article) => article.url)).size).toBe(ARTICLES.length);
    const guids = ARTICLES.flatMap((article) => article.guid ?? []);
    expect(guids.length).toBeGreaterThan(0);
    expect(new Set(guids).size).toBe(guids.length);
  });

  it('stands in the order of publication, inside the fortnight', () => {
    const times = ARTICLES.map(publishedMs);
    for (const article of ARTICLES) expect(article.publishedAt).toMatch(/^2026-11-\d\dT\d\d:\d\d:00Z$/);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    for (const time of times) {
      expect(time).toBeGreaterThanOrEqual(RANGE_START);
      expect(time).toBeLessThan(RANGE_END);
    }
  });

  it('has one to three tags, one of them from the shared English set', () => {
    for (const article of ARTICLES) {
      const tags = article.tags ?? [];
      expect(tags.length).toBeGreaterThanOrEqual(1);
      expect(tags.length).toBeLessThanOrEqual(3);
      expect(new Set(tags.map(tagSlugOf)).size).toBe(tags.length);
      const own = tags.filter((tag) => !TAGS.includes(tag));
      expect(own.length).toBeLessThan(tags.length);
      if (article.language === 'en') expect(own).toEqual([]);
    }
  });

  it('has, where it has a body, two to five paragraphs of a few sentences', () => {
    for (const article of ARTICLES) {
      if (article.body === undefined) continue;
      const paragraphs = paragraphsOf(article);
      expect(paragraphs.length).toBeGreaterThanOrEqual(2);
      expect(paragraphs.length).toBeLessThanOrEqual(5);
      expect(paragraphs.every((paragraph) => paragraph.trim() === paragraph && paragraph !== '')).toBe(true);
      const sentences = sentenceCount(article.body, article.language ?? 'en');
      expect(sentences, article.url).toBeGreaterThanOrEqual(4);
      expect(sentences, article.url).toBeLessThanOrEqual(14);
    }
  });
});

describe('the sample news as a whole', () => {
  it('is large enough to turn pages in: 72 articles, 16 stories, most of them with a body', () => {
    expect(ARTICLES.length).toBeGreaterThanOrEqual(72);
    expect(Object.keys(STORIES).length).toBeGreaterThanOrEqual(16);
    const withBody = ARTICLES.filter((article) => article.body !== undefined).length;
    expect(withBody / ARTICLES.length).toBeGreaterThan(0.8);
    expect(withBody).toBeLessThan(ARTICLES.length);
  });

  it('comes from eight outlets, each on a domain of its own', () => {
    const outlets = countBy(ARTICLES, (article) => article.outlet ?? '');
    expect(outlets.size).toBe(8);
    expect(Math.min(...outlets.values())).toBeGreaterThanOrEqual(5);
    const pairs = ARTICLES.map((article) => `${article.outlet ?? ''} ${new URL(article.url ?? '').hostname}`);
    expect(new Set(pairs).size).toBe(8);
    expect(new Set(ARTICLES.map((article) => new URL(article.url ?? '').hostname)).size).toBe(8);
  });

  it('is mostly English, with German and Chinese', () => {
    const languages = countBy(ARTICLES, (article) => article.language ?? '');
    const share = (language: string) => (languages.get(language) ?? 0) / ARTICLES.length;
    expect([...languages.keys()].sort()).toEqual(['de', 'en', 'zh']);
    expect(share('en')).toBeGreaterThan(0.65);
    expect(share('en')).toBeLessThan(0.78);
    expect(share('de')).toBeGreaterThan(0.1);
    expect(share('zh')).toBeGreaterThan(0.1);
  });

  it('uses every tag of the shared set at least three times', () => {
    const tags = countBy(
      ARTICLES.flatMap((article) => article.tags ?? []),
      (tag) => tag,
    );
    for (const tag of TAGS) expect(tags.get(tag) ?? 0, tag).toBeGreaterThanOrEqual(3);
  });

  it('has news on every day, and its newest cluster in the last 24 hours', () => {
    const days = countBy(ARTICLES, (article) => (article.publishedAt ?? '').slice(0, 10));
    expect(days.size).toBe(15);
    const newest = Math.max(...ARTICLES.map(publishedMs));
    const storm = storyOf('storm-ottilie');
    expect(storm.length).toBeGreaterThanOrEqual(8);
    expect(storm.every((article) => publishedMs(article) > newest - DAY_MS)).toBe(true);
  });
});

describe('the stories of the sample news', () => {
  it('hold every article exactly once', () => {
    const grouped = Object.values(STORIES).flat().sort();
    expect(grouped).toEqual(ARTICLES.map((article) => article.url ?? '').sort());
  });

  it('give nothing away in the addresses', () => {
    for (const [name, urls] of Object.entries(STORIES)) {
      const words = name.split('-');
      for (const url of urls) {
        const path = new URL(url).pathname.toLowerCase();
        expect(words.filter((word) => path.includes(word))).toEqual([]);
      }
    }
  });

  it('are written anew by each outlet: no two bodies are equal but those of the reprints', () => {
    const bodies = ARTICLES.flatMap((article) => article.body ?? []);
    expect(bodies.length - new Set(bodies).size).toBe(2);
  });

  it('include one of two academies: suspended here, slowed there, with an answer, in three languages', () => {
    const articles = storyOf('academies');
    expect(articles.length).toBeGreaterThanOrEqual(8);
    expect(outletsOf(articles).size).toBeGreaterThanOrEqual(6);
    expect(languagesOf(articles)).toEqual(['de', 'en', 'zh']);
    expect(articles.every((article) => article.tags?.includes('Cooperation'))).toBe(true);
    const headlines = articles.map((article) => article.headline ?? '');
    expect(headlines.filter((headline) => /suspended|ausgesetzt|暂停/.test(headline)).length).toBeGreaterThan(
      2,
    );
    expect(headlines.filter((headline) => /slowed|verlangsamt|放缓/.test(headline)).length).toBeGreaterThan(
      2,
    );
    const answered = articles.filter((article) =>
      textOf(article).includes('No project has been ended, and no agreement has been suspended'),
    );
    expect(outletsOf(answered).size).toBeGreaterThanOrEqual(2);
  });

  it('include two with one article only', () => {
    expect(Object.values(STORIES).filter((urls) => urls.length === 1)).toHaveLength(2);
  });

  it.each([
    { one: 'derby-league', other: 'derby-cup', facts: [/2–1/, /3–0/] },
    { one: 'kessar-quake', other: 'talu-quake', facts: [/5[.,]8/, /6\.[12]/] },
    { one: 'harbour-trial', other: 'hospital-trial', facts: [/Lanz/, /Venn/] },
  ] as const)('$one and $other look alike and are told apart by a fact', ({ one, other, facts }) => {
    for (const [name, own, foreign] of [
      [one, facts[0], facts[1]],
      [other, facts[1], facts[0]],
    ] as const) {
      for (const article of storyOf(name)) {
        expect(textOf(article)).toMatch(own);
        expect(textOf(article)).not.toMatch(foreign);
      }
    }
  });
});
