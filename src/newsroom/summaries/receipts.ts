// Keeps what was told with the words that it cites, beyond cache and retention.
import type { Article } from '../../news/article.ts';
import type { CitedVersion } from '../../news/receipt.ts';
import type { StoryId } from '../../news/story.ts';
import type { Summary } from '../../news/summary.ts';
import type { Newsroom } from '../newsroom.ts';

export interface ToldSummary {
  fingerprint: string;
  story: StoryId;
  summary: Summary;
  /** Those that it may cite. */
  articles: readonly Article[];
}

/** Keeps the receipt of a summary; of one that is kept already, nothing changes. */
export async function keepSummaryReceipt(
  { store, clock }: Pick<Newsroom, 'store' | 'clock'>,
  { fingerprint, story, summary, articles }: ToldSummary,
): Promise<void> {
  const { method, sentences } = summary;
  if (sentences.length === 0) return;
  const cited = new Set(sentences.flatMap(({ citations }) => citations.map(({ article }) => article)));
  const versions = articles.filter(({ id }) => cited.has(id)).map(citedVersionOf);
  await store.receipts.keepReceipt({ fingerprint, story, toldAt: clock(), method, sentences }, versions);
}

function citedVersionOf(article: Article): CitedVersion {
  const { id, version, language, publishedAt, headline, abstract, body } = article;
  return { article: id, version, language, publishedAt, headline, abstract, body };
}
