// Articles to group in tests, made of a few stems.
import { comparableOf, type Comparable, type Described } from '../../../src/analysis/grouping/likeness.ts';
import { DATED_MARK, NO_MARKS, termsOfMarks, type Marks } from '../../../src/analysis/grouping/marks.ts';
import type { StemStatistics } from '../../../src/analysis/similarity.ts';
import { DAY_MS } from '../../../src/limits/units.ts';
import type { GroupedArticle } from '../../../src/news/ports.ts';
import { storyIdOf } from '../../../src/news/story.ts';
import { idOf, NOW } from '../../nouns.ts';

export const STATISTICS: StemStatistics = { articles: 100, frequencies: new Map() };
export const RULES = { windowMs: 5 * DAY_MS };

/** Ten stems that no other article has: with them an article is a text, not a headline. */
export function ownStems(place: string, count = 20): string {
  return Array.from({ length: count }, (_, at) => `${place}own${at}`).join(' ');
}

export function described(place: string, stems: string, eventTime = NOW): Described {
  const named = stems.split(' ').filter((stem) => stem !== '');
  return { id: idOf(place), eventTime, profile: new Map(named.map((stem) => [stem, 1])) };
}

export function dated(place: string, stems: string, eventTime = NOW): Described {
  const article = described(place, stems, eventTime);
  return { ...article, profile: new Map([...article.profile, [DATED_MARK, 0]]) };
}

/** With marks: an outlet, weekdays, slots, what a text is about. */
export function marked(place: string, stems: string, marks: Partial<Marks>): Comparable {
  const article = described(place, stems);
  const terms = termsOfMarks({ ...NO_MARKS, ...marks }).map((term) => [term, 0] as const);
  return comparableOf({ ...article, profile: new Map([...article.profile, ...terms]) }, STATISTICS);
}

export function comparable(place: string, stems: string, eventTime = NOW): Comparable {
  return comparableOf(described(place, stems, eventTime), STATISTICS);
}

export function grouped(place: string, stems: string, given: Partial<GroupedArticle> = {}): GroupedArticle {
  return {
    ...described(place, stems),
    outlet: 'The Harbour Post',
    story: storyIdOf(idOf(place)),
    ...given,
  };
}
