// Gives arrivals that are reprints the stories of their originals, before anything else of them is compared.
import { createUnions } from '../analysis/reuse/unions.ts';
import type { ArticleId } from '../news/article.ts';
import type { StoryLink } from '../news/ports-stories.ts';
import type { StoryId } from '../news/story.ts';
import { findReprintsOfArrivals, type ReprintArrival } from './find-reprints.ts';
import type { Newsroom } from './newsroom.ts';

export interface AdoptedReprints {
  /** The stories of the arrivals whose text the index has. */
  stories: ReadonlyMap<ArticleId, StoryId>;
  /** Arrivals that have the text of each other and that the index does not have: of one story, whichever. */
  together: readonly (readonly ArticleId[])[];
  /** Stories that have the same text, and those that gained an article. */
  links: readonly StoryLink[];
}

/** A text that came in several copies goes where the earliest original of any of them is. The order of the arrivals does not matter. */
export async function adoptReprints(
  newsroom: Pick<Newsroom, 'store'>,
  arrivals: readonly ReprintArrival[],
): Promise<AdoptedReprints> {
  const originals = await findReprintsOfArrivals(newsroom, arrivals);
  const unions = createUnions();
  for (const [id, found] of originals)
    for (const { article, story } of found) if (story === null) unions.join(id, article);
  const copies = arrivals.filter(({ article }) => originals.has(article.id)).sort(byTimeAndId);
  const stories = new Map<ArticleId, StoryId>();
  const together: ArticleId[][] = [];
  const links: StoryLink[] = [];
  for (const group of Map.groupBy(copies, ({ article }) => unions.leastOf(article.id)).values()) {
    const ids = group.map(({ article }) => article.id);
    const homes = ids.flatMap((id) => (originals.get(id) ?? []).flatMap(({ story }) => story ?? []));
    const [home] = homes;
    if (home === undefined) {
      together.push(ids);
      continue;
    }
    for (const id of ids) stories.set(id, home);
    for (const other of new Set(homes)) links.push({ one: home, other });
  }
  return { stories, together, links };
}

function byTimeAndId({ article: one }: ReprintArrival, { article: other }: ReprintArrival): number {
  return one.eventTime - other.eventTime || (one.id < other.id ? -1 : 1);
}
