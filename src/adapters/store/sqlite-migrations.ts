// SQLite's schema as a list of steps, forward only: a step that was released is never edited, only followed by another.
import { DIGEST_TOPICS_STEP } from './sqlite-migration-digests.ts';
import { HOLDS_STEP } from './sqlite-migration-holds.ts';
import { LEASES_STEP } from './sqlite-migration-leases.ts';

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
  `
  alter table feeds add column reads_pages integer not null default 0;
  alter table feeds add column format text;
  alter table feeds add column wishes text;
  alter table feeds add column asked_at integer;
  alter table feeds add column pace_per_day real;
  alter table feeds add column usual_items integer;
  alter table feeds add column notice text;
  update feeds set asked_at = read_at;
  create index feeds_free on feeds
    (is_paused, (case when claimed_until > next_read_at then claimed_until else next_read_at end));

  create table feed_notices (
    id integer primary key autoincrement, feed text not null, url text not null, added_in text, added_by text,
    sentence text not null, at integer not null
  ) strict;
  create index feed_notices_by_feed on feed_notices (feed);
  `,
  `
  alter table articles add column image text;

  create table numbered_identities (
    number integer primary key, id text not null unique, version text not null, first_seen_at integer not null
  ) strict;
  insert into numbered_identities (id, version, first_seen_at)
    select id, version, first_seen_at from identities order by first_seen_at, id;
  drop table identities;
  alter table numbered_identities rename to identities;

  create table article_keys (key integer primary key, article integer not null) strict;
  create index article_keys_by_article on article_keys (article);

  create table article_versions (
    number integer primary key, article integer not null, version text not null, replaced_at integer not null,
    language text, published_at integer, text_state text not null, headline text, abstract text, body text
  ) strict;
  create index article_versions_by_article on article_versions (article);
  `,
  `
  alter table article_tags add column by_rule integer not null default 0;
  alter table article_tags add column is_late integer not null default 0;
  create index article_tags_by_rule on article_tags (tag, row) where by_rule = 1;

  create table tag_aliases (
    alias text primary key, name text not null, tag text not null, tag_name text not null
  ) strict, without rowid;
  create table tag_rules (
    tag text primary key, name text not null, question text not null, made_at integer not null, applied_at integer
  ) strict, without rowid;
  `,
  // Signatures by time; tags, outlets and languages are counted where they change. Terms are made anew at the next start.
  `
  drop table signatures;
  create table signatures (
    span integer not null, term integer not null, row integer not null, primary key (span, term, row)
  ) strict, without rowid;
  alter table candidates add column signature blob not null default x'';
  drop index candidates_by_outlet;
  drop index candidates_by_language;
  delete from notes where key = 'terms-version';

  create table outlets (name text primary key, articles integer not null) strict, without rowid;
  create table languages (language text primary key, articles integer not null) strict, without rowid;
  alter table tags add column articles integer not null default 0;
  alter table tags add column newest integer not null default 0;
  insert into outlets select outlet, count(*) from candidates group by outlet;
  insert into languages select language, count(*) from candidates where language is not null group by language;
  update tags set articles = counted.articles, newest = counted.newest
    from (select tag, count(*) as articles, max(row) as newest from article_tags group by tag) counted
    where counted.tag = tags.tag;

  create trigger candidate_is_counted after insert on candidates begin
    insert into outlets values (new.outlet, 1) on conflict do update set articles = articles + 1;
    insert into languages select new.language, 1 where new.language is not null
      on conflict do update set articles = articles + 1;
  end;
  create trigger candidate_is_discounted after delete on candidates begin
    update outlets set articles = articles - 1 where name = old.outlet;
    update languages set articles = articles - 1 where language = old.language;
  end;
  create trigger tag_is_counted after insert on article_tags begin
    update tags set articles = articles + 1, newest = max(newest, new.row) where tag = new.tag;
  end;
  create trigger tag_is_discounted after delete on article_tags begin
    update tags set articles = articles - 1,
      newest = case when newest > old.row then newest
        else coalesce((select max(row) from article_tags where tag = old.tag), 0) end
    where tag = old.tag;
  end;
  `,
  // Where ids of stories lead that are none any more, what is still to be settled, and what operators ruled.
  `
  create table story_leads (id text primary key, leads_to text not null) strict, without rowid;
  create index story_leads_by_target on story_leads (leads_to);
  create table unsettled_stories (
    story text not null, other text not null, primary key (story, other)
  ) strict, without rowid;
  create table story_rulings (
    number integer primary key autoincrement, kind text not null, made_at integer not null, sides text not null
  ) strict;
  create table ruled_articles (
    article text not null, ruling integer not null, primary key (article, ruling)
  ) strict, without rowid;
  create index ruled_articles_by_ruling on ruled_articles (ruling);
  `,
  // What stories are made by, apart from what is ranked: a question then reads a third of the pages. And how many articles
  // a day has (its rows are 86,400 seconds of 1,024): how far a walk may go.
  `
  create table profiles (row integer primary key, profile text not null, signature blob not null) strict;
  insert into profiles select row, profile, signature from candidates;
  create table ranked_candidates (
    row integer primary key, id text not null, story text not null, outlet text not null, language text,
    event_time integer not null, first_seen_at integer not null, length integer not null, terms blob not null
  ) strict;
  insert into ranked_candidates
    select row, id, story, outlet, language, event_time, first_seen_at, length, terms from candidates;
  drop table candidates;
  alter table ranked_candidates rename to candidates;

  create table article_days (day integer primary key, articles integer not null) strict;
  insert into article_days select row / 88473600, count(*) from candidates group by 1;
  create trigger candidate_is_counted after insert on candidates begin
    insert into article_days values (new.row / 88473600, 1) on conflict do update set articles = articles + 1;
    insert into outlets values (new.outlet, 1) on conflict do update set articles = articles + 1;
    insert into languages select new.language, 1 where new.language is not null
      on conflict do update set articles = articles + 1;
  end;
  create trigger candidate_is_discounted after delete on candidates begin
    update outlets set articles = articles - 1 where name = old.outlet;
    update languages set articles = articles - 1 where language = old.language;
    update article_days set articles = articles - 1 where day = old.row / 88473600;
  end;
  `,
  // Seals, by which it shows whether what was told is as it was kept; and what was told of a story, for corrections.
  `
  alter table receipts add column seal text;
  alter table cited_versions add column seal text;
  create index receipts_by_story on receipts (story, told_at);
  `,
  DIGEST_TOPICS_STEP,
  LEASES_STEP,
  HOLDS_STEP,
];
