// Discord's rules for the options of a slash command, subcommands and their groups among them.
import { CHOICE_VALUES, choice, CHOICES_MAX } from './choices.ts';
import { description, nameRules, slashName } from './command-names.ts';
import {
  type Check,
  decimal,
  fieldPath,
  type Fields,
  integer,
  isAbsent,
  isFields,
  kindOf,
  type Kinds,
  list,
  listIn,
  oneOf,
  shape,
  text,
  violation,
  yesOrNo,
} from './fields.ts';
import { textByLocale } from './locales.ts';
import { CHANNEL_TYPES } from './selects.ts';
import type { Violation } from './violation.ts';

const OPTIONS_MAX = 25;

/** Characters that a member can type into a string option. */
const TYPED_MAX_LENGTH = 6000;

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

/** The fields that only some types of option have: string 3, integer 4, channel 7, number 10, attachment 11. */
const FIELD_OWNERS: Readonly<Record<string, readonly number[]>> = {
  options: [SUBCOMMAND, SUBCOMMAND_GROUP],
  choices: [3, 4, 10],
  autocomplete: [3, 4, 10],
  min_length: [3],
  max_length: [3],
  min_value: [4, 10],
  max_value: [4, 10],
  channel_types: [7],
  file_types: [11],
};

function option(own: Readonly<Record<string, Check>> = {}): Check {
  return shape({
    required: { name: slashName, description },
    optional: {
      name_localizations: textByLocale(slashName),
      description_localizations: textByLocale(description),
      required: yesOrNo,
      ...own,
    },
    together: (fields, path) => [
      ...foreignFields(fields, path),
      ...rangeRules(fields, path),
      ...choiceRules(fields, path),
    ],
  });
}

function choosable(value: Check): Readonly<Record<string, Check>> {
  return { choices: list(choice(value), { max: CHOICES_MAX }), autocomplete: yesOrNo };
}

const parameters: Kinds = {
  3: option({
    ...choosable(CHOICE_VALUES.string),
    min_length: integer({ min: 0, max: TYPED_MAX_LENGTH }),
    max_length: integer({ min: 1, max: TYPED_MAX_LENGTH }),
  }),
  4: option({ ...choosable(CHOICE_VALUES.integer), min_value: integer(), max_value: integer() }),
  5: option(),
  6: option(),
  7: option({ channel_types: list(oneOf(CHANNEL_TYPES), {}) }),
  8: option(),
  9: option(),
  10: option({ ...choosable(CHOICE_VALUES.number), min_value: decimal(), max_value: decimal() }),
  11: option({ file_types: list(text({ min: 1, max: 16 }), { max: 10 }) }),
};

const subcommand = option({ options: optionList(parameters) });
const subcommandGroup = option({ options: optionList({ [SUBCOMMAND]: subcommand }) });

/** The options of a command. */
export const commandOptions: Check = optionList({
  ...parameters,
  [SUBCOMMAND]: subcommand,
  [SUBCOMMAND_GROUP]: subcommandGroup,
});

function optionList(kinds: Kinds): Check {
  const each = list(kindOf(kinds, 'option'), { max: OPTIONS_MAX });
  return (value, path) => {
    const found = each(value, path);
    if (found.length > 0 || !Array.isArray(value)) return found;
    const options = value.filter(isFields);
    return [...nameRules(options, path), ...orderRules(options, path), ...nestingRules(options, path)];
  };
}

function orderRules(options: readonly Fields[], path: string): Violation[] {
  return options.flatMap((one, index) =>
    one['required'] === true && index > 0 && options[index - 1]?.['required'] !== true
      ? violation(
          `${path}[${index}]`,
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options stand before the others.',
        )
      : [],
  );
}

function nestingRules(options: readonly Fields[], path: string): Violation[] {
  const nested = options.filter((one) => one['type'] === SUBCOMMAND || one['type'] === SUBCOMMAND_GROUP);
  if (nested.length === 0 || nested.length === options.length) return [];
  return violation(
    path,
    'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    'Beside subcommands and their groups there can be no other options.',
  );
}

function foreignFields(fields: Fields, path: string): Violation[] {
  return Object.entries(FIELD_OWNERS).flatMap(([field, owners]) => {
    const value = fields[field];
    const isUnused = isAbsent(value) || value === false || (Array.isArray(value) && value.length === 0);
    return isUnused || owners.some((type) => type === fields['type'])
      ? []
      : violation(
          fieldPath(path, field),
          'APPLICATION_COMMAND_OPTIONS_FIELD_INVALID',
          `An option of this type has no ${field}.`,
        );
  });
}

function rangeRules(fields: Fields, path: string): Violation[] {
  return (['length', 'value'] as const).flatMap((unit) => {
    const [min, max] = [fields[`min_${unit}`], fields[`max_${unit}`]];
    if (typeof min !== 'number' || typeof max !== 'number' || min <= max) return [];
    return violation(fieldPath(path, `min_${unit}`), 'NUMBER_TYPE_MAX', `min_${unit} is above max_${unit}.`);
  });
}

function choiceRules(fields: Fields, path: string): Violation[] {
  if (fields['autocomplete'] !== true || listIn(fields, 'choices').length === 0) return [];
  return violation(
    fieldPath(path, 'autocomplete'),
    'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES',
    'An option has either choices or autocomplete.',
  );
}
