// Shares in words: la moitié, ein Drittel, tres de cada cuatro, 半数; English ones are figures already.
import { FINDINGS_MAX } from '../../limits/support.ts';
import type { Figure } from '../figures/figures.ts';
import { foldText } from '../../news/folding.ts';

/** Words of a share with what they are a hundred of; longer ones first. */
const SHARES: Readonly<Record<string, readonly (readonly [words: string, percent: number])[]>> = {
  en: [
    ['three quarters', 75],
    ['two thirds', 200 / 3],
  ],
  de: [
    ['zwei drittel', 200 / 3],
    ['(?:ein(?:em|es)? )drittel', 100 / 3],
    ['(?:ein(?:em|es)? )viertel', 25],
    ['(?:die|der) halfte', 50],
    ['jede[rsn]? zweite[rn]?', 50],
  ],
  fr: [
    ['deux tiers', 200 / 3],
    ['trois quarts', 75],
    ['un tiers', 100 / 3],
    ['un quart', 25],
    ['la moitie', 50],
  ],
  es: [
    ['dos tercios', 200 / 3],
    ['tres cuartas partes', 75],
    ['un tercio', 100 / 3],
    ['(?:un cuarto|una cuarta parte)', 25],
    ['la mitad', 50],
  ],
  ja: [
    ['(?<!過)半数|半分', 50],
    ['3分の2', 200 / 3],
    ['4分の3', 75],
    ['3分の1', 100 / 3],
    ['4分の1', 25],
  ],
};

const COUNT: Readonly<Record<string, string>> = {
  en: 'one two three four five six seven eight nine ten',
  de: 'einer zwei drei vier funf sechs sieben acht neun zehn',
  fr: 'un deux trois quatre cinq six sept huit neuf dix',
  es: 'uno dos tres cuatro cinco seis siete ocho nueve diez',
};
/** Between the two numbers of "one in four". */
const OF_EACH: Readonly<Record<string, string>> = {
  en: 'in|out of',
  de: 'von|unter',
  fr: 'sur',
  es: 'de cada',
};

const BOUNDS: readonly (readonly [Figure['bound'], RegExp])[] = [
  [
    'at-least',
    /(?:more than|over|at least|mehr als|uber|mindestens|plus (?:de|d')|au moins|mas de|al menos) ?$/,
  ],
  [
    'at-most',
    /(?:almost|nearly|less than|under|fast|knapp|weniger als|presque|pres (?:de|d')|moins (?:de|d')|casi|menos de) ?$/,
  ],
  ['about', /(?:about|around|some|roughly|rund|etwa|environ|unos|unas|cerca de|約|およそ|ほぼ) ?$/],
];
/** How far before a share its bound stands. In UTF-16 units. */
const BOUND_REACH = 14;

interface Pattern {
  words: RegExp;
  percentOf: (match: RegExpExecArray) => number | null;
}

function ratioOf(language: string): Pattern[] {
  const [count, ofEach] = [COUNT[language]?.split(' ') ?? [], OF_EACH[language]];
  if (ofEach === undefined) return [];
  const number = `(\\d{1,2}|${count.join('|')})`;
  const valueOf = (word = ''): number => (/\d/.test(word) ? Number(word) : count.indexOf(word) + 1);
  return [
    {
      words: new RegExp(`\\b${number} (?:${ofEach}) ${number}\\b`, 'g'),
      percentOf: ([, some, all]) => {
        const [part, whole] = [valueOf(some), valueOf(all)];
        return part > 0 && part < whole ? (100 * part) / whole : null;
      },
    },
  ];
}

const PATTERNS: ReadonlyMap<string, readonly Pattern[]> = new Map(
  Object.entries(SHARES).map(([language, shares]) => [
    language,
    [
      ...shares.map(([words, percent]) => ({
        words: new RegExp(language === 'ja' ? words : `\\b${words}\\b`, 'g'),
        percentOf: () => percent,
      })),
      ...ratioOf(language),
    ],
  ]),
);

function boundBefore(text: string, at: number): Figure['bound'] {
  const before = text.slice(Math.max(0, at - BOUND_REACH), at);
  return BOUNDS.find(([, pattern]) => pattern.test(before))?.[0] ?? 'exact';
}

function sharesIn(text: string, language: string): Figure[] {
  // Folding a letter that it makes two of would move what follows: such a text is read as it stands.
  const folded = foldText(text).toLowerCase();
  const plain = (folded.length === text.length ? folded : text.toLowerCase()).replaceAll('’', "'");
  return (PATTERNS.get(language) ?? []).flatMap(({ words, percentOf }) =>
    [...plain.matchAll(words)].flatMap((match) => {
      const percent = percentOf(match);
      if (percent === null) return [];
      const start = match.index;
      return [
        {
          start,
          end: start + match[0].length,
          min: Number(percent.toPrecision(12)),
          max: Number(percent.toPrecision(12)),
          bound: boundBefore(plain, start),
          unit: '%',
          counted: null,
          isOrdinal: false,
        },
      ];
    }),
  );
}

/** The figures of a text with its shares in words, in order; a share replaces the numbers that it is made of. */
export function withShares(
  figures: readonly Figure[],
  text: string,
  language: string | null,
): readonly Figure[] {
  const shares = sharesIn(text, language ?? '');
  if (shares.length === 0) return figures;
  const others = figures.filter(
    ({ start, end }) => !shares.some((one) => one.start < end && start < one.end),
  );
  return [...others, ...shares].sort((one, other) => one.start - other.start).slice(0, FINDINGS_MAX);
}

/** Between the two ends of a change or range: von 2,7 auf 2,3 Prozent. */
const TO = /^\s(?:to|auf|bis|a|à|and|und|y|et)\s$/u;

/** The figures of a text, the first of two with the percent that only the second names. */
export function withSharedPercent(figures: readonly Figure[], text: string): readonly Figure[] {
  return figures.map((figure, at) => {
    const next = figures[at + 1];
    if (figure.unit !== null || figure.counted !== null || figure.isOrdinal || next?.unit !== '%')
      return figure;
    return TO.test(text.slice(figure.end, next.start)) ? { ...figure, unit: '%' } : figure;
  });
}
