// What the page shows at one moment, and how events and presses change it: plain values, no drawing.
import type {
  PageChannel,
  PageEvent,
  PageMember,
  PageMessage,
  PagePayload,
  PageState,
} from '../page-protocol.ts';
import type { PanelName, Theme } from './links.ts';
import { LOCALE_DEFAULT } from './localised.ts';

/** Messages drawn in a channel; older ones are out of reach, as behind a long scroll. */
const MESSAGES_SHOWN_MAX = 200;
/** Requests of the bot that the panel lists. */
const PAYLOADS_SHOWN_MAX = 100;

export interface Shown {
  /** Null until the server has sent its state. */
  server: PageState | null;
  isConnected: boolean;
  memberId: string;
  channelId: string;
  /** Messages that only this page has put away. */
  dismissed: ReadonlySet<string>;
  /** The component that was pressed and is not answered yet, by message. */
  waiting: ReadonlyMap<string, string>;
  /** Why the last press failed, by message. */
  failures: ReadonlyMap<string, string>;
  /** A command that was sent and is not answered yet. */
  pendingCommand: string | null;
  /** A sentence above the composer. */
  notice: string | null;
  /** Channels in which something arrived while another was open. */
  unread: ReadonlySet<string>;
  /** What the member's client is set to. */
  locale: string;
  theme: Theme;
  /** The part of the workbench that is open. */
  panel: PanelName | null;
  /** The newest requests of the bot, oldest first. */
  payloads: readonly PagePayload[];
}

export const NOTHING_SHOWN: Shown = {
  server: null,
  isConnected: false,
  memberId: '',
  channelId: '',
  dismissed: new Set(),
  waiting: new Map(),
  failures: new Map(),
  pendingCommand: null,
  notice: null,
  unread: new Set(),
  locale: LOCALE_DEFAULT,
  theme: 'system',
  panel: null,
  payloads: [],
};

/** What is shown after an event of the server. A modal is no part of it: it is opened beside the page. */
export function afterEvent(shown: Shown, event: PageEvent): Shown {
  if (event.kind === 'state') return afterState(shown, event.state);
  if (shown.server === null) return shown;
  const { server } = shown;
  switch (event.kind) {
    case 'message':
      return afterMessage(shown, server, event.message);
    case 'message-deleted': {
      const messages = server.messages.filter(({ id }) => id !== event.id);
      return { ...shown, server: { ...server, messages } };
    }
    case 'thread':
      return { ...shown, server: { ...server, channels: withChannel(server.channels, event.thread) } };
    case 'commands':
      return { ...shown, server: { ...server, commands: event.commands } };
    case 'bot':
      return { ...shown, server: { ...server, bot: { ...server.bot, isOnline: event.isOnline } } };
    case 'clock':
      return { ...shown, server: { ...server, clock: event.clock } };
    case 'faults':
      return { ...shown, server: { ...server, faults: event.faults } };
    case 'payload':
      return afterPayloads(shown, [event.payload]);
    case 'modal':
      return event.memberId === shown.memberId ? withoutWaiting(shown) : shown;
    case 'interaction-failed':
      return afterFailure(shown, event);
  }
}

/** What is shown once requests of the bot are known; those known before are not taken twice. */
export function afterPayloads(shown: Shown, found: readonly PagePayload[]): Shown {
  const byNumber = new Map([...shown.payloads, ...found].map((payload) => [payload.number, payload]));
  const payloads = [...byNumber.values()].toSorted((one, other) => one.number - other.number);
  return { ...shown, payloads: payloads.slice(-PAYLOADS_SHOWN_MAX) };
}

/** What is shown once a component was pressed: it waits until something answers. */
export function afterPress(shown: Shown, messageId: string, customId: string): Shown {
  const failures = new Map(shown.failures);
  failures.delete(messageId);
  return { ...shown, failures, waiting: new Map(shown.waiting).set(messageId, customId), notice: null };
}

/** What is shown once a press was refused, or nothing answered it in time (`reason` null: nothing to say). */
export function afterPressEnd(shown: Shown, messageId: string, reason: string | null): Shown {
  const waiting = new Map(shown.waiting);
  waiting.delete(messageId);
  if (reason === null) return { ...shown, waiting };
  return { ...shown, waiting, failures: new Map(shown.failures).set(messageId, reason) };
}

export function memberShown(shown: Shown): PageMember | null {
  return shown.server?.members.find(({ id }) => id === shown.memberId) ?? null;
}

export function channelShown({ server, channelId }: Shown): PageChannel | undefined {
  return server?.channels.find(({ id }) => id === channelId);
}

/** What is shown once a channel, thread or post is opened; the same where there is none of that id. */
export function afterChannel(shown: Shown, channelId: string): Shown {
  if (shown.server?.channels.some(({ id }) => id === channelId) !== true) return shown;
  const unread = new Set(shown.unread);
  unread.delete(channelId);
  return { ...shown, channelId, unread, notice: null };
}

/** The channels that the member sees: the server's with their threads, and the bot's messages to them alone. */
export function channelsShown(server: PageState, memberId: string): PageChannel[] {
  return server.channels.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === memberId);
}

/** What is shown once somebody else acts: in the same channel, unless it is the other's alone. */
export function afterMember(shown: Shown, memberId: string): Shown {
  const channels = shown.server === null ? [] : channelsShown(shown.server, memberId);
  const channel = channels.find(({ id }) => id === shown.channelId) ?? channels[0];
  return {
    ...shown,
    ...{ memberId, channelId: channel?.id ?? '', notice: null, pendingCommand: null },
    ...{ waiting: new Map(), failures: new Map(), unread: new Set() },
  };
}

/** The messages of the channel that the member sees, oldest first. */
export function messagesShown(shown: Shown): PageMessage[] {
  const messages = (shown.server?.messages ?? []).filter(
    ({ id, channelId, onlyFor }) =>
      channelId === shown.channelId &&
      (onlyFor === null || onlyFor === shown.memberId) &&
      !shown.dismissed.has(id),
  );
  return messages.slice(-MESSAGES_SHOWN_MAX);
}

function afterState(shown: Shown, server: PageState): Shown {
  const { members } = server;
  const member = members.find(({ id }) => id === shown.memberId) ?? members[0];
  const channels = channelsShown(server, member?.id ?? '');
  const channel = channels.find(({ id }) => id === shown.channelId) ?? channels[0];
  return {
    ...shown,
    server,
    isConnected: true,
    memberId: member?.id ?? '',
    channelId: channel?.id ?? '',
    waiting: new Map(),
    pendingCommand: null,
  };
}

function afterMessage(shown: Shown, server: PageState, message: PageMessage): Shown {
  const index = server.messages.findIndex(({ id }) => id === message.id);
  const messages = index === -1 ? [...server.messages, message] : server.messages.with(index, message);
  const isMine = message.answers?.memberId === shown.memberId;
  const waiting = isMine ? new Map<string, string>() : new Map(shown.waiting);
  waiting.delete(message.id);
  return {
    ...shown,
    server: { ...server, messages },
    waiting,
    pendingCommand: isMine ? null : shown.pendingCommand,
    unread: index === -1 ? withUnread(shown, message) : shown.unread,
  };
}

function withUnread(
  { unread, channelId, memberId }: Shown,
  { channelId: where, onlyFor }: PageMessage,
): Shown['unread'] {
  const isSeen = onlyFor === null || onlyFor === memberId;
  return where === channelId || !isSeen ? unread : new Set(unread).add(where);
}

function withChannel(channels: readonly PageChannel[], changed: PageChannel): PageChannel[] {
  const index = channels.findIndex(({ id }) => id === changed.id);
  return index === -1 ? [...channels, changed] : channels.with(index, changed);
}

function withoutWaiting(shown: Shown): Shown {
  return { ...shown, waiting: new Map(), pendingCommand: null };
}

function afterFailure(shown: Shown, event: PageEvent & { kind: 'interaction-failed' }): Shown {
  if (event.memberId !== shown.memberId) return shown;
  if (event.messageId === null) return { ...withoutWaiting(shown), notice: event.reason };
  return { ...afterPressEnd(shown, event.messageId, event.reason), pendingCommand: null };
}
