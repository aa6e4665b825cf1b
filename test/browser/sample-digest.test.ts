// The program as it starts: a digest set up in the page tells the sample's next day at the first move of the clock, and updates at the second.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './open-page.ts';
import { openProgram } from './open-program.ts';
import { inMessages } from './page-checks.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

it('with the sample alone a digest has news at each move to the next one, the second time as updates', async () => {
  const { page, send, last } = await openProgram(browser);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^announcements/ })
    .click();
  await send('/digest add tag:Cooperation time:08:00 timezone:UTC');
  await last.getByRole('button', { name: 'Save' }).click();
  await last.getByText(/^Saved: /).waitFor();
  await page.locator('#open-clock').click();
  await page.locator('.run-topic').first().waitFor();
  await page.getByRole('button', { name: 'To the next digest' }).click();
  await inMessages(page, /2 December/)
    .first()
    .waitFor();
  expect(await inMessages(page, /9 December/).count()).toBe(0);
  await page.getByText('Last run: sent.').waitFor();
  await page.getByRole('button', { name: 'To the next digest' }).click();
  await inMessages(page, /9 December/)
    .first()
    .waitFor();
  await inMessages(page, /310 million.*324 million/)
    .first()
    .waitFor();
});
