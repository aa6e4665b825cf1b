// The noun of a subject: a tag as publishers write it, and the one spelling that all of theirs fold to.
import type { Branded, EpochMs } from './branded.ts';
import { foldText } from './folding.ts';

/** A tag's identity: its name folded, words joined by hyphens, at most `TAG_SLUG_MAX_LENGTH` long. */
export type TagSlug = Branded<'TagSlug'>;

export interface Tag {
  slug: TagSlug;
  /** The most readable spelling seen, of equals the first. */
  name: string;
}

/** A tag with what the index holds under it. */
export interface TagActivity extends Tag {
  articles: number;
  newestAt: number;
  /** Its other names, by name; absent where it has none. */
  aliases?: readonly Tag[];
  /** The question that it is given by, besides by publishers; absent where it has no rule. */
  rule?: string;
}

/** Another name of a tag: what has it has the tag instead. */
export interface TagAlias {
  alias: Tag;
  tag: Tag;
}

/** A question that gives a tag to all articles that it finds. */
export interface TagRule {
  tag: Tag;
  /** As typed: words, "phrases", -exclusions, or. */
  question: string;
  madeAt: EpochMs;
  /** When it had been applied to all that was there; null where that was broken off. */
  appliedAt: EpochMs | null;
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

/** More capitals in a row are shouting, not an acronym. In letters. */
const ACRONYM_MAX_LENGTH = 4;

/** True where a spelling is easier to read than another: capitals as written before none, and before nothing but capitals. */
export function isMoreReadable(one: string, other: string): boolean {
  return readabilityOf(one) > readabilityOf(other);
}

function readabilityOf(name: string): number {
  const letters = name.replace(/[^\p{Lu}\p{Ll}]+/gu, '');
  const isShouted = letters !== '' && !/\p{Ll}/u.test(letters);
  if (isShouted) return letters.length > ACRONYM_MAX_LENGTH ? 0 : 2;
  return /\p{Lu}/u.test(letters) ? 2 : 1;
}
