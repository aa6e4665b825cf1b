// Cleans plain text: no invisible or direction-changing characters, plain spaces, paragraphs a blank line apart.
import { windowsCharacterOf } from './pages/html-entities.ts';

/**
 * Controls, soft hyphens, zero-width spaces, marks that turn the reading direction, and tag characters: what a reader
 * cannot see and what can make a text read other than it is. Joiners (U+200C, U+200D) stay: Persian and emoji need them.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

const HAS_INVISIBLE = new RegExp(INVISIBLE.source, 'u');

/** Removes what cannot be seen, and mends halves of surrogate pairs. */
export function withoutInvisible(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  if (!HAS_INVISIBLE.test(whole)) return whole;
  // Control characters beyond ASCII are quotes and dashes of Windows-1252 that somebody took for ISO 8859-1.
  return whole
    .replace(/[\u0080-\u009f]/g, (control) => windowsCharacterOf(control.charCodeAt(0)))
    .replace(INVISIBLE, '');
}

/** A plain text with its line breaks kept: single spaces, trimmed lines, at most one blank line in a row. */
export function cleanText(text: string): string {
  return withoutInvisible(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'))
    .replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A text as one line: a headline, a name, a tag. */
export function cleanLine(text: string): string {
  return withoutInvisible(text)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** All of the signs at once: what is left of some of them must not make a tag with the rest. */
const BEFORE_SCRIPT = /(?<![</])[</]+(?=script)/gi;

/** A text that was decoded, without what a browser would take for a script's tag. */
export function withoutScriptTags(text: string): string {
  return text.replace(BEFORE_SCRIPT, (signs) => (signs.includes('<') ? '' : signs));
}
