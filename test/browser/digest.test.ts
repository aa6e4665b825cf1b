// Digests as a manager sets them up in the page: typed, refused, saved, kept, and read where they are posted.
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openSea } from '../discord/answers/digest-desk.ts';
import { FRIDAY, seaLine, type OpenedBot } from '../discord/answers/open-bot.ts';
import { openDiscord } from '../discord/live.ts';
import { launchBrowser, watchPage, type WatchedPage } from './open-page.ts';
import { axeFindings, inMessages, WIDER_THAN_THE_WINDOW } from './page-checks.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

type Open = WatchedPage & { bot: OpenedBot };

async function openDigests(options: BrowserContextOptions = {}): Promise<Open> {
  const bot = await openSea({ discord: await openDiscord({ isPageServed: true }) });
  const watched = await watchPage(browser, bot.discord.url, options);
  onTestFinished(async () => {
    await watched.leave();
    expect(watched.errors).toEqual([]);
  });
  return { ...watched, bot };
}

/** Sends a line and waits for an answer that says so. */
async function ask(open: Open, line: string, says: RegExp | string): Promise<void> {
  await open.send(line);
  await open.last.getByText(says).first().waitFor();
}

async function press({ last }: Open, label: string, says: RegExp | string): Promise<void> {
  await last.getByRole('button', { name: label, exact: true }).click();
  await last.getByText(says).first().waitFor();
}

async function openChannel({ page }: Open, name: string | RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name }).first().click();
}

async function addDigest(open: Open, given: string): Promise<void> {
  await ask(open, `/digest add tag:Sea ${given}`, /not saved yet/);
  await press(open, 'Save', /^Saved: /);
}

/** The day goes by, and something new has come: the digests are sent. */
async function passDay({ bot }: Open, subject: string): Promise<void> {
  bot.clock.now += DAY_MS / 2;
  await bot.takeIn(seaLine(subject, bot.clock.now - HOUR_MS));
  bot.clock.now = FRIDAY + DAY_MS + 60_000;
  expect(await bot.deliver()).toMatchObject({ broken: 0 });
}

describe('a manager who sets a digest up', () => {
  it('sees what it would tell, saves it, finds it in the list, and changes, rests and removes it', async () => {
    const open = await openDigests();
    await ask(open, '/digest add tag:Sea channel:#news time:18:30 timezone:Europe/Berlin', /not saved yet/);
    await open.last.getByText('The seal has come to seal bay').waitFor();
    await press(open, 'Save', /^Saved: digest of Sea in/);
    await ask(open, '/digest list', 'Digests of this server');
    await open.last.getByText('daily at 18:30, Europe/Berlin').waitFor();
    await typeChoice(open, '/digest edit digest:Sea', 'Sea in #news');
    await open.input.press('End');
    await open.page.keyboard.type('stories:3');
    await open.input.press('Enter');
    await open.last.getByText('Changed: digest of Sea in').waitFor();
    for (const [command, says] of [
      ['preview', /What the next digest of Sea would tell now/],
      ['pause', / is paused$/],
      ['resume', / goes on$/],
      ['remove', /^Remove the digest of Sea in/],
    ] as const) {
      await typeChoice(open, `/digest ${command} digest:Sea`, 'Sea in #news');
      await open.input.press('Enter');
      await open.last.getByText(says).first().waitFor();
    }
    await press(open, 'Remove it', / is removed$/);
    await ask(open, '/digest list', 'No digest is set up in this server');
  });

  it.each([
    ['time:25:99', /“25:99” is no time of day/],
    ['timezone:Atlantis/Capital', /There is no time zone “Atlantis\/Capital”/],
    ['schedule:Weekly days:someday', /“someday” is no day of the week/],
    ['publish:True', /Nothing can be published from/],
    ['channel:#reading-room forum-tag:Weather', /The forum has no tag “Weather”/],
    ['schedule:Twice a day', /Until when\?/],
  ])('is told what is wrong with %s, and nothing is kept', async (given, says) => {
    const open = await openDigests();
    await ask(open, `/digest add tag:Sea ${given}`, says);
    expect(await open.last.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await ask(open, '/digest list', 'No digest is set up');
  });

  it('is told which permission is missing, and how to give it', async () => {
    const open = await openDigests();
    const { discord } = open.bot;
    discord.denyBot(discord.channelIds[1] ?? '', ['SendMessages']);
    await ask(open, '/digest add tag:Sea channel:#news', /^I can’t post in/);
    await open.last.getByText('Send Messages').waitFor();
    await open.last.getByText(/Fix: channel settings/).waitFor();
  });
});

/** Types a line and takes the choice that the bot offers. */
async function typeChoice({ page, input }: Open, line: string, choice: string): Promise<void> {
  await input.fill('');
  await input.pressSequentially(line);
  await page.getByRole('option', { name: choice }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

describe('where digests are read', () => {
  it('is a thread that the side lists and its message opens', async () => {
    const open = await openDigests();
    const { page } = open;
    await openChannel(open, /^announcements/);
    await addDigest(open, 'time:12:00 thread:True publish:True');
    await openChannel(open, /^general/);
    await passDay(open, 'otter');
    await openChannel(open, 'announcements (new messages)');
    await inMessages(page, 'Published to the servers that follow').waitFor();
    await inMessages(page, 'The otter has come to otter bay').first().waitFor();
    await page.getByRole('button', { name: /^Open the thread / }).click();
    await page.getByText('A thread in #announcements.').waitFor();
    expect(await page.locator('[aria-current]').textContent()).toMatch(/^Digest|Sea/);
    await ask(open, '/help', 'What I do');
    await page.getByRole('main').getByRole('button', { name: '#announcements' }).click();
    expect(await inMessages(page, 'What I do').count()).toBe(0);
  });

  it('is a thread that exists already', async () => {
    const open = await openDigests();
    const { discord } = open.bot;
    const response = await fetch(`${discord.apiUrl}/v10/channels/${discord.channelIds[1] ?? ''}/threads`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'sea-talk', type: 11 }),
    });
    expect(response.status).toBe(201);
    await addDigest(open, 'time:12:00 channel:#sea-talk');
    await passDay(open, 'otter');
    await openChannel(open, /^sea-talk/);
    await inMessages(open.page, 'The otter has come to otter bay').first().waitFor();
  });

  it('is a post of the forum, under its tag', async () => {
    const open = await openDigests();
    const { page } = open;
    await addDigest(open, 'time:12:00 channel:#reading-room forum-tag:Digest');
    await openChannel(open, /^reading-room/);
    await page.getByText('There are none yet.').waitFor();
    expect(await open.input.isDisabled()).toBe(true);
    await passDay(open, 'otter');
    await page.getByRole('main').getByRole('button', { name: /Sea/ }).click();
    await page.getByText('A post in #reading-room.').waitFor();
    await inMessages(page, 'The otter has come to otter bay').first().waitFor();
    expect(await page.getByRole('list', { name: 'Tags' }).textContent()).toBe('Digest');
  });
});

/** Everything that a manager meets, in channels of each kind. */
async function showEverything(open: Open): Promise<() => Promise<void>> {
  await openChannel(open, /^announcements/);
  await addDigest(open, 'time:12:00 thread:True publish:True');
  await addDigest(open, 'time:12:00 channel:#reading-room forum-tag:Digest');
  await ask(open, '/digest list', 'Digests of this server');
  await passDay(open, 'otter');
  return () => openChannel(open, /^reading-room/);
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it('has nothing that axe finds wrong', async () => {
    const open = await openDigests({ colorScheme });
    const openForum = await showEverything(open);
    const findings = await axeFindings(open.page);
    await openForum();
    findings.push(...(await axeFindings(open.page)));
    await open.page.getByRole('main').getByRole('button', { name: /Sea/ }).click();
    findings.push(...(await axeFindings(open.page)));
    expect(findings).toEqual([]);
  });
});

describe.each([320, 768])('in a window %i wide', (width) => {
  it('scrolls nothing sideways', async () => {
    const open = await openDigests({ viewport: { width, height: 700 } });
    const opener = open.page.getByRole('button', { name: 'Channels and members' });
    const unfold = async () => ((await opener.isVisible()) ? opener.click() : undefined);
    await unfold();
    const openForum = await showEverything(open);
    expect(await open.page.evaluate<string[]>(WIDER_THAN_THE_WINDOW)).toEqual([]);
    await unfold();
    expect(await open.page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await openForum();
    expect(await open.page.evaluate<string[]>(WIDER_THAN_THE_WINDOW)).toEqual([]);
  });
});
