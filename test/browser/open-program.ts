// Opens the page of the program itself, as `npm start` runs it: with its sample news, on a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { AS_STARTED, launchProgram } from '../program.ts';
import { watchPage, type WatchedPage } from './open-page.ts';

/** At the end of the test nothing has failed in it, and it asked nobody else for anything. */
export async function openProgram(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-test-'));
  const program = launchProgram([process.execPath, ...AS_STARTED, 'src/main.ts'], { DATA_DIR: dataDir });
  onTestFinished(() => {
    program.kill();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const address = await program.address();
  const open = await watchPage(browser, address, options);
  onTestFinished(async () => {
    await open.leave();
    expect(open.errors).toEqual([]);
    expect(open.requested.filter((url) => !url.startsWith(`${address}/`))).toEqual([]);
    expect(program.output()).not.toMatch(/"level":(?:40|50)/);
  });
  return open;
}
