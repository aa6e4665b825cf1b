// SQLite's schema as a list of steps, forward only: a step that was released is never edited, only followed by another.

/** Step n brings a database from version n to n + 1. */
export const SQLITE_MIGRATIONS: readonly string[] = [
  `
  create table articles (
    row integer primary key, id text not null unique, url text, guid text, outlet text not null, language text,
    published_at integer, modified_at integer, first_seen_at integer not null, event_time integer not null,
    text_state text not null, version text not null, story text not null,
    gist_start integer, gist_end integer, gist text, byline text, headline text, abstract text, body text
  ) strict;
  create index articles_by_story on articles (story, first_seen_at);
  create index articles_by_first_seen on articles (first_seen_at);

  create table candidates (
    row integer primary key, id text not null, story text not null, outlet text not null, language text,
    event_time integer not null, first_seen_at integer not null, length integer not null,
    profile text not null, terms blob not null
  ) strict;
  create index candidates_by_outlet on candidates (outlet, row);
  create index candidates_by_language on candidates (language);

  create virtual table article_terms using fts5 (
    terms, content = '', contentless_delete = 1, detail = none,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
  );
  create virtual table term_frequencies using fts5vocab (article_terms, 'row');

  create table signatures (term text not null, row integer not null, primary key (term, row)) strict, without rowid;
  create index signatures_by_row on signatures (row);

  create table identities (
    id text primary key, version text not null, first_seen_at integer not null
  ) strict, without rowid;

  create table tags (tag integer primary key, slug text not null unique, name text not null) strict;
  create table article_tags (tag integer not null, row integer not null, primary key (tag, row)) strict, without rowid;
  create index article_tags_by_row on article_tags (row);

  create table notes (key text primary key, value text not null) strict, without rowid;
  create table questions (token text primary key, question text not null, kept_at integer not null) strict, without rowid;

  create table totals (name text primary key, value integer not null) strict, without rowid;
  insert into totals values ('articles', 0), ('terms', 0), ('changed_at', 0), ('revision', 0);
  `,
  `
  alter table articles add column is_backfill integer not null default 0;

  create table feeds (
    id text primary key, url text not null unique, outlet text, tag text,
    added_at integer not null, added_in text, added_by text,
    etag text, last_modified text, body_hash text, first_read_at integer, read_at integer,
    next_read_at integer not null, failures integer not null, problem text, is_paused integer not null,
    articles integer not null, claimed_until integer
  ) strict;
  create index feeds_due on feeds (is_paused, next_read_at);

  create table subscriptions (
    id integer primary key autoincrement, guild text not null, channel text not null, tag text not null,
    tag_name text not null, schedule text not null, stories integer not null, mention text, created_by text,
    created_at integer not null, next_run_at integer not null, covered_until integer not null, paused_because text
  ) strict;
  create index subscriptions_due on subscriptions (next_run_at) where paused_because is null;
  create index subscriptions_by_channel on subscriptions (channel);
  create index subscriptions_by_guild on subscriptions (guild);
  create table channel_holds (channel text primary key, held_until integer not null) strict, without rowid;

  create table deliveries (
    id integer primary key autoincrement, subscription integer not null, guild text not null, channel text not null,
    mention text, slot integer not null, state text not null, message text, attempts integer not null,
    attempted_at integer, next_attempt_at integer, reason text, digest text, unique (subscription, slot)
  ) strict;
  create index deliveries_due on deliveries (next_attempt_at) where next_attempt_at is not null;
  create index deliveries_by_guild on deliveries (guild);

  create table told (
    id integer primary key, channel text not null, article text not null, delivery integer not null,
    guild text not null, unique (channel, article, delivery)
  ) strict;
  create index told_by_delivery on told (delivery);
  create index told_by_guild on told (guild);

  create table receipts (
    fingerprint text primary key, story text not null, told_at integer not null, method text not null,
    sentences text not null
  ) strict;
  create table cited_versions (
    article text not null, version text not null, language text, published_at integer,
    headline text, abstract text, body text, primary key (article, version)
  ) strict;

  create table token_days (
    day text not null, guild text not null, tokens integer not null, primary key (day, guild)
  ) strict, without rowid;
  create table guilds (guild text primary key, left_at integer not null) strict, without rowid;
  `,
];
