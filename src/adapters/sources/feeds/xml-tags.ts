// Reads the tags of XML as feeds really write it: forgivingly, always forwards, each character once.

/** A tag that opens an element. Names are as written. */
export interface OpenTag {
  name: string;
  /** As they stand in the tag. */
  attributes: string;
  isEmpty: boolean;
  /** The offset behind the tag. */
  end: number;
}

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** True for what can begin an element's name; anything else behind a "<" makes it a less sign. */
export function isNameStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code >= 0xc0;
}

function isSpace(code: number): boolean {
  return code <= 0x20;
}

/** The offset behind the name that starts at an offset. */
export function nameEnd(xml: string, from: number): number {
  let at = from;
  for (; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (isSpace(code) || code === GREATER || code === SLASH || code === LESS) break;
  }
  return at;
}

/** The tag whose "<" stands at an offset. One without its ">" ends where the next begins. */
export function readOpenTag(xml: string, mark: number): OpenTag {
  const attributesAt = nameEnd(xml, mark + 1);
  const name = xml.slice(mark + 1, attributesAt);
  if (xml.charCodeAt(attributesAt) === GREATER)
    return { name, attributes: '', isEmpty: false, end: attributesAt + 1 };
  const close = closeOf(xml, attributesAt);
  const isEmpty = close > attributesAt && xml.charCodeAt(close - 1) === SLASH;
  const attributes = xml.slice(attributesAt, isEmpty ? close - 1 : close);
  return { name, attributes, isEmpty, end: xml.charCodeAt(close) === GREATER ? close + 1 : close };
}

/** The offset of the ">" or "<" that ends a tag, outside of quoted values. */
function closeOf(xml: string, from: number): number {
  let isValueNext = false;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === GREATER || code === LESS) return at;
    if ((code === QUOTE || code === APOSTROPHE) && isValueNext) {
      const end = xml.indexOf(code === QUOTE ? '"' : "'", at + 1);
      if (end === -1) return xml.length;
      at = end;
    }
    if (!isSpace(code)) isValueNext = code === EQUALS;
  }
  return xml.length;
}

/** Attributes by name, lower case, their values as written; of several the first. Linear, unlike expressions for it. */
export function attributesOf(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (let at = 0; at < written.length;) {
    at = skipWhile(written, at, (code) => isSpace(code) || code === EQUALS || code === SLASH);
    const nameTo = skipWhile(written, at, (code) => !isSpace(code) && code !== EQUALS);
    const name = written.slice(at, nameTo).toLowerCase();
    const equals = skipWhile(written, nameTo, isSpace);
    if (written.charCodeAt(equals) !== EQUALS) {
      at = Math.max(nameTo, at + 1);
      continue;
    }
    const value = valueAt(written, skipWhile(written, equals + 1, isSpace));
    if (!attributes.has(name)) attributes.set(name, value.text);
    at = value.end;
  }
  return attributes;
}

function valueAt(written: string, at: number): { text: string; end: number } {
  const quote = written.charAt(at);
  if (quote === '"' || quote === "'") {
    const end = written.indexOf(quote, at + 1);
    return end === -1
      ? { text: written.slice(at + 1), end: written.length }
      : { text: written.slice(at + 1, end), end: end + 1 };
  }
  const end = skipWhile(written, at, (code) => !isSpace(code));
  return { text: written.slice(at, end), end };
}

function skipWhile(text: string, from: number, isSkipped: (code: number) => boolean): number {
  let at = from;
  while (at < text.length && isSkipped(text.charCodeAt(at))) at += 1;
  return at;
}

/** The offset behind a comment, an instruction, CDATA or a document type that starts at an offset. */
export function behindDeclaration(xml: string, mark: number): number {
  if (xml.startsWith('<!--', mark)) return behind(xml, '-->', mark + 4);
  if (xml.startsWith('<![CDATA[', mark)) return behind(xml, ']]>', mark + 9);
  const end = behind(xml, '>', mark);
  // A document type may hold declarations in brackets; entities that it declares are nobody's business.
  const bracket = /^<!doctype/i.test(xml.slice(mark, mark + 9)) ? xml.slice(mark, end).indexOf('[') : -1;
  return bracket === -1 ? end : behindSubset(xml, mark + bracket);
}

/** Behind the "]" and ">" that end a document type's declarations; without them all of the rest is one. */
function behindSubset(xml: string, bracket: number): number {
  for (let at = xml.indexOf(']', bracket); at !== -1; at = xml.indexOf(']', at + 1)) {
    const next = skipWhile(xml, at + 1, isSpace);
    if (xml.charCodeAt(next) === GREATER) return next + 1;
  }
  return xml.length;
}

function behind(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found === -1 ? xml.length : found + mark.length;
}
