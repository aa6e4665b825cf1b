// The noun of what was told: sentences with their citations, kept beyond cache and retention, to be checked again.
import type { ArticleId, ArticleText, VersionHash } from './article.ts';
import type { EpochMs } from './branded.ts';
import type { StoryId } from './story.ts';
import type { Sentence, SummaryMethod } from './summary.ts';

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
