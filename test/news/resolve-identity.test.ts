// Which article an item is: by its address, its guid or its words, in this order; and what is learnt from it.
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/limits/units.ts';
import { articleIdOf, type Article, type ArticleId } from '../../src/news/article.ts';
import { articleKeysOf } from '../../src/news/identity.ts';
import {
  BRIEF_SAME_MS,
  resolveIdentities,
  type KeyedArticle,
  type KnownIdentities,
} from '../../src/news/resolve-identity.ts';
import { anArticle, idOf, NOW, urlOf } from '../nouns.ts';

const FERRY =
  'The ferry from Northam to Corran runs again after three weeks in the dock, and all of its seats are taken until Sunday.';
const KITES =
  'The library of Northam lends kites from Monday on: one for each card, for a week, if the wind does not blow too hard.';

const keyed = (given: Partial<Article>): KeyedArticle => {
  const article = anArticle(given);
  return { article, keys: articleKeysOf(article) };
};
const ferry = (given: Partial<Article> = {}) =>
  keyed({ headline: 'Ferry runs again today', body: FERRY, ...given });
const kites = (given: Partial<Article> = {}) =>
  keyed({ headline: 'Library lends some kites', body: KITES, ...given });

/** What an index knows that has seen these. */
function knowing(...items: readonly KeyedArticle[]): KnownIdentities {
  const leads = new Map(
    items.flatMap(({ article, keys }) =>
      [keys.url, keys.guid, keys.content].flatMap((key) =>
        key === null ? [] : [[key, article.id] as const],
      ),
    ),
  );
  const texts = new Map(items.map(({ article }) => [article.id, article]));
  const firstSeen = new Map(items.map(({ article }) => [article.id, article.firstSeenAt]));
  return { leads, texts, firstSeen };
}

const idsOf = (known: KnownIdentities, ...items: readonly KeyedArticle[]) =>
  resolveIdentities(items, known).articles.map(({ id }) => id);
const FIRST = idOf('ferry');

describe('an item', () => {
  it('is the article of its address, whatever it says now', () => {
    expect(idsOf(knowing(ferry()), kites({ url: 'http://www.harbour-post.example/ferry/' }))).toEqual([
      FIRST,
    ]);
  });

  it('is new where nothing of it is known', () => {
    expect(idsOf(knowing(ferry()), kites({ url: urlOf('kites') }))).toEqual([idOf('kites')]);
    const nameless = kites({ url: null });
    expect(idsOf(knowing(ferry()), nameless)).toEqual([nameless.article.id]);
  });

  it('is the article of its guid where the words agree', () => {
    const known = knowing(ferry({ guid: '17' }));
    const edited = FERRY.replace('three', 'four').replace('Sunday', 'Monday');
    expect(
      idsOf(known, ferry({ guid: '17', url: urlOf('moved'), body: edited, headline: 'Ferry is back' })),
    ).toEqual([FIRST]);
  });

  it('is new where its guid was given away anew', () => {
    const known = knowing(ferry({ guid: '17' }));
    expect(idsOf(known, kites({ guid: '17', url: urlOf('kites') }))).toEqual([idOf('kites')]);
  });

  it('is the article of a guid whose words are forgotten, unless that was counted', () => {
    const guid = 'tag:harbour-post.example,2026:ferry';
    for (const [given, id] of [
      [guid, FIRST],
      ['17', idOf('kites')],
    ] as const) {
      const known = { ...knowing(ferry({ guid: given })), texts: new Map() };
      expect(idsOf(known, kites({ guid: given, url: urlOf('kites') }))).toEqual([id]);
    }
  });

  it('is the article of its address where its guid is of another', () => {
    const known = knowing(ferry({ guid: '17' }), kites({ guid: '18', url: urlOf('kites') }));
    expect(idsOf(known, ferry({ guid: '18' }))).toEqual([FIRST]);
    expect(idsOf(known, kites({ guid: '17', url: urlOf('kites') }))).toEqual([idOf('kites')]);
  });

  it('is the article of its words, in the same outlet only', () => {
    const known = knowing(ferry());
    expect(idsOf(known, ferry({ url: urlOf('again'), publishedAt: NOW + DAY_MS }))).toEqual([FIRST]);
    expect(idsOf(known, ferry({ url: urlOf('again'), outlet: 'Radio Corran' }))).toEqual([idOf('again')]);
  });

  it('with a headline alone is the article of these words for some days', () => {
    const brief = { headline: 'All markets close lower again', body: null, textState: 'headline' as const };
    const known = knowing(keyed(brief));
    const later = (ms: number) => keyed({ ...brief, url: urlOf('later'), firstSeenAt: NOW + ms });
    expect(idsOf(known, later(BRIEF_SAME_MS))).toEqual([FIRST]);
    expect(idsOf(known, later(BRIEF_SAME_MS + 1))).toEqual([idOf('later')]);
  });

  it('keeps the address that its article was first seen at', () => {
    const { articles } = resolveIdentities([ferry({ url: urlOf('again') })], knowing(ferry()));
    expect(articles[0]).toMatchObject({ id: FIRST, url: FIRST, body: FERRY });
  });

  it('gets an address where its article had none', () => {
    const nameless = ferry({ url: null });
    const { articles } = resolveIdentities([ferry()], knowing(nameless));
    expect(articles[0]).toMatchObject({ id: nameless.article.id, url: urlOf('ferry') });
  });
});

describe('items of one batch', () => {
  it('are compared with each other too', () => {
    const deep = { url: urlOf('2026/ferry-runs') };
    const edited = kites({ url: 'http://harbour-post.example/2026/ferry-runs' });
    const id = idOf('2026/ferry-runs');
    expect(idsOf(knowing(), ferry(deep), ferry({ url: urlOf('again') }), edited)).toEqual([id, id, id]);
  });

  it('that share an address are told apart by guid and words', () => {
    const front = { url: 'https://harbour-post.example/' };
    const batch = [
      ferry({ ...front, guid: '1' }),
      kites({ ...front, guid: '2' }),
      ferry({ ...front, guid: '3' }),
    ];
    const { articles, learnt } = resolveIdentities(batch, knowing());
    const [one, two, three] = articles.map(({ id }) => id);
    expect(one).toMatch(/^urn:/);
    expect(two).toMatch(/^urn:/);
    expect(two).not.toBe(one);
    expect(three).toBe(one);
    expect(learnt.get(batch[0]?.keys.url ?? (0n as never))).toBeNull();
    expect(articles.map(({ url }) => url)).toEqual(Array.from({ length: 3 }, () => front.url));
  });

  it('at an address known as shared are told apart, one by one', () => {
    const front = { url: 'https://harbour-post.example/' };
    const [first, second] = [ferry(front), kites(front)];
    const known: KnownIdentities = {
      ...knowing(),
      leads: new Map<NonNullable<typeof first.keys.url>, ArticleId | null>([
        [first.keys.url ?? (0n as never), null],
      ]),
    };
    expect(idsOf(known, first)).toEqual([articleIdOf({ ...first.article, url: null })]);
    expect(idsOf(known, second)).toEqual([articleIdOf({ ...second.article, url: null })]);
  });

  it('leave the first at a shared address what it was', () => {
    const front = { url: 'https://harbour-post.example/' };
    const first = ferry(front);
    const edited = ferry({ ...front, body: FERRY.replace('three', 'four') });
    const ids = idsOf(knowing(first), edited, kites(front));
    expect(ids[0]).toBe(first.article.id);
    expect(ids[1]).toMatch(/^urn:/);
  });
});

describe('what is learnt', () => {
  it('are the keys that lead elsewhere than before, and none else', () => {
    const known = knowing(ferry({ guid: '17' }));
    expect(resolveIdentities([ferry({ guid: '17' })], known).learnt).toEqual(new Map());
    const again = ferry({ guid: '18', url: urlOf('again') });
    expect(resolveIdentities([again], known).learnt).toEqual(
      new Map([
        [again.keys.url, FIRST],
        [again.keys.guid, FIRST],
      ]),
    );
  });

  it('is that a guid given away anew leads to the later article', () => {
    const later = kites({ guid: '17', url: urlOf('kites') });
    const { learnt } = resolveIdentities([later], knowing(ferry({ guid: '17' })));
    expect(learnt.get(later.keys.guid ?? (0n as never))).toBe(idOf('kites'));
  });
});
