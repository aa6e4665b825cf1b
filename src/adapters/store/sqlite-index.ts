// Search in SQLite: hand-written, because the match, the filters and "newest first" are one walk of the full-text index.
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { DAY_MS } from '../../limits/units.ts';
import type { ArticleId } from '../../news/article.ts';
import type {
  ArticleIndex,
  Candidate,
  CandidateSearch,
  TermCount,
  TextInLanguage,
} from '../../news/ports-search.ts';
import type { StoryId } from '../../news/story.ts';
import type { TagSlug } from '../../news/tag.ts';
import { firstRowAt, ROW_SPILL_MS } from './article-rows.ts';
import { isIndexable } from './filter-terms.ts';
import { matchText } from './match-text.ts';
import { atLeastOnce, findCount, largerCount, NOWHERE, smallerCount, wantedOf } from './term-counts.ts';
import type { TermFrequencies } from './term-frequencies.ts';

export function createSqliteIndex(database: DatabaseSync, frequencies: TermFrequencies): ArticleIndex {
  const chooseSearch = createSearches(database);
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
      const countIn = createCounter(asked);
      const candidates: Candidate[] = [];
      // Row by row, so that the terms of one article are garbage before those of the next are read.
      for (const row of chooseSearch(asked).iterate(...searchInputs(asked))) {
        const [id, story, outlet, eventTime, length, terms, ...text] = row as unknown as CandidateRow;
        if (asked.isWanted?.(textOf(text)) === false) continue;
        candidates.push({ id, story, outlet, eventTime, length, found: countIn(terms) });
      }
      return candidates;
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

/** Answers what chooses the statement that reads of a match no more than is asked. */
function createSearches(database: DatabaseSync): (asked: CandidateSearch) => StatementSync {
  // The FTS table leads: it alone can walk the newest matches; the period's rows bound the walk.
  const search = (more: string, texts = '') => {
    const statement = database.prepare(`
      select c.id, c.story, c.outlet, c.event_time, c.length, ${more}
      from article_terms cross join candidates c on c.row = article_terms.rowid ${texts}
      where article_terms match ? and article_terms.rowid >= ? and article_terms.rowid < ?
        and c.first_seen_at <= ? and c.event_time >= ? and c.event_time < ? and (? is null or c.outlet = ?)
      order by article_terms.rowid desc limit ?`);
    // An object for each row takes a third of a question's time.
    statement.setReturnArrays(true);
    return statement;
  };
  const searchWithTerms = search('c.terms');
  const searchWithout = search("x'' as terms");
  const searchWithTexts = search(
    'c.terms, a.headline, a.abstract, a.body, a.language',
    'cross join articles a on a.row = article_terms.rowid',
  );
  return ({ isWanted, required }) => {
    if (isWanted !== undefined) return searchWithTexts;
    return required.length > 0 ? searchWithTerms : searchWithout;
  };
}

/** A question that was kept may ask for what has become an alias since. */
function tagMeant(alias: StatementSync, slug: TagSlug): TagSlug {
  const tag = alias.get(slug)?.['tag'];
  return typeof tag === 'string' ? (tag as TagSlug) : slug;
}

type Field = string | null;

/** The fields of its text are there where they are asked for. */
type CandidateRow = readonly [
  id: ArticleId,
  story: StoryId,
  outlet: string,
  eventTime: number,
  length: number,
  terms: Uint8Array,
  ...fields: Field[],
];

function textOf([headline = null, abstract = null, body = null, language = null]: Field[]): TextInLanguage {
  return { headline, abstract, body, language };
}

function searchInputs(asked: CandidateSearch): SQLInputValue[] {
  const { from, until } = asked.period;
  const lowest = from === null ? 0 : firstRowAt(from);
  const highest = until === null ? Number.MAX_SAFE_INTEGER : firstRowAt(until + ROW_SPILL_MS);
  const earliest = from ?? Number.MIN_SAFE_INTEGER;
  const latest = until ?? Number.MAX_SAFE_INTEGER;
  const bounds = [lowest, highest, asked.asOf, earliest, latest].map((bound) => BigInt(Math.floor(bound)));
  return [matchText(asked), ...bounds, asked.outlet, asked.outlet, BigInt(asked.limit)];
}

/** Finds in the packed terms of an article what was asked for. */
function createCounter(asked: CandidateSearch): (terms: Uint8Array) => TermCount[] {
  const places = asked.required.map((alternatives) =>
    alternatives.filter((matches) => matches.length > 0).map((matches) => matches.map(wantedOf)),
  );
  // Where all had to match, each did, if only in a part of the text whose terms are not kept.
  const finish = asked.matching === 'all' ? atLeastOnce : (count: TermCount) => count;
  return (terms) =>
    places.map((alternatives) => {
      const counts = alternatives.map((matches) =>
        matches.map((wanted) => findCount(terms, wanted)).reduce(smallerCount),
      );
      return finish(counts.reduce(largerCount, NOWHERE));
    });
}
