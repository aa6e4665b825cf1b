// What makes two spellings of a word one: compatibility forms, case, digits, and the marks above letters.

/**
 * Marks that are ornaments of a letter: those shared by scripts (accents, Arabic vowel signs) and those of Latin,
 * Greek, Cyrillic, Hebrew and Arabic. In other scripts marks are vowels. Three stay, because they make another letter:
 * Japanese voicing (が), Cyrillic й and ў, Ukrainian ї.
 */
const ORNAMENTS =
  /(?<![иу])\u0306|(?<!і)\u0308|[[[\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}]&&\p{M}]--[\u0306\u0308\u3099\u309A]]/gv;

/** What no reader sees: soft hyphens, joiners, direction marks, variation selectors, enclosing marks. */
const UNSEEN = /[\u00AD\u034F\u061C\u180E\u200C-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\p{Me}]/gu;

/** Letters that readers also type otherwise, and that no mark tells apart. */
const OTHER_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ħ', 'h'],
  ['ς', 'σ'],
  // Arabic: alef wasla, final ya, ta marbuta, the stretching stroke; the Persian ya and kaf.
  ['\u0671', '\u0627'],
  ['\u0649', '\u064A'],
  ['\u0629', '\u0647'],
  ['\u0640', ''],
  ['\u06CC', '\u064A'],
  ['\u06A9', '\u0643'],
  // The apostrophe that counts as a letter.
  ['\u02BC', ''],
]);
const SPELLED_OTHERWISE = /[ßøłđðþæœıħς\u0671\u0649\u0629\u0640\u06CC\u06A9\u02BC]/g;

const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu;

/** Unicode keeps the ten digits of a script side by side, so that the distance to the zero is the value. */
function asciiDigitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** Stretches beyond ASCII, with the letter before them: a mark belongs to it. The rest of a long text needs no look. */
const NOT_ASCII = /[\x20-\x7e]?[^\x20-\x7e]+/g;

function foldMarked(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(UNSEEN, '')
    .replace(ORNAMENTS, '')
    .replace(SPELLED_OTHERWISE, (letter) => OTHER_SPELLINGS.get(letter) ?? letter)
    .replace(FOREIGN_DIGIT, asciiDigitOf)
    .normalize('NFKC');
}

/**
 * Folds a text for matching: NFKC, lower case, ß to ss, digits of any script to 0-9, marks off Latin, Greek, Cyrillic,
 * Hebrew and Arabic letters, and nothing that is not seen. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower.replace(NOT_ASCII, foldMarked);
}
