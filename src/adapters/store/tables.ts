// The tables that both engines share, as Kysely knows them. A row never leaves this room.
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
}

/** What ranking and grouping read of an article, apart from its text so that 500 of them are read at once. */
export interface CandidateTable {
  row: number;
  id: string;
  story: string;
  outlet: string;
  language: string | null;
  event_time: number;
  first_seen_at: number;
  length: number;
  profile: string;
  terms: Uint8Array;
}

export interface SignatureTable {
  term: string;
  row: number;
}

/** That an article was seen outlives the article. */
export interface IdentityTable {
  id: string;
  version: string;
  first_seen_at: number;
}

export interface TagTable {
  tag: Generated<number>;
  slug: string;
  name: string;
}

export interface ArticleTagTable {
  tag: number;
  row: number;
}

export interface NoteTable {
  key: string;
  value: string;
}

export interface QuestionTable {
  token: string;
  question: string;
  kept_at: number;
}

export interface Tables {
  articles: ArticleTable;
  candidates: CandidateTable;
  signatures: SignatureTable;
  identities: IdentityTable;
  tags: TagTable;
  article_tags: ArticleTagTable;
  notes: NoteTable;
  questions: QuestionTable;
}
