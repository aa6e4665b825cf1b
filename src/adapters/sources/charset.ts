// Turns bytes into text: by byte order mark, by what the document declares, else as UTF-8, or as what its letters tell; and sees through wrong labels.
import { isAscii, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { CHARSET_DECLARATION_MAX_BYTES } from '../../limits/reading.ts';
import { guessCharset } from './guess-charset.ts';
import { decodeUtf32, utf32Of } from './utf-32.ts';

/**
 * Out of this many letters beyond ASCII one may be broken before a text counts as not UTF-8: excerpts that were cut through
 * a letter are common, and other charsets give hardly any letter that is whole.
 */
const BROKEN_PER_LETTERS = 4;

/** So many bytes beyond ASCII are not UTF-8 by accident; a Chinese word or two may be. */
const TELLING_BYTES = 12;

const REPLACEMENT = '\ufffd';
const REPLACEMENT_CODE = 0xfffd;

/** Decodes a document. `label`: the charset that came with it from outside (HTTP), which wins over its own declaration. */
export function decodeText(bytes: Uint8Array, label?: string): string {
  const wide = utf32Of(bytes);
  if (wide !== null) return decodeUtf32(bytes, wide);
  const marked = decoderOfMark(bytes);
  if (marked !== null) return marked.decode(bytes);
  const outside = label === undefined ? null : createDecoder(label);
  const decoder = outside ?? decoderOfDeclaration(bytes) ?? createDecoder('utf-8');
  if (decoder !== null && decoder.encoding !== 'utf-8' && !isUtf8Anyway(bytes, decoder.encoding))
    return decoder.decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!isBroken(text)) return text;
  const declared = outside === null ? null : decoderOfDeclaration(bytes);
  const legacy =
    declared === null || declared.encoding === 'utf-8' ? createDecoder(guessCharset(bytes)) : declared;
  return (legacy ?? new TextDecoder()).decode(bytes);
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
  const xml = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]{1,40})\s*["']/i.exec(head);
  const html = /<meta\s[^<>]{0,1000}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head);
  const label = xml?.[1] ?? html?.[1];
  if (label === undefined) return null;
  // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
  return /^(?:utf-?(?:16|32)|ucs-?[24]|iso-10646)/i.test(label)
    ? createDecoder('utf-8')
    : createDecoder(label);
}

function createDecoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label.trim());
  } catch {
    return null;
  }
}

/** Encodings of one byte a letter, whose texts are never UTF-8 by accident. */
const SINGLE_BYTE = /^(?:windows-|iso-8859-|koi8-|macintosh|x-mac-|ibm866)/;

/** True for what is labelled as something else and is UTF-8: software was changed, its label was not. */
function isUtf8Anyway(bytes: Uint8Array, encoding: string): boolean {
  if (/^(?:utf-16|iso-2022)/.test(encoding) || isAscii(bytes) || !isUtf8(bytes)) return false;
  if (SINGLE_BYTE.test(encoding)) return true;
  let beyond = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) beyond += 1;
    if (beyond >= TELLING_BYTES) return true;
  }
  return false;
}

/** True where so much of a text is no UTF-8 that it must be something else; one broken letter is an accident. */
function isBroken(text: string): boolean {
  if (!text.includes(REPLACEMENT)) return false;
  let broken = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) letters += 1;
    if (code === REPLACEMENT_CODE) broken += 1;
  }
  return broken > 1 + letters / BROKEN_PER_LETTERS;
}
