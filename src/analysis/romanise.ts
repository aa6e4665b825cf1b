// Writes a name of any script by its sounds, so that Zelensky, Selenskyj and Зеленского are near one another.
import { foldText } from '../news/folding.ts';
import { readConsonants, withoutArticle } from './romanise/abjads.ts';
import { readLetters, undeclined } from './romanise/alphabets.ts';
import { readHan } from './romanise/han.ts';
import { readHangul, withoutParticle } from './romanise/hangul.ts';
import { readKana } from './romanise/kana.ts';
import { readLatin, readMarks, simplified } from './romanise/sounds.ts';

/** Longer is no name. In UTF-16 units. */
const NAME_MAX_LENGTH = 40;

const ALPHABET = /[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u10a0-\u10ff]/u;
const ABJAD = /[\u0590-\u07ff]/u;
const KANA = /[\u30a0-\u30ff]/u;
const HANGUL = /[\uac00-\ud7a3]/u;
const HAN = /\p{sc=Han}/u;

/** Endings of cases in languages that decline foreign names in Latin letters. */
const DECLINED: ReadonlyMap<string, RegExp> = new Map([
  ['pl', /(?:iego|ego|iemu|emu|owi|iem|em|ami|ach|ów|ą|ę|[auiyeo])$/u],
  ['cs', /(?:ého|ému|ovi|ou|em|ům|ách|[auiyeoěí])$/u],
  ['sk', /(?:ého|ému|ovi|ou|om|ami|[auiyeoí])$/u],
  ['hr', /(?:om|em|[auieo])$/u],
  ['sl', /(?:om|em|[auieo])$/u],
]);
const DECLINED_MIN_LENGTH = 6;

/** The sounds of one word (see romanise/sounds.ts) without what its language's cases add; empty where no script is known. */
export function romanise(word: string, language: string | null): string {
  const written = word.slice(0, NAME_MAX_LENGTH);
  if (HANGUL.test(written)) return simplified(readHangul(withoutParticle(written.normalize('NFC'))));
  if (KANA.test(written)) return simplified(readKana(written));
  if (HAN.test(written)) return simplified(readHan(written));
  if (ABJAD.test(written)) return simplified(readConsonants(withoutArticle(foldText(written))));
  if (ALPHABET.test(written)) return simplified(readLetters(undeclined(foldText(written))));
  return simplified(readLatin(latinOf(written.normalize('NFC').toLowerCase(), language)));
}

function latinOf(lower: string, language: string | null): string {
  const endings = language === null ? undefined : DECLINED.get(language);
  const bare =
    endings === undefined || lower.length < DECLINED_MIN_LENGTH ? lower : lower.replace(endings, '');
  const isPlain = /^[a-z]*$/.test(bare);
  if (isPlain) return bare;
  // Folding lowers case, and sounds of marked letters are capitals: each stretch between them is folded alone.
  return readMarks(bare).replace(/[^SCZ]+/g, foldText);
}
