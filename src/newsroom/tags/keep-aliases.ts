// Keeps other names of tags: what has one, or asks for one, has or asks for the tag instead.
import { TAG_MAX_LENGTH } from '../../limits/articles.ts';
import { TAG_ALIASES_MAX } from '../../limits/tags.ts';
import { ALL_TIME } from '../../news/question.ts';
import type { Tag, TagAlias } from '../../news/tag.ts';
import { tagOf } from '../../news/tag-name.ts';
import type { Newsroom } from '../newsroom.ts';
import { retagAll, type RetagOptions } from './retag-articles.ts';

export type AddAliasOutcome =
  /** One of the names is empty, too long, or says nothing of what an article is about. */
  | { kind: 'bad-name'; name: string }
  /** Both are one tag as it is. */
  | { kind: 'same'; tag: Tag }
  /** The tag is itself another name of the alias. */
  | { kind: 'cycle'; alias: Tag; tag: Tag }
  /** A rule gives the tag that was to become an alias. */
  | { kind: 'has-rule'; alias: Tag }
  | { kind: 'too-many'; max: number }
  /** `tag` is what the tag itself led to, where that was an alias. */
  | { kind: 'added' | 'stopped'; alias: Tag; tag: Tag; retagged: number };

export type RemoveAliasOutcome = { kind: 'unknown' } | { kind: 'removed'; alias: TagAlias };

/** Keeps an alias and tags what is there anew; the same alias again goes on where it was stopped. */
export async function addAlias(
  newsroom: Newsroom,
  typed: { alias: string; tag: string },
  options: RetagOptions = {},
): Promise<AddAliasOutcome> {
  const [alias, named] = [nameOf(typed.alias), nameOf(typed.tag)];
  if (alias === null) return { kind: 'bad-name', name: typed.alias };
  if (named === null) return { kind: 'bad-name', name: typed.tag };
  if (alias.slug === named.slug) return { kind: 'same', tag: named };
  const { tags } = newsroom.store;
  const [aliases, rules] = await Promise.all([tags.listAliases(), tags.listRules()]);
  const leadsTo = aliases.find((kept) => kept.alias.slug === named.slug)?.tag;
  if (leadsTo?.slug === alias.slug) return { kind: 'cycle', alias, tag: named };
  if (rules.some(({ tag }) => tag.slug === alias.slug)) return { kind: 'has-rule', alias };
  const isKnown = aliases.some((kept) => kept.alias.slug === alias.slug);
  if (!isKnown && aliases.length >= TAG_ALIASES_MAX) return { kind: 'too-many', max: TAG_ALIASES_MAX };
  const tag = leadsTo ?? (await asShown(newsroom, named));
  // First the alias, then what is there: what comes in meanwhile has the tag already.
  await tags.keepAlias({ alias, tag }, newsroom.clock());
  const change = { add: tag, remove: alias.slug, isByRule: false };
  const { isDone, changed } = await retagAll(
    newsroom,
    { tag: alias.slug, isByRule: false },
    { ...options, change },
  );
  return { kind: isDone ? 'added' : 'stopped', alias, tag, retagged: changed };
}

function nameOf(typed: string): Tag | null {
  return typed.length > TAG_MAX_LENGTH ? null : tagOf(typed);
}

/** The tag as the index spells it. */
async function asShown({ store }: Newsroom, named: Tag): Promise<Tag> {
  const known = await store.tags.listTags(ALL_TIME, Number.MAX_SAFE_INTEGER);
  const found = known.find(({ slug }) => slug === named.slug);
  return found === undefined ? named : { slug: found.slug, name: found.name };
}

/** By alias. */
export async function listAliases({ store }: Newsroom): Promise<TagAlias[]> {
  return store.tags.listAliases();
}

/** Removes an alias: what comes from now on keeps it as a tag of its own. What has the tag keeps the tag. */
export async function removeAlias(newsroom: Newsroom, typed: string): Promise<RemoveAliasOutcome> {
  const { tags } = newsroom.store;
  const named = nameOf(typed);
  const found = (await tags.listAliases()).find(({ alias }) => alias.slug === named?.slug);
  if (found === undefined) return { kind: 'unknown' };
  const isRemoved = await tags.removeAlias(found.alias.slug, newsroom.clock());
  return isRemoved ? { kind: 'removed', alias: found } : { kind: 'unknown' };
}
