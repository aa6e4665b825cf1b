// Writes analysed articles into SQLite: text, candidate, terms, tags and identity in one transaction.
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { citableText } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { AnalysedArticle } from '../../news/ports.ts';
import { createKeyKeeper, type KeyKeeper } from './article-keys.ts';
import { createRowFinder } from './article-rows.ts';
import { createVersionKeeper, type VersionKeeper } from './article-versions.ts';
import { createArticleTagger, type ArticleTagger } from './article-tags.ts';
import { indexedTerms } from './filter-terms.ts';
import { createSignatureKeeper, packSignature, type SignatureKeeper } from './signatures.ts';
import { inTransaction } from './sqlite-transaction.ts';
import { writeProfile } from './profile-text.ts';
import { lengthOf, writeTermCounts } from './term-counts.ts';

/** What a batch changed. */
export interface TakenIn {
  added: AnalysedArticle[];
  /** Articles that the index had have other terms now. */
  areTermsReplaced: boolean;
}

/** Takes a batch in at a moment: all of it or, on an error, nothing. */
export type TakeIn = (articles: readonly AnalysedArticle[], at: EpochMs, isBackfill: boolean) => TakenIn;

export function createTakeIn(database: DatabaseSync): TakeIn {
  const statements = prepareStatements(database);
  const keep = { key: createKeyKeeper(database), version: createVersionKeeper(database) };
  const findRow = createRowFinder(database);
  const tagger = createArticleTagger(database);
  const signatures = createSignatureKeeper(database);
  return (articles, at, isBackfill) => {
    if (articles.length === 0) return { added: [], areTermsReplaced: false };
    return inTransaction(database, () => {
      const outcomes = articles.map((article) =>
        takeInOne(statements, { ...article, isBackfill, at }, { findRow, keep, tagger, signatures }),
      );
      const added = articles.filter((_, place) => outcomes[place]?.isNew);
      const length = outcomes.reduce((sum, { grownBy }) => sum + grownBy, 0);
      statements.addTotals.run(BigInt(added.length), BigInt(length));
      statements.recordChange.run(BigInt(at));
      return { added, areTermsReplaced: outcomes.some(({ areTermsReplaced }) => areTermsReplaced) };
    });
  };
}

type Statements = ReturnType<typeof prepareStatements>;

function prepareStatements(database: DatabaseSync) {
  const prepare = (text: string): StatementSync => database.prepare(text);
  return {
    findRow: prepare('select row, event_time, is_backfill, version from articles where id = ?'),
    removeCandidate: prepare('delete from candidates where row = ?'),
    removeProfile: prepare('delete from profiles where row = ?'),
    addArticle: prepare(
      'insert or replace into articles values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    addCandidate: prepare('insert into candidates values (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    addProfile: prepare('insert into profiles values (?, ?, ?)'),
    removeTerms: prepare('delete from article_terms where rowid = ?'),
    addTerms: prepare('insert into article_terms (rowid, terms) values (?, ?)'),
    keepIdentity: prepare(
      `insert into identities (id, version, first_seen_at) values (?, ?, ?)
       on conflict (id) do update set version = excluded.version, first_seen_at = min(first_seen_at, excluded.first_seen_at)
       returning number`,
    ),
    lengthOf: prepare('select length from candidates where row = ?'),
    addTotals: prepare(
      `update totals set value = value + case name when 'articles' then ? else ? end where name in ('articles', 'terms')`,
    ),
    recordChange: prepare(
      `update totals set value = case name when 'revision' then value + 1 else max(value, ?) end
       where name in ('revision', 'changed_at')`,
    ),
  };
}

/** An article with the moment that it comes in, and whether it counts as news, if it is new. */
type Taken = AnalysedArticle & { isBackfill: boolean; at: EpochMs };

interface Places {
  findRow: (eventTime: number) => number;
  keep: { key: KeyKeeper; version: VersionKeeper };
  tagger: ArticleTagger;
  signatures: SignatureKeeper;
}

interface TakenInOne {
  isNew: boolean;
  /** Terms more than before. */
  grownBy: number;
  areTermsReplaced: boolean;
}

function takeInOne(
  statements: Statements,
  taken: Taken,
  { findRow, keep, tagger, signatures }: Places,
): TakenInOne {
  const { article, terms } = taken;
  const known = knownRow(statements, article.id);
  // Rows grow with event time: where that changed, so does the row.
  const isKept = known?.eventTime === Math.round(article.eventTime);
  const row = isKept ? known.row : BigInt(findRow(article.eventTime));
  const length = lengthOf(terms);
  const lengthBefore = known === null ? 0 : Number(statements.lengthOf.get(known.row)?.['length'] ?? 0);
  const identity = BigInt(
    Number(statements.keepIdentity.get(article.id, article.version, BigInt(article.firstSeenAt))?.['number']),
  );
  for (const key of taken.keys ?? []) keep.key(key, identity);
  const tags = tagger(taken, { row, before: known?.row ?? null });
  if (known !== null) {
    keep.version(known.row, { identity, at: taken.at, by: article.version });
    statements.removeTerms.run(known.row);
    signatures.remove(known.row);
    statements.removeCandidate.run(known.row);
    statements.removeProfile.run(known.row);
  }
  const signature = packSignature(taken.signature);
  addTexts(statements, row, {
    ...taken,
    isBackfill: known?.isBackfill ?? taken.isBackfill,
    length,
    packed: signature,
  });
  statements.addTerms.run(
    row,
    indexedTerms({ ...article, tags, shingleKeys: taken.shingleKeys }, terms.keys()),
  );
  signatures.add(row, signature);
  // The same words have the same terms, unless terms are made otherwise now: then there are hardly as many.
  const isSame = known?.version === article.version && length === lengthBefore;
  return {
    isNew: known === null,
    grownBy: length - lengthBefore,
    areTermsReplaced: known !== null && !isSame,
  };
}

interface KnownRow {
  row: bigint;
  eventTime: number;
  isBackfill: boolean;
  version: string;
}

function knownRow(statements: Statements, id: string): KnownRow | null {
  const found = statements.findRow.get(id);
  if (found === undefined) return null;
  return {
    row: BigInt(Number(found['row'])),
    eventTime: Number(found['event_time']),
    isBackfill: found['is_backfill'] === 1,
    version: String(found['version']),
  };
}

function addTexts(
  statements: Statements,
  row: bigint,
  taken: Taken & { length: number; packed: Uint8Array },
): void {
  const { article, gist, story } = taken;
  const { id, outlet, language } = article;
  const firstSeenAt = BigInt(article.firstSeenAt);
  const eventTime = BigInt(Math.round(article.eventTime));
  const quote = gist === null ? null : citableText(article).slice(gist.start, gist.end);
  statements.addArticle.run(
    ...[row, id, article.url, article.guid, outlet, language],
    ...[integer(article.publishedAt), integer(article.modifiedAt), firstSeenAt, eventTime],
    ...[
      article.textState,
      article.version,
      story,
      integer(gist?.start ?? null),
      integer(gist?.end ?? null),
      quote,
    ],
    ...[article.byline, article.headline, article.abstract, article.body, taken.isBackfill ? 1n : 0n],
    article.image,
  );
  statements.addCandidate.run(
    ...[row, id, story, outlet, language, eventTime, firstSeenAt, BigInt(taken.length)],
    writeTermCounts(taken.terms),
  );
  statements.addProfile.run(row, writeProfile(taken.profile), taken.packed);
}

function integer(value: number | null): bigint | null {
  return value === null ? null : BigInt(Math.round(value));
}
