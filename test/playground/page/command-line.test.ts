// What the composer reads in a line: the command, its options, what is being typed, what is missing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../../src/playground/page/command-line.ts';
import { commandRequest } from '../../../src/playground/page/command-request.ts';
import { suggestionsFor, takeSuggestion } from '../../../src/playground/page/suggestions.ts';
import { read } from './marked-line.ts';
import { ASKER, COMMANDS, PLACES } from './sample-commands.ts';

function given(marked: string): Record<string, string> {
  return Object.fromEntries(read(marked).given.map(({ option, text }) => [option.name, text]));
}

function typed(marked: string): string {
  const { typing } = read(marked);
  if (typing.kind === 'value') return `value ${typing.given.option.name}=${typing.given.text}`;
  return typing.kind === 'nothing' ? 'nothing' : `${typing.kind} ${typing.word}`;
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
