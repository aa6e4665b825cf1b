// Vetoes: each reason with what stands against what, and none where the texts may well be of one event.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Marks } from '../../../src/analysis/grouping/marks.ts';
import type { Slot } from '../../../src/analysis/grouping/slots.ts';
import { vetoesOf, vetoOf, vetoWeightOf } from '../../../src/analysis/grouping/veto.ts';
import { comparable, marked } from './comparables.ts';

const vetoes = (one: Partial<Marks>, other: Partial<Marks>) =>
  vetoesOf(marked('a', 'gale roof', one), marked('b', 'gale roof', other));
const slots = (kind: Slot['kind'], ...values: string[]) => ({
  slots: values.map((value) => ({ kind, value })),
});

describe('vetoesOf', () => {
  it('finds none between texts that say nothing against each other', () => {
    expect(vetoesOf(comparable('a', 'gale roof'), comparable('b', 'court'))).toEqual([]);
    expect(vetoWeightOf(comparable('a', 'gale roof'), comparable('b', 'court'))).toBe(1);
  });

  it('names the outlet that wrote both', () => {
    expect(vetoes({ outlet: 'harbourpost' }, { outlet: 'harbourpost' })).toMatchObject([
      { kind: 'outlet', one: ['harbourpost'] },
    ]);
    expect(vetoes({ outlet: 'harbourpost' }, { outlet: 'radiocorran' })).toEqual([]);
  });

  it('sets weekdays against weekdays where none is in both', () => {
    expect(vetoes({ weekdays: [1] }, { weekdays: [4, 5] })).toMatchObject([
      { kind: 'weekdays', one: ['1'], other: ['4', '5'] },
    ]);
    expect(vetoes({ weekdays: [1, 4] }, { weekdays: [4, 5] })).toEqual([]);
    expect(vetoes({ weekdays: [1] }, {})).toEqual([]);
  });

  it('sets figures against figures where both have several and none in common', () => {
    const figures = (one: string, other: string) =>
      vetoesOf(comparable('a', `gale ${one}`), comparable('b', `gale ${other}`));
    expect(figures('12 40', '13 41')).toMatchObject([
      { kind: 'figures', one: ['12', '40'], other: ['13', '41'] },
    ]);
    expect(figures('12 40', '12 41')).toEqual([]);
    expect(figures('12', '13')).toEqual([]);
  });

  it('sets subjects against subjects where neither text has the other’s', () => {
    const about = (subject: string, stems: string, isSubjectClear = false) =>
      marked(subject, `gale ${stems}`, { subject, isSubjectClear });
    const [whale, seal] = [about('whale', 'whale'), about('seal', 'seal')];
    expect(vetoesOf(whale, seal)).toMatchObject([{ kind: 'subjects', one: ['whale'], other: ['seal'] }]);
    expect(vetoesOf(whale, about('seal', 'seal whale'))).toEqual([]);
    expect(vetoWeightOf(whale, seal)).toBeGreaterThan(0);
    expect(vetoWeightOf(about('whale', 'whale', true), seal)).toBeGreaterThan(0);
    expect(vetoWeightOf(about('whale', 'whale', true), about('seal', 'seal', true))).toBe(0);
  });

  it('sets names against names where both have several and neither text has one of the other’s', () => {
    const named = (place: string, stems: string, ...names: string[]) =>
      marked(place, `gale ${stems}`, { names });
    const moller = named('a', 'moller tindal', 'moller', 'tindal');
    expect(vetoesOf(moller, named('b', 'kass northam', 'kass', 'northam'))).toMatchObject([
      { kind: 'names', one: ['moller', 'tindal'], other: ['kass', 'northam'] },
    ]);
    expect(vetoesOf(moller, named('b', 'kass northam tindal', 'kass', 'northam'))).toEqual([]);
    expect(vetoesOf(moller, named('b', 'kass', 'kass'))).toEqual([]);
  });

  it.each<[string, Partial<Marks>, Partial<Marks>, string | null]>([
    ['other scores', slots('score', '2-1'), slots('score', '3-0'), 'score'],
    ['a score in common', slots('score', '2-1', '1-0'), slots('score', '2-1'), null],
    ['a score on one side', slots('score', '2-1'), {}, null],
    ['magnitudes far apart', slots('magnitude', '6.1'), slots('magnitude', '7.0'), 'magnitude'],
    ['a magnitude that was corrected', slots('magnitude', '6.1'), slots('magnitude', '6.4'), null],
    ['other matchdays', slots('round', 'matchday 12'), slots('round', 'matchday 13'), 'round'],
    ['a stage and a round', slots('round', 'stage 12'), slots('round', 'round 3'), null],
    ['other quarters', slots('quarter', '2'), slots('quarter', '3'), 'quarter'],
    ['a score and a quarter', slots('score', '2-1'), slots('quarter', '3'), null],
  ])('of %s', (...[, one, other, kind]) => {
    expect(vetoes(one, other).map((veto) => veto.kind)).toEqual(kind === null ? [] : [kind]);
  });

  it('is the same either way, and never more than the likeness itself', () => {
    const marks = fc.record({
      outlet: fc.constantFrom('post', 'radio', null),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
      subject: fc.constantFrom('gale', 'roof', null),
      isSubjectClear: fc.boolean(),
      slots: fc.uniqueArray(
        fc.constantFrom<Slot>({ kind: 'score', value: '2-1' }, { kind: 'score', value: '1-0' }),
      ),
    });
    fc.assert(
      fc.property(marks, marks, (one, other) => {
        const [left, right] = [marked('a', 'gale', one), marked('b', 'roof', other)];
        const weight = vetoWeightOf(left, right);
        expect(vetoWeightOf(right, left)).toBeCloseTo(weight, 9);
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('vetoOf', () => {
  it('is the gravest reason, or null', () => {
    const one = marked('a', 'gale', { outlet: 'post', ...slots('score', '2-1') });
    const other = marked('b', 'gale', { outlet: 'post', ...slots('score', '3-0') });
    expect(vetoOf(one, other)?.kind).toBe('score');
    expect(vetoOf(comparable('a', 'gale'), comparable('b', 'gale'))).toBe(null);
  });
});
