// Reads what a message says and links to, wherever it stands in it: its text, its previews, its components, what it forwards.
import { ComponentType, type Embed, type Message, type MessageSnapshot } from 'discord.js';

export interface PointedMessage {
  /** Its words, without links, mentions, emoji and signs of markdown. */
  text: string;
  /** Addresses as they stand in it. */
  links: string[];
}

const LINK = /https?:\/\/[^\s<>|[\]]+/gi;
/** Mentions, emoji, moments and guides: what Discord writes between angle brackets. */
const MARKS = /<(?:[@#:/]|a:|t:|id:)[^<>]*>/g;
const MARKDOWN = /[\\*_~`|]/g;

/** Components nest three deep at most; what is deeper is none of Discord's. */
const DEPTH_MAX = 4;

export function readMessage(message: Message): PointedMessage {
  const said = [...textsOf(message), ...[...message.messageSnapshots.values()].flatMap(textsOf)].join('\n');
  return {
    text: said.replace(LINK, ' ').replace(MARKS, ' ').replace(MARKDOWN, ' ').trim(),
    links: (said.match(LINK) ?? []).flatMap(spellingsOf),
  };
}

function textsOf({ content, embeds, components }: Message | MessageSnapshot): string[] {
  return [content, ...embeds.flatMap(previewTexts), ...componentTexts(components, 0)];
}

function previewTexts({ title, description, url, fields }: Embed): string[] {
  const texts = [title, description, url, ...fields.flatMap(({ name, value }) => [name, value])];
  return texts.filter((text) => text !== null);
}

/** What is shown, and the addresses of buttons; labels say what a button does, not what the message is about. */
function componentTexts(node: unknown, depth: number): string[] {
  if (Array.isArray(node)) return node.flatMap((part) => componentTexts(part, depth));
  if (typeof node !== 'object' || node === null || depth > DEPTH_MAX) return [];
  const below = [
    ...('components' in node ? componentTexts(node.components, depth + 1) : []),
    ...('accessory' in node ? componentTexts(node.accessory, depth + 1) : []),
  ];
  const shown =
    'type' in node && node.type === ComponentType.TextDisplay && 'content' in node ? node.content : null;
  const address = 'url' in node ? node.url : null;
  return [...[shown, address].filter((text) => typeof text === 'string'), ...below];
}

/** Without the signs of the sentence around it; and with the brackets that messages of ours spell as numbers. */
function spellingsOf(found: string): string[] {
  let link = found;
  for (;;) {
    const isClosing = link.endsWith(')') && link.split(')').length > link.split('(').length;
    if (!isClosing && !/[.,;:!?'"*_~`’”»…]$/.test(link)) break;
    link = link.slice(0, -1);
  }
  const plain = link.replaceAll('%28', '(').replaceAll('%29', ')');
  return plain === link ? [link] : [link, plain];
}
