// Lines of standard input: the same however the bytes are cut.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputLines } from '../../src/cli/input-lines.ts';

async function* inPieces(text: string, size: number): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function linesOf(text: string, size = 1024): Promise<(string | null)[]> {
  return Array.fromAsync(inputLines(inPieces(text, size)));
}

describe('inputLines', () => {
  it('answers each line, the last one without its end too', async () => {
    expect(await linesOf('one\ntwo\nthree')).toEqual(['one', 'two', 'three']);
  });

  it('leaves blank lines out', async () => {
    expect(await linesOf('\n\none\n   \n\r\ntwo\n\n')).toEqual(['one', 'two']);
  });

  it('answers nothing for nothing', async () => {
    expect(await linesOf('')).toEqual([]);
  });

  it('gives the same lines however the bytes are cut', async () => {
    const lines = fc.array(
      fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((line) => !/[\n\r]/.test(line) && line.trim() !== ''),
    );
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 9 }), async (given, size) => {
        expect(await linesOf(given.join('\n'), size)).toEqual(given.map((line) => line.toWellFormed()));
      }),
    );
  });

  it('gives null for a line that is too long, and the lines around it', async () => {
    const long = 'x'.repeat(600_000);
    expect(await linesOf(`before\n${long}\nafter\n${long}`, 65_536)).toEqual(['before', null, 'after', null]);
    expect(await linesOf(`before\n${long}\nafter`, 10_000_000)).toEqual(['before', null, 'after']);
  });

  it('answers a line before the next one comes', async () => {
    const waiting = Promise.withResolvers<undefined>();
    async function* slow(): AsyncIterable<Uint8Array> {
      yield Buffer.from('one\ntw');
      await waiting.promise;
      yield Buffer.from('o\n');
    }
    const lines = inputLines(slow())[Symbol.asyncIterator]();
    expect(await lines.next()).toEqual({ done: false, value: 'one' });
    waiting.resolve(undefined);
    expect(await lines.next()).toEqual({ done: false, value: 'two' });
  });
});
