// How large Discord counts a command: the characters of its names, descriptions and values.
import { type Fields, isFields, listIn } from './fields.ts';

/** Characters in one command, its options and choices counted. */
export const COMMAND_SIZE_MAX = 8000;

/** A command holds a group, the group a subcommand, the subcommand an option, the option a choice. */
const DEPTH_MAX = 5;

/** Of each name and description, only the longest of its languages counts. */
export function commandSize(command: Fields, depth = DEPTH_MAX): number {
  if (depth === 0) return 0;
  const parts = [...listIn(command, 'options'), ...listIn(command, 'choices')].filter(isFields);
  return (
    longest(command['name'], command['name_localizations']) +
    longest(command['description'], command['description_localizations']) +
    lengthOf(command['value']) +
    parts.reduce((sum, part) => sum + commandSize(part, depth - 1), 0)
  );
}

function longest(text: unknown, translations: unknown): number {
  const others = isFields(translations) ? Object.values(translations) : [];
  return [text, ...others].reduce<number>((most, one) => Math.max(most, lengthOf(one)), 0);
}

/** Numbers count as they are written. */
function lengthOf(value: unknown): number {
  return typeof value === 'string' || typeof value === 'number' ? String(value).length : 0;
}
