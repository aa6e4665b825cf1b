// The listing of all stories: each once, newest first, whatever the size of a page, the tag and the period.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIndexFile } from '../../../src/adapters/store/sqlite-open.ts';
import { openSqliteStore } from '../../../src/adapters/store/sqlite-store.ts';
import { articleIdOf, versionHashOf } from '../../../src/news/article.ts';
import type { AnalysedArticle, Store } from '../../../src/news/ports.ts';
import type { StoryCursor, StoryListing } from '../../../src/news/ports-stories.ts';
import { ALL_TIME } from '../../../src/news/question.ts';
import { storyIdOf, WRITE_UPS_MAX, type StoryId } from '../../../src/news/story.ts';
import type { TagSlug } from '../../../src/news/tag.ts';

const START = Date.UTC(2025, 0, 1);
const HOUR_MS = 3_600_000;
const EVEN = 'even' as TagSlug;
const STORIES = 12;
/** Article n is of hour n; the articles of a story lie twelve hours apart, so that all stories interlace. */
const ARTICLES = 60;

function storyOf(n: number): StoryId {
  const url = `https://a.example/${n % STORIES}`;
  return storyIdOf(articleIdOf({ url, outlet: '', headline: null, abstract: null, body: null }));
}

function analysed(n: number, story = storyOf(n)): AnalysedArticle {
  const text = { headline: `Article ${n}`, abstract: null, body: null };
  const url = `https://a.example/${n}`;
  const at = START + n * HOUR_MS;
  return {
    article: {
      ...text,
      ...{ id: articleIdOf({ ...text, url, outlet: 'A' }), url, guid: null, byline: null, outlet: 'A' },
      ...{ publishedAt: at, modifiedAt: null, firstSeenAt: at, eventTime: at, language: 'en' },
      tags: n % 2 === 0 ? [{ slug: EVEN, name: 'Even' }] : [],
      textState: 'headline',
      version: versionHashOf(text),
      image: null,
    },
    terms: new Map([[`article${n}`, { headline: 1, abstract: 0, body: 0 }]]),
    profile: new Map(),
    signature: [],
    gist: null,
    story,
  };
}

describe('listing stories', () => {
  let folder = '';
  let store: Store;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-pages-'));
    store = openSqliteStore(folder);
    const articles = Array.from({ length: ARTICLES }, (_, n) => analysed(n));
    await store.articles.takeIn(articles, START + ARTICLES * HOUR_MS);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const listAll = async (asked: Partial<StoryListing>, limit: number): Promise<StoryId[]> => {
    const listed: StoryId[] = [];
    let after: StoryCursor | null = null;
    do {
      const page = await store.stories.listStories({ tag: null, period: ALL_TIME, ...asked, after, limit });
      listed.push(...page.stories);
      after = page.next;
    } while (after !== null);
    return listed;
  };

  /** What the listing must be: told from the numbers, without a store. */
  const expected = (isAsked: (n: number) => boolean): StoryId[] => {
    const numbers = Array.from({ length: ARTICLES }, (_, n) => ARTICLES - 1 - n).filter(isAsked);
    return [...new Set(numbers.map((n) => storyOf(n)))];
  };

  it('gives each story once, by its newest article that is asked for, for every page size, tag and period', async () => {
    const hours = fc.option(fc.integer({ min: -2, max: ARTICLES + 2 }));
    await fc.assert(
      fc.asyncProperty(hours, hours, fc.boolean(), fc.integer({ min: 1, max: 15 }), async (...asked) => {
        const [from, until, isTagged, limit] = asked;
        const time = (hour: number | null) => (hour === null ? null : START + hour * HOUR_MS);
        const listing = { tag: isTagged ? EVEN : null, period: { from: time(from), until: time(until) } };
        const isAsked = (n: number) =>
          n >= (from ?? 0) && n < (until ?? ARTICLES) && (!isTagged || n % 2 === 0);
        expect(await listAll(listing, limit)).toEqual(expected(isAsked));
      }),
      { numRuns: 60 },
    );
  });

  it('gives nothing for a tag that no article has', async () => {
    expect(await listAll({ tag: 'odd' as TagSlug }, 5)).toEqual([]);
  });

  it('gives all members of a story, newest first, also beyond those it is read with', async () => {
    const story = storyIdOf(analysed(1_000).article.id);
    const count = WRITE_UPS_MAX + 5;
    const many = Array.from({ length: count }, (_, n) => analysed(1_000 + n, story));
    await store.articles.takeIn(many, START);
    const members = await store.stories.listMembers(story);
    expect(members).toEqual(many.map(({ article }) => article.id).reverse());
    expect(await store.stories.listMembers('0000000000' as StoryId)).toEqual([]);
    await store.articles.remove(members, START);
  });

  it('gives articles in the order asked for, and leaves out those that are not there', async () => {
    const ids = [3, 0, 59].map((n) => analysed(n).article.id);
    const missing = analysed(5_000).article.id;
    const articles = await store.articles.getArticles(
      [ids[0], missing, ids[1], ids[2]].filter((id) => id !== undefined),
    );
    expect(articles.map(({ id }) => id)).toEqual(ids);
    expect(articles[1]?.tags).toEqual([{ slug: EVEN, name: 'Even' }]);
    expect(await store.articles.getArticles([])).toEqual([]);
  });

  it('finds a sound index sound, and says what does not agree in one that is not', async () => {
    expect(await store.check()).toEqual([]);
    const writing = openIndexFile(folder);
    writing.exec('begin; delete from candidates where row = (select min(row) from candidates); commit');
    expect(await store.check()).toEqual([expect.stringContaining('59 can be searched')]);
    writing.exec("update totals set value = 7 where name = 'articles'");
    writing.close();
    expect(await store.check()).toHaveLength(2);
  });
});
