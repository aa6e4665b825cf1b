// The form in which number words of a language are written down: what counts, what multiplies, what ranks.

/** Number words of one language, folded. */
export interface NumberLexicon {
  /** Words below a hundred, and longer ones that are written as one word. */
  cardinals: ReadonlyMap<string, number>;
  multipliers: ReadonlyMap<string, number>;
  ordinals: ReadonlyMap<string, number>;
  /** Endings of ordinals written with digits: 3rd. */
  ordinalEndings: ReadonlySet<string>;
  /** Articles that mean one before a multiplier: a hundred. */
  one: ReadonlySet<string>;
  /** What stands inside one number: two hundred and five, treinta y dos. */
  joiners: ReadonlySet<string>;
  /** Dozens, hundreds: from, to. */
  vague: ReadonlyMap<string, readonly [number, number]>;
  /** Shares of a whole, in per cent. */
  shares: ReadonlyMap<string, number>;
  /** Every word that a number can begin with. */
  openers: ReadonlySet<string>;
}

/** Words with their values. */
export type Pairs = readonly (readonly [string, number])[];

/** Words that count up from `first` by `step`. */
export function numbered(words: string, first = 0, step = 1): Pairs {
  return words.split(' ').map((word, at) => [word, first + at * step] as const);
}

/** Abbreviated multipliers that languages share; `m` alone is read with care elsewhere. */
const SHARED_MULTIPLIERS: Pairs = [
  ['bn', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['mrd', 1e9],
  ['mld', 1e9],
  ['тыс', 1e3],
  ['тысяч', 1e3],
  ['тысячи', 1e3],
  ['млн', 1e6],
  ['миллион', 1e6],
  ['миллиона', 1e6],
  ['миллионов', 1e6],
  ['млрд', 1e9],
  ['миллиарда', 1e9],
  ['миллиардов', 1e9],
];

/** What "of thousands" and "de miles" follow. */
const LARGER = ['tens', 'dizaines', 'decenas'];

/** Makes a lexicon of lists; what a language lacks may be missing. */
export function lexicon(words: {
  cardinals: Pairs;
  multipliers: Pairs;
  ordinals?: Pairs;
  ordinalEndings?: string;
  one?: string;
  joiners?: string;
  vague?: readonly (readonly [string, number, number])[];
  shares?: Pairs;
}): NumberLexicon {
  const set = (list = ''): ReadonlySet<string> => new Set(list.split(' ').filter((word) => word !== ''));
  const found = {
    cardinals: new Map(words.cardinals),
    multipliers: new Map([...SHARED_MULTIPLIERS, ...words.multipliers]),
    ordinals: new Map(words.ordinals ?? []),
    ordinalEndings: set(words.ordinalEndings),
    one: set(words.one),
    joiners: set(words.joiners),
    vague: new Map((words.vague ?? []).map(([word, from, to]) => [word, [from, to] as const] as const)),
    shares: new Map(words.shares ?? []),
  };
  const { cardinals, multipliers, ordinals, one, vague, shares } = found;
  const lists = [cardinals, multipliers, ordinals, one, vague, shares];
  return { ...found, openers: new Set([...lists.flatMap((list) => [...list.keys()]), ...LARGER]) };
}
