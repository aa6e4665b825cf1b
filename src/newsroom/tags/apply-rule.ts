// Gives a rule's tag to the articles that the index has already, and tells beforehand which these would be.
import { RULE_PAGE, RULE_PASSES_MAX, RULE_TRIAL_SHOWN_MAX } from '../../limits/tags.ts';
import type { Article } from '../../news/article.ts';
import { ALL_TIME } from '../../news/question.ts';
import type { TagRule } from '../../news/tag.ts';
import type { Newsroom } from '../newsroom.ts';
import { retagArticles, type RetagOptions } from './retag-articles.ts';
import { readRule, tagsByRules, type ReadRule } from './rule-matching.ts';

/** How far a rule was applied; what was tagged stays tagged where it was stopped. */
export interface RuleApplication {
  isDone: boolean;
  tagged: number;
}

/** Which articles a rule would tag. */
export interface RuleTrial {
  articles: number;
  /** The newest, at most `RULE_TRIAL_SHOWN_MAX`. */
  newest: readonly Article[];
}

/** Tags what answers the rule and does not have its tag. Where it was stopped, the next call goes on. */
export async function applyRule(
  newsroom: Newsroom,
  rule: TagRule,
  { signal, onProgress }: RetagOptions = {},
): Promise<RuleApplication> {
  const change = { add: rule.tag, remove: null, isByRule: true };
  let tagged = 0;
  for (let pass = 0; pass < RULE_PASSES_MAX; pass += 1) {
    const read = readRule(rule, await newsroom.store.index.listLanguages());
    const before = tagged;
    for await (const page of matchesOf(newsroom, read)) {
      const counted = tagged;
      tagged += await retagArticles(
        newsroom,
        page.map(({ id }) => id),
        {
          ...{ change, signal },
          isMeant: (article) => tagsByRules(article, [read]).length > 0,
          onProgress: (changed) => onProgress?.(counted + changed),
        },
      );
      if (signal?.aborted === true) return { isDone: false, tagged };
    }
    if (tagged === before) break;
  }
  return { isDone: true, tagged };
}

export async function tryRule(
  newsroom: Newsroom,
  rule: Pick<TagRule, 'tag' | 'question'>,
): Promise<RuleTrial> {
  const read = readRule(rule, await newsroom.store.index.listLanguages());
  let articles = 0;
  const newest: Article[] = [];
  for await (const page of matchesOf(newsroom, read)) {
    articles += page.length;
    newest.push(...page.slice(0, RULE_TRIAL_SHOWN_MAX - newest.length));
  }
  return { articles, newest };
}

/** The articles that answer a rule and do not have its tag, newest first, a page at a time. */
async function* matchesOf({ store }: Newsroom, rule: ReadRule): AsyncGenerator<Article[]> {
  const { required, excluded, tag, hasPhrases } = rule;
  const candidates = await store.index.findCandidates({
    ...{ required, excluded, matching: 'all', withoutTag: tag.slug },
    ...{ tag: null, outlet: null, language: null, period: ALL_TIME },
    ...{ asOf: Number.MAX_SAFE_INTEGER, limit: Number.MAX_SAFE_INTEGER },
  });
  for (let start = 0; start < candidates.length; start += RULE_PAGE) {
    const page = candidates.slice(start, start + RULE_PAGE);
    const articles = await store.articles.getArticles(page.map(({ id }) => id));
    const matching = hasPhrases === null ? articles : articles.filter(hasPhrases);
    if (matching.length > 0) yield matching;
  }
}
