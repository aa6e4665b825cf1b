// Descriptions in the order of relevance: nothing needs all words, and what the best share brings the rest into order.
import { describe, expect, it } from 'vitest';
import { FEEDBACK_ARTICLES_MAX } from '../../src/limits/newsroom.ts';
import { ALL_TIME, createQuestion, type Order } from '../../src/news/question.ts';
import { findArticles } from '../../src/newsroom/find-articles.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { aLine, NOW, urlOf } from '../nouns.ts';
import { openNewsroom, type OpenedNewsroom } from './open-newsroom.ts';

const LINES: readonly (readonly [string, string, string])[] = [
  ['silt-1', 'Dredger clears silt', 'The harbour channel is dredged of silt and mud before winter storms.'],
  [
    'silt-2',
    'Silt fills the channel',
    'Silt and mud fill the harbour channel; a dredger comes before winter.',
  ],
  ['mud', 'Mud at the quay', 'The harbour had mud and silt at its quay.'],
  ['concert', 'Concert at the quay', 'The harbour had a choir and a band at its quay.'],
  ['bakery', 'Bakery opens', 'Bread is sold at the market.'],
];

async function openFilled(): Promise<OpenedNewsroom> {
  const opened = await openNewsroom();
  await opened.takeIn(
    ...LINES.map(([place, headline, body]) => aLine({ url: urlOf(place), headline, body })),
  );
  return opened;
}

async function ask(newsroom: Newsroom, words: string, order: Order = 'relevance') {
  const question = createQuestion({ words, period: ALL_TIME, order });
  const found = await findArticles(newsroom, question, { asOf: NOW + 60_000 });
  return { ...found, places: found.articles.map(({ id }) => id.replace(urlOf(''), '')) };
}

describe('a description', () => {
  it('finds articles that have some of its words, and says when none has all', async () => {
    const { newsroom } = await openFilled();
    const some = await ask(newsroom, 'who dredges the harbour channel every winter night');
    expect(some.places).toEqual(expect.arrayContaining(['silt-1', 'silt-2', 'mud', 'concert']));
    expect(some.places).not.toContain('bakery');
    expect(some.isRelaxed).toBe(true);
    const all = await ask(newsroom, 'dredged harbour channel before winter');
    expect(all).toMatchObject({ isRelaxed: false });
    expect(all.places.length).toBeGreaterThan(2);
  });

  it('of nothing that the index has finds nothing', async () => {
    const { newsroom } = await openFilled();
    expect(await ask(newsroom, 'zeppelin airship balloon glider')).toMatchObject({
      articles: [],
      isRelaxed: false,
      isBounded: false,
    });
  });

  it('ranks what has more in common with the best before what has as many of the words', async () => {
    const { newsroom } = await openFilled();
    // Mud and concert have the same one of the words, in texts of the same length.
    const { places, articles } = await ask(newsroom, 'dredged harbour channel before winter');
    expect(places.slice(0, 2).toSorted()).toEqual(['silt-1', 'silt-2']);
    expect(places.indexOf('mud')).toBeLessThan(places.indexOf('concert'));
    const scores = new Map(articles.map(({ score }, at) => [places[at], score]));
    expect(scores.get('mud')).toBeGreaterThan(scores.get('concert') ?? Infinity);
  });

  it('takes either of alternatives, and leaves out what was excluded', async () => {
    const { newsroom } = await openFilled();
    const { places } = await ask(newsroom, 'dredging silt of harbours or channels before winters -choir');
    expect(places).toContain('mud');
    expect(places).not.toContain('concert');
  });

  it('changes nothing in other orders: there, all words must be in an article that has them', async () => {
    const { newsroom } = await openFilled();
    for (const order of ['best', 'newest'] as const)
      expect((await ask(newsroom, 'dredger silt channel winter', order)).places.toSorted()).toEqual([
        'silt-1',
        'silt-2',
      ]);
  });

  it('reads no more texts than the bound, and none for a few words', async () => {
    const { newsroom, takeIn } = await openFilled();
    const many = Array.from({ length: FEEDBACK_ARTICLES_MAX + 20 }, (_, place) =>
      aLine({ url: urlOf(place), headline: `Harbour notice ${place}`, body: `Channel ${place} is open.` }),
    );
    await takeIn(...many);
    let textsRead = 0;
    const { store } = newsroom;
    const articles: typeof store.articles = {
      ...store.articles,
      getTexts: (ids) => {
        textsRead += ids.length;
        return store.articles.getTexts(ids);
      },
    };
    const watched = { ...newsroom, store: { ...store, articles } };
    await ask(watched, 'harbour channel notice');
    expect(textsRead).toBe(0);
    const { places } = await ask(watched, 'harbour channel notice winter');
    expect(places.length).toBeGreaterThan(FEEDBACK_ARTICLES_MAX);
    expect(textsRead).toBe(FEEDBACK_ARTICLES_MAX);
  });
});

describe('a stem', () => {
  it('counts in all its forms', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    const filler = 'Other words stand here as well.';
    await takeIn(
      aLine({ url: urlOf('forms'), headline: 'News', body: `Dredge, dredged, dredging. ${filler}` }),
      aLine({ url: urlOf('one'), headline: 'News', body: `Dredge, harbour, town. ${filler}` }),
      aLine({ url: urlOf('two'), headline: 'News', body: `Dredging, dredging, town. ${filler}` }),
    );
    expect((await ask(newsroom, 'dredge')).places).toEqual(['forms', 'two', 'one']);
  });
});
