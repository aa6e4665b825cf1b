// How surely a figure is meant: what stands before and after it, such as "more than", "up to", "or so".
import type { Token } from './tokens.ts';

/** How a figure is meant: "30", "about 30", "more than 30", "up to 30". */
export type FigureBound = 'exact' | 'about' | 'at-least' | 'at-most';

/** Folded phrases before a figure; one list for all languages, because none means something else in another. */
const BEFORE: Readonly<Record<Exclude<FigureBound, 'exact'>, string>> = {
  about:
    'about|around|roughly|approximately|some|an estimated|estimated|circa|ca|ca .|~|≈|close to|in the region of|etwa|ungefahr|rund|schatzungsweise|gegen|environ|pres de|autour de|quelque|alrededor de|aproximadamente|unos|unas|cerca de|circa|около|примерно|约|約',
  'at-least':
    'more than|over|at least|above|upwards of|exceeding|no fewer than|no less than|not less than|a minimum of|mehr als|uber|mindestens|wenigstens|plus de|au moins|plus d|mas de|al menos|por lo menos|piu di|mais de|meer dan|более|больше|не менее|>|超过|至少',
  'at-most':
    "up to|fewer than|less than|under|below|nearly|almost|at most|no more than|not more than|as many as|as much as|a maximum of|just under|bis zu|weniger als|unter|knapp|fast|hochstens|maximal|moins de|presque|au plus|jusqu'a|menos de|casi|hasta|до|менее|почти|<|近|不到",
};

const AFTER: Readonly<Record<Exclude<FigureBound, 'exact'>, string>> = {
  about: 'or so|odd|oder so',
  'at-least': 'or more|+|oder mehr|ou plus|o mas|and above',
  'at-most': 'or fewer|or less|oder weniger|ou moins|o menos',
};

function byPhrase(lists: typeof BEFORE): ReadonlyMap<string, FigureBound> {
  return new Map(
    (['about', 'at-least', 'at-most'] as const).flatMap((bound) =>
      lists[bound].split('|').map((phrase) => [phrase, bound] as const),
    ),
  );
}

const before = byPhrase(BEFORE);
const after = byPhrase(AFTER);
const PHRASE_WORDS_MAX = 4;

/** The bound that the tokens before `first` or from `next` on give; `from` is where its phrase begins. */
export function boundAround(
  tokens: readonly Token[],
  first: number,
  next: number,
): { bound: FigureBound; from: number } {
  for (let length = PHRASE_WORDS_MAX; length > 0; length -= 1) {
    const from = first - length;
    const phrase = from < 0 ? '' : phraseOf(tokens.slice(from, first));
    const bound = before.get(phrase);
    if (bound !== undefined) return { bound, from };
  }
  for (const length of [2, 1]) {
    const bound = after.get(phraseOf(tokens.slice(next, next + length)));
    if (bound !== undefined) return { bound, from: first };
  }
  return { bound: 'exact', from: first };
}

function phraseOf(tokens: readonly Token[]): string {
  return tokens.map(({ folded }) => folded).join(' ');
}
