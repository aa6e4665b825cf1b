// Opens the local Discord's page in the Chromium of the machine, and watches what it does.
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { createLog } from '../../src/log.ts';
import { startLocalDiscord, type LocalDiscord } from '../../src/playground/local-discord.ts';
import { startDemoBot, type DemoBot } from './demo-bot.ts';

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, headless: true, args: CHROMIUM_ARGS });
}

export interface WatchedPage {
  page: Page;
  input: Locator;
  /** The last message of the channel. */
  last: Locator;
  /** Types a whole line and presses Enter. */
  send: (line: string) => Promise<void>;
  /** What went wrong in the page: exceptions and console errors. */
  errors: readonly string[];
  /** Every address that the page asked for. */
  requested: readonly string[];
  leave: () => Promise<void>;
}

/** Opens the page at an address, once the bot behind it is online. */
export async function watchPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const requested: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(address);
  await page.locator('.bot-state.is-online').waitFor();
  await page.locator('.example, .message').first().waitFor();
  const input = page.getByRole('combobox', { name: 'Message or command' });
  return {
    page,
    input,
    last: page.locator('.message').last(),
    send: async (line) => {
      await input.fill(line);
      await input.press('Enter');
    },
    errors,
    requested,
    leave: () => context.close(),
  };
}

export interface OpenPage extends Omit<WatchedPage, 'leave'> {
  discord: LocalDiscord;
  bot: DemoBot;
  close: () => Promise<void>;
}

/** A fresh local Discord with two members, a demo bot online, and the page open. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const log = createLog('silent');
  const discord = await startLocalDiscord({ bind: '127.0.0.1', port: 0, log, acknowledgeWithinMs: 700 });
  const bot = await startDemoBot(discord);
  const { leave, ...watched } = await watchPage(browser, discord.url, options);
  return {
    ...watched,
    discord,
    bot,
    close: async () => {
      await leave();
      await bot.stop();
      await discord.close();
    },
  };
}
