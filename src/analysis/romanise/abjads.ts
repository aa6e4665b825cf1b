// Letters of scripts that leave short vowels out, as sounds: Arabic with Persian and Urdu, Hebrew.

const LETTERS: ReadonlyMap<string, string> = new Map(
  [
    'ا:a آ:a أ:a إ:i ب:b پ:p ت:t ة:a ث:t ج:j چ:C ح:h خ:h د:d ذ:z ر:r ز:z ژ:Z س:s ش:S ص:s ض:d ط:t ظ:z ع: غ:g ف:f ڤ:v ق:k ك:k ک:k گ:g ل:l م:m ن:n ه:h و:u ؤ:u ي:i ی:i ى:a ئ:i ء: ٹ:t ڈ:d ڑ:r ں:n ے:e',
    'א:a ב:b ג:g ד:d ה:h ו:u ז:z ח:h ט:t י:i כ:k ך:k ל:l מ:m ם:m נ:n ן:n ס:s ע: פ:p ף:p צ:z ץ:z ק:k ר:r ש:S ת:t',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** At the beginning they are consonants. */
const INITIALS: ReadonlyMap<string, string> = new Map([
  ['و', 'w'],
  ['ו', 'w'],
]);

/** The article, alone or after what is written onto a word. */
const ARTICLE = /^(?:[وبكف]?ال|لل)(?=.{3})/u;

/** A folded Arabic word without its article. */
export function withoutArticle(folded: string): string {
  return folded.replace(ARTICLE, '');
}

/** And, in, to, like: written onto the word that follows, in Arabic and Hebrew. */
const PROCLITIC = /^(?:[وبلفك](?=[\u0600-\u06ff]{4})|[ובלהמשכ](?=[\u0590-\u05ff]{4}))/u;

/** A word without the letter in front that may be a word of its own; null where none is. */
export function withoutProclitic(folded: string): string | null {
  return PROCLITIC.test(folded) ? folded.slice(1) : null;
}

/** The sounds of a folded word; letters of other scripts stay. */
export function readConsonants(folded: string): string {
  return Array.from(folded.replaceAll('تش', 'چ'), (letter, at) => {
    const initial = at === 0 ? INITIALS.get(letter) : undefined;
    return initial ?? LETTERS.get(letter) ?? letter;
  }).join('');
}
