// Articles on PostgreSQL beyond what every store does: processes side by side, what is counted, what would be damage.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/limits/units.ts';
import { aSearch, anAnalysed, aTag, idOf, matching, NOW, slugOf, urlOf } from '../../nouns.ts';
import { isPostgresMissing } from '../../postgres-server.ts';
import { openPostgresForTest, type OpenedPostgres } from './opened-postgres.ts';

const at = (place: number, words = 'ferry runs again') =>
  anAnalysed(
    { url: urlOf(place), headline: words, body: null, eventTime: NOW - place * HOUR_MS, tags: [aTag('Sea')] },
    { signature: ['ferry', `stem${place}`] },
  );
const many = (from: number, count: number, words?: string) =>
  Array.from({ length: count }, (_, place) => at(from + place, words));

const countsOf = async ({ ask }: OpenedPostgres) => {
  const rows = await ask('select term, articles from term_frequencies order by term');
  return Object.fromEntries(rows.map(({ term, articles }) => [String(term), articles]));
};

describe.skipIf(isPostgresMissing)('articles on PostgreSQL', () => {
  it('are taken in by several processes at once, each once, and all are counted', async () => {
    const opened = await openPostgresForTest();
    const { store, other } = opened;
    // Both bring the middle ones.
    await Promise.all(
      [0, 1, 2, 3].flatMap((batch) => [
        store.articles.takeIn(many(batch * 30, 30), NOW),
        other.articles.takeIn(many(batch * 30 + 60, 30), NOW),
      ]),
    );
    expect((await store.articles.getState()).articles).toBe(180);
    expect(await countsOf(opened)).toEqual({ ferry: 180, runs: 180, again: 180 });
    expect(await store.tags.listOutlets()).toEqual([{ name: 'The Harbour Post', articles: 180 }]);
    expect(await store.check()).toEqual([]);
    expect(await other.revision()).toBe(8);
  });

  it('that stand twice in a batch are taken in one after the other', async () => {
    const opened = await openPostgresForTest();
    const { store } = opened;
    await store.articles.takeIn([at(1, 'old words'), at(2, 'ferry'), at(1, 'new words')], NOW);
    expect((await store.articles.getArticle(idOf(1)))?.headline).toBe('new words');
    expect((await store.articles.listVersions(idOf(1))).map(({ headline }) => headline)).toEqual([
      'old words',
    ]);
    expect(await countsOf(opened)).toEqual({ ferry: 1, new: 1, words: 1 });
    expect(await store.check()).toEqual([]);
  });

  it('leave nothing behind but what outlives them when they go', async () => {
    const opened = await openPostgresForTest();
    const { store, ask } = opened;
    await store.articles.takeIn(many(0, 130), NOW);
    expect(await store.articles.pruneOldest(120, NOW + 1)).toBe(120);
    expect(await countsOf(opened)).toEqual({ ferry: 10, runs: 10, again: 10 });
    expect(await store.articles.prune(NOW + 1, NOW + 2)).toBe(10);
    const [left] = await ask(`select (select count(*)::int from identities) as identities,
      (select count(*)::int from signatures) + (select count(*) from article_tags) + (select count(*) from article_terms)
        + (select count(*) from term_frequencies) + (select count(*) from article_versions) as others`);
    expect(left).toEqual({ identities: 130, others: '0' });
  });

  it('keep the term of a tag while another tag has the same', async () => {
    const { store } = await openPostgresForTest();
    const both = [
      { slug: slugOf('sea-level'), name: 'Sea-level' },
      { slug: slugOf('sea--level'), name: 'Sea level' },
    ];
    const taken = anAnalysed({ tags: both });
    await store.articles.takeIn([taken], NOW);
    const find = async () => (await store.index.findCandidates(aSearch({ tag: slugOf('sea-level') }))).length;
    const { id, version } = taken.article;
    const without = async (remove: string) =>
      store.tags.retag(
        [{ id, version, terms: taken.terms.keys() }],
        { add: null, remove: slugOf(remove), isByRule: false },
        NOW,
      );
    expect(await without('sea--level')).toBe(1);
    expect(await find()).toBe(1);
    expect(await without('sea-level')).toBe(1);
    expect(await find()).toBe(0);
  });

  it('are found from the newest on, also where the word is rare among the newest and common long ago', async () => {
    const { store } = await openPostgresForTest();
    const recent = Array.from({ length: 4_500 }, (_, place) =>
      anAnalysed({
        url: urlOf(`new${place}`),
        headline: 'storm',
        body: null,
        eventTime: NOW - place * 60_000,
      }),
    );
    const old = Array.from({ length: 600 }, (_, place) =>
      anAnalysed({
        url: urlOf(place),
        headline: 'ferry',
        body: null,
        eventTime: NOW - 400 * DAY_MS - place * HOUR_MS,
      }),
    );
    const all = [...recent, ...old];
    for (let start = 0; start < all.length; start += 500)
      await store.articles.takeIn(all.slice(start, start + 500), NOW);
    const found = await store.index.findCandidates(aSearch({ words: ['ferry'], limit: 500 }));
    expect(found.map(({ id }) => id)).toEqual(Array.from({ length: 500 }, (_, place) => idOf(place)));
    const excluding = aSearch({ excluded: [matching('storm')], limit: 3 });
    expect((await store.index.findCandidates(excluding)).map(({ id }) => id)).toEqual([0, 1, 2].map(idOf));
    const all600 = aSearch({ words: ['ferry'], limit: 10_000 });
    expect(await store.index.findCandidates(all600)).toHaveLength(600);
  });

  it('take up room that shrinks when they go', async () => {
    const { store } = await openPostgresForTest();
    const empty = await store.articles.measureSize();
    await store.articles.takeIn(many(0, 300, 'ferry '.repeat(80).trim()), NOW);
    const full = await store.articles.measureSize();
    await store.articles.pruneOldest(200, NOW);
    const less = await store.articles.measureSize();
    expect(full).toBeGreaterThan(empty + 100_000);
    expect(less).toBeLessThan(full * 0.5);
  });

  it('that are kept in part are told by a check', async () => {
    const { store, ask } = await openPostgresForTest();
    await store.articles.takeIn(many(0, 2), NOW);
    await ask('delete from article_terms where row = (select max(row) from article_terms)');
    await ask('delete from identities where id = $1', [idOf(1)]);
    expect(await store.check()).toEqual([
      '2 articles, but 1 can be found by words',
      '1 articles are not known by their identity',
    ]);
  });
});
