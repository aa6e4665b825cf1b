// Guesses the charset of a text that names none and is no UTF-8: by the language that it names, else by its letters.
import { CHARSET_DECLARATION_MAX_BYTES, CHARSET_GUESS_MAX_BYTES } from '../../limits/reading.ts';

/** What most of the web was written in before UTF-8, and what it falls back to. */
const USUAL = 'windows-1252';

/** Charsets of one byte a letter by language: what browsers fall back to for readers of it (HTML standard, 13.2.3.2). */
const BY_LANGUAGE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'windows-1250': 'cs hu pl sk sl hr bs sq ro',
    'windows-1253': 'el',
    'windows-1254': 'tr az ku',
    'windows-1255': 'he iw',
    'windows-1256': 'ar fa ur',
    'windows-1257': 'et lt lv',
    'windows-1258': 'vi',
    'windows-874': 'th',
  }).flatMap(([charset, languages]) => languages.split(' ').map((language) => [language, charset] as const)),
);

/** A charset that a text's letters tell: which of them are `telling`, and which share of the others they are at least. */
interface Candidate {
  charset: string;
  languages: string;
  telling: RegExp;
  shareMin: number;
}

/** Letters that are two thirds of any Cyrillic text; as another charset reads it they are a fifth at most. */
const CYRILLIC = /[оеаинтсрвлі]/g;
const HANGUL = /[\uac00-\ud7a3]/g;
const KANA = /[\u3041-\u3096\u30a1-\u30fc]/g;
/** The commonest characters of news in Chinese, simplified and traditional: an eighth of any text and more. */
const SIMPLIFIED =
  /[的一是在不了有和人这中大为上个国我以要他时来们生到作地于出会可也你对年市说日月后行发新政]/g;
const TRADITIONAL =
  /[的一是在不了有和人這中大為上個國我以要他時來們生到作地於出會可也你對年市說日月後行發新政]/g;

/** In this order: what is read as Korean is hardly ever anything else, while everything can be read as Chinese. */
const CANDIDATES: readonly Candidate[] = [
  { charset: 'windows-1251', languages: 'ru uk be bg sr mk', telling: CYRILLIC, shareMin: 0.45 },
  { charset: 'koi8-u', languages: 'ru uk be bg', telling: CYRILLIC, shareMin: 0.45 },
  { charset: 'euc-kr', languages: 'ko', telling: HANGUL, shareMin: 0.9 },
  { charset: 'shift_jis', languages: 'ja', telling: KANA, shareMin: 0.3 },
  { charset: 'euc-jp', languages: 'ja', telling: KANA, shareMin: 0.3 },
  { charset: 'gb18030', languages: 'zh', telling: SIMPLIFIED, shareMin: 0.12 },
  { charset: 'big5', languages: 'zh', telling: TRADITIONAL, shareMin: 0.12 },
];

/** Letters beyond ASCII below which nothing is told from them, unless the language is known. */
const LETTERS_MIN = 24;

/** The name of the charset; `windows-1252` wherever nothing says clearly otherwise. */
export function guessCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, CHARSET_GUESS_MAX_BYTES);
  const language = languageOf(sample);
  const byLanguage = BY_LANGUAGE.get(language);
  if (byLanguage !== undefined) return byLanguage === 'windows-1250' ? centralEuropean(sample) : byLanguage;
  const likely = CANDIDATES.filter(({ languages }) => languages.split(' ').includes(language))
    .map((candidate) => ({ charset: candidate.charset, share: readAs(sample, candidate).share }))
    .sort((one, other) => other.share - one.share)[0];
  if (likely !== undefined && likely.share > 0) return likely.charset;
  return CANDIDATES.find((candidate) => isClearly(candidate, sample))?.charset ?? USUAL;
}

function isClearly(candidate: Candidate, sample: Uint8Array): boolean {
  const { letters, share } = readAs(sample, candidate);
  return letters >= LETTERS_MIN && share >= candidate.shareMin;
}

/** The language that a feed or page names at its beginning, without its region; '' for none. */
function languageOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, CHARSET_DECLARATION_MAX_BYTES)).toString('latin1');
  const named =
    /\slang\s*=\s*["']?([a-z]{2,3})\b|\bxml:lang\s*=\s*["']([a-z]{2,3})\b|<(?:dc:)?language>\s*([a-z]{2,3})\b/i.exec(
      head,
    );
  return (named?.[1] ?? named?.[2] ?? named?.[3] ?? '').toLowerCase();
}

/** ISO 8859-2 has no characters where windows-1250 has some of Polish's and Czech's letters, and quotation marks. */
function centralEuropean(bytes: Uint8Array): string {
  return bytes.some((byte) => byte >= 0x80 && byte <= 0x9f) ? 'windows-1250' : 'iso-8859-2';
}

/** How many letters beyond ASCII a text has as this charset reads it, and the share of those that its language uses most. */
function readAs(bytes: Uint8Array, { charset, telling }: Candidate): { letters: number; share: number } {
  const text = decodeStrictly(bytes, charset) ?? '';
  const letters = text.match(/[^\x00-\x7f\s\p{P}]/gu)?.length ?? 0;
  const told = text.match(telling)?.length ?? 0;
  return { letters, share: letters === 0 ? 0 : told / letters };
}

/** Null for what is no text of this charset; one that was cut through a letter is one. */
function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
