// Taking articles in: what is new, changed, the same or none; each batch at a moment of its own.
import { describe, expect, it } from 'vitest';
import { TAKE_IN_BATCH } from '../../src/limits/store.ts';
import { DAY_MS, HOUR_MS } from '../../src/limits/units.ts';
import type { ArticleLine } from '../../src/news/article.ts';
import type { SourceItem } from '../../src/news/ports.ts';
import { takeInArticles, type RejectedItem } from '../../src/newsroom/take-in-articles.ts';
import { aLine, aSearch, idOf, NOW, urlOf } from '../nouns.ts';
import { itemsOf, openNewsroom } from './open-newsroom.ts';

const lines = (count: number, given: (place: number) => ArticleLine = () => ({})): ArticleLine[] =>
  Array.from({ length: count }, (_, place) =>
    aLine({
      url: urlOf(place),
      headline: `Notice number ${place}`,
      body: `Nothing like ${place * 7}.`,
      ...given(place),
    }),
  );

describe('takeInArticles', () => {
  it('counts what is added, updated, unchanged and rejected', async () => {
    const { takeIn } = await openNewsroom();
    expect(await takeIn(...lines(3), { url: urlOf('none') })).toEqual({
      ...{ read: 4, added: 3, updated: 0, unchanged: 0, rejected: 1 },
    });
    const again = lines(4, (place) => (place === 1 ? { body: 'Changed.' } : {}));
    expect(await takeIn(...again)).toEqual({ read: 4, added: 1, updated: 1, unchanged: 2, rejected: 0 });
  });

  it('changes nothing where it is given the same twice', async () => {
    const { newsroom, takeIn, setNow } = await openNewsroom();
    const input = lines(TAKE_IN_BATCH + 5, (place) => ({ tags: [`Tag ${place % 3}`] }));
    await takeIn(...input);
    const state = async () => [
      await newsroom.store.revision(),
      await newsroom.store.articles.getState(),
      await newsroom.store.articles.listAfter(null, 100),
    ];
    const before = await state();
    setNow(NOW + HOUR_MS);
    expect(await takeIn(...input.toReversed())).toMatchObject({
      unchanged: input.length,
      added: 0,
      updated: 0,
    });
    expect(await state()).toEqual(before);
  });

  it('names what it rejects, with the reason, and goes on', async () => {
    const { newsroom } = await openNewsroom();
    const rejected: RejectedItem[] = [];
    const items: SourceItem[] = [
      { kind: 'rejected', reason: 'no JSON', file: 'a.jsonl', item: 'line 1' },
      { kind: 'article', line: aLine({ url: 'javascript:x', headline: 'Evil' }), file: 'a.jsonl' },
      { kind: 'article', line: { url: urlOf('x') }, file: 'b.jsonl' },
      { kind: 'article', line: { tags: ['x'] }, file: 'b.jsonl' },
      { kind: 'article', line: aLine(), file: 'b.jsonl' },
    ];
    const report = await takeInArticles(newsroom, items, { onRejected: (item) => rejected.push(item) });
    expect(report).toEqual({ read: 5, added: 1, updated: 0, unchanged: 0, rejected: 4 });
    expect(rejected.map(({ file, item, reason }) => [file, item, reason])).toEqual([
      ['a.jsonl', 'line 1', 'no JSON'],
      ['a.jsonl', 'Evil', 'its url is not an http or https address'],
      ['b.jsonl', urlOf('x'), 'it has neither a headline nor a text'],
      ['b.jsonl', 'an item without headline or address', 'it has neither a headline nor a text'],
    ]);
  });

  it('gives an article that comes under a second tag that tag too', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(aLine({ tags: ['Sea'] }));
    expect(await takeIn(aLine({ tags: ['Wind', 'sea'] }))).toMatchObject({ updated: 1 });
    const slugs = async () =>
      (await newsroom.store.articles.getArticle(idOf('ferry')))?.tags.map(({ slug }) => slug).toSorted();
    expect(await slugs()).toEqual(['sea', 'wind']);
    expect(await takeIn(aLine({ tags: [] }))).toMatchObject({ unchanged: 1 });
    await takeIn(aLine({ body: 'New words, without tags.' }));
    expect(await slugs()).toEqual(['sea', 'wind']);
  });

  it('takes what stands twice in a batch once, with both tags and the later words', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    const report = await takeIn(aLine({ tags: ['Sea'] }), aLine({ tags: ['Wind'], body: 'Later words.' }));
    expect(report).toEqual({ read: 2, added: 1, updated: 0, unchanged: 1, rejected: 0 });
    const article = await newsroom.store.articles.getArticle(idOf('ferry'));
    expect(article).toMatchObject({ body: 'Later words.', tags: [{ slug: 'sea' }, { slug: 'wind' }] });
  });

  it.each(['excerpt', 'truncated', 'headline'] as const)(
    'keeps a full text that comes again as %s, and takes the new tag',
    async (textState) => {
      const { newsroom, takeIn } = await openNewsroom();
      const full = aLine({ body: 'The ferry to Corran runs again after the storm.', textState: 'full' });
      await takeIn({ ...full, tags: ['Ferries'] });
      const poorer = { ...full, body: 'The ferry to Corran […]', textState };
      expect(await takeIn({ ...poorer, tags: ['Ferries'] })).toMatchObject({ unchanged: 1, updated: 0 });
      expect(await takeIn({ ...poorer, tags: ['Corran'] })).toMatchObject({ updated: 1 });
      const [kept] = await newsroom.store.articles.listAfter(null, 10);
      expect(kept).toMatchObject({ body: full.body, textState: 'full' });
      expect(kept?.tags.map(({ name }) => name)).toEqual(['Ferries', 'Corran']);
      expect(await takeIn(full)).toMatchObject({ unchanged: 1 });
    },
  );

  it('takes the fuller of two texts that stand in one batch, in either order', async () => {
    const full = aLine({ body: 'The ferry to Corran runs again after the storm.', textState: 'full' });
    const cut = { ...full, body: 'The ferry to […]', textState: 'truncated' as const };
    for (const batch of [
      [full, cut],
      [cut, full],
    ]) {
      const { newsroom, takeIn } = await openNewsroom();
      await takeIn(...batch);
      expect(await newsroom.store.articles.listAfter(null, 10)).toMatchObject([{ body: full.body }]);
    }
  });

  it('gives each batch a moment of its own, though the clock stands still', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(...lines(3 * TAKE_IN_BATCH));
    const articles = await newsroom.store.articles.listAfter(null, 1_000);
    expect([...new Set(articles.map(({ firstSeenAt }) => firstSeenAt))].toSorted()).toEqual([
      NOW,
      NOW + 1,
      NOW + 2,
    ]);
    // Settling has moments of its own after them.
    const { changedAt } = await newsroom.store.articles.getState();
    expect(changedAt).toBeGreaterThanOrEqual(NOW + 2);
    await takeIn(aLine());
    expect((await newsroom.store.articles.getArticle(idOf('ferry')))?.firstSeenAt).toBe(changedAt + 1);
  });

  it('goes on from the last change where the clock went back', async () => {
    const { newsroom, takeIn, setNow } = await openNewsroom();
    await takeIn(aLine());
    setNow(NOW - DAY_MS);
    await takeIn(aLine({ url: urlOf('later') }));
    expect((await newsroom.store.articles.getState()).changedAt).toBe(NOW + 1);
  });

  it('keeps first sight, time and story of an article whose words change', async () => {
    const { newsroom, takeIn, setNow } = await openNewsroom();
    await takeIn(aLine({ publishedAt: undefined }));
    const before = await newsroom.store.articles.findKnown([idOf('ferry')]);
    setNow(NOW + 3 * DAY_MS);
    await takeIn(
      aLine({ publishedAt: undefined, headline: 'Everything else', body: 'About something else.' }),
    );
    const after = await newsroom.store.articles.findKnown([idOf('ferry')]);
    expect(after.get(idOf('ferry'))?.story).toBe(before.get(idOf('ferry'))?.story);
    expect(await newsroom.store.articles.getArticle(idOf('ferry'))).toMatchObject({
      ...{ firstSeenAt: NOW, eventTime: NOW, headline: 'Everything else' },
    });
    const lately = aSearch({ period: { from: NOW + DAY_MS, until: null } });
    expect(await newsroom.store.index.findCandidates(lately)).toEqual([]);
  });

  it('leaves a pruned article that comes back as it was forgotten', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(aLine({ tags: ['Sea'] }));
    await newsroom.store.articles.prune(NOW + 1, NOW + 1);
    expect(await takeIn(aLine({ tags: ['Wind'] }))).toMatchObject({ unchanged: 1, added: 0, updated: 0 });
    expect(await newsroom.store.articles.getArticle(idOf('ferry'))).toBeNull();
    expect(await takeIn(aLine({ body: 'News at last.' }))).toMatchObject({ updated: 1 });
    expect((await newsroom.store.articles.getArticle(idOf('ferry')))?.firstSeenAt).toBe(NOW);
  });

  it('tells after each batch how far it is', async () => {
    const { newsroom } = await openNewsroom();
    const progress: number[] = [];
    const count = 2 * TAKE_IN_BATCH + 1;
    await takeInArticles(newsroom, itemsOf(lines(count)), {
      onProgress: ({ added }) => progress.push(added),
    });
    expect(progress).toEqual([TAKE_IN_BATCH, 2 * TAKE_IN_BATCH, count]);
  });

  it('of nothing is nothing', async () => {
    const { newsroom } = await openNewsroom();
    expect(await takeInArticles(newsroom, [])).toMatchObject({ read: 0 });
    expect(await newsroom.store.revision()).toBe(0);
  });

  it('tells the language where none is given', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(
      aLine({ language: undefined }),
      aLine({
        url: urlOf('zh'),
        language: undefined,
        headline: '渡轮恢复通航',
        body: '停航三周之后，渡轮恢复通航。',
      }),
    );
    const language = async (place: string) =>
      (await newsroom.store.articles.getArticle(idOf(place)))?.language;
    expect([await language('ferry'), await language('zh')]).toEqual(['en', 'zh']);
  });
});
