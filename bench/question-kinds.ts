// Questions of every kind to an index, of words that its own articles have.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { foldWord, stretchesOf } from '../src/analysis/words.ts';
import type { Question } from '../src/news/question.ts';
import { tagSlugOf } from '../src/news/tag.ts';
import { createRandom } from './synthetic-articles.ts';

const SAMPLED_ARTICLES = 2_000;
/** A common word stands in so many of a hundred articles. */
const COMMON_SHARE = 0.08;
/** Function words are looked for in phrases alone: a question is not asked for them. */
const WORD = /^\p{Ll}{4,}$/u;
const DAY_MS = 24 * 60 * 60 * 1_000;

interface Sampled {
  headline: string;
  body: string;
  outlet: string;
  at: number;
}

/** Makes a question of its kind, another each time. */
export type QuestionKinds = Readonly<Record<string, () => Partial<Question>>>;

export function readQuestionKinds(dataDir: string): QuestionKinds {
  const database = new DatabaseSync(join(dataDir, 'index.sqlite'), { readOnly: true });
  const sampled = sampleArticles(database);
  const tags = database
    .prepare('select name from tags where articles > 0 order by articles desc limit 300')
    .all()
    .map(({ name }) => String(name));
  database.close();
  const random = createRandom(11);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('The index has too few articles to make questions of.');
    return item;
  };
  const { common, rare } = wordsOf(sampled);
  const fiveCommon = () => Array.from({ length: 5 }, () => pick(common)).join(' ');
  const tag = () => tagSlugOf(pick(tags));
  const neighbours = (isWanted: (word: string) => boolean) => {
    for (;;) {
      const words = stretchesOf(pick(sampled).body);
      const at = Math.floor(random() * (words.length - 1));
      const pair = words.slice(at, at + 2);
      if (pair.length === 2 && pair.every(isWanted)) return `"${pair.join(' ')}"`;
    }
  };
  const period = () => {
    const { at } = pick(sampled);
    return { from: at - 15 * DAY_MS, until: at + 15 * DAY_MS };
  };
  return {
    'rare word': () => ({ words: pick(rare) }),
    'common word': () => ({ words: pick(common) }),
    'five common words': () => ({ words: fiveCommon() }),
    'common and rare word': () => ({ words: `${pick(common)} ${pick(rare)}` }),
    'phrase of a text': () => ({ words: neighbours((word) => WORD.test(word)) }),
    'phrase of common words': () => ({ words: `"${pick(common)} ${pick(common)}"` }),
    'phrase of four function words': () => ({ words: '"it is of the"' }),
    'tag and words': () => ({ tag: tag(), words: pick(common) }),
    'newest of a tag': () => ({ tag: tag() }),
    exclusion: () => ({ words: `${pick(common)} -${pick(common)}` }),
    alternatives: () => ({ words: `${pick(common)} OR ${pick(rare)}` }),
    'outlet and word': () => ({ outlet: pick(sampled).outlet, words: pick(common) }),
    'a month of the past': () => ({ words: pick(common), period: period() }),
  };
}

/** Articles from all over the index: rows grow with time. */
function sampleArticles(database: DatabaseSync): Sampled[] {
  const { first, last } =
    database.prepare('select min(row) as first, max(row) as last from articles').get() ?? {};
  const next = database.prepare(
    'select headline, body, outlet, event_time from articles where row >= ? and body is not null limit 1',
  );
  const random = createRandom(7);
  return Array.from({ length: SAMPLED_ARTICLES }, () => {
    const row = Number(first) + Math.floor((Number(last) - Number(first)) * random());
    const found = next.get(BigInt(row)) ?? {};
    return {
      headline: String(found['headline']),
      body: String(found['body']),
      outlet: String(found['outlet']),
      at: Number(found['event_time']),
    };
  });
}

function wordsOf(sampled: readonly Sampled[]): { common: string[]; rare: string[] } {
  const articles = new Map<string, number>();
  for (const { headline, body } of sampled) {
    const words = new Set(stretchesOf(`${headline} ${body}`).map(foldWord));
    for (const word of words) if (WORD.test(word)) articles.set(word, (articles.get(word) ?? 0) + 1);
  }
  const having = (isWanted: (count: number) => boolean) =>
    [...articles].filter(([, count]) => isWanted(count)).map(([word]) => word);
  return {
    common: having((count) => count >= sampled.length * COMMON_SHARE),
    rare: having((count) => count === 1),
  };
}
