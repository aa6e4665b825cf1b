// Whether a date may be said of another: by the days that they mean, else by what they say.
import type { Moment, SaidParts } from '../moments/moments.ts';

const PARTS = ['year', 'month', 'day', 'weekday', 'minute'] as const;

/** Null where the two say nothing of the same part. */
function agreeInWords(one: SaidParts, other: SaidParts): boolean | null {
  const both = PARTS.filter((part) => one[part] !== null && other[part] !== null);
  if (both.length === 0) return null;
  return both.every((part) => one[part] === other[part]);
}

/** The text of a moment with it: what it means may be told by its words alone. */
export interface MomentInText {
  moment: Moment;
  text: string;
}

export function isSameTime(said: MomentInText, meant: MomentInText): boolean {
  const wordsOf = ({ moment, text }: MomentInText): string => text.slice(moment.start, moment.end);
  return isSameMoment(said.moment, meant.moment, { said: wordsOf(said), meant: wordsOf(meant) });
}

const DAY_MS = 86_400_000;

/** "Until Friday" of a text of Wednesday is the day after tomorrow: a weekday may be the next one too. */
function isNextWeekday(said: Moment, meant: Moment): boolean {
  if (meant.said.weekday === null || meant.from === null || said.from === null || said.said.day === null)
    return false;
  return Date.parse(said.from) - Date.parse(meant.from) === 7 * DAY_MS;
}

/** True where a claim may say its date of what a source says: the same days, or a stretch that holds them. */
export function isSameMoment(said: Moment, meant: Moment, words: { said: string; meant: string }): boolean {
  if (words.said.toLowerCase() === words.meant.toLowerCase()) return true;
  if (isNextWeekday(said, meant)) return true;
  const agree = agreeInWords(said.said, meant.said);
  if (agree === false) return false;
  if (said.from !== null && said.until !== null && meant.from !== null && meant.until !== null)
    return said.from <= meant.from && meant.until <= said.until;
  if (agree === null || said.precision === 'time') return agree === true;
  // Nothing that the claim adds: April 15 of a source that says 15 April 2026, not the other way round.
  return PARTS.every((part) => said.said[part] === null || meant.said[part] !== null);
}

/** True for a date that names no part of the calendar: today, last week. */
export function saysNothing({ said }: Moment): boolean {
  return PARTS.every((part) => said[part] === null);
}
