// Whether four digits are a year: 2015 may be one, 2015 people are none.
import type { Span } from '../../news/article.ts';
import { foldText } from '../../news/folding.ts';
import type { CalendarWords } from './words.ts';
import { unitOf } from '../figures/units.ts';

/** What is looked at on either side. In UTF-16 units. */
const AROUND_LENGTH = 24;

/** Words that make a number of what follows. */
const COUNTING =
  /(?:^|[^\p{L}])(?:than|over|nearly|almost|least|some|roughly|approximately|exactly|only|als|rund|knapp|fast|mindestens|etwa|plus|environ|presque|mas|casi|unos|unas)[ ]$/u;

/** Nouns that are counted and have no plural ending. */
const COUNTED =
  /^(?:people|men|women|children|police|personnel|staff|crew|dead|menschen|personen|tote|personnes|million|billion|milliarden|millionen)$/;

/** Plural words after a year that name an event of it. */
const EVENTS =
  /^(?:olympics|games|elections|floods|protests|talks|riots|championships|finals|midterms|olympischen)$/;

function isLed(before: string, words: CalendarWords): boolean {
  const word = /(?<![\p{L}\p{N}])([\p{L}']{1,14})[ -]$/u.exec(before)?.[1];
  return word !== undefined && words.leads.split('|').includes(word);
}

/** Four digits are a year unless they count or measure what follows. */
export function isYear(text: string, { start, end }: Span, words: CalendarWords): boolean {
  const before = foldText(text.slice(Math.max(0, start - AROUND_LENGTH), start));
  const after = foldText(text.slice(end, end + AROUND_LENGTH));
  const next = /^[ \u00A0-]?(\p{L}+|%|°|€|£|\$)/u.exec(after)?.[1] ?? '';
  if ((next.length > 1 || next === '%') && unitOf(next) !== null) return false;
  if (unitOf(next)?.unit.length === 3 || next === '°' || COUNTED.test(next) || COUNTING.test(before))
    return false;
  if (isLed(before, words)) return true;
  if (Number(text.slice(start, start + 4)) < 1900) return false;
  return EVENTS.test(next) || !/^\p{L}{3,}s$/u.test(next) || /^(?:was|has|is|les|des|this|does)$/.test(next);
}
