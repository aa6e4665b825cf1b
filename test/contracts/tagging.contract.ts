// What every TagStore does with names, aliases and rules, and with articles that are tagged anew.
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/news/ports.ts';
import { ALL_TIME } from '../../src/news/question.ts';
import type { TagRule } from '../../src/news/tag.ts';
import { aSearch, aTag, anAnalysed, idOf, NOW, slugOf, urlOf } from '../nouns.ts';
import { aNewSubscription, aTopic } from './digest-nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';
import { at, BATCH, openTags } from './tagged-articles.ts';

const aRule = (name: string): TagRule => ({
  tag: aTag(name),
  question: 'ferry',
  madeAt: NOW,
  appliedAt: null,
});

export function taggingContract(open: OpenStore): void {
  describe('names of tags', () => {
    it('are the most readable seen, unless a rule names the tag', async () => {
      const { articles, tags } = await openTags(open);
      const spelt = (name: string, place: number) =>
        anAnalysed({ url: urlOf(place), tags: [{ slug: slugOf('ports'), name }] });
      const shown = async () =>
        (await tags.listTags(ALL_TIME, Number.MAX_SAFE_INTEGER)).find(({ slug }) => slug === 'ports')?.name;
      await articles.takeIn([spelt('PORTS', 10)], NOW);
      await articles.takeIn([spelt('ports', 11)], NOW);
      expect(await shown()).toBe('ports');
      await articles.takeIn([spelt('Ports', 12), spelt('pORTS', 13), spelt('PORTS', 14)], NOW);
      expect(await shown()).toBe('Ports');
      await tags.keepRule(aRule('ports'), NOW);
      await articles.takeIn([spelt('Ports', 15)], NOW);
      expect(await shown()).toBe('ports');
    });
  });

  describe('aliases', () => {
    const alias = (name: string, tag: string) => ({ alias: aTag(name), tag: aTag(tag) });

    it('are kept, stand beside their tag, and go; all processes see it', async () => {
      const { store, openAnother, reopen } = await openForTest(open);
      await store.articles.takeIn(BATCH, NOW);
      const other = await openAnother();
      const before = await other.revision();
      await store.tags.keepAlias(alias('Ocean', 'Sea'), NOW);
      await store.tags.keepAlias(alias('Deep', 'Sea'), NOW);
      expect(await other.revision()).not.toBe(before);
      expect(await other.tags.listAliases()).toEqual([alias('Deep', 'Sea'), alias('Ocean', 'Sea')]);
      const [sea, art] = await other.tags.listTags(ALL_TIME, NOW);
      expect(sea).toMatchObject({ slug: 'sea', aliases: [aTag('Deep'), aTag('Ocean')] });
      expect(art).not.toHaveProperty('aliases');
      expect(await store.tags.removeAlias(slugOf('ocean'), NOW)).toBe(true);
      expect(await store.tags.removeAlias(slugOf('ocean'), NOW)).toBe(false);
      expect(await (await reopen()).tags.listAliases()).toEqual([alias('Deep', 'Sea')]);
    });

    it('never form chains: what led to one leads to its tag', async () => {
      const { tags } = await openTags(open);
      await tags.keepAlias(alias('Deep', 'Ocean'), NOW);
      await tags.keepAlias(alias('Ocean', 'Sea'), NOW);
      expect(await tags.listAliases()).toEqual([alias('Deep', 'Sea'), alias('Ocean', 'Sea')]);
      await tags.keepAlias(alias('Deep', 'Wind'), NOW);
      expect((await tags.listAliases())[0]).toEqual(alias('Deep', 'Wind'));
    });

    it('are what searches for them mean, and subscriptions to them follow', async () => {
      const store = await openTags(open);
      const kept = await store.subscriptions.addSubscription(aNewSubscription({ topic: aTopic('Ocean') }));
      await store.tags.keepAlias(alias('Ocean', 'Sea'), NOW);
      expect((await store.subscriptions.getSubscription(kept.id))?.topic).toEqual(aTopic('Sea'));
      const found = await store.index.findCandidates(aSearch({ tag: slugOf('ocean') }));
      expect(found.map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
    });
  });

  describe('rules', () => {
    it('are kept one a tag, stand beside it, and go', async () => {
      const { tags } = await openTags(open);
      await tags.keepRule(aRule('Wind'), NOW);
      await tags.keepRule({ ...aRule('Sea'), question: 'waves', appliedAt: NOW }, NOW);
      await tags.keepRule({ ...aRule('Wind'), question: 'gusts' }, NOW);
      expect(await tags.listRules()).toEqual([
        { ...aRule('Sea'), question: 'waves', appliedAt: NOW },
        { ...aRule('Wind'), question: 'gusts' },
      ]);
      const listed = await tags.listTags(ALL_TIME, NOW);
      expect(listed.map(({ slug, rule }) => [slug, rule])).toEqual([
        ['sea', 'waves'],
        ['art', undefined],
        ['wind', 'gusts'],
      ]);
      expect(await tags.removeRule(slugOf('sea'), NOW)).toBe(true);
      expect(await tags.removeRule(slugOf('sea'), NOW)).toBe(false);
    });

    it('give tags to what comes, counted apart from what publishers give', async () => {
      const { articles, tags } = await openTags(open);
      const byRule = (place: number) =>
        anAnalysed({ url: urlOf(place) }, { ruleTags: [aTag('Sea'), aTag('Art')] });
      await articles.takeIn([byRule(20), byRule(21)], NOW);
      expect(await tags.countByRule()).toEqual(
        new Map([
          ['sea', 2],
          ['art', 2],
        ]),
      );
      expect(await tags.findTagged({ tag: slugOf('art'), isByRule: true, limit: 9 })).toHaveLength(2);
      expect(await tags.findTagged({ tag: slugOf('art'), isByRule: false, limit: 9 })).toHaveLength(3);
      expect(await tags.findTagged({ tag: slugOf('art'), isByRule: true, limit: 1 })).toHaveLength(1);
      // Publishers' tags are what the article comes with again; a rule's are told anew, or kept where none are asked.
      expect((await articles.findKnown([idOf(20)])).get(idOf(20))?.tags).toEqual([]);
      const known = await articles.getArticles([idOf(20), idOf(21)]);
      expect(known.map((article) => article.tags.map(({ slug }) => slug))).toEqual([
        ['sea', 'art'],
        ['sea', 'art'],
      ]);
      const [again, other] = known;
      await articles.takeIn([anAnalysed(again), anAnalysed({ ...other, tags: [] }, { ruleTags: [] })], NOW);
      expect(await tags.countByRule()).toEqual(
        new Map([
          ['sea', 1],
          ['art', 1],
        ]),
      );
    });
  });

  describe('articles tagged anew', () => {
    const change = { add: aTag('Tide'), remove: slugOf('sea'), isByRule: false };
    const terms = ['ferry', 'corran'];
    const whole = (place: number) => {
      const article = BATCH.find((one) => one.article.id === idOf(place))?.article;
      return { id: idOf(place), version: article?.version ?? ('' as never), terms };
    };
    const found = async (store: Store, asked: Parameters<typeof aSearch>[0]) =>
      (await store.index.findCandidates(aSearch(asked))).map(({ id }) => id);

    it('are found by the new tag and not by the old, by their terms and filters as before', async () => {
      const store = await openTags(open);
      const { changedAt } = await store.articles.getState();
      const revision = await store.revision();
      expect(await store.tags.retag([whole(1), whole(2), whole(4)], change, 0)).toBe(3);
      expect(await store.revision()).not.toBe(revision);
      expect((await store.articles.getState()).changedAt).toBeGreaterThan(changedAt);
      expect(await found(store, { tag: slugOf('sea') })).toEqual([]);
      expect(await found(store, { tag: slugOf('tide') })).toEqual([idOf(4), idOf(2), idOf(1)]);
      expect(await found(store, { withoutTag: slugOf('tide') })).toEqual([idOf(3)]);
      expect(await found(store, { words: ['corran'], outlet: 'Corran', language: 'en' })).toEqual([
        idOf(4),
        idOf(2),
      ]);
      expect((await store.articles.getArticle(idOf(1)))?.tags).toEqual([aTag('Wind'), aTag('Tide')]);
      expect(await store.check()).toEqual([]);
    });

    it('stay as they are where nothing changes, where they are of another version, and where they are gone', async () => {
      const store = await openTags(open);
      const revision = await store.revision();
      const none = { add: aTag('Art'), remove: null, isByRule: true };
      expect(await store.tags.retag([whole(3)], none, NOW)).toBe(0);
      expect(await store.tags.retag([{ ...whole(1), version: 'other' as never }], change, NOW)).toBe(0);
      expect(await store.tags.retag([whole(77)], change, NOW)).toBe(0);
      expect(await store.tags.retag([], change, NOW)).toBe(0);
      expect(await store.revision()).toBe(revision);
    });

    it('lose to a rule’s end only what nothing but the rule gave', async () => {
      const store = await openTags(open);
      await store.tags.retag([whole(3), whole(4)], { add: aTag('Art'), remove: null, isByRule: true }, NOW);
      const end = { add: null, remove: slugOf('art'), isByRule: true };
      expect(await store.tags.retag([whole(3), whole(4)], end, NOW)).toBe(1);
      expect(await found(store, { tag: slugOf('art') })).toEqual([idOf(3)]);
    });

    it('are no news for the tag that they gain, whatever becomes of them; what comes with it is', async () => {
      const store = await openTags(open);
      const news = async (tag: string) =>
        (
          await store.stories.findNews({
            ...{
              tag: slugOf(tag),
              period: { from: at(-9), until: NOW },
              eventSince: at(-9),
              language: null,
              limit: 9,
            },
          })
        ).map(({ id }) => id);
      await store.tags.retag([whole(1), whole(2)], change, NOW);
      expect(await news('tide')).toEqual([]);
      const again = await store.articles.getArticles([idOf(1)]);
      await store.articles.takeIn(
        again.map((article) => anAnalysed({ ...article, headline: 'x' }, { ruleTags: [] })),
        NOW,
      );
      expect(await news('tide')).toEqual([]);
      expect(await news('wind')).toEqual([idOf(1)]);
      const arriving = anAnalysed({ url: urlOf(30), firstSeenAt: at(-1) }, { ruleTags: [aTag('Tide')] });
      await store.articles.takeIn([arriving], NOW);
      expect(await news('tide')).toEqual([idOf(30)]);
      // A rule that an article answers only since it was changed came after the article.
      await store.articles.takeIn([{ ...arriving, ruleTags: [aTag('Tide'), aTag('Wave')] }], NOW);
      expect([await news('tide'), await news('wave')]).toEqual([[idOf(30)], []]);
    });

    it('have a publisher’s tag from then on, where a rule’s becomes one', async () => {
      const store = await openTags(open);
      await store.tags.retag([whole(4)], { add: aTag('Tide'), remove: null, isByRule: true }, NOW);
      expect(await store.tags.countByRule()).toEqual(new Map([['tide', 1]]));
      expect(await store.tags.retag([whole(4)], { ...change, remove: null }, NOW)).toBe(1);
      expect(await store.tags.countByRule()).toEqual(new Map());
    });
  });
}
