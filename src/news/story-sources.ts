// The noun of who reports a story on their own: its outlets, gathered by what they have their reports from.
import type { ArticleId } from './article.ts';
import type { EpochMs } from './branded.ts';

/** Why outlets count as one source. */
export type SourceTie =
  /** They carry, or name, the same agency. */
  | 'agency'
  /** One has passages of the other's text; words in quotation marks do not count. */
  | 'reprint'
  /** One says that it has its report from the other. */
  | 'attribution'
  /** Editions of one house. */
  | 'family';

/** What shows that an outlet does not report on its own. */
export interface SourceEvidence {
  tie: SourceTie;
  outlet: string;
  /** The agency, or the outlet whose text or report it is. */
  source: string;
  /** The write-up that shows it. */
  article: ArticleId;
}

/** Outlets that count as one source. */
export interface SourceGroup {
  /** The first to report first. */
  outlets: readonly string[];
  /** `own`: nothing shows that it is from elsewhere. `unread`: its texts are not here, so nothing is known. */
  origin: SourceTie | 'own' | 'unread';
  /** The agency, or the outlet that the others depend on; null for `own` and `unread`. */
  source: string | null;
  /** One entry for each outlet, tie and source, in that order. */
  evidence: readonly SourceEvidence[];
}

/** Who reports a story, as far as its write-ups show. */
export interface StorySources {
  /** Known outlets. */
  outlets: number;
  /** Groups that report on their own or carry an agency. One at least where an outlet is known; never more than shown. */
  independent: number;
  /** The earliest write-up that its publisher dates, of a known outlet. */
  earliest: { outlet: string; at: EpochMs; article: ArticleId } | null;
  /** Every known outlet in one of them; the largest first, those that nothing is known of last. */
  groups: readonly SourceGroup[];
}
