// Stop, while a model writes: for who asked and who manages the server; the quoted sentences stay, with one honest line.
import { describe, expect, test } from 'vitest';
import { en } from '../../src/discord/texts/en.ts';
import { WRITER_MEMBER_CALLS_MAX } from '../../src/limits/writer.ts';
import { customIdLabelled, buttonLabelsOf, textOf } from '../discord/message-checks.ts';
import type { FakeWriter } from '../fake-writer.ts';
import { sentencesIn } from './ferry.ts';
import type { Answer } from './world.ts';
import { ENGINES, FARES, RUNS, startWritingWorld, writing, type WritingWorld } from './writing.ts';

/** Resolves when the model server has been asked so often. */
async function askedOf(server: FakeWriter, count = 1): Promise<void> {
  while (server.requests.length < count) await new Promise((resolve) => setImmediate(resolve));
}

/** A server that answers after a moment: in between there is time to press. */
const HESITATES = { kind: 'status', status: 500, headers: { 'retry-after-ms': '4000' } } as const;

/** The message as it stands now. */
function now({ discord }: WritingWorld, { message }: Answer): Answer {
  const found = discord.messages().find(({ id }) => id === message.id) ?? message;
  return { message: found, text: textOf(found.components) };
}

describe('Stop', () => {
  test('of who asked leaves the quoted sentences, and the next who asks has it written', async () => {
    const world = await startWritingWorld();
    const { ask, press, settled, server, choice } = world;
    server.answerWith({ kind: 'hangs-before-headers' });
    const first = await ask('story', { story: choice });
    expect(buttonLabelsOf(first.message.components)).toEqual([
      'Stop',
      'Longer',
      'Compare',
      'Timeline',
      'Show sources',
      'Report a problem',
    ]);
    await askedOf(server);
    const stopped = await press(first, 'Stop');
    expect(stopped.message.id).toBe(first.message.id);
    expect(stopped.text).toContain(en.story.kept.stopped);
    expect(sentencesIn(stopped.text)).toEqual(sentencesIn(first.text));
    expect(buttonLabelsOf(stopped.message.components)).toEqual([
      'Longer',
      'Compare',
      'Timeline',
      'Show sources',
      'Report a problem',
    ]);
    server.answerWith(writing(RUNS, ENGINES, FARES));
    const next = await settled(await ask('story', { story: choice }));
    expect(next.text).toContain('Written by a model');
    expect(now(world, first).text).toBe(stopped.text);
    expect(server.requests).toHaveLength(2);
  });

  test('of another member is refused, of a manager it works, and each is told', async () => {
    const world = await startWritingWorld({ memberCount: 3 });
    const { ask, press, settled, server, choice, discord } = world;
    server.answerWith({ kind: 'hangs-before-headers' });
    const first = await ask('story', { story: choice }, { memberPlace: 1 });
    await askedOf(server);
    const refused = await press(first, 'Stop', 2);
    expect(refused.text).toContain(en.story.stop.notYours);
    expect(refused.message.onlyFor).toBe(discord.members[2]?.id);
    expect(now(world, first).text).toContain(en.story.beingWritten);
    const told = await press(first, 'Stop', 0);
    expect(told.text).toContain(en.story.stop.stopped);
    expect(told.message.onlyFor).toBe(discord.members[0]?.id);
    const last = await settled(first);
    expect(last.text).toContain(en.story.kept.stopped);
    expect(sentencesIn(last.text)).toEqual(sentencesIn(first.text));
  });

  test('leaves the model at work for another who waits for the same', async () => {
    const world = await startWritingWorld();
    const { ask, press, settled, server, choice } = world;
    server.answerWith(HESITATES, writing(RUNS, ENGINES, FARES));
    const mine = await ask('story', { story: choice });
    const theirs = await ask('story', { story: choice }, { memberPlace: 1 });
    await askedOf(server);
    const stopped = await press(mine, 'Stop');
    expect(stopped.text).toContain(en.story.kept.stopped);
    expect((await settled(theirs)).text).toContain('Written by a model');
    expect(now(world, mine).text).toBe(stopped.text);
    expect(server.requests).toHaveLength(2);
  });

  test('of a private one works for who sees it', async () => {
    const { ask, press, server, choice } = await startWritingWorld();
    server.answerWith({ kind: 'hangs-before-headers' });
    const first = await ask('story', { story: choice, private: true, length: 'long' });
    expect(buttonLabelsOf(first.message.components)).toEqual([
      'Stop',
      'Shorter',
      'Compare',
      'Timeline',
      'Show sources',
      'Share here',
      'Report a problem',
    ]);
    await askedOf(server);
    const stopped = await press(first, 'Stop');
    expect(stopped.text).toContain(en.story.kept.stopped);
    expect(stopped.message.onlyFor).toBe(first.message.onlyFor);
    expect(buttonLabelsOf(stopped.message.components)).toContain('Share here');
  });

  test('pressed when the model’s version is there shows that version', async () => {
    const world = await startWritingWorld();
    const { ask, settled, server, choice, discord } = world;
    server.answerWith(writing(RUNS, ENGINES, FARES));
    const first = await ask('story', { story: choice });
    const stop = customIdLabelled(first.message.components, 'Stop');
    const last = await settled(first);
    expect(() => customIdLabelled(last.message.components, 'Stop')).toThrow();
    expect(last.text).toContain('Written by a model');
    // Discord itself takes no press on a button that is gone.
    await expect(discord.member().component(first.message.id, stop)).rejects.toThrow();
  });
});

describe('who asks for one story after the other', () => {
  test('gets the quoted sentences at last, is told why, and what is written already stays theirs', async () => {
    const world = await startWritingWorld({ warnings: ['the writer gave no summary'] });
    const { ask, settled, server, choice } = world;
    server.answerWith(writing(RUNS, ENGINES, FARES));
    const written = await settled(await ask('story', { story: choice }));
    expect(written.text).toContain('Written by a model');
    server.answerWith({ kind: 'refusal' });
    for (let turn = 1; turn < WRITER_MEMBER_CALLS_MAX; turn += 1)
      await settled(await ask('story', { story: choice, length: 'long' }));
    server.answerWith(writing(RUNS, ENGINES, FARES));
    const asked = server.requests.length;
    const last = await settled(await ask('story', { story: choice, length: 'line' }));
    expect(last.text).toContain(en.story.kept['too-often']);
    expect(sentencesIn(last.text)).toHaveLength(1);
    expect(server.requests).toHaveLength(asked);
    expect((await ask('story', { story: choice })).text).toBe(written.text);
    const other = await settled(await ask('story', { story: choice, length: 'line' }, { memberPlace: 1 }));
    expect(other.text).toContain('Written by a model');
  });
});
