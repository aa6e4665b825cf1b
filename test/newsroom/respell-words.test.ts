// Words that no article has, read as the nearest spelling that articles have.
import { describe, expect, it } from 'vitest';
import { ALL_TIME, createQuestion } from '../../src/news/question.ts';
import { findArticles } from '../../src/newsroom/find-articles.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { aLine, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const LINES = [
  aLine({ url: urlOf('wall'), headline: 'Harbour wall breaks', body: 'The harbour wall broke at night.' }),
  aLine({ url: urlOf('vote'), headline: 'Government loses vote', body: 'The vote was close.' }),
  aLine({ url: urlOf('walk'), headline: 'A long walk', body: 'They walk along the harbour.' }),
  aLine({ url: urlOf('ferry'), headline: 'Паром задержан', body: 'Паром ждал в гавани.', language: 'ru' }),
];

async function openFilled(): Promise<Newsroom> {
  const { newsroom, takeIn } = await openNewsroom();
  await takeIn(...LINES);
  return newsroom;
}

async function ask(newsroom: Newsroom, words: string) {
  const question = createQuestion({ words, period: ALL_TIME });
  const found = await findArticles(newsroom, question, { asOf: NOW + 60_000, isRespelt: true });
  return { ...found, places: found.articles.map(({ id }) => id.replace(urlOf(''), '')).toSorted() };
}

describe('a word that no article has', () => {
  it.each([
    ['goverment', 'government', ['vote']],
    ['habrour', 'harbour', ['walk', 'wall']],
    ['Harbourr', 'harbour', ['walk', 'wall']],
    ['horbour', 'harbour', ['walk', 'wall']],
    ['пром', 'паром', ['ferry']],
  ])('%s is looked for as %s', async (typed, meant, places) => {
    const found = await ask(await openFilled(), typed);
    expect(found).toMatchObject({ places, respelt: [{ typed, meant }], isRelaxed: false });
  });

  it('is read beside words that articles have', async () => {
    const found = await ask(await openFilled(), 'habrour night');
    expect(found).toMatchObject({ places: ['wall'], isRelaxed: false, respelt: [{ meant: 'harbour' }] });
  });

  it('is not read anew where it is short, quoted, excluded, an alternative, or near nothing', async () => {
    const newsroom = await openFilled();
    for (const words of ['wlk', '"habrour"', 'vote -habrour', 'habrour or xyzxyz', 'zeppelin', 'w4ll'])
      expect((await ask(newsroom, words)).respelt, words).toEqual([]);
  });

  it('is not read anew where something has the words as they are', async () => {
    const found = await ask(await openFilled(), 'wall');
    expect(found).toMatchObject({ places: ['wall'], respelt: [] });
  });
});
