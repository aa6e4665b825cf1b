// What can be typed after a slash: every command and subcommand as one flat, callable thing with its options.
import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord.js';
import type { PageMember } from '../page-protocol.ts';
import {
  CHAT_INPUT,
  MESSAGE_COMMAND,
  SUBCOMMAND,
  SUBCOMMAND_GROUP,
  type BasicOption,
} from './discord-types.ts';
import { LOCALE_DEFAULT, localised } from './localised.ts';

/** A command or subcommand that takes options itself. */
export interface CallableCommand {
  commandId: string;
  /** As it is typed, without the slash: `news`, `digest add`. */
  name: string;
  /** The subcommand's group and name; empty for a plain command. */
  path: readonly string[];
  description: string;
  options: readonly BasicOption[];
}

/** The slash commands that a member sees, subcommands each on their own, in alphabetical order, described in a language. */
export function callableCommands(
  commands: readonly APIApplicationCommand[],
  member: PageMember,
  locale = LOCALE_DEFAULT,
): CallableCommand[] {
  return commands
    .filter((command) => command.type === CHAT_INPUT && isVisibleTo(command, member))
    .map((command) => localised(command, locale))
    .flatMap((command) =>
      callablesIn(command.options ?? [], {
        commandId: command.id,
        name: command.name,
        path: [],
        description: command.description,
      }),
    )
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** The commands of a message's menu ("Apps") that a member sees. */
export function messageCommands(
  commands: readonly APIApplicationCommand[],
  member: PageMember,
): APIApplicationCommand[] {
  return commands.filter((command) => command.type === MESSAGE_COMMAND && isVisibleTo(command, member));
}

/** Members here have Manage Server or nothing, so a command that asks for any permission is a manager's. */
function isVisibleTo(command: APIApplicationCommand, member: PageMember): boolean {
  return member.isManager || (command.default_member_permissions ?? null) === null;
}

function callablesIn(
  options: readonly APIApplicationCommandOption[],
  parent: Omit<CallableCommand, 'options'>,
): CallableCommand[] {
  const basic: BasicOption[] = [];
  const nested: CallableCommand[] = [];
  for (const option of options) {
    if (option.type !== SUBCOMMAND && option.type !== SUBCOMMAND_GROUP) {
      basic.push(option);
      continue;
    }
    const child = {
      ...parent,
      name: `${parent.name} ${option.name}`,
      path: [...parent.path, option.name],
      description: option.description,
    };
    nested.push(...callablesIn(option.options ?? [], child));
  }
  return nested.length > 0 ? nested : [{ ...parent, options: basic }];
}
