// The pieces of a question as typed: words, phrases, and runs of letters in scripts without spaces.
import { functionWordsIn } from './stop-words.ts';
import { foldWord, lettersOf, stretchKindOf, stretchesOf } from './words.ts';

/** A word or phrase of a question, as typed. */
export interface Word {
  text: string;
  /** To be found as it stands, word beside word: what was quoted, and runs of letters in scripts without spaces. */
  isPhrase: boolean;
}

/** A piece between spaces: words (several where they are joined as in and/or), or what stands between alternatives. */
export type Piece = { kind: 'words'; words: Word[]; isExcluded: boolean } | { kind: 'or' };

const QUOTE = '"“”„‟«»「」『』《》＂';
const PIECE = new RegExp(
  `(?<minus>[-−])?(?:[${QUOTE}](?<phrase>[^${QUOTE}]*)[${QUOTE}]|(?<words>[^\\s|${QUOTE}]+))|(?<bar>\\|)`,
  'gu',
);

/** A longer run of letters is a sentence, not a name: it is asked for word by word. In letters. */
const RUN_AS_PHRASE_MAX = 8;

/** The pieces of what was typed; those that hold no word are left out. */
export function piecesOf(typed: string): Piece[] {
  return Array.from(typed.normalize('NFC').matchAll(PIECE), ({ groups }) => readPiece(groups ?? {})).filter(
    (piece) => piece.kind === 'or' || piece.words.length > 0,
  );
}

function readPiece(groups: Readonly<Record<string, string | undefined>>): Piece {
  const isExcluded = groups['minus'] !== undefined;
  const isOr = !isExcluded && groups['words']?.toLowerCase() === 'or';
  if (isOr || groups['bar'] !== undefined) return { kind: 'or' };
  const phrase = groups['phrase']?.trim().replace(/\s+/gu, ' ');
  if (phrase === undefined)
    return { kind: 'words', words: stretchesOf(groups['words'] ?? '').flatMap(wordsOfStretch), isExcluded };
  const isEmpty = stretchesOf(phrase).every((stretch) => foldWord(stretch) === '');
  return { kind: 'words', words: isEmpty ? [] : [{ text: phrase, isPhrase: true }], isExcluded };
}

function wordsOfStretch(stretch: string): Word[] {
  const kind = stretchKindOf(stretch);
  // The owner is meant: "Obama's" asks for Obama.
  const owner = stretch.replace(/(?<=.)['’‘＇]s$/iu, '');
  if (kind === 'word') return foldWord(owner) === '' ? [] : [{ text: owner, isPhrase: false }];
  const length = lettersOf(foldWord(stretch)).length;
  if (length === 0) return [];
  if (kind === 'hangul' || length <= RUN_AS_PHRASE_MAX) return [{ text: stretch, isPhrase: length > 2 }];
  return wordsOfRun(stretch);
}

/** The words of a sentence without spaces, as the runtime's dictionary parts them; single letters are particles. */
function wordsOfRun(run: string): Word[] {
  const segmenter = new Intl.Segmenter(languageOfRun(run), { granularity: 'word' });
  const words = Array.from(segmenter.segment(run), ({ segment }) => segment);
  const lengths = words.map((word) => lettersOf(foldWord(word)).length);
  const kept = words.map((text, at) => ({ text, isPhrase: (lengths[at] ?? 0) > 2 }));
  const long = kept.filter((_word, at) => (lengths[at] ?? 0) > 1);
  return long.length > 0 ? long : [{ text: run, isPhrase: true }];
}

const RUN_LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/[\p{sc=Hira}\p{sc=Kana}]/u, 'ja'],
  [/\p{sc=Thai}/u, 'th'],
  [/\p{sc=Laoo}/u, 'lo'],
  [/\p{sc=Khmr}/u, 'km'],
  [/\p{sc=Mymr}/u, 'my'],
];

function languageOfRun(run: string): string {
  return RUN_LANGUAGES.find(([script]) => script.test(run))?.[1] ?? 'zh';
}

/** As many words in capitals are shouting, not acronyms. */
const SHOUTED_WORDS_MIN = 4;

function isShouted(words: readonly Word[]): boolean {
  const cased = words.filter(({ text }) => /[\p{Lu}\p{Ll}]/u.test(text));
  return cased.length >= SHOUTED_WORDS_MIN && cased.every(({ text }) => text === text.toUpperCase());
}

/** US, IT and WHO are meant, though us, it and who are not. AND is what other search engines ask for. */
function isAcronym({ text }: Word): boolean {
  return /^\p{Lu}{2,}$/u.test(text) && text !== 'AND';
}

/** Leaves out the words that a question does not mean, unless there are no others; phrases stay whole. */
export function withoutFunctionWords(required: readonly Word[][]): Word[][] {
  const words = required.flat().filter((word) => !word.isPhrase || stretchesOf(word.text).length === 1);
  const functionWords = functionWordsIn(words.map((word) => foldWord(word.text)));
  const isLoud = isShouted(words);
  const isDropped = (word: Word): boolean =>
    functionWords.has(foldWord(word.text)) &&
    (!word.isPhrase || stretchKindOf(word.text) !== 'word') &&
    (isLoud || !isAcronym(word));
  const meant = required.filter((alternatives) => !alternatives.every(isDropped));
  return meant.length > 0 ? meant : [...required];
}
