// What `doctor` looks at in the data folder: the bot's lock, the index with what is kept in it, and the cache.
import { TERMS_VERSION } from '../analysis/terms.ts';
import { claimDataDir, composeNewsroom } from '../compose.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { EpochMs } from '../news/branded.ts';
import { ALL_TIME } from '../news/question.ts';
import { storeTroubleOf } from '../news/store-trouble.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { TERMS_VERSION_NOTE } from '../newsroom/terms-version.ts';
import type { Finding } from './doctor-surroundings.ts';
import { checkDigests, checkFeeds, checkWriter } from './doctor-work.ts';
import { countOf, minuteOf } from './print.ts';

export function checkLock(dataDir: string): Finding {
  const check = 'lock';
  try {
    claimDataDir({ dataDir, databaseUrl: null })();
    return { check, state: 'ok', says: 'No bot is running on this data folder.' };
  } catch (error) {
    if (storeTroubleOf(error) === 'unusable')
      return {
        check,
        state: 'ok',
        says: 'A bot is running on this data folder; this command works beside it.',
      };
    return { check, state: 'fail', says: `The lock cannot be taken (${messageOf(error)}). Check the disk.` };
  }
}

/** What was opened for the checks that need it, and what its cache complained of meanwhile. */
export interface OpenedIndex {
  newsroom: Newsroom;
  warnings: readonly string[];
  close: () => Promise<void>;
}

/** Null where it cannot be opened, which is a finding. */
export async function* openIndex(config: Config): AsyncGenerator<Finding, OpenedIndex | null> {
  // The cache keeps its troubles to the log: there they are picked up.
  const warnings: string[] = [];
  const pickUp: Log['warn'] = (_fields, message) => void warnings.push(message);
  const ignore = () => undefined;
  const log: Log = { debug: ignore, info: ignore, warn: pickUp, error: pickUp };
  const opened = await composeNewsroom(config, { log }).catch((error: unknown): Finding => ({
    check: 'index',
    state: 'fail',
    says: messageOf(error),
  }));
  if ('state' in opened) {
    yield opened;
    return null;
  }
  return { newsroom: opened.newsroom, warnings, close: () => opened.close() };
}

/** Looks at index and cache; returns when the index last changed. */
export async function* checkIndex(
  config: Config,
  { newsroom, warnings }: OpenedIndex,
): AsyncGenerator<Finding, EpochMs> {
  yield await checkIntegrity(newsroom, config);
  yield await checkArticles(newsroom);
  yield await checkTerms(newsroom);
  yield await checkCache(newsroom, config, warnings);
  yield await checkFeeds(newsroom);
  yield await checkDigests(newsroom);
  yield await checkWriter(config, newsroom);
  const { changedAt } = await newsroom.store.articles.getState();
  return changedAt;
}

async function checkIntegrity({ store }: Newsroom, { databaseUrl }: Config): Promise<Finding> {
  const check = 'index';
  const damage = await store.check();
  if (damage.length === 0)
    return { check, state: 'ok', says: 'The index opens, its schema is current, it is sound.' };
  const way =
    databaseUrl === null
      ? 'Stop the bot, and put the newest backup in its place: broadsheet restore <file> --replace. Without a backup, move the index file away: the bot begins anew and reads its feeds again.'
      : 'Stop the bots and restore the database from a backup, or name an empty one in DATABASE_URL and take the articles in again.';
  const says = `The index is damaged (${damage.slice(0, 3).join('; ')}). ${way}`;
  return { check, state: 'fail', says };
}

async function checkArticles({ store, clock }: Newsroom): Promise<Finding> {
  const check = 'articles';
  const { articles, changedAt } = await store.articles.getState();
  if (articles === 0) {
    const says = 'The index is empty. Fill it with: broadsheet ingest <file>, or try: broadsheet sample load';
    return { check, state: 'warn', says };
  }
  const [newest] = await store.index.findCandidates({
    required: [],
    matching: 'all',
    excluded: [],
    tag: null,
    outlet: null,
    language: null,
    period: ALL_TIME,
    asOf: Math.max(clock(), changedAt),
    limit: 1,
  });
  const newestSays = newest === undefined ? '' : `; the newest is of ${minuteOf(newest.eventTime)} UTC`;
  return { check, state: 'ok', says: `${countOf(articles, 'article')}${newestSays}.` };
}

async function checkTerms({ store }: Newsroom): Promise<Finding> {
  const check = 'terms';
  const made = await store.notes.getNote(TERMS_VERSION_NOTE);
  const { articles } = await store.articles.getState();
  if (made === String(TERMS_VERSION) || articles === 0)
    return { check, state: 'ok', says: `Search terms are of version ${TERMS_VERSION}.` };
  const says =
    'Search terms were made by another version. The next command makes them anew, or the bot does, while it answers.';
  return { check, state: 'warn', says };
}

async function checkCache(
  { cache }: Newsroom,
  { databaseUrl }: Config,
  warnings: readonly string[],
): Promise<Finding> {
  const check = 'cache';
  await cache.set('doctor', true);
  const isKept = (await cache.get('doctor')) === true;
  if (isKept && warnings.length === 0) return { check, state: 'ok', says: 'The cache can be used.' };
  const heard = warnings.length > 0 ? ` (${[...new Set(warnings)].join('; ')})` : '';
  const says = `The cache is not as it should be${heard}. Answers still come, only slower; delete ${databaseUrl === null ? 'cache.sqlite' : 'the table "answers"'} if this comes again.`;
  return { check, state: 'warn', says };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
