// The doors of what a model writes: the writer, the ledger of what it costs, and the receipts of what was told.
import type { ArticleId, ArticleText, TextState, VersionHash } from './article.ts';
import type { EpochMs } from './branded.ts';
import type { GuildId } from './places.ts';
import type { CitedVersion, Receipt, Sealed } from './receipt.ts';
import type { StoryId } from './story.ts';

/** An article as a writer gets it: data, never instructions. */
export interface WriterSource extends ArticleText {
  article: ArticleId;
  outlet: string;
  publishedAt: EpochMs | null;
  textState: TextState;
}

export interface WriterRequest {
  sources: readonly WriterSource[];
  /** BCP 47: what the sentences are written in. */
  language: string;
  /** None of the sources is in that language. */
  isTranslation: boolean;
  /** The most sentences. */
  sentences: number;
}

/** A sentence as the writer gave it, with the places (from 0) of the sources that it names. Nothing is checked yet. */
export interface WrittenSentence {
  text: string;
  sources: readonly number[];
}

/** Why a writer gave nothing that can be used. */
export type WriterFailure = 'slow' | 'down' | 'refused' | 'limited' | 'misconfigured' | 'nonsense';

/**
 * `tokens`: what the server says it cost; null where it does not say (then the estimate counts). `answerTokens`: how many of
 * them were the answer; null or left out where it does not say.
 */
export type WriterOutcome =
  | {
      kind: 'written';
      sentences: readonly WrittenSentence[];
      tokens: number | null;
      answerTokens?: number | null;
    }
  | { kind: 'failed'; because: WriterFailure; detail: string; tokens: number | null };

/** Whatever writes sentences from articles: a model behind an OpenAI-compatible address. Never throws. */
export interface Writer {
  /** Model and version of prompt: part of every fingerprint. */
  name: string;
  /** An upper estimate of what a request can cost, answer included, in tokens. */
  estimateTokens(request: WriterRequest): number;
  write(request: WriterRequest, signal: AbortSignal): Promise<WriterOutcome>;
}

/** Budgets of one day, in tokens; null is unlimited. */
export interface TokenBudget {
  total: number | null;
  perServer: number | null;
}

/** `day` is the UTC day, `2026-11-23`. A private conversation counts under the null server. */
export interface TokenReservation {
  day: string;
  guild: GuildId | null;
  tokens: number;
}

export interface TokenLedger {
  /** Sets tokens aside in one transaction, or says which budget they would exceed. */
  reserve(asked: TokenReservation, budget: TokenBudget): Promise<'reserved' | 'over-total' | 'over-server'>;
  /** Replaces a reservation by what it came to. */
  settle(reserved: TokenReservation, used: number): Promise<void>;
  /** What was spent or is set aside on a day, in all and by server. */
  getSpent(day: string): Promise<{ total: number; byServer: ReadonlyMap<GuildId | null, number> }>;
  /** What was spent since a day, that one too, by day and server: the latest day first, in it the most first. */
  listSpent(since: string): Promise<TokenReservation[]>;
}

export interface ReceiptStore {
  /** Keeps what was told and the versions that it cites; what is kept already stays as it is. */
  keepReceipt(receipt: Receipt, cited: readonly CitedVersion[]): Promise<void>;
  getReceipt(fingerprint: string): Promise<Sealed<Receipt> | null>;
  /** A page of all receipts in the order of their fingerprints, after the given one. */
  listReceipts(after: string | null, limit: number): Promise<Sealed<Receipt>[]>;
  /** What was told of a story, the latest first. */
  listReceiptsOf(story: StoryId, limit: number): Promise<Receipt[]>;
  getCitedVersion(article: ArticleId, version: VersionHash): Promise<Sealed<CitedVersion> | null>;
}

/**
 * How a model's server stands. unlisted: it answers, and does not say which models it has. unknown-model: it does, and that
 * is none of them. refused: it does not let the key in.
 */
export type ModelStanding =
  { kind: 'ready' | 'unlisted' | 'unknown-model' | 'refused' } | { kind: 'unreachable'; detail: string };
