// The tables of articles that both engines share, as Kysely knows them.
import type { Generated } from 'kysely';

/** An article as published. `row` grows with event time, so that the newest come first without a sort. */
export interface ArticleTable {
  row: number;
  id: string;
  url: string | null;
  guid: string | null;
  outlet: string;
  language: string | null;
  published_at: number | null;
  modified_at: number | null;
  first_seen_at: number;
  event_time: number;
  text_state: string;
  version: string;
  story: string;
  gist_start: number | null;
  gist_end: number | null;
  /** The words of the gist's span, here so that lists need not read bodies. */
  gist: string | null;
  byline: string | null;
  headline: string | null;
  abstract: string | null;
  body: string | null;
  /** 1 where a first reading of a feed brought it: in the index, but no news. */
  is_backfill: Generated<number>;
  image: string | null;
}

/** What ranking reads of an article, apart from all else so that 500 of them are read at once. */
export interface CandidateTable {
  row: number;
  id: string;
  story: string;
  outlet: string;
  language: string | null;
  event_time: number;
  first_seen_at: number;
  length: number;
  terms: Uint8Array;
}

/** What grouping reads of an article. */
export interface ProfileTable {
  row: number;
  profile: string;
  /** Hashes of the stems that look-alikes are found by (signatures.ts). */
  signature: Uint8Array;
}

/** Counted by triggers. */
export interface ArticleDayTable {
  /** Since 1970. */
  day: number;
  articles: number;
}

/** That an article stands out by a stem; terms are hashes, spans count days since 1970 by a few. */
export interface SignatureTable {
  span: number;
  term: number;
  row: number;
}

/** That an article was seen outlives the article. */
export interface IdentityTable {
  /** What keys and versions name it by: ids are long. */
  number: Generated<number>;
  id: string;
  version: string;
  first_seen_at: number;
}

/** Words that an article had before. */
export interface ArticleVersionTable {
  number: Generated<number>;
  /** The number of its identity. */
  article: number;
  version: string;
  replaced_at: number;
  language: string | null;
  published_at: number | null;
  text_state: string;
  headline: string | null;
  abstract: string | null;
  body: string | null;
}
