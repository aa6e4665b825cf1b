// How far apart the sounds of two names are, by what the scripts of both can tell apart.

/**
 * What a script tells of sounds: Latin spelling, an alphabet that names are spelled anew in, consonants alone, or the
 * syllables of another language.
 */
export type Hearing = 'latin' | 'alphabet' | 'consonants' | 'syllables';

const HEARINGS: ReadonlyMap<string, Hearing> = new Map(
  (
    [
      ['alphabet', 'ru uk be bg mk sr kk ky tg mn el hy ka'],
      ['consonants', 'ar fa he ur ps'],
      ['syllables', 'ja ko zh'],
    ] as const
  ).flatMap(([hearing, languages]) => languages.split(' ').map((language) => [language, hearing] as const)),
);

const ORDER: readonly Hearing[] = ['latin', 'alphabet', 'consonants', 'syllables'];

/** The poorer hearing of two languages: what one cannot tell, both cannot. */
export function hearingBetween(one: string, other: string): Hearing {
  const places = [one, other].map((language) => ORDER.indexOf(HEARINGS.get(language) ?? 'latin'));
  return ORDER[Math.max(...places)] ?? 'latin';
}

/** `pair cost` in hundredths: what is written for one another everywhere. */
const EVERYWHERE =
  'sz20 sS25 sC30 zC35 zS35 SC25 SZ25 ZC30 zZ20 jZ20 jC25 jS35 Hk15 Hh10 HS15 HC10 HZ30 vw10 vf40 hg30 hk40 bv50 ts60';
const COARSE = 'bp20 bv20 vf15 dt25 jg25 gk30 tz40 ts40 zj20';
const COSTS: Readonly<Record<Hearing, ReadonlyMap<string, number>>> = {
  latin: costsOf(EVERYWHERE),
  alphabet: costsOf(`${EVERYWHERE} ts40 zj15`),
  consonants: costsOf(`${EVERYWHERE} ${COARSE} pf40`),
  syllables: costsOf(`${EVERYWHERE} ${COARSE} lr05 -r10 -l40 pf25 hf25 mn25 wb40 wu20 nm25 Ss10`),
};

function costsOf(list: string): ReadonlyMap<string, number> {
  return new Map(
    list.split(' ').flatMap((entry) => {
      const cost = Number(entry.slice(2)) / 100;
      return [entry.slice(0, 2), `${entry[1] ?? ''}${entry[0] ?? ''}`].map((pair) => [pair, cost] as const);
    }),
  );
}

const VOWEL_COSTS: Readonly<Record<Hearing, number>> = {
  latin: 0.5,
  alphabet: 0.25,
  consonants: 0.08,
  syllables: 0.1,
};
/** Sounds that a language may not write, or that end a name in one case and not in another. */
const LEFT_OUT: ReadonlyMap<string, number> = new Map([
  ['h', 0.3],
  ['j', 0.4],
  ['w', 0.5],
  ['-', 0],
]);
const LIQUID_LEFT_OUT = 0.4;

function isVowel(sound: string): boolean {
  return 'aeiou'.includes(sound);
}

function leftOutCost(sounds: string, at: number, hearing: Hearing): number {
  const sound = sounds[at] ?? '';
  if (isVowel(sound)) return at === sounds.length - 1 ? VOWEL_COSTS[hearing] / 3 : VOWEL_COSTS[hearing];
  if (sound === 's' && at === sounds.length - 1) return LIQUID_LEFT_OUT;
  if (hearing === 'syllables' && (sound === 'r' || sound === 'l')) return at === 0 ? 1 : LIQUID_LEFT_OUT;
  if ((sound === 'g' || sound === 'k') && sounds[at - 1] === 'n') return LIQUID_LEFT_OUT;
  return LEFT_OUT.get(sound) ?? 1;
}

function changeCost(one: string, other: string, hearing: Hearing): number {
  if (one === other) return 0;
  if (isVowel(one) && isVowel(other)) return VOWEL_COSTS[hearing];
  if (isVowel(one) || isVowel(other)) {
    const consonant = isVowel(one) ? other : one;
    return consonant === 'j' || consonant === 'w' || consonant === '-' ? 0.2 : 2;
  }
  return COSTS[hearing].get(one + other) ?? 1;
}

/**
 * What it costs to turn one name's sounds into the other's (weighted edit distance, Wagner and Fischer, 1974): 1 for a
 * consonant that is another.
 */
export function soundDistance(one: string, other: string, hearing: Hearing): number {
  let row = [0];
  for (let at = 0; at < other.length; at += 1) row.push((row[at] ?? 0) + leftOutCost(other, at, hearing));
  for (let here = 0; here < one.length; here += 1) {
    const dropped = leftOutCost(one, here, hearing);
    const next = [(row[0] ?? 0) + dropped];
    for (let at = 0; at < other.length; at += 1) {
      const change = (row[at] ?? 0) + changeCost(one[here] ?? '', other[at] ?? '', hearing);
      const drop = (row[at + 1] ?? 0) + dropped;
      next.push(Math.min(change, drop, (next[at] ?? 0) + leftOutCost(other, at, hearing)));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
