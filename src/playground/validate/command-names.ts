// Discord's rules for the names and descriptions of commands and options.
import { type Check, type Fields, isFields, repeatedAt, text, violation } from './fields.ts';
import type { Violation } from './violation.ts';

const NAME_LENGTH = { min: 1, max: 32 };

/** The pattern in Discord's document on application commands. */
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const nameLength = text(NAME_LENGTH);

/** A slash command's or option's name: one word, in lower case where its script has one. */
export const slashName: Check = (value, path) => {
  const found = nameLength(value, path);
  if (typeof value !== 'string' || found.length > 0) return found;
  return SLASH_NAME.test(value) && value === value.toLowerCase()
    ? []
    : violation(
        path,
        'APPLICATION_COMMAND_INVALID_NAME',
        'A name has only letters, digits, - _ and apostrophes, in lower case.',
      );
};

/** A user or message command's name: as it stands in the menu, capitals and spaces included. */
export const menuName: Check = (value, path) => {
  const found = nameLength(value, path);
  if (typeof value !== 'string' || found.length > 0 || value.trim() !== '') return found;
  return violation(path, 'APPLICATION_COMMAND_INVALID_NAME', 'A name has to be more than white space.');
};

export const description = text({ min: 1, max: 100 });

/** No name twice in a list of options, in any language: where a translation is missing, the name itself shows. */
export function nameRules(options: readonly Fields[], path: string): Violation[] {
  const found = repeatedNames(options.map(nameOf), path, 'name');
  if (found.length > 0) return found;
  const locales = new Set(options.flatMap((option) => Object.keys(translationsOf(option))));
  return [...locales].flatMap((locale) => {
    const names = options.map((option) => {
      const translation = translationsOf(option)[locale];
      return typeof translation === 'string' ? translation : nameOf(option);
    });
    return repeatedNames(names, path, 'name_localizations');
  });
}

function repeatedNames(names: readonly (string | null)[], path: string, field: string): Violation[] {
  return repeatedAt(names).flatMap((index) =>
    violation(
      `${path}[${index}].${field}`,
      'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
      'Another option beside this one has the same name.',
    ),
  );
}

function nameOf(option: Fields): string | null {
  const name = option['name'];
  return typeof name === 'string' ? name : null;
}

function translationsOf(option: Fields): Fields {
  const translations = option['name_localizations'];
  return isFields(translations) ? translations : {};
}
