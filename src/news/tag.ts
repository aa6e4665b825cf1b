// The noun of a subject: a tag as publishers write it, and the one spelling that all of theirs fold to.
import type { Branded } from './branded.ts';
import { foldText } from './folding.ts';

/** A tag's identity: its name folded, words joined by hyphens, at most `TAG_SLUG_MAX_LENGTH` long. */
export type TagSlug = Branded<'TagSlug'>;

export interface Tag {
  slug: TagSlug;
  /** The spelling seen first. */
  name: string;
}

/** A tag with what the index holds under it. */
export interface TagActivity extends Tag {
  articles: number;
  newestAt: number;
}

/** Discord's choice values hold 100 characters, of which the kind's prefix takes two. */
export const TAG_SLUG_MAX_LENGTH = 90;

/** A subject word's slug, or null where nothing of it is a letter or a digit. */
export function tagSlugOf(name: string): TagSlug | null {
  const words = foldText(name).match(/[\p{L}\p{N}\p{M}]+/gu);
  if (words === null) return null;
  // Counted as Discord counts, in UTF-16 units; half a character at the end is dropped.
  const slug = words.join('-').slice(0, TAG_SLUG_MAX_LENGTH);
  return (slug.isWellFormed() ? slug : slug.slice(0, -1)) as TagSlug;
}
