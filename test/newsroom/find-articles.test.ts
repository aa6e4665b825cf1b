// Finding articles: strict before relaxed, phrases verified, orders, bounds, and whatever else may be typed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/limits/units.ts';
import { createQuestion } from '../../src/news/question.ts';
import { findArticles } from '../../src/newsroom/find-articles.ts';
import { NOW, slugOf } from '../nouns.ts';
import { ask, line, openFilled } from './harbour-articles.ts';
import { openNewsroom } from './open-newsroom.ts';

describe('findArticles', () => {
  it('finds what has all the words, and does not say that it was relaxed', async () => {
    const { newsroom } = await openFilled();
    const found = await ask(newsroom, 'harbour wall');
    expect(found.places.toSorted()).toEqual(['mural', 'wall']);
    expect(found).toMatchObject({ isRelaxed: false, isBounded: false, leftOutWords: 0 });
    expect(found.places[0]).toBe('wall');
  });

  it('finds what has some of the words where nothing has all, and says so', async () => {
    const { newsroom } = await openFilled();
    expect(await ask(newsroom, 'painted ferry')).toMatchObject({ isRelaxed: true });
    expect((await ask(newsroom, 'painted ferry')).places.toSorted()).toEqual(['ferry', 'mural', 'old']);
    expect(await ask(newsroom, 'zeppelin')).toMatchObject({ articles: [], isRelaxed: false });
    expect(await ask(newsroom, 'zeppelin airship')).toMatchObject({ articles: [], isRelaxed: false });
  });

  it('finds a phrase only where its words stand together', async () => {
    const { newsroom } = await openFilled();
    expect((await ask(newsroom, '"harbour wall"')).places).toEqual(['wall']);
    expect((await ask(newsroom, '"wall harbour"')).places).toEqual([]);
    expect((await ask(newsroom, '“Harbour   WALL” breaks')).places).toEqual(['wall']);
  });

  it('leaves out what has an excluded word or phrase', async () => {
    const { newsroom } = await openFilled();
    expect((await ask(newsroom, 'wall -painted')).places).toEqual(['wall']);
    expect((await ask(newsroom, 'wall -"harbour wall"')).places).toEqual(['mural']);
    expect((await ask(newsroom, '-wall')).places.toSorted()).toEqual(['ferry', 'old']);
    expect((await ask(newsroom, '-"harbour wall"')).places.toSorted()).toEqual(['ferry', 'mural', 'old']);
  });

  it('finds either of alternatives', async () => {
    const { newsroom } = await openFilled();
    expect((await ask(newsroom, 'painted or ferry')).places.toSorted()).toEqual(['ferry', 'mural', 'old']);
    expect((await ask(newsroom, '"harbour wall" | "old ferry"')).places.toSorted()).toEqual(['old', 'wall']);
  });

  it('finds a word or a phrase, and nothing that has only the words of the phrase', async () => {
    const { newsroom } = await openFilled();
    // The mural has "harbour" and "wall", but not together.
    expect((await ask(newsroom, '"harbour wall" or zeppelin')).places).toEqual(['wall']);
    expect((await ask(newsroom, 'zeppelin or "harbour wall"')).places).toEqual(['wall']);
    expect((await ask(newsroom, '"harbour wall" or painting')).places.toSorted()).toEqual(['mural', 'wall']);
    expect((await ask(newsroom, '"wall harbour" or ferries')).places.toSorted()).toEqual(['ferry', 'old']);
    expect((await ask(newsroom, '"wall harbour" or ferries delayed')).places).toEqual(['ferry']);
    expect((await ask(newsroom, '"wall harbour" or zeppelin')).places).toEqual([]);
  });

  it('finds a word beside a phrase as the article’s language forms it, and in several fields', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(
      line('court', 1, {
        headline: 'Gericht in Bremen tagt',
        body: 'Das Verfassungsgericht hat die Urteile verkündet und vertagt sich.',
        language: 'de',
      }),
      line('virus', 2, { headline: 'Covid is back', body: 'All 19 wards are full.', language: 'en' }),
      line('neither', 3, { headline: 'Surge of the storm', body: 'A storm came.', language: 'en' }),
    );
    expect((await ask(newsroom, '"storm surge" or Verfassungsgerichte')).places).toEqual(['court']);
    expect((await ask(newsroom, '"storm surge" or Verfassung')).places).toEqual(['court']);
    expect((await ask(newsroom, '"storm surge" or Covid-19')).places).toEqual(['virus']);
  });

  it('reads no text where the index alone can tell', async () => {
    const { newsroom } = await openFilled();
    const { store } = newsroom;
    const areTextsRead: boolean[] = [];
    const index: typeof store.index = {
      ...store.index,
      findCandidates: (search) => {
        areTextsRead.push(search.isWanted !== undefined);
        return store.index.findCandidates(search);
      },
    };
    const watched = { ...newsroom, store: { ...store, index } };
    await ask(watched, 'painted or ferry');
    await ask(watched, '"harbour wall" or painted');
    expect(areTextsRead).toEqual([false, true]);
  });

  it('finds other forms of a word', async () => {
    const { newsroom } = await openFilled();
    expect((await ask(newsroom, 'walls')).places.toSorted()).toEqual(['mural', 'wall']);
    expect((await ask(newsroom, 'FERRIES')).places.toSorted()).toEqual(['ferry', 'old']);
  });

  it('keeps to what was typed unless it may look for the nearest spelling', async () => {
    const { newsroom } = await openFilled();
    expect(await ask(newsroom, 'habrour')).toMatchObject({ articles: [], respelt: [] });
  });

  it('keeps to tag, outlet, language and period', async () => {
    const { newsroom } = await openFilled();
    expect((await ask(newsroom, { tag: slugOf('sea') })).places).toEqual(['wall']);
    expect((await ask(newsroom, { outlet: 'Radio Corran' })).places).toEqual(['ferry']);
    expect((await ask(newsroom, { language: 'de' })).places).toEqual([]);
    expect((await ask(newsroom, { words: 'ferry', period: { lastDays: 7 } })).places).toEqual(['ferry']);
    const period = { from: NOW - 21 * DAY_MS, until: NOW - 19 * DAY_MS };
    expect((await ask(newsroom, { period })).places).toEqual(['old']);
  });

  it('orders by time, by relevance, or by both', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(
      line('strong', 24 * 30, { headline: 'Tram, tram and tram', body: 'A tram.' }),
      line('weak', 24, {
        headline: 'Town hall',
        body: `A tram passed. ${'Many words follow here. '.repeat(9)}`,
      }),
      line('fresh', 1, {
        headline: 'Old town',
        body: `A tram passed. ${'Other words came after it. '.repeat(9)}`,
      }),
    );
    expect((await ask(newsroom, { words: 'tram', order: 'newest' })).places).toEqual([
      'fresh',
      'weak',
      'strong',
    ]);
    expect((await ask(newsroom, { words: 'tram', order: 'relevance' })).places[0]).toBe('strong');
    expect((await ask(newsroom, { words: 'tram', order: 'best' })).places).toEqual([
      'fresh',
      'weak',
      'strong',
    ]);
    const scores = (await ask(newsroom, { words: 'tram', order: 'relevance' })).articles.map(
      ({ score }) => score,
    );
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });

  it('orders equals the same each time: newest first, then by id', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    const twins = ['c', 'a', 'b'].map((place) => line(place, 5, { headline: 'Tram', body: 'A tram.' }));
    await takeIn(...twins, line('later', 4, { headline: 'Tram', body: 'A tram.' }));
    for (const order of ['best', 'relevance', 'newest'] as const)
      expect((await ask(newsroom, { words: 'tram', order })).places).toEqual(['later', 'a', 'b', 'c']);
  });

  it('answers as of a moment: what came later is not there', async () => {
    const { newsroom, takeIn, setNow } = await openFilled();
    setNow(NOW + HOUR_MS);
    await takeIn(line('late', 3, { headline: 'Late harbour wall', body: 'It came late.' }));
    expect((await ask(newsroom, 'harbour wall')).places).not.toContain('late');
    const later = await findArticles(newsroom, createQuestion({ words: 'late' }), { asOf: NOW + HOUR_MS });
    expect(later.articles).toHaveLength(1);
  });

  it('says how many words were too many', async () => {
    const { newsroom } = await openFilled();
    const words = Array.from({ length: 40 }, (_, place) => `word${place}`).join(' ');
    expect((await ask(newsroom, words)).leftOutWords).toBe(8);
  });

  it('finds nothing where nothing of what was typed is a word', async () => {
    const { newsroom } = await openFilled();
    for (const words of ['?!', '👩‍🚒', '"', '- |', '\u0000'])
      expect((await ask(newsroom, words)).places).toEqual([]);
    expect((await ask(newsroom, '   ')).places).toHaveLength(4);
  });

  it('answers whatever is typed', async () => {
    const { newsroom } = await openFilled();
    const piece = fc.oneof(
      fc.constantFrom(
        'ferry',
        '"',
        '-',
        ' ',
        ' or ',
        '|',
        "'",
        '(',
        '*',
        'AND',
        '東京',
        'ที่',
        '한국',
        '½',
        '1,204',
        '&',
        '.',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const found = await ask(newsroom, pieces.join(''));
        expect(found.articles.every(({ score }) => Number.isFinite(score))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
