// What the composer offers while a command is typed, and what the line becomes when an offer is taken.
import { allowedValues } from './command-values.ts';
import type { CallableCommand } from './command-list.ts';
import type { CommandLine, GivenOption, Span } from './command-line.ts';
import type { BasicOption } from './discord-types.ts';
import type { Places } from './places.ts';

/** Discord lists 25 choices at most. */
const SUGGESTIONS_MAX = 25;

export interface Suggestion {
  label: string;
  detail: string;
  /** The part of the line that it replaces, and with what. */
  span: Span;
  replacement: string;
  /** An autocomplete choice's value, sent in place of its text. */
  picked: { option: BasicOption; text: string; value: string | number } | null;
}

export interface Suggestions {
  /** What is asked for: the option's name and description, or what the list holds. */
  title: string;
  items: readonly Suggestion[];
  /** Whether Enter takes the first offer: only where the line as typed could not be sent. */
  isFirstActive: boolean;
  /** The option whose choices the bot has to be asked for. */
  asks: GivenOption | null;
}

/** The offers for the place of the caret; null where there are none to show. */
export function suggestionsFor(
  line: CommandLine,
  commands: readonly CallableCommand[],
  places: Places,
): Suggestions | null {
  switch (line.typing.kind) {
    case 'nothing':
      return null;
    case 'command':
      return commandSuggestions(line, line.typing, commands);
    case 'option':
      return optionSuggestions(line, line.typing);
    case 'value':
      return valueSuggestions(line, line.typing.given, places);
  }
}

/** The offers that an autocomplete answer makes. */
export function choiceSuggestions(
  line: CommandLine,
  given: GivenOption,
  choices: readonly { name: string; value: string | number }[],
): Suggestions {
  const items = choices.slice(0, SUGGESTIONS_MAX).map(({ name, value }) => {
    const text = name.replace(/\s+/g, ' ').trim();
    const picked = { option: given.option, text, value };
    return { label: name, detail: '', ...replacing(line, given, text), picked };
  });
  return { title: titleOf(given.option), items, isFirstActive: false, asks: given };
}

/** The line and the caret after an offer is taken. */
export function takeSuggestion(text: string, suggestion: Suggestion): { text: string; caret: number } {
  const before = text.slice(0, suggestion.span.from);
  const after = text.slice(suggestion.span.to).trimStart();
  const gap = before !== '' && !/[\s:/]$/.test(before) ? ' ' : '';
  const start = before + gap + suggestion.replacement;
  return { text: start + after, caret: start.length };
}

function commandSuggestions(
  line: CommandLine,
  typing: { word: string; span: Span },
  commands: readonly CallableCommand[],
): Suggestions {
  const word = typing.word.toLowerCase().trimStart();
  const begins = commands.filter(({ name }) => name.startsWith(word));
  const contains = commands.filter(
    ({ name, description }) =>
      !name.startsWith(word) && (name.includes(word) || description.toLowerCase().includes(word)),
  );
  const items = [...begins, ...contains].slice(0, SUGGESTIONS_MAX).map((command) => ({
    label: `/${command.name}`,
    detail: command.description,
    span: typing.span,
    replacement: `${command.name} ${nameOf(command.options.find((option) => option.required === true))}`,
    picked: null,
  }));
  const title = items.length === 0 ? 'No command of that name' : 'Commands';
  return { title, items, isFirstActive: line.command === null, asks: null };
}

function optionSuggestions(line: CommandLine, typing: { word: string; span: Span }): Suggestions | null {
  const word = typing.word.toLowerCase();
  const items = (line.command?.options ?? [])
    .filter((option) => option.name.startsWith(word))
    .filter((option) => !line.given.some((given) => given.option === option && given.name !== null))
    .map((option) => ({
      label: option.name,
      detail: option.required === true ? `${option.description} (required)` : option.description,
      span: typing.span,
      replacement: nameOf(option),
      picked: null,
    }));
  if (items.length === 0) return null;
  return { title: 'Options', items, isFirstActive: word !== '', asks: null };
}

function valueSuggestions(line: CommandLine, given: GivenOption, places: Places): Suggestions {
  const { option } = given;
  const title = titleOf(option);
  const allowed = allowedValues(option, places);
  if (allowed === null) {
    const isAsked = 'autocomplete' in option && option.autocomplete;
    return { title, items: [], isFirstActive: false, asks: isAsked ? given : null };
  }
  const typed = given.text.toLowerCase();
  const isSet = allowed.some(({ label }) => label.toLowerCase() === typed);
  const items = allowed
    .filter(({ label }) => isSet || label.toLowerCase().includes(typed))
    .slice(0, SUGGESTIONS_MAX)
    .map(({ label, detail }) => ({ label, detail, ...replacing(line, given, label), picked: null }));
  return { title, items, isFirstActive: !isSet, asks: null };
}

/** The value with its name where that is not typed yet, and the next required option's name after it. */
function replacing(
  line: CommandLine,
  given: GivenOption,
  text: string,
): Pick<Suggestion, 'span' | 'replacement'> {
  const next = line.missing.find((option) => option !== given.option);
  const name = given.name === null ? nameOf(given.option) : '';
  return { span: given.value, replacement: `${name}${text} ${nameOf(next)}` };
}

function nameOf(option: BasicOption | undefined): string {
  return option === undefined ? '' : `${option.name}:`;
}

function titleOf(option: BasicOption): string {
  return `${option.name} · ${option.description}`;
}
