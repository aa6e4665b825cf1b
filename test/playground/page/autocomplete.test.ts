// When the bot is asked for choices while somebody types, and whose answer is shown.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CompleteAnswer, CompleteRequest } from '../../../src/playground/page-protocol.ts';
import { createAutocomplete, type Autocomplete } from '../../../src/playground/page/autocomplete.ts';

type Choices = CompleteAnswer['choices'];

function questionOf(text: string): CompleteRequest {
  const options = [{ name: 'tag', value: text }];
  return { memberId: '1', channelId: '10', commandId: '101', options, focused: ['tag'] };
}

function textOf(request: CompleteRequest): string {
  return String(request.options[0]?.value);
}

describe('autocomplete', () => {
  let asked: { text: string; answer: (choices: Choices) => void; signal: AbortSignal }[] = [];
  let shown: Choices[] = [];
  let autocomplete: Autocomplete;

  beforeEach(() => {
    vi.useFakeTimers();
    asked = [];
    shown = [];
    autocomplete = createAutocomplete(
      (request, signal) => new Promise((answer) => asked.push({ text: textOf(request), answer, signal })),
      (choices) => shown.push(choices),
    );
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks once after a pause, not for every letter', () => {
    for (const text of ['C', 'Co', 'Coo']) {
      autocomplete.want(questionOf(text));
      vi.advanceTimersByTime(50);
    }
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(120);
    expect(asked.map(({ text }) => text)).toEqual(['Coo']);
  });

  it('does not ask the same again while nothing changes', () => {
    autocomplete.want(questionOf('C'));
    vi.advanceTimersByTime(200);
    autocomplete.want(questionOf('C'));
    vi.advanceTimersByTime(200);
    expect(asked).toHaveLength(1);
  });

  it('drops the answer of a question that a newer one has replaced', async () => {
    autocomplete.want(questionOf('C'));
    vi.advanceTimersByTime(200);
    autocomplete.want(questionOf('Co'));
    vi.advanceTimersByTime(200);
    asked[1]?.answer([{ name: 'new', value: 'n' }]);
    asked[0]?.answer([{ name: 'old', value: 'o' }]);
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual([[{ name: 'new', value: 'n' }]]);
    expect(asked[0]?.signal.aborted).toBe(true);
  });

  it('shows nothing once nothing is wanted any more', async () => {
    autocomplete.want(questionOf('C'));
    vi.advanceTimersByTime(200);
    autocomplete.want(null);
    asked[0]?.answer([{ name: 'late', value: 'l' }]);
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual([]);
  });
});
