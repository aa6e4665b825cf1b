// Finds a tag by what somebody typed: its name, another name of it, or something near.
import { nearestNames } from '../../analysis/near-spelling.ts';
import { tagSlugOf, type TagActivity } from '../../news/tag.ts';
import { tagOf } from '../../news/tag-name.ts';

/** The tag that a text names, by its own name or an alias; null where there is none. */
export function findTag(tags: readonly TagActivity[], typed: string): TagActivity | null {
  // What is typed in full goes before what tags are cleaned of: a value chosen from a list is a slug.
  for (const slug of [tagSlugOf(typed), tagOf(typed)?.slug ?? null]) {
    const named = tags.find((tag) => tag.slug === slug);
    const found = named ?? tags.find(({ aliases }) => aliases?.some((alias) => alias.slug === slug) === true);
    if (found !== undefined) return found;
  }
  return null;
}

/** The tags nearest to a text by any of their names, nearest first. */
export function nearestTags(typed: string, tags: readonly TagActivity[], limit: number): TagActivity[] {
  const named = tags.flatMap((tag) => [tag, ...(tag.aliases ?? [])].map(({ name }) => ({ name, tag })));
  const near = nearestNames(typed, named, { name: ({ name }) => name, limit: named.length });
  return [...new Set(near.map(({ tag }) => tag))].slice(0, limit);
}
