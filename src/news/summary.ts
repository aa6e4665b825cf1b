// The noun of what we say about articles: sentences, and what bears each of them out.
import type { ArticleId, Span, VersionHash } from './article.ts';

/** Article, version and character span that bear a sentence out; `quote` is the text of that span, verbatim. */
export interface Citation extends Span {
  article: ArticleId;
  version: VersionHash;
  quote: string;
}
