// Reads the line in the composer: which command it calls, which options it gives, and what is being typed.
import type { CallableCommand } from './command-list.ts';
import type { BasicOption } from './discord-types.ts';

/** A half-open span of the line. */
export interface Span {
  from: number;
  to: number;
}

/** An option as it stands in the line. */
export interface GivenOption {
  option: BasicOption;
  /** The value as typed, without surrounding spaces. */
  text: string;
  /** The name with its colon; null where the value stands without a name. */
  name: Span | null;
  value: Span;
}

/** What the caret stands in. */
export type Typing =
  | { kind: 'nothing' }
  | { kind: 'command'; word: string; span: Span }
  /** A word where the name of an option is expected; perhaps empty. */
  | { kind: 'option'; word: string; span: Span }
  | { kind: 'value'; given: GivenOption };

export interface CommandLine {
  text: string;
  /** False for plain text, which is posted as a message. */
  isCommand: boolean;
  command: CallableCommand | null;
  given: readonly GivenOption[];
  typing: Typing;
  /** Required options that are not given, or given empty. */
  missing: readonly BasicOption[];
}

/**
 * Reads a line such as `/news tag:Cooperation`. Option names count where a word begins and only once; what stands
 * before the first of them is the value of the first option, so that `/news climate` works. Never throws.
 */
export function readCommandLine(
  text: string,
  caret: number,
  commands: readonly CallableCommand[],
): CommandLine {
  if (!text.startsWith('/')) {
    return { text, isCommand: false, command: null, given: [], typing: { kind: 'nothing' }, missing: [] };
  }
  const command = commandIn(text, commands);
  const nameEnd = command === null ? text.length : 1 + command.name.length;
  if (command === null || caret <= nameEnd) {
    const span = { from: 1, to: nameEnd };
    const typing: Typing = { kind: 'command', word: text.slice(1, Math.min(caret, nameEnd)), span };
    const given = command === null ? [] : optionsIn(text, nameEnd, command.options);
    return { text, isCommand: true, command, given, typing, missing: missingOf(command, given) };
  }
  const given = optionsIn(text, nameEnd, command.options);
  const typing = typingIn(text, caret, { given, options: command.options });
  return { text, isCommand: true, command, given, typing, missing: missingOf(command, given) };
}

function commandIn(text: string, commands: readonly CallableCommand[]): CallableCommand | null {
  const typed = text.slice(1).toLowerCase();
  let longest: CallableCommand | null = null;
  for (const command of commands) {
    const isTyped = typed === command.name || typed.startsWith(`${command.name} `);
    if (isTyped && command.name.length > (longest?.name.length ?? 0)) longest = command;
  }
  return longest;
}

interface NameMark {
  option: BasicOption;
  span: Span;
}

function optionsIn(text: string, from: number, options: readonly BasicOption[]): GivenOption[] {
  const marks = nameMarks(text, from, options);
  const given = marks.map((mark, index) => {
    const value = trimmedSpan(text, mark.span.to, marks[index + 1]?.span.from ?? text.length);
    return { option: mark.option, text: text.slice(value.from, value.to), name: mark.span, value };
  });
  const loose = trimmedSpan(text, from, marks[0]?.span.from ?? text.length);
  const first = options[0];
  const isFree = first !== undefined && given.every(({ option }) => option.name !== first.name);
  if (loose.from === loose.to || !isFree) return given;
  return [{ option: first, text: text.slice(loose.from, loose.to), name: null, value: loose }, ...given];
}

/** Where an option's name stands with its colon, in the order of the line. */
function nameMarks(text: string, from: number, options: readonly BasicOption[]): NameMark[] {
  const marks: NameMark[] = [];
  for (const found of text.slice(from).matchAll(/(?<=\s)([^\s:]{1,32}):/gu)) {
    const name = (found[1] ?? '').toLowerCase();
    const option = options.find((candidate) => candidate.name === name);
    if (option === undefined || marks.some((mark) => mark.option === option)) continue;
    const start = from + found.index;
    marks.push({ option, span: { from: start, to: start + found[0].length } });
  }
  return marks;
}

function trimmedSpan(text: string, from: number, to: number): Span {
  const part = text.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  return { from: Math.min(start, to), to: Math.max(start, from + part.trimEnd().length) };
}

function typingIn(
  text: string,
  caret: number,
  line: { given: readonly GivenOption[]; options: readonly BasicOption[] },
): Typing {
  const named = line.given.findLast(({ name }) => name !== null && name.to <= caret);
  const word = wordAt(text, caret);
  const wantsName = startsAName(text.slice(word.from, caret), line);
  if (named !== undefined) {
    const isAfterValue = named.text !== '' && caret > named.value.to;
    const isInLaterWord = named.text !== '' && word.from > named.value.from && caret === named.value.to;
    if (isAfterValue || (isInLaterWord && wantsName && !beginsChoice(named)))
      return optionTyping(text, caret);
    return { kind: 'value', given: named };
  }
  const loose = line.given.find(({ name }) => name === null);
  if (loose === undefined || wantsName) return optionTyping(text, caret);
  const isInLoose = caret >= loose.value.from && caret <= loose.value.to;
  return isInLoose ? { kind: 'value', given: loose } : optionTyping(text, caret);
}

/** “Twice a day” is one choice, though “day” begins the name of another option. */
function beginsChoice({ option, text }: GivenOption): boolean {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return choices.some(({ name }) => name.toLowerCase().startsWith(text.toLowerCase()));
}

/** Whether a word may be the beginning of the name of an option that is not named yet. */
function startsAName(
  typed: string,
  line: { given: readonly GivenOption[]; options: readonly BasicOption[] },
): boolean {
  if (typed === '') return false;
  return line.options.some((option) => {
    const isNamed = line.given.some((given) => given.option === option && given.name !== null);
    return !isNamed && option.name.startsWith(typed.toLowerCase());
  });
}

function optionTyping(text: string, caret: number): Typing {
  const span = wordAt(text, caret);
  return { kind: 'option', word: text.slice(span.from, caret), span };
}

function wordAt(text: string, caret: number): Span {
  let from = caret;
  while (from > 0 && !/\s/.test(text.charAt(from - 1))) from -= 1;
  let to = caret;
  while (to < text.length && !/\s/.test(text.charAt(to))) to += 1;
  return { from, to };
}

function missingOf(command: CallableCommand | null, given: readonly GivenOption[]): BasicOption[] {
  const required = (command?.options ?? []).filter((option) => option.required === true);
  return required.filter((option) => !given.some((one) => one.option === option && one.text !== ''));
}
