// What makes two spellings of a word one: compatibility forms, case, and the marks above letters.

/** Scripts whose marks are vowels, not ornaments: stripping them would change the word. */
const KEEPS_MARKS =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Sinhala}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Arabic spellings that readers mix: forms of alef, final ya, ta marbuta; and the stretching stroke. */
const ARABIC_FORMS: readonly (readonly [RegExp, string])[] = [
  [/[\u0622\u0623\u0625\u0671]/g, '\u0627'],
  [/\u0649/g, '\u064A'],
  [/\u0629/g, '\u0647'],
  [/\u0640/g, ''],
];

/** Folds a text for matching: NFKC, lower case, ß to ss, marks off Latin, Greek, Cyrillic, Hebrew and Arabic letters. */
export function foldText(text: string): string {
  let folded = text.normalize('NFKC').toLowerCase();
  if (/^[\x20-\x7e]*$/.test(folded)) return folded;
  folded = folded
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i');
  if (!KEEPS_MARKS.test(folded))
    folded = folded
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .normalize('NFC');
  for (const [forms, form] of ARABIC_FORMS) folded = folded.replace(forms, form);
  return folded;
}
