// Whatever goes wrong behind a door is told, logged, and stops nothing.
import { describe, expect, test } from 'vitest';
import { StoreError } from '../../src/adapters/store/store-error.ts';
import { failure as germanFailure } from '../../src/discord/texts/de/failure.ts';
import type { ActionAnswer, MessageView } from '../../src/discord/door.ts';
import { en } from '../../src/discord/texts/en.ts';
import { ask, levelsOf } from './asked-bot.ts';
import { demoAction, demoCommand, liveBots, nextIsDone, saying } from './live.ts';
import { textOf } from './message-checks.ts';

const { failure } = en;
const startLive = liveBots();

describe('what goes wrong', () => {
  const broken = new Error('the disk is on fire');

  test.each([
    [
      'before it promises anything',
      () => {
        throw broken;
      },
    ],
    ['later', async () => Promise.reject(broken)],
  ])('in a command %s is told with the reference that the log has too', async (_, execute) => {
    const live = await startLive({ commands: [demoCommand('break', execute)] });
    const { text, onlyFor } = await ask(live, 'break');
    expect(text).toContain(failure.unexpected);
    expect(text).toContain('Reference: REF-1');
    expect(text).not.toContain('fire');
    expect(onlyFor).toBe(live.discord.members[0]?.id);
    expect(live.log.lines).toMatchObject([{ level: 'error', fields: { reference: 'REF-1', err: broken } }]);
  });

  test.each([
    ['unreachable', failure.indexAway],
    ['full', failure.diskFull],
    ['unusable', failure.unexpected],
  ] as const)(
    'at an index that is %s is told as that, in the language of who asked',
    async (trouble, said) => {
      const down = new StoreError('The database did not answer.', { trouble });
      const live = await startLive({ commands: [demoCommand('break', async () => Promise.reject(down))] });
      const { text } = await ask(live, 'break');
      expect(text).toContain(said);
      expect(text).toContain('Reference: REF-1');
      expect(text).not.toContain('database');
      const [manager] = live.discord.members;
      const german = await live.discord.member(manager?.id, 'de').command('break');
      const key = { unreachable: 'indexAway', full: 'diskFull', unusable: 'unexpected' } as const;
      expect(textOf((await german.answered).components)).toContain(germanFailure[key[trouble]]);
    },
  );

  test('in a command that was acknowledged already fills in what was promised', async () => {
    const answer = Promise.withResolvers<MessageView>();
    const live = await startLive({ commands: [demoCommand('break', () => answer.promise)] });
    const record = await live.discord.member().command('break');
    await record.acknowledged;
    answer.reject(broken);
    const message = await record.answered;
    expect(textOf(message.components)).toContain('Reference: REF-1');
    expect(live.discord.messages()).toHaveLength(1);
  });

  test('in an action is told to who pressed, and the message stays', async () => {
    const live = await startLive({
      commands: [demoCommand('open', async () => saying('x', '1:aa'))],
      actions: [demoAction('aa', async () => Promise.reject(broken))],
    });
    const { message } = await ask(live, 'open');
    const answer = await (await live.discord.member().component(message.id, '1:aa')).answered;
    expect(textOf(answer.components)).toContain('Reference: REF-1');
    expect(answer.onlyFor).toBe(live.discord.members[0]?.id);
    expect(textOf(live.discord.messages()[0]?.components ?? [])).toBe('x');
  });

  test.each(['here', 'private'] as const)(
    'in an action that was acknowledged already (%s) is told to who pressed',
    async (place) => {
      const answer = Promise.withResolvers<ActionAnswer>();
      const live = await startLive({
        commands: [demoCommand('open', async () => saying('x', '1:aa'))],
        actions: [demoAction('aa', () => answer.promise, place)],
      });
      const { message } = await ask(live, 'open');
      const record = await live.discord.member().component(message.id, '1:aa');
      await record.acknowledged;
      answer.reject(broken);
      const told = await live.discord.waitFor(() =>
        live.discord.messages().find(({ components }) => textOf(components).includes('REF-1')),
      );
      expect(told.onlyFor).toBe(live.discord.members[0]?.id);
      expect(textOf(live.discord.messages()[0]?.components ?? [])).toBe('x');
    },
  );

  test('at Discord, that an answer comes too late, is noted and told to nobody', async () => {
    const live = await startLive({ commands: [demoCommand('late', async () => saying('x'))] });
    live.discord.failNext({
      path: /\/callback$/,
      status: 404,
      body: { code: 10_062, message: 'Unknown interaction' },
    });
    const done = nextIsDone(live);
    await live.discord.member().command('late');
    await done;
    expect(live.log.lines).toMatchObject([{ level: 'warn', fields: { code: 10_062 } }]);
    expect(live.references).toEqual([]);
  });

  test('at Discord, that it takes no answer at all, is logged', async () => {
    const live = await startLive({ commands: [demoCommand('lost', async () => saying('x'))] });
    const body = { code: 50_013, message: 'Missing Permissions' };
    live.discord.failNext({ path: /\/callback$/, status: 403, body, times: 2 });
    const done = nextIsDone(live);
    await live.discord.member().command('lost');
    await done;
    expect(levelsOf(live)).toEqual(['error', 'warn']);
  });

  test('stops nothing: the next command is answered', async () => {
    const commands = [
      demoCommand('break', async () => Promise.reject(broken)),
      demoCommand('fine', async () => saying('still here')),
    ];
    const live = await startLive({ commands });
    await ask(live, 'break');
    expect((await ask(live, 'fine')).text).toBe('still here');
  });
});
