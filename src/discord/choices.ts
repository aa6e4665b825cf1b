// Suggestions while a member types: answered from memory, nearest first.
import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { nearestNames } from '../analysis/near-spelling.ts';
import { nearestTags } from '../newsroom/tags/nearest-tags.ts';
import type { Desk } from './door.ts';
import { LABEL_MAX_LENGTH, OPTIONS_MAX } from './message-limits.ts';
import { label } from './safe-text.ts';

type Choices = APIApplicationCommandOptionChoice<string>[];

/** Values of chosen tags begin with this, so that a choice is told from free text. */
const TAG_PREFIX = 't:';

export async function tagChoices(desk: Desk, typed: string): Promise<Choices> {
  const { tags } = await desk.newsroom.directory.list();
  const near = typed.trim() === '' ? tags : nearestTags(typed, tags, OPTIONS_MAX);
  return near.slice(0, OPTIONS_MAX).map(({ slug, name, articles }) => {
    const count = desk.texts.tags.choice({ name: '', articles });
    return { name: label(name, LABEL_MAX_LENGTH - count.length) + count, value: TAG_PREFIX + slug };
  });
}

/** A tag as given: a choice's value or free text. */
export function tagNameOf(given: string): string {
  return given.startsWith(TAG_PREFIX) ? given.slice(TAG_PREFIX.length) : given;
}

export async function outletChoices(desk: Desk, typed: string): Promise<Choices> {
  const { outlets } = await desk.newsroom.directory.list();
  const near =
    typed.trim() === ''
      ? outlets
      : nearestNames(typed, outlets, { name: ({ name }) => name, limit: OPTIONS_MAX });
  return near.slice(0, OPTIONS_MAX).map(({ name }) => ({ name: label(name, LABEL_MAX_LENGTH), value: name }));
}
