// Findings: failures are gathered in order, doubts are multiplied.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubt, failure, joinFindings } from '../../../src/analysis/support/finding.ts';

describe('joinFindings', () => {
  it('finds nothing in nothing', () => {
    expect(joinFindings([])).toEqual({ failures: [], doubt: 1 });
  });

  it('keeps every failure in order and multiplies the doubts', () => {
    expect(
      joinFindings([failure('name', 'Kline'), doubt(0.5), failure('date', 'Monday'), doubt(0.5)]),
    ).toEqual({
      failures: [
        { kind: 'name', found: 'Kline' },
        { kind: 'date', found: 'Monday' },
      ],
      doubt: 0.25,
    });
  });

  it('never raises what is left of a score, in whatever order findings come', () => {
    const finding = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }).map(doubt),
      fc.string().map((found) => failure('words', found)),
    );
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 8 }), (findings) => {
        const joined = joinFindings(findings);
        expect(joined.doubt).toBeLessThanOrEqual(Math.min(1, ...findings.map((one) => one.doubt)));
        expect(joinFindings(findings.toReversed()).doubt).toBeCloseTo(joined.doubt, 10);
        expect(joined.failures).toHaveLength(findings.filter(({ failures }) => failures.length > 0).length);
      }),
    );
  });
});
