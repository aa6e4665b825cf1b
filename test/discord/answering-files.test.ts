// Files go with the answers that show them, at once or later, to the same eyes.
import { ComponentType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { MessageView } from '../../src/discord/door.ts';
import { ACCENT, container, text } from '../../src/discord/views/components.ts';
import { demoAction, demoCommand, liveBots, saying } from './live.ts';

const startLive = liveBots();

const EXPORT: MessageView = {
  components: [
    container(ACCENT.answer, [
      text('Yours:'),
      { type: ComponentType.File, file: { url: 'attachment://yours.json' } },
    ]),
  ],
  files: [{ name: 'yours.json', content: '{"größe":"😀"}' }],
};

describe('a file', () => {
  test('is sent with an answer that is there at once, byte for byte', async () => {
    const { discord } = await startLive({
      commands: [demoCommand('export', async () => EXPORT, { isPrivate: () => true })],
    });
    const message = await (await discord.member().command('export')).answered;
    const [file] = message.attachments;
    expect(file?.name).toBe('yours.json');
    expect(message.onlyFor).toBe(discord.members[0]?.id);
    expect(discord.bytesOf(file ?? { url: '' }).toString()).toBe('{"größe":"😀"}');
  });

  test('is sent with one that took its time', async () => {
    const answer = Promise.withResolvers<MessageView>();
    const { discord } = await startLive({ commands: [demoCommand('export', () => answer.promise)] });
    const record = await discord.member().command('export');
    await record.acknowledged;
    answer.resolve(EXPORT);
    expect((await record.answered).attachments.map(({ name }) => name)).toEqual(['yours.json']);
  });

  test('is sent after a press', async () => {
    const { discord } = await startLive({
      commands: [demoCommand('open', async () => saying('press', '1:aa'))],
      actions: [demoAction('aa', async () => ({ place: 'private', view: EXPORT }))],
    });
    const first = await (await discord.member().command('open')).answered;
    const answer = await (await discord.member().component(first.id, '1:aa')).answered;
    expect(answer.attachments.map(({ name }) => name)).toEqual(['yours.json']);
  });
});
