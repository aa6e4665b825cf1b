// How interactions are answered in time: at once, or acknowledged first and filled in later, to the right eyes.
import { describe, expect, test } from 'vitest';
import type { ActionAnswer, MessageView } from '../../src/discord/door.ts';
import { ACKNOWLEDGE_WITHIN_MS } from '../../src/limits/discord.ts';
import { demoAction, demoCommand, liveBots, saying, type Live } from './live.ts';
import { textOf } from './message-checks.ts';

const startLive = liveBots();

function secondMember({ discord }: Live): string {
  return discord.members[1]?.id ?? '';
}

/** Requests that answered an interaction: callbacks, and edits or follow-ups of them. */
async function answersSent({ discord, dispatch }: Live): Promise<string[]> {
  await dispatch.stop(10_000);
  return discord
    .requests()
    .filter(({ path }) => /\/callback|\/webhooks\//.test(path))
    .map(({ method, path }) => `${method} ${path.includes('/callback') ? 'callback' : 'webhook'}`);
}

describe('a command that is answered at once', () => {
  test('is one request, and everybody sees it', async () => {
    const live = await startLive({ commands: [demoCommand('fast', async () => saying('ready'))] });
    const record = await live.discord.member().command('fast');
    const message = await record.answered;
    expect(message).toMatchObject({ state: 'sent', onlyFor: null, editedAt: null });
    expect(textOf(message.components)).toBe('ready');
    expect(await answersSent(live)).toEqual(['POST callback']);
    expect(record.acknowledgedAfterMs ?? Infinity).toBeLessThan(ACKNOWLEDGE_WITHIN_MS + 1_000);
  });

  test('is for who asked alone where the command says so', async () => {
    const command = demoCommand('secret', async () => saying('yours'), { isPrivate: () => true });
    const { discord } = await startLive({ commands: [command] });
    const message = await (await discord.member().command('secret')).answered;
    expect(message.onlyFor).toBe(discord.members[0]?.id);
  });

  test('is for who asked alone where the answer says so', async () => {
    const command = demoCommand('empty', async () => ({ ...saying('nothing found'), isForAsker: true }));
    const { discord } = await startLive({ commands: [command] });
    expect((await (await discord.member().command('empty')).answered).onlyFor).toBe(discord.members[0]?.id);
  });
});

describe('a command that takes its time', () => {
  test.each([
    [false, 'everybody'],
    [true, 'who asked'],
  ])(
    'is acknowledged, thinks aloud, and is filled in for the same eyes (private: %s, %s)',
    async (isPrivate) => {
      const answer = Promise.withResolvers<MessageView>();
      const command = demoCommand('slow', () => answer.promise, { isPrivate: () => isPrivate });
      const live = await startLive({ commands: [command] });
      const record = await live.discord.member().command('slow');
      await record.acknowledged;
      expect(record.state).toBe('deferred');
      const onlyFor = isPrivate ? live.discord.members[0]?.id : null;
      expect(live.discord.messages()).toMatchObject([{ state: 'thinking', onlyFor }]);
      expect(record.acknowledgedAfterMs ?? 0).toBeGreaterThanOrEqual(ACKNOWLEDGE_WITHIN_MS - 5);
      answer.resolve({ ...saying('found at last'), isForAsker: true });
      const message = await record.answered;
      expect(message).toMatchObject({ state: 'sent', onlyFor });
      expect(textOf(message.components)).toBe('found at last');
      expect(await answersSent(live)).toEqual(['POST callback', 'PATCH webhook']);
    },
  );
});

const opened = demoCommand('open', async () => saying('page 1', '1:aa', '1:bb', '1:cc'));

function answering(place: ActionAnswer['place'], view: MessageView) {
  return async (): Promise<ActionAnswer> => ({ place, view });
}

describe('a press that is answered at once', () => {
  test('changes the message of who asked for it, in place', async () => {
    const action = demoAction('aa', answering('here', saying('page 2', '1:aa')));
    const { discord } = await startLive({ commands: [opened], actions: [action] });
    const first = await (await discord.member().command('open')).answered;
    const updated = await (await discord.member().component(first.id, '1:aa')).answered;
    expect(updated.id).toBe(first.id);
    expect(textOf(updated.components)).toBe('page 2');
    expect(discord.messages()).toHaveLength(1);
  });

  test('gives another member a copy of their own and leaves the message as it is', async () => {
    const action = demoAction('aa', answering('here', saying('page 2')));
    const live = await startLive({ commands: [opened], actions: [action] });
    const { discord } = live;
    const first = await (await discord.member().command('open')).answered;
    const copy = await (await discord.member(secondMember(live)).component(first.id, '1:aa')).answered;
    expect(copy).toMatchObject({ onlyFor: secondMember(live) });
    expect(copy.id).not.toBe(first.id);
    expect(textOf(copy.components)).toBe('page 2');
    expect(textOf(discord.messages()[0]?.components ?? [])).toBe('page 1');
  });

  test('changes a copy in place for its owner', async () => {
    const action = demoAction('aa', answering('here', saying('page 2', '1:aa')));
    const live = await startLive({ commands: [opened], actions: [action] });
    const other = live.discord.member(secondMember(live));
    const first = await (await live.discord.member().command('open')).answered;
    const copy = await (await other.component(first.id, '1:aa')).answered;
    expect((await (await other.component(copy.id, '1:aa')).answered).id).toBe(copy.id);
    expect(live.discord.messages()).toHaveLength(2);
  });

  test('may be answered privately, or for everybody', async () => {
    const actions = [
      demoAction('aa', answering('private', saying('for you'))),
      demoAction('bb', answering('public', saying('for all'))),
    ];
    const { discord } = await startLive({ commands: [opened], actions });
    const first = await (await discord.member().command('open')).answered;
    const forYou = await (await discord.member().component(first.id, '1:aa')).answered;
    const forAll = await (await discord.member().component(first.id, '1:bb')).answered;
    expect([forYou.onlyFor, forAll.onlyFor]).toEqual([discord.members[0]?.id, null]);
  });

  test('is for who pressed alone where the answer says so, and the message stays', async () => {
    const view = { ...saying('nothing there'), isForAsker: true };
    const { discord } = await startLive({
      commands: [opened],
      actions: [demoAction('aa', answering('here', view))],
    });
    const first = await (await discord.member().command('open')).answered;
    const answer = await (await discord.member().component(first.id, '1:aa')).answered;
    expect(answer.onlyFor).toBe(discord.members[0]?.id);
    expect(textOf(discord.messages()[0]?.components ?? [])).toBe('page 1');
  });

  test('two at once are both answered', async () => {
    const actions = [
      demoAction('aa', answering('here', saying('page A', '1:aa', '1:bb'))),
      demoAction('bb', answering('here', saying('page B', '1:aa', '1:bb'))),
    ];
    const { discord } = await startLive({ commands: [opened], actions });
    const first = await (await discord.member().command('open')).answered;
    const records = await Promise.all([
      discord.member().component(first.id, '1:aa'),
      discord.member().component(first.id, '1:bb'),
      discord.member().component(first.id, '1:aa'),
    ]);
    const answers = await Promise.all(records.map(({ answered }) => answered));
    expect(answers.map(({ id }) => id)).toEqual([first.id, first.id, first.id]);
    expect(discord.messages()).toHaveLength(1);
  });
});

describe('a press that takes its time', () => {
  async function pressSlowly(place: ActionAnswer['place'], isOther: boolean) {
    const answer = Promise.withResolvers<ActionAnswer>();
    const live = await startLive({
      commands: [opened],
      actions: [demoAction('aa', () => answer.promise, place)],
    });
    const { discord } = live;
    const first = await (await discord.member().command('open')).answered;
    const record = await discord.member(isOther ? secondMember(live) : undefined).component(first.id, '1:aa');
    await record.acknowledged;
    expect(record.state).toBe('deferred');
    answer.resolve({ place, view: saying('page 2') });
    return { live, first, message: await record.answered };
  }

  test('changes the message in place for who asked', async () => {
    const { first, message } = await pressSlowly('here', false);
    expect(message.id).toBe(first.id);
    expect(textOf(message.components)).toBe('page 2');
  });

  test('gives another member a copy of their own', async () => {
    const { live, first, message } = await pressSlowly('here', true);
    expect(message.id).not.toBe(first.id);
    expect(message.onlyFor).toBe(secondMember(live));
    expect(textOf(live.discord.messages()[0]?.components ?? [])).toBe('page 1');
  });

  test.each([
    ['private', true],
    ['public', false],
  ] as const)('goes where the action said it would: %s', async (place, isForOne) => {
    const { live, message } = await pressSlowly(place, false);
    expect(message.onlyFor).toBe(isForOne ? live.discord.members[0]?.id : null);
    expect(textOf(message.components)).toBe('page 2');
  });
});
