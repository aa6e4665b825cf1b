// Checks again, offline, all that was ever told: whether the words that it cites are there and bear it out.
import { RECEIPTS_PER_READ } from '../../limits/writer.ts';
import { citableText, versionHashOf } from '../../news/article.ts';
import {
  type CitedVersion,
  type Receipt,
  type Sealed,
  sealOfReceipt,
  sealOfVersion,
} from '../../news/receipt.ts';
import type { StoryId } from '../../news/story.ts';
import { type Citation, type Sentence, translationLanguageOf } from '../../news/summary.ts';
import { faultsOf } from './check-sentences.ts';
import { translationFaultsOf } from './check-translation.ts';
import type { Newsroom } from '../newsroom.ts';

/**
 * no-citation: a sentence cites nothing. missing: the cited words are not kept. changed: they are not those that the
 * receipt names. moved: the quote does not stand where it should. altered: a quoted sentence is not its quote.
 * unsupported: the cited words do not bear out what a model wrote. seal: the receipt, or the language or date of what it
 * cites, is not as it was kept.
 */
export type ReceiptFault =
  'no-citation' | 'missing' | 'changed' | 'moved' | 'altered' | 'unsupported' | 'seal';

export interface ReceiptFinding {
  /** From 1; null for the receipt as a whole. */
  sentence: number | null;
  fault: ReceiptFault;
}

export interface CheckedReceipt {
  fingerprint: string;
  story: StoryId;
  sentences: number;
  /** None where it is sound. */
  findings: readonly ReceiptFinding[];
}

/** Every receipt in the order of their fingerprints. */
export async function* verifyReceipts(newsroom: Pick<Newsroom, 'store'>): AsyncIterable<CheckedReceipt> {
  const { receipts } = newsroom.store;
  let after: string | null = null;
  for (;;) {
    const page: Sealed<Receipt>[] = await receipts.listReceipts(after, RECEIPTS_PER_READ);
    for (const receipt of page) yield await checkReceipt(newsroom, receipt);
    after = page.at(-1)?.fingerprint ?? null;
    if (after === null) return;
  }
}

async function checkReceipt(
  newsroom: Pick<Newsroom, 'store'>,
  receipt: Sealed<Receipt>,
): Promise<CheckedReceipt> {
  const { fingerprint, story, sentences, method, seal } = receipt;
  const isSealed = seal === null || seal === sealOfReceipt(receipt);
  const findings: ReceiptFinding[] = isSealed ? [] : [{ sentence: null, fault: 'seal' }];
  for (const [at, sentence] of sentences.entries()) {
    const fault = await faultOf(newsroom, sentence, method);
    if (fault !== null) findings.push({ sentence: at + 1, fault });
  }
  return { fingerprint, story, sentences: sentences.length, findings };
}

async function faultOf(
  { store }: Pick<Newsroom, 'store'>,
  { text, citations }: Sentence,
  method: Receipt['method'],
): Promise<ReceiptFault | null> {
  if (citations.length === 0) return 'no-citation';
  const versions: CitedVersion[] = [];
  for (const citation of citations) {
    const version = await store.receipts.getCitedVersion(citation.article, citation.version);
    if (version === null) return 'missing';
    if (versionHashOf(version) !== citation.version) return 'changed';
    if (version.seal !== null && version.seal !== sealOfVersion(version)) return 'seal';
    if (!standsThere(citation, version)) return 'moved';
    versions.push(version);
  }
  // What a model's summary quotes in the place of a sentence that failed is word for word too.
  if (citations.length === 1 && citations[0]?.quote === text) return null;
  if (method === 'extractive') return 'altered';
  const language = translationLanguageOf(method);
  if (language !== null) {
    const quotes = citations.map(({ quote }, at) => ({ quote, version: versions[at] }));
    return translationFaultsOf(text, language, quotes.map(quotedSource)).length === 0 ? null : 'unsupported';
  }
  const sources = versions.map((version) => ({ ...version, text: citableText(version) }));
  return faultsOf(text, sources).length === 0 ? null : 'unsupported';
}

function quotedSource({ quote, version }: { quote: string; version: CitedVersion | undefined }) {
  return { text: quote, language: version?.language ?? null, publishedAt: version?.publishedAt ?? null };
}

function standsThere({ start, end, quote }: Citation, version: CitedVersion): boolean {
  return quote !== '' && citableText(version).slice(start, end) === quote;
}
