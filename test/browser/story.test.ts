// A story in a real browser: what its summary rests on, one press away, and what an outlet has corrected since it was told.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { ArticleLine } from '../../src/news/article.ts';
import { asLines, jsonLines, runCommand } from '../cli/run-command.ts';
import { FERRY_LINES, POST } from '../newsroom/summaries/ferry-story.ts';
import { AS_STARTED, launchProgram } from '../program.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { launchBrowser, watchPage } from './open-page.ts';
import { inMessages } from './page-checks.ts';

const HOUR_MS = 3_600_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** The ferry's write-ups, hours old. */
function ferry(): ArticleLine[] {
  const dated = (at: number) => new Date(Date.now() - (at + 1) * HOUR_MS).toISOString();
  return FERRY_LINES.map((line, at) => ({ ...line, publishedAt: dated(at) }));
}

/** The program on a folder of its own, with the ferry's story taken in beside it, and its page. */
async function openFerry() {
  const dataDir = makeTemporaryFolder();
  const program = launchProgram([process.execPath, ...AS_STARTED, 'src/main.ts'], { DATA_DIR: dataDir });
  onTestFinished(() => {
    program.kill();
  });
  const open = await watchPage(browser, await program.address());
  onTestFinished(async () => {
    await open.leave();
    expect(open.errors).toEqual([]);
  });
  const ingest = async (lines: readonly ArticleLine[]) => {
    const { stdout } = await runCommand(['ingest', '-', '--json'], { dataDir, input: asLines(lines) });
    return jsonLines(stdout).at(-1);
  };
  expect(await ingest(ferry())).toMatchObject({ added: FERRY_LINES.length, rejected: 0 });
  const ask = async () => {
    await open.send(`/story story:${POST.url ?? ''}`);
    await open.last.getByRole('button', { name: 'Show sources', exact: true }).waitFor();
  };
  return { ...open, ingest, ask };
}

it('shows the words that a summary rests on, and later what was corrected of it', async () => {
  const { page, last, ingest, ask } = await openFerry();
  await ask();
  const told = await last.locator('li').first().textContent();
  const sentence = FERRY_LINES.map(({ body }) => body ?? '')
    .flatMap((body) => body.split(/(?<=\.) /))
    .find((words) => told?.startsWith(words) === true);
  if (sentence === undefined) throw new Error(`The page shows a sentence of a write-up: ${told ?? 'none'}`);
  await last.getByRole('button', { name: 'Show sources', exact: true }).click();
  await inMessages(page, 'Only you can see this').first().waitFor();
  await last.locator('blockquote').filter({ hasText: sentence }).first().waitFor();

  const after = sentence.replace(/\.$/, ', the harbour office says.');
  const corrected = ferry()
    .filter(({ body }) => body?.includes(sentence) === true)
    .map((line) => ({ ...line, body: line.body?.replace(sentence, after) ?? '' }));
  expect(await ingest(corrected)).toMatchObject({ updated: corrected.length });
  await ask();
  await last.locator('strong').filter({ hasText: 'Updated.' }).waitFor();
  await last.getByText(`“${sentence}” is now “${after}”`).first().waitFor();
});
