// Which language a text is in: by its script where that tells, else by fastText's model; null rather than a guess.
import { getLIDModel } from 'fasttext.wasm.js';
import { LANGUAGE_READ_MAX_LENGTH } from '../limits/analysis.ts';

/** The primary BCP 47 tag of a text's language (`en`, `de`, `zh`); null where the text is too short or it is unsure. */
export type DetectLanguage = (text: string) => string | null;

/** Fewer letters than this in a shared script are a name or two, in any language. */
const LETTERS_MIN = 12;
/** Fewer letters of a script that one language has are a name, a brand, an emoticon. */
const SCRIPT_LETTERS_MIN = 2;
/** Texts this long give the model enough; shorter ones need more certainty. In letters. */
const LONG_TEXT_LETTERS = 60;
const LONG_TEXT_CERTAINTY = 0.5;
const SHORT_TEXT_CERTAINTY = 0.7;
/** The share of the letters that decides a script. Letters of scripts with a sign a syllable or word weigh more. */
const SCRIPT_SHARE = 0.5;
const SYLLABLE_WEIGHT = 2.5;
/** Japanese without a tenth of kana is not met in sentences; Chinese with a の is. */
const KANA_SHARE_MIN = 0.1;

/** Scripts that one language of the news is written in. */
const SCRIPT_LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Laoo}/gu, 'lo'],
  [/\p{sc=Khmr}/gu, 'km'],
  [/\p{sc=Mymr}/gu, 'my'],
  [/\p{sc=Grek}/gu, 'el'],
  [/\p{sc=Geor}/gu, 'ka'],
  [/\p{sc=Armn}/gu, 'hy'],
  [/\p{sc=Taml}/gu, 'ta'],
  [/\p{sc=Telu}/gu, 'te'],
  [/\p{sc=Knda}/gu, 'kn'],
  [/\p{sc=Mlym}/gu, 'ml'],
  [/\p{sc=Gujr}/gu, 'gu'],
  [/\p{sc=Guru}/gu, 'pa'],
  [/\p{sc=Sinh}/gu, 'si'],
];

/** Languages with newsrooms that the model tells apart; for the rest its answers are mostly mistakes about these. */
const KNOWN_LANGUAGES: ReadonlySet<string> = new Set(
  'af am ar az be bg bn bs ca cs cy da de en es et eu fa fi fr ga gl he hi hr hu id is it kk ky lt lv mk mn mr ms mt ne nl no pl ps pt ro ru sk sl so sq sr sv sw tg tl tr uk ur uz vi'.split(
    ' ',
  ),
);

/** Languages that read alike: between them, the first must be much more likely than the second. */
const LOOK_ALIKES: readonly ReadonlySet<string>[] = [
  new Set(['da', 'no', 'nn', 'sv']),
  new Set(['bs', 'hr', 'sr', 'sh', 'sl']),
  new Set(['id', 'ms']),
  new Set(['cs', 'sk']),
  new Set(['be', 'ru', 'uk']),
  new Set(['bg', 'mk']),
  new Set(['es', 'gl', 'pt', 'ca']),
];
const LOOK_ALIKE_FACTOR = 2;

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The language that a text's script tells; null where the script is shared or another has as many letters. */
function languageOfScript(text: string): string | null {
  const kana = countOf(text, /[\p{sc=Hira}\p{sc=Kana}]/gu);
  const han = countOf(text, /\p{sc=Hani}/gu);
  const hangul = countOf(text, /\p{sc=Hang}/gu);
  const letters = countOf(text, /\p{L}/gu) + (SYLLABLE_WEIGHT - 1) * (kana + han + hangul);
  const isMost = (count: number): boolean => count >= SCRIPT_LETTERS_MIN && count >= SCRIPT_SHARE * letters;
  if (isMost(SYLLABLE_WEIGHT * hangul)) return 'ko';
  if (isMost(SYLLABLE_WEIGHT * (kana + han))) return languageOfHan(kana, han);
  return SCRIPT_LANGUAGES.find(([script]) => isMost(countOf(text, script)))?.[1] ?? null;
}

function languageOfHan(kana: number, han: number): string | null {
  if (kana + han < SCRIPT_LETTERS_MIN) return null;
  if (kana >= KANA_SHARE_MIN * (kana + han)) return 'ja';
  return kana <= 1 || kana < 0.03 * han ? 'zh' : null;
}

/** Addresses, handles and figures say nothing of the language; the model reads one line. */
function wordsToRead(text: string): string {
  const words = text
    .slice(0, LANGUAGE_READ_MAX_LENGTH)
    .replace(/(?:https?:\/\/|www\.)\S+|[@#]\S+|\S+@\S+/giu, ' ')
    .replace(/[^\p{L}\p{M}'’-]+/gu, ' ')
    .trim();
  // Headlines in capitals look like acronyms to the model.
  return words === words.toUpperCase() ? words.toLowerCase() : words;
}

interface Guess {
  language: string;
  certainty: number;
}

function isCertain([best, second]: readonly Guess[], letters: number): boolean {
  if (best === undefined || !KNOWN_LANGUAGES.has(best.language)) return false;
  if (best.certainty < (letters < LONG_TEXT_LETTERS ? SHORT_TEXT_CERTAINTY : LONG_TEXT_CERTAINTY))
    return false;
  if (second === undefined) return true;
  const areAlike = LOOK_ALIKES.some((group) => group.has(best.language) && group.has(second.language));
  return !areAlike || best.certainty >= LOOK_ALIKE_FACTOR * second.certainty;
}

/**
 * Loads the model that comes with the package (about 80 ms and 18 MB) and answers the detector.
 * Its tags are Wikipedia's: `no` is Bokmål or Nynorsk.
 */
export async function createLanguageDetector(): Promise<DetectLanguage> {
  const identifier = await getLIDModel();
  const model = await identifier.load();
  const guess = (words: string): Guess[] => {
    const found = model.predict(words, 2, 0);
    const guesses = Array.from({ length: found.size() }, (_, at): Guess => {
      const [certainty, label] = found.get(at);
      return { language: label.replace('__label__', ''), certainty };
    });
    // The list lives in the model's memory, which nobody else frees.
    found.delete();
    return guesses;
  };
  return (text) => {
    const words = wordsToRead(text);
    const byScript = languageOfScript(words);
    if (byScript !== null) return byScript;
    const letters = countOf(words, /\p{L}/gu);
    if (letters < LETTERS_MIN) return null;
    const guesses = guess(words);
    return isCertain(guesses, letters) ? (guesses[0]?.language ?? null) : null;
  };
}
