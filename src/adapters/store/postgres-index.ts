// Search in PostgreSQL: hand-written, because the match, the filters and "newest first" are one walk of the full-text index.
import { TEXTS_AT_ONCE } from '../../limits/store.ts';
import { DAY_MS } from '../../limits/units.ts';
import type { ArticleId } from '../../news/article.ts';
import type { ArticleIndex, Candidate, CandidateSearch, TextInLanguage } from '../../news/ports-search.ts';
import type { StoryId } from '../../news/story.ts';
import type { TagSlug } from '../../news/tag.ts';
import { boundsOfPeriod } from './article-rows.ts';
import { createCounter } from './found-counts.ts';
import type { PostgresFrequencies } from './postgres-frequencies.ts';
import { matchOf } from './postgres-match-text.ts';
import { lookAhead, type Outlook } from './postgres-outlook.ts';
import type { ReadRows } from './postgres-reading.ts';
import type { Totals } from './postgres-totals.ts';
import { walkRows } from './postgres-walk.ts';

interface IndexParts {
  readRows: ReadRows;
  frequencies: PostgresFrequencies;
  readTotals: () => Promise<Totals>;
}

export function createPostgresIndex({ readRows, frequencies, readTotals }: IndexParts): ArticleIndex {
  return {
    findCandidates: async (given) => {
      const asked = given.tag === null ? given : { ...given, tag: await tagMeant(readRows, given.tag) };
      const looking = { readRows, asked, ahead: await lookAhead({ readRows, frequencies }, asked) };
      return asked.isWanted === undefined ? walk(looking) : walkTexts(looking, asked.isWanted);
    },
    momentOfNewest: async (articles) => {
      const [found] = await readRows<{ day: number }>(
        `select day from (select day, sum(articles) over (order by day desc) as newer from article_days) counted
         where newer > $1 order by day desc limit 1`,
        [Math.floor(articles)],
      );
      return found === undefined ? null : found.day * DAY_MS;
    },
    documentFrequencies: (terms) => frequencies.find(terms),
    findTerms: async (terms) => {
      const found = await readRows<{ term: string }>(
        'select term from term_frequencies where term = any($1::text[]) and articles > 0',
        [terms],
      );
      const standing = new Set(found.map(({ term }) => term));
      return terms.filter((term) => standing.has(term));
    },
    getStatistics: async () => {
      const { articles, terms } = await readTotals();
      return { articles, meanLength: articles === 0 ? 0 : terms / articles };
    },
    listLanguages: async () => {
      const rows = await readRows<{ language: string }>(
        'select language from languages where articles > 0 order by articles desc, language',
      );
      return rows.map(({ language }) => language);
    },
  };
}

/** A question that was kept may ask for what has become an alias since. */
async function tagMeant(readRows: ReadRows, slug: TagSlug): Promise<TagSlug> {
  const [found] = await readRows<{ tag: TagSlug }>('select tag from tag_aliases where alias = $1', [slug]);
  return found?.tag ?? slug;
}

interface FoundRow {
  row: number;
  id: ArticleId;
  story: StoryId;
  outlet: string;
  event_time: number;
}

interface RankedRow extends FoundRow {
  length: number;
  terms: Uint8Array;
}

type TextRow = FoundRow & TextInLanguage;

/** Those of the rows that are asked for, newest first. */
const IS_ASKED = `
  row = any($1::bigint[]) and first_seen_at <= $2 and event_time >= $3 and event_time < $4
  and ($5::text is null or outlet = $5) order by row desc limit $6`;
const RANKED = `select row, id, story, outlet, event_time, length, terms from candidates where ${IS_ASKED}`;
const UNRANKED = `select row, id, story, outlet, event_time, length, ''::bytea as terms from candidates where ${IS_ASKED}`;
const TEXTS = `
  select row, id, story, outlet, event_time, headline, abstract, body, language from articles where ${IS_ASKED}`;

interface Looking {
  readRows: ReadRows;
  asked: CandidateSearch;
  ahead: Outlook;
}

async function walk({ readRows, asked, ahead }: Looking): Promise<Candidate[]> {
  const countIn = createCounter(asked);
  const text = asked.required.length > 0 ? RANKED : UNRANKED;
  const candidates: Candidate[] = [];
  const wanted = () => asked.limit - candidates.length;
  for await (const rows of walkRows(readRows, { ...ahead, match: matchOf(asked) }, wanted)) {
    if (rows.length === 0) continue;
    const found = await readRows<RankedRow>(text, [rows, ...inputsOf(asked), wanted()]);
    for (const row of found) candidates.push(candidateOf(row, countIn(row.terms)));
  }
  return candidates;
}

/** The same by the texts of the matches: most are not wanted, so what is ranked by is read of the others alone. */
async function walkTexts(
  { readRows, asked, ahead }: Looking,
  isWanted: (text: TextInLanguage) => boolean,
): Promise<Candidate[]> {
  const countIn = createCounter(asked);
  const candidates: Candidate[] = [];
  let looked = 0;
  const left = () => asked.limit - looked;
  for await (const rows of walkRows(readRows, { ...ahead, match: matchOf(asked) }, left)) {
    for (let start = 0; start < rows.length && left() > 0; start += TEXTS_AT_ONCE) {
      const some = rows.slice(start, start + TEXTS_AT_ONCE);
      const texts = await readRows<TextRow>(TEXTS, [some, ...inputsOf(asked), left()]);
      looked += texts.length;
      const chosen = texts.filter(({ headline, abstract, body, language }) =>
        isWanted({ headline, abstract, body, language }),
      );
      if (chosen.length === 0) continue;
      const chosenRows = chosen.map(({ row }) => row);
      const ranked = await readRows<RankedRow>(RANKED, [chosenRows, ...inputsOf(asked), chosenRows.length]);
      for (const row of ranked) candidates.push(candidateOf(row, countIn(row.terms)));
    }
  }
  return candidates;
}

function candidateOf(
  { id, story, outlet, event_time: eventTime, length }: RankedRow,
  found: Candidate['found'],
): Candidate {
  return { id, story, outlet, eventTime, length, found };
}

function inputsOf({ period, asOf, outlet }: CandidateSearch): unknown[] {
  const { earliest, latest } = boundsOfPeriod(period);
  return [...[asOf, earliest, latest].map(Math.floor), outlet];
}
