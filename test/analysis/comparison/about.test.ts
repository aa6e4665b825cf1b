// What a row is said to be about: the heaviest run of shared words, never a value, never without its "no".
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { aboutOf } from '../../../src/analysis/comparison/about.ts';
import { ABOUT_MAX_LENGTH } from '../../../src/limits/comparison.ts';
import { claimOfSentence } from './story-claims.ts';

/** What a sentence is about where it shares the stems; `value` is left out. */
function aboutIn(sentence: string, shared: string, value = ''): string {
  const claim = claimOfSentence(sentence);
  const at = value === '' ? -1 : sentence.indexOf(value);
  const without = at === -1 ? null : { start: at, end: at + value.length };
  const weights = new Map([...claim.stems].map((stem) => [stem, 1]));
  const place = { claim, from: 0, to: claim.tokens.length, without };
  return aboutOf([place], new Set(shared.split(' ')), weights);
}

describe('aboutOf', () => {
  test.each<[string, string, string]>([
    ['The old bridge at Osterby was closed.', 'bridg osterbi close', 'bridge at Osterby was closed'],
    ['The old bridge at Osterby was closed.', 'osterbi', 'Osterby'],
    ['The old bridge at Osterby was closed.', 'none', ''],
    ['No project has been ended this year.', 'project end', 'No project has been ended'],
    ['The bridge that Reyes and Holt and Alva opened near Linden is closed.', 'bridg close', 'bridge'],
  ])('%s (%s): %s', (sentence, shared, expected) => {
    expect(aboutIn(sentence, shared)).toBe(expected);
  });

  it('leaves out the value that write-ups differ in', () => {
    expect(
      aboutIn('The bridge will cost 48 million euros in Osterby.', 'bridg cost osterbi', '48 million euros'),
    ).toBe('bridge will cost');
  });

  it('takes the words of the place that has more', () => {
    const [poor, rich] = ['The bridge is shut again.', 'The bridge at Osterby is shut.'].map(claimOfSentence);
    if (poor === undefined || rich === undefined) throw new Error('two claims');
    const places = [poor, rich].map((claim) => ({ claim, from: 0, to: claim.tokens.length, without: null }));
    const weights = new Map([...poor.stems, ...rich.stems].map((stem) => [stem, 1]));
    expect(aboutOf(places, new Set(['bridg', 'osterbi', 'shut']), weights)).toBe('bridge at Osterby is shut');
  });

  it('is short, and verbatim, whatever is shared', () => {
    const sentence =
      'Not one of the old stone bridges over the river Orm between Osterby and the northern suburbs of Linden was ever closed for longer than a winter.';
    const { stems } = claimOfSentence(sentence);
    fc.assert(
      fc.property(fc.subarray([...stems]), (shared) => {
        const about = aboutIn(sentence, shared.join(' '));
        expect(sentence).toContain(about);
        expect(about.length).toBeLessThanOrEqual(ABOUT_MAX_LENGTH);
        expect(about === '').toBe(shared.length === 0);
      }),
    );
  });
});
