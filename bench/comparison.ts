// A comparison of thirty write-ups of 800 words, and the chart of them, in the thinking worker once it is warm.
import { articleIdOf, type Article, versionHashOf } from '../src/news/article.ts';
import type { CoverageChart } from '../src/news/coverage-chart.ts';
import { createThinking } from '../src/workers/thinking-thread.ts';
import { percentilesOf, printTable } from './measure.ts';
import { syntheticStories } from './synthetic-stories.ts';

const WRITE_UPS = 30;
const STORIES = 130;
/** What the engine has not compiled yet takes three times as long. */
const WARMING = 30;

function storiesOf(): Article[][] {
  const articles = [...syntheticStories(STORIES, WRITE_UPS, Date.now())].flatMap((item) =>
    item.kind === 'article' ? [articleOf(item.line)] : [],
  );
  return Array.from({ length: STORIES }, (_, place) =>
    articles.slice(place * WRITE_UPS, (place + 1) * WRITE_UPS),
  );
}

type Line = Partial<Record<'url' | 'headline' | 'body' | 'outlet' | 'publishedAt', unknown>>;

function articleOf(line: Line): Article {
  const text = { headline: String(line.headline), abstract: null, body: String(line.body) };
  const [url, outlet] = [String(line.url), String(line.outlet)];
  const publishedAt = Date.parse(String(line.publishedAt));
  return {
    ...text,
    ...{ url, outlet, publishedAt, id: articleIdOf({ ...text, url, outlet }), version: versionHashOf(text) },
    ...{ guid: null, byline: null, modifiedAt: null, firstSeenAt: publishedAt, eventTime: publishedAt },
    ...{ tags: [], language: 'en', textState: 'full', image: null },
  };
}

function chartOf(articles: readonly Article[]): CoverageChart {
  const lanes = articles.map(({ outlet, eventTime }, place) => ({
    ...{ outlet, host: null },
    marks: [{ at: eventTime, isDated: true, isFirst: place === 0 }],
  }));
  return {
    kind: 'coverage',
    lanes,
    words: { title: 'Who published when', first: 'first', undated: '', unnamed: '', more: '18 more' },
  };
}

async function timesOf(
  stories: readonly Article[][],
  ask: (articles: Article[]) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (const articles of stories) {
    const begin = performance.now();
    await ask(articles);
    times.push(performance.now() - begin);
  }
  return times.slice(WARMING);
}

export async function run(): Promise<void> {
  const thinking = createThinking();
  const stories = storiesOf();
  const compared = await timesOf(stories, (articles) => thinking.compareArticles(articles));
  const drawn = await timesOf(stories, (articles) => thinking.drawChart(chartOf(articles)));
  await thinking.stop();
  printTable(`${WRITE_UPS} write-ups of 800 words, in the warm thinking worker, its message there and back`, {
    compared: percentilesOf(compared),
    'chart of 12 lanes': percentilesOf(drawn),
  });
}
