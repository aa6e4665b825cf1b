// Sounds of names as languages share them: how Latin spelling is read, and the coarse key under which spellings meet.
import { rememberByWord } from '../word-memory.ts';

/**
 * Sounds are letters: vowels a e i o u; b p f v w d t g k h s z m n l r; S as in ship, Z as in measure, C as in church,
 * j as in jam or as in ja, H for a ch that languages read in four ways, `-` for a vowel drawn out.
 */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  'tsch:C tch:C dsch:j dzh:j sch:S sh:S sz:S cz:C ch:H kh:h gh:g ph:f th:t zh:Z ts:z tz:z dz:z dj:j ck:k cq:k qu:kv q:k x:ks y:i rz:r'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const SPELLED = new RegExp([...SPELLINGS.keys()].join('|'), 'g');

/** Letters whose mark tells the sound, as written in lower case. */
const MARKED: ReadonlyMap<string, string> = new Map(
  [...'čCćCçCšSśSşSșSžZźZżZțzñnğgřrěeđdджj'.matchAll(/(\p{Ll})([a-zA-Z])/gu)].map(
    ([, letter = '', sound = '']) => [letter, sound],
  ),
);
const MARKED_LETTER = new RegExp(`[${[...MARKED.keys()].join('')}]`, 'gu');

/** Marked letters become their sounds; to be asked before a word is folded. */
export function readMarks(lower: string): string {
  return lower.replace(MARKED_LETTER, (letter) => MARKED.get(letter) ?? letter);
}

/** The sounds of a word in Latin letters without marks. */
export function readLatin(word: string): string {
  return word
    .replace(SPELLED, (letters) => SPELLINGS.get(letters) ?? letters)
    .replace(/c(?=[eiy])/g, 's')
    .replaceAll('c', 'k')
    .replace(/ng(?![aeiou])/g, 'n');
}

const SOUNDS_MAX_LENGTH = 24;

/** One sound once, of vowels side by side the first; nothing but sounds. */
export function simplified(sounds: string): string {
  return sounds
    .replace(/[^abefghijklmnoprstuvwdzHSCZ-]/g, '')
    .replace(/([aeiou])[aeiou]+/g, '$1')
    .replace(/(.)\1+/g, '$1')
    .slice(0, SOUNDS_MAX_LENGTH);
}

const CLASSES: ReadonlyMap<string, string> = new Map(
  [...'bPpPfPvPwPdTtTgKkKsSzSSSCSZSmNnNlRrR'.matchAll(/(.)(.)/g)].map(([, sound = '', kind = '']) => [
    sound,
    kind,
  ]),
);
const KEY_MAX_LENGTH = 5;
/** Shorter keys meet by chance. */
const KEY_MIN_LENGTH = 3;

/** The coarse consonants of sounds; where a sound is read in two ways `isSoft` chooses. */
function keyOf(sounds: string, isSoft: boolean): string {
  let key = '';
  let before = '';
  for (const [at, sound] of Array.from(sounds).entries()) {
    const kind = kindOf(sound, at === 0, isSoft);
    // Two sounds of a class with no vowel between them are often one sound of another spelling.
    if (kind !== before) key += kind;
    before = kind;
  }
  // An s at the end may be a genitive, or the ending of a case that other languages leave out.
  return (key.length > KEY_MIN_LENGTH ? key.replace(/S$/, '') : key).slice(0, KEY_MAX_LENGTH);
}

function kindOf(sound: string, isInitial: boolean, isSoft: boolean): string {
  if (sound === 'j') return isSoft ? 'S' : '';
  if (sound === 'H') return isSoft ? 'S' : 'K';
  if (sound === 'h') return isInitial ? 'K' : '';
  if (sound === '-') return isSoft ? 'R' : '';
  return CLASSES.get(sound) ?? '';
}

const rememberedKeysOf = rememberByWord<null, readonly string[]>((sounds) => {
  const keys = new Set([keyOf(sounds, true), keyOf(sounds, false)]);
  return [...keys].filter((key) => key.length >= KEY_MIN_LENGTH);
});

/** The keys that the sounds of a name are found by, one or two; none where it is too short to be told from others. */
export function soundKeysOf(sounds: string): readonly string[] {
  return rememberedKeysOf(sounds, null);
}

/** The class of the first sound, null for a vowel and for what languages read in several ways. */
export function headOf(sounds: string): string | null {
  return CLASSES.get(sounds.charAt(0)) ?? null;
}

/** How many consonants sounds have. */
export function consonantsOf(sounds: string): number {
  return sounds.replace(/[aeiou-]/g, '').length;
}
