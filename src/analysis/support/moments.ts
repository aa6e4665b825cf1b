// Whether the dates of a claim are those of its sources: by the days that they mean, else by what they say.
import type { Moment, SaidParts } from '../moments/moments.ts';
import { doubt, failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import { within } from './reading.ts';

/** A date that only other passages have. */
const ELSEWHERE_DOUBT = 0.85;
/** This week, today: true of the day that the text appeared. */
const PRESENT_DOUBT = 0.9;

const PARTS = ['year', 'month', 'day', 'weekday', 'minute'] as const;

/** Null where the two say nothing of the same part. */
function agreeInWords(one: SaidParts, other: SaidParts): boolean | null {
  const both = PARTS.filter((part) => one[part] !== null && other[part] !== null);
  if (both.length === 0) return null;
  return both.every((part) => one[part] === other[part]);
}

function saysNothing({ said }: Moment): boolean {
  return PARTS.every((part) => said[part] === null);
}

/** True where a claim may say its date of what a source says: the same days, or a stretch that holds them. */
function isCompatible(said: Moment, meant: Moment, words: { said: string; meant: string }): boolean {
  if (words.said.toLowerCase() === words.meant.toLowerCase()) return true;
  const agree = agreeInWords(said.said, meant.said);
  if (agree === false) return false;
  if (said.from !== null && said.until !== null && meant.from !== null && meant.until !== null)
    return said.from <= meant.from && meant.until <= said.until;
  if (agree === null || said.precision === 'time') return agree === true;
  // Nothing that the claim adds: April 15 of a source that says 15 April 2026, not the other way round.
  return PARTS.every((part) => said.said[part] === null || meant.said[part] !== null);
}

function checkMoment(said: Moment, { claim, sources, window }: SupportCase): SupportFinding {
  const found = claim.text.slice(said.start, said.end);
  const agrees = (text: string) => (meant: Moment) =>
    isCompatible(said, meant, { said: found, meant: text.slice(meant.start, meant.end) });
  const inBest = within(window.source.moments, window.best);
  const { text } = window.source;
  if (inBest.some(agrees(text))) return doubt(1);
  const isRival = inBest.some(({ precision }) => precision === said.precision);
  const here = window.sentences.flatMap((sentence) => within(window.source.moments, sentence));
  if (!isRival && here.some(agrees(text))) return doubt(1);
  const isElsewhere = sources.some((source) => source.moments.some(agrees(source.text)));
  if (isElsewhere) return isRival ? failure('date', found) : doubt(ELSEWHERE_DOUBT);
  const isPresent =
    saysNothing(said) && !isRival && /^(?:today|tonight|this|heute|diese|cette|ce|hoy|est)/i.test(found);
  return isPresent ? doubt(PRESENT_DOUBT) : failure('date', found);
}

export function checkMoments(held: SupportCase): SupportFinding {
  return joinFindings(held.claim.moments.map((moment) => checkMoment(moment, held)));
}
