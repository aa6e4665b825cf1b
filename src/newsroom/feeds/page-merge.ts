// Puts the text of an article's page in the place of the excerpt that a feed carries, where it is that article's.
import { functionWordsIn, stopWordsOf } from '../../analysis/stop-words.ts';
import { primaryLanguageOf, termsOf } from '../../analysis/terms.ts';
import { textStateOf } from '../../analysis/text-state.ts';
import { isFuller, type Article, type ArticleLine, type ArticleText } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import { articleFromLine } from '../article-from-line.ts';
import type { UnknownLine } from './unknown-lines.ts';

/** Of the words of a feed's headline and excerpt, as many stand on the page: publishers reword, but name the same. */
const SHARED_WORDS_MIN = 0.4;
/** Two headlines of one article share a name at least. */
const SHARED_HEADLINE_MIN = 0.2;

/**
 * The line with the text of the page: what the feed says about the article stays, what it does not say is filled in. Null
 * where the page is about something else (a front page, a page of errors), or has no more of the text.
 */
export function mergePage(
  { line, article }: UnknownLine,
  page: ArticleLine,
  now: EpochMs,
): ArticleLine | null {
  const outcome = articleFromLine({ ...page, url: line.url }, now);
  if (outcome.kind === 'rejected' || outcome.article.body === null) return null;
  if (!isSameArticle(article, outcome.article)) return null;
  const merged = withPage(line, article, page);
  const read = articleFromLine(merged, now);
  return read.kind === 'article' && isFuller(read.article.textState, article.textState) ? merged : null;
}

/** A line that has nothing but a headline, with the lead that a page shows to everybody. Whatever it has is an excerpt. */
export function withShownLead(line: ArticleLine, page: ArticleLine | null): ArticleLine {
  const isBare = [line.abstract, line.body].every((text) => text === undefined || text.trim() === '');
  const lead = isBare ? (page?.abstract ?? page?.body) : undefined;
  return {
    ...line,
    ...(lead === undefined ? {} : { abstract: lead }),
    textState: line.textState ?? 'excerpt',
  };
}

function withPage(line: ArticleLine, { headline, abstract }: ArticleText, page: ArticleLine): ArticleLine {
  // A lead that breaks off, before a text that does not, would be quoted from.
  const isCut = textStateOf({ headline, abstract, body: null }) !== 'excerpt';
  return {
    ...page,
    ...withoutGaps(line),
    abstract: isCut ? page.abstract : line.abstract,
    body: page.body,
    textState: page.textState,
    tags: [...(line.tags ?? []), ...(page.tags ?? [])],
  };
}

/** What a line says, without what it leaves empty. */
function withoutGaps(line: ArticleLine): ArticleLine {
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined && value !== ''));
}

function isSameArticle(told: Article, page: Article): boolean {
  const language = told.language ?? page.language;
  const [excerpt, text] = [meaningOf(told, language), meaningOf(page, language)];
  if (share(excerpt, text) < SHARED_WORDS_MIN) return false;
  const headline = meaningOf(headlineAlone(told), language);
  const pageHeadline = meaningOf(headlineAlone(page), language);
  return (
    share(pageHeadline, excerpt) >= SHARED_HEADLINE_MIN ||
    share(headline, pageHeadline) >= SHARED_HEADLINE_MIN
  );
}

function headlineAlone({ headline }: ArticleText): ArticleText {
  return { headline, abstract: null, body: null };
}

type Words = ReadonlySet<string>;

/** The terms of a text that are about something. */
function meaningOf(text: ArticleText, language: string | null): Words {
  const terms = [...termsOf(text, language).keys()];
  const stopped = [stopWordsOf(primaryLanguageOf(language)), functionWordsIn(terms)];
  return new Set(terms.filter((term) => !stopped.some((words) => words.has(term))));
}

/** How many of the words stand among the others; all of none. */
function share(words: Words, others: Words): number {
  if (words.size === 0) return 1;
  return [...words].filter((word) => others.has(word)).length / words.size;
}
