// The step that brings a PostgreSQL index what tells whether a transaction was carried out whose end nobody was told.

export const POSTGRES_COMMITS_STEP = `
  create table last_commits (
    writer text primary key, mark bigint not null, at timestamptz not null default now()
  ) with (fillfactor = 50);
`;
