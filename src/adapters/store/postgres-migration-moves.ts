// The step that brings a PostgreSQL index what tells how far a move into it has come.

export const POSTGRES_MOVES_STEP = `
  create table moves (source text primary key, is_done integer not null);
  create table moved_tables (name text primary key, last_key text, copied bigint not null);
`;
