// Reprints: an article's text is found again in the index and in the batch that it comes with, template notices are not.
import { describe, expect, it } from 'vitest';
import { shingleKeysOf } from '../../src/analysis/reuse/near-duplicates.ts';
import { DAY_MS, HOUR_MS } from '../../src/limits/units.ts';
import type { Article } from '../../src/news/article.ts';
import { storyIdOf } from '../../src/news/story.ts';
import { findReprints, findReprintsOfArrivals } from '../../src/newsroom/find-reprints.ts';
import { EVENTS } from '../analysis/reuse/events.ts';
import { anAnalysed, anArticle, idOf, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const WIRE = EVENTS.FERRY.wire.join(' ');
const [OWN = ''] = EVENTS.FERRY.own;

function anArrival(place: string, given: Partial<Article> = {}): Article {
  return anArticle({ url: urlOf(place), headline: `Headline ${place}`, body: WIRE, ...given });
}

/** A newsroom whose index has these articles, each in the story named, else in its own. */
async function openWith(...articles: readonly (readonly [Article, string?])[]) {
  const { newsroom } = await openNewsroom();
  await newsroom.store.articles.takeIn(
    articles.map(([article, founder]) =>
      anAnalysed(article, {
        shingleKeys: shingleKeysOf(article),
        story: storyIdOf(founder === undefined ? article.id : idOf(founder)),
      }),
    ),
    NOW,
  );
  return newsroom;
}

describe('findReprints', () => {
  it('finds near-duplicates at any time, nearest first', async () => {
    const [article, late, near] = [
      anArrival('a'),
      anArrival('late', { publishedAt: NOW - 300 * DAY_MS }),
      anArrival('near', { body: WIRE.replace('westerly', 'northerly') }),
    ];
    const newsroom = await openWith([article], [late], [near], [anArrival('own', { body: OWN })]);
    expect(await findReprints(newsroom, article)).toEqual([
      { article: idOf('near'), kind: 'near-duplicate' },
      { article: idOf('late'), kind: 'near-duplicate' },
    ]);
  });

  it('finds in its story the texts of which one contains the other', async () => {
    const short = anArrival('short', { body: EVENTS.FERRY.wire.slice(0, 3).join(' ') });
    const elsewhere = anArrival('elsewhere', { body: EVENTS.FERRY.wire.slice(2).join(' ') });
    const article = anArrival('a');
    const newsroom = await openWith(
      [article],
      [short, 'a'],
      [elsewhere],
      [anArrival('own', { body: OWN }), 'a'],
    );
    expect(await findReprints(newsroom, article)).toEqual([{ article: idOf('short'), kind: 'contained' }]);
  });

  it('finds nothing for a headline alone, and for what the index does not have', async () => {
    const newsroom = await openWith([anArrival('a')]);
    expect(await findReprints(newsroom, anArrival('bare', { body: null }))).toEqual([]);
    expect(await findReprints(newsroom, anArrival('new', { body: OWN }))).toEqual([]);
  });
});

describe('findReprintsOfArrivals', () => {
  const arriving = (...articles: readonly Article[]) => articles.map((article) => ({ article }));

  it('leads an arrival to the story of its original, whatever its headline', async () => {
    const newsroom = await openWith([anArrival('original')]);
    const found = await findReprintsOfArrivals(
      newsroom,
      arriving(anArrival('copy'), anArrival('own', { body: OWN })),
    );
    expect([...found]).toEqual([
      [idOf('copy'), [{ article: idOf('original'), story: storyIdOf(idOf('original')) }]],
    ]);
  });

  it('finds originals within the batch, in any order of it', async () => {
    const newsroom = await openWith();
    const batch = [anArrival('a'), anArrival('b'), anArrival('own', { body: OWN })];
    const found = await findReprintsOfArrivals(newsroom, arriving(...batch));
    expect([...found]).toEqual([
      [idOf('a'), [{ article: idOf('b'), story: null }]],
      [idOf('b'), [{ article: idOf('a'), story: null }]],
    ]);
    expect([...(await findReprintsOfArrivals(newsroom, arriving(...batch.toReversed())))]).toEqual([
      ...found,
    ]);
  });

  it('goes by keys that are given', async () => {
    const newsroom = await openWith([anArrival('original')]);
    const copy = anArrival('copy');
    expect((await findReprintsOfArrivals(newsroom, [{ article: copy, shingleKeys: [] }])).size).toBe(0);
    const keys = shingleKeysOf(copy);
    expect((await findReprintsOfArrivals(newsroom, [{ article: copy, shingleKeys: keys }])).size).toBe(1);
  });

  it('looks no further than the story window', async () => {
    const old = anArrival('old', { publishedAt: NOW - 6 * DAY_MS });
    const newsroom = await openWith([old]);
    expect((await findReprintsOfArrivals(newsroom, arriving(anArrival('copy')))).size).toBe(0);
    const fromThen = anArrival('then', { publishedAt: NOW - 6 * DAY_MS + HOUR_MS });
    expect((await findReprintsOfArrivals(newsroom, arriving(fromThen))).size).toBe(1);
    const batch = arriving(anArrival('now'), anArrival('before', { publishedAt: NOW - 6 * DAY_MS }));
    expect((await findReprintsOfArrivals(await openWith(), batch)).size).toBe(0);
  });

  it('does not take two fillings of a template for one text', async () => {
    const notice = (company: string) =>
      `${company} said its board declared a regular quarterly dividend of ten cents a share, payable April 9.`;
    const newsroom = await openWith([anArrival('acme', { body: notice('Acme') })]);
    const found = await findReprintsOfArrivals(
      newsroom,
      arriving(anArrival('beta', { body: notice('Beta') })),
    );
    expect(found.size).toBe(0);
  });

  it('does not lead an article to itself when it comes again', async () => {
    const newsroom = await openWith([anArrival('a')]);
    expect((await findReprintsOfArrivals(newsroom, arriving(anArrival('a')))).size).toBe(0);
  });
});
