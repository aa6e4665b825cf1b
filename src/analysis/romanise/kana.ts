// Katakana as sounds: how Japanese writes foreign names.

/** Rows of syllables: consonant, then signs by the vowels a i u e o; a dot where a row has none. */
const ROWS = [
  ':アイウエオ',
  'k:カキクケコ',
  'g:ガギグゲゴ',
  's:サ.スセソ',
  'z:ザ.ズゼゾ',
  't:タ..テト',
  'd:ダヂヅデド',
  'n:ナニヌネノ',
  'h:ハヒ.ヘホ',
  'b:バビブベボ',
  'p:パピプペポ',
  'm:マミムメモ',
  'r:ラリルレロ',
  'w:ワヰ.ヱヲ',
  'S:.シ...',
  'j:.ジ...',
  'C:.チ...',
  'z:..ツ..',
  'f:..フ..',
  'v:..ヴ..',
  'i:ヤ.ユ.ヨ',
];

const SYLLABLES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row) => {
    const [consonant = '', signs = ''] = row.split(':');
    return Array.from(signs).map((sign, at) => [sign, consonant + ('aiueo'[at] ?? '')] as const);
  }).filter(([sign]) => sign !== '.'),
);

/** Small vowels take the place of the vowel before: ファ is fa, ジェ is je. */
const SMALL: ReadonlyMap<string, string> = new Map(
  [...'ァaィiゥuェeォoャaュuョo'.matchAll(/(.)([a-z])/gu)].map(([, sign = '', vowel = '']) => [sign, vowel]),
);

/** Sound of a vowel that is drawn out: often an r that English does not speak. */
const LONG = '-';

/** The u that stands for a w becomes one: ウェ is we. */
function beforeSmall(sounds: string): string {
  return /(?:^|[aiueon-])u$/.test(sounds) ? `${sounds.slice(0, -1)}w` : sounds.replace(/[aiueo]$/, '');
}

/** The sounds of a run of katakana; `-` for a vowel drawn out. */
export function readKana(run: string): string {
  let sounds = '';
  for (const sign of run) {
    const small = SMALL.get(sign);
    if (small !== undefined) sounds = beforeSmall(sounds) + small;
    else if (sign === 'ー') sounds += LONG;
    else if (sign === 'ン') sounds += 'n';
    else sounds += SYLLABLES.get(sign) ?? '';
  }
  return sounds;
}
