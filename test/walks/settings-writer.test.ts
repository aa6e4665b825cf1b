// Who may have what a model writes, as a server sets it: others read quoted sentences and are told why.
import { expect, test } from 'vitest';
import { en } from '../../src/discord/texts/en.ts';
import { selectsOf } from '../discord/message-checks.ts';
import { sentencesIn } from './ferry.ts';
import { ENGINES, FARES, RUNS, startWritingWorld, writing, type WritingWorld } from './writing.ts';

const WRITTEN = [RUNS.text, ENGINES.text, FARES.text];

async function setWriterFor({ ask, choose }: WritingWorld, audience: string): Promise<void> {
  const panel = await ask('settings show');
  const select = selectsOf(panel.message.components).find(({ custom_id: id }) => id.endsWith(':writer'));
  await choose(panel, select?.custom_id ?? '', audience);
}

test('a model writes for managers alone; a member reads quoted sentences, though it has written', async () => {
  const world = await startWritingWorld();
  const { ask, settled, server, choice, press } = world;
  server.answerWith(writing(RUNS, ENGINES, FARES));
  await setWriterFor(world, 'managers');
  const early = await ask('story', { story: choice }, { memberPlace: 1 });
  expect(early.text).toContain(en.settings.used.writerFor.managers);
  expect(early.text).toContain('Quoted word for word from 4 full texts.');
  expect(server.requests).toEqual([]);
  const [, channelId = ''] = world.discord.channelIds;
  const managers = await settled(await ask('story', { story: choice }, { channelId }));
  expect(sentencesIn(managers.text)).toEqual(WRITTEN);
  const late = await ask('story', { story: choice }, { memberPlace: 1 });
  expect(late.text).toBe(early.text);
  const receipts = await press(late, 'Show sources', 1);
  expect(receipts.text).not.toContain(ENGINES.text);
});

test('nobody has what a model writes where the server does not want it, until it does again', async () => {
  const world = await startWritingWorld();
  const { ask, settled, server, choice } = world;
  server.answerWith(writing(RUNS, ENGINES, FARES));
  await setWriterFor(world, 'nobody');
  const quoted = await ask('story', { story: choice });
  expect(quoted.text).toContain(en.settings.used.writerFor.nobody);
  expect(quoted.text).not.toContain(en.story.beingWritten);
  expect(server.requests).toEqual([]);
  await setWriterFor(world, 'everybody');
  const [, channelId = ''] = world.discord.channelIds;
  const written = await settled(await ask('story', { story: choice }, { memberPlace: 1, channelId }));
  expect(sentencesIn(written.text)).toEqual(WRITTEN);
});
