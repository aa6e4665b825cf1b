// Files in answers: sent as a form, shown by a File component, downloaded by who reads.
import {
  AttachmentBuilder,
  type APIMessageTopLevelComponent,
  type ChatInputCommandInteraction,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { startBot, textComponents, type Bot } from './bot.ts';

const FLAGS = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const;
const EXPORT = Buffer.from(JSON.stringify({ subscriptions: [{ tag: 'Courts' }] }));

function fileComponents(name: string): APIMessageTopLevelComponent[] {
  return [
    ...textComponents('Everything that is stored about you'),
    { type: ComponentType.File, file: { url: `attachment://${name}` } },
  ];
}

function fileNamed(name: string, bytes = EXPORT): AttachmentBuilder {
  return new AttachmentBuilder(bytes, { name, description: 'Your export' });
}

function onCommand(bot: Bot, answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void {
  bot.on(async (interaction) => interaction.isChatInputCommand() && answer(interaction));
}

describe('a file in an answer', () => {
  it('is in the message with its bytes, and on its component with name and size', async () => {
    const bot = await startBot();
    onCommand(bot, (interaction) =>
      interaction.reply({
        flags: FLAGS,
        components: fileComponents('export.json'),
        files: [fileNamed('export.json')],
      }),
    );
    const message = await (await bot.discord.member().command('news')).answered;
    const [attachment] = message.attachments;
    expect(attachment).toMatchObject({
      name: 'export.json',
      sizeBytes: EXPORT.length,
      type: 'application/json',
      description: 'Your export',
    });
    expect(bot.discord.bytesOf(attachment ?? { url: '' })).toEqual(EXPORT);
    expect(message.components[1]).toMatchObject({
      name: 'export.json',
      size: EXPORT.length,
      file: { url: attachment?.url },
    });
    expect(message.onlyFor).toBe(bot.discord.members[0]?.id);
  });

  it('can come with the edit of a deferred answer and with a follow-up', async () => {
    const bot = await startBot();
    onCommand(bot, async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      const answer = (name: string) => ({ components: fileComponents(name), files: [fileNamed(name)] });
      await interaction.editReply({ flags: MessageFlags.IsComponentsV2, ...answer('a.json') });
      await interaction.followUp({ flags: FLAGS, ...answer('b.json') });
    });
    await (
      await bot.discord.member().command('news')
    ).answered;
    await bot.discord.waitFor(() => bot.discord.messages()[1]);
    const names = bot.discord.messages().map(({ attachments }) => attachments.map(({ name }) => name));
    expect(names).toEqual([['a.json'], ['b.json']]);
    expect(bot.failures).toEqual([]);
  });

  it('is downloaded over loopback, and never run', async () => {
    const bot = await startBot();
    onCommand(bot, (interaction) =>
      interaction.reply({
        flags: FLAGS,
        components: fileComponents('page.html'),
        files: [fileNamed('page.html')],
      }),
    );
    const message = await (await bot.discord.member().command('news')).answered;
    const response = await fetch(message.attachments[0]?.url ?? '');
    expect(response.headers.get('content-disposition')).toBe('attachment');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(EXPORT);
  });

  it('that no component can find is refused', async () => {
    const bot = await startBot();
    const files = [fileNamed('export.json')];
    const refusal = new Promise((resolve) => {
      onCommand(bot, (interaction) =>
        interaction.reply({ flags: FLAGS, components: fileComponents('other.json'), files }).catch(resolve),
      );
    });
    await bot.discord.member().command('news');
    expect(await refusal).toMatchObject({ code: 50035 });
    expect(bot.discord.violations()).toMatchObject([
      {
        path: 'components[1].file.url',
        code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        message: 'The message has no file of this name; it has: export.json.',
      },
    ]);
  });

  it('stays with an edit that does not speak of it, and its component may be sent again', async () => {
    const bot = await startBot();
    onCommand(bot, async (interaction) => {
      await interaction.reply({
        flags: FLAGS,
        components: fileComponents('a.json'),
        files: [fileNamed('a.json')],
      });
      await interaction.editReply({ components: fileComponents('a.json') });
    });
    await bot.discord.member().command('news');
    const edited = await bot.discord.waitFor(() => bot.discord.messages().find(({ editedAt }) => editedAt));
    expect(edited.attachments).toHaveLength(1);
    expect(edited.components[1]).toMatchObject({ name: 'a.json', file: { url: edited.attachments[0]?.url } });
  });
});

describe('files that are too much', () => {
  it('are refused by number and by size, as Discord says both', async () => {
    const { discord, client } = await startBot();
    const path = `/channels/${discord.channelIds[0] ?? ''}/messages` as const;
    const files = (count: number, data: Buffer) =>
      Array.from({ length: count }, (_, index) => ({ name: `f${index}.txt`, data }));
    const many = client.rest.post(path, { body: { content: 'x' }, files: files(11, EXPORT) });
    await expect(many).rejects.toMatchObject({ status: 400, code: 30015 });
    const large = Buffer.alloc(10 * 1024 * 1024 + 1);
    const big = client.rest.post(path, { body: { content: 'x' }, files: files(1, large) });
    await expect(big).rejects.toMatchObject({ status: 413, code: 40005 });
    await client.rest.post(path, { body: { content: 'x' }, files: files(10, EXPORT) });
    expect(discord.messages().map(({ attachments }) => attachments.length)).toEqual([10]);
  });

  it('are forgotten from the oldest on, and asking for one says so', async () => {
    const { discord } = await startBot();
    expect(() => discord.bytesOf({ url: `${discord.url}/attachments/1/2/gone.txt` })).toThrow(/no file/);
  });
});
