// Finds the sentences of a digest that do not stand in their articles any more, and what stands there instead.
import { type Article, type ArticleId, citableText, isFuller, type TextState } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Delivery, DigestCorrection } from '../../news/digest.ts';
import type { Citation } from '../../news/summary.ts';
import type { Newsroom } from '../newsroom.ts';
import { stands, successorOf } from '../summaries/successor-sentence.ts';

/** What a delivery told of some articles and is to be corrected; what its message shows already is left out. */
export async function findDigestCorrections(
  { store }: Newsroom,
  { delivery, ids, at }: { delivery: Delivery; ids: ReadonlySet<ArticleId>; at: EpochMs },
): Promise<DigestCorrection[]> {
  const cited = (delivery.digest?.stories ?? []).flatMap(({ sentence }) =>
    sentence !== null && ids.has(sentence.article) ? [sentence] : [],
  );
  const isShown = ({ article, quote }: Citation) =>
    delivery.corrections.some((shown) => shown.article === article && shown.told === quote);
  const found: DigestCorrection[] = [];
  for (const citation of cited.filter((one) => !isShown(one))) {
    const article = await store.articles.getArticle(citation.article);
    // One that was forgotten since is not taken back.
    if (article === null || article.version === citation.version) continue;
    const versions = await store.articles.listVersions(article.id);
    const then = versions.find(({ version }) => version === citation.version);
    const correction = correctionOf(citation, article, then ?? null);
    if (correction !== null) found.push({ ...correction, correctedAt: at });
  }
  return found;
}

type Then = Parameters<typeof citableText>[0] & { textState: TextState };

function correctionOf(
  citation: Citation,
  article: Article,
  then: Then | null,
): Omit<DigestCorrection, 'correctedAt'> | null {
  if (stands(citation.quote, citableText(article))) return null;
  const now = successorOf(citation, article, then === null ? '' : citableText(then));
  // More of the text has come, or less of it: what is not in there now was not taken back.
  const isOtherText =
    then !== null &&
    (isFuller(article.textState, then.textState) || isFuller(then.textState, article.textState));
  if (now === null && isOtherText) return null;
  return { article: article.id, outlet: article.outlet, told: citation.quote, now };
}
