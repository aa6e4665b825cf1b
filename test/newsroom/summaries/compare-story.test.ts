// The comparison of a story's write-ups: verbatim quotes, computed once for equal texts.
import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../src/analysis/comparison/comparison.ts';
import type { Article } from '../../../src/news/article.ts';
import type { StoryId } from '../../../src/news/story.ts';
import { compareArticlesByIds, compareStory } from '../../../src/newsroom/summaries/compare-story.ts';
import { idOf, NOW } from '../../nouns.ts';
import { FERRY_LINES, openFerryStory } from './ferry-story.ts';

/** The newsroom of the ferry, counting how often something is compared. */
async function openCounting(lines = FERRY_LINES) {
  const opened = await openFerryStory(lines);
  const compared: (readonly Article[])[] = [];
  opened.newsroom.compareArticles = (articles) => {
    compared.push(articles);
    return Promise.resolve(compareArticles(articles));
  };
  return { ...opened, compared };
}

describe('compareStory', () => {
  it('compares all write-ups of the story', async () => {
    const { newsroom, story } = await openCounting();
    const outcome = await compareStory(newsroom, story);
    expect(outcome).toMatchObject({ kind: 'comparison', story: { id: story, articles: 4 } });
    expect(outcome.kind === 'comparison' ? outcome.comparison.articles : []).toHaveLength(4);
  });

  it('compares once for all who ask at once or later', async () => {
    const { newsroom, story, compared } = await openCounting();
    const [one, other] = await Promise.all([compareStory(newsroom, story), compareStory(newsroom, story)]);
    expect(await compareStory(newsroom, story)).toEqual(one);
    expect(other).toEqual(one);
    expect(compared).toHaveLength(1);
  });

  it('compares anew when a write-up joins, and as of a moment without it', async () => {
    const { newsroom, story, compared, setNow, takeIn } = await openCounting(FERRY_LINES.slice(0, 3));
    await compareStory(newsroom, story);
    setNow(NOW + 60_000);
    await takeIn(...FERRY_LINES);
    await compareStory(newsroom, story);
    await compareStory(newsroom, story, { asOf: NOW + 1_000 });
    expect(compared.map(({ length }) => length)).toEqual([3, 4]);
  });

  it('says that a story is gone', async () => {
    const { newsroom } = await openCounting();
    expect(await compareStory(newsroom, 'zzzzzzzzzz' as StoryId)).toEqual({ kind: 'gone' });
  });
});

describe('compareArticlesByIds', () => {
  it('compares the articles that are named, or names one that is not there', async () => {
    const { newsroom } = await openCounting();
    const [one, other] = [idOf('post'), idOf('nowhere')];
    expect(await compareArticlesByIds(newsroom, [one])).toMatchObject({ comparison: { articles: [one] } });
    expect(await compareArticlesByIds(newsroom, [one, other])).toEqual({ kind: 'unknown', id: other });
  });
});
