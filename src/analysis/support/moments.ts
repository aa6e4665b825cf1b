// Whether the dates of a claim are those of its sources: by the days that they mean, else by what they say.
import { foldText } from '../../news/folding.ts';
import type { Moment } from '../moments/moments.ts';
import { doubt, failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import { isSameMoment, saysNothing } from './moment-agreement.ts';
import { within } from './reading.ts';

/** A date that only other passages have. */
const ELSEWHERE_DOUBT = 0.85;
/** This week, today: true of the day that the text appeared. */
const PRESENT_DOUBT = 0.9;

const BOUND =
  /(?:uber|mehr als|rund|etwa|fast|mindestens|more than|over|about|some|nearly|plus de|environ|mas de|unos|unas|casi)$/;
/** A number said of one that is not far above or below. */
const NUMBER_FACTOR = 2;

/** Over 2000 signatures: what looks like a year counts something that the sources count too. */
function isNumberAfterAll({ start, end }: Moment, { claim, sources }: SupportCase): boolean {
  const written = claim.text.slice(start, end);
  const digits = /\d{4}$/.exec(written)?.[0];
  if (digits === undefined || !BOUND.test(foldText(claim.text.slice(0, end - digits.length)).trimEnd()))
    return false;
  const value = Number(digits);
  return sources.some(({ figures }) =>
    figures.some(({ min, unit }) => unit === null && min >= value && min <= value * NUMBER_FACTOR),
  );
}

function checkMoment(said: Moment, { claim, sources, window, language }: SupportCase): SupportFinding {
  const found = claim.text.slice(said.start, said.end);
  if (said.precision === 'year' && isNumberAfterAll(said, { claim, sources, window, language }))
    return doubt(PRESENT_DOUBT);
  const agrees = (text: string) => (meant: Moment) =>
    isSameMoment(said, meant, { said: found, meant: text.slice(meant.start, meant.end) });
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
