// The product in a real browser, through its own door: the program with its sample news, and members who ask it.
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type WatchedPage } from './open-page.ts';
import { openProgram } from './open-program.ts';
import { axeFindings, inMessages, WIDER_THAN_THE_WINDOW } from './page-checks.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const openNews = (options?: BrowserContextOptions) => openProgram(browser, options);

/** The numbers of the stories that the last message shows. */
async function numbersIn({ last }: WatchedPage): Promise<number[]> {
  const headlines = await last.locator('.section strong').allTextContents();
  return headlines.map((headline) => Number.parseInt(headline, 10));
}

/** Waits until a message is no longer waiting for the answer to a press. */
async function pressIn({ last }: WatchedPage, label: string): Promise<void> {
  await last.getByRole('button', { name: label, exact: true }).first().click();
  await last.locator('[aria-busy]').waitFor({ state: 'detached' });
}

async function askForCooperation(open: WatchedPage): Promise<void> {
  await open.send('/news tag:Cooperation');
  await open.last.getByRole('heading', { name: 'Cooperation', exact: true }).waitFor();
}

/** The sample has more stories than one page holds, if not of one tag. */
async function askForAll(open: WatchedPage): Promise<void> {
  await open.send('/news');
  await open.last.getByRole('heading', { name: 'Top stories', exact: true }).waitFor();
}

describe('a member who asks for news', () => {
  it('types, chooses a tag, and reads the stories, each with a link to its source', async () => {
    const open = await openNews();
    const { page, input, last } = open;
    await input.focus();
    await page.keyboard.type('/news tag:Coop');
    await page.getByRole('option', { name: 'Cooperation' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await input.inputValue()).toMatch(/^\/news tag:Cooperation — \d+ articles $/);
    await page.keyboard.press('Enter');
    await last.getByRole('heading', { name: 'Cooperation', exact: true }).waitFor();
    expect(await last.locator('.answers').textContent()).toBe('Mara used /news');
    expect(await last.locator('.author-name').textContent()).toBe('Broadsheet');
    expect(await numbersIn(open)).toEqual([1, 2, 3, 4]);
    for (const story of await last.locator('.section').all()) {
      const source = story.getByRole('link');
      expect(await source.count()).toBe(1);
      expect(await source.getAttribute('href')).toMatch(/^https:\/\/[\w-]+\.example\//);
      expect(await source.textContent()).not.toBe('');
    }
  });

  it('turns the pages in place, there and back, and asks again', async () => {
    const open = await openNews();
    await askForAll(open);
    const first = await open.last.locator('.markdown').allTextContents();
    await pressIn(open, 'Next');
    await open.last.getByText('6. ', { exact: false }).first().waitFor();
    expect((await numbersIn(open))[0]).toBe(6);
    await pressIn(open, 'Previous');
    await open.last.getByText('1. ', { exact: false }).first().waitFor();
    expect(await open.last.locator('.markdown').allTextContents()).toEqual(first);
    await pressIn(open, 'Next');
    await open.last.getByText('6. ', { exact: false }).first().waitFor();
    await pressIn(open, 'Refresh');
    await open.last.getByText('1. ', { exact: false }).first().waitFor();
    expect(await numbersIn(open)).toEqual([1, 2, 3, 4, 5]);
    expect(await open.page.locator('.message').count()).toBe(1);
  });

  it('chooses another period', async () => {
    const open = await openNews();
    await askForCooperation(open);
    await open.last.getByRole('button', { name: 'last 7 days' }).click();
    await open.page.getByRole('option', { name: 'last 30 days' }).click();
    await open.last.getByText('· last 30 days ·').waitFor();
    await open.last.getByRole('button', { name: 'last 30 days' }).click();
    await open.page.getByRole('option', { name: 'all time' }).click();
    await open.last.getByText('· all time ·').waitFor();
    expect(await open.page.locator('.message').count()).toBe(1);
  });

  it('opens the sources of a story, which nobody else sees', async () => {
    const open = await openNews();
    await askForCooperation(open);
    await openSources(open);
    await inMessages(open.page, 'Only you can see this').first().waitFor();
    await open.last.getByRole('heading', { name: /^Who reports it: / }).waitFor();
    const links = await open.last.getByRole('link', { name: 'Read' }).all();
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(await link.getAttribute('href')).toMatch(/^https:\/\/[\w-]+\.example\//);
    await open.page.getByRole('radio', { name: 'Robin' }).check({ force: true });
    expect(await open.page.locator('.message').count()).toBe(1);
  });

  it('who pressed on the answer of another gets a copy of their own', async () => {
    const open = await openNews();
    await askForAll(open);
    await open.page.getByRole('radio', { name: 'Robin' }).check({ force: true });
    await open.last.getByRole('button', { name: 'Next', exact: true }).click();
    await inMessages(open.page, 'Only you can see this').waitFor();
    expect(await open.page.locator('.message').count()).toBe(2);
    expect((await numbersIn(open))[0]).toBe(6);
    await pressIn(open, 'Previous');
    await open.last.getByText('1. ', { exact: false }).first().waitFor();
    expect(await open.page.locator('.message').count()).toBe(2);
    expect(await open.page.locator('.message').first().locator('.edited').count()).toBe(0);
  });
});

describe('a member who looks around', () => {
  it('opens a tag from the list of tags', async () => {
    const open = await openNews();
    await open.send('/tags');
    await open.last.getByRole('heading', { name: 'Tags' }).waitFor();
    await open.last.getByRole('button', { name: 'Open the stories of a tag' }).click();
    await open.page.getByRole('option', { name: 'Cooperation' }).click();
    await open.last.getByRole('heading', { name: 'Cooperation', exact: true }).waitFor();
    expect(await numbersIn(open)).toEqual([1, 2, 3, 4]);
  });

  it('reads more help in place', async () => {
    const open = await openNews();
    await open.send('/help');
    await inMessages(open.page, 'What I do').waitFor();
    await open.last.getByRole('button', { name: 'More help on…' }).click();
    await open.page.getByRole('option', { name: 'Privacy' }).click();
    await open.last.getByRole('heading', { name: 'Privacy' }).waitFor();
    expect(await open.page.locator('.message').count()).toBe(1);
  });

  it('is offered near tags for one that is not there', async () => {
    const open = await openNews();
    await open.send('/news tag:Coperation');
    await inMessages(open.page, 'There is no tag “Coperation”').waitFor();
    await open.last.getByRole('button', { name: 'Cooperation', exact: true }).click();
    await open.last.getByRole('heading', { name: 'Cooperation', exact: true }).waitFor();
    expect(await numbersIn(open)).toEqual([1, 2, 3, 4]);
  });
});

/** From a list to the sources of its first story. */
async function openSources(open: WatchedPage): Promise<void> {
  await pressIn(open, 'Summary');
  await inMessages(open.page, 'word for word').first().waitFor();
  await pressIn(open, 'Show sources');
  await inMessages(open.page, 'Sources, sentence by sentence').first().waitFor();
  await open.last.getByRole('button', { name: /^(?:All \d+ articles|The article)$/ }).click();
  await inMessages(open.page, 'Who reports it').first().waitFor();
}

/** Everything that a member meets on an ordinary day, one below the other. */
async function showEverything(open: WatchedPage): Promise<void> {
  await open.send('/tags');
  await inMessages(open.page, 'Tags').first().waitFor();
  await open.send('/help');
  await inMessages(open.page, 'What I do').waitFor();
  await open.send('/news tag:Coperation');
  await inMessages(open.page, 'There is no tag').waitFor();
  await askForCooperation(open);
  await openSources(open);
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it('what the bot says has nothing that axe finds wrong', async () => {
    const open = await openNews({ colorScheme });
    await showEverything(open);
    expect(await axeFindings(open.page)).toEqual([]);
  });
});

describe('on a phone', () => {
  it('what the bot says fits', async () => {
    const open = await openNews({ viewport: { width: 390, height: 780 }, hasTouch: true });
    await showEverything(open);
    expect(await open.page.evaluate<string[]>(WIDER_THAN_THE_WINDOW)).toEqual([]);
    expect(await open.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});
