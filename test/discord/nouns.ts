// Small factories of the nouns that views show: ordinary unless a test says otherwise.
import fc from 'fast-check';
import { UNKNOWN_OUTLET, type ArticleId, type VersionHash } from '../../src/news/article.ts';
import { createQuestion } from '../../src/news/question.ts';
import { storyIdOf, type Story, type WriteUp } from '../../src/news/story.ts';
import type { Citation } from '../../src/news/summary.ts';
import type { TagActivity, TagSlug } from '../../src/news/tag.ts';
import { STORIES_PER_PAGE } from '../../src/limits/discord.ts';
import type { ListedStory, StoryList } from '../../src/newsroom/find-stories.ts';
import type { TagList } from '../../src/newsroom/tags/list-tags.ts';
import { HOSTILE, hostileText } from './hostile.ts';

/** Noon of a day in May 2026. */
export const NOON = Date.UTC(2026, 4, 12, 12);
const HOUR_MS = 3_600_000;

export const HEADLINE_500 = '都内で大規模な停電が発生し鉄道各線が運転を見合わせている'
  .repeat(20)
  .slice(0, 500);
export const QUOTE_2000 = '復旧の見通しは立っておらず利用者は駅で足止めされている。'
  .repeat(80)
  .slice(0, 2_000);
export const URL_500 = `https://zeitung.example/${'lang/'.repeat(95)}x`.padEnd(500, 'y');

export function articleId(number: number): ArticleId {
  return `https://gazette.example/a/${number}` as ArticleId;
}

export function citationOf(quote: string, number = 1): Citation {
  const version = '0123456789abcdef' as VersionHash;
  return { article: articleId(number), version, quote, start: 0, end: quote.length };
}

export function createWriteUp(given: Partial<WriteUp> = {}, number = 1): WriteUp {
  return {
    article: articleId(number),
    url: articleId(number),
    headline: `Harbour bridge closed for repairs ${number}`,
    outlet: 'The Harbour Gazette',
    eventTime: NOON - HOUR_MS,
    language: 'en',
    gist: citationOf(`The bridge over the harbour closes on Monday for ${number} weeks.`, number),
    isTruncated: false,
    isDated: true,
    ...given,
  };
}

export function createStory(given: Partial<Story> = {}): Story {
  return {
    id: storyIdOf(articleId(1)),
    firstSeenAt: NOON - 2 * HOUR_MS,
    latestAt: NOON - HOUR_MS,
    articles: 1,
    outlets: ['The Harbour Gazette'],
    writeUps: [createWriteUp()],
    ...given,
  };
}

export function createListedStory(number: number, given: Partial<ListedStory> = {}): ListedStory {
  return {
    id: storyIdOf(articleId(number)),
    lead: createWriteUp({}, number),
    articles: 1,
    outlets: ['The Harbour Gazette'],
    firstSeenAt: NOON - 2 * HOUR_MS,
    latestAt: NOON - HOUR_MS,
    isLatestDated: true,
    ...given,
  };
}

/** All of the stories, as if they were one page; `pageOf` cuts a real one out. */
export function createStoryList(stories: readonly ListedStory[], given: Partial<StoryList> = {}): StoryList {
  return {
    question: createQuestion({}),
    asOf: NOON,
    stories,
    page: 0,
    pages: 1,
    total: stories.length,
    isBounded: false,
    isRelaxed: false,
    leftOutWords: 0,
    respelt: [],
    widenedFrom: null,
    leftOut: [],
    ...given,
  };
}

/** A page of a list of all stories; one past the end is the last. */
export function pageOf(list: StoryList, asked: number): StoryList {
  const pages = Math.max(1, Math.ceil(list.stories.length / STORIES_PER_PAGE));
  const page = Math.min(asked, pages - 1);
  const first = page * STORIES_PER_PAGE;
  return { ...list, stories: list.stories.slice(first, first + STORIES_PER_PAGE), page, pages };
}

/** So many stories, numbered from 1. */
export function manyStories(count: number, lead: Partial<WriteUp> = {}): ListedStory[] {
  return Array.from({ length: count }, (_, place) =>
    createListedStory(place + 1, { lead: createWriteUp(lead, place + 1) }),
  );
}

export function createTag(number: number, given: Partial<TagActivity> = {}): TagActivity {
  const slug = `subject-${number}` as TagSlug;
  return { slug, name: `Subject ${number}`, articles: number, newestAt: NOON - number * HOUR_MS, ...given };
}

export function createTagList(tags: readonly TagActivity[], given: Partial<TagList> = {}): TagList {
  return { find: '', view: 'busiest', tags, ...given };
}

/** Text of any kind, no longer than an article may have it. */
const anyText = (maxLength: number) =>
  fc
    .oneof(
      hostileText,
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc
        .tuple(fc.constantFrom(...HOSTILE, '日', '*', '_', '😀', '\\', 'ঌ', '. '), fc.nat(maxLength))
        .map(([piece, length]) => piece.repeat(length)),
    )
    .map((text) => text.slice(0, maxLength));

const moment = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
const address = fc.oneof(
  fc.constant(null),
  fc.constant(URL_500),
  fc.webUrl({ withQueryParameters: true }),
  hostileText.map((text) => `https://a.example/${text}`),
  hostileText,
);

export const anyOutlet = fc.oneof(fc.constant(UNKNOWN_OUTLET), anyText(80));

export const anyWriteUp: fc.Arbitrary<WriteUp> = fc
  .record({
    url: address,
    headline: fc.option(anyText(500)),
    outlet: anyOutlet,
    eventTime: moment,
    gist: fc.option(anyText(2_000).map((quote) => citationOf(quote))),
    isTruncated: fc.boolean(),
    isDated: fc.boolean(),
  })
  .map((given) => createWriteUp(given));

export const anyStory: fc.Arbitrary<Story> = fc
  .record({
    latestAt: moment,
    outlets: fc.array(anyOutlet, { maxLength: 30 }),
    writeUps: fc.array(anyWriteUp, { maxLength: 30 }),
    more: fc.nat(1_000),
  })
  .map(({ more, ...given }) => createStory({ ...given, articles: given.writeUps.length + more }));

const anyListedStory = fc.record({
  lead: anyWriteUp,
  articles: fc.integer({ min: 1, max: 100_000 }),
  outlets: fc.array(anyOutlet, { maxLength: 3 }),
  latestAt: moment,
  isLatestDated: fc.boolean(),
});

export const anyPeriod = fc.oneof(
  fc.constantFrom(1, 3, 7, 30, 365).map((lastDays) => ({ lastDays })),
  fc.constant({ from: null, until: null }),
  fc.record({ from: moment, until: fc.constant(null) }),
);

export const anyQuestion = fc
  .record({
    words: anyText(6_000),
    tag: fc.constantFrom(null, 'harbour' as TagSlug),
    outlet: fc.option(anyText(80)),
    period: anyPeriod,
  })
  .map((given) => createQuestion(given));

export const anyStoryList: fc.Arbitrary<StoryList> = fc
  .record({
    question: anyQuestion,
    asOf: moment,
    stories: fc.array(anyListedStory, { minLength: 1, maxLength: 50 }),
    more: fc.nat(1_000),
    isBounded: fc.boolean(),
    isRelaxed: fc.boolean(),
    leftOutWords: fc.nat(5_000),
    respelt: fc.array(fc.record({ typed: anyText(24), meant: anyText(24) }), { maxLength: 2 }),
    widenedFrom: fc.option(anyPeriod),
  })
  .map(({ stories, more, ...given }) => {
    const listed = stories.map((story, place) => createListedStory(place + 1, story));
    return createStoryList(listed, { ...given, total: listed.length + more });
  });

export const anyTagList: fc.Arbitrary<TagList> = fc
  .record({
    find: fc.oneof(fc.constant(''), anyText(100)),
    view: fc.constantFrom('busiest', 'newest', 'alphabetical'),
    tags: fc.array(fc.record({ name: anyText(100), articles: fc.nat(1_000_000), newestAt: moment }), {
      maxLength: 60,
    }),
  })
  .map(({ tags, ...given }) =>
    createTagList(
      tags.map((tag, place) => createTag(place + 1, tag)),
      given,
    ),
  );

export { anyText };
