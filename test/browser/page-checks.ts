// What a test in the browser looks for in a page: what axe finds wrong, what is too wide, texts in messages.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Elements that reach beyond the right edge; the marks behind the composer's line are cut off there on purpose. */
export const WIDER_THAN_THE_WINDOW = `[...document.querySelectorAll('.channel, .channel *:not(.composer-marks *)')]
  .filter((element) => element.getBoundingClientRect().right > innerWidth)
  .map((element) => element.outerHTML.slice(0, 200))`;

/** What axe finds wrong: rule and element. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(
    'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => id + ": " + html.slice(0, 120) + " " + (any[0]?.message ?? ""))))',
  );
}

/** A text in the messages; what screen readers are told is elsewhere. */
export function inMessages(page: Page, text: string | RegExp): Locator {
  return page.locator('.message').getByText(text);
}
