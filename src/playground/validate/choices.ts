// Whether Discord would take the suggestions of an autocomplete, and the choices of a command's option.
import { type Check, decimal, integer, list, shape, text } from './fields.ts';
import { textByLocale } from './locales.ts';
import type { Violation } from './violation.ts';

export const CHOICES_MAX = 25;

const CHOICE_NAME = { min: 1, max: 100 };

/** What a choice stands for, by the kind of its option. */
export const CHOICE_VALUES = {
  string: text({ max: 100 }),
  integer: integer(),
  number: decimal(),
} as const satisfies Record<string, Check>;

/** One choice: a name to read, and the value behind it. */
export function choice(value: Check): Check {
  return shape({
    required: { name: text(CHOICE_NAME), value },
    optional: { name_localizations: textByLocale(text(CHOICE_NAME)) },
  });
}

const anyValue: Check = (value, path) =>
  (typeof value === 'number' ? CHOICE_VALUES.number : CHOICE_VALUES.string)(value, path);

const suggestions = shape({ required: { choices: list(choice(anyValue), { max: CHOICES_MAX }) } });

/** Every reason why Discord would refuse an autocomplete's answer: the `data` of a callback of type 8. */
export function validateChoices(payload: unknown): Violation[] {
  return suggestions(payload, '');
}
