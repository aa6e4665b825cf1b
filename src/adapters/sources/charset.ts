// Turns bytes into text: by byte order mark, by what the document declares, else as UTF-8.
import { TextDecoder } from 'node:util';
import { CHARSET_DECLARATION_MAX_BYTES } from '../../limits/reading.ts';

/** Out of this many letters beyond ASCII one may be broken before a text counts as not UTF-8. */
const BROKEN_PER_LETTERS = 100;

const REPLACEMENT = '\ufffd';

/** Decodes a document. `label`: the charset that came with it from outside (HTTP), which wins over its own declaration. */
export function decodeText(bytes: Uint8Array, label?: string): string {
  const marked = decoderOfMark(bytes);
  if (marked !== null) return marked.decode(bytes);
  const outside = label === undefined ? null : createDecoder(label);
  const decoder = outside ?? decoderOfDeclaration(bytes) ?? createDecoder('utf-8');
  if (decoder?.encoding !== 'utf-8') return (decoder ?? new TextDecoder()).decode(bytes);
  const text = decoder.decode(bytes);
  return isBroken(text) ? new TextDecoder('windows-1252').decode(bytes) : text;
}

/** The decoder that the byte order mark asks for, or the zeros of UTF-16 without one. */
function decoderOfMark(bytes: Uint8Array): TextDecoder | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8');
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return new TextDecoder('utf-16le');
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return new TextDecoder('utf-16be');
  return null;
}

function decoderOfDeclaration(bytes: Uint8Array): TextDecoder | null {
  const head = Buffer.from(bytes.subarray(0, CHARSET_DECLARATION_MAX_BYTES)).toString('latin1');
  const xml = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head);
  const html = /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head);
  const label = xml?.[1] ?? html?.[1];
  if (label === undefined) return null;
  // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
  return /^(?:utf-?16|ucs-?2|iso-10646)/i.test(label) ? createDecoder('utf-8') : createDecoder(label);
}

function createDecoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** True where so much of a text is no UTF-8 that it must be something else; one broken letter is an accident. */
function isBroken(text: string): boolean {
  let broken = 0;
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, at + 1)) broken += 1;
  if (broken === 0) return false;
  const letters = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  return broken > 1 + letters / BROKEN_PER_LETTERS;
}
