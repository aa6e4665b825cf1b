// The step that brings a SQLite index what processes that share a store divide their work by.

export const LEASES_STEP = `
  create table leases (name text primary key, holder text not null, held_until integer not null) strict, without rowid;
  create table reserved_moments (name text primary key, free_at integer not null) strict, without rowid;
`;
