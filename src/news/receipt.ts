// The noun of what was told: sentences with their citations, kept beyond cache and retention, to be checked again.
import type { ArticleId, ArticleText, VersionHash } from './article.ts';
import type { EpochMs } from './branded.ts';
import type { StoryId } from './story.ts';
import type { Sentence, SummaryMethod } from './summary.ts';
import { fingerprintOf } from './fingerprint.ts';

/** One summary or digest entry as people read it. */
export interface Receipt {
  /** The content address of what was told: telling it again keeps it once. */
  fingerprint: string;
  story: StoryId;
  toldAt: EpochMs;
  method: SummaryMethod;
  sentences: readonly Sentence[];
}

/** The version of an article that a receipt cites, as it was. */
export interface CitedVersion extends ArticleText {
  article: ArticleId;
  version: VersionHash;
  language: string | null;
  publishedAt: EpochMs | null;
}

/** Something as it is kept, with the seal that it got then; null where it was kept before there were seals. */
export type Sealed<Kept> = Kept & { seal: string | null };

/** Names all that a receipt says, so that a later look shows whether any of it was changed. */
export function sealOfReceipt({ fingerprint, story, toldAt, method, sentences }: Receipt): string {
  return fingerprintOf(['receipt', fingerprint, story, toldAt, method, sentences.map(partsOf)]);
}

/** The same for a cited version: its words have a hash already, its language and its date have none. */
export function sealOfVersion({ article, version, language, publishedAt, ...text }: CitedVersion): string {
  const words = [text.headline, text.abstract, text.body];
  return fingerprintOf(['version', article, version, language, publishedAt, words]);
}

/** Field by field: the order of keys in an object is no part of what it says. */
function partsOf({ text, citations }: Sentence): readonly unknown[] {
  const cited = citations.map(({ article, version, start, end, quote }) => [
    article,
    version,
    start,
    end,
    quote,
  ]);
  return [text, cited];
}
