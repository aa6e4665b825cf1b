// What the composer offers next for a line, and what the line becomes when an offer is taken.
import { describe, expect, it } from 'vitest';
import { commandRequest, completeRequest } from '../../../src/playground/page/command-request.ts';
import {
  choiceSuggestions,
  suggestionsFor,
  takeSuggestion,
} from '../../../src/playground/page/suggestions.ts';
import { read } from './marked-line.ts';
import { ASKER, COMMANDS, PLACES } from './sample-commands.ts';

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
