// Random questions of every form to an index, of words that its articles have and some that they have not.
import { stretchesOf } from '../src/analysis/words.ts';
import type { Article } from '../src/news/article.ts';
import { ALL_TIME, createQuestion, ORDERS, type AskedPeriod, type Question } from '../src/news/question.ts';
import type { EpochMs } from '../src/news/branded.ts';
import type { Tag } from '../src/news/tag.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import { createRandom } from '../bench/synthetic-articles.ts';

const ARTICLES_READ_MAX = 20_000;
const DAY_MS = 24 * 60 * 60 * 1_000;

export interface Asking {
  question: Question;
  page: number;
  asOf: EpochMs;
}

/** What questions are made of. */
export interface Subjects {
  articles: readonly Article[];
  tags: readonly Tag[];
  outlets: readonly string[];
  languages: readonly string[];
}

/** Answers what makes another question each time, the same ones for the same seed. */
export function createAsker(subjects: Subjects, seed: number): () => Asking {
  const random = createRandom(seed);
  const chance = (share: number) => random() < share;
  const pick = <Item>(items: readonly Item[]): Item | null =>
    items[Math.floor(random() * items.length)] ?? null;
  const neighbours = (count: number): string[] => {
    const article = pick(subjects.articles);
    const words = stretchesOf([article?.headline, article?.abstract, article?.body].join(' '));
    const from = Math.floor(random() * Math.max(1, words.length - count));
    return words.slice(from, from + count);
  };
  const word = () => (chance(0.03) ? `zq${Math.floor(random() * 99)}x` : (neighbours(1)[0] ?? 'news'));
  const part = (): string => {
    const kind = random();
    if (kind < 0.55) return word();
    if (kind < 0.7) return `"${neighbours(2 + Math.floor(random() * 3)).join(' ')}"`;
    if (kind < 0.82) return `-${word()}`;
    if (kind < 0.92) return `${word()} OR ${word()}`;
    return neighbours(3).join(' ');
  };
  const seenAts = subjects.articles.map(({ firstSeenAt }) => firstSeenAt);
  const lastSeenAt = seenAts.reduce((last, at) => Math.max(last, at), 0);
  const period = (): AskedPeriod => {
    const at = pick(subjects.articles)?.eventTime ?? 0;
    const kind = random();
    if (kind < 0.6) return ALL_TIME;
    if (kind < 0.7) return { lastDays: 1 + Math.floor(random() * 400) };
    const [before, after] = [random() * 40 * DAY_MS, random() * 40 * DAY_MS].map(Math.round);
    return {
      from: chance(0.2) ? null : at - (before ?? 0),
      until: chance(0.2) ? null : at + (after ?? 0),
    };
  };
  return () => {
    const parts = chance(0.12) ? [] : Array.from({ length: 1 + Math.floor(random() * 4) }, part);
    const question = createQuestion({
      words: parts.join(' '),
      tag: chance(0.25) ? (pick(subjects.tags)?.slug ?? null) : null,
      outlet: chance(0.12) ? pick(subjects.outlets) : null,
      language: chance(0.1) ? pick(subjects.languages) : null,
      period: period(),
      order: chance(0.15) ? 'relevance' : (pick(ORDERS.filter((order) => order !== 'relevance')) ?? 'best'),
    });
    const asOf = chance(0.25) ? (pick(seenAts) ?? lastSeenAt) : lastSeenAt;
    return { question, page: chance(0.3) ? Math.floor(random() * 6) : 0, asOf };
  };
}

/** Everything that can be asked about, out of a newsroom's index. */
export async function readSubjects({ store, directory }: Newsroom): Promise<Subjects> {
  const { tags, outlets, languages } = await directory.list();
  const articles = await store.articles.listAfter(null, ARTICLES_READ_MAX);
  return { articles, tags, languages, outlets: outlets.map(({ name }) => name) };
}
