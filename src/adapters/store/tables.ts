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
  /** 1 where a first reading of a feed brought it: in the index, but no news. */
  is_backfill: Generated<number>;
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

export interface FeedTable {
  id: string;
  url: string;
  outlet: string | null;
  tag: string | null;
  added_at: number;
  added_in: string | null;
  added_by: string | null;
  etag: string | null;
  last_modified: string | null;
  body_hash: string | null;
  first_read_at: number | null;
  read_at: number | null;
  next_read_at: number;
  failures: number;
  problem: string | null;
  is_paused: number;
  articles: number;
  /** Until then somebody is reading it; null where nobody is. */
  claimed_until: number | null;
}

export interface SubscriptionTable {
  id: Generated<number>;
  guild: string;
  channel: string;
  /** A slug; the tag need not be in the index. */
  tag: string;
  tag_name: string;
  /** JSON. */
  schedule: string;
  stories: number;
  mention: string | null;
  created_by: string | null;
  created_at: number;
  next_run_at: number;
  covered_until: number;
  paused_because: string | null;
}

export interface ChannelHoldTable {
  channel: string;
  held_until: number;
}

/** Outlives its subscription and its articles. */
export interface DeliveryTable {
  id: Generated<number>;
  subscription: number;
  guild: string;
  channel: string;
  mention: string | null;
  slot: number;
  state: string;
  message: string | null;
  attempts: number;
  attempted_at: number | null;
  next_attempt_at: number | null;
  reason: string | null;
  /** JSON. */
  digest: string | null;
}

/** By delivery too: what two deliveries told stays told when one of them is taken back. */
export interface ToldTable {
  id: Generated<number>;
  channel: string;
  article: string;
  delivery: number;
  guild: string;
}

export interface ReceiptTable {
  fingerprint: string;
  story: string;
  told_at: number;
  method: string;
  /** JSON. */
  sentences: string;
}

export interface CitedVersionTable {
  article: string;
  version: string;
  language: string | null;
  published_at: number | null;
  headline: string | null;
  abstract: string | null;
  body: string | null;
}

export interface TokenDayTable {
  day: string;
  /** Empty for what no server asked. */
  guild: string;
  tokens: number;
}

/** The servers that the bot has left and still keeps something of. */
export interface GuildTable {
  guild: string;
  left_at: number;
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
  feeds: FeedTable;
  subscriptions: SubscriptionTable;
  channel_holds: ChannelHoldTable;
  deliveries: DeliveryTable;
  told: ToldTable;
  receipts: ReceiptTable;
  cited_versions: CitedVersionTable;
  token_days: TokenDayTable;
  guilds: GuildTable;
}
