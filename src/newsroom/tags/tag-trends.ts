// Tells how much was published under tags day by day: under the busiest, or under those like a text.
import {
  TREND_CANDIDATES_MAX,
  TREND_DAY_COUNTED_MAX,
  TREND_DAYS,
  TREND_TAGS_MAX,
} from '../../limits/pictures.ts';
import { DAY_MS } from '../../limits/units.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { TagActivity } from '../../news/tag.ts';
import type { TagDay, TagTrend, TagTrends } from '../../news/tag-trend.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Newsroom } from '../newsroom.ts';
import { listTags } from './list-tags.ts';

/**
 * Of the last days until now; those of a young index are fewer. Of all tags those with most articles in these days, none
 * without any; of tags like a text the likest, those without any too.
 */
export async function findTagTrends(newsroom: Newsroom, asked: { find: string }): Promise<TagTrends> {
  const { tags } = await listTags(newsroom, { find: asked.find, view: 'busiest' });
  const isBrowsed = asked.find.trim() === '';
  const candidates = tags.slice(0, isBrowsed ? TREND_CANDIDATES_MAX : TREND_TAGS_MAX);
  const until = (Math.floor(newsroom.clock() / DAY_MS) + 1) * DAY_MS;
  const { changedAt } = await newsroom.store.articles.getState();
  const slugs = candidates.map(({ slug }) => slug);
  const days = { from: until - TREND_DAYS * DAY_MS, until, most: TREND_DAY_COUNTED_MAX };
  const counted = await cachedAnswer(newsroom, `trend:${until}:${changedAt}:${slugs.join(' ')}`, () =>
    newsroom.store.tags.countByDay(slugs, days),
  );
  const found = trendsOf(candidates, counted, until);
  const shown = isBrowsed ? found.trends.filter((trend) => sumOf(trend) > 0) : found.trends;
  return { days: found.days, trends: shown.slice(0, TREND_TAGS_MAX) };
}

/** From the first day on which the index has anything. */
function trendsOf(tags: readonly TagActivity[], counted: readonly TagDay[], until: EpochMs): TagTrends {
  const first = Math.min(...counted.map(({ day }) => day), until - DAY_MS);
  const days = Array.from({ length: (until - first) / DAY_MS }, (_, place) => first + place * DAY_MS);
  const byTag = Map.groupBy(counted, ({ tag }) => tag);
  const trends = tags.map((tag): TagTrend => {
    const own = new Map((byTag.get(tag.slug) ?? []).map(({ day, articles }) => [day, articles]));
    const counts = days.map((day) => own.get(day) ?? 0);
    return { tag, counts, isAtLeast: counts.some((count) => count >= TREND_DAY_COUNTED_MAX) };
  });
  return { days, trends: trends.toSorted((one, other) => sumOf(other) - sumOf(one)) };
}

function sumOf({ counts }: TagTrend): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
