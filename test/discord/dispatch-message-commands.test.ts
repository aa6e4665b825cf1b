// Commands in the menu of a message find their door, and every door is told who asks and where.
import { ApplicationCommandType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Desk, MessageCommand, MessageView } from '../../src/discord/door.ts';
import { en } from '../../src/discord/texts/en.ts';
import { levelsOf } from './asked-bot.ts';
import { demoAction, demoCommand, liveBots, saying, type Live } from './live.ts';
import { textOf } from './message-checks.ts';

const startLive = liveBots();

function menuCommand(name: string, execute: MessageCommand['execute']): MessageCommand {
  return { data: { type: ApplicationCommandType.Message, name }, execute };
}

async function pointAt({ discord }: Live, content: string, name: string) {
  const said = await discord.member().say(discord.channelIds[0] ?? '', content);
  const message = await (await discord.member().messageCommand(said.id, name)).answered;
  return { text: textOf(message.components), onlyFor: message.onlyFor };
}

describe('a command in the menu of a message', () => {
  test('reads the message, and answers who asked alone', async () => {
    const echo = menuCommand('Read aloud', async ({ targetMessage }) => saying(targetMessage.content));
    const live = await startLive({ messageCommands: [echo] });
    const { text, onlyFor } = await pointAt(live, 'the ferry is late', 'Read aloud');
    expect(text).toBe('the ferry is late');
    expect(onlyFor).toBe(live.discord.members[0]?.id);
  });

  test('that takes its time is for who asked alone, too', async () => {
    const answer = Promise.withResolvers<MessageView>();
    const live = await startLive({ messageCommands: [menuCommand('Think', () => answer.promise)] });
    const { discord } = live;
    const said = await discord.member().say(discord.channelIds[0] ?? '', 'x');
    const record = await discord.member().messageCommand(said.id, 'Think');
    await record.acknowledged;
    answer.resolve(saying('thought'));
    expect(await record.answered).toMatchObject({ onlyFor: discord.members[0]?.id });
  });

  test('that fails is told with its reference', async () => {
    const broken = menuCommand('Break', async () => Promise.reject(new Error('the disk is on fire')));
    const live = await startLive({ messageCommands: [broken] });
    const { text, onlyFor } = await pointAt(live, 'secret words', 'Break');
    expect(text).toContain('Reference: REF-1');
    expect(onlyFor).toBe(live.discord.members[0]?.id);
    expect(JSON.stringify(live.log.lines)).not.toContain('secret words');
  });

  test('of another version is answered so', async () => {
    const live = await startLive({ strangers: [{ type: ApplicationCommandType.Message, name: 'Gone' }] });
    const { text } = await pointAt(live, 'x', 'Gone');
    expect(text).toContain(en.failure.unknownCommand);
    expect(levelsOf(live)).toEqual([]);
  });

  test('is not the slash command of the same name', async () => {
    const live = await startLive({
      commands: [demoCommand('same', async () => saying('slash'))],
      messageCommands: [menuCommand('same', async () => saying('menu'))],
    });
    expect((await pointAt(live, 'x', 'same')).text).toBe('menu');
    const slash = await (await live.discord.member().command('same')).answered;
    expect(textOf(slash.components)).toBe('slash');
  });

  test('is refused while the bot stops', async () => {
    const live = await startLive({ messageCommands: [menuCommand('Read', async () => saying('x'))] });
    await live.dispatch.stop(1_000);
    expect((await pointAt(live, 'x', 'Read')).text).toContain(en.failure.restarting);
  });
});

describe('what a door is told', () => {
  test('is the server, who asks, and whether they manage it', async () => {
    const seen: Pick<Desk, 'guild' | 'user' | 'isManager'>[] = [];
    const note = async (desk: Desk) => {
      const { guild, user, isManager } = desk;
      seen.push({ guild, user, isManager });
      return saying('noted', '1:aa');
    };
    const live = await startLive({
      commands: [demoCommand('note', async (_, desk) => note(desk))],
      messageCommands: [menuCommand('Note', async (_, desk) => note(desk))],
      actions: [demoAction('aa', async (_, desk) => ({ place: 'private', view: await note(desk) }))],
    });
    const { discord } = live;
    const [manager, plain] = discord.members.map(({ id }) => discord.member(id));
    if (manager === undefined || plain === undefined) throw new Error('Two members are needed.');
    const first = await (await manager.command('note')).answered;
    await (
      await plain.component(first.id, '1:aa')
    ).answered;
    await (
      await plain.messageCommand(first.id, 'Note')
    ).answered;
    const guild = discord.guildId;
    expect(seen).toEqual([
      { guild, user: discord.members[0]?.id, isManager: true },
      { guild, user: discord.members[1]?.id, isManager: false },
      { guild, user: discord.members[1]?.id, isManager: false },
    ]);
  });

  test('is whether the message is another member’s', async () => {
    const seen: boolean[] = [];
    const live = await startLive({
      commands: [demoCommand('open', async () => saying('x', '1:aa'))],
      actions: [
        demoAction('aa', async ({ isOthers }) => {
          seen.push(isOthers);
          return { place: 'here', view: saying('y', '1:aa') };
        }),
      ],
    });
    const { discord } = live;
    const first = await (await discord.member().command('open')).answered;
    const other = discord.member(discord.members[1]?.id);
    await (
      await discord.member().component(first.id, '1:aa')
    ).answered;
    const copy = await (await other.component(first.id, '1:aa')).answered;
    await (
      await other.component(copy.id, '1:aa')
    ).answered;
    expect(seen).toEqual([false, true, false]);
  });
});

describe('a slow answer that is for who pressed alone', () => {
  test('does not take the place of what all see', async () => {
    const answer = Promise.withResolvers<MessageView>();
    const live = await startLive({
      commands: [demoCommand('open', async () => saying('x', '1:aa'))],
      actions: [
        demoAction(
          'aa',
          async () => ({ place: 'here', view: await answer.promise }),
          () => 'here',
        ),
      ],
    });
    const { discord } = live;
    const first = await (await discord.member().command('open')).answered;
    const record = await discord.member().component(first.id, '1:aa');
    await record.acknowledged;
    answer.resolve({ ...saying('gone'), isForAsker: true });
    const told = await discord.waitFor(() =>
      discord.messages().find(({ components }) => textOf(components) === 'gone'),
    );
    expect(told.onlyFor).toBe(discord.members[0]?.id);
    expect(textOf(discord.messages()[0]?.components ?? [])).toBe('x');
  });
});
