// Brings the tags of articles into the form that the index keeps: cleaned, without those that say nothing, aliases resolved.
import type { Article } from '../../news/article.ts';
import { isMoreReadable, type Tag, type TagSlug } from '../../news/tag.ts';
import { tagOf } from '../../news/tag-name.ts';

/** What each alias leads to. */
export type AliasTargets = ReadonlyMap<TagSlug, Tag>;

export function tidyTags(articles: readonly Article[], aliases: AliasTargets): Article[] {
  return articles.map((article) => ({ ...article, tags: tidied(article.tags, aliases) }));
}

function tidied(given: Article['tags'], aliases: AliasTargets): Tag[] {
  const tags = new Map<TagSlug, Tag>();
  for (const { name } of given) {
    const written = tagOf(name);
    if (written === null) continue;
    const tag = aliases.get(written.slug) ?? written;
    const earlier = tags.get(tag.slug);
    if (earlier === undefined || isMoreReadable(tag.name, earlier.name)) tags.set(tag.slug, tag);
  }
  return [...tags.values()];
}
