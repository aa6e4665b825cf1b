// Tells how much was published under tags day by day: under the busiest, or under those like a text.
import { TREND_DAYS, TREND_DAYS_MIN, TREND_TAGS_MAX } from '../../limits/pictures.ts';
import { DAY_MS } from '../../limits/units.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { TagActivity } from '../../news/tag.ts';
import type { TagDay, TagTrend, TagTrends } from '../../news/tag-trend.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Newsroom } from '../newsroom.ts';
import { listTags } from './list-tags.ts';

/** Of the last days until now; those of a young index are fewer. No trends where no tag has an article in them. */
export async function findTagTrends(newsroom: Newsroom, asked: { find: string }): Promise<TagTrends> {
  const { tags } = await listTags(newsroom, { find: asked.find, view: 'busiest' });
  const shown = tags.slice(0, TREND_TAGS_MAX);
  const until = (Math.floor(newsroom.clock() / DAY_MS) + 1) * DAY_MS;
  const { changedAt } = await newsroom.store.articles.getState();
  const slugs = shown.map(({ slug }) => slug);
  const counted = await cachedAnswer(newsroom, `trend:${until}:${changedAt}:${slugs.join(' ')}`, () =>
    newsroom.store.tags.countByDay(slugs, { from: until - TREND_DAYS * DAY_MS, until }),
  );
  return trendsOf(shown, counted, until);
}

function trendsOf(tags: readonly TagActivity[], counted: readonly TagDay[], until: EpochMs): TagTrends {
  const first = Math.min(...counted.map(({ day }) => day), until - TREND_DAYS_MIN * DAY_MS);
  const days = Array.from({ length: (until - first) / DAY_MS }, (_, place) => first + place * DAY_MS);
  const byTag = Map.groupBy(counted, ({ tag }) => tag);
  const trends = tags.flatMap((tag): TagTrend[] => {
    const own = new Map((byTag.get(tag.slug) ?? []).map(({ day, articles }) => [day, articles]));
    if (own.size === 0) return [];
    return [{ tag, counts: days.map((day) => own.get(day) ?? 0) }];
  });
  return { days, trends: trends.toSorted((one, other) => sumOf(other) - sumOf(one)) };
}

function sumOf({ counts }: TagTrend): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
