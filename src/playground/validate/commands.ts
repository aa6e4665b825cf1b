// Whether Discord would take the commands of a bot: the list that replaces all of them at once.
import { description, menuName, slashName } from './command-names.ts';
import { commandOptions } from './command-options.ts';
import { COMMAND_SIZE_MAX, commandSize } from './command-size.ts';
import {
  type Check,
  type Fields,
  isAbsent,
  isFields,
  kindOf,
  list,
  oneOf,
  repeatedAt,
  shape,
  snowflake,
  text,
  violation,
  yesOrNo,
} from './fields.ts';
import { textByLocale } from './locales.ts';
import type { Violation } from './violation.ts';

/** Discord's numbers of the types, and how many of each a bot may have in one scope. */
const TYPES = [
  { type: 1, name: 'slash', max: 100 },
  { type: 2, name: 'user', max: 15 },
  { type: 3, name: 'message', max: 15 },
] as const;

const COMMANDS_MAX = TYPES.reduce((sum, { max }) => sum + max, 0);

const permissions: Check = (value, path) =>
  typeof value === 'string' && /^\d{1,20}$/.test(value)
    ? []
    : violation(path, 'NUMBER_TYPE_COERCE', 'Permissions are a set of bits, written as a string of digits.');

const ownFields = {
  id: snowflake,
  default_member_permissions: permissions,
  dm_permission: yesOrNo,
  nsfw: yesOrNo,
  contexts: list(oneOf([0, 1, 2]), { min: 1, max: 3 }),
  integration_types: list(oneOf([0, 1]), { min: 1, max: 2 }),
};

const slashCommand = shape({
  required: { name: slashName, description },
  optional: {
    ...ownFields,
    name_localizations: textByLocale(slashName),
    description_localizations: textByLocale(description),
    options: commandOptions,
  },
});

const menuCommand = shape({
  required: { name: menuName },
  optional: {
    ...ownFields,
    name_localizations: textByLocale(menuName),
    description: text({ max: 0 }),
    options: list(() => [], { max: 0 }),
  },
});

const typedCommand = kindOf({ 1: slashCommand, 2: menuCommand, 3: menuCommand }, 'command');

const command: Check = (value, path) => {
  if (!isFields(value)) return typedCommand(value, path);
  const found = isAbsent(value['type']) ? slashCommand(value, path) : typedCommand(value, path);
  const size = commandSize(value);
  if (size <= COMMAND_SIZE_MAX) return found;
  const tooLarge = `A command can have ${COMMAND_SIZE_MAX} characters in all; here are ${size}.`;
  return [...found, ...violation(path, 'APPLICATION_COMMAND_TOO_LARGE', tooLarge)];
};

const allCommands = list(command, { max: COMMANDS_MAX });

/** Every reason why Discord would refuse the list of commands; none when it would take it. */
export function validateCommands(payload: unknown): Violation[] {
  const found = allCommands(payload, '');
  if (!Array.isArray(payload)) return found;
  const commands: unknown[] = payload.slice(0, COMMANDS_MAX);
  return [...found, ...countRules(commands), ...nameRules(commands)];
}

function countRules(commands: readonly unknown[]): Violation[] {
  return TYPES.flatMap(({ type, name, max }) => {
    const count = commands.filter((one) => isFields(one) && typeOf(one) === type).length;
    if (count <= max) return [];
    return violation('', 'BASE_TYPE_MAX_LENGTH', `There can be ${max} ${name} commands; here are ${count}.`);
  });
}

/** A name stands once among the commands of its type. */
function nameRules(commands: readonly unknown[]): Violation[] {
  const names = commands.map((one) =>
    isFields(one) && typeof one['name'] === 'string' ? JSON.stringify([typeOf(one), one['name']]) : null,
  );
  return repeatedAt(names).flatMap((index) =>
    violation(
      `[${index}]`,
      'APPLICATION_COMMANDS_DUPLICATE_NAME',
      'Another command of this type has the same name.',
    ),
  );
}

function typeOf(one: Fields): number {
  const type = one['type'];
  return typeof type === 'number' ? type : 1;
}
