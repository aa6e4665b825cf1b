// How often a message is edited: no more often than a reader can follow, and at once where the bot stops.
import { describe, expect, test } from 'vitest';
import type { Later, MessageView } from '../../src/discord/door.ts';
import { EDIT_EVERY_MS } from '../../src/limits/discord.ts';
import { ask } from './asked-bot.ts';
import { demoAction, demoCommand, liveBots, saying, type Live } from './live.ts';
import { textOf } from './message-checks.ts';

const startLive = liveBots();

/** A view that says `first`, with what takes its place. */
function improving(first: string, begin: Later['begin']): MessageView {
  return { ...saying(first), later: { begin, otherwise: () => saying(`${first}, and it stays`) } };
}

function shown({ discord }: Live): string[] {
  return discord.messages().map(({ components }) => textOf(components));
}

describe('edits of one message', () => {
  const turning = (begin: Later['begin']) => ({
    commands: [demoCommand('open', async () => saying('list', '1:aa'))],
    actions: [demoAction('aa', async () => ({ place: 'here', view: improving('quoted', begin) }))],
  });

  test('are no more frequent than a reader can follow', async () => {
    const live = await startLive(turning(async () => saying('written')));
    const { message } = await ask(live, 'open');
    const pressedAt = performance.now();
    await (
      await live.discord.member().component(message.id, '1:aa')
    ).answered;
    await live.discord.waitFor(() => (shown(live)[0] === 'written' ? true : null));
    expect(performance.now() - pressedAt).toBeGreaterThanOrEqual(EDIT_EVERY_MS);
  });

  test('come at once where the bot stops', async () => {
    const begun = Promise.withResolvers<undefined>();
    const live = await startLive(
      turning(async () => {
        begun.resolve(undefined);
        return saying('written');
      }),
    );
    const { message } = await ask(live, 'open');
    await (
      await live.discord.member().component(message.id, '1:aa')
    ).answered;
    await begun.promise;
    await live.dispatch.stop(10_000);
    expect(shown(live)).toEqual(['written']);
  });

  test('of different messages do not wait for each other', async () => {
    const view = improving('quoted', async () => saying('written'));
    const live = await startLive({ commands: [demoCommand('tell', async () => view)] });
    await ask(live, 'tell');
    await ask(live, 'tell');
    await live.discord.waitFor(() => (shown(live).every((text) => text === 'written') ? true : null));
    expect(shown(live)).toEqual(['written', 'written']);
  });
});
