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
];
