// The program as an operator starts it without a token: its local Discord, its end, and what keeps it from starting.
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { asLines, runCommand } from './cli/run-command.ts';
import { openPageClient } from './page-client.ts';
import { launchProgram, startProgram } from './program.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { headlinesIn, inventedLines } from './walks/world.ts';

/** Stopping takes no longer where nobody waits for an answer. */
const STOPPED_WITHIN_MS = 5_000;

/** A sentence or two for people, and no trace of code. */
const SENTENCES = /^(?:[A-Z][^\n]*\.\n)+$/;

async function clientOf(address: string) {
  const client = await openPageClient(address);
  onTestFinished(client.close);
  return client;
}

/** A data folder that holds three articles: no sample is loaded into it. */
async function aFolderWithNews(): Promise<string> {
  const dataDir = makeTemporaryFolder();
  const input = asLines(inventedLines(3, Date.now() - 60_000));
  expect(await runCommand(['ingest', '-'], { dataDir, input })).toMatchObject({ code: 0 });
  return dataDir;
}

async function listenElsewhere(): Promise<number> {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

describe('started without a token', { timeout: 60_000 }, () => {
  test('it opens the local Discord with the sample news and answers in it', async () => {
    const program = startProgram({ DATA_DIR: makeTemporaryFolder() });
    const { ask, press, state } = await clientOf(await program.address());
    expect(program.output()).toContain('the sample news is loaded');
    expect(state.bot).toMatchObject({ name: 'Broadsheet', isOnline: true });
    const answer = await ask('news', { tag: 'Cooperation' });
    expect(answer.text).toMatch(/^## Cooperation\n-# \d+ stories · last 7 days/);
    const headlines = headlinesIn(answer.text);
    expect(headlines.length).toBeGreaterThanOrEqual(3);
    expect(answer.text.match(/\(\[[^\]]+\]\(https:\/\/[^)]+\.example\/[^)]*\)\)/g)).toHaveLength(
      headlines.length,
    );
    const all = await ask('news');
    expect(headlinesIn(all.text)).toHaveLength(5);
    const second = await press(all, 'Next');
    expect(second.message.id).toBe(all.message.id);
    expect(second.text).toContain('**6. ');
  });

  test('it leaves an index that holds articles as it is, lets no second bot onto its folder, and goes on', async () => {
    const dataDir = await aFolderWithNews();
    const first = startProgram({ DATA_DIR: dataDir });
    const { ask } = await clientOf(await first.address());
    expect((await ask('news')).text).toContain('-# 3 stories');
    expect(first.output()).not.toContain('sample');
    const second = await startProgram({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }).ended();
    expect(second).toMatchObject({ code: 1, output: expect.stringMatching(SENTENCES) as string });
    expect(second.output).toBe(
      `Another bot is running on the data folder ${dataDir}. Stop it first, or name another folder in DATA_DIR.\n`,
    );
    expect((await ask('help')).text).toContain('What I do');
  });
});

describe('told to stop', { timeout: 60_000 }, () => {
  test('by either signal it ends well, leaves nothing behind, and can be started again', async () => {
    const settings = { DATA_DIR: await aFolderWithNews(), LOG_LEVEL: 'silent' };
    let [port, before] = ['0', ''];
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const program = startProgram({ ...settings, HTTP_PORT: port });
      const address = await program.address();
      // Where it was before, because nothing of it is left there.
      expect(address).toContain(before);
      [port, before] = [new URL(address).port, address];
      const { ask } = await clientOf(address);
      await ask('news');
      program.send(signal);
      // A terminal tells the whole group and npm passes the signal on: it comes twice and is meant once. The system
      // makes one of two of a kind, so another stands for the second.
      program.send(signal === 'SIGINT' ? 'SIGTERM' : 'SIGINT');
      const { code, tookMs, output } = await program.ended();
      expect({ code, output }).toEqual({ code: 0, output: `Open ${address} and type /news.\n` });
      expect(tookMs).toBeLessThan(STOPPED_WITHIN_MS);
      expect(readdirSync(settings.DATA_DIR).toSorted()).toEqual(['bot.lock', 'cache.sqlite', 'index.sqlite']);
    }
    expect(await startProgram({ ...settings, HTTP_PORT: port }).address()).toBe(before);
  });

  test('while it starts it ends well too', async () => {
    const dataDir = makeTemporaryFolder();
    const program = startProgram({ DATA_DIR: dataDir });
    await program.says(/the sample news is loaded/);
    program.send('SIGTERM');
    const { code, output } = await program.ended();
    expect(code).toBe(0);
    expect(output).not.toMatch(/error|Stopping|at file:/i);
    expect(readdirSync(dataDir).toSorted()).toEqual(['bot.lock', 'cache.sqlite', 'index.sqlite']);
  });

  test('it ends when the npm that started it does', async () => {
    const npm = launchProgram(['npm', 'start'], { DATA_DIR: await aFolderWithNews(), LOG_LEVEL: 'silent' });
    onTestFinished(npm.kill);
    const address = await npm.address();
    npm.send('SIGTERM');
    // The program holds npm's output open: it is closed when the program has ended.
    const { tookMs } = await npm.ended();
    expect(tookMs).toBeLessThan(STOPPED_WITHIN_MS);
    await expect(fetch(address)).rejects.toThrow();
  });
});

describe('kept from starting it says why, and what to do', { timeout: 60_000 }, () => {
  async function refusalOf(settings: Record<string, string>): Promise<string> {
    const { code, output } = await startProgram({ LOG_LEVEL: 'silent', ...settings }).ended();
    expect(output).toMatch(SENTENCES);
    expect(code).toBe(1);
    return output;
  }

  test('by a data folder that cannot be made', async () => {
    const file = join(makeTemporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await refusalOf({ DATA_DIR: join(file, 'data') })).toBe(
      `The data folder ${file}/data cannot be written. Correct its permissions, or name another in DATA_DIR.\n`,
    );
  });

  test('by settings that cannot be used', async () => {
    const dataDir = makeTemporaryFolder();
    expect(await refusalOf({ DATA_DIR: dataDir, KEEP_DAYS: 'always' })).toMatch(/^KEEP_DAYS is "always", /);
    expect(await refusalOf({ DATA_DIR: dataDir, DISCORD_API_URL: 'discord' })).toMatch(/^DISCORD_API_URL is/);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('by a missing token where it is in production', async () => {
    const dataDir = makeTemporaryFolder();
    expect(await refusalOf({ DATA_DIR: dataDir, NODE_ENV: 'production' })).toMatch(
      /^DISCORD_TOKEN is missing, .* Set the bot token\.\n$/,
    );
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('by a port that another program has', async () => {
    const port = String(await listenElsewhere());
    expect(await refusalOf({ DATA_DIR: await aFolderWithNews(), HTTP_PORT: port })).toBe(
      `Port ${port} is in use by another program. Set HTTP_PORT to a free port, or to 0 to have one chosen.\n`,
    );
  });

  test('by an address that this computer does not have', async () => {
    const refusal = await refusalOf({ DATA_DIR: await aFolderWithNews(), BIND: '192.0.2.1' });
    expect(refusal).toMatch(/^The local Discord cannot listen on 192\.0\.2\.1, port 0 \(.*EADDRNOTAVAIL.*\)/);
    expect(refusal).toContain('Correct BIND or HTTP_PORT.');
  });
});
