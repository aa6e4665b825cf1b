// A press that opens a form, and the form that comes back: each finds its action, and what has none is told so.
import { ComponentType, TextInputStyle, type APIModalInteractionResponseCallbackData } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { actions } from '../../src/discord/actions/index.ts';
import type { MessageView, ModalAction, Submitted } from '../../src/discord/door.ts';
import { en } from '../../src/discord/texts/en.ts';
import type { Observed } from '../../src/news/observed.ts';
import { ask, levelsOf } from './asked-bot.ts';
import { demoAction, demoCommand, liveBots, nextIsDone, saying, type Live, type LiveParts } from './live.ts';
import { textOf } from './message-checks.ts';

const { failure } = en;
const startLive = liveBots();

/** A form with a line of text and a choice. */
function form(customId: string): APIModalInteractionResponseCallbackData {
  const words = { type: ComponentType.TextInput as const, custom_id: 'words', style: TextInputStyle.Short };
  const options = ['sun', 'rain'].map((value) => ({ value, label: value }));
  const kind = { type: ComponentType.StringSelect as const, custom_id: 'kind', options };
  return {
    ...{ custom_id: customId, title: 'Weather' },
    components: [
      { type: ComponentType.Label, label: 'Which', component: kind },
      { type: ComponentType.Label, label: 'How', component: words },
    ],
  };
}

const VALUES = { kind: 'sun', words: 'bright *and* warm' };

function modalAction(given: Partial<ModalAction>): ModalAction {
  return { id: 'ff', open: () => ({ modal: form('1:ff:b') }), submit: async () => saying('noted'), ...given };
}

async function openWith(action: ModalAction, more: LiveParts = {}) {
  const open = demoCommand('open', async () => saying('a form', '1:ff:a'));
  const live = await startLive({ commands: [open], actions: [action], ...more });
  const { message } = await ask(live, 'open');
  return { live, pressed: await live.discord.member().component(message.id, '1:ff:a') };
}

async function submitted({ discord }: Live, interactionId: string, values = VALUES) {
  const message = await (await discord.member().modal(interactionId, values)).answered;
  return { text: textOf(message.components), onlyFor: message.onlyFor };
}

describe('a form', () => {
  test('opens at a press, and brings what was filled in to its action, which answers who submitted alone', async () => {
    const seen: Submitted[] = [];
    const opened: unknown[] = [];
    const action = modalAction({
      open: (args) => {
        opened.push(args);
        return { modal: form('1:ff:b:7') };
      },
      submit: async (given) => {
        seen.push(given);
        return saying('noted');
      },
    });
    const { live, pressed } = await openWith(action);
    await pressed.acknowledged;
    expect(opened).toEqual([['a']]);
    expect(await submitted(live, pressed.id)).toEqual({
      text: 'noted',
      onlyFor: live.discord.members[0]?.id,
    });
    expect(seen).toEqual([
      { args: ['b', '7'], values: new Map(Object.entries(VALUES).map(([id, value]) => [id, [value]])) },
    ]);
    expect(levelsOf(live)).toEqual([]);
  });

  test('that takes its time is acknowledged first, to who submitted alone', async () => {
    const answer = Promise.withResolvers<MessageView>();
    const { live, pressed } = await openWith(modalAction({ submit: () => answer.promise }));
    await pressed.acknowledged;
    const sent = await live.discord.member().modal(pressed.id, VALUES);
    await sent.acknowledged;
    answer.resolve(saying('thought'));
    expect(await sent.answered).toMatchObject({ onlyFor: live.discord.members[0]?.id });
  });

  test('is not opened where the action says something instead, or finds the arguments none of its own', async () => {
    for (const [opens, said] of [
      [{ view: saying('not today') }, 'not today'],
      [null, failure.unreadable],
    ] as const) {
      const { live, pressed } = await openWith(modalAction({ open: () => opens }));
      const answer = await pressed.answered;
      expect(textOf(answer.components)).toContain(said);
      expect(answer.onlyFor).toBe(live.discord.members[0]?.id);
    }
  });

  test.each([
    ['1:zz:b', failure.unreadable],
    ['1:aa:b', failure.unreadable],
    ['9:ff:b', failure.otherVersion],
    ['junk', failure.unreadable],
    ['constructor', failure.unreadable],
    ['1:rp:nobody:0', failure.unreadable],
    ['1:rp:abcdefghij:zzzzzzzzzz', failure.unreadable],
    ['1:rp:abcdefghij:0', failure.unreadable],
  ])(
    'with the made-up id %j, and values that no form of ours has, is answered with a sentence',
    async (id, said) => {
      const strange = modalAction({ open: () => ({ modal: form(id) }) });
      const others = [demoAction('aa', async () => ({ place: 'here', view: saying('pressed') }))];
      const { live, pressed } = await openWith(strange, { actions: [strange, ...others, ...actions] });
      await pressed.acknowledged;
      const { text, onlyFor } = await submitted(live, pressed.id);
      expect(text).toContain(said);
      expect(onlyFor).toBe(live.discord.members[0]?.id);
      expect(levelsOf(live)).toEqual([]);
    },
  );

  test('that fails is told with its reference, and its words are not in the log', async () => {
    const submit = async () => Promise.reject(new Error('the disk is on fire'));
    const { live, pressed } = await openWith(modalAction({ submit }));
    await pressed.acknowledged;
    const { text } = await submitted(live, pressed.id);
    expect(text).toContain('Reference: REF-1');
    expect(levelsOf(live)).toEqual(['error']);
    expect(JSON.stringify(live.log.lines)).not.toContain('bright');
  });

  test('that cannot be made is told to who pressed', async () => {
    const open = () => {
      throw new Error('the press is jammed');
    };
    const { live, pressed } = await openWith(modalAction({ open }));
    expect(textOf((await pressed.answered).components)).toContain('Reference: REF-1');
    expect(levelsOf(live)).toEqual(['error']);
  });

  test('comes back too late for a bot that is stopping, which says so', async () => {
    const { live, pressed } = await openWith(modalAction({}));
    await pressed.acknowledged;
    await live.dispatch.stop(1_000);
    expect((await submitted(live, pressed.id)).text).toContain(failure.restarting);
  });
});

describe('what is counted', () => {
  test('is the press as a button, and what comes back as a modal, whatever their ids', async () => {
    const seen: Observed[] = [];
    const observe = (one: Observed) => void seen.push(one);
    const { live, pressed } = await openWith(modalAction({}), { observe });
    await pressed.acknowledged;
    const done = nextIsDone(live);
    await submitted(live, pressed.id);
    await done;
    expect(seen).toMatchObject(
      ['open', 'button', 'modal'].map((command) => ({ kind: 'question', command, ended: 'answered' })),
    );
  });
});
