// Keeps a receipt of each sentence that a digest told, with the version of the article that it quotes.
import type { EpochMs } from '../../news/branded.ts';
import type { Delivery, DigestStory } from '../../news/digest.ts';
import type { CitedVersion } from '../../news/receipt.ts';
import type { Citation } from '../../news/summary.ts';
import type { Newsroom } from '../newsroom.ts';

export async function keepReceipts(
  newsroom: Newsroom,
  { digest }: Pick<Delivery, 'digest'>,
  toldAt: EpochMs,
): Promise<void> {
  for (const { story, sentence } of digest?.stories ?? [])
    if (sentence !== null) await keepReceipt(newsroom, { story, sentence }, toldAt);
}

async function keepReceipt(
  { store, log }: Newsroom,
  { story, sentence }: Pick<DigestStory, 'story'> & { sentence: Citation },
  toldAt: EpochMs,
): Promise<void> {
  const cited = await citedVersionOf(store, sentence);
  if (cited === null) {
    log.info({ story }, 'an article changed before its sentence was told; there is no receipt of it');
    return;
  }
  const receipt = {
    ...{ fingerprint: fingerprintOf(sentence), story, toldAt, method: 'extractive' as const },
    sentences: [{ text: sentence.quote, citations: [sentence] }],
  };
  await store.receipts.keepReceipt(receipt, [cited]);
}

/** The article as it was quoted: as the index has it, or as another receipt kept it; null where neither does. */
async function citedVersionOf(
  { articles, receipts }: Newsroom['store'],
  { article: id, version }: Citation,
): Promise<CitedVersion | null> {
  const article = await articles.getArticle(id);
  if (article?.version !== version) return receipts.getCitedVersion(id, version);
  const { headline, abstract, body, language, publishedAt } = article;
  return { article: id, version, headline, abstract, body, language, publishedAt };
}

/** Where the quote stands says what it is: version hashes are made of an article's words. */
function fingerprintOf({ article, version, start, end }: Citation): string {
  return `quote:${version}:${start}-${end}:${article}`;
}
