// Feedback: what the best articles have in common, and what others gain by having it too.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commonStems,
  countStems,
  feedbackOf,
  sharedStems,
  type ReadArticle,
} from '../../src/analysis/feedback.ts';
import type { ArticleText } from '../../src/news/article.ts';

const NO_TEXT: ArticleText = { headline: null, abstract: null, body: null };
const count = (text: Partial<ArticleText>, language: string | null = 'en', maxLength = 1_000) =>
  countStems({ ...NO_TEXT, ...text }, { language, maxLength });

function read(body: string, relevance = 1): ReadArticle {
  return { stems: count({ body }), lengthRatio: 1, relevance };
}

describe('countStems', () => {
  it('counts the forms of a word together, by field', () => {
    const stems = count({ headline: 'Dredging', abstract: 'They dredge.', body: 'Dredged, dredging.' });
    expect(Object.fromEntries(stems)).toEqual({ dredg: { headline: 1, abstract: 1, body: 2 } });
  });

  it('leaves out stop words, numbers and what is too short to tell', () => {
    expect([...count({ body: 'The dock was, in 2026, at 1,204 of uv.' }).keys()]).toEqual(['dock']);
  });

  it('leaves out the marked ends of compounds', () => {
    expect([...count({ body: 'Hafenbehörde' }, 'de').keys()]).toEqual(['hafenbehord']);
  });

  it('takes the pairs of letters of a script without spaces', () => {
    expect([...count({ body: '海桥地铁' }, 'zh').keys()]).toContain('地铁');
  });

  it('takes words as they stand where the language is unknown', () => {
    expect([...count({ body: 'docks dock' }, null).keys()]).toEqual(['docks', 'dock']);
  });

  it('reads so much of a field and no more', () => {
    expect([...count({ headline: 'harbour ferry', body: 'harbour ferry' }, 'en', 7).values()]).toEqual([
      { headline: 1, abstract: 0, body: 1 },
    ]);
  });
});

describe('sharedStems', () => {
  it('are those of two of the best at least, without those asked for', () => {
    const best = [read('dredger silt harbour'), read('dredger silt ferry'), read('dredger mural')];
    expect(sharedStems(best, new Set(['dredger'])).toSorted()).toEqual(['silt']);
    expect(sharedStems(best.slice(2), new Set())).toEqual([]);
  });
});

describe('commonStems', () => {
  const statistics = { articles: 1_000, frequencies: new Map([['town', 900]]) };

  it('weigh more the rarer they are and the more of the best have them', () => {
    const best = [read('dredger silt town'), read('dredger silt town'), read('dredger town')];
    const common = commonStems(best, ['town', 'silt', 'dredger'], statistics);
    expect([...common.keys()]).toEqual(['dredger', 'silt', 'town']);
    const [dredger = 0, silt = 0, town = 0] = common.values();
    expect(dredger).toBeGreaterThan(silt);
    expect(silt).toBeGreaterThan(town);
  });

  it('weigh more where the more relevant articles have them', () => {
    const best = [read('silt', 10), read('mural', 1)];
    expect([...commonStems(best, ['mural', 'silt'], statistics).keys()]).toEqual(['silt', 'mural']);
  });

  it('are at most twenty, and none where nothing is shared', () => {
    const many = Array.from({ length: 30 }, (_, place) => `stem${place}`);
    const best = [read(many.join(' ')), read(many.join(' '))];
    expect(commonStems(best, many, statistics).size).toBe(20);
    expect(commonStems(best, [], statistics).size).toBe(0);
    expect(commonStems([], [], statistics).size).toBe(0);
  });
});

describe('feedbackOf', () => {
  const common = new Map([
    ['silt', 2],
    ['dredger', 1],
  ]);

  it('is more for an article that has more of what is common, and nothing for one that has none', () => {
    const gains = ['silt dredger', 'silt', 'dredger', 'mural'].map((body) => feedbackOf(read(body), common));
    expect(gains).toEqual(gains.toSorted((one, other) => other - one));
    expect(new Set(gains).size).toBe(4);
    expect(gains.at(-1)).toBe(0);
  });

  it('is more in a shorter text', () => {
    const long = { ...read('silt'), lengthRatio: 5 };
    expect(feedbackOf(read('silt'), common)).toBeGreaterThan(feedbackOf(long, common));
  });

  it('is finite and never below zero, whatever the index says', () => {
    const words = fc.array(fc.constantFrom('silt', 'dredger', 'mural', 'ferry', 'town'), { maxLength: 12 });
    const statistics = fc.record({
      articles: fc.integer({ min: 1, max: 100 }),
      frequencies: fc.constant(new Map([['silt', 100]])),
    });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), fc.nat(9), statistics, (texts, relevance, by) => {
        const best = texts.map((text) => read(text.join(' '), relevance));
        const safe = { ...by, articles: Math.max(100, by.articles) };
        const gained = best.map((article) =>
          feedbackOf(article, commonStems(best, sharedStems(best, new Set()), safe)),
        );
        expect(gained.every((gain) => Number.isFinite(gain) && gain >= 0)).toBe(true);
      }),
    );
  });
});
