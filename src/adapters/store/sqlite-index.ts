// Search in SQLite: hand-written, because the match, the filters and "newest first" are one walk of the full-text index.
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { DAY_MS } from '../../limits/units.ts';
import type { ArticleId } from '../../news/article.ts';
import type { ArticleIndex, Candidate, CandidateSearch, TextInLanguage } from '../../news/ports-search.ts';
import type { StoryId } from '../../news/story.ts';
import type { TagSlug } from '../../news/tag.ts';
import { boundsOfPeriod } from './article-rows.ts';
import { isIndexable } from './filter-terms.ts';
import { createCounter } from './found-counts.ts';
import { matchText } from './match-text.ts';
import type { TermFrequencies } from './term-frequencies.ts';

export function createSqliteIndex(database: DatabaseSync, frequencies: TermFrequencies): ArticleIndex {
  const walk = createWalk(database);
  const walkTexts = createTextWalk(database);
  const standsAnywhere = database.prepare('select 1 from article_terms where article_terms match ? limit 1');
  const totals = database.prepare('select name, value from totals');
  const languages = database.prepare(
    'select language from languages where articles > 0 order by articles desc, language',
  );
  const newestDay = database.prepare(`
    select day from (select day, sum(articles) over (order by day desc) as newer from article_days)
    where newer > ? order by day desc limit 1`);
  const alias = database.prepare('select tag from tag_aliases where alias = ?');
  return {
    findCandidates: async (given) => {
      const asked = given.tag === null ? given : { ...given, tag: tagMeant(alias, given.tag) };
      return asked.isWanted === undefined ? walk(asked) : walkTexts(asked, asked.isWanted);
    },
    momentOfNewest: async (articles) => {
      const moment = newestDay.get(BigInt(Math.floor(articles)))?.['day'];
      return moment === undefined ? null : Number(moment) * DAY_MS;
    },
    documentFrequencies: async (terms) => frequencies.find(terms),
    findTerms: async (terms) =>
      terms.filter((term) => isIndexable(term) && standsAnywhere.get(`"${term}"`) !== undefined),
    getStatistics: async () => {
      const values = new Map(totals.all().map((row) => [row['name'], Number(row['value'])]));
      const articles = values.get('articles') ?? 0;
      return { articles, meanLength: articles === 0 ? 0 : (values.get('terms') ?? 0) / articles };
    },
    listLanguages: async () => languages.all().map((row) => String(row['language'])),
  };
}

/** Answers what walks the newest matches, the FTS table leading: it alone can do so; the period's rows bound the walk. */
function createWalk(database: DatabaseSync): (asked: CandidateSearch) => Candidate[] {
  const withTerms = prepareWalk(database, 'candidates', 'a.length, a.terms');
  const without = prepareWalk(database, 'candidates', "a.length, x''");
  return (asked) => {
    const countIn = createCounter(asked);
    const candidates: Candidate[] = [];
    const statement = asked.required.length > 0 ? withTerms : without;
    // Row by row, so that the terms of one article are garbage before those of the next are read.
    for (const row of statement.iterate(...searchInputs(asked))) {
      const [, id, story, outlet, eventTime, length, terms] = row as unknown as RankedRow;
      candidates.push({ id, story, outlet, eventTime, length, found: countIn(terms) });
    }
    return candidates;
  };
}

/** The same by the texts of the matches: most are not wanted, so what is ranked by is read of the others alone. */
function createTextWalk(
  database: DatabaseSync,
): (asked: CandidateSearch, isWanted: (text: TextInLanguage) => boolean) => Candidate[] {
  const withTexts = prepareWalk(database, 'articles', 'a.headline, a.abstract, a.body, a.language');
  const ranking = database.prepare('select length, terms from candidates where row = ?');
  return (asked, isWanted) => {
    const countIn = createCounter(asked);
    const candidates: Candidate[] = [];
    for (const found of withTexts.iterate(...searchInputs(asked))) {
      const [row, id, story, outlet, eventTime, ...text] = found as unknown as TextRow;
      const [headline, abstract, body, language] = text;
      if (!isWanted({ headline, abstract, body, language })) continue;
      const { length, terms } = ranking.get(BigInt(row)) as unknown as { length: number; terms: Uint8Array };
      candidates.push({ id, story, outlet, eventTime, length, found: countIn(terms) });
    }
    return candidates;
  };
}

function prepareWalk(database: DatabaseSync, table: 'articles' | 'candidates', more: string): StatementSync {
  const statement = database.prepare(`
    select a.row, a.id, a.story, a.outlet, a.event_time, ${more}
    from article_terms cross join ${table} a on a.row = article_terms.rowid
    where article_terms match ? and article_terms.rowid >= ? and article_terms.rowid < ?
      and a.first_seen_at <= ? and a.event_time >= ? and a.event_time < ? and (? is null or a.outlet = ?)
    order by article_terms.rowid desc limit ?`);
  // An object for each row takes a third of a question's time.
  statement.setReturnArrays(true);
  return statement;
}

/** A question that was kept may ask for what has become an alias since. */
function tagMeant(alias: StatementSync, slug: TagSlug): TagSlug {
  const tag = alias.get(slug)?.['tag'];
  return typeof tag === 'string' ? (tag as TagSlug) : slug;
}

type FoundRow = [row: number, id: ArticleId, story: StoryId, outlet: string, eventTime: number];
type RankedRow = readonly [...FoundRow, length: number, terms: Uint8Array];
type Field = string | null;
type TextRow = readonly [...FoundRow, headline: Field, abstract: Field, body: Field, language: Field];

function searchInputs(asked: CandidateSearch): SQLInputValue[] {
  const { lowest, highest, earliest, latest } = boundsOfPeriod(asked.period);
  const bounds = [lowest, highest, asked.asOf, earliest, latest].map((bound) => BigInt(Math.floor(bound)));
  return [matchText(asked), ...bounds, asked.outlet, asked.outlet, BigInt(asked.limit)];
}
