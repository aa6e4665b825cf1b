// The spellings that are one slip of a finger away from a word.

/** The letters that a finger can hit instead; of other scripts those of the word itself. */
const ALPHABETS: readonly (readonly [RegExp, string])[] = [
  [/^\p{sc=Latn}/u, 'abcdefghijklmnopqrstuvwxyz'],
  [/^\p{sc=Cyrl}/u, 'абвгдежзийклмнопрстуфхцчшщъыьэюя'],
  [/^\p{sc=Grek}/u, 'αβγδεζηθικλμνξοπρστυφχψως'],
];

export interface SpellingVariants {
  /** Two neighbours swapped, or a letter left out: few, and the commonest slips. */
  near: string[];
  /** A letter more, or another. */
  far: string[];
}

/** All folded words that differ from one by a single slip (Damerau, "A technique for computer detection", 1964). */
export function spellingVariants(word: string): SpellingVariants {
  const letters = Array.from(word);
  const alphabet = Array.from(ALPHABETS.find(([script]) => script.test(word))?.[1] ?? new Set(letters));
  const spliced = (at: number, count: number, ...added: string[]) =>
    letters.toSpliced(at, count, ...added).join('');
  const near = letters.flatMap((letter, at) => [
    spliced(at, 1),
    ...(at === 0 ? [] : [spliced(at - 1, 2, letter, letters[at - 1] ?? '')]),
  ]);
  const far = [...letters.keys(), letters.length].flatMap((at) =>
    alphabet.flatMap((letter) => [
      spliced(at, 0, letter),
      ...(at < letters.length ? [spliced(at, 1, letter)] : []),
    ]),
  );
  const others = (variants: readonly string[]) =>
    [...new Set(variants)].filter((variant) => variant !== word);
  return { near: others(near), far: others(far) };
}
