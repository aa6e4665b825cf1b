// What there is to be named in the documentation: commands with their options, of Discord and of the command line; settings.
import { ApplicationCommandOptionType } from 'discord.js';
import { commands } from '../../commands/index.ts';
import { createProgram } from '../../src/cli/program.ts';
import type { Command as CliCommand } from 'commander';

interface Named {
  subcommands: ReadonlySet<string>;
  options: ReadonlySet<string>;
}

/** An option or a subcommand, as far as its name goes. */
interface NamedOption {
  name: string;
  type: ApplicationCommandOptionType;
  options?: readonly NamedOption[];
}

/** Slash commands by name. */
export function slashCommands(): ReadonlyMap<string, Named> {
  return new Map(
    commands.map(({ data }) => {
      const top = 'options' in data ? (data.options as readonly NamedOption[]) : [];
      const below = top.flatMap(({ options = [] }) => options);
      const subcommands = top.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
      return [data.name, { subcommands: namesOf(subcommands), options: namesOf([...top, ...below]) }];
    }),
  );
}

function namesOf(options: readonly NamedOption[]): Set<string> {
  return new Set(options.map(({ name }) => name));
}

/** What a line of slash commands names that there is not; none where all is right. */
export function faultsOfSlash(line: string, known: ReadonlyMap<string, Named>): string[] {
  const [, name = '', rest = ''] = /^\/([a-z]+)(.*)$/.exec(line) ?? [];
  const command = known.get(name);
  if (command === undefined) return [`/${name} is no command`];
  const [, listed = ''] = /^((?: [a-z-]+,?)*)/.exec(rest.replace(/ [a-z-]+:.*/, '')) ?? [];
  const subcommands = listed.split(/[ ,]+/).filter((word) => word !== '');
  const options = [...rest.matchAll(/(?:^| )([a-z-]+):/g)].map(([, option = '']) => option);
  return [
    ...subcommands.filter((one) => !command.subcommands.has(one)).map((one) => `/${name} has no ${one}`),
    ...options.filter((one) => !command.options.has(one)).map((one) => `/${name} has no option ${one}`),
  ];
}

/** What a command line names that there is not. */
export async function faultsOfCommandLine(args: readonly string[]): Promise<string[]> {
  let command: CliCommand = await createProgram(args, {});
  for (const word of args) {
    const next = command.commands.find((one) => one.name() === word);
    if (next === undefined) break;
    command = next;
  }
  if (command.parent === null) return [`${args[0] ?? ''} is no command`];
  const known = new Set(['--help', ...command.options.flatMap(({ long, short }) => [long, short])]);
  const flags = args
    .filter((word) => word.startsWith('-') && word !== '-')
    .map((word) => word.split('=')[0] ?? '');
  return flags.filter((flag) => !known.has(flag)).map((flag) => `${command.name()} has no ${flag}`);
}
