// The messages of the channel: draws what changed, keeps the focus and the place, tells screen readers what is new.
import type { APIApplicationCommand } from 'discord.js';
import type { PageChannel, PageMessage } from '../page-protocol.ts';
import { messageCommands } from './command-list.ts';
import { ANNOUNCEMENT_CHANNEL, CROSSPOSTED } from './discord-types.ts';
import { byId, keepingFocus } from './dom.ts';
import { drawMessage } from './message.ts';
import { announcement } from './message-text.ts';
import { channelShown, memberShown, messagesShown, type Shown } from './page-state.ts';
import { NO_PLACES, placesOf } from './places.ts';
import { drawTop, topParts } from './channel-top.ts';

/** Messages of one author within this time share one author line. */
const COMPACT_WITHIN_MS = 7 * 60_000;
/** This near to the end counts as reading the newest. */
const NEAR_END_PX = 120;

export interface MessageActs {
  press: (message: PageMessage, customId: string, values: string[] | null) => void;
  runApp: (message: PageMessage, command: APIApplicationCommand) => void;
  dismiss: (message: PageMessage) => void;
  publish: (message: PageMessage) => void;
  compose: (line: string) => void;
  openChannel: (id: string) => void;
}

interface Drawn {
  item: HTMLElement;
  /** What it was drawn from: the same parts need no new drawing. */
  parts: readonly unknown[];
}

export interface MessageList {
  show(shown: Shown): void;
}

export function createMessageList(acts: MessageActs): MessageList {
  const scroller = byId('messages');
  const list = byId('message-list');
  const end = createEnd(scroller, list);
  const top = byId('channel-top');
  let drawn = new Map<string, Drawn>();
  let channelId = '';
  let toppedFrom: readonly unknown[] = [];
  return {
    show(shown) {
      const isOther = channelId !== shown.channelId;
      const messages = messagesShown(shown);
      const before = drawn;
      drawn = drawAll(messages, { shown, before, acts });
      arrange(
        list,
        messages.map(({ id }) => drawn.get(id)?.item).filter((item) => item !== undefined),
      );
      const topFrom = topParts(shown, messages.length === 0);
      if (!topFrom.every((part, at) => part === toppedFrom[at])) {
        keepingFocus(top, drawTop(shown, messages.length === 0, acts));
      }
      toppedFrom = topFrom;
      const newest = messages.at(-1);
      if (!isOther && newest !== undefined) announce(newest, before);
      const isMine = newest?.author.id === shown.memberId || newest?.answers?.memberId === shown.memberId;
      const isNew = newest !== undefined && !before.has(newest.id);
      if (isOther || (isNew && isMine)) end.go();
      else end.keep();
      channelId = shown.channelId;
    },
  };
}

/** Stays at the newest message while one reads there, also when pictures load or the composer grows. */
function createEnd(scroller: HTMLElement, list: HTMLElement): { go: () => void; keep: () => void } {
  let isNear = true;
  const go = (): void => {
    scroller.scrollTop = scroller.scrollHeight;
    isNear = true;
  };
  const keep = (): void => {
    if (isNear) go();
  };
  scroller.addEventListener('scroll', () => {
    isNear = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;
  });
  const observer = new ResizeObserver(keep);
  observer.observe(scroller);
  observer.observe(list);
  return { go, keep };
}

function drawAll(
  messages: readonly PageMessage[],
  options: { shown: Shown; before: ReadonlyMap<string, Drawn>; acts: MessageActs },
): Map<string, Drawn> {
  const { shown, before, acts } = options;
  const { server } = shown;
  const member = memberShown(shown);
  const places = server === null ? NO_PLACES : placesOf(server);
  const apps = server === null || member === null ? [] : messageCommands(server.commands, member);
  const drawn = new Map<string, Drawn>();
  messages.forEach((message, index) => {
    const isCompact = isCompactAfter(messages[index - 1], message);
    const waiting = shown.waiting.get(message.id) ?? null;
    const failure = shown.failures.get(message.id) ?? null;
    const parts = [message, isCompact, waiting, failure, member, server?.commands, server?.channels];
    const old = before.get(message.id);
    if (old?.parts.every((part, at) => part === parts[at]) === true) {
      drawn.set(message.id, old);
      return;
    }
    const item = drawMessage({
      ...{ message, isCompact, waiting, failure, places, apps },
      thread: threadBelow(message, places.channels),
      press: (customId, values) => acts.press(message, customId, values),
      runApp: (command) => acts.runApp(message, command),
      dismiss: () => acts.dismiss(message),
      publish: isPublishable(message, shown) ? () => acts.publish(message) : null,
      ...{ compose: acts.compose, openChannel: acts.openChannel },
    });
    if (old === undefined) item.classList.add('is-new');
    else replaceKeepingFocus(old.item, item);
    drawn.set(message.id, { item, parts });
  });
  return drawn;
}

/** As Discord offers it: to a manager, of what stands in an announcement channel. */
function isPublishable({ flags, onlyFor, state }: PageMessage, shown: Shown): boolean {
  if (channelShown(shown)?.type !== ANNOUNCEMENT_CHANNEL || memberShown(shown)?.isManager !== true)
    return false;
  return (flags & CROSSPOSTED) === 0 && onlyFor === null && state === 'sent';
}

/** A thread has the id of the message that it hangs on; so has a post, whose first message stands in it. */
function threadBelow({ id, channelId }: PageMessage, channels: readonly PageChannel[]): PageChannel | null {
  return channels.find((channel) => channel.id === id && channel.parentId === channelId) ?? null;
}

function isCompactAfter(previous: PageMessage | undefined, message: PageMessage): boolean {
  if (previous === undefined || message.answers !== null || message.onlyFor !== previous.onlyFor)
    return false;
  const isSame = previous.author.id === message.author.id;
  return isSame && Date.parse(message.sentAt) - Date.parse(previous.sentAt) < COMPACT_WITHIN_MS;
}

/** A pressed button is drawn anew with its message: the focus goes to its successor, or to what can be pressed next. */
function replaceKeepingFocus(old: HTMLElement, item: HTMLElement): void {
  const active = document.activeElement;
  const hadFocus = active !== null && old.contains(active);
  const key =
    active instanceof HTMLElement ? active.closest<HTMLElement>('[data-key]')?.dataset['key'] : null;
  old.replaceWith(item);
  if (!hadFocus) return;
  const keyed = [...item.querySelectorAll<HTMLElement>('[data-key]:not([disabled])')];
  const next = keyed.find((element) => element.dataset['key'] === key) ?? keyed[0];
  next?.focus({ preventScroll: true });
}

/** Puts the items into the list in their order, touching only what is not in place. */
function arrange(list: HTMLElement, items: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(items);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  items.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  });
}

function announce(newest: PageMessage, before: ReadonlyMap<string, Drawn>): void {
  if (before.get(newest.id)?.parts[0] === newest) return;
  byId('announcer').textContent = announcement(newest);
}
