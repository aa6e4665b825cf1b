// A page that suddenly lacks much: a doubt, then a sentence, once, until it is well again.
import { describe, expect, it } from 'vitest';
import type { FeedFormat } from '../../../src/news/feed.ts';
import { isLayoutDoubtful, watchLayout } from '../../../src/newsroom/feeds/layout-watch.ts';
import { linesOf } from './scripted-reader.ts';

const itemsOf = (count: number) => linesOf(...Array.from({ length: count }, (_, place) => place));

/** Readings with this many items, one after another, from a feed that nothing is known of; what each found. */
function watch(counts: readonly number[], format: FeedFormat = 'tag-page') {
  let feed: { usualItems: number | null; notice: string | null } = { usualItems: null, notice: null };
  return counts.map((count) => {
    const finding = watchLayout(feed, { format, lines: itemsOf(count) });
    feed = finding;
    return finding;
  });
}

const told = (findings: readonly { tell: string | null }[]) => findings.map(({ tell }) => tell !== null);

describe('watchLayout', () => {
  it('says nothing of pages that hold about as many as usual', () => {
    const findings = watch([20, 19, 20, 12, 25, 20, 11, 20, 20]);
    expect(findings.every(({ notice, tell }) => notice === null && tell === null)).toBe(true);
    expect(findings.at(-1)?.usualItems).toBe(20);
  });

  it('doubts one reading with less than half, and tells the second, once', () => {
    const findings = watch([20, 3, 3, 2, 3]);
    expect(told(findings)).toEqual([false, false, true, false, false]);
    expect(findings[1]?.notice).toBe('The page held 3 items at the last reading, where it usually has 20.');
    expect(findings[2]?.tell).toMatch(
      /^The page holds 3 items where it usually has 20: its layout may have changed\. Look at it with \/feeds test/,
    );
    expect(findings[3]?.notice).toMatch(/^The page holds 2 items where it usually has 20: /);
    expect(findings.map(isLayoutDoubtful)).toEqual([false, true, false, false, false]);
  });

  it('forgets a doubt, and a certainty, when the page is well again, and tells the next change anew', () => {
    expect(told(watch([20, 3, 20, 3, 20]))).toEqual([false, false, false, false, false]);
    const findings = watch([20, 0, 0, 18, 1, 1]);
    expect(told(findings)).toEqual([false, false, true, false, false, true]);
    expect(findings[3]?.notice).toBeNull();
  });

  it('does not get used to what it lacks', () => {
    const findings = watch([20, ...Array.from({ length: 100 }, () => 4)]);
    expect(findings.at(-1)).toMatchObject({ usualItems: 20, tell: null });
    expect(findings.at(-1)?.notice).toContain('where it usually has 20');
  });

  it('gets used to more, and to a little less, step by step', () => {
    const more = watch([5, ...Array.from({ length: 30 }, () => 40)]).map(({ usualItems }) => usualItems);
    expect(more.slice(0, 4)).toEqual([5, 6, 7, 8]);
    expect(more.at(-1)).toBe(40);
    const less = watch([20, ...Array.from({ length: 8 }, () => 11), ...Array.from({ length: 8 }, () => 7)]);
    expect(less.at(-1)).toMatchObject({ usualItems: 7, notice: null });
  });

  it('sees that none of the items has a link any more', () => {
    const feed = { usualItems: 2, notice: null };
    const lines = itemsOf(3).map((line) => ({ ...line, url: undefined }));
    const first = watchLayout(feed, { format: 'tag-page', lines });
    expect(first).toMatchObject({
      tell: null,
      notice: 'None of the page’s items had a link at the last reading.',
    });
    const second = watchLayout(first, { format: 'tag-page', lines });
    expect(second.tell).toMatch(/^None of the page’s items has a link: its layout may have changed\./);
    expect(watchLayout(feed, { format: 'rss', lines })).toMatchObject({ notice: null, tell: null });
  });

  it('lets small pages and feeds be as they are, but for a feed that is suddenly empty', () => {
    expect(watch([3, 1, 0, 0]).every(({ notice }) => notice === null)).toBe(true);
    expect(watch([20, 3, 1, 5], 'rss').every(({ notice }) => notice === null)).toBe(true);
    const findings = watch([20, 0, 0, 0], 'atom');
    expect(told(findings)).toEqual([false, false, true, false]);
    expect(findings[2]?.tell).toMatch(
      /^The feed holds no items where it usually has 20: its address may have/,
    );
  });

  it('takes the first reading that finds anything for what is usual', () => {
    expect(watch([0, 0, 15, 14]).map(({ usualItems }) => usualItems)).toEqual([0, 0, 15, 14]);
  });
});
