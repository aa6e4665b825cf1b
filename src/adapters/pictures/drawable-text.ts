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

/** How wide letters of our font are at most, in ems; the first that fits a letter counts. Arabic ones as they are joined. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ ,.:;/|]/u, 0.34],
  [/[ijlftrI!()[\]'‘’-]/u, 0.43],
  [/[MmW%@&ŒœÆæŴĦ©®¼½¾—…ЖШЩЮЫФМЪжшщюмфыЉЊњљΉΜ]/u, 1.1],
  [/[wŵωώŉ#+<=>^~¬±×÷]/u, 0.85],
  [/[a-z0-9]|\p{Script=Arabic}/u, 0.65],
  [/\p{Lu}/u, 0.84],
];
/** Of all other letters. */
const OTHER_WIDTH = 0.75;

/** How wide a letter is at most, in ems. */
export function letterWidth(letter: string): number {
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER_WIDTH;
}

/** One line that takes no more room than so many ems, and no more than so many UTF-16 units; a cut is marked. */
export function fittedLine(
  text: string,
  { maxLength, maxEms }: { maxLength: number; maxEms: number },
): string {
  const letters = Array.from(drawnLine(text, maxLength));
  const widthOf = (part: readonly string[]) => part.reduce((sum, letter) => sum + letterWidth(letter), 0);
  if (widthOf(letters) <= maxEms) return letters.join('');
  const end = '…';
  while (letters.length > 0 && widthOf(letters) + letterWidth(end) > maxEms) letters.pop();
  return `${letters.join('').trimEnd()}${end}`;
}
