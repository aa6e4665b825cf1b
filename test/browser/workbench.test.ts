// The workbench of the page, with the real bot: its clock moved, its requests broken and looked at, links to each state.
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { surroundingsOf } from '../../src/playground/controls/surroundings.ts';
import { createVirtualClock } from '../../src/playground/controls/virtual-clock.ts';
import { openSea } from '../discord/answers/digest-desk.ts';
import { FRIDAY, seaLine, type OpenedBot } from '../discord/answers/open-bot.ts';
import { openDiscord } from '../discord/live.ts';
import { launchBrowser, openPage, watchPage, type WatchedPage } from './open-page.ts';
import { axeFindings, inMessages, WIDER_THAN_THE_WINDOW } from './page-checks.ts';
import { closeUnharmed } from './page-close.ts';

const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];
/** From the navigation to the first channel that is shown, in milliseconds. */
const SHOWN_WITHIN_MS = 300;
/** A machine that has other work gets more than one try. */
const LOADS = 5;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

type Open = WatchedPage & { bot: OpenedBot; address: string };

/** The bot goes by the clock that the page moves; with each move something new comes in. */
async function openBench(link = '', options: BrowserContextOptions = {}): Promise<Open> {
  const clock = createVirtualClock(() => FRIDAY + MINUTE_MS);
  const opened: { bot: OpenedBot | null } = { bot: null };
  const listRuns = async () =>
    opened.bot === null ? [] : surroundingsOf(opened.bot.newsroom, clock).listRuns();
  const surroundings = { clock, listRuns, hasWriter: false };
  const bot = await openSea({ discord: await openDiscord({ isPageServed: true, surroundings }) });
  opened.bot = bot;
  let moves = 0;
  clock.onMove(async () => {
    moves += 1;
    bot.clock.now = clock.now() - HOUR_MS / 60;
    await bot.takeIn(seaLine(['otter', 'whale', 'heron'][moves - 1] ?? 'crab', bot.clock.now - MINUTE_MS));
    bot.clock.now = clock.now();
    await bot.deliver();
  });
  const watched = await watchPage(browser, `${bot.discord.url}/${link}`, options);
  onTestFinished(async () => {
    await watched.leave();
    expect(watched.errors).toEqual([]);
  });
  return { ...watched, bot, address: bot.discord.url };
}

async function addDigest({ page, send, last }: Open): Promise<void> {
  await send('/digest add tag:Sea time:18:30 timezone:UTC');
  await last.getByRole('button', { name: 'Save' }).click();
  await last.getByText(/^Saved: /).waitFor();
  await page.locator('.message').last().waitFor();
}

describe('the clock', () => {
  it('is moved to the next digest with the keyboard alone, and the digest stands there to be published', async () => {
    const open = await openBench('#/channel/announcements');
    const { page } = open;
    await addDigest(open);
    await page.locator('#open-clock').focus();
    await page.keyboard.press('Enter');
    await page.locator('.run-topic', { hasText: 'Sea in #announcements' }).waitFor();
    await page.getByRole('button', { name: 'To the next digest' }).focus();
    await page.keyboard.press('Enter');
    await inMessages(page, 'The otter has come to otter bay').first().waitFor();
    await page.getByText('Last run: sent.').waitFor();
    await page.getByText('6 hours ahead').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement?.id')).toBe('open-clock');
    expect(await page.locator('#workbench').isVisible()).toBe(false);
    await page.getByRole('radio', { name: 'Robin' }).check({ force: true });
    expect(await page.getByRole('button', { name: 'Publish' }).count()).toBe(0);
    await page.getByRole('radio', { name: 'Mara' }).check({ force: true });
    await page.getByRole('button', { name: 'Publish' }).click();
    await inMessages(page, 'Published to the servers that follow').waitFor();
  });

  it('takes the page’s times with it', async () => {
    const { page, send } = await openBench('#/panel/clock');
    await send('/news tag:Sea');
    await inMessages(page, /1 hour ago/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'One day on' }).click();
    await page.getByText('1 day ahead of').waitFor();
    await inMessages(page, 'yesterday')
      .or(inMessages(page, /1 day ago/))
      .first()
      .waitFor();
    await page.locator('.clock-now', { hasText: 'Saturday' }).waitFor();
  });
});

describe('faults', () => {
  it('show the bot waiting as Discord tells it, and answering all the same', async () => {
    const { page, send } = await openBench('#/panel/faults');
    expect(await page.getByRole('switch', { name: 'Writer down' }).isDisabled()).toBe(true);
    await page.getByText('No writer is configured').waitFor();
    await page.getByRole('switch', { name: 'Rate limit' }).check();
    await page.getByRole('button', { name: 'Faults: 1 switched on' }).waitFor();
    await page.getByRole('tab', { name: 'Faults' }).focus();
    await page.keyboard.press('ArrowRight');
    await send('/tags');
    await inMessages(page, /Sea/).first().waitFor();
    const statuses = page.locator('.payload', { hasText: 'First answer' }).locator('.payload-status');
    await statuses.nth(1).waitFor();
    expect(await statuses.allTextContents()).toEqual([expect.stringMatching(/^20/), '429']);
  });

  it('show what a member sees while Discord is broken, and the bot back after it', async () => {
    const { page, send } = await openBench('#/panel/faults');
    await page.getByRole('switch', { name: 'Discord answers 500' }).check();
    await send('/tags');
    await inMessages(page, 'The application did not respond').waitFor();
    await page.getByRole('switch', { name: 'Discord answers 500' }).uncheck();
    await send('/tags');
    await inMessages(page, /Sea/).first().waitFor();
  });
});

describe('payloads', () => {
  it('are shown with their distance to the limits, and what Discord would refuse marked', async () => {
    const open = await openPage(browser);
    const { page, send, discord } = open;
    await send('/news');
    await inMessages(page, 'Top stories').first().waitFor();
    await fetch(`${discord.apiUrl}/v10/channels/${discord.channelIds[0] ?? ''}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'x'.repeat(2_001) }),
    });
    await page.getByRole('button', { name: 'Payloads' }).click();
    const refused = page.locator('.payload').first();
    await refused.getByText('1 violation').waitFor();
    await refused.locator('summary').click();
    await refused.getByText('2,001 of 2,000').waitFor();
    await refused.getByText('BASE_TYPE_MAX_LENGTH').waitFor();
    const answer = page.locator('.payload', { hasText: 'First answer' });
    await answer.locator('summary').click();
    await answer.getByText(/^\d+ of 40$/).waitFor();
    expect(await answer.locator('pre').textContent()).toContain('"components"');
    await closeUnharmed(open);
  });
});

describe('a link', () => {
  it('opens the page in a state, with a command filled in, as whom and how it says', async () => {
    const link = '#/channel/news/command/news?query=ferry&as=robin&theme=dark&locale=de';
    const { page, input, bot, address } = await openBench(link);
    expect(await input.inputValue()).toBe('/news query:ferry');
    expect(await page.getByRole('radio', { name: 'Robin' }).isChecked()).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('dark');
    await page.getByRole('button', { name: 'Language: Deutsch' }).waitFor();
    await page.getByRole('heading', { name: '#news', exact: true }).waitFor();
    const said = await bot.discord.member().say(bot.discord.channelIds[0] ?? '', 'Read this');
    await page.getByRole('button', { name: 'general (new messages)' }).waitFor();
    await page.goto(`${address}/#/message/${said.id}`);
    await page.locator('.is-linked', { hasText: 'Read this' }).waitFor();
    await page.getByRole('heading', { name: '#general', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Colours: Dark' }).click();
    await page.getByRole('option', { name: 'Light' }).click();
    // A list tells its choice once it has closed.
    await page.waitForURL(`${address}/#/channel/general?as=robin&theme=light&locale=de`);
  });

  it('sends the reader’s language with what is asked', async () => {
    const open = await openPage(browser);
    const heard: string[] = [];
    open.bot.client.on('interactionCreate', (interaction) => heard.push(interaction.locale));
    await open.page.getByRole('button', { name: 'Language: English' }).click();
    await open.page.getByRole('option', { name: '日本語' }).click();
    await open.send('/tags');
    await inMessages(open.page, 'Only you can see this').waitFor();
    expect(heard).toEqual(['ja']);
    await closeUnharmed(open);
  });
});

it('shows its first channel at once', async () => {
  const { page, address } = await openBench();
  await page.addInitScript(`new MutationObserver(() => {
    if (document.querySelector('.channel-link')) window.shownAtMs ??= performance.now();
  }).observe(document, { childList: true, subtree: true })`);
  const tookMs: number[] = [];
  while (tookMs.length < LOADS) {
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator('.channel-link').first().waitFor();
    tookMs.push(await page.evaluate<number>('window.shownAtMs'));
  }
  expect(Math.min(...tookMs)).toBeLessThan(SHOWN_WITHIN_MS);
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it.each([1280, 820, 390])(
    'in a window %i wide, nothing is cut and axe finds nothing wrong',
    async (width) => {
      const open = await openBench('#/channel/announcements', {
        colorScheme,
        viewport: { width, height: 800 },
      });
      const { page } = open;
      await addDigest(open);
      const findings: string[] = [];
      for (const panel of ['clock', 'faults', 'payloads']) {
        await page.locator(`#open-${panel}`).dispatchEvent('click');
        if (panel === 'clock') await page.getByRole('button', { name: 'To the next digest' }).click();
        if (panel === 'clock') await page.getByText('Last run: sent.').waitFor();
        if (panel === 'faults') await page.getByRole('switch', { name: 'Slow network' }).check();
        if (panel === 'payloads') await page.locator('.payload summary').nth(1).click();
        findings.push(...(await axeFindings(page)));
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        expect(await page.evaluate<string[]>(WIDER_THAN_THE_WINDOW)).toEqual([]);
      }
      await page.getByRole('button', { name: 'Close the workbench' }).click();
      findings.push(...(await axeFindings(page)));
      expect(findings).toEqual([]);
    },
  );
});
