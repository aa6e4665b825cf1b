// Thirty days of news for the evaluation of digests: the sample and articles of others, their dates moved into one window.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ArticleLine } from '../src/news/article.ts';

const DAY_MS = 86_400_000;

/** What the articles of a file are taken from, and where they come to lie in the thirty days. */
interface Origin {
  file: string;
  from: string;
  until: string;
  /** Days after the window's begin at which `from` lies. */
  offset: number;
}

/** Months of outlets laid over each other: a story stays within its month. The wire stories have their own pace. */
const ORIGINS: readonly Origin[] = [
  ...['2013-10', '2013-11', '2013-12', '2014-01', '2014-02', '2014-03'].map((month) => ({
    ...{ file: 'load/outlets-1.jsonl.gz', from: `${month}-01`, until: `${month}-31`, offset: 0 },
  })),
  ...['2014-09', '2014-10', '2014-11', '2014-12'].map((month) => ({
    ...{ file: 'load/outlets-2.jsonl.gz', from: `${month}-01`, until: `${month}-31`, offset: 0 },
  })),
  { file: 'load/reuters.jsonl.gz', from: '1987-03-01', until: '1987-03-20', offset: 0 },
  { file: 'stories/uci-headlines/articles.jsonl', from: '2014-03-10', until: '2014-03-12', offset: 20 },
];

/** Most wire stories are results of companies: of those only what somebody subscribes to is taken. */
const LEFT_OUT_TAGS: readonly string[] = ['earn'];

/** An article line with the moment that it arrives at. */
export interface Arriving {
  at: number;
  line: ArticleLine;
}

/** All articles of the window in the order of arrival. */
export function readThirtyDays(
  dataFolder: string,
  sample: readonly ArticleLine[],
  begin: number,
): Arriving[] {
  const found = ORIGINS.flatMap((origin) => readOrigin(dataFolder, origin, begin));
  const newest = Math.max(
    ...sample.map(({ publishedAt }) => Date.parse(publishedAt ?? '')).filter(Number.isFinite),
  );
  const moved = sample.flatMap((line) => moveBy(line, begin + 28 * DAY_MS - newest));
  return [...found, ...moved].sort((one, other) => one.at - other.at);
}

function readOrigin(dataFolder: string, { file, from, until, offset }: Origin, begin: number): Arriving[] {
  const path = join(dataFolder, file);
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const shift = begin + offset * DAY_MS - Date.parse(from);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ArticleLine)
    .filter(({ publishedAt = '', tags = [] }) => {
      const isTaken = tags.some((tag) => !LEFT_OUT_TAGS.includes(tag));
      return publishedAt >= from && publishedAt < until && isTaken;
    })
    .flatMap((line) => moveBy(line, shift));
}

/** A date without a time of day gets one, the same each time: news does not come at midnight. */
function moveBy(line: ArticleLine, shift: number): Arriving[] {
  const published = Date.parse(line.publishedAt ?? '');
  if (!Number.isFinite(published)) return [];
  const hasTime = (line.publishedAt ?? '').length > 'YYYY-MM-DD'.length;
  const within = hasTime
    ? 0
    : Buffer.from(line.url ?? '').reduce((sum, byte) => (31 * sum + byte) % 1_000, 7) * 80_000;
  const at = published + shift + within;
  return [{ at: at + 5 * 60_000, line: { ...line, publishedAt: new Date(at).toISOString() } }];
}
