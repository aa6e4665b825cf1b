// Every interaction finds its door, and what has none is told so.
import { describe, expect, test } from 'vitest';
import { actions } from '../../src/discord/actions/index.ts';
import type { ActionAnswer, MessageView } from '../../src/discord/door.ts';
import { en } from '../../src/discord/texts/en.ts';
import { AUTOCOMPLETE_WITHIN_MS } from '../../src/limits/discord.ts';
import { ask, levelsOf } from './asked-bot.ts';
import { demoAction, demoCommand, liveBots, saying } from './live.ts';
import { textOf } from './message-checks.ts';

const { failure } = en;
const startLive = liveBots();

describe('what nobody knows', () => {
  test('a command of another version is answered so, to who asked', async () => {
    const strangers = [{ name: 'gone', description: 'A command of another version' }];
    const live = await startLive({ strangers });
    const { text, onlyFor } = await ask(live, 'gone');
    expect(text).toContain(failure.unknownCommand);
    expect(onlyFor).toBe(live.discord.members[0]?.id);
    expect(levelsOf(live)).toEqual([]);
  });

  test.each([
    ['1:nl:x', failure.unreadable],
    ['1:nl:p:abcdefghij:zzzzzzzzzz:0', failure.unreadable],
    ['1:nl:p:abcdefghij:0:99', failure.unreadable],
    ['1:nl:p:abcdefghij:0:0', failure.expired],
    ['1:sh:abcdefghij:0:0', failure.unreadable],
    ['1:nf:abcdefghij', failure.unreadable],
    ['1:so:abcdefghij:0:0', en.sources.gone],
    ['1:so:nobody', failure.unreadable],
    ['1:st:abcdefghij:0:b', en.sources.gone],
    ['1:st:abcdefghij:0:l:h', en.sources.gone],
    ['1:st:abcdefghij:0:x', failure.unreadable],
    ['1:st:nobody:0:b', failure.unreadable],
    ['1:rc:abcdefghij:0:0123456789abcdef:b', en.sources.gone],
    ['1:rc:abcdefghij:0:0123456789abcdef', failure.unreadable],
    ['1:cp:abcdefghij:0:f', en.sources.gone],
    ['1:cp:abcdefghij:0:z:h', failure.unreadable],
    ['1:ss:abcdefghij:0:b', failure.unreadable],
    ['1:cs:abcdefghij:0:f', failure.unreadable],
    ['1:tl:v:sideways:0', failure.unreadable],
    ['1:to', failure.unreadable],
    ['1:hp', failure.unreadable],
    ['1:zz', failure.unreadable],
    ['9:nl:p:abcdefghij:0:0', failure.otherVersion],
    ['x', failure.unreadable],
    ['constructor', failure.unreadable],
    ['\u0000:é:💥', failure.unreadable],
    ['junk!'.repeat(20), failure.unreadable],
  ])('a button with the made-up id %j is answered with a sentence, to who pressed', async (id, sentence) => {
    const live = await startLive({
      commands: [demoCommand('open', async () => saying('made up', id))],
      actions,
    });
    const { message } = await ask(live, 'open');
    const other = live.discord.members[1]?.id;
    const answer = await (await live.discord.member(other).component(message.id, id)).answered;
    expect(textOf(answer.components)).toContain(sentence);
    expect(answer.onlyFor).toBe(other);
    expect(levelsOf(live)).toEqual([]);
  });

  test('an action that finds its arguments none of its own says so', async () => {
    const live = await startLive({
      commands: [demoCommand('open', async () => saying('x', '1:aa:b'))],
      actions: [demoAction('aa', async () => null)],
    });
    const { message } = await ask(live, 'open');
    const answer = await (await live.discord.member().component(message.id, '1:aa:b')).answered;
    expect(textOf(answer.components)).toContain(failure.unreadable);
  });
});

describe('what an action is given', () => {
  test('is its arguments, and whether the message is for one member', async () => {
    const seen: unknown[] = [];
    const action = demoAction('aa', async ({ args, values, isPrivate }): Promise<ActionAnswer> => {
      seen.push([args, values, isPrivate]);
      return { place: 'private', view: saying('copy', '1:aa:copy') };
    });
    const live = await startLive({
      commands: [demoCommand('open', async () => saying('x', '1:aa:b:7'))],
      actions: [action],
    });
    const { message } = await ask(live, 'open');
    const copy = await (await live.discord.member().component(message.id, '1:aa:b:7')).answered;
    await (
      await live.discord.member().component(copy.id, '1:aa:copy')
    ).answered;
    expect(seen).toEqual([
      [['b', '7'], [], false],
      [['copy'], [], true],
    ]);
  });
});

describe('suggestions', () => {
  const run = async () => saying('x');

  test('come from the command', async () => {
    const complete = async () => [{ name: 'Harbour', value: 't:harbour' }];
    const { discord } = await startLive({ commands: [demoCommand('news', run, { complete })] });
    expect(await discord.member().complete('news', ['word'], { word: 'ha' })).toEqual([
      { name: 'Harbour', value: 't:harbour' },
    ]);
  });

  test('that do not come in time are none', async () => {
    const complete = () => new Promise<never>(() => undefined);
    const live = await startLive({ commands: [demoCommand('news', run, { complete })] });
    const startedAt = performance.now();
    expect(await live.discord.member().complete('news', ['word'], { word: 'ha' })).toEqual([]);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(AUTOCOMPLETE_WITHIN_MS - 50);
    expect(levelsOf(live)).toEqual([]);
  });

  test('that fail are none, and logged', async () => {
    const complete = async () => Promise.reject(new Error('no list'));
    const live = await startLive({ commands: [demoCommand('news', run, { complete })] });
    expect(await live.discord.member().complete('news', ['word'], { word: 'ha' })).toEqual([]);
    expect(levelsOf(live)).toEqual(['error']);
  });

  test('of a command that nobody knows are none', async () => {
    const option = { type: 3, name: 'word', description: 'A word', autocomplete: true } as const;
    const strangers = [{ name: 'gone', description: 'Another version', options: [option] }];
    const { discord } = await startLive({ strangers });
    expect(await discord.member().complete('gone', ['word'])).toEqual([]);
  });
});

describe('stopping', () => {
  test('refuses new commands and presses with a sentence', async () => {
    const live = await startLive({
      commands: [demoCommand('open', async () => saying('x', '1:aa'))],
      actions: [demoAction('aa', async () => ({ place: 'here', view: saying('y') }))],
    });
    const { message } = await ask(live, 'open');
    await live.dispatch.stop(1_000);
    const refused = await ask(live, 'open');
    expect(refused.text).toContain(failure.restarting);
    expect(refused.onlyFor).toBe(live.discord.members[0]?.id);
    const press = await (await live.discord.member().component(message.id, '1:aa')).answered;
    expect(textOf(press.components)).toContain(failure.restarting);
    expect(textOf(live.discord.messages()[0]?.components ?? [])).toBe('x');
  });

  test('waits for what is running', async () => {
    const answer = Promise.withResolvers<MessageView>();
    const live = await startLive({ commands: [demoCommand('slow', () => answer.promise)] });
    const record = await live.discord.member().command('slow');
    await record.acknowledged;
    const states: string[] = [];
    const stopped = live.dispatch.stop(10_000).then(() => states.push(record.state));
    answer.resolve(saying('done'));
    await stopped;
    expect(states).toEqual(['answered']);
  });

  test('does not wait longer than it may', async () => {
    const live = await startLive({ commands: [demoCommand('slow', () => new Promise(() => undefined))] });
    await (
      await live.discord.member().command('slow')
    ).acknowledged;
    const startedAt = performance.now();
    await live.dispatch.stop(20);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  test('with nothing running takes no time', async () => {
    const live = await startLive({});
    await expect(live.dispatch.stop(60_000)).resolves.toBeUndefined();
  });
});
