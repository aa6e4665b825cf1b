// The line at the foot of the channel: plain messages, and slash commands with their options offered as one types.
import type { CommandRequest, CompleteAnswer, CompleteRequest } from '../page-protocol.ts';
import { createAutocomplete, type Autocomplete } from './autocomplete.ts';
import { readCommandLine, type CommandLine } from './command-line.ts';
import type { CallableCommand } from './command-list.ts';
import { commandRequest, completeRequest, type Asker } from './command-request.ts';
import { pickedKey, type Picked } from './command-values.ts';
import { bindKeys } from './composer-keys.ts';
import type { BasicOption } from './discord-types.ts';
import { byId } from './dom.ts';
import { showMarks, showPills } from './option-pills.ts';
import type { Places } from './places.ts';
import { createSuggestionPanel, type SuggestionPanel } from './suggestion-panel.ts';
import { choiceSuggestions, suggestionsFor, takeSuggestion, type Suggestion } from './suggestions.ts';

/** What the composer needs to know of the page, and what it can set off. */
export interface ComposerActs {
  commands: () => readonly CallableCommand[];
  places: () => Places;
  /** Who types, and where. */
  writer: () => { memberId: string; channelId: string };
  /** Null clears the sentence above the composer. */
  notice: (sentence: string | null) => void;
  ask: (request: CompleteRequest, signal: AbortSignal) => Promise<CompleteAnswer['choices']>;
  /** Both answer why it was refused, or null. */
  run: (request: CommandRequest, line: string) => Promise<string | null>;
  say: (text: string) => Promise<string | null>;
}

export interface Composer {
  /** Puts a line into the composer, ready to be changed or sent. */
  compose(line: string): void;
  /** To be called when the commands may have changed. */
  refresh(): void;
}

interface Parts {
  input: HTMLInputElement;
  acts: ComposerActs;
  picked: Map<string, Picked>;
  panel: SuggestionPanel;
  autocomplete: Autocomplete;
  /** Escape has closed the offers until something is typed. */
  isClosed: boolean;
  /** The text and caret that the offers belong to. */
  shownFor: string;
}

export function createComposer(acts: ComposerActs): Composer {
  const input = byId('composer-input') as HTMLInputElement;
  const parts: Parts = {
    input,
    acts,
    picked: new Map(),
    panel: createSuggestionPanel(input, (suggestion) => take(parts, suggestion)),
    autocomplete: createAutocomplete(acts.ask, (choices) => showChoices(parts, choices)),
    isClosed: true,
    shownFor: '',
  };
  bindKeys(input, {
    panel: parts.panel,
    take: (suggestion) => take(parts, suggestion),
    close: () => close(parts),
  });
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(parts);
  });
  input.addEventListener('input', () => {
    parts.isClosed = false;
    acts.notice(null);
    refresh(parts);
  });
  const look = (): void => {
    if (positionOf(parts) !== parts.shownFor) refresh(parts);
  };
  input.addEventListener('keyup', look);
  input.addEventListener('click', look);
  input.addEventListener('blur', () => close(parts));
  input.addEventListener('scroll', () => followScroll(parts));
  return { compose: (line) => write(parts, line, line.length), refresh: () => refresh(parts) };
}

function read({ input, acts }: Parts): CommandLine {
  return readCommandLine(input.value, input.selectionStart ?? input.value.length, acts.commands());
}

function positionOf({ input }: Parts): string {
  return `${input.selectionStart ?? 0} ${input.value}`;
}

function askerOf({ acts, picked }: Parts): Asker {
  return { ...acts.writer(), picked, places: acts.places() };
}

function refresh(parts: Parts): void {
  const line = read(parts);
  parts.shownFor = positionOf(parts);
  showMarks(line);
  showPills(line, (option) => goTo(parts, option));
  const offers = parts.isClosed ? null : suggestionsFor(line, parts.acts.commands(), parts.acts.places());
  parts.panel.show(offers);
  parts.autocomplete.want(completeRequest(line, offers?.asks ?? null, askerOf(parts)));
  followScroll(parts);
}

function showChoices(parts: Parts, choices: CompleteAnswer['choices']): void {
  const line = read(parts);
  if (parts.isClosed || line.typing.kind !== 'value') return;
  parts.panel.show(choiceSuggestions(line, line.typing.given, choices));
}

function write(parts: Parts, text: string, caret: number): void {
  const { input } = parts;
  input.value = text;
  input.focus();
  input.setSelectionRange(caret, caret);
  parts.isClosed = text === '';
  refresh(parts);
  if (caret === text.length) input.scrollLeft = input.scrollWidth;
  followScroll(parts);
}

function followScroll({ input }: Parts): void {
  byId('composer-marks').scrollLeft = input.scrollLeft;
}

function close(parts: Parts): void {
  parts.isClosed = true;
  refresh(parts);
}

function take(parts: Parts, suggestion: Suggestion): void {
  if (suggestion.picked !== null) {
    const { option, text, value } = suggestion.picked;
    parts.picked.set(pickedKey(read(parts).command?.name ?? '', option), { text, value });
  }
  const taken = takeSuggestion(parts.input.value, suggestion);
  write(parts, taken.text, taken.caret);
}

/** Takes the caret to an option; names it first where it is not given yet. */
function goTo(parts: Parts, option: Pick<BasicOption, 'name'>): void {
  const { input } = parts;
  const given = read(parts).given.find((one) => one.option.name === option.name);
  if (given !== undefined) {
    write(parts, input.value, given.value.to);
    return;
  }
  const text = `${input.value.trimEnd()} ${option.name}:`;
  write(parts, text, text.length);
}

async function submit(parts: Parts): Promise<void> {
  const { input, acts } = parts;
  const line = read(parts);
  if (line.text.trim() === '') return;
  if (!line.isCommand) {
    await sendLine(parts, line, () => acts.say(line.text.trim()));
    return;
  }
  const outcome = commandRequest(line, askerOf(parts));
  if (outcome.kind === 'request') {
    await sendLine(parts, line, () => acts.run(outcome.request, line.text.trim()));
    return;
  }
  acts.notice(outcome.sentence);
  if (outcome.option === null) input.focus();
  else goTo(parts, { name: outcome.option });
}

/** Clears the line while it is under way, and brings it back where it is refused. */
async function sendLine(parts: Parts, line: CommandLine, send: () => Promise<string | null>): Promise<void> {
  write(parts, '', 0);
  parts.acts.notice(null);
  const refusal = await send();
  if (refusal === null) return;
  if (parts.input.value === '') write(parts, line.text, line.text.length);
  parts.acts.notice(refusal);
}
