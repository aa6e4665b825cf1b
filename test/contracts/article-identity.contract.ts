// What every ArticleStore remembers beyond an article's words of today: its keys, and the words that it had.
import { describe, expect, it } from 'vitest';
import { KEYS_PER_ARTICLE_MAX, VERSIONS_KEPT_MAX } from '../../src/limits/store.ts';
import type { Article } from '../../src/news/article.ts';
import type { IdentityKey } from '../../src/news/identity.ts';
import type { Store } from '../../src/news/ports.ts';
import { anAnalysed, anArticle, idOf, NOW, urlOf } from '../nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

const key = (number: bigint) => number as IdentityKey;
/** The ends of what 64 bits with a sign can be, and some between that no double can. */
const KEYS = [-(2n ** 63n), -1n, 1n, 2n ** 53n + 1n, 2n ** 63n - 1n].map(key);

export function articleIdentityContract(open: OpenStore): void {
  const openStore = async () => (await openForTest(open)).store;
  const takeInKeyed = async ({ articles }: Store, place: string, ...keys: readonly IdentityKey[]) =>
    articles.takeIn([{ ...anAnalysed({ url: urlOf(place) }), keys }], NOW);

  describe('keys of articles', () => {
    it('lead to the article that they came with, digit by digit', async () => {
      const store = await openStore();
      await takeInKeyed(store, 'a', ...KEYS);
      const found = await store.articles.findIdentities([...KEYS, key(2n ** 53n), key(0n)]);
      expect(found).toEqual(new Map(KEYS.map((one) => [one, idOf('a')])));
      expect(await store.articles.findIdentities([])).toEqual(new Map());
    });

    it('lead where they were led last, and to nobody where they are of several', async () => {
      const store = await openStore();
      await takeInKeyed(store, 'a', key(1n), key(2n), key(3n));
      await takeInKeyed(store, 'b', key(2n));
      await store.articles.keepKeys(
        new Map([
          [key(3n), null],
          [key(4n), null],
          [key(5n), idOf('b')],
          [key(6n), idOf('unknown')],
        ]),
      );
      expect(await store.articles.findIdentities([1n, 2n, 3n, 4n, 5n, 6n].map(key))).toEqual(
        new Map([
          [key(1n), idOf('a')],
          [key(2n), idOf('b')],
          [key(3n), null],
          [key(4n), null],
          [key(5n), idOf('b')],
        ]),
      );
      const revision = await store.revision();
      await store.articles.keepKeys(new Map());
      expect(await store.revision()).toBe(revision);
    });

    it('outlive the article, but not its removal', async () => {
      const store = await openStore();
      await takeInKeyed(store, 'a', key(1n));
      await takeInKeyed(store, 'b', key(2n));
      await store.articles.prune(NOW + 1, NOW + 1);
      expect((await store.articles.findIdentities([key(1n), key(2n)])).size).toBe(2);
      expect(await store.articles.listEverSeen(null, 9)).toHaveLength(2);
      await store.articles.remove([idOf('a')], NOW + 2);
      expect(await store.articles.findIdentities([key(1n), key(2n)])).toEqual(
        new Map([[key(2n), idOf('b')]]),
      );
      // Whoever comes next has nothing of who was there before.
      await takeInKeyed(store, 'c');
      expect(await store.articles.findIdentities([key(1n)])).toEqual(new Map());
      expect(await store.check()).toEqual([]);
    });

    it('are not kept without end for one article', async () => {
      const store = await openStore();
      const many = Array.from({ length: KEYS_PER_ARTICLE_MAX + 5 }, (_, place) => key(BigInt(place + 1)));
      await takeInKeyed(store, 'a', ...many);
      expect((await store.articles.findIdentities(many)).size).toBe(KEYS_PER_ARTICLE_MAX);
    });

    it('are kept with the article or, on an error, not', async () => {
      const store = await openStore();
      const broken = {
        ...anAnalysed({ url: urlOf('b'), outlet: null as unknown as string }),
        keys: [key(2n)],
      };
      const batch = [{ ...anAnalysed({ url: urlOf('a') }), keys: [key(1n)] }, broken];
      await expect(store.articles.takeIn(batch, NOW)).rejects.toThrow();
      expect(await store.articles.findIdentities([key(1n), key(2n)])).toEqual(new Map());
    });
  });

  it('lists all that it has ever seen, page by page, each once', async () => {
    const { articles } = await openStore();
    const ids = [1, 2, 3, 4, 5].map(idOf);
    await articles.takeIn(
      [1, 2, 3, 4, 5].map((place) => anAnalysed({ url: urlOf(place) })),
      NOW,
    );
    const first = await articles.listEverSeen(null, 3);
    const second = await articles.listEverSeen(first.at(-1) ?? null, 3);
    expect([...first, ...second].toSorted()).toEqual(ids.toSorted());
    expect(await articles.listEverSeen(second.at(-1) ?? null, 3)).toEqual([]);
  });

  describe('versions of an article', () => {
    const nth = (place: number): Partial<Article> => ({
      headline: `Version ${place}`,
      publishedAt: NOW - 100 + place,
    });
    const takeInVersions = async ({ articles }: Store, count: number) => {
      for (let place = 0; place < count; place++)
        await articles.takeIn([anAnalysed(nth(place))], NOW + place);
    };
    const id = idOf('ferry');

    it('are the words that were replaced, with when', async () => {
      const store = await openStore();
      const first = anArticle({ ...nth(0), textState: 'excerpt', language: 'de', abstract: 'An abstract.' });
      await store.articles.takeIn([anAnalysed(first)], NOW);
      expect(await store.articles.listVersions(id)).toEqual([]);
      await store.articles.takeIn([anAnalysed(nth(1))], NOW + 5);
      const { version, headline, abstract, body, language, publishedAt, textState } = first;
      expect(await store.articles.listVersions(id)).toEqual([
        { version, headline, abstract, body, language, publishedAt, textState, replacedAt: NOW + 5 },
      ]);
      expect(await store.articles.listVersions(idOf('unknown'))).toEqual([]);
    });

    it('are none where only tags or dates changed', async () => {
      const store = await openStore();
      await store.articles.takeIn([anAnalysed()], NOW);
      await store.articles.takeIn([anAnalysed({ publishedAt: NOW - 9 })], NOW + 1);
      expect(await store.articles.listVersions(id)).toEqual([]);
    });

    it('are the first and the latest where there were many', async () => {
      const store = await openStore();
      await takeInVersions(store, VERSIONS_KEPT_MAX + 4);
      const headlines = (await store.articles.listVersions(id)).map(({ headline }) => headline);
      expect(headlines).toHaveLength(VERSIONS_KEPT_MAX);
      expect(headlines[0]).toBe(`Version ${VERSIONS_KEPT_MAX + 2}`);
      expect(headlines.at(-2)).toBe('Version 4');
      expect(headlines.at(-1)).toBe('Version 0');
    });

    it('go with the text', async () => {
      for (const forget of ['prune', 'remove'] as const) {
        const store = await openStore();
        await takeInVersions(store, 3);
        await (forget === 'prune'
          ? store.articles.prune(NOW + DAYS_AFTER, NOW + 9)
          : store.articles.remove([id], NOW + 9));
        expect(await store.articles.listVersions(id)).toEqual([]);
      }
    });
  });
}

const DAYS_AFTER = 1_000_000;
