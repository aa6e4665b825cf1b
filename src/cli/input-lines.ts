// Lines of standard input, as they come: each at once, none longer than can be a question.
import { INPUT_LINE_MAX_LENGTH } from '../limits/command-line.ts';

/** Answers each line that is not blank; null for one that is too long, of which nothing is kept. */
export async function* inputLines(
  input: AsyncIterable<Uint8Array>,
  maxLength = INPUT_LINE_MAX_LENGTH,
): AsyncIterable<string | null> {
  const decoder = new TextDecoder();
  let begun = '';
  let isTooLong = false;
  for await (const bytes of input) {
    const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n');
    begun += first;
    for (const next of others) {
      yield* isTooLong ? [null] : wholeLine(begun, maxLength);
      isTooLong = false;
      begun = next;
    }
    isTooLong ||= begun.length > maxLength;
    if (isTooLong) begun = '';
  }
  yield* isTooLong ? [null] : wholeLine(begun + decoder.decode(), maxLength);
}

function wholeLine(text: string, maxLength: number): (string | null)[] {
  if (text.trim() === '') return [];
  return [text.length > maxLength ? null : text];
}
