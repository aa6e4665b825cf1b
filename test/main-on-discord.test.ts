// The program as an operator starts it with a token: at a Discord that lets it in, refuses it, breaks off, or is not there.
import { describe, expect, onTestFinished, test } from 'vitest';
import type { LocalDiscord } from '../src/playground/local-discord.ts';
import { asLines, runCommand } from './cli/run-command.ts';
import { openDiscord } from './discord/live.ts';
import { customIdLabelled, textOf } from './discord/message-checks.ts';
import { startWithoutGateway } from './discord/without-gateway.ts';
import { startProgram, type Program } from './program.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { headlinesIn, inventedLines } from './walks/world.ts';

/** Has the shape of a token, which no output may show. */
const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GwrOnG.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
const SENTENCES = /^(?:[A-Z][^\n]*\.\n)+$/;

function settingsFor(discord: LocalDiscord, more: Record<string, string> = {}) {
  return { DATA_DIR: makeTemporaryFolder(), DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, ...more };
}

async function isOnDiscord(program: Program): Promise<void> {
  await program.says(/^broadsheet is on Discord\.$/m);
}

async function ask(discord: LocalDiscord, options: Record<string, string> = {}) {
  const message = await (await discord.member().command('news', options)).answered;
  return { message, text: textOf(message.components) };
}

async function press(discord: LocalDiscord, { message }: Awaited<ReturnType<typeof ask>>, label: string) {
  const customId = customIdLabelled(message.components, label);
  const answered = await (await discord.member().component(message.id, customId)).answered;
  return { message: answered, text: textOf(answered.components) };
}

describe('started with a token', { timeout: 60_000 }, () => {
  test('it is on Discord with what the index has, and no sample', async () => {
    const discord = await openDiscord({ token: TOKEN });
    const program = startProgram(settingsFor(discord));
    await isOnDiscord(program);
    expect((await ask(discord)).text).toContain('The index is empty');
    expect(program.output()).not.toMatch(/sample|http:/);
    program.send('SIGTERM');
    expect(await program.ended()).toMatchObject({ code: 0 });
    expect(program.output()).not.toContain('connection');
    expect(program.output()).not.toContain(TOKEN);
  });

  test('it is killed, starts again on its folder, and answers the buttons of before', async () => {
    const discord = await openDiscord({ token: TOKEN });
    const settings = settingsFor(discord, { LOG_LEVEL: 'warn' });
    expect(await runCommand(['sample', 'load'], { dataDir: settings.DATA_DIR })).toMatchObject({ code: 0 });
    const killed = startProgram(settings);
    await isOnDiscord(killed);
    const first = await ask(discord);
    killed.kill();
    await killed.ended();
    await discord.waitFor(() => !discord.isBotOnline() || null);
    const again = startProgram(settings);
    await isOnDiscord(again);
    const second = await press(discord, first, 'Next');
    expect(second.message.id).toBe(first.message.id);
    expect(headlinesIn(second.text)).not.toEqual([]);
    expect((await press(discord, second, 'Previous')).text).toBe(first.text);
    expect(again.output()).toBe('broadsheet is on Discord.\n');
  });

  test('it comes back by itself after a broken connection and answers again', async () => {
    const discord = await openDiscord({ token: TOKEN });
    const program = startProgram(settingsFor(discord));
    await isOnDiscord(program);
    discord.disconnectGateways(4000);
    await discord.waitFor(() => !discord.isBotOnline() || null);
    await discord.waitFor(() => discord.isBotOnline() || null);
    expect((await ask(discord)).text).toContain('The index is empty');
    await program.says(/the connection to Discord is broken and is tried again[^]*Discord is back/);
  });

  test.each([
    [4004, /^Discord refuses the token in DISCORD_TOKEN\. Copy /],
    [4011, /^Discord does not let the bot connect again \(close code 4011 /],
  ])('it ends when Discord ends the session for good (%i)', async (closeCode, sentence) => {
    const discord = await openDiscord({ token: TOKEN });
    const program = startProgram(settingsFor(discord, { LOG_LEVEL: 'silent' }));
    await isOnDiscord(program);
    discord.disconnectGateways(closeCode);
    const { code, output, tookMs } = await program.ended();
    const told = output.replace('broadsheet is on Discord.\n', '');
    expect(told).toMatch(sentence);
    expect(told).toMatch(SENTENCES);
    expect(code).toBe(1);
    expect(tookMs).toBeLessThan(5_000);
  });
});

describe('told to stop', { timeout: 60_000 }, () => {
  test('it first gives the answer that it is making', async () => {
    const discord = await openDiscord({ token: TOKEN });
    const program = startProgram(settingsFor(discord));
    await isOnDiscord(program);
    discord.failNext({ method: 'POST', path: /callback$/, delayMs: 1_500 });
    const asked = await discord.member().command('help');
    program.send('SIGTERM');
    expect(textOf((await asked.answered).components)).toContain('What I do');
    expect(await program.ended()).toMatchObject({ code: 0 });
  });

  test('more than once it ends at once', async () => {
    const discord = await openDiscord({ token: TOKEN, acknowledgeWithinMs: 60_000 });
    const program = startProgram(settingsFor(discord));
    await isOnDiscord(program);
    discord.failNext({ method: 'POST', path: /callback$/, delayMs: 8_000 });
    await discord.member().command('help');
    const impatience = setInterval(() => program.send('SIGINT'), 100);
    onTestFinished(() => clearInterval(impatience));
    const { code, tookMs } = await program.ended();
    expect(code).toBe(1);
    expect(tookMs).toBeLessThan(5_000);
  });

  test('it ends though Discord answers nothing any more', async () => {
    const dataDir = makeTemporaryFolder();
    // With an article in it no sample is loaded.
    const input = asLines(inventedLines(1, Date.now() - 60_000));
    expect(await runCommand(['ingest', '-'], { dataDir, input })).toMatchObject({ code: 0 });
    const silent = startProgram({ DATA_DIR: dataDir });
    const apiUrl = `${await silent.address()}/api`;
    const settings = { DATA_DIR: makeTemporaryFolder(), DISCORD_TOKEN: 'local', DISCORD_API_URL: apiUrl };
    const program = startProgram(settings);
    await isOnDiscord(program);
    silent.send('SIGSTOP');
    program.send('SIGTERM');
    const { code, tookMs } = await program.ended();
    expect(code).toBe(0);
    expect(tookMs).toBeLessThan(10_000);
  });
});

describe('not let in it says why, and what to do', { timeout: 60_000 }, () => {
  test('by a Discord that refuses its token, which it never shows', async () => {
    const discord = await openDiscord({ token: 'another' });
    const { code, output } = await startProgram(settingsFor(discord, { LOG_LEVEL: 'debug' })).ended();
    expect(output).toMatch(SENTENCES);
    expect(output).toMatch(/^Discord refuses the token in DISCORD_TOKEN\. Copy the bot token/);
    expect(output).not.toContain(TOKEN);
    expect(code).toBe(1);
  });

  test('by an address where nothing listens', async () => {
    const discord = await openDiscord({ token: TOKEN });
    await discord.close();
    const { code, output, tookMs } = await startProgram(settingsFor(discord)).ended();
    expect(output).toMatch(SENTENCES);
    expect(output).toContain(`Discord cannot be reached at ${discord.apiUrl} (`);
    expect(output).toContain('Check the network and DISCORD_API_URL, then start again.');
    expect(code).toBe(1);
    expect(tookMs).toBeLessThan(10_000);
  });

  test('by a gateway that is not there it tries again, and says so', async () => {
    const apiUrl = await startWithoutGateway();
    const settings = { DATA_DIR: makeTemporaryFolder(), DISCORD_TOKEN: TOKEN, DISCORD_API_URL: apiUrl };
    const program = startProgram(settings);
    await program.says(/the connection to Discord is broken and is tried again/);
    program.send('SIGTERM');
    expect(await program.ended()).toMatchObject({ code: 0 });
    expect(program.output().match(/is tried again/g)).toHaveLength(1);
  });
});
