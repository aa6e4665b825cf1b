// How far a search walks the index, and that it says where it stopped.
import { describe, expect, it } from 'vitest';
import { SEARCH_CANDIDATES } from '../../src/limits/newsroom.ts';
import { DAY_MS, HOUR_MS } from '../../src/limits/units.ts';
import { ALL_TIME, createQuestion, type Question } from '../../src/news/question.ts';
import { findArticles } from '../../src/newsroom/find-articles.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { aLine, NOW, urlOf } from '../nouns.ts';
import { openNewsroom, type OpenedNewsroom } from './open-newsroom.ts';

const line = (place: string, hoursAgo: number, given: Parameters<typeof aLine>[0]) =>
  aLine({ url: urlOf(place), publishedAt: new Date(NOW - hoursAgo * HOUR_MS).toISOString(), ...given });

const LINES = [
  line('wall', 1, {
    headline: 'Harbour wall breaks',
    body: 'The harbour wall broke at night.',
    tags: ['Sea'],
  }),
  line('mural', 2, {
    headline: 'A wall is painted',
    body: 'Nobody at the harbour minded it.',
    tags: ['Art'],
  }),
  line('ferry', 30, { headline: 'Ferry delayed', body: 'The ferry waited.', outlet: 'Radio Corran' }),
  line('old', 24 * 20, { headline: 'Old ferry sold', body: 'The old ferry was sold.' }),
];

async function openFilled(): Promise<OpenedNewsroom> {
  const opened = await openNewsroom();
  await opened.takeIn(...LINES);
  return opened;
}

async function ask(newsroom: Newsroom, asked: Partial<Question> | string) {
  const given = typeof asked === 'string' ? { words: asked } : asked;
  const found = await findArticles(newsroom, createQuestion({ period: ALL_TIME, ...given }), {
    asOf: NOW + 60_000,
  });
  return { ...found, places: found.articles.map(({ id }) => id.replace(urlOf(''), '')) };
}

describe('a search', () => {
  it('looks among the newest alone for what has all of several common words, and says so', async () => {
    const { newsroom } = await openFilled();
    const { store } = newsroom;
    const spread: typeof store.index = {
      ...store.index,
      getStatistics: async () => ({ articles: 1_000_000, meanLength: 10 }),
      documentFrequencies: async (terms) => new Map(terms.map((term) => [term, 200_000])),
      momentOfNewest: async (articles) => (articles < 1_000_000 ? NOW - 5 * DAY_MS : null),
    };
    const large = { ...newsroom, store: { ...store, index: spread } };
    expect(await ask(large, 'harbour wall')).toMatchObject({ isBounded: true, isRelaxed: false });
    expect(await ask(large, 'old ferry')).toMatchObject({ isBounded: true, isRelaxed: true });
    expect((await ask(large, 'old')).places).toEqual(['old']);
    expect(await ask(large, 'wall -ferry')).toMatchObject({ isBounded: true });
    expect((await ask(large, { words: 'old ferry', order: 'relevance' })).places).toEqual(['old']);
    expect(await ask(newsroom, 'old ferry')).toMatchObject({ isBounded: false, isRelaxed: false });
  });

  it('says that there may be more where it stopped looking', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    const many = Array.from({ length: SEARCH_CANDIDATES + 1 }, (_, place) =>
      line(`${place}`, 1 + place / 100, {
        headline: `Notice ${place}`,
        body: `Tram ${place}`,
        language: 'en',
      }),
    );
    await takeIn(...many);
    const found = await ask(newsroom, 'tram');
    expect(found).toMatchObject({ isBounded: true });
    expect(found.articles).toHaveLength(SEARCH_CANDIDATES);
    expect(await ask(newsroom, { words: 'tram', order: 'relevance' })).toMatchObject({ isBounded: false });
  });
});
