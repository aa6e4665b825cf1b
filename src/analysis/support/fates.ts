// What befell those that a figure counts: killing 30, 30 dead, 12 were injured. A claim may not give one the other's number.
import type { Figure } from '../figures/figures.ts';
import type { SupportWord } from './reading.ts';

/** What befalls people, by the beginnings of folded words in all languages. */
const FATES: readonly (readonly [fate: string, beginnings: RegExp])[] = [
  [
    'killed',
    /^(?:kill|died?$|dies$|dying|dead$|deaths?$|fatal|perish|drown|slain|getotet|tote[nr]?$|starb|gestorben|todesopfer|tuee?s?$|morte?s?$|muert|murier|fallec)/,
  ],
  ['injured', /^(?:injur|wound|hurt|verletz|blesse?|herid)/],
  ['missing', /^(?:missing|unaccounted|vermisst|disparu|desaparec)/],
  ['arrested', /^(?:arrest|detain|festgenommen|verhaftet|interpell|deten)/],
  ['rescued', /^(?:rescue|saved|gerettet|rescat|secour)/],
];

/** Between a verb and its figure: killing at least another 30. */
const BETWEEN =
  /^(?:at|least|most|more|than|about|around|some|up|to|nearly|almost|over|another|as|many|mindestens|rund|etwa|au|moins|plus|de|al|menos|mas|unos)$/;
const BETWEEN_MAX = 4;
/** Words from a figure to what befell those counted: 30 of the people on board were killed. */
const AFTER_MAX = 8;

function fateOfWord({ folded }: SupportWord): string | null {
  return FATES.find(([, beginnings]) => beginnings.test(folded))?.[0] ?? null;
}

function fateBefore(words: readonly SupportWord[]): string | null {
  const near = words.slice(-1 - BETWEEN_MAX).toReversed();
  const verb = near.find(({ folded, kind }) => kind === 'mark' || !BETWEEN.test(folded));
  return verb === undefined ? null : fateOfWord(verb);
}

/** Up to a mark or another number, whose own it may be. */
function fateAfter(words: readonly SupportWord[], figures: readonly Figure[]): string | null {
  for (const word of words.slice(0, AFTER_MAX)) {
    if (word.kind !== 'word' && word.text !== '-') return null;
    if (figures.some(({ start, end }) => start <= word.start && word.start < end)) return null;
    const fate = fateOfWord(word);
    if (fate !== null) return fate;
  }
  return null;
}

/** What befell those that a figure of these words counts; null where they do not say. `figures` are all of the text. */
export function fateOf(
  figure: Figure,
  words: readonly SupportWord[],
  figures: readonly Figure[],
): string | null {
  if (figure.unit !== null || figure.isOrdinal) return null;
  const before = fateBefore(words.filter(({ end }) => end <= figure.start));
  const after = words.filter(({ start }) => start >= figure.end);
  return before ?? fateAfter(after, figures);
}
