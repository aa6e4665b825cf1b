// What is written by one process at a time on PostgreSQL: one lock for each noun, so that no two writers ever collide.

/** In the order in which they are locked. A transaction that writes of several nouns locks each. */
const NOUNS = ['index', 'digests', 'feeds', 'ledger', 'notes', 'receipts', 'leases'] as const;

export type Noun = (typeof NOUNS)[number];

/** Our own among all advisory locks of a database: "broa" in ASCII. */
const OUR_LOCKS = 0x62726f61;
const MIGRATION_LOCK = NOUNS.length;

/** The statements that lock nouns until the transaction ends, always in the same order. */
export function lockStatements(nouns: readonly Noun[]): string {
  return NOUNS.flatMap((noun, place) => (nouns.includes(noun) ? [lockStatement(place)] : [])).join(' ');
}

export const LOCK_FOR_MIGRATION = lockStatement(MIGRATION_LOCK);

function lockStatement(place: number): string {
  return `select pg_advisory_xact_lock(${OUR_LOCKS}, ${place});`;
}
