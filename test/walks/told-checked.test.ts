// What was told, held against its sources with the command line while the bot runs: sound after a correction, and not after tampering; and what the model cost.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { receiptsMessage } from '../../src/discord/answers/story-answers.ts';
import type { Desk } from '../../src/discord/door.ts';
import { PLAIN_SETTINGS } from '../../src/news/guild-settings.ts';
import { en } from '../../src/discord/texts/en.ts';
import type { GuildId, UserId } from '../../src/news/places.ts';
import { answerMoment } from '../../src/newsroom/as-of.ts';
import { jsonLines, runCommand, type Ran } from '../cli/run-command.ts';
import { QUIET_DESK, temporaryFolder } from '../discord/live.ts';
import { textOf } from '../discord/message-checks.ts';
import { ferryLines, sentencesIn, startFerryWorld } from './ferry.ts';
import { ENGINES, FARES, RUNS, startWritingWorld, writing } from './writing.ts';

const DESK: Omit<Desk, 'newsroom'> = {
  ...QUIET_DESK,
  texts: en,
  askerTexts: en,
  settings: PLAIN_SETTINGS,
  user: '100000000000000009' as UserId,
  guild: '100000000000000001' as GuildId,
  isManager: false,
  mention: (name) => `/${name}`,
};

/** Changes the index as whoever has its file in hand could. */
function tamper(dataDir: string, change: string): number {
  const files = readdirSync(dataDir).filter((name) => name.endsWith('.sqlite') && !name.startsWith('cache'));
  const database = new DatabaseSync(join(dataDir, files[0] ?? ''));
  try {
    return Number(database.prepare(change).run().changes);
  } finally {
    database.close();
  }
}

/** The last JSON line. */
function lastOf({ stdout }: Ran): Record<string, unknown> {
  return jsonLines(stdout).at(-1) ?? {};
}

describe('what was told', () => {
  test('is corrected by the next ingest: /story says what changed, and verify finds all of it sound', async () => {
    const dataDir = temporaryFolder();
    const { ask, choice } = await startFerryWorld({ dataDir });
    const [told = ''] = sentencesIn((await ask('story', { story: choice })).text);
    const after = told.replace(/\.$/, ', the harbour office says.');
    const line = ferryLines().find(({ body }) => body?.includes(told) === true);
    const corrected = JSON.stringify({ ...line, body: line?.body?.replace(told, after) });
    const ingested = await runCommand(['ingest', '-', '--json'], { dataDir, input: corrected });
    expect(lastOf(ingested)).toMatchObject({ read: 1, updated: 1, rejected: 0 });
    const next = (await ask('story', { story: choice })).text.replaceAll('\\', '');
    expect(next).toContain('**Updated.** What was told of this story <t:');
    expect(next).toContain(`“${told}” is now “${after}”`);
    const verified = await runCommand(['verify', '--json'], { dataDir });
    expect([verified.code, lastOf(verified)]).toMatchObject([0, { receipts: 2, unsound: 0 }]);
  });

  test('is not sound when a stored text was tampered with, which verify says and names', async () => {
    const dataDir = temporaryFolder();
    const { ask, choice, story } = await startFerryWorld({ dataDir });
    const [told = ''] = sentencesIn((await ask('story', { story: choice })).text);
    expect((await runCommand(['verify'], { dataDir })).code).toBe(0);
    const word = told.split(' ')[1] ?? '';
    expect(tamper(dataDir, `update cited_versions set body = replace(body, '${word}', 'whale')`)).not.toBe(0);
    const { code, stdout } = await runCommand(['verify'], { dataDir });
    expect(code).toBe(1);
    expect(stdout).toContain(`(story ${story}): sentence 1 cites words that were changed.`);
    expect(stdout).toContain('1 receipt not sound.');
  });

  test('by a model is not sound when its own words were tampered with', async () => {
    const dataDir = temporaryFolder();
    const { ask, settled, server, choice } = await startWritingWorld({ dataDir });
    server.answerWith(writing(RUNS, ENGINES, FARES));
    await settled(await ask('story', { story: choice }));
    expect(lastOf(await runCommand(['verify', '--json'], { dataDir }))).toMatchObject({ unsound: 0 });
    const change = `update receipts set sentences = replace(sentences, 'both engines', 'all captains') where method = 'model'`;
    expect(tamper(dataDir, change)).toBe(1);
    expect((await runCommand(['verify'], { dataDir })).code).toBe(1);
  });
});

describe('what was told of a story that an operator has made a part of another', () => {
  test('is corrected under the elder’s id, and its receipt is found under both', async () => {
    const dataDir = temporaryFolder();
    const { ask, choice, story, composed } = await startFerryWorld({ dataDir });
    const { newsroom } = composed;
    const [told = ''] = sentencesIn((await ask('story', { story: choice })).text);
    const elder = await ask('story', { story: 'https://news.example/3' });
    expect(elder.text).not.toContain('Updated');
    const merged = await runCommand(['stories', 'merge', 'https://news.example/3', story], { dataDir });
    expect(merged.code).toBe(0);
    const after = told.replace(/\.$/, ', the harbour office says.');
    const line = ferryLines().find(({ body }) => body?.includes(told) === true);
    const corrected = JSON.stringify({ ...line, body: line?.body?.replace(told, after) });
    expect((await runCommand(['ingest', '-'], { dataDir, input: corrected })).code).toBe(0);
    for (const asked of ['https://news.example/3', choice]) {
      const { text } = await ask('story', { story: asked });
      expect(text.replaceAll('\\', '')).toContain(`“${told}” is now “${after}”`);
    }
    const [receipt] = await newsroom.store.receipts.listReceiptsOf(story, 1);
    const [now] = await newsroom.store.stories.getStories([story], Date.now());
    if (receipt === undefined || now === undefined) throw new Error('the ferry was told, and is there');
    expect(now.id).not.toBe(receipt.story);
    for (const id of [now.id, story]) {
      const asked = { id, asOf: await answerMoment(newsroom) };
      const toldThen = { fingerprint: receipt.fingerprint, length: 'brief' as const };
      const view = await receiptsMessage({ ...DESK, newsroom }, asked, toldThen);
      expect(textOf(view.components).replaceAll('\\', '')).toContain(`> ${told}`);
    }
  });
});

describe('what a model cost', () => {
  test('is in the ledger, and at the budget’s end the quoted sentences stay, which is said', async () => {
    const dataDir = temporaryFolder();
    // The first request is foreseen to cost less than that, and costs more than was foreseen.
    const env = { WRITER_DAILY_TOKENS: '6000' };
    const { ask, settled, server, choice, discord } = await startWritingWorld({ dataDir, settings: env });
    server.answerWith((request) => ({ ...writing(RUNS, ENGINES, FARES)(request), tokens: 5_900 }));
    const written = await settled(await ask('story', { story: choice }));
    expect(written.text).toContain('Written by a model');
    const ledger = await runCommand(['ledger', '--json'], { dataDir, env });
    const [spent] = jsonLines(ledger.stdout);
    expect(spent).toMatchObject({ server: discord.guildId, tokens: 5_900 });
    expect(lastOf(ledger)).toMatchObject({ tokens: 5_900, dailyTokens: 6_000 });
    const longer = await settled(await ask('story', { story: choice, length: 'long' }));
    expect(longer.text).toContain(en.story.kept['over-total']);
    expect(longer.text).toContain('Quoted word for word from 4 full texts.');
    expect(sentencesIn(longer.text).length).toBeGreaterThan(2);
    expect(server.requests).toHaveLength(1);
    const people = await runCommand(['ledger'], { dataDir, env });
    expect(people.stdout).toContain('5,900 tokens in 31 days. A day may cost 6,000 tokens');
  });
});
