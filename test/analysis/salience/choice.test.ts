// The choice of sentences: the best first, nothing twice, and what leans on a sentence only after that one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/analysis/salience/candidates.ts';
import { chooseSentences, type ScoredCandidate } from '../../../src/analysis/salience/choice.ts';
import type { Article } from '../../../src/news/article.ts';
import { anArticle, urlOf } from '../../nouns.ts';

const ARTICLE = anArticle();
const OTHER = anArticle({ url: urlOf('other') });

/** A sentence of these stems, at a place where no lead stands. */
function scored(stems: string, score: number, given: Partial<Candidate> = {}): ScoredCandidate {
  const place = { start: 0, end: stems.length, position: 19, isAbstract: false, articleAt: 0 };
  const signs = { pointsBack: false, goesOn: false, leansBack: false, isAddition: false, tolls: [] };
  const candidate = { ...place, ...signs, words: stems, article: ARTICLE, voice: 'Harbour Post', ...given };
  const profile = new Map(stems.split(' ').map((stem) => [stem, 1]));
  return { candidate: { ...candidate, stems: profile }, score };
}

function choose(candidates: readonly ScoredCandidate[], count = 5): string[] {
  return chooseSentences(candidates, count).map(({ words }) => words);
}

describe('chooseSentences', () => {
  it('takes the best first, of equals the first', () => {
    const candidates = [scored('storm roof', 1), scored('ferry bay', 2), scored('school county', 2)];
    expect(choose(candidates)).toEqual(['ferry bay', 'school county', 'storm roof']);
    expect(choose(candidates, 1)).toEqual(['ferry bay']);
    expect(choose(candidates, 0)).toEqual([]);
  });

  it('opens with the first sentence of a text where that is nearly as good', () => {
    const lead = scored('storm roof', 1.8, { position: 0 });
    expect(choose([scored('ferry bay', 2), lead])).toEqual(['storm roof', 'ferry bay']);
    expect(choose([scored('ferry bay', 3), lead])).toEqual(['ferry bay', 'storm roof']);
  });

  it('takes no sentence that is contained in another', () => {
    expect(choose([scored('storm roof market car street', 2), scored('roof market car', 1)])).toHaveLength(1);
    expect(choose([scored('roof market car', 2), scored('storm roof market car street', 1)])).toHaveLength(1);
  });

  it('is stricter between articles than within one', () => {
    const [one, like] = ['storm roof market car', 'storm roof ferry bay'];
    expect(choose([scored(one, 2), scored(like, 1)])).toHaveLength(2);
    expect(choose([scored(one, 2), scored(like, 1, { article: OTHER })])).toHaveLength(1);
  });

  it('prefers what is new to what is a little better', () => {
    const candidates = [scored('storm roof market', 3), scored('storm roof ferry bay', 1.02)];
    expect(choose([...candidates, scored('school county coast bus', 1)], 2)).toContain(
      'school county coast bus',
    );
  });

  it('takes what leans on a sentence only after that one, of the same article and part', () => {
    const leaning = scored('ferry bay', 3, { position: 5, leansBack: true });
    const before = scored('storm roof', 1, { position: 4 });
    expect(choose([leaning, before])).toEqual(['storm roof', 'ferry bay']);
    expect(choose([leaning, scored('storm roof', 1, { position: 3 })])).toEqual(['storm roof']);
    expect(choose([leaning, before], 1)).toEqual(['storm roof']);
    expect(choose([leaning, scored('storm roof', 1, { position: 4, isAbstract: true })])).toHaveLength(1);
    expect(choose([leaning, scored('storm roof', 1, { position: 4, article: OTHER })])).toHaveLength(1);
  });

  it('takes along what a sentence needs, where both are better than two others, and there is room', () => {
    const said = scored('passenger wait', 4, { position: 6, leansBack: true });
    const middle = scored('ferry bay', 2, { position: 5, leansBack: true });
    const named = scored('storm roof', 2, { position: 4 });
    const others = [scored('school county', 2.5), scored('market car', 1)];
    expect(choose([said, middle, named, ...others], 3)).toEqual([
      'storm roof',
      'ferry bay',
      'passenger wait',
    ]);
    expect(choose([said, middle, named, ...others], 2)).toEqual(['school county', 'storm roof']);
    const worse = scored('storm roof', 0, { position: 4 });
    expect(
      choose([said, scored('ferry bay', 0, { position: 5, leansBack: true }), worse, ...others], 3)[0],
    ).toBe('school county');
  });

  it('takes nothing along that says what was said already', () => {
    const told = scored('storm roof market', 5, { article: OTHER });
    const named = scored('storm roof market', 1, { position: 4 });
    const said = scored('passenger wait', 4, { position: 5, leansBack: true });
    expect(choose([told, named, said], 3)).toEqual(['storm roof market']);
  });

  it('takes what adds to its text after anything of that text, and never first', () => {
    const adds = scored('ferry bay', 3, { position: 7, leansBack: true, isAddition: true });
    const early = scored('storm roof', 1, { position: 2 });
    expect(choose([adds, early])).toEqual(['storm roof', 'ferry bay']);
    expect(choose([adds, scored('storm roof', 1, { position: 8 })])).toEqual(['storm roof']);
    expect(choose([adds, scored('storm roof', 1, { position: 2, article: OTHER })])).toEqual(['storm roof']);
  });

  it('takes the best of those that lean where there are no others, alone', () => {
    const leaning = (stems: string, score: number) => scored(stems, score, { leansBack: true });
    expect(choose([leaning('ferry bay', 1), leaning('storm roof', 2)])).toEqual(['storm roof']);
    expect(choose([leaning('ferry bay', 1)], 0)).toEqual([]);
    expect(choose([])).toEqual([]);
  });

  it('counts sentences without a stem as the same', () => {
    const empty = { ...scored('x', 1), candidate: { ...scored('x', 1).candidate, stems: new Map() } };
    expect(choose([empty, empty])).toHaveLength(1);
  });

  it('never takes more than asked, nor one twice, nor one that leans on what was not taken', () => {
    const articles: Article[] = [ARTICLE, OTHER];
    const some = fc.record({
      stems: fc.constantFrom('storm roof', 'ferry bay', 'school', 'storm roof market', 'county coast bus'),
      score: fc.integer({ min: 0, max: 5 }),
      position: fc.nat(4),
      leansBack: fc.boolean(),
      article: fc.constantFrom(...articles),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 10 }), fc.nat(6), (sentences, count) => {
        const candidates = sentences.map(({ stems, score, ...given }) => scored(stems, score, given));
        const chosen = chooseSentences(candidates, count);
        expect(chosen.length).toBeLessThanOrEqual(count);
        expect(new Set(chosen).size).toBe(chosen.length);
        if (chosen.length < 2) return;
        for (const { leansBack, position, article } of chosen) {
          const before = chosen.some((one) => one.article === article && one.position === position - 1);
          expect(before || !leansBack).toBe(true);
        }
      }),
    );
  });
});
