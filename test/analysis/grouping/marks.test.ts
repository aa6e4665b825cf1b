// Marks: what goes into a profile besides stems comes out of it again, and is never taken for a stem.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMark, marksOf, NO_MARKS, plainStem, termsOfMarks } from '../../../src/analysis/grouping/marks.ts';
import { COMPOUND_MARK, STEM_MARK } from '../../../src/analysis/terms.ts';

const profileOf = (terms: readonly string[]) => new Map(terms.map((term) => [term, 0]));

describe('marks', () => {
  it('come out of a profile as they went in', () => {
    const marks = fc.record({
      isDated: fc.boolean(),
      outlet: fc.option(fc.stringMatching(/^[a-z0-9]{1,20}$/)),
      weekdays: fc
        .uniqueArray(fc.integer({ min: 1, max: 7 }))
        .map((days) => days.toSorted((one, other) => one - other)),
      subject: fc.constantFrom('gale', 'whale'),
      isSubjectClear: fc.boolean(),
      names: fc.uniqueArray(fc.constantFrom('odell', 'ottili', 'tarn')),
      slots: fc.uniqueArray(
        fc.constantFrom(
          { kind: 'score' as const, value: '2-1' },
          { kind: 'round' as const, value: 'matchday 12' },
          { kind: 'magnitude' as const, value: '6.1' },
        ),
      ),
    });
    fc.assert(
      fc.property(marks, (given) => {
        const outlet = given.outlet === 'unknown' ? null : given.outlet;
        expect(marksOf(profileOf(['storm', ...termsOfMarks(given)]))).toEqual({ ...given, outlet });
      }),
    );
  });

  it('are none where nothing is known', () => {
    expect(termsOfMarks(NO_MARKS)).toEqual([]);
    expect(termsOfMarks({ ...NO_MARKS, outlet: 'unknown' })).toEqual([]);
    expect(marksOf(profileOf(['storm', `${STEM_MARK}storm`]))).toEqual(NO_MARKS);
  });

  it('fold an outlet, so that nothing in it can break the line that a profile is kept in', () => {
    const [term = ''] = termsOfMarks({ ...NO_MARKS, outlet: 'Die Brücke\t–\nNordtals große Wochenzeitung' });
    expect(term.slice(1)).toBe('diebruckenordtalsgrossew');
  });

  it('give a stem without what tells it from a word', () => {
    const { subject } = marksOf(profileOf(termsOfMarks({ ...NO_MARKS, subject: `${STEM_MARK}ferri` })));
    expect([subject, plainStem(`${STEM_MARK}ferri`), plainStem('ferri')]).toEqual([
      'ferri',
      'ferri',
      'ferri',
    ]);
  });

  it('are no terms of the index', () => {
    expect(['storm', `${STEM_MARK}storm`, `${COMPOUND_MARK}storm`].filter(isMark)).toEqual([]);
    expect(termsOfMarks({ ...NO_MARKS, isDated: true, weekdays: [1] }).every(isMark)).toBe(true);
  });
});
