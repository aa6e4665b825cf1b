// Explanations: which stems hold articles together, who is least sure, and what came near.
import { describe, expect, it } from 'vitest';
import {
  explainLikeness,
  explainNearMisses,
  explainStory,
} from '../../../src/analysis/grouping/explanation.ts';
import { comparableOf, likenessOf } from '../../../src/analysis/grouping/likeness.ts';
import { STEM_MARK } from '../../../src/analysis/terms.ts';
import { idOf } from '../../nouns.ts';
import { comparable, described, ownStems, RULES, STATISTICS } from './comparables.ts';

const storm = comparable('storm', 'gale ottilie roof');
const coast = comparable('coast', 'gale ottilie tide');
const court = comparable('court', 'judge verdict');

describe('explainLikeness', () => {
  it('tells the mean likeness, and the stems that carry it', () => {
    const reason = explainLikeness(storm, [coast, court], RULES);
    expect(reason.likeness).toBeCloseTo(likenessOf(storm, coast, RULES) / 2, 9);
    expect(reason.shared).toEqual(['gale', 'ottilie']);
  });

  it('names the heaviest first, six at most, without the mark of the index', () => {
    const statistics = { ...STATISTICS, frequencies: new Map([['gale', 90]]) };
    const weigh = (place: string, stems: string) => comparableOf(described(place, stems), statistics);
    const stems = `gale ${STEM_MARK}ottili ${ownStems('shared', 9)}`;
    const { shared } = explainLikeness(weigh('a', stems), [weigh('b', stems)], RULES);
    expect(shared).toHaveLength(6);
    expect(shared).not.toContain('gale');
    expect(
      explainLikeness(weigh('a', 'gale \uE000ottili'), [weigh('b', 'gale \uE000ottili')], RULES).shared,
    ).toEqual(['ottili', 'gale']);
  });

  it('of an article alone is nothing', () => {
    expect(explainLikeness(storm, [], RULES)).toEqual({ likeness: 0, shared: [], isAcrossLanguages: false });
  });
});

describe('explainStory', () => {
  it('gives each article with why it goes with the rest, the least sure first', () => {
    const same = comparable('same', 'gale ottilie roof');
    const reasons = explainStory([storm, coast, same], RULES);
    expect(reasons.map(({ article }) => article)).toEqual([idOf('coast'), idOf('same'), idOf('storm')]);
    expect(reasons[0]?.shared).toEqual(['gale', 'ottilie']);
  });
});

describe('explainNearMisses', () => {
  it('leaves out what has next to nothing in common', () => {
    const stranger = comparable('stranger', `gale ${ownStems('stranger', 200)}`);
    expect(explainNearMisses([storm, coast], [stranger], RULES)).toEqual([]);
  });

  it('gives what has something in common, nearest first, and nothing else', () => {
    const near = comparable('near', 'gale ottilie wave harbour');
    const far = comparable('far', `gale ${ownStems('far', 9)}`);
    const misses = explainNearMisses([storm, coast], [far, court, near], RULES);
    expect(misses.map(({ article }) => article)).toEqual([idOf('near'), idOf('far')]);
    expect(misses[1]?.shared).toEqual(['gale']);
  });
});
