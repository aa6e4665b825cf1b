// The walk of Find coverage: from a message that somebody points at to the stories it is about, for their eyes alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIMessage } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/discord/texts/en.ts';
import { temporaryFolder } from '../discord/live.ts';
import { textOf } from '../discord/message-checks.ts';
import { POST, RADIO } from '../newsroom/summaries/ferry-story.ts';
import { startFerryWorld } from './ferry.ts';
import { headlinesIn, startWorld, type Answer, type World } from './world.ts';

const { coverage } = en.story;

async function pointAt({ discord }: World, messageId: string, memberPlace = 1): Promise<Answer> {
  const member = discord.member(discord.members[memberPlace]?.id);
  const message = await (await member.messageCommand(messageId, 'Find coverage')).answered;
  return { message, text: textOf(message.components) };
}

/** Says something as the first member and points at it as the second. */
async function pointAtWords(world: World, content: string): Promise<Answer> {
  const said = await world.discord.member().say(world.discord.channelIds[0] ?? '', content);
  return pointAt(world, said.id);
}

async function postPreview({ discord }: World, embed: object): Promise<string> {
  const response = await fetch(`${discord.apiUrl}/v10/channels/${discord.channelIds[0] ?? ''}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ content: '', embeds: [embed] }),
  });
  return ((await response.json()) as APIMessage).id;
}

describe('the coverage of a message', () => {
  test('with a link in it is the story of that article, shown to who asked alone', async () => {
    const world = await startFerryWorld();
    const { text, message } = await pointAtWords(world, `haha (${POST.url ?? ''}?utm_source=chat)`);
    expect(text).toContain(`## ${coverage.title}`);
    expect(headlinesIn(text)).toEqual([expect.stringMatching(/[Ff]erry/)]);
    expect(text).toContain('4 articles by 4 outlets');
    expect(text).toContain(coverage.smallPrint);
    expect(message.onlyFor).toBe(world.discord.members[1]?.id);
  });

  test('opens its summary', async () => {
    const world = await startFerryWorld();
    const found = await pointAtWords(world, POST.url ?? '');
    const summary = await world.press(found, 'Summary', 1);
    expect(summary.text).toContain('Quoted word for word from 4 full texts.');
    expect(summary.message.onlyFor).toBe(world.discord.members[1]?.id);
  });

  test('with a preview in it is the story that the preview links to, or is about', async () => {
    const world = await startFerryWorld();
    const linked = await pointAt(world, await postPreview(world, { title: 'x', url: RADIO.url }));
    expect(headlinesIn(linked.text)).toEqual([expect.stringMatching(/[Ff]erry/)]);
    const told = await pointAt(world, await postPreview(world, { title: RADIO.headline }));
    expect(headlinesIn(told.text)).toEqual([expect.stringMatching(/[Ff]erry/)]);
  });

  test('of words is the story that says so', async () => {
    const world = await startFerryWorld();
    for (const content of ['did you see? the Corran ferry is out of the dock at Saltby', 'Northam ferry'])
      expect(headlinesIn((await pointAtWords(world, content)).text)).toEqual([
        expect.stringMatching(/[Ff]erry/),
      ]);
  });

  test('that nothing is about, or without a word, is said to be so, to who asked', async () => {
    const world = await startFerryWorld();
    for (const [content, sentence] of [
      ['lunch at one?', coverage.noneHow],
      ['https://elsewhere.example/x', coverage.noneHow],
      ['👍', coverage.wordless],
      ['<@123>', coverage.wordless],
    ] as const) {
      const { text, message } = await pointAtWords(world, content);
      expect(text, content).toBe(`### ${coverage.none}\n${sentence}`);
      expect(message.onlyFor).toBe(world.discord.members[1]?.id);
    }
  });

  test('of a message of the bot itself is the stories in it', async () => {
    const world = await startFerryWorld();
    const list = await world.ask('news');
    const found = await pointAt(world, list.message.id);
    expect(headlinesIn(found.text).toSorted()).toEqual(headlinesIn(list.text).toSorted());
    const summary = await world.ask('story', { story: world.choice });
    expect(headlinesIn((await pointAt(world, summary.message.id)).text)).toEqual([
      expect.stringMatching(/[Ff]erry/),
    ]);
  });

  test('in an empty index is how that is filled', async () => {
    const world = await startWorld();
    expect((await pointAtWords(world, 'the ferry')).text).toContain('The index is empty');
  });

  test('leaves nothing of the message: in no file, in no line of the log', async () => {
    const dataDir = temporaryFolder();
    const world = await startFerryWorld({ dataDir });
    for (const content of [
      'quexzlibrand ferry Northam',
      `quexzlibrand ${POST.url ?? ''}`,
      'quexzlibrand quexzli',
    ])
      await pointAtWords(world, content);
    await world.stop();
    expect(JSON.stringify(world.log.lines).toLowerCase()).not.toContain('quexzli');
    const entries = readdirSync(dataDir, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const bytes = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('\n');
    expect(bytes.toLowerCase()).toContain('saltby');
    expect(bytes.toLowerCase()).not.toContain('quexzli');
  });
});
