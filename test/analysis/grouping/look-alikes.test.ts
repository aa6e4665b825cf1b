// Look-alikes: invented pairs that are one event though told differently, and pairs that are two though told alike.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSampleLines } from '../../../src/adapters/sources/sample.ts';
import { groupWhole } from '../../../src/analysis/grouping/grouping.ts';
import { comparableOf, type Described } from '../../../src/analysis/grouping/likeness.ts';
import { storyProfileOf } from '../../../src/analysis/grouping/story-profile.ts';
import type { StemStatistics } from '../../../src/analysis/similarity.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import type { ArticleText } from '../../../src/news/article.ts';
import { idOf, NOW } from '../../nouns.ts';
import { RULES } from './comparables.ts';

interface Pair {
  name: string;
  articles: Described[];
}

/** Of a pair a line with name, language, hours apart (and `same` for one outlet), then a line for each: headline // body. */
function readPair(block: string, at: number): Pair {
  const [head = '', ...lines] = block.trim().split('\n');
  const [name = '', language = '', hours = '0', outlet] = head.split('|').map((part) => part.trim());
  const articles = lines.map((line, place): Described => {
    const [headline = '', body = null] = line.split(' // ');
    const text = { headline, abstract: null, body };
    return {
      id: idOf(`${at}-${place}`),
      eventTime: NOW - place * Number(hours) * HOUR_MS,
      profile: profileOf(text, language, outlet === 'same' ? 'The Harbour Post' : `Outlet ${place}`),
    };
  });
  return { name, articles };
}

const profileOf = (text: ArticleText, language: string, outlet: string) =>
  storyProfileOf({ ...text, outlet }, language, true);

const [join_ = '', apart = ''] = readFileSync(join(import.meta.dirname, 'look-alikes.pairs.txt'), 'utf8')
  .replace(/^# join\n/, '')
  .split('\n# apart\n');
const readPairs = (section: string) => section.split(/^= /m).slice(1).map(readPair);
const [JOINED, APART] = [readPairs(join_), readPairs(apart)];

/** Words that a fiftieth of all news has, more or less: an index of some size knows that they tell little. */
const COMMON =
  'said people court judge police year day week month hour night morning evening jailed trial told accused prison profit sales percent quarter third company expects full rose fell first second last heavy warning weather service issued rain snow fire hurt brigade cause known looking witnesses strike pay unveils phone screen recalls over wins gana won votes vote bill senate committee passed rejected defence asked driver drivers governor struck hit near house houses town two three four five six million new old minister party election goals goal beat lead home cup table match supreme ruling heard grève storm accident blessés incendio verletzt Feuerwehr Polizei tritt zurück';
const COMMON_SHARE = 0.02;
const ARTICLES = 20_000;

/** An index of the pairs, the sample and many more. */
async function statistics(): Promise<StemStatistics> {
  const sample = (await readSampleLines()).map(
    ({ headline = null, abstract = null, body = null, language }) =>
      profileOf({ headline, abstract, body }, language ?? 'en', 'The Harbour Post'),
  );
  const profiles = [...JOINED, ...APART].flatMap(({ articles }) => articles.map(({ profile }) => profile));
  const frequencies = new Map<string, number>();
  for (const language of ['en', 'de', 'fr', 'es'])
    for (const stem of profileOf({ headline: COMMON, abstract: null, body: null }, language, 'any').keys())
      frequencies.set(stem, ARTICLES * COMMON_SHARE);
  for (const profile of [...sample, ...profiles])
    for (const stem of profile.keys()) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  return { articles: ARTICLES, frequencies };
}

const STATISTICS = await statistics();
const storiesOf = ({ articles }: Pair) =>
  groupWhole(
    articles.map((article) => comparableOf(article, STATISTICS)),
    RULES,
  ).length;

describe('one event', () => {
  it.each(JOINED)('joins: $name', (pair) => {
    expect(pair.articles).toHaveLength(2);
    expect(storiesOf(pair)).toBe(1);
  });

  it('is there in more than twenty-four pairs', () => {
    expect(JOINED.length).toBeGreaterThan(24);
  });
});

describe('two events', () => {
  it.each(APART)('stay apart: $name', (pair) => {
    expect(pair.articles).toHaveLength(2);
    expect(storiesOf(pair)).toBe(2);
  });

  it('are there in more than twenty-four pairs', () => {
    expect(APART.length).toBeGreaterThan(24);
  });

  it('stay apart when all are grouped at once, and so does most of one event stay together', () => {
    const all = [...JOINED, ...APART.map((pair, at) => ({ ...pair, articles: readAgain(pair, at) }))];
    const groups = groupWhole(
      all.flatMap(({ articles }) => articles.map((article) => comparableOf(article, STATISTICS))),
      RULES,
    );
    const together = (pair: Pair) => groups.some((ids) => pair.articles.every(({ id }) => ids.includes(id)));
    expect(all.slice(JOINED.length).filter(together)).toEqual([]);
    expect(all.slice(0, JOINED.length).filter(together).length).toBeGreaterThan(JOINED.length - 3);
  });
});

/** Both lists count from 0: with ids of their own. */
function readAgain({ articles }: Pair, at: number): Described[] {
  return articles.map((article, place) => ({ ...article, id: idOf(`apart-${at}-${place}`) }));
}
