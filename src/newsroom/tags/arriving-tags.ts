// What aliases and rules do to articles that come in: read anew for each batch, so that no process goes by an old state.
import { MATCH_LANGUAGES_MAX } from '../../limits/analysis.ts';
import { TAG_RULES_MAX } from '../../limits/tags.ts';
import type { AnalysedArticle, Store } from '../../news/ports.ts';
import type { TagRule } from '../../news/tag.ts';
import { readRule, tagsByRules, type ReadRule } from './rule-matching.ts';
import type { AliasTargets } from './tidy-tags.ts';

/** What the index tags by, at this moment. */
export interface Tagging {
  aliases: AliasTargets;
  rules: readonly TagRule[];
}

export async function readTagging({ tags }: Pick<Store, 'tags'>): Promise<Tagging> {
  const [aliases, rules] = await Promise.all([tags.listAliases(), tags.listRules()]);
  return { aliases: new Map(aliases.map(({ alias, tag }) => [alias.slug, tag])), rules };
}

/** Gives each article the tags whose rules it answers. */
export async function giveRuleTags(
  { index }: Pick<Store, 'index'>,
  articles: readonly AnalysedArticle[],
  rules: readonly TagRule[],
): Promise<AnalysedArticle[]> {
  if (rules.length === 0) return articles.map((article) => ({ ...article, ruleTags: [] }));
  // Once they are in, a question is read in their languages too.
  const coming = articles.flatMap(({ article }) => (article.language === null ? [] : [article.language]));
  const languages = [...new Set([...(await index.listLanguages()), ...coming])];
  const read = rules.map((rule) => readRuleOnce(rule, languages));
  return articles.map((article) => {
    const given = new Set(article.article.tags.map(({ slug }) => slug));
    return { ...article, ruleTags: tagsByRules(article, read).filter(({ slug }) => !given.has(slug)) };
  });
}

/** By all that a reading depends on: stemming in every language takes longer than reading a batch of articles. */
const readings = new Map<string, ReadRule>();

function readRuleOnce(rule: TagRule, languages: readonly string[]): ReadRule {
  // Which languages come first decides, not their order: that changes with every batch.
  const matched = languages.slice(0, MATCH_LANGUAGES_MAX).toSorted();
  const key = JSON.stringify([rule.tag, rule.question, matched]);
  const known = readings.get(key);
  if (known !== undefined) return known;
  if (readings.size >= 2 * TAG_RULES_MAX) readings.clear();
  const read = readRule(rule, matched);
  readings.set(key, read);
  return read;
}
