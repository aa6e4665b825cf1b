// The keys of an article: the same for every way it comes, others for every other article.
import { describe, expect, it } from 'vitest';
import { UNKNOWN_OUTLET, type Article } from '../../src/news/article.ts';
import { articleKeysOf, isTellingGuid, urlIdentityKeyOf } from '../../src/news/identity.ts';
import { anArticle, NOW, urlOf } from '../nouns.ts';

const BODY =
  'The ferry from Northam to Corran runs again after three weeks in the dock, and all of its seats are taken until Sunday evening.';
const keysOf = (given: Partial<Article> = {}) => articleKeysOf(anArticle({ body: BODY, ...given }));

describe('the key of an address', () => {
  it('is the same for its spellings, and for the link alone', () => {
    const key = keysOf().url;
    expect(keysOf({ url: 'http://www.harbour-post.example/ferry/amp' }).url).toBe(key);
    expect(urlIdentityKeyOf('http://harbour-post.example/ferry?utm_source=x')).toBe(key);
    expect(keysOf({ url: urlOf('other') }).url).not.toBe(key);
    expect(keysOf({ url: null }).url).toBeNull();
    expect(urlIdentityKeyOf('urn:broadsheet:1')).toBeNull();
  });

  it('is a number of 64 bits with a sign', () => {
    const keys = Array.from({ length: 64 }, (_, place) => keysOf({ url: urlOf(place) }).url ?? 0n);
    expect(keys.every((key) => BigInt.asIntN(64, key) === key)).toBe(true);
    expect(keys.some((key) => key < 0n)).toBe(true);
    expect(new Set(keys).size).toBe(64);
  });
});

describe('the key of a guid', () => {
  it('is of its site, whatever page it is on', () => {
    const key = keysOf({ guid: '17' }).guid;
    expect(keysOf({ guid: '17', url: urlOf('elsewhere'), outlet: 'HP' }).guid).toBe(key);
    expect(keysOf({ guid: '17', url: 'https://other.example/ferry' }).guid).not.toBe(key);
    expect(keysOf({ guid: '18' }).guid).not.toBe(key);
    expect(keysOf({ guid: null }).guid).toBeNull();
  });

  it('is of its outlet where there is no address', () => {
    const key = keysOf({ guid: '17', url: null }).guid;
    expect(keysOf({ guid: '17', url: null, body: 'Other.' }).guid).toBe(key);
    expect(keysOf({ guid: '17', url: null, outlet: 'Radio Corran' }).guid).not.toBe(key);
  });

  it('is of the world where it is an address, and nothing where it is that of the article', () => {
    const guid = 'https://harbour-post.example/?p=17';
    expect(keysOf({ guid }).guid).toBe(
      keysOf({ guid: guid.replace('https', 'http'), url: 'https://b.example/x' }).guid,
    );
    expect(keysOf({ guid: 'http://www.harbour-post.example/ferry/' }).guid).toBeNull();
  });

  it('is told from one that was counted', () => {
    expect([null, '17', 'post-17', 'tag:harbour-post.example,2026:17'].map(isTellingGuid)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('the key of the words', () => {
  it('is the same for other dates, addresses, letters and links', () => {
    const key = keysOf().content;
    expect(key).not.toBeNull();
    expect(keysOf({ publishedAt: NOW - 9, url: 'https://b.example/1', guid: '1', byline: 'X' }).content).toBe(
      key,
    );
    expect(keysOf({ headline: 'FERRY runs again', body: `${BODY}\n https://a.example/x` }).content).toBe(key);
    expect(keysOf({ abstract: BODY, body: null }).content).toBe(key);
  });

  it('is another for other words and other outlets', () => {
    const keys = [
      keysOf(),
      keysOf({ body: BODY.replace('three', 'four') }),
      keysOf({ outlet: 'Radio Corran' }),
    ];
    expect(new Set(keys.map(({ content }) => content)).size).toBe(3);
  });

  it('goes by the site where nobody says whose they are', () => {
    const unknown = keysOf({ outlet: UNKNOWN_OUTLET }).content;
    expect(keysOf({ outlet: UNKNOWN_OUTLET, url: urlOf('two') }).content).toBe(unknown);
    expect(keysOf({ outlet: UNKNOWN_OUTLET, url: 'https://b.example/ferry' }).content).not.toBe(unknown);
  });

  it('goes by the beginning of a long text', () => {
    const long = Array.from({ length: 400 }, (_, place) => `word${place}`).join(' ');
    expect(keysOf({ body: `${long} end` }).content).toBe(keysOf({ body: `${long} another end` }).content);
  });

  it('is none where there are too few to tell', () => {
    expect(keysOf({ body: 'No trains today.' }).content).toBeNull();
    expect(keysOf({ headline: 'No trains', body: null })).toMatchObject({ content: null, isBrief: true });
    const brief = keysOf({ headline: 'Ferry to Corran runs again', body: null });
    expect(brief.isBrief).toBe(true);
    expect(brief.content).not.toBeNull();
    expect(keysOf({ headline: BODY, body: null }).isBrief).toBe(false);
    expect(
      keysOf({ headline: null, body: '渡轮恢复通航停航三周之后渡轮终于恢复通航' }).content,
    ).not.toBeNull();
  });
});
