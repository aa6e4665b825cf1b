// The page's composer in a real browser: typing, offers, examples, and the command that is sent.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, type OpenPage } from './open-page.ts';
import { inMessages } from './page-checks.ts';
import { closeUnharmed } from './page-close.ts';

let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe('the composer', () => {
  beforeEach(async () => {
    open = await openPage(browser);
  });

  afterEach(() => closeUnharmed(open));

  it('welcomes who comes first with examples that fill the composer', async () => {
    const { page, input } = open;
    const examples = page.locator('.example-line');
    expect(await examples.allTextContents()).toEqual(['/news', '/news tag:Cooperation', '/tags']);
    await page.getByRole('button', { name: '/news tag:Cooperation' }).click();
    expect(await input.inputValue()).toBe('/news tag:Cooperation');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Cooperation' }).waitFor();
    expect(open.bot.calls).toEqual(['news tag=Cooperation']);
    expect(await page.locator('.example').count()).toBe(0);
  });

  it('runs a command that is typed with the keyboard only', async () => {
    const { page, input } = open;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/ne');
    const active = page.getByRole('option', { selected: true });
    expect(await active.textContent()).toContain('/news');
    expect(await input.getAttribute('aria-activedescendant')).toBe(await active.getAttribute('id'));
    await page.keyboard.press('Tab');
    await page.keyboard.type('per');
    await page.keyboard.press('Enter');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    expect(await input.inputValue()).toBe('/news period:Last 7 days ');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Top stories' }).waitFor();
    expect(open.bot.calls).toEqual(['news period=d7']);
    expect(await input.inputValue()).toBe('');
    expect(await open.last.locator('.answers').textContent()).toContain('Mara used /news');
  });

  it('sends the value of an autocomplete choice that was chosen with the arrow keys', async () => {
    const { page, input } = open;
    await input.pressSequentially('/news tag:co');
    await page.getByRole('option', { name: 'Coastal towns' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await input.inputValue()).toBe('/news tag:Coastal towns — 3 stories ');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Coastal towns' }).waitFor();
    expect(open.bot.calls).toEqual(['news tag=t:Coastal towns']);
  });

  it('sends free text as it was typed, though choices are offered', async () => {
    const { page, input } = open;
    await input.pressSequentially('/news tag:co');
    await page.getByRole('option', { name: 'Courts' }).waitFor();
    await page.keyboard.press('Enter');
    await open.last.waitFor();
    expect(open.bot.calls).toEqual(['news tag=co']);
  });

  it('closes the offers with Escape and keeps what was typed', async () => {
    const { page, input } = open;
    await input.pressSequentially('/di');
    await page.getByRole('option', { name: '/digest add' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    expect(await input.inputValue()).toBe('/di');
  });

  it('goes to the option that is missing instead of sending', async () => {
    const { page, input, send } = open;
    await send('/story');
    expect(await page.getByRole('alert').textContent()).toBe('“story” is required.');
    expect(await input.inputValue()).toBe('/story story:');
    expect(open.bot.calls).toEqual([]);
    await page.keyboard.type('Ferry');
    await page.keyboard.press('Enter');
    await inMessages(page, 'The summary follows.').waitFor();
    expect(open.bot.calls).toEqual(['story story=Ferry']);
  });

  it("offers a member no manager's commands", async () => {
    const { page, input } = open;
    await page.getByRole('radio', { name: 'Robin' }).check({ force: true });
    await input.pressSequentially('/');
    expect(await page.getByRole('option', { name: '/news' }).count()).toBe(1);
    expect(await page.getByRole('option', { name: '/digest' }).count()).toBe(0);
  });

  it('puts a mentioned command into the composer', async () => {
    const { page, send, input } = open;
    await send('/tags');
    await page.locator('.message').getByRole('button', { name: '/news' }).click();
    expect(await input.inputValue()).toBe('/news ');
  });
});
