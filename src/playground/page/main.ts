// The page's start: listens to the local Discord, keeps what is shown, and draws it after every change.
import type { PageEvent, PageMessage } from '../page-protocol.ts';
import { callableCommands, type CallableCommand } from './command-list.ts';
import { createComposer } from './composer.ts';
import { byId } from './dom.ts';
import { icon } from './icons.ts';
import { createMessageList } from './message-list.ts';
import { openModal } from './modal.ts';
import { showNotices } from './notices.ts';
import {
  afterEvent,
  afterMember,
  afterPress,
  afterPressEnd,
  memberShown,
  NOTHING_SHOWN,
  type Shown,
} from './page-state.ts';
import { NO_PLACES, placesOf, type Places } from './places.ts';
import { askChoices, listen, sendCommand, sendMessage, sendModal, sendPress, type Sent } from './server.ts';
import { createSidebar } from './sidebar.ts';
import { keepTimesTrue } from './time-element.ts';

/** A press that brings no change (the bot only acknowledged it) stops waiting: the bot has three seconds. */
const PRESS_WAITS_MS = 4_000;
/** Where the page remembers as whom one acts, between visits. */
const MEMBER_KEY = 'member';

let shown: Shown = { ...NOTHING_SHOWN, memberId: sessionStorage.getItem(MEMBER_KEY) ?? '' };

function change(next: Shown): void {
  const before = shown;
  shown = next;
  sidebar.show(next);
  messages.show(next);
  showNotices(next);
  const isOther = before.server?.commands !== next.server?.commands || before.memberId !== next.memberId;
  if (isOther) composer.refresh();
}

function commands(): readonly CallableCommand[] {
  const member = memberShown(shown);
  return member === null ? [] : callableCommands(shown.server?.commands ?? [], member);
}

function places(): Places {
  return shown.server === null ? NO_PLACES : placesOf(shown.server);
}

function writer(): { memberId: string; channelId: string } {
  return { memberId: shown.memberId, channelId: shown.channelId };
}

function refusalOf(sent: Sent): string | null {
  return sent.kind === 'refused' ? sent.sentence : null;
}

function notice(sentence: string | null): void {
  if (shown.notice !== sentence) change({ ...shown, notice: sentence });
}

async function press(message: PageMessage, customId: string, values: string[] | null): Promise<void> {
  change(afterPress(shown, message.id, customId));
  const request = { memberId: shown.memberId, messageId: message.id, customId };
  const sent = await sendPress(values === null ? request : { ...request, values });
  if (sent.kind === 'refused') change(afterPressEnd(shown, message.id, sent.sentence));
  setTimeout(() => {
    if (shown.waiting.get(message.id) === customId) change(afterPressEnd(shown, message.id, null));
  }, PRESS_WAITS_MS);
}

function openFor(event: PageEvent & { kind: 'modal' }): void {
  const { interactionId, memberId, modal } = event;
  openModal(modal, {
    places: places(),
    compose: (line) => composer.compose(line),
    submit: async (values) => refusalOf(await sendModal({ memberId, interactionId, values })),
  });
}

const composer = createComposer({
  commands,
  places,
  writer,
  notice,
  ask: askChoices,
  run: async (request, line) => {
    change({ ...shown, pendingCommand: line });
    const refusal = refusalOf(await sendCommand(request));
    if (refusal !== null) change({ ...shown, pendingCommand: null });
    return refusal;
  },
  say: async (content) => refusalOf(await sendMessage({ ...writer(), content })),
});

const messages = createMessageList({
  press: (message, customId, values) => void press(message, customId, values),
  dismiss: (message) => change({ ...shown, dismissed: new Set(shown.dismissed).add(message.id) }),
  compose: (line) => composer.compose(line),
  runApp: (message, command) => {
    const request = { ...writer(), commandId: command.id, options: [], targetId: message.id };
    change({ ...shown, pendingCommand: command.name });
    void sendCommand(request).then((sent) => {
      if (sent.kind === 'refused') change({ ...shown, pendingCommand: null, notice: sent.sentence });
    });
  },
});

const sidebar = createSidebar({
  chooseChannel: (channelId) => change({ ...shown, channelId, notice: null }),
  chooseMember: (memberId) => {
    sessionStorage.setItem(MEMBER_KEY, memberId);
    change(afterMember(shown, memberId));
  },
});

byId('composer-send').append(icon('send'));
keepTimesTrue();
listen({
  event: (event) => {
    change(afterEvent(shown, event));
    if (event.kind === 'modal' && event.memberId === shown.memberId) openFor(event);
  },
  connection: (isConnected) => change({ ...shown, isConnected }),
});
