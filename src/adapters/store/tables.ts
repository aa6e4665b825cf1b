// The tables that both engines share, as Kysely knows them. A row never leaves this room.
import type { Generated } from 'kysely';
import type {
  ArticleDayTable,
  ArticleTable,
  ArticleVersionTable,
  CandidateTable,
  IdentityTable,
  ProfileTable,
  SignatureTable,
} from './article-tables.ts';
import type { ChannelHoldTable, LeaseTable, ReservedMomentTable } from './lease-tables.ts';
import type {
  RuledArticleTable,
  StoryLeadTable,
  StoryRulingTable,
  UnsettledStoryTable,
} from './story-tables.ts';

export interface TagTable {
  tag: Generated<number>;
  slug: string;
  name: string;
  /** Counted by triggers, as is the newest row. */
  articles: Generated<number>;
  newest: Generated<number>;
}

/** Counted by triggers. */
export interface OutletTable {
  name: string;
  articles: number;
}

export interface ArticleTagTable {
  tag: number;
  row: number;
  /** 1 where nothing but a rule gave it. */
  by_rule: Generated<number>;
  /** 1 where the article came before its tag: no news for the tag's digests. */
  is_late: Generated<number>;
}

export interface TagAliasTable {
  /** A slug. */
  alias: string;
  name: string;
  /** The slug of its tag, which need not be in the index. */
  tag: string;
  tag_name: string;
}

export interface TagRuleTable {
  /** A slug. */
  tag: string;
  name: string;
  question: string;
  made_at: number;
  applied_at: number | null;
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
  format: string | null;
  /** JSON; null where it wishes nothing. */
  wishes: string | null;
  asked_at: number | null;
  first_read_at: number | null;
  read_at: number | null;
  next_read_at: number;
  failures: number;
  problem: string | null;
  is_paused: number;
  articles: number;
  reads_pages: number;
  pace_per_day: number | null;
  usual_items: number | null;
  notice: string | null;
  /** Until then somebody is reading it; null where nobody is. */
  claimed_until: number | null;
}

/** What has to be told about a feed, until somebody takes it to tell it. */
export interface FeedNoticeTable {
  id: Generated<number>;
  feed: string;
  url: string;
  added_in: string | null;
  added_by: string | null;
  sentence: string;
  at: number;
}

export interface SubscriptionTable {
  id: Generated<number>;
  guild: string;
  channel: string;
  /** JSON; a tag need not be in the index. */
  topic: string;
  /** JSON. */
  schedule: string;
  stories: number;
  language: string | null;
  /** JSON. */
  posting: string;
  created_by: string | null;
  created_at: number;
  next_run_at: number;
  covered_until: number;
  paused_because: string | null;
  /** The last slot that was begun or skipped, else the begin; one to come tells that the clock was set back since. */
  last_slot: number;
}

/** Outlives its subscription and its articles. */
export interface DeliveryTable {
  id: Generated<number>;
  subscription: number;
  guild: string;
  channel: string;
  /** JSON. */
  posting: string;
  slot: number;
  state: string;
  /** JSON: the steps that are done. */
  posted: Generated<string>;
  attempts: number;
  attempted_at: number | null;
  next_attempt_at: number | null;
  reason: string | null;
  /** JSON. */
  digest: string | null;
  /** JSON. */
  corrections: Generated<string>;
}

/** By delivery too: what two deliveries told stays told when one of them is taken back. */
export interface ToldTable {
  id: Generated<number>;
  channel: string;
  article: string;
  delivery: number;
  guild: string;
  /** 1 where a sentence of the delivery quotes it: its corrections are to be shown there. */
  is_cited: Generated<number>;
}

export interface ReceiptTable {
  fingerprint: string;
  story: string;
  told_at: number;
  method: string;
  /** JSON. */
  sentences: string;
  seal: string | null;
}

export interface CitedVersionTable {
  article: string;
  version: string;
  language: string | null;
  published_at: number | null;
  headline: string | null;
  abstract: string | null;
  body: string | null;
  seal: string | null;
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
  profiles: ProfileTable;
  article_days: ArticleDayTable;
  signatures: SignatureTable;
  identities: IdentityTable;
  article_versions: ArticleVersionTable;
  tags: TagTable;
  outlets: OutletTable;
  article_tags: ArticleTagTable;
  tag_aliases: TagAliasTable;
  tag_rules: TagRuleTable;
  notes: NoteTable;
  questions: QuestionTable;
  feeds: FeedTable;
  feed_notices: FeedNoticeTable;
  subscriptions: SubscriptionTable;
  channel_holds: ChannelHoldTable;
  deliveries: DeliveryTable;
  told: ToldTable;
  receipts: ReceiptTable;
  cited_versions: CitedVersionTable;
  token_days: TokenDayTable;
  guilds: GuildTable;
  leases: LeaseTable;
  reserved_moments: ReservedMomentTable;
  story_leads: StoryLeadTable;
  unsettled_stories: UnsettledStoryTable;
  story_rulings: StoryRulingTable;
  ruled_articles: RuledArticleTable;
}
