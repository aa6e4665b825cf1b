// The noun of what an article said before it was changed.
import type { ArticleText, TextState, VersionHash } from './article.ts';
import type { EpochMs } from './branded.ts';

/** The words that an article had, and until when; they were replaced by others, or by more of them. */
export interface ArticleVersion extends ArticleText {
  version: VersionHash;
  replacedAt: EpochMs;
  textState: TextState;
  language: string | null;
  /** As the publisher said then. */
  publishedAt: EpochMs | null;
}
