// Which texts our font can draw, and how they are written into a picture without becoming part of its markup.

/**
 * Letters that DejaVu Sans has: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, and the marks between them. It has none of
 * Chinese, Japanese, Korean, Thai or the scripts of India: for those it would draw boxes.
 */
const DRAWABLE =
  /^[\u0020-\u007e\u00a0-\u024f\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ff\u0400-\u0523\u0531-\u0556\u0561-\u0587\u05d0-\u05ea\u0621-\u063a\u0640-\u0652\u0660-\u0669\u067e\u0686\u0698\u06a9\u06af\u06cc\u1e00-\u1ef9\u2010-\u2027\u2030-\u203a\u20ac]+$/u;

export function isDrawable(text: string): boolean {
  return DRAWABLE.test(text);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text for a picture's markup. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** One line of at most so many UTF-16 units, its letters composed; a cut is marked. */
export function drawnLine(text: string, maxLength: number): string {
  const line = text.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (line.length <= maxLength) return line;
  const cut = line.slice(0, maxLength - 1).toWellFormed();
  return `${cut.replace(/\uFFFD$/u, '').trimEnd()}…`;
}
