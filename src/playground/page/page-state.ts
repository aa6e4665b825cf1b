// What the page shows at one moment, and how events and presses change it: plain values, no drawing.
import type { PageChannel, PageEvent, PageMember, PageMessage, PageState } from '../page-protocol.ts';

/** Messages drawn in a channel; older ones are out of reach, as behind a long scroll. */
const MESSAGES_SHOWN_MAX = 200;

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
    case 'commands':
      return { ...shown, server: { ...server, commands: event.commands } };
    case 'bot':
      return { ...shown, server: { ...server, bot: { ...server.bot, isOnline: event.isOnline } } };
    case 'modal':
      return event.memberId === shown.memberId ? withoutWaiting(shown) : shown;
    case 'interaction-failed':
      return afterFailure(shown, event);
  }
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

/** The channels that the member sees: the server's, and the bot's messages to them alone. */
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
    ...{ waiting: new Map(), failures: new Map() },
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
  };
}

function withoutWaiting(shown: Shown): Shown {
  return { ...shown, waiting: new Map(), pendingCommand: null };
}

function afterFailure(shown: Shown, event: PageEvent & { kind: 'interaction-failed' }): Shown {
  if (event.memberId !== shown.memberId) return shown;
  if (event.messageId === null) return { ...withoutWaiting(shown), notice: event.reason };
  return { ...afterPressEnd(shown, event.messageId, event.reason), pendingCommand: null };
}
