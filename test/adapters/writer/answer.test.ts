// The reading of a model's answer: sentences of one shape, or nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../src/adapters/writer/answer.ts';

function answered(...sentences: unknown[]): string {
  return JSON.stringify({ sentences });
}

describe('readAnswer', () => {
  it('reads sentences, and counts their articles from 0, each once', () => {
    expect(readAnswer(answered({ text: 'It runs.', sources: [3, 1, 3] }))).toEqual([
      { text: 'It runs.', sources: [2, 0] },
    ]);
  });

  it('leaves the checking of places to others', () => {
    expect(readAnswer(answered({ text: 'It runs.', sources: [0, 99] }))).toMatchObject([
      { sources: [-1, 98] },
    ]);
  });

  it('takes out what nobody sees, and joins lines', () => {
    const hidden = 'It\u202E runs\n\n\u0007again.\u200B';
    expect(readAnswer(answered({ text: hidden, sources: [1] }))).toMatchObject([{ text: 'It runs again.' }]);
  });

  it('takes out letters that only a machine reads', () => {
    const spelt = Array.from('hi', (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
    const text = `It${spelt} \u2063runs\u00AD.\uFFF9`;
    expect(readAnswer(answered({ text, sources: [1] }))).toMatchObject([{ text: 'It runs .' }]);
  });

  it('leaves out empty sentences among others, and what is beyond the bound', () => {
    const one = { text: 'It runs.', sources: [1] };
    expect(readAnswer(answered({ text: '', sources: [1] }, one))).toHaveLength(1);
    expect(readAnswer(answered(...(Array(40).fill(one) as unknown[])))).toHaveLength(12);
  });

  it.each([
    ['a sentence without end', answered({ text: 'x'.repeat(601), sources: [1] })],
    ['half a number', answered({ text: 'It runs.', sources: [1.5] })],
    ['no sources', answered({ text: 'It runs.' })],
    ['a list in the place of a sentence', answered(['It runs.'])],
    ['null', 'null'],
    ['another object', '{"summary":"It runs."}'],
  ])('rejects %s', (_name, text) => {
    expect(readAnswer(text)).toBeNull();
  });

  it('answers whatever it is given', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => (readAnswer(text)?.length ?? 1) > 0));
  });
});
