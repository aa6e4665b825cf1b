// Finds a tag by what somebody typed: its name, another name of it, or something near.
import { indexNames, readName, type NameIndex, type ReadName } from '../../analysis/near-spelling.ts';
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

/** Hardly a tag has more names that are near the same text. */
const NAMES_ASKED_FOR_A_TAG = 4;

/** A listing is asked with every letter that is typed. */
const indexed = new WeakMap<readonly TagActivity[], NameIndex<NamedTag>>();

/** Names that the last listing had: the next has most of them again. */
let remembered: ReadonlyMap<string, ReadName> = new Map();

interface NamedTag {
  name: string;
  tag: TagActivity;
}

/** The tags nearest to a text by any of their names, nearest first. */
export function nearestTags(typed: string, tags: readonly TagActivity[], limit: number): TagActivity[] {
  const index = indexed.get(tags) ?? indexTags(tags);
  indexed.set(tags, index);
  // A tag comes once, however many of its names are near.
  const near = index.nearest(typed, limit * NAMES_ASKED_FOR_A_TAG);
  return [...new Set(near.map(({ tag }) => tag))].slice(0, limit);
}

function indexTags(tags: readonly TagActivity[]): NameIndex<NamedTag> {
  const named = tags.flatMap((tag) => [tag, ...(tag.aliases ?? [])].map(({ name }) => ({ name, tag })));
  const names = new Map<string, ReadName>();
  const read = (name: string): ReadName => {
    const known = remembered.get(name) ?? readName(name);
    names.set(name, known);
    return known;
  };
  const index = indexNames(named, { name: ({ name }) => name, read });
  remembered = names;
  return index;
}
