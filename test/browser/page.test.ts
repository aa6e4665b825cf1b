// The page in a real browser, with a real discord.js bot: what a person types, presses, reads and hears.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { startLocalDiscord } from '../../src/playground/local-discord.ts';
import { launchBrowser, openPage, type OpenPage } from './open-page.ts';
import { axeFindings, inMessages, WIDER_THAN_THE_WINDOW } from './page-checks.ts';
import { closeUnharmed } from './page-close.ts';

let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

function focusedKey(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement?.dataset.key ?? document.activeElement?.id ?? ""');
}

describe('the page', () => {
  beforeEach(async () => {
    open = await openPage(browser);
  });

  afterEach(() => closeUnharmed(open));

  it('keeps the focus on a pressed button while its message is edited', async () => {
    const { page, send } = open;
    await send('/news');
    const next = page.getByRole('button', { name: 'Next after 1' });
    await next.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Next after 2' }).waitFor();
    expect(await page.locator('.edited').count()).toBe(1);
    expect(await page.locator('.message').count()).toBe(1);
    expect(await focusedKey(page)).toBe('next');
  });

  it('shows that a pressed button waits, and why it failed', async () => {
    const { page, send, discord } = open;
    await send('/pictures');
    await page.getByRole('button', { name: 'Primary' }).waitFor();
    await open.bot.stop();
    await page.getByText('is offline: commands will be answered once it is back').waitFor();
    await discord.waitFor(() => (discord.isBotOnline() ? null : true));
    await page.getByRole('button', { name: 'Primary' }).click();
    await inMessages(page, 'This interaction failed.').waitFor();
    expect(await page.locator('[aria-busy]').count()).toBe(0);
  });

  it('chooses from a select menu with the keyboard', async () => {
    const { page, send } = open;
    await send('/news');
    await page.getByRole('button', { name: 'Period: last 7 days' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('option').allTextContents()).toEqual([
      'Last 24 hoursWhat is new today',
      'Last 7 days',
    ]);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await inMessages(page, 'Chosen: d7').waitFor();
    expect(open.bot.calls.at(-1)).toBe('period d7');
  });

  it('sends several choices once the list is closed', async () => {
    const { page, send, discord } = open;
    await send('/pictures');
    await page.getByRole('button', { name: 'Choose people' }).click();
    await page.getByRole('option', { name: '@Mara' }).click();
    await page.getByRole('option', { name: '@Robin' }).click();
    await page.keyboard.press('Escape');
    const ids = discord.members.map(({ id }) => id).join(', ');
    await inMessages(page, `Chosen: ${ids}`).waitFor();
  });

  it('opens a form, says what is missing in it, and sends it', async () => {
    const { page, send } = open;
    await send('/digest add tag:Courts');
    const dialog = page.getByRole('dialog', { name: 'New digest' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Submit' }).click();
    expect(await dialog.getByRole('alert').textContent()).toBe('“Name” is required.');
    await dialog.getByLabel('Name').fill('Courts weekly');
    await dialog.getByRole('button', { name: 'Channel' }).click();
    await dialog.getByRole('option', { name: '#news' }).click();
    await dialog.getByRole('radio', { name: 'Weekly' }).check();
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await inMessages(page, 'The digest “Courts weekly” is set up, weekly.').waitFor();
    expect(open.bot.calls.at(-1)).toBe('form Courts weekly weekly');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('shows a private answer only to its member, who can put it away', async () => {
    const { page, send } = open;
    await send('/tags');
    await inMessages(page, 'Only you can see this').waitFor();
    await page.getByRole('radio', { name: 'Robin' }).check({ force: true });
    await page.locator('.welcome-title').waitFor();
    expect(await page.locator('.message').count()).toBe(0);
    await page.getByRole('radio', { name: 'Mara' }).check({ force: true });
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await page.locator('.message').count()).toBe(0);
  });

  it('posts plain text as a message and runs a command of its menu', async () => {
    const { page, send } = open;
    await send('Has anybody read about the **ferry**?');
    await page.locator('.message strong', { hasText: 'ferry' }).waitFor();
    await page.getByRole('button', { name: 'More on the message of Mara' }).click();
    await page.keyboard.press('Enter');
    await inMessages(page, 'Three outlets cover this.').waitFor();
    expect(open.bot.calls.at(-1)).toMatch(/^Find coverage \d+$/);
  });

  it('says that the application did not respond', async () => {
    const { page, send } = open;
    await send('/silent');
    await page.locator('#pending', { hasText: 'Sending /silent' }).waitFor();
    await inMessages(page, 'The application did not respond').waitFor();
    expect(await page.locator('#pending').isHidden()).toBe(true);
  });

  it('tells a screen reader what arrives', async () => {
    const { page, send } = open;
    await send('/tags');
    await page
      .locator('#announcer', { hasText: /: Tags Cooperation Courts Try \/news/ })
      .waitFor({ state: 'attached' });
  });

  it('draws hostile text as text', async () => {
    const { page, send } = open;
    await send('/hostile');
    await open.last.locator('code').waitFor();
    expect(await page.evaluate('window.isHarmed ?? false')).toBe(false);
    expect(await open.last.locator('script, img, iframe').count()).toBe(0);
    const anchors = await open.last.locator('.markdown a').all();
    const links = await Promise.all(anchors.map((anchor) => anchor.getAttribute('href')));
    expect(links).toEqual(['https://one.example/x', 'https://two.example/', 'https://four.example/']);
    for (const link of anchors) {
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
      expect(await link.getAttribute('title')).toMatch(/^\w+\.example\n/);
    }
    expect(await open.last.textContent()).toContain('<script>window.isHarmed = true</script>');
  });

  it('loads its own pictures and describes those from elsewhere', async () => {
    const { page, send } = open;
    await send('/pictures');
    const own = page.getByRole('img', { name: 'A grey square' });
    await own.waitFor();
    expect(await own.getAttribute('src')).toContain('/attachments/');
    await inMessages(page, 'Chart: outlets by day').waitFor();
    expect(await page.locator('img').count()).toBe(1);
    await page.getByRole('link', { name: 'notes.txt' }).waitFor();
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it('has nothing that axe finds wrong', async () => {
    const { page, input, send, close } = await openPage(browser, { colorScheme });
    const findings = new Set(await axeFindings(page));
    const look = async (): Promise<void> => {
      for (const finding of await axeFindings(page)) findings.add(finding);
    };
    for (const line of ['/news', '/tags', '/pictures', '/hostile', 'Hello there', '/silent']) {
      await send(line);
      await page.locator('.answers, .author').last().waitFor();
    }
    await inMessages(page, 'The application did not respond').waitFor();
    await look();
    await input.pressSequentially('/digest add ta');
    await page.getByRole('option').first().waitFor();
    await look();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Choose people' }).click();
    await look();
    await page.keyboard.press('Escape');
    await send('/digest add tag:Courts');
    await page.getByRole('dialog').waitFor();
    await look();
    await close();
    expect([...findings]).toEqual([]);
  });
});

describe('on a phone', () => {
  it('folds the side away and scrolls nothing sideways', async () => {
    const viewport = { width: 390, height: 780 };
    const { page, send, input, close } = await openPage(browser, { viewport, hasTouch: true });
    for (const line of ['/news', '/pictures', '/hostile', 'long'.repeat(60)]) await send(line);
    await inMessages(page, 'longlong').first().waitFor();
    await input.fill('/digest add tag:Courts channel:#general');
    expect(await page.evaluate<string[]>(WIDER_THAN_THE_WINDOW)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await page.locator('#sidebar').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Channels and members' }).click();
    await page.getByRole('button', { name: 'news', exact: true }).click();
    await page.getByRole('heading', { name: '#news', exact: true }).waitFor();
    expect(await page.locator('#sidebar').isVisible()).toBe(false);
    await close();
  });
});

describe('when the local server goes', () => {
  it('says so, keeps what was shown, and comes back with the server', async () => {
    const { page, send, discord, bot, close } = await openPage(browser);
    await send('/news');
    await page.getByRole('heading', { name: 'Top stories' }).waitFor();
    await bot.stop();
    await discord.close();
    await page.getByText('The connection to the local server is lost').waitFor();
    expect(await page.getByRole('heading', { name: 'Top stories' }).count()).toBe(1);
    await send('/news');
    await page.getByText('The local server cannot be reached').waitFor();
    const port = Number(new URL(discord.url).port);
    const again = await startLocalDiscord({ bind: '127.0.0.1', port, log: createLog('silent') });
    await page.getByText('is offline: commands will be answered once it is back').waitFor();
    await send('Hello again');
    await inMessages(page, 'Hello again').waitFor();
    await again.close();
    await close();
  });
});
