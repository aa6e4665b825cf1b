// A message as a line of plain text: what a screen reader is told when it arrives.
import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord.js';
import type { PageMessage } from '../page-protocol.ts';
import { CONTAINER, SECTION, TEXT_DISPLAY } from './discord-types.ts';

/** As much as one listens to before deciding to read. */
const ANNOUNCEMENT_MAX_LENGTH = 180;

/** Says who wrote and how it begins, without markup. */
export function announcement(message: PageMessage): string {
  const name = message.author.name;
  if (message.state === 'failed') return `${name}: the application did not respond.`;
  if (message.state === 'thinking') return `${name} is thinking…`;
  const texts = [message.content ?? '', ...message.components.flatMap(textsIn)];
  const words = texts.map(withoutMarkup).filter((text) => text !== '');
  return `${name}: ${words.join(' ').slice(0, ANNOUNCEMENT_MAX_LENGTH)}`;
}

function textsIn(component: APIMessageTopLevelComponent | APIComponentInContainer): string[] {
  if (component.type === TEXT_DISPLAY) return [component.content];
  if (component.type === SECTION) return component.components.map(({ content }) => content);
  return component.type === CONTAINER ? component.components.flatMap(textsIn) : [];
}

function withoutMarkup(text: string): string {
  return text
    .slice(0, 1_000)
    .replace(/^(?:#{1,3}|-#|>|[-*]) +/gm, '')
    .replace(/\[([^\]\n]{1,200})\]\([^)\s]{1,600}\)/g, '$1')
    .replace(/<t:-?\d{1,13}(?::\w)?>|<[@#][!&]?\d{1,20}>/g, '')
    .replace(/<\/([^:>\n]{1,100}):\d{1,20}>/g, '/$1')
    .replace(/[*_~|`\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
