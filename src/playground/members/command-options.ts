// Fits what a member typed to a command's options, as the client does: names, subcommands, what is required.
import { OPTION } from '../state/discord-numbers.ts';
import type { Guild } from '../state/guild.ts';
import type { JsonObject } from '../state/json-values.ts';
import { isReference, valueProblem } from './option-values.ts';
import type { PageOption } from '../page-protocol.ts';
import type { WireOption } from '../state/wire.ts';

export type FittedOptions =
  | {
      kind: 'fits';
      options: JsonObject[];
      /** Subcommand names, outer first. */
      path: string[];
      /** Ids to be explained in `resolved`. */
      references: string[];
    }
  | { kind: 'refused'; reason: string };

export interface Fitting {
  guild: Guild;
  /** While typing: the path to the option that asks for choices. Nothing else is checked then, as with Discord. */
  focused?: readonly string[];
}

function refused(reason: string): FittedOptions {
  return { kind: 'refused', reason };
}

export function fitOptions(
  definitions: readonly WireOption[],
  given: readonly PageOption[],
  fitting: Fitting,
): FittedOptions {
  if (definitions.some(isSubcommand)) return fitSubcommand(definitions, given, fitting);
  const unknown = given.find(({ name }) => !definitions.some((definition) => definition.name === name));
  if (unknown) return refused(`There is no option named ${unknown.name}.`);
  if (new Set(given.map(({ name }) => name)).size < given.length) return refused('An option is given twice.');
  return fitting.focused
    ? fitFocused(definitions, given, fitting.focused)
    : fitValues(definitions, given, fitting);
}

function isSubcommand({ type }: WireOption): boolean {
  return type === OPTION.subcommand || type === OPTION.group;
}

function fitSubcommand(
  definitions: readonly WireOption[],
  given: readonly PageOption[],
  fitting: Fitting,
): FittedOptions {
  const names = definitions.map(({ name }) => name).join(', ');
  const [chosen, ...others] = given;
  if (!chosen || others.length > 0) return refused(`Choose one subcommand: ${names}.`);
  const definition = definitions.find(({ name }) => name === chosen.name);
  if (!definition) return refused(`There is no subcommand named ${chosen.name}; there are: ${names}.`);
  const { guild, focused } = fitting;
  const inner = fitOptions(definition.options ?? [], chosen.options ?? [], {
    guild,
    ...(focused ? { focused: focused[0] === chosen.name ? focused.slice(1) : [] } : {}),
  });
  if (inner.kind === 'refused') return inner;
  const option = { type: definition.type, name: definition.name, options: inner.options };
  return { ...inner, options: [option], path: [definition.name, ...inner.path] };
}

function fitValues(
  definitions: readonly WireOption[],
  given: readonly PageOption[],
  { guild }: Fitting,
): FittedOptions {
  const options: JsonObject[] = [];
  const references: string[] = [];
  for (const definition of definitions) {
    const value = given.find(({ name }) => name === definition.name)?.value;
    if (value === undefined && definition.required) return refused(`${definition.name} is required.`);
    if (value === undefined) continue;
    const problem = valueProblem(definition, value, guild);
    if (problem) return refused(problem);
    options.push({ type: definition.type, name: definition.name, value });
    if (isReference(definition)) references.push(String(value));
  }
  return { kind: 'fits', options, path: [], references };
}

function fitFocused(
  definitions: readonly WireOption[],
  given: readonly PageOption[],
  focused: readonly string[],
): FittedOptions {
  const definition = definitions.find(({ name }) => name === focused[0]);
  if (!definition?.autocomplete) return refused('The option being typed does not suggest anything.');
  const options = definitions.flatMap(({ type, name }) => {
    const value = given.find((option) => option.name === name)?.value;
    if (name === definition.name) return [{ type, name, value: String(value ?? ''), focused: true }];
    return value === undefined ? [] : [{ type, name, value }];
  });
  return { kind: 'fits', options, path: [], references: [] };
}
