// Writes analysed articles into PostgreSQL: a batch in a few statements, whatever its size.
import { citableText } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { AnalysedArticle } from '../../news/ports.ts';
import { filterTerms } from './filter-terms.ts';
import { findFreeRows } from './postgres-article-rows.ts';
import { tagArticles, tagsOf } from './postgres-article-tags.ts';
import { countRows, countTerms, writeFrequencies, type TermChanges } from './postgres-frequencies.ts';
import { keepIdentities, keepKeys } from './postgres-keys.ts';
import { lexemesOf } from './postgres-match-text.ts';
import { recordChange } from './postgres-totals.ts';
import { removeRows } from './postgres-remove-rows.ts';
import { addSignatures, removeSignatures } from './postgres-signatures.ts';
import { stepOf } from './postgres-steps.ts';
import { stretchTerms } from './postgres-stretches.ts';
import { keepVersions } from './postgres-versions.ts';
import { writeProfile } from './profile-text.ts';
import { packSignature } from './signatures.ts';
import { lengthOf, writeTermCounts } from './term-counts.ts';
import type { Steps } from './transaction-steps.ts';

/** What a batch changed, and the revision that it made. */
export interface TakenIn {
  added: AnalysedArticle[];
  /** Articles that the index had have other terms now. */
  areTermsReplaced: boolean;
  revision: number;
}

export interface TakingIn {
  at: EpochMs;
  isBackfill: boolean;
}

/** Takes a batch in: the steps of one transaction on the index. */
export function* takeIn(articles: readonly AnalysedArticle[], how: TakingIn): Steps<TakenIn> {
  const changes: TermChanges = new Map();
  const taken: TakenArticle[] = [];
  for (const run of runsOf(articles)) taken.push(...(yield* takeRunIn(run, how, changes)));
  yield* writeFrequencies(changes);
  const added = taken.filter(({ known }) => known === null);
  const grownBy = taken.reduce((sum, { length, known }) => sum + length - (known?.length ?? 0), 0);
  const revision = yield* recordChange({ articles: added.length, terms: grownBy, at: how.at });
  return {
    added: added.map((article) => article.taken),
    areTermsReplaced: taken.some(areTermsReplaced),
    revision,
  };
}

/** One article twice in a batch is taken in twice: each run has it once. */
function runsOf(articles: readonly AnalysedArticle[]): AnalysedArticle[][] {
  const runs: AnalysedArticle[][] = [];
  let seen = new Set<string>();
  for (const taken of articles) {
    if (runs.length === 0 || seen.has(taken.article.id)) {
      seen = new Set();
      runs.push([]);
    }
    seen.add(taken.article.id);
    runs.at(-1)?.push(taken);
  }
  return runs;
}

interface KnownRow {
  row: number;
  id: string;
  event_time: number;
  is_backfill: number;
  version: string;
  length: number;
  signature: Uint8Array;
}

interface TakenArticle {
  taken: AnalysedArticle;
  row: number;
  known: KnownRow | null;
  length: number;
  isBackfill: boolean;
}

function* takeRunIn(
  run: readonly AnalysedArticle[],
  { at, isBackfill }: TakingIn,
  changes: TermChanges,
): Steps<TakenArticle[]> {
  const knownRows = yield* findKnownRows(run);
  const articles = yield* placeArticles(run, { knownRows, isBackfill });
  const numbers = yield* keepIdentities(run);
  const numberOf = (taken: AnalysedArticle) => numbers.get(taken.article.id) ?? 0;
  yield* keepKeys(
    run.flatMap((taken) => (taken.keys ?? []).map((key) => [key, BigInt(numberOf(taken))] as const)),
  );
  yield* tagArticles(articles.map(({ taken, row, known }) => ({ taken, row, before: known?.row ?? null })));
  if (knownRows.length > 0) {
    const replaced = articles.flatMap(({ taken, known }) =>
      known === null ? [] : [{ row: known.row, identity: numberOf(taken), by: taken.article.version }],
    );
    yield* keepVersions(replaced, at);
    const rows = knownRows.map(({ row }) => row);
    yield* countRows(changes, rows, -1);
    yield* removeSignatures(knownRows);
    yield* removeRows(rows);
  }
  yield* addTexts(articles);
  yield* addTerms(articles, changes);
  return articles;
}

function* findKnownRows(run: readonly AnalysedArticle[]): Steps<KnownRow[]> {
  return yield* stepOf<KnownRow>(
    `select a.row, a.id, a.event_time, a.is_backfill, a.version, c.length, p.signature
     from articles a join candidates c on c.row = a.row join profiles p on p.row = a.row where a.id = any($1::text[])`,
    [run.map(({ article }) => article.id)],
  );
}

/** Rows grow with event time: where that changed, so does the row. */
function* placeArticles(
  run: readonly AnalysedArticle[],
  { knownRows, isBackfill }: { knownRows: readonly KnownRow[]; isBackfill: boolean },
): Steps<TakenArticle[]> {
  const byId = new Map(knownRows.map((known) => [known.id, known]));
  const articles = run.map((taken) => {
    const known = byId.get(taken.article.id) ?? null;
    const isKept = known?.event_time === Math.round(taken.article.eventTime);
    return {
      ...{ taken, known, row: isKept ? known.row : null, length: lengthOf(taken.terms) },
      isBackfill: known === null ? isBackfill : known.is_backfill === 1,
    };
  });
  const moving = articles.filter(({ row }) => row === null);
  const free = yield* findFreeRows(moving.map(({ taken }) => taken.article.eventTime));
  const places = new Map(moving.map((article, place) => [article, free[place] ?? 0]));
  return articles.map((article) => ({ ...article, row: article.row ?? places.get(article) ?? 0 }));
}

/** The same words have the same terms, unless terms are made otherwise now: then there are hardly as many. */
function areTermsReplaced({ taken, known, length }: TakenArticle): boolean {
  return known !== null && !(known.version === taken.article.version && known.length === length);
}

function* addTexts(articles: readonly TakenArticle[]): Steps<void> {
  const column = <Value>(read: (article: TakenArticle) => Value) => articles.map(read);
  const texts = column(({ taken }) => taken.article);
  const [rows, ids] = [column(({ row }) => row), texts.map(({ id }) => id)];
  const [outlets, languages] = [texts.map(({ outlet }) => outlet), texts.map(({ language }) => language)];
  const stories = column(({ taken }) => taken.story);
  const eventTimes = texts.map(({ eventTime }) => Math.round(eventTime));
  const firstSeenAts = texts.map(({ firstSeenAt }) => firstSeenAt);
  yield* stepOf(
    `insert into articles (row, id, outlet, language, event_time, first_seen_at, story, url, guid, published_at, modified_at,
       text_state, version, gist_start, gist_end, gist, byline, headline, abstract, body, is_backfill, image)
     select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::text[],
       $8::text[], $9::text[], $10::bigint[], $11::bigint[], $12::text[], $13::text[], $14::integer[], $15::integer[],
       $16::text[], $17::text[], $18::text[], $19::text[], $20::text[], $21::integer[], $22::text[])`,
    [
      ...[rows, ids, outlets, languages, eventTimes, firstSeenAts, stories],
      ...[texts.map(({ url }) => url), texts.map(({ guid }) => guid)],
      ...[
        texts.map(({ publishedAt }) => whole(publishedAt)),
        texts.map(({ modifiedAt }) => whole(modifiedAt)),
      ],
      ...[texts.map(({ textState }) => textState), texts.map(({ version }) => version)],
      ...[column(({ taken }) => taken.gist?.start ?? null), column(({ taken }) => taken.gist?.end ?? null)],
      ...[column(quoteOf), texts.map(({ byline }) => byline), texts.map(({ headline }) => headline)],
      ...[texts.map(({ abstract }) => abstract), texts.map(({ body }) => body)],
      ...[column((article) => (article.isBackfill ? 1 : 0)), texts.map(({ image }) => image)],
    ],
  );
  yield* stepOf(
    `insert into candidates (row, id, outlet, language, event_time, first_seen_at, story, length, terms)
     select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::text[],
       $8::integer[], $9::bytea[])`,
    [
      ...[rows, ids, outlets, languages, eventTimes, firstSeenAts, stories],
      ...[column(({ length }) => length), column(({ taken }) => writeTermCounts(taken.terms))],
    ],
  );
}

function quoteOf({ taken: { article, gist } }: TakenArticle): string | null {
  return gist === null ? null : citableText(article).slice(gist.start, gist.end);
}

function whole(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}

function* addTerms(articles: readonly TakenArticle[], changes: TermChanges): Steps<void> {
  const rows = articles.map(({ row }) => row);
  const signed = articles.map(({ taken, row }) => ({ row, signature: packSignature(taken.signature) }));
  yield* stepOf('insert into profiles select * from unnest($1::bigint[], $2::text[], $3::bytea[])', [
    ...[rows, articles.map(({ taken }) => writeProfile(taken.profile))],
    signed.map(({ signature }) => signature),
  ]);
  const lexemes = articles.map(({ taken, row }) => {
    const words = lexemesOf([...taken.terms.keys()]);
    countTerms(changes, new Set(words));
    const tags = tagsOf(taken).map(({ slug }) => slug);
    const filters = lexemesOf(filterTerms({ ...taken.article, tags, shingleKeys: taken.shingleKeys }));
    return [...stretchTerms(row), ...filters, ...words].join(' ');
  });
  yield* stepOf(
    `insert into article_terms
     select row, array_to_tsvector(string_to_array(terms, ' ')) from unnest($1::bigint[], $2::text[]) as added (row, terms)`,
    [rows, lexemes],
  );
  yield* addSignatures(signed);
}
