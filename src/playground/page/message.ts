// One message: who, when, what it answers, its text and components, and what only its reader sees.
import type { APIApplicationCommand, APIEmbed } from 'discord.js';
import type { PageChannel, PageMessage } from '../page-protocol.ts';
import { drawComponents } from './components.ts';
import type { MessageContext } from './controls.ts';
import { CROSSPOSTED } from './discord-types.ts';
import { button, el, type Child } from './dom.ts';
import { icon } from './icons.ts';
import { drawLink, drawMarkdown } from './markdown-dom.ts';
import { drawPicture } from './media.ts';
import { createMenuButton } from './menu.ts';
import { safeUrl } from './markdown-links.ts';
import { drawAvatar } from './avatar.ts';
import { timeElement } from './time-element.ts';

export interface MessageParts extends MessageContext {
  /** Follows a message of the same author, so that its author is not repeated. */
  isCompact: boolean;
  /** Why the last press failed. */
  failure: string | null;
  /** The thread below it. */
  thread: PageChannel | null;
  /** The commands of the message's menu. */
  apps: readonly APIApplicationCommand[];
  runApp: (command: APIApplicationCommand) => void;
  dismiss: () => void;
  /** Null where the reader cannot publish it. */
  publish: (() => void) | null;
}

export function drawMessage(parts: MessageParts): HTMLElement {
  const { message, isCompact } = parts;
  const isPrivate = message.onlyFor !== null;
  const item = el('li', { class: 'message', id: `message-${message.id}` }, [
    message.answers === null ? null : drawAnswers(message.answers),
    isCompact ? el('span', { class: 'avatar-gap' }) : drawAvatar(message.author),
    el('div', { class: 'message-main' }, [
      isCompact ? null : drawAuthor(message),
      el('div', { class: 'message-body' }, drawBody(parts)),
      (message.flags & CROSSPOSTED) === 0 ? null : drawPublished(),
      parts.publish === null ? null : drawPublish(parts.publish),
      parts.thread === null ? null : drawThreadLink(parts.thread, parts.openChannel),
      parts.failure === null ? null : drawFailure(parts.failure),
      isPrivate ? drawPrivate(parts.dismiss) : null,
    ]),
    drawTools(parts),
  ]);
  levelHeadings(item);
  item.classList.toggle('is-compact', isCompact);
  item.classList.toggle('is-private', isPrivate);
  return item;
}

/** A message's headings follow its author's (level 2) without a gap, whichever sizes the bot has chosen. */
function levelHeadings(item: HTMLElement): void {
  const headings = [...item.querySelectorAll<HTMLElement>('.heading')];
  const sizes = [...new Set(headings.map((heading) => heading.className))].toSorted();
  let level = 2;
  for (const heading of headings) {
    level = Math.min(level + 1, sizes.indexOf(heading.className) + 3);
    heading.setAttribute('aria-level', String(level));
  }
}

function drawAnswers(answers: NonNullable<PageMessage['answers']>): HTMLElement {
  return el('div', { class: 'answers' }, [
    icon('reply'),
    el('bdi', { class: 'answers-name' }, [answers.memberName]),
    el('span', {}, [' used ']),
    el('bdi', { class: 'answers-command' }, [answers.command]),
  ]);
}

function drawAuthor(message: PageMessage): HTMLElement {
  const { author } = message;
  return el('h2', { class: 'author' }, [
    el('bdi', { class: 'author-name' }, [author.name]),
    author.isBot ? el('span', { class: 'badge' }, ['App']) : null,
    el('span', { class: 'sent-at' }, [timeElement(Math.floor(Date.parse(message.sentAt) / 1000), 't')]),
  ]);
}

function drawBody(parts: MessageParts): Child[] {
  const { message } = parts;
  if (message.state === 'thinking') {
    const dots = el('span', { class: 'dots', 'aria-hidden': 'true' }, [el('i'), el('i'), el('i')]);
    return [el('p', { class: 'thinking' }, [dots, `${message.author.name} is thinking…`])];
  }
  if (message.state === 'failed') {
    return [el('p', { class: 'failed' }, [icon('warning'), 'The application did not respond'])];
  }
  const content = message.content ?? '';
  return [
    content === '' ? null : drawMarkdown(content, parts),
    ...(message.embeds ?? []).map((embed) => drawEmbed(embed, parts)),
    ...drawComponents(message.components, parts),
    message.editedAt === null ? null : drawEdited(message.editedAt),
  ];
}

function drawEdited(editedAt: string): HTMLElement {
  const title = new Date(editedAt).toLocaleString();
  return el('span', { class: 'edited', title }, ['(edited)']);
}

function drawEmbed(embed: APIEmbed, parts: MessageParts): HTMLElement {
  const title = embed.title ?? '';
  const url = embed.url === undefined ? null : safeUrl(embed.url);
  const heading = url === null ? title : drawLink(url, [document.createTextNode(title)]);
  const fields = (embed.fields ?? []).map(({ name, value }) =>
    el('div', { class: 'embed-field' }, [el('strong', {}, [name]), drawMarkdown(value, parts)]),
  );
  const image = embed.image === undefined ? null : { url: embed.image.url, alt: '', isSpoiler: false };
  const box = el('div', { class: 'container embed' }, [
    embed.author === undefined ? null : el('p', { class: 'small-print' }, [embed.author.name]),
    title === '' ? null : el('p', { class: 'embed-title' }, [heading]),
    embed.description === undefined ? null : drawMarkdown(embed.description, parts),
    ...fields,
    image === null ? null : drawPicture(image),
    embed.footer === undefined ? null : el('p', { class: 'small-print' }, [embed.footer.text]),
  ]);
  if (embed.color !== undefined) {
    box.classList.add('has-accent');
    box.style.setProperty('--container-accent', `#${embed.color.toString(16).padStart(6, '0')}`);
  }
  return box;
}

function drawFailure(reason: string): HTMLElement {
  return el('p', { class: 'failed' }, [icon('warning'), `This interaction failed. ${reason}`]);
}

function drawPublished(): HTMLElement {
  return el('p', { class: 'published' }, [icon('megaphone'), 'Published to the servers that follow']);
}

function drawPublish(publish: () => void): HTMLElement {
  return button({ class: 'publish', 'data-key': 'publish' }, [icon('megaphone'), 'Publish'], publish);
}

function drawThreadLink({ id, name }: PageChannel, open: (id: string) => void): HTMLElement {
  return button(
    { class: 'thread-below', 'data-key': 'thread' },
    [...[icon('thread'), el('span', { class: 'unseen' }, ['Open the thread '])], el('bdi', {}, [name])],
    () => open(id),
  );
}

function drawPrivate(dismiss: () => void): HTMLElement {
  return el('p', { class: 'private-note' }, [
    icon('eye'),
    'Only you can see this · ',
    button({ class: 'link-button' }, ['Dismiss'], dismiss),
  ]);
}

function drawTools(parts: MessageParts): HTMLElement | null {
  const { message, apps } = parts;
  if (apps.length === 0 || message.state !== 'sent' || message.onlyFor !== null) return null;
  const face = {
    label: `More on the message of ${message.author.name}`,
    children: [icon('more')],
    key: 'more',
  };
  const items = apps.map((command) => ({ label: command.name, press: () => parts.runApp(command) }));
  return el('div', { class: 'message-tools' }, [createMenuButton(face, 'Apps', items)]);
}
