// How a test leaves the page: closed, and found unharmed by whatever the test did.
import { expect } from 'vitest';
import type { OpenPage } from './open-page.ts';

/** Closes the page; fails where the page failed, or asked another server for anything. */
export async function closeUnharmed(open: OpenPage): Promise<void> {
  const { errors, requested, discord, close } = open;
  const foreign = requested.filter((url) => !url.startsWith(discord.url) && !url.startsWith('data:'));
  await close();
  // Whatever a test did, the page neither failed nor asked another server for anything.
  expect(errors.filter((error) => !error.includes('ERR_'))).toEqual([]);
  expect(foreign).toEqual([]);
}
