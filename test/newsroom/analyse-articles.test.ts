// Analysis before storing: language, terms, gist and story of each article, with the index and the batch in view.
import { describe, expect, it } from 'vitest';
import { isGroundTerm } from '../../src/analysis/grouping/shared-ground.ts';
import { SIGNATURE_STEMS_MAX } from '../../src/limits/analysis.ts';
import { DAY_MS, HOUR_MS } from '../../src/limits/units.ts';
import { citableText } from '../../src/news/article.ts';
import { storyIdOf, type StoryId } from '../../src/news/story.ts';
import { analyseArticles } from '../../src/newsroom/analyse-articles.ts';
import { aLine, anArticle, idOf, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const QUAKE = 'An earthquake of magnitude 6 shook the mountain town of Kessar on Friday morning.';
const quake = (place: string, hoursAgo: number) =>
  anArticle({
    ...{ url: urlOf(place), headline: 'Earthquake shakes Kessar', body: QUAKE },
    eventTime: NOW - hoursAgo * HOUR_MS,
  });

describe('analyseArticles', () => {
  it('finds terms, signature and a gist that stands in the text', async () => {
    const { newsroom } = await openNewsroom();
    const {
      articles: [found],
    } = await analyseArticles(newsroom, [quake('quake', 1)], new Map());
    expect(found?.terms.get('kessar')).toEqual({ headline: 1, abstract: 0, body: 1 });
    expect(found?.signature).toContain('kessar');
    const stems = found?.signature.filter((term) => !isGroundTerm(term)) ?? [];
    expect(stems.length).toBeLessThanOrEqual(SIGNATURE_STEMS_MAX);
    const { article, gist } = found ?? {};
    if (article === undefined || gist == null) throw new Error('it has a gist');
    expect(citableText(article).slice(gist.start, gist.end)).toBe(QUAKE);
  });

  it('keeps the language given, and tells it where none is', async () => {
    const { newsroom } = await openNewsroom();
    const batch = [quake('given', 1), { ...quake('told', 1), language: null }];
    const { articles: found } = await analyseArticles(
      newsroom,
      [...batch, { ...quake('kept', 1), language: 'nl' }],
      new Map(),
    );
    expect(found.map(({ article }) => article.language)).toEqual(['en', 'en', 'nl']);
  });

  it('groups a batch with what the index has, and leaves known stories as they are', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    const publishedAt = new Date(NOW - 30 * HOUR_MS).toISOString();
    await takeIn(
      aLine({ url: urlOf('first'), headline: 'Earthquake shakes Kessar', body: QUAKE, publishedAt }),
    );
    const own = 'own0000000' as StoryId;
    const batch = [quake('second', 2), quake('settled', 1), quake('late', -24 * 9)];
    const { articles: found } = await analyseArticles(newsroom, batch, new Map([[idOf('settled'), own]]));
    const storyOf = new Map(found.map(({ article, story }) => [article.id, story]));
    expect(storyOf.get(idOf('second'))).toBe(storyIdOf(idOf('first')));
    expect(storyOf.get(idOf('settled'))).toBe(own);
    expect(storyOf.get(idOf('late'))).toBe(storyIdOf(idOf('late')));
  });

  it('does not join across more days than a story lasts', async () => {
    const { newsroom } = await openNewsroom();
    const far = { ...quake('far', 0), eventTime: NOW - 6 * DAY_MS };
    const { articles: found } = await analyseArticles(newsroom, [quake('near', 0), far], new Map());
    expect(new Set(found.map(({ story }) => story)).size).toBe(2);
    expect(await analyseArticles(newsroom, [], new Map())).toEqual({
      articles: [],
      links: [],
      moves: new Map(),
    });
  });
});
