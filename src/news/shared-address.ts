// Sees which addresses of a batch name no article: the front page or section that several items give as theirs.
import type { Article } from './article.ts';
import type { ArticleKeys, IdentityKey } from './identity.ts';
import { isSameHeadline, wordsAgree } from './wording.ts';

/** So many different texts at one address are no editions of one: not even a live page changes so in one reading. */
const SHARED_BY_MIN = 3;

/** The keys of addresses that items of a batch share though they are different articles. */
export function sharedUrlsOf(
  batch: readonly { article: Article; keys: ArticleKeys }[],
): ReadonlySet<IdentityKey> {
  const byUrl = Map.groupBy(batch, ({ keys }) => keys.url);
  const shared = new Set<IdentityKey>();
  for (const [key, items] of byUrl)
    if (key !== null && items.length > 1 && isShared(items.map(({ article }) => article))) shared.add(key);
  return shared;
}

function isShared(articles: readonly Article[]): boolean {
  const distinct: Article[] = [];
  for (const article of articles) {
    const isKnown = distinct.some((other) => isOne(other, article));
    if (!isKnown) distinct.push(article);
    if (distinct.length >= SHARED_BY_MIN) return true;
  }
  const [one, other] = distinct;
  if (one === undefined || other === undefined) return false;
  // Two may be two states of a page that is written on: they are two articles where their feed or the address says so.
  return (one.guid !== null && other.guid !== null) || isSection(one.url ?? '');
}

function isOne(one: Article, other: Article): boolean {
  if (one.guid !== null && one.guid === other.guid) return true;
  const areGuidsApart = one.guid !== null && other.guid !== null;
  // Of one address even a headline of two words says enough, where nothing else tells them apart.
  return (!areGuidsApart && isSameHeadline(one, other)) || wordsAgree(one, other);
}

/** A front page, or one whose path is of plain words: /news, /world/europe. */
function isSection(url: string): boolean {
  const { pathname = '', search = '' } = URL.parse(url) ?? {};
  return search === '' && /^(?:\/\p{L}+){0,2}\/?$/u.test(pathname);
}
