// The lines on a story's sources: counts, who was first, who shares what; nothing of a story of one outlet.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { independenceLines } from '../../../src/discord/views/independence.ts';
import type { SourceGroup, StorySources } from '../../../src/news/story-sources.ts';
import { hostileText } from '../hostile.ts';
import { articleId, NOON } from '../nouns.ts';

const STAMP = `<t:${NOON / 1_000}:f>`;

function aGroup(given: Partial<SourceGroup> = {}): SourceGroup {
  return { outlets: ['Bay Times', 'Coast Daily'], origin: 'own', source: null, evidence: [], ...given };
}

function sourcesWith(...groups: readonly SourceGroup[]): StorySources {
  const earliest = { outlet: 'Harbour Post', at: NOON, article: articleId(1) };
  return { outlets: 7, independent: 3, earliest, groups };
}

describe('the lines', () => {
  it('count outlets and sources, and name the earliest with its time', () => {
    expect(independenceLines(sourcesWith(), en)).toEqual([
      `7 outlets, 3 independent · earliest Harbour Post ${STAMP}`,
    ]);
  });

  it('name no earliest where nobody dates a write-up', () => {
    expect(independenceLines({ ...sourcesWith(), earliest: null }, en)).toEqual(['7 outlets, 3 independent']);
  });

  test.each<[Partial<SourceGroup>, string]>([
    [{ origin: 'agency', source: 'dpa' }, 'Bay Times and Coast Daily go back to dpa'],
    [{ origin: 'reprint', source: 'Bay Times' }, 'Coast Daily has text of Bay Times'],
    [{ origin: 'attribution', source: 'Bay Times' }, 'Coast Daily relies on Bay Times'],
    [{ origin: 'family', source: 'Bay Times' }, 'Bay Times and Coast Daily are of one house'],
    [{ origin: 'unread' }, 'Bay Times and Coast Daily: no text here to tell by'],
  ])('say who shares what: %j', (given, expected) => {
    expect(independenceLines(sourcesWith(aGroup(given)), en)[1]).toBe(expected);
  });

  it('say the largest groups, and count more names than fit', () => {
    const outlets = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
    const groups = Array.from({ length: 9 }, () => aGroup({ origin: 'agency', source: 'AP', outlets }));
    const [, shared = ''] = independenceLines(sourcesWith(...groups), en);
    expect(shared.split(' · ')).toEqual(
      Array.from({ length: 3 }, () => 'One, Two, Three, Four and 2 more go back to AP'),
    );
  });

  it('say nothing of a story of one outlet, and of one whose sources are not known', () => {
    expect(independenceLines({ ...sourcesWith(), outlets: 1 }, en)).toEqual([]);
    expect(independenceLines(null, en)).toEqual([]);
  });

  it('stay short and on one line each, whatever outlets are called', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 2, maxLength: 9 }), (outlets) => {
        const group = aGroup({ origin: 'agency', source: outlets[0] ?? '', outlets });
        for (const line of independenceLines(sourcesWith(group, group, group, group), en)) {
          expect(line).not.toContain('\n');
          expect(line.length).toBeLessThan(1_500);
        }
      }),
    );
  });
});
