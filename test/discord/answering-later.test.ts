// What takes the place of an answer: begun once that stands, shown in its place, and never instead of something newer.
import { describe, expect, test } from 'vitest';
import type { ActionAnswer, Later, MessageView } from '../../src/discord/door.ts';
import { ask, levelsOf } from './asked-bot.ts';
import { demoAction, demoCommand, liveBots, nextIsDone, saying, type Live } from './live.ts';
import { textOf } from './message-checks.ts';

const startLive = liveBots();

/** A view that says `first`, with what takes its place. */
function improving(first: string, begin: Later['begin'], ...customIds: string[]): MessageView {
  return {
    ...saying(first, ...customIds),
    later: { begin, otherwise: () => saying(`${first}, and it stays`) },
  };
}

function shown({ discord }: Live): string[] {
  return discord.messages().map(({ components }) => textOf(components));
}

/** Resolves when some message says this. */
async function says({ discord }: Live, content: string): Promise<void> {
  await discord.waitFor(() => discord.messages().find(({ components }) => textOf(components) === content));
}

async function requestsOf({ discord, dispatch }: Live): Promise<string[]> {
  await dispatch.stop(10_000);
  return discord
    .requests()
    .filter(({ path }) => /\/callback|\/webhooks\//.test(path))
    .map(({ method }) => method);
}

describe('what takes the place of an answer', () => {
  test('is begun when the message stands, and changes it', async () => {
    const seen: string[][] = [];
    const view = improving('quoted', async () => {
      seen.push(shown(live));
      return saying('written');
    });
    const live = await startLive({ commands: [demoCommand('tell', async () => view)] });
    const { message } = await ask(live, 'tell');
    await says(live, 'written');
    expect(seen).toEqual([['quoted']]);
    expect(live.discord.messages().map(({ id }) => id)).toEqual([message.id]);
    expect(await requestsOf(live)).toEqual(['POST', 'PATCH']);
  });

  test('is begun after an answer that took its time, too', async () => {
    const answer = Promise.withResolvers<MessageView>();
    const seen: string[][] = [];
    const live = await startLive({ commands: [demoCommand('tell', () => answer.promise)] });
    const record = await live.discord.member().command('tell');
    await record.acknowledged;
    answer.resolve(
      improving('quoted', async () => {
        seen.push(shown(live));
        return saying('written');
      }),
    );
    await says(live, 'written');
    expect(seen).toEqual([['quoted']]);
    expect(await requestsOf(live)).toEqual(['POST', 'PATCH', 'PATCH']);
  });

  test('that is nothing leaves the message as it is', async () => {
    const begun = Promise.withResolvers<undefined>();
    const view = improving('quoted', async () => {
      setImmediate(() => begun.resolve(undefined));
      return null;
    });
    const live = await startLive({ commands: [demoCommand('tell', async () => view)] });
    await ask(live, 'tell');
    await begun.promise;
    expect(await requestsOf(live)).toEqual(['POST']);
    expect(shown(live)).toEqual(['quoted']);
  });

  test('that fails is what it says for that, and logged; who asked is told nothing more', async () => {
    const view = improving('quoted', async () => Promise.reject(new Error('the disk is on fire')));
    const live = await startLive({ commands: [demoCommand('tell', async () => view)] });
    await ask(live, 'tell');
    await says(live, 'quoted, and it stays');
    expect(await requestsOf(live)).toEqual(['POST', 'PATCH']);
    expect(levelsOf(live)).toEqual(['error']);
  });

  test.each(['here', 'private', 'public'] as const)('follows a press, too: %s', async (place) => {
    const view = improving('quoted', async () => saying('written'), '1:aa');
    const live = await startLive({
      commands: [demoCommand('open', async () => saying('list', '1:aa'))],
      actions: [demoAction('aa', async () => ({ place, view }), place)],
    });
    const { message } = await ask(live, 'open');
    await (
      await live.discord.member().component(message.id, '1:aa')
    ).answered;
    await says(live, 'written');
    expect(shown(live)).toEqual(place === 'here' ? ['written'] : ['list', 'written']);
    const onlyFor = place === 'private' ? live.discord.members[0]?.id : null;
    expect(live.discord.messages().at(-1)?.onlyFor).toBe(onlyFor);
  });

  test('follows a slow press', async () => {
    const answer = Promise.withResolvers<ActionAnswer>();
    const live = await startLive({
      commands: [demoCommand('open', async () => saying('list', '1:aa'))],
      actions: [
        demoAction(
          'aa',
          () => answer.promise,
          () => 'here',
        ),
      ],
    });
    const { message } = await ask(live, 'open');
    const record = await live.discord.member().component(message.id, '1:aa');
    await record.acknowledged;
    answer.resolve({ place: 'here', view: improving('quoted', async () => saying('written')) });
    await says(live, 'written');
    expect(live.discord.messages().map(({ id }) => id)).toEqual([message.id]);
  });
});

describe('an edit that Discord does not take', () => {
  const view = improving('quoted', async () => saying('written'));

  test.each([10_003, 10_008, 10_015, 50_027])('because the message is gone (%i) is quiet', async (code) => {
    const live = await startLive({ commands: [demoCommand('tell', async () => view)] });
    live.discord.failNext({
      method: 'PATCH',
      path: /webhooks/,
      status: 404,
      body: { code, message: 'Gone' },
    });
    const done = nextIsDone(live);
    await ask(live, 'tell');
    await done;
    expect(levelsOf(live).filter((level) => level !== 'debug')).toEqual([]);
    expect(shown(live)).toEqual(['quoted']);
  });

  test('for another reason is a warning, and the answer stays', async () => {
    const live = await startLive({ commands: [demoCommand('tell', async () => view)] });
    live.discord.failNext({
      method: 'PATCH',
      path: /webhooks/,
      status: 403,
      body: { code: 50_013, message: 'No' },
    });
    const { message } = await ask(live, 'tell');
    await live.dispatch.stop(10_000);
    expect(levelsOf(live)).toEqual(['warn']);
    expect(live.references).toEqual([]);
    expect(live.discord.messages()).toMatchObject([{ id: message.id, editedAt: null }]);
  });
});

describe('a message that shows something else by then', () => {
  async function openWithPending() {
    const begun = Promise.withResolvers<MessageView>();
    const turned = demoAction('aa', async () => ({ place: 'here', view: saying('page 2', '1:bb') }));
    const live = await startLive({
      commands: [demoCommand('open', async () => improving('page 1', () => begun.promise, '1:aa'))],
      actions: [turned],
    });
    const { message } = await ask(live, 'open');
    return { live, message, begun };
  }

  test('is not changed back', async () => {
    const { live, message, begun } = await openWithPending();
    await (
      await live.discord.member().component(message.id, '1:aa')
    ).answered;
    begun.resolve(saying('page 1, written'));
    expect(await requestsOf(live)).toEqual(['POST', 'POST']);
    expect(shown(live)).toEqual(['page 2']);
  });

  test('only in the copy of another member is changed all the same', async () => {
    const { live, message, begun } = await openWithPending();
    const other = live.discord.member(live.discord.members[1]?.id);
    await (
      await other.component(message.id, '1:aa')
    ).answered;
    begun.resolve(saying('page 1, written'));
    await says(live, 'page 1, written');
    expect(shown(live)).toEqual(['page 1, written', 'page 2']);
  });
});

describe('a bot that stops', () => {
  test('does not wait for what was begun, and says what becomes of it', async () => {
    const live = await startLive({
      commands: [demoCommand('tell', async () => improving('quoted', () => new Promise(() => undefined)))],
    });
    await ask(live, 'tell');
    const startedAt = performance.now();
    await live.dispatch.stop(60_000);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(shown(live)).toEqual(['quoted, and it stays']);
    expect(levelsOf(live)).toEqual([]);
  });

  test('begins nothing more', async () => {
    const answer = Promise.withResolvers<MessageView>();
    let begun = 0;
    const live = await startLive({ commands: [demoCommand('tell', () => answer.promise)] });
    const record = await live.discord.member().command('tell');
    await record.acknowledged;
    const stopped = live.dispatch.stop(10_000);
    answer.resolve(
      improving('quoted', async () => {
        begun += 1;
        return saying('written');
      }),
    );
    await stopped;
    expect([begun, shown(live)]).toEqual([0, ['quoted, and it stays']]);
  });
});
