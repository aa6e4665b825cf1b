// How far a search walks the index, and that it says where it stopped.
import { describe, expect, it } from 'vitest';
import { SEARCH_CANDIDATES } from '../../src/limits/newsroom.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import { NOW } from '../nouns.ts';
import { ask, line, openFilled } from './harbour-articles.ts';
import { openNewsroom } from './open-newsroom.ts';

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
