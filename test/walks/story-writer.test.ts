// The walks of a cached answer and of a writer that fails: the quoted sentences first, then a checked version or an honest line.
import { describe, expect, test } from 'vitest';
import { createOpenAiWriter } from '../../src/adapters/writer/openai-writer.ts';
import { en } from '../../src/discord/texts/en.ts';
import type { FakeAnswer } from '../fake-writer.ts';
import { buttonLabelsOf, textOf } from '../discord/message-checks.ts';
import { sentencesIn } from './ferry.ts';
import { ENGINES, FARES, RUNS, SINKS, startWritingWorld, writing } from './writing.ts';

const NO_SUMMARY = 'the writer gave no summary';

describe('a summary that a model writes', () => {
  test('is quoted first, and there before the model is asked; the checked version takes its place', async () => {
    const { ask, settled, server, choice, discord } = await startWritingWorld();
    const seen: string[] = [];
    server.answerWith((request) => {
      seen.push(...discord.messages().map(({ components }) => textOf(components)));
      return writing(RUNS, ENGINES, FARES)(request);
    });
    const first = await ask('story', { story: choice });
    expect(first.text).toContain('Quoted word for word from 4 full texts.');
    expect(first.text).toContain(en.story.beingWritten);
    const last = await settled(first);
    expect(seen).toEqual([first.text]);
    expect(sentencesIn(last.text)).toEqual([RUNS.text, ENGINES.text, FARES.text]);
    expect(last.text).toContain('Written by a model from 4 full texts; each sentence was checked');
    expect(buttonLabelsOf(last.message.components)).toEqual([
      'Longer',
      'Compare',
      'Timeline',
      'Show sources',
      'Report a problem',
    ]);
    expect(last.message.onlyFor).toBeNull();
  });

  test('is had at once by who asks next, and the model is not asked again', async () => {
    const { ask, settled, server, choice, discord } = await startWritingWorld();
    server.answerWith(writing(RUNS, ENGINES, FARES));
    const last = await settled(await ask('story', { story: choice }));
    const [, other = ''] = discord.channelIds;
    const second = await ask('story', { story: choice }, { memberPlace: 1, channelId: other });
    expect(second.text).toBe(last.text);
    expect(server.requests).toHaveLength(1);
  });

  test('is asked for once by all who ask at once', async () => {
    const world = await startWritingWorld({ memberCount: 5 });
    const { ask, settled, server, choice } = world;
    server.answerWith(writing(RUNS, ENGINES, FARES));
    const firsts = await Promise.all(
      [0, 1, 2, 3, 4].map(async (memberPlace) => ask('story', { story: choice }, { memberPlace })),
    );
    const lasts = await Promise.all(firsts.map(settled));
    expect(new Set(lasts.map(({ text }) => text)).size).toBe(1);
    expect(server.requests).toHaveLength(1);
  });

  test('shows what each of its sentences rests on', async () => {
    const { ask, press, settled, server, choice } = await startWritingWorld();
    server.answerWith(writing(RUNS, ENGINES, FARES));
    const last = await settled(await ask('story', { story: choice }));
    const receipts = (await press(last, 'Show sources')).text.replaceAll('\\', '');
    expect(receipts).toContain(`${ENGINES.text}\n**Sentence 2 rests on:**`);
    expect(receipts).toContain('> Engineers replaced both engines of the ferry, which is 38 years old.');
  });

  test('does not change what a quoted one rests on that somebody else was told', async () => {
    const { ask, press, settled, server, choice } = await startWritingWorld({ warnings: [NO_SUMMARY] });
    server.answerWith({ kind: 'refusal' });
    const quoted = await settled(await ask('story', { story: choice }));
    server.answerWith(writing(RUNS, ENGINES, FARES));
    const written = await settled(await ask('story', { story: choice }, { memberPlace: 1 }));
    expect(written.text).toContain('Written by a model');
    const receipts = (await press(quoted, 'Show sources')).text.replaceAll('\\', '');
    for (const sentence of sentencesIn(quoted.text)) expect(receipts).toContain(`> ${sentence}`);
    expect(receipts).not.toContain('38-year-old');
  });

  test('with a lie has a quoted sentence in its place', async () => {
    const { ask, settled, server, choice } = await startWritingWorld();
    server.answerWith(writing(ENGINES, SINKS, FARES));
    const first = await ask('story', { story: choice });
    const { text } = await settled(first);
    expect(text).not.toContain('sank');
    expect(text).toContain('Written by a model');
    const [, replaced] = sentencesIn(text);
    expect(sentencesIn(first.text)).toContain(replaced);
  });

  test('of lies is not told at all', async () => {
    const { ask, settled, server, choice } = await startWritingWorld();
    server.answerWith(writing(SINKS, { ...SINKS, text: 'Mayor Anna Holm resigned.' }));
    const first = await ask('story', { story: choice });
    const last = await settled(first);
    expect(sentencesIn(last.text)).toEqual(sentencesIn(first.text));
    expect(last.text).toContain(en.story.kept.unsupported);
    expect(last.text).not.toContain('Written by a model');
  });

  test('for one member alone stays theirs, and is shared as it is', async () => {
    const { ask, press, settled, server, choice, discord } = await startWritingWorld();
    server.answerWith(writing(RUNS, ENGINES, FARES));
    const last = await settled(await ask('story', { story: choice, private: true }));
    expect(last.message.onlyFor).toBe(discord.members[0]?.id);
    expect(buttonLabelsOf(last.message.components)).toContain('Share here');
    const shared = await press(last, 'Share here');
    expect([shared.text, shared.message.onlyFor]).toEqual([last.text, null]);
  });
});

const FAILURES: readonly (readonly [string, FakeAnswer, string])[] = [
  ['fails', { kind: 'status', status: 500 }, en.story.kept.down],
  ['breaks off', { kind: 'resets-in-answer' }, en.story.kept.down],
  [
    'is asked too often',
    { kind: 'status', status: 429, headers: { 'retry-after': '60' } },
    en.story.kept.limited,
  ],
  ['refuses the key', { kind: 'status', status: 401 }, en.story.kept.misconfigured],
  ['declines', { kind: 'refusal' }, en.story.kept.refused],
  ['writes no JSON', { kind: 'text', text: 'Sure! Here is your summary.' }, en.story.kept.nonsense],
  ['is somebody else’s page', { kind: 'html' }, en.story.kept.nonsense],
  ['hangs', { kind: 'hangs-before-headers' }, en.story.kept.slow],
  ['hangs within its answer', { kind: 'hangs-in-answer' }, en.story.kept.slow],
];

describe('a writer that fails', () => {
  test.each(FAILURES)(
    'because it %s leaves the quoted sentences and says so; the next asks it anew',
    async (_, failure, line) => {
      const world = await startWritingWorld({ warnings: [NO_SUMMARY] });
      const { ask, settled, server, choice, composed } = world;
      composed.newsroom.writer = createOpenAiWriter({
        ...{ apiKey: 'sk-made-up', baseUrl: server.baseUrl, model: 'gpt-4.1-mini', log: composed.log },
        timing: { deadlineMs: 3_000, idleMs: 400 },
      });
      server.answerWith(failure);
      const first = await ask('story', { story: choice });
      const last = await settled(first);
      expect(last.text).toContain(line);
      expect(last.text).toContain('Quoted word for word');
      expect(sentencesIn(last.text)).toEqual(sentencesIn(first.text));
      const asked = server.requests.length;
      expect(asked).toBeGreaterThan(0);
      server.answerWith(writing(RUNS, ENGINES, FARES));
      const next = await settled(await ask('story', { story: choice }));
      expect(server.requests).toHaveLength(asked + 1);
      expect(next.text).toContain('Written by a model');
    },
  );

  test('is not asked beyond the day’s budget, which is said', async () => {
    const { ask, settled, server, choice } = await startWritingWorld({
      settings: { WRITER_DAILY_TOKENS: '10' },
    });
    const { text } = await settled(await ask('story', { story: choice }));
    expect(text).toContain(en.story.kept['over-total']);
    expect(server.requests).toEqual([]);
  });

  test('is not asked beyond a server’s budget, which is said', async () => {
    const settings = { WRITER_DAILY_TOKENS_PER_SERVER: '10' };
    const { ask, settled, server, choice } = await startWritingWorld({ settings });
    const { text } = await settled(await ask('story', { story: choice }));
    expect(text).toContain(en.story.kept['over-server']);
    expect(server.requests).toEqual([]);
  });

  test('that may write nothing is not spoken of', async () => {
    const { ask, server, choice } = await startWritingWorld({ settings: { WRITER_DAILY_TOKENS: '0' } });
    const { text } = await ask('story', { story: choice });
    expect(text).not.toContain('model');
    expect(server.requests).toEqual([]);
  });
});
