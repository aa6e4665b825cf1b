// What look-alikes are found by: for a few days at a time, in which articles each stem stands out. Days come first in the
// key, so that what comes in is written in few places however large the index is.
import type { DatabaseSync } from 'node:sqlite';
import { SIGNATURE_SPAN_MS } from '../../limits/store.ts';
import type { ArticleId } from '../../news/article.ts';
import type { GroupedArticle, GroupingSearch } from '../../news/ports.ts';
import type { StoryId } from '../../news/story.ts';
import { firstRowAt, ROW_SPILL_MS } from './article-rows.ts';
import { readProfile } from './profile-text.ts';
import { termHashOf } from './term-hash.ts';

/** Two heavy stems in common is the least that makes a look-alike worth comparing; one is any article on the subject. */
export const SHARED_STEMS_MIN = 2;

const HASH_BYTES = 4;

/** The rows of one span of time. */
const ROWS_PER_SPAN = firstRowAt(SIGNATURE_SPAN_MS);

export function spanOf(row: number): number {
  return Math.floor(row / ROWS_PER_SPAN);
}

/** The signature as an article's profile keeps it: a hash of each stem, 4 bytes each, so that it can be taken off again. */
export function packSignature(signature: readonly string[]): Uint8Array {
  const hashes = [...new Set(signature.map(termHashOf))];
  const packed = Buffer.alloc(hashes.length * HASH_BYTES);
  hashes.forEach((hash, place) => packed.writeUInt32LE(hash, place * HASH_BYTES));
  return packed;
}

export function unpackSignature(packed: Uint8Array): number[] {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, place) =>
    bytes.readUInt32LE(place * HASH_BYTES),
  );
}

export interface SignatureKeeper {
  add(row: bigint, packed: Uint8Array): void;
  /** Takes off what the profile of a row has; to be called while there is one. */
  remove(row: bigint): void;
}

export function createSignatureKeeper(database: DatabaseSync): SignatureKeeper {
  const add = database.prepare('insert or ignore into signatures values (?, ?, ?)');
  const remove = database.prepare('delete from signatures where span = ? and term = ? and row = ?');
  const signatureOf = database.prepare('select signature from profiles where row = ?');
  return {
    add: (row, packed) => {
      const span = BigInt(spanOf(Number(row)));
      for (const hash of unpackSignature(packed)) add.run(span, BigInt(hash), row);
    },
    remove: (row) => {
      const packed = signatureOf.get(row)?.['signature'];
      if (!(packed instanceof Uint8Array)) return;
      const span = BigInt(spanOf(Number(row)));
      for (const hash of unpackSignature(packed)) remove.run(span, BigInt(hash), row);
    },
  };
}

/** Answers what finds the articles of a period that share most of a signature, best first. */
export function createLookAlikeFinder(database: DatabaseSync): (search: GroupingSearch) => GroupedArticle[] {
  const bounds = database.prepare(
    'select (select min(span) from signatures) as first, (select max(span) from signatures) as last',
  );
  // The rows are chosen on the small table alone; only the chosen are read.
  const find = database.prepare(`
    select c.id, c.story, c.outlet, c.event_time, p.profile from (
      select s.row, count(*) as shared
      from json_each(?) span cross join json_each(?) term
        cross join signatures s on s.span = span.value and s.term = term.value
      where s.row >= ? and s.row < ?
      group by s.row having count(*) >= ?
      order by shared desc, s.row desc limit ?
    ) chosen join candidates c on c.row = chosen.row join profiles p on p.row = chosen.row
    order by chosen.shared desc, chosen.row desc`);
  return ({ signature, period, limit }) => {
    const hashes = [...new Set(signature.map(termHashOf))];
    if (hashes.length === 0) return [];
    const from = firstRowAt(period.from ?? 0);
    const until = period.until === null ? Number.MAX_SAFE_INTEGER : firstRowAt(period.until + ROW_SPILL_MS);
    const { first, last } = bounds.get() ?? {};
    const spans = spansBetween(Math.max(spanOf(from), Number(first)), Math.min(spanOf(until), Number(last)));
    const least = Math.min(SHARED_STEMS_MIN, hashes.length);
    const numbers = [from, until, least, limit].map(BigInt);
    const rows = find.all(JSON.stringify(spans), JSON.stringify(hashes), ...numbers);
    return (rows as unknown as LookAlikeRow[]).map(lookAlikeOf);
  };
}

export function lookAlikeOf({ event_time: eventTime, profile, ...article }: LookAlikeRow): GroupedArticle {
  return { ...article, eventTime, profile: readProfile(profile) };
}

export interface LookAlikeRow {
  id: ArticleId;
  story: StoryId;
  outlet: string;
  event_time: number;
  profile: string;
}

export function spansBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
}
