// Whether sentences say the same: by their words, by a figure that both have, and by a toll.
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/analysis/salience/candidates.ts';
import { saysTheSame, sharedOf } from '../../../src/analysis/salience/repetition.ts';
import type { Toll } from '../../../src/analysis/salience/tolls.ts';
import { anArticle, urlOf } from '../../nouns.ts';

const ARTICLE = anArticle();
const OTHER = anArticle({ url: urlOf('other') });

function sentence(stems: string, given: Partial<Candidate> = {}): Candidate {
  const place = { start: 0, end: stems.length, position: 3, isAbstract: false, articleAt: 0 };
  const signs = { pointsBack: false, goesOn: false, leansBack: false, isAddition: false, tolls: [] };
  const profile = new Map(stems.split(' ').map((stem) => [stem, 1]));
  return { ...place, ...signs, words: stems, article: ARTICLE, voice: 'Post', stems: profile, ...given };
}

function areSame(one: Candidate, other: Candidate): boolean {
  expect(saysTheSame(other, one, sharedOf(other, one))).toBe(saysTheSame(one, other, sharedOf(one, other)));
  return saysTheSame(one, other, sharedOf(one, other));
}

describe('sharedOf', () => {
  it('gives the share of the shorter one, and the cosine', () => {
    const shared = sharedOf(sentence('storm roof'), sentence('storm ferry bay mill car street coast bus'));
    expect(shared).toEqual({ contained: 0.5, cosine: 0.25, hasFigure: false });
    expect(sharedOf(sentence('storm 513'), sentence('513 votes')).hasFigure).toBe(true);
    expect(sharedOf(sentence('storm 5'), sentence('5 votes')).hasFigure).toBe(false);
    expect(sharedOf(sentence('x', { stems: new Map() }), sentence('storm')).contained).toBe(1);
  });
});

describe('saysTheSame', () => {
  const one = 'court nordtal void map constituency voter';
  const like = 'court nordtal struck redraw constituency weight';

  it('is true of outlets that tell alike, and of an abstract and its body', () => {
    expect(areSame(sentence(one), sentence(like, { article: OTHER }))).toBe(true);
    expect(areSame(sentence(one, { isAbstract: true }), sentence(like))).toBe(true);
    expect(areSame(sentence(one), sentence(like))).toBe(false);
  });

  it('is true of what is contained in another, even in one text', () => {
    expect(areSame(sentence(one), sentence('court nordtal void map'))).toBe(true);
  });

  it('is true of another outlet’s sentence with the same telling figure and some of the words', () => {
    const elected = 'ada brennick civic alliance mayor northam elect sunday defeat halvane harbour union';
    const won = 'ada brennick won vote opponent cent';
    expect(areSame(sentence(elected), sentence(won, { article: OTHER }))).toBe(false);
    expect(areSame(sentence(`${elected} 513`), sentence(`${won} 513`, { article: OTHER }))).toBe(true);
    expect(areSame(sentence(`${elected} 513`), sentence(`${won} 513`))).toBe(false);
  });

  it('is true of one toll told twice, in whatever words', () => {
    const seven: Toll[] = [{ fate: 'killed', count: 7 }];
    const [toll, died] = [{ tolls: seven }, { tolls: seven, article: OTHER }];
    expect(areSame(sentence('toll stand', toll), sentence('people died collision', died))).toBe(true);
    expect(areSame(sentence('toll stand', toll), sentence('divers search bay', { article: OTHER }))).toBe(
      false,
    );
  });
});
