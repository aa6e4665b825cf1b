// What the composer makes of a line: the command, its options, what is being typed, what is missing, what is sent.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommandLine, type CommandLine } from '../../../src/playground/page/command-line.ts';
import { commandRequest, completeRequest } from '../../../src/playground/page/command-request.ts';
import {
  choiceSuggestions,
  suggestionsFor,
  takeSuggestion,
} from '../../../src/playground/page/suggestions.ts';
import { ASKER, COMMANDS, PLACES } from './sample-commands.ts';

/** Reads a line whose caret is marked with `|`; without a mark it stands at the end. */
function read(marked: string): CommandLine {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  return readCommandLine(text, caret === -1 ? text.length : caret, COMMANDS);
}

function given(marked: string): Record<string, string> {
  return Object.fromEntries(read(marked).given.map(({ option, text }) => [option.name, text]));
}

function typed(marked: string): string {
  const { typing } = read(marked);
  if (typing.kind === 'value') return `value ${typing.given.option.name}=${typing.given.text}`;
  return typing.kind === 'nothing' ? 'nothing' : `${typing.kind} ${typing.word}`;
}

function offers(marked: string): string[] {
  return (suggestionsFor(read(marked), COMMANDS, PLACES)?.items ?? []).map(({ label }) => label);
}

/** The line after the first offer is taken, with the caret marked. */
function taken(marked: string): string {
  const line = read(marked);
  const first = suggestionsFor(line, COMMANDS, PLACES)?.items[0];
  if (first === undefined) return 'no offer';
  const { text, caret } = takeSuggestion(line.text, first);
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

function sent(marked: string): unknown {
  const outcome = commandRequest(read(marked), ASKER);
  return outcome.kind === 'request' ? outcome.request.options : outcome.sentence;
}

describe('reading a line', () => {
  it('takes a line without a slash as a message', () => {
    expect(read('hello /news').isCommand).toBe(false);
  });

  it.each([
    ['/news', 'news'],
    ['/news ', 'news'],
    ['/NEWS tag:x', 'news'],
    ['/newsroom', undefined],
    ['/digest', undefined],
    ['/digest add', 'digest add'],
    ['/digest add tag:x', 'digest add'],
  ])('finds the command of %j', (line, name) => {
    expect(read(line).command?.name).toBe(name);
  });

  it.each([
    ['/news tag:Cooperation', { tag: 'Cooperation' }],
    [
      '/news tag:Artificial intelligence period:Last 7 days',
      { tag: 'Artificial intelligence', period: 'Last 7 days' },
    ],
    ['/news Tag: spaced  out  private:True', { tag: 'spaced  out', private: 'True' }],
    ['/news tag:https://quay.example/a?b=c:d', { tag: 'https://quay.example/a?b=c:d' }],
    ['/news tag:one tag:two', { tag: 'one tag:two' }],
    ['/news unknown:x', { query: 'unknown:x' }],
    ['/news ferry on the coast period:d1', { query: 'ferry on the coast', period: 'd1' }],
    ['/news tag:', { tag: '' }],
    ['/tags', {}],
  ])('finds the options of %j', (line, options) => {
    expect(given(line)).toEqual(options);
  });

  it.each([
    ['/', 'command '],
    ['/ne', 'command ne'],
    ['/ne|ws tag:x', 'command ne'],
    ['/digest ', 'command digest '],
    ['/news ', 'option '],
    ['/news pe', 'option pe'],
    ['/news ferry', 'value query=ferry'],
    ['/news tag:', 'value tag='],
    ['/news tag:Co', 'value tag=Co'],
    ['/news tag:Co ', 'option '],
    ['/news tag:European parl', 'value tag=European parl'],
    ['/news tag:Co per', 'option per'],
    ['/news tag:C|o period:d1', 'value tag=Co'],
    ['hello', 'nothing'],
  ])('knows what is being typed in %j', (line, expected) => {
    expect(typed(line)).toBe(expected);
  });

  it.each([
    ['/digest add', ['tag']],
    ['/digest add tag:', ['tag']],
    ['/digest add tag:x', []],
    ['/digest add Courts', []],
    ['/news', []],
  ])('names the required options that %j lacks', (line, names) => {
    expect(read(line).missing.map(({ name }) => name)).toEqual(names);
  });

  it('never fails, whatever is typed and wherever the caret stands', () => {
    const part = fc.constantFrom(
      '/',
      'news',
      ' ',
      'tag:',
      'period:',
      ':',
      'digest add',
      'Last 7 days',
      'ß',
      '\n',
      '🗞',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.nat(80), (any, caret) => {
        const line = readCommandLine(any, Math.min(caret, any.length), COMMANDS);
        const suggestions = suggestionsFor(line, COMMANDS, PLACES);
        for (const item of suggestions?.items ?? []) {
          const next = takeSuggestion(any, item);
          expect(next.caret).toBeLessThanOrEqual(next.text.length);
        }
        for (const one of line.given) expect(any.slice(one.value.from, one.value.to)).toBe(one.text);
        commandRequest(line, ASKER);
      }),
      { numRuns: 200 },
    );
  });
});

describe('offering what comes next', () => {
  it.each([
    ['/', ['/digest add', '/digest list', '/news', '/tags']],
    ['/ne', ['/news']],
    ['/digest ', ['/digest add', '/digest list']],
    ['/browse', ['/tags']],
    ['/news ', ['query', 'tag', 'period', 'private']],
    ['/news tag:x ', ['query', 'period', 'private']],
    ['/news p', ['period', 'private']],
    ['/news period:', ['Last 24 hours', 'Last 7 days']],
    ['/news period:7', ['Last 7 days']],
    ['/news private:', ['True', 'False']],
    ['/digest add tag:x channel:', ['#general', '#news']],
    ['/digest add tag:x mention:', ['@Readers']],
  ])('offers for %j', (line, labels) => {
    expect(offers(line)).toEqual(labels);
  });

  it.each([
    ['/ne', '/news |'],
    ['/di', '/digest add tag:|'],
    ['/news pe', '/news period:|'],
    ['/news tag:x pe', '/news tag:x period:|'],
    ['/news period:7', '/news period:Last 7 days |'],
    ['/news period:7| tag:x', '/news period:Last 7 days |tag:x'],
  ])('completes %j', (line, expected) => {
    expect(taken(line)).toBe(expected);
  });

  it.each([
    ['/ne', true],
    ['/news', false],
    ['/news ', false],
    ['/news pe', true],
    ['/news period:La', true],
    ['/news period:Last 7 days', false],
    ['/news tag:Co', false],
  ])('lets Enter complete %j only where it could not be sent: %s', (line, isFirstActive) => {
    expect(suggestionsFor(read(line), COMMANDS, PLACES)?.isFirstActive).toBe(isFirstActive);
  });

  it('asks the bot for the choices of an option with autocomplete', () => {
    const line = read('/digest add stories:4 tag:Co');
    const asked = suggestionsFor(line, COMMANDS, PLACES)?.asks ?? null;
    expect(completeRequest(line, asked, ASKER)).toEqual({
      memberId: '1',
      channelId: '10',
      commandId: '102',
      options: [
        {
          name: 'add',
          options: [
            { name: 'stories', value: 4 },
            { name: 'tag', value: 'Co' },
          ],
        },
      ],
      focused: ['add', 'tag'],
    });
  });

  it('sends the value of a choice that was taken, and the text where it was changed since', () => {
    const line = read('/news tag:Co');
    const asked = line.given[0];
    if (asked === undefined) throw new Error('no option was read');
    const [choice] = choiceSuggestions(line, asked, [{ name: 'Cooperation — 3', value: 't:2s' }]).items;
    if (choice?.picked === null || choice === undefined) throw new Error('no choice was offered');
    const after = takeSuggestion(line.text, choice).text;
    const asker = { ...ASKER, picked: new Map([['news:tag', choice.picked]]) };
    expect(commandRequest(read(after), asker)).toMatchObject({
      request: { options: [{ name: 'tag', value: 't:2s' }] },
    });
    expect(commandRequest(read(`${after.trimEnd()}!`), asker)).toMatchObject({
      request: { options: [{ name: 'tag', value: 'Cooperation — 3!' }] },
    });
  });
});

describe('sending a line', () => {
  it.each([
    ['/news', []],
    ['/news tag:Cooperation', [{ name: 'tag', value: 'Cooperation' }]],
    ['/news period:last 7 days', [{ name: 'period', value: 'd7' }]],
    [
      '/news period:d1 private:true',
      [
        { name: 'period', value: 'd1' },
        { name: 'private', value: true },
      ],
    ],
    ['/news tag:', []],
    ['/digest list', [{ name: 'list', options: [] }]],
    [
      '/digest add tag:Courts channel:news stories:5 mention:Readers',
      [
        {
          name: 'add',
          options: [
            { name: 'tag', value: 'Courts' },
            { name: 'channel', value: '11' },
            { name: 'stories', value: 5 },
            { name: 'mention', value: '30' },
          ],
        },
      ],
    ],
  ])('sends the options of %j', (line, options) => {
    expect(sent(line)).toEqual(options);
  });

  it.each([
    ['/nothing', 'There is no command “/nothing”. Type a slash to see what there is.'],
    ['/digest add', '“tag” is required.'],
    ['/digest add tag:x stories:nine', '“stories” takes a whole number from 3 to 8.'],
    ['/digest add tag:x stories:9', '“stories” takes a whole number from 3 to 8.'],
    ['/digest add tag:x stories:4.5', '“stories” takes a whole number from 3 to 8.'],
    ['/news period:yesterday', '“period” takes one of: Last 24 hours, Last 7 days.'],
    ['/news query:a', '“query” takes at least 2 characters.'],
    [`/news tag:${'x'.repeat(61)}`, '“tag” takes at most 60 characters.'],
  ])('says what is wrong with %j', (line, sentence) => {
    expect(sent(line)).toBe(sentence);
  });
});
