// The pictures of README and docs, taken from the program as it is; `RENEW_PICTURES=1 npm run test:browser` writes them anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './open-page.ts';
import { openProgram } from './open-program.ts';

const WIDTH = 1_200;
const PICTURES = [
  { name: 'news.png', height: 1_070, line: '/news tag:Cooperation', says: 'Cooperation' },
  { name: 'compare.png', height: 1_450, line: '/compare story:academies', says: /academ/i },
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

it.each(PICTURES)('$name shows what the page shows now', async ({ name, height, line, says }) => {
  const { page, last, send } = await openProgram(browser, {
    viewport: { width: WIDTH, height },
    colorScheme: 'dark',
  });
  await send(line);
  await last.getByRole('heading', { name: says }).first().waitFor();
  const taken = await page.screenshot({ animations: 'disabled' });
  const file = fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));
  if (process.env['RENEW_PICTURES'] === '1') writeFileSync(file, taken);
  expect(sizeOf(readFileSync(file))).toEqual(sizeOf(taken));
  const box = await last.locator('.container').first().boundingBox();
  expect(box?.width).toBeLessThan(WIDTH);
});

/** Width and height, as a PNG's first chunk has them: https://www.w3.org/TR/png-3/#11IHDR */
function sizeOf(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
