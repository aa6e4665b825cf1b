// The noun of a checked sentence: whether sources bear it out, and what in it they do not.

/** What of a sentence its sources do not have. */
export type SupportFailureKind =
  'number' | 'date' | 'name' | 'quote' | 'negation' | 'modality' | 'attribution' | 'words';

export interface SupportFailure {
  kind: SupportFailureKind;
  /** The words of the sentence that no source has. */
  found: string;
}

export interface Support {
  isSupported: boolean;
  /** 0 to 1; rises with support. */
  score: number;
  failures: readonly SupportFailure[];
}

/** A text that a sentence is checked against. `publishedAt` resolves "yesterday"; null where unknown. */
export interface SupportSource {
  text: string;
  language: string | null;
  publishedAt: number | null;
}
