// Windows: the passage that covers most of a claim, no longer than it must be, with its best sentence and clause.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWindow } from '../../../src/analysis/support/window.ts';
import { readForSupport } from '../../../src/analysis/support/reading.ts';

function windowOf(claim: string, ...texts: string[]) {
  const sources = texts.map((text) => ({ text, language: 'en', publishedAt: null }));
  const window = findWindow(readForSupport(claim, sources));
  const slice = (span: { start: number; end: number } | null | undefined) =>
    span == null ? null : window?.source.text.slice(span.start, span.end);
  return {
    window,
    best: slice(window?.best),
    clause: slice(window?.clause),
    sentences: window?.sentences.map(slice),
    missing: window?.missing.map(({ text }) => text),
  };
}

const SHIP =
  'It rained. The ferry sank off Corran. Two sailors swam ashore. The mayor wept. A school opened.';

describe('findWindow', () => {
  it('finds the one sentence that says it all', () => {
    const { window, sentences, missing } = windowOf('The ferry sank off Corran.', SHIP);
    expect(sentences).toEqual(['The ferry sank off Corran.']);
    expect(window).toMatchObject({ coverage: 1, bestCoverage: 1, adjacency: 1 });
    expect(missing).toEqual([]);
  });

  it('takes neighbours in where each says a part', () => {
    const { sentences, best } = windowOf('The ferry sank off Corran and two sailors swam.', SHIP);
    expect(sentences).toEqual(['The ferry sank off Corran.', 'Two sailors swam ashore.']);
    expect(best).toBe('The ferry sank off Corran.');
  });

  it('never takes more than three sentences', () => {
    const { sentences } = windowOf('Ferry Corran sailors ashore mayor wept school opened rained.', SHIP);
    expect(sentences?.length).toBeLessThanOrEqual(3);
  });

  it('finds the source that says it', () => {
    const { window, best } = windowOf('The ferry sank off Corran.', 'Nothing of it.', SHIP);
    expect([window?.source.text, best]).toEqual([SHIP, 'The ferry sank off Corran.']);
  });

  it('names the words that the passage lacks', () => {
    const { missing, window } = windowOf('The ferry burned off Corran.', SHIP);
    expect(missing).toEqual(['burned']);
    expect(window?.coverage).toBeLessThan(1);
  });

  it('knows words of one family and of one meaning, and no names by their looks', () => {
    expect(windowOf('The destruction of the harbour.', 'The harbour was destroyed.').missing).toEqual([]);
    expect(windowOf('The vessel sank.', 'The ship sank.').missing).toEqual([]);
    expect(windowOf('They flew to Australia.', 'They flew to Austria.').missing).toEqual(['Australia']);
  });

  it('tells the clause that is meant, and none where two have as much', () => {
    const text = 'Meridian opened a mill, while Northgate closed its quarry.';
    expect(windowOf('Northgate closed the quarry.', text).clause).toBe('Northgate closed its quarry.');
    expect(windowOf('Docks and quarries.', 'Docks here, quarries there.').clause).toBeNull();
  });

  it('is null where there is nothing to look at', () => {
    expect(windowOf('The ferry sank.').window).toBeNull();
    expect(windowOf('The ferry sank.', '').window).toBeNull();
  });

  it('covers shares between nothing and all, the best sentence no more than the passage, for any text', () => {
    const words = fc.constantFrom('ferry', 'sank', 'Corran', 'mayor', 'wept', '.', 'not', '12', ',', 'the');
    const texts = fc.array(words, { maxLength: 25 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 3 }), (claim, list) => {
        const { window } = windowOf(claim, ...list);
        if (window === null) return;
        for (const share of [window.coverage, window.bestCoverage, window.adjacency]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(window.bestCoverage).toBeLessThanOrEqual(window.coverage + 1e-9);
        expect(window.sentences).toContain(window.best);
      }),
    );
  });
});
