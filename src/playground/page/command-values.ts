// What the options typed in the composer are worth: the values that a command is called with.
import type { PageOption } from '../page-protocol.ts';
import type { CommandLine, GivenOption } from './command-line.ts';
import {
  ATTACHMENT_OPTION,
  BOOLEAN_OPTION,
  CHANNEL_OPTION,
  INTEGER_OPTION,
  MENTIONABLE_OPTION,
  NUMBER_OPTION,
  ROLE_OPTION,
  STRING_OPTION,
  USER_OPTION,
  type BasicOption,
} from './discord-types.ts';
import { channelPicks, peoplePicks, rolePicks, type Places } from './places.ts';

/** What an option can be set to by picking; `id` is the value that is sent. */
export interface Allowed {
  label: string;
  detail: string;
  id: string | number | boolean;
}

/** An autocomplete choice that was picked: as long as its text stands, its value is sent. */
export interface Picked {
  text: string;
  value: string | number;
}

/** By `pickedKey`. */
export type PickedValues = ReadonlyMap<string, Picked>;

/** The problem is a sentence for the person who typed; `option` names the option it is about. */
export type OptionsOutcome =
  { kind: 'options'; options: PageOption[] } | { kind: 'problem'; option: string; sentence: string };

type ValueOutcome =
  { kind: 'value'; value: string | number | boolean } | { kind: 'problem'; sentence: string };

export function pickedKey(commandName: string, option: BasicOption): string {
  return `${commandName}:${option.name}`;
}

/** The only values that an option takes; null where it takes text or a number as typed. */
export function allowedValues(option: BasicOption, places: Places): Allowed[] | null {
  const choices: readonly { name: string; value: string | number }[] =
    'choices' in option ? (option.choices ?? []) : [];
  if (choices.length > 0) return choices.map(({ name, value }) => ({ label: name, detail: '', id: value }));
  switch (option.type) {
    case BOOLEAN_OPTION:
      return [
        { label: 'True', detail: '', id: true },
        { label: 'False', detail: '', id: false },
      ];
    case CHANNEL_OPTION:
      return channelPicks(places, option.channel_types);
    case USER_OPTION:
      return peoplePicks(places);
    case ROLE_OPTION:
      return rolePicks(places);
    case MENTIONABLE_OPTION:
      return [...peoplePicks(places), ...rolePicks(places)];
    case STRING_OPTION:
    case INTEGER_OPTION:
    case NUMBER_OPTION:
    case ATTACHMENT_OPTION:
      return null;
  }
}

/** The options of a complete line, nested under its subcommand, or the first thing that is wrong with them. */
export function commandOptions(line: CommandLine, picked: PickedValues, places: Places): OptionsOutcome {
  const missing = line.missing[0];
  if (missing !== undefined) {
    return { kind: 'problem', option: missing.name, sentence: `“${missing.name}” is required.` };
  }
  const options: PageOption[] = [];
  for (const given of line.given) {
    if (given.text === '') continue;
    const outcome = valueOf(given, pickedFor(line, given, picked), places);
    if (outcome.kind === 'problem') return { ...outcome, option: given.option.name };
    options.push({ name: given.option.name, value: outcome.value });
  }
  return { kind: 'options', options: nested(line, options) };
}

/** What autocomplete is asked with: the option being typed as it stands, the others as far as they are valid. */
export function partialOptions(
  line: CommandLine,
  focused: GivenOption,
  known: { picked: PickedValues; places: Places },
): { options: PageOption[]; focused: string[] } {
  const options: PageOption[] = [];
  for (const given of line.given) {
    if (given === focused) {
      options.push({ name: given.option.name, value: given.text });
      continue;
    }
    const outcome = valueOf(given, pickedFor(line, given, known.picked), known.places);
    if (given.text !== '' && outcome.kind === 'value')
      options.push({ name: given.option.name, value: outcome.value });
  }
  const path = line.command?.path ?? [];
  return { options: nested(line, options), focused: [...path, focused.option.name] };
}

function pickedFor(line: CommandLine, given: GivenOption, picked: PickedValues): Picked | null {
  const found = picked.get(pickedKey(line.command?.name ?? '', given.option));
  return found?.text === given.text ? found : null;
}

function nested(line: CommandLine, options: PageOption[]): PageOption[] {
  let nestedOptions = options;
  for (const name of (line.command?.path ?? []).toReversed()) {
    nestedOptions = [{ name, options: nestedOptions }];
  }
  return nestedOptions;
}

function valueOf(given: GivenOption, picked: Picked | null, places: Places): ValueOutcome {
  if (picked !== null) return { kind: 'value', value: picked.value };
  const allowed = allowedValues(given.option, places);
  if (allowed !== null) return pickOf(given, allowed);
  const { option, text } = given;
  if (option.type === STRING_OPTION) return textOf(text, option);
  if (option.type === INTEGER_OPTION || option.type === NUMBER_OPTION) return numberOf(text, option);
  return { kind: 'problem', sentence: `“${option.name}” cannot be given on this page: leave it out.` };
}

function pickOf(given: GivenOption, allowed: readonly Allowed[]): ValueOutcome {
  const typed = given.text.toLowerCase();
  const bare = typed.replace(/^[#@]/, '');
  const found =
    allowed.find(({ label }) => label.toLowerCase() === typed) ??
    allowed.find(
      ({ label, id }) => label.toLowerCase().replace(/^[#@]/, '') === bare || String(id) === typed,
    );
  if (found !== undefined) return { kind: 'value', value: found.id };
  const names = allowed.slice(0, 5).map(({ label }) => label);
  return { kind: 'problem', sentence: `“${given.option.name}” takes one of: ${names.join(', ')}.` };
}

function textOf(text: string, option: Extract<BasicOption, { type: typeof STRING_OPTION }>): ValueOutcome {
  const min = 'min_length' in option ? (option.min_length ?? 0) : 0;
  const max = 'max_length' in option ? (option.max_length ?? 6_000) : 6_000;
  if (text.length < min) {
    return { kind: 'problem', sentence: `“${option.name}” takes at least ${min} characters.` };
  }
  if (text.length > max) {
    return { kind: 'problem', sentence: `“${option.name}” takes at most ${max} characters.` };
  }
  return { kind: 'value', value: text };
}

type NumericOption = Extract<BasicOption, { type: typeof INTEGER_OPTION | typeof NUMBER_OPTION }>;

function numberOf(text: string, option: NumericOption): ValueOutcome {
  const number = /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : NaN;
  const isWhole = option.type !== INTEGER_OPTION || Number.isInteger(number);
  const min = 'min_value' in option ? (option.min_value ?? -Infinity) : -Infinity;
  const max = 'max_value' in option ? (option.max_value ?? Infinity) : Infinity;
  if (isWhole && number >= min && number <= max) return { kind: 'value', value: number };
  return { kind: 'problem', sentence: `“${option.name}” takes ${numberWords(option, min, max)}.` };
}

function numberWords(option: NumericOption, min: number, max: number): string {
  const kind = option.type === INTEGER_OPTION ? 'a whole number' : 'a number';
  if (Number.isFinite(min) && Number.isFinite(max)) return `${kind} from ${min} to ${max}`;
  if (Number.isFinite(min)) return `${kind} of ${min} or more`;
  return Number.isFinite(max) ? `${kind} up to ${max}` : kind;
}
