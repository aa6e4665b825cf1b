// How the command line says whose reports a story consists of.
import { describe, expect, it, test } from 'vitest';
import { groupSentences, sourcesSentence } from '../../src/cli/printed-sources.ts';
import type { SourceGroup, StorySources } from '../../src/news/story-sources.ts';
import { idOf } from '../nouns.ts';

function aGroup(given: Partial<SourceGroup>): SourceGroup {
  return { outlets: ['Bay Times', 'Coast Daily'], origin: 'own', source: null, evidence: [], ...given };
}

function sourcesWith(...groups: readonly SourceGroup[]): StorySources {
  const earliest = { outlet: 'Harbour Post', at: Date.UTC(2026, 10, 8, 14, 5), article: idOf('a') };
  return { outlets: 7, independent: 3, earliest, groups };
}

describe('the sentence', () => {
  it('counts outlets and sources, and names the earliest', () => {
    expect(sourcesSentence(sourcesWith())).toBe(
      '7 outlets, 3 independent; earliest Harbour Post 2026-11-08 14:05',
    );
  });

  it('names no earliest where nobody dates a write-up', () => {
    expect(sourcesSentence({ ...sourcesWith(), outlets: 1, independent: 1, earliest: null })).toBe(
      '1 outlet, 1 independent',
    );
  });
});

describe('the lines', () => {
  test.each<[Partial<SourceGroup>, string]>([
    [{ origin: 'agency', source: 'dpa' }, 'Bay Times and Coast Daily go back to dpa'],
    [{ origin: 'reprint', source: 'Bay Times' }, 'Coast Daily has text of Bay Times'],
    [{ origin: 'attribution', source: 'Harbour Post' }, 'Bay Times and Coast Daily rely on Harbour Post'],
    [{ origin: 'family', source: 'Bay Times' }, 'Bay Times and Coast Daily are of one house'],
    [{ origin: 'unread' }, 'Bay Times and Coast Daily: no text here to tell by'],
  ])('say who shares what: %j', (given, expected) => {
    expect(groupSentences(sourcesWith(aGroup(given)))).toEqual([expected]);
  });

  it('say nothing of outlets on their own, and of an agency alone', () => {
    const agency = aGroup({ origin: 'agency', source: 'AP', outlets: ['AP'] });
    expect(groupSentences(sourcesWith(aGroup({ outlets: ['Bay Times'] }), agency))).toEqual([]);
  });

  it('count more names than fit, and stay on one line', () => {
    const outlets = ['One\n', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'];
    expect(groupSentences(sourcesWith(aGroup({ origin: 'agency', source: 'AP', outlets })))).toEqual([
      'One, Two, Three, Four, Five and 2 more go back to AP',
    ]);
    const many = Array.from({ length: 9 }, () => aGroup({ origin: 'agency', source: 'AP' }));
    expect(groupSentences(sourcesWith(...many))).toHaveLength(3);
  });
});
