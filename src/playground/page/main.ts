// The page's start: listens to the local Discord, keeps what is shown, and draws it after every change.
import type { PageEvent, PageMessage } from '../page-protocol.ts';
import { createAddress } from './address.ts';
import { callableCommands, type CallableCommand } from './command-list.ts';
import { createComposer } from './composer.ts';
import { byId } from './dom.ts';
import { icon } from './icons.ts';
import { createMessageList } from './message-list.ts';
import { openModal } from './modal.ts';
import { showNotices } from './notices.ts';
import {
  afterChannel,
  afterEvent,
  afterMember,
  afterPayloads,
  afterPress,
  afterPressEnd,
  memberShown,
  NOTHING_SHOWN,
  type Shown,
} from './page-state.ts';
import { NO_PLACES, placesOf, type Places } from './places.ts';
import { setClock } from './page-time.ts';
import { createPreferences } from './preferences.ts';
import { ownPreferences, rememberPreferences } from './remembered.ts';
import {
  askChoices,
  askPayloads,
  listen,
  sendClock,
  sendCommand,
  sendFault,
  sendMessage,
  sendModal,
  sendPress,
  sendPublish,
  type Sent,
} from './server.ts';
import { createSidebar } from './sidebar.ts';
import { keepTimesTrue, setTimesRight } from './time-element.ts';
import { createWorkbench } from './workbench.ts';

/** A press that brings no change (the bot only acknowledged it) stops waiting: the bot has three seconds. */
const PRESS_WAITS_MS = 4_000;

let shown: Shown = { ...NOTHING_SHOWN, ...ownPreferences() };

function change(next: Shown): void {
  const before = shown;
  shown = next;
  sidebar.show(next);
  messages.show(next);
  showNotices(next);
  preferences.show(next);
  workbench.show(next);
  const isOther =
    before.server?.commands !== next.server?.commands ||
    before.memberId !== next.memberId ||
    before.locale !== next.locale;
  if (isOther) composer.refresh();
  if (before.panel !== next.panel && next.panel === 'payloads')
    void askPayloads().then((found) => change(afterPayloads(shown, found)));
  rememberPreferences(next);
  address.keep(next);
}

function commands(): readonly CallableCommand[] {
  const member = memberShown(shown);
  return member === null ? [] : callableCommands(shown.server?.commands ?? [], member, shown.locale);
}

function places(): Places {
  return shown.server === null ? NO_PLACES : placesOf(shown.server);
}

function writer(): { memberId: string; channelId: string } {
  return { memberId: shown.memberId, channelId: shown.channelId };
}

function actor(): { memberId: string; locale: string } {
  return { memberId: shown.memberId, locale: shown.locale };
}

/** Says why something was not taken; nothing where it was. */
async function tellRefusal(sending: Promise<Sent>): Promise<void> {
  const refusal = refusalOf(await sending);
  if (refusal !== null) notice(refusal);
}

function openChannel(id: string): void {
  change(afterChannel(shown, id));
}

function refusalOf(sent: Sent): string | null {
  return sent.kind === 'refused' ? sent.sentence : null;
}

function notice(sentence: string | null): void {
  if (shown.notice !== sentence) change({ ...shown, notice: sentence });
}

async function press(message: PageMessage, customId: string, values: string[] | null): Promise<void> {
  change(afterPress(shown, message.id, customId));
  const request = { ...actor(), messageId: message.id, customId };
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
    openChannel,
    submit: async (values) => refusalOf(await sendModal({ ...actor(), memberId, interactionId, values })),
  });
}

const composer = createComposer({
  commands,
  places,
  writer,
  notice,
  ask: (request, signal) => askChoices({ ...request, locale: shown.locale }, signal),
  run: async (request, line) => {
    change({ ...shown, pendingCommand: line });
    const refusal = refusalOf(await sendCommand({ ...request, locale: shown.locale }));
    if (refusal !== null) change({ ...shown, pendingCommand: null });
    return refusal;
  },
  say: async (content) => refusalOf(await sendMessage({ ...writer(), content })),
});

const messages = createMessageList({
  press: (message, customId, values) => void press(message, customId, values),
  dismiss: (message) => change({ ...shown, dismissed: new Set(shown.dismissed).add(message.id) }),
  publish: (message) => void tellRefusal(sendPublish({ ...actor(), messageId: message.id })),
  compose: (line) => composer.compose(line),
  openChannel,
  runApp: (message, command) => {
    const request = { ...actor(), ...writer(), commandId: command.id, options: [], targetId: message.id };
    change({ ...shown, pendingCommand: command.name });
    void sendCommand(request).then((sent) => {
      if (sent.kind === 'refused') change({ ...shown, pendingCommand: null, notice: sent.sentence });
    });
  },
});

const sidebar = createSidebar({
  chooseChannel: openChannel,
  chooseMember: (memberId) => change(afterMember(shown, memberId)),
});

const preferences = createPreferences({
  chooseLocale: (locale) => change({ ...shown, locale }),
  chooseTheme: (theme) => change({ ...shown, theme }),
});

const workbench = createWorkbench({
  choosePanel: (panel) => change({ ...shown, panel }),
  moveClock: (to) => void tellRefusal(sendClock({ ...actor(), to })),
  setFault: (fault, isOn) => void tellRefusal(sendFault({ ...actor(), fault, isOn })),
});

const address = createAddress({
  shown: () => shown,
  change,
  compose: (line) => composer.compose(line),
});

byId('composer-send').append(icon('send'));
keepTimesTrue();
listen({
  event: (event) => {
    const clock = event.kind === 'clock' ? event.clock : event.kind === 'state' ? event.state.clock : null;
    if (clock !== null) setClock(clock.nowMs);
    change(afterEvent(shown, event));
    if (event.kind === 'modal' && event.memberId === shown.memberId) openFor(event);
    if (clock !== null) setTimesRight();
  },
  connection: (isConnected) => change({ ...shown, isConnected }),
});
