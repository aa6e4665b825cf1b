// Keeps the rules of tags: a question whose articles all have a tag, those that are there and those that come.
import { TAG_MAX_LENGTH } from '../../limits/articles.ts';
import { QUESTION_MAX_LENGTH } from '../../limits/newsroom.ts';
import { TAG_RULES_MAX } from '../../limits/tags.ts';
import type { Tag, TagRule } from '../../news/tag.ts';
import { tagOf } from '../../news/tag-name.ts';
import { readAskedWords } from '../asked-words.ts';
import type { Newsroom } from '../newsroom.ts';
import { applyRule, tryRule, type RuleTrial } from './apply-rule.ts';
import { retagAll, type RetagOptions } from './retag-articles.ts';

/** A rule as typed. */
export interface TypedRule {
  name: string;
  question: string;
}

/** Why a rule cannot be kept. */
export type RuleRefusal =
  /** The name is empty, too long, or says nothing of what an article is about. */
  | { kind: 'bad-name' }
  /** It asks for nothing, excludes only, or is longer than what is looked for. */
  | { kind: 'bad-question' }
  /** The tag has another rule. */
  | { kind: 'exists'; rule: TagRule }
  | { kind: 'too-many'; max: number };

export type AddRuleOutcome = RuleRefusal | { kind: 'applied' | 'stopped'; rule: TagRule; tagged: number };

export type TryRuleOutcome = RuleRefusal | { kind: 'tried'; tag: Tag; trial: RuleTrial };

/** A rule, and how many articles have its tag from nothing else. */
export interface ListedRule {
  rule: TagRule;
  articles: number;
}

export type RemoveRuleOutcome =
  { kind: 'unknown' } | { kind: 'removed' | 'stopped'; tag: Tag; untagged: number };

/** Keeps a rule and applies it to all that is there; the same rule again goes on where it was stopped. */
export async function addRule(
  newsroom: Newsroom,
  typed: TypedRule,
  options: RetagOptions = {},
): Promise<AddRuleOutcome> {
  const checked = await checkRule(newsroom, typed);
  if ('kind' in checked) return checked;
  const { tags } = newsroom.store;
  const rule: TagRule = { ...checked, madeAt: newsroom.clock(), appliedAt: null };
  // First the rule, then what is there: what comes in meanwhile is read by it already.
  await tags.keepRule(rule, newsroom.clock());
  const { isDone, tagged } = await applyRule(newsroom, rule, options);
  const isKept = (await tags.listRules()).some(
    (kept) => kept.tag.slug === rule.tag.slug && kept.question === rule.question,
  );
  if (!isDone || !isKept) return { kind: 'stopped', rule, tagged };
  const applied = { ...rule, appliedAt: newsroom.clock() };
  await tags.keepRule(applied, newsroom.clock());
  return { kind: 'applied', rule: applied, tagged };
}

/** Which articles a rule would tag, were it kept; nothing changes. */
export async function trialRule(newsroom: Newsroom, typed: TypedRule): Promise<TryRuleOutcome> {
  const checked = await checkRule(newsroom, typed);
  if ('kind' in checked) return checked;
  return { kind: 'tried', tag: checked.tag, trial: await tryRule(newsroom, checked) };
}

async function checkRule(
  { store }: Newsroom,
  typed: TypedRule,
): Promise<RuleRefusal | Pick<TagRule, 'tag' | 'question'>> {
  const named = typed.name.length > TAG_MAX_LENGTH ? null : tagOf(typed.name);
  if (named === null) return { kind: 'bad-name' };
  const question = typed.question.normalize('NFC').trim().replace(/\s+/gu, ' ');
  const { required, leftOut } = readAskedWords(question, []);
  if (required.length === 0 || leftOut > 0 || question.length > QUESTION_MAX_LENGTH)
    return { kind: 'bad-question' };
  const [rules, aliases] = await Promise.all([store.tags.listRules(), store.tags.listAliases()]);
  const tag = aliases.find(({ alias }) => alias.slug === named.slug)?.tag ?? named;
  const same = rules.find((rule) => rule.tag.slug === tag.slug);
  if (same !== undefined && same.question !== question) return { kind: 'exists', rule: same };
  if (same === undefined && rules.length >= TAG_RULES_MAX) return { kind: 'too-many', max: TAG_RULES_MAX };
  return { tag, question };
}

/** By tag. */
export async function listRules({ store }: Newsroom): Promise<ListedRule[]> {
  const [rules, counts] = await Promise.all([store.tags.listRules(), store.tags.countByRule()]);
  return rules.map((rule) => ({ rule, articles: counts.get(rule.tag.slug) ?? 0 }));
}

/** Removes a rule, and its tag from the articles that have it from nothing else. Where it was stopped, the next call goes on. */
export async function removeRule(
  newsroom: Newsroom,
  name: string,
  options: RetagOptions = {},
): Promise<RemoveRuleOutcome> {
  const { tags } = newsroom.store;
  const named = tagOf(name);
  if (named === null) return { kind: 'unknown' };
  const [rules, aliases, counts] = await Promise.all([
    tags.listRules(),
    tags.listAliases(),
    tags.countByRule(),
  ]);
  const meant = aliases.find(({ alias }) => alias.slug === named.slug)?.tag ?? named;
  const rule = rules.find(({ tag }) => tag.slug === meant.slug);
  const tag = rule?.tag ?? meant;
  if (rule === undefined && !counts.has(tag.slug)) return { kind: 'unknown' };
  await tags.removeRule(tag.slug, newsroom.clock());
  const change = { add: null, remove: tag.slug, isByRule: true };
  const { isDone, changed } = await retagAll(
    newsroom,
    { tag: tag.slug, isByRule: true },
    { ...options, change },
  );
  return { kind: isDone ? 'removed' : 'stopped', tag, untagged: changed };
}
