// Finds the keys that a JSON object has itself, in a text that may be cut off anywhere.

/** The keys of the object that a text begins with, each with the beginning of its value: "{", "[", a digit, a quote. */
export function ownKeysOf(text: string): Map<string, string> {
  const keys = new Map<string, string>();
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '{' || mark === '[') depth += 1;
    if (mark === '}' || mark === ']') depth -= 1;
    if (depth === 0) break;
    if (mark !== '"') continue;
    const end = endOfString(text, at);
    const value = valueAfter(text, end);
    if (depth === 1 && value !== null && end - at <= KEY_MAX_LENGTH) keys.set(text.slice(at + 1, end), value);
    at = end;
  }
  return keys;
}

/** Longer than any key that anybody asks for. In UTF-16 units. */
const KEY_MAX_LENGTH = 80;

/** How much of a value is told: a bracket and what follows it. */
const VALUE_LENGTH = 16;

/** The offset of the quotation mark that ends a string; that of the text where it is cut off. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === '"') return at;
  }
  return text.length;
}

/** What stands behind the colon after a key; null where there is none, because this is no key. */
function valueAfter(text: string, end: number): string | null {
  const behind = text.slice(end + 1, end + 1 + 2 * VALUE_LENGTH);
  const colon = /^\s*:\s*/.exec(behind);
  return colon === null ? null : behind.slice(colon[0].length, colon[0].length + VALUE_LENGTH);
}
