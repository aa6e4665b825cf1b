// The lock of a data folder: one bot at a time, freed however it ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeBotLock } from '../../../src/adapters/store/bot-lock.ts';
import { openSqliteStore } from '../../../src/adapters/store/sqlite-store.ts';
import { anAnalysed, NOW } from '../../nouns.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

const HOLDER = join(import.meta.dirname, 'lock-holder.ts');

describe('takeBotLock', () => {
  it('refuses a second bot on the folder, and names what to do', () => {
    const folder = makeTemporaryFolder();
    const release = takeBotLock(folder);
    expect(() => takeBotLock(folder)).toThrow(
      expect.objectContaining({
        name: 'StoreError',
        message: expect.stringMatching(/^Another bot is running on the data folder .+ DATA_DIR\.$/) as string,
      }),
    );
    release();
  });

  it('lets the next one in after a release, and one for each folder at any time', () => {
    const folder = makeTemporaryFolder();
    takeBotLock(folder)();
    const release = takeBotLock(folder);
    takeBotLock(makeTemporaryFolder())();
    release();
  });

  it('may be released twice, and stays the next one’s', () => {
    const folder = makeTemporaryFolder();
    const release = takeBotLock(folder);
    release();
    const releaseNext = takeBotLock(folder);
    release();
    expect(() => takeBotLock(folder)).toThrow(/Another bot is running/);
    releaseNext();
  });

  it('leaves the index open to others: the command line works beside the bot', async () => {
    const folder = makeTemporaryFolder();
    const release = takeBotLock(folder);
    const store = openSqliteStore(folder);
    await store.articles.takeIn([anAnalysed()], NOW);
    expect((await store.articles.getState()).articles).toBe(1);
    await store.close();
    release();
  });

  it('makes the folder, and says so where it cannot', () => {
    const folder = makeTemporaryFolder();
    takeBotLock(join(folder, 'deep', 'data'))();
    writeFileSync(join(folder, 'file'), '');
    expect(() => takeBotLock(join(folder, 'file', 'data'))).toThrow(/cannot be written.+DATA_DIR/);
  });

  it('is held by a program that drops what releases it, and freed when that is killed', async () => {
    const folder = makeTemporaryFolder();
    const holder = spawn(process.execPath, [HOLDER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void holder.kill('SIGKILL'));
    await once(holder.stdout, 'data');
    expect(() => takeBotLock(folder)).toThrow(/Another bot is running/);
    holder.kill('SIGKILL');
    await once(holder, 'close');
    takeBotLock(folder)();
  });
});
