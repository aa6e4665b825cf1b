// Where in a text a date or time could stand at all: found cheaply, so that the many patterns of dates walk only there.
import type { Span } from '../../news/article.ts';

/** What any form of a date or time has one of. */
export type DateHint = 'digit' | 'month' | 'weekday' | 'unit';

/** A stretch of a text between white space, with all that a form in it could want to see around it. */
export interface DatePlace extends Span {
  hints: ReadonlySet<DateHint>;
}

/** A form begins and ends within so much of its figures and names, context included. In UTF-16 units. */
const AROUND_LENGTH = 48;

const WHITE_SPACE = /\s/;

/** Text that stands for a hint: alternatives of a pattern, by hint. */
export type HintPatterns = Readonly<Record<Exclude<DateHint, 'digit'>, string>>;

/** One pattern for all hints; a word hints only as a whole. */
export function hintPattern({ month, weekday, unit }: HintPatterns): RegExp {
  const names = `(?<month>${month})|(?<weekday>${weekday})|(?<unit>${unit})`;
  return new RegExp(`(?<digit>\\d+)|(?<![\\p{L}\\p{N}])(?:${names})(?!\\p{L})`, 'giu');
}

function hintOf(match: RegExpExecArray): DateHint {
  const groups = match.groups ?? {};
  if (groups['digit'] !== undefined) return 'digit';
  if (groups['month'] !== undefined) return 'month';
  return groups['weekday'] === undefined ? 'unit' : 'weekday';
}

/** The nearest white space from a place on, or the end of the text. */
function gapFrom(text: string, at: number, step: 1 | -1): number {
  let here = at;
  while (here > 0 && here < text.length && !WHITE_SPACE.test(text[here] ?? '')) here += step;
  return Math.max(0, Math.min(here, text.length));
}

/** The places of a text that hold a hint, in order and apart; few words of news do. */
export function datePlacesIn(text: string, pattern: RegExp): DatePlace[] {
  const places: (Span & { hints: Set<DateHint> })[] = [];
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const last = places.at(-1);
    if (last !== undefined && match.index - AROUND_LENGTH <= last.end) {
      last.hints.add(hintOf(match));
      if (end + AROUND_LENGTH > last.end) last.end = gapFrom(text, end + AROUND_LENGTH, 1);
      continue;
    }
    const start = gapFrom(text, match.index - AROUND_LENGTH, -1);
    const place = { start, end: gapFrom(text, end + AROUND_LENGTH, 1), hints: new Set([hintOf(match)]) };
    // A word that is longer than the gap between two places makes them one.
    if (last !== undefined && start <= last.end) {
      last.end = Math.max(last.end, place.end);
      last.hints.add(hintOf(match));
    } else places.push(place);
  }
  return places;
}
