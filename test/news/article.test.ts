// Articles: their identity, their version, their time, and the text that citations point into.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleIdOf,
  citableText,
  eventTimeOf,
  isFuller,
  versionHashOf,
  isDateDoubtful,
} from '../../src/news/article.ts';
import { NOW } from '../nouns.ts';

const part = fc.option(fc.string({ unit: 'binary', maxLength: 12 }));
const text = fc.record({ headline: part, abstract: part, body: part });
const FERRY = { headline: 'Ferry runs', abstract: null, body: 'It runs.' };

describe('articleIdOf', () => {
  it('is the url of an article that has one, whatever it says', () => {
    const url = 'https://a.example/x';
    expect(articleIdOf({ ...FERRY, url, outlet: 'A' })).toBe(url);
    expect(articleIdOf({ ...FERRY, headline: 'Other', url, outlet: 'B' })).toBe(url);
  });

  it('is made from outlet and words where there is no url', () => {
    const id = articleIdOf({ ...FERRY, url: null, outlet: 'A' });
    expect(id).toMatch(/^urn:broadsheet:[0-9a-f]{32}$/);
    expect(articleIdOf({ ...FERRY, url: null, outlet: 'A' })).toBe(id);
    expect(articleIdOf({ ...FERRY, url: null, outlet: 'B' })).not.toBe(id);
    expect(articleIdOf({ ...FERRY, body: 'It runs!', url: null, outlet: 'A' })).not.toBe(id);
  });
});

describe('versionHashOf', () => {
  it('names the words, and not which field another field’s words were in', () => {
    expect(versionHashOf(FERRY)).toMatch(/^[0-9a-f]{16}$/);
    const moved = { headline: 'Ferry runs', abstract: 'It runs.', body: null };
    expect(versionHashOf(moved)).not.toBe(versionHashOf(FERRY));
    expect(versionHashOf({ ...FERRY, abstract: '' })).not.toBe(versionHashOf(FERRY));
  });

  it('is the same for the same words only', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(versionHashOf(one) === versionHashOf(other)).toBe(isSame);
        expect(versionHashOf({ ...one })).toBe(versionHashOf(one));
      }),
    );
  });
});

describe('citableText', () => {
  it('joins what there is by blank lines', () => {
    expect(citableText({ headline: 'H', abstract: 'A', body: 'B' })).toBe('H\n\nA\n\nB');
    expect(citableText({ headline: null, abstract: 'A', body: null })).toBe('A');
    expect(citableText({ headline: null, abstract: null, body: null })).toBe('');
  });

  it('holds each field verbatim', () => {
    fc.assert(
      fc.property(text, (words) => {
        const citable = citableText(words);
        for (const field of Object.values(words)) if (field !== null) expect(citable).toContain(field);
      }),
    );
  });
});

describe('eventTimeOf', () => {
  it.each([
    ['as published', NOW - 1, NOW - 1],
    ['published the moment it was seen', NOW, NOW],
    ['published in the future', NOW + 1, NOW],
    ['in the year 9999', Date.UTC(9999, 0), NOW],
    ['at the epoch, some software’s default', 0, NOW],
    ['a second before the epoch', -1000, NOW],
    ['in 1970, a day later', Date.UTC(1970, 0, 2), Date.UTC(1970, 0, 2)],
    ['undated', null, NOW],
  ])('%s', (_name, publishedAt, expected) => {
    expect(eventTimeOf(publishedAt, NOW)).toBe(expected);
  });

  it('is never later than first seen', () => {
    fc.assert(
      fc.property(fc.option(fc.integer()), fc.nat(), (publishedAt, firstSeenAt) => {
        expect(eventTimeOf(publishedAt, firstSeenAt)).toBeLessThanOrEqual(firstSeenAt);
      }),
    );
  });
});

describe('how much of a text there is', () => {
  const fullestFirst = ['full', 'excerpt', 'truncated', 'headline'] as const;

  it('is ordered: each state has more than those behind it, and not more than itself', () => {
    for (const [place, state] of fullestFirst.entries())
      for (const [otherPlace, other] of fullestFirst.entries())
        expect(isFuller(state, other)).toBe(place < otherPlace);
  });
});

describe('isDateDoubtful', () => {
  const DAY_MS = 24 * 3_600_000;
  const seenAt = Date.UTC(2026, 10, 20);

  it.each([
    ['none', null, false],
    ['that of now', seenAt, false],
    ['of a clock that is wrong', seenAt + DAY_MS, false],
    ['of days ahead', seenAt + DAY_MS + 1, true],
    ['that software starts to count at', 0, true],
    ['of a time before the web', Date.UTC(1815, 5, 18), true],
    ['of its first day', Date.UTC(1970, 0, 2), false],
  ])('of a date %s', (_what, publishedAt, isDoubtful) => {
    expect(isDateDoubtful({ publishedAt, firstSeenAt: seenAt })).toBe(isDoubtful);
  });
});
