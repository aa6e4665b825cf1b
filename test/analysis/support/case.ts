// Claims held against invented sources, for the tests of each check of support.
import { expect } from 'vitest';
import type { SupportCase, SupportFinding } from '../../../src/analysis/support/finding.ts';
import { readForSupport } from '../../../src/analysis/support/reading.ts';
import { findWindow } from '../../../src/analysis/support/window.ts';

/** A Thursday. */
export const PUBLISHED = Date.UTC(2026, 3, 16, 9);

/** Lines that no claim of the tests is about, so that a source is more than its one sentence. */
const BESIDE: Readonly<Record<string, string>> = {
  en: 'It rained in the valley. The roads were wet.',
  de: 'Im Tal regnete es. Die Wege waren nass.',
  fr: 'Il pleuvait dans la vallée. Les routes étaient mouillées.',
  es: 'Llovía en el valle. Los caminos estaban mojados.',
};

/** A claim with its sources as a check gets them; each text is a source. */
export function supportCaseOf(claim: string, texts: readonly string[], language = 'en'): SupportCase {
  const sources = texts.map((text) => ({
    text: `${text} ${BESIDE[language] ?? ''}`.trim(),
    language,
    publishedAt: PUBLISHED,
  }));
  const reading = readForSupport(claim, sources);
  const window = findWindow(reading);
  if (window === null) expect.fail('The sources have no sentence.');
  return { ...reading, window };
}

/** `kind: found` of each failure; else `doubt`, or an empty text where nothing was found. */
export function shownFinding({ failures, doubt }: SupportFinding): string {
  if (failures.length > 0) return failures.map(({ kind, found }) => `${kind}: ${found}`).join(' | ');
  return doubt < 1 ? 'doubt' : '';
}
