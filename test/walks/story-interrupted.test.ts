// A summary that a model is writing while the message, the bot or the reader moves on.
import { describe, expect, test } from 'vitest';
import { en } from '../../src/discord/texts/en.ts';
import type { FakeWriter } from '../fake-writer.ts';
import { openDiscord, temporaryFolder } from '../discord/live.ts';
import { textOf } from '../discord/message-checks.ts';
import { sentencesIn } from './ferry.ts';
import { startWorld } from './world.ts';
import { ENGINES, FARES, RUNS, startWritingWorld, writing } from './writing.ts';

/** Resolves when the model server has been asked so often. */
async function askedOf(server: FakeWriter, count = 1): Promise<void> {
  while (server.requests.length < count) await new Promise((resolve) => setImmediate(resolve));
}

describe('while a model writes', () => {
  test('a message that is deleted is not missed', async () => {
    const { ask, server, choice, discord, bot, log } = await startWritingWorld();
    server.answerWith(writing(RUNS, ENGINES, FARES));
    const body = { code: 10_008, message: 'Unknown Message' };
    discord.failNext({ method: 'PATCH', path: /\/webhooks\//, status: 404, body });
    await ask('story', { story: choice });
    await askedOf(server);
    await bot.stop();
    expect(log.lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });

  test('a reader who turns to the longer one keeps the longer one', async () => {
    const { ask, press, settled, server, choice } = await startWritingWorld();
    const brief = await ask('story', { story: choice });
    // The first request hangs in a retry; the second, for the longer one, is answered.
    await askedOf(server);
    server.answerWith(writing(RUNS, ENGINES, FARES));
    const long = await press(brief, 'Longer');
    expect(long.message.id).toBe(brief.message.id);
    const last = await settled(long);
    expect(last.text).toContain('Written by a model');
    await askedOf(server, 3);
    const after = await press(last, 'Shorter');
    expect((await settled(after)).text).toContain('Written by a model');
  });

  test('a bot that is stopped does not wait for it, and leaves an honest line', async () => {
    const dataDir = temporaryFolder();
    const discord = await openDiscord();
    const before = await startWritingWorld({ dataDir, discord });
    before.server.answerWith({ kind: 'hangs-before-headers' });
    const first = await before.ask('story', { story: before.choice });
    await askedOf(before.server);
    const startedAt = performance.now();
    await before.stop();
    expect(performance.now() - startedAt).toBeLessThan(8_000);
    const [left] = discord.messages();
    const text = textOf(left?.components ?? []);
    expect(text).toContain(en.story.interrupted);
    expect(text).not.toContain(en.story.beingWritten);
    expect(sentencesIn(text)).toEqual(sentencesIn(first.text));
    const after = await startWorld({ dataDir, discord });
    const again = await after.press({ message: first.message, text }, 'Longer');
    expect(again.message.id).toBe(first.message.id);
  });
});
