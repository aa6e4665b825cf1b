// Conflicts of dates: the same event on days that cannot both be meant.
import { MENTIONS_PER_CLAIM_MAX } from '../../limits/comparison.ts';
import { likenessOf, type StemWeights } from './alignment.ts';
import { type Claim, clauseAt } from './claims.ts';
import type { Clause } from './clauses.ts';
import { findSlotConflicts, type Judgement, type Mention, type SlotConflict, UNRELATED } from './slots.ts';
import type { Moment } from '../moments/moments.ts';

/** Two days of one story are often of two events: more must be alike than for figures (measured, eval/comparison.ts). */
const LIKENESS_MIN = 0.55;
/** Years apart are different events. */
const DAYS_APART_MAX = 400;
const DAY_MS = 86_400_000;
/** Weekdays of different weeks are of different events. */
const WEEKDAY_APART_MAX = 8;
/** As many words before a date say what happened then; where it comes first, as many after it. */
const NEAR_TOKENS = 2;

interface DateMention extends Mention {
  moment: Moment;
  clause: Clause;
  /** Stems of the clause without those of its dates. */
  stems: ReadonlySet<string>;
  /** Stems of the words right before the date that are no names. */
  near: ReadonlySet<string>;
}

const UNTIL =
  /\b(?:until|till|by|before|to|through|bis|vor|jusqu['’]au|avant|hasta|antes del?)\s+(?:the\s+|den?\s+|le\s+|el\s+)?$/iu;
const SINCE =
  /\b(?:since|from|after|starting|as of|seit|ab|nach|depuis|après|desde|tras)\s+(?:the\s+|dem?\s+|le\s+|el\s+)?$/iu;

/** A date may end something, begin it, or be its day. */
function roleOf({ words }: Claim, { start }: Moment): string {
  const lead = words.slice(0, start);
  if (UNTIL.test(lead)) return 'until';
  return SINCE.test(lead) ? 'since' : 'on';
}

function nearStems(claim: Claim, clause: Clause, moment: Moment): ReadonlySet<string> {
  const content = claim.tokens
    .slice(clause.from, clause.to)
    .filter(({ isContent, isCapital }) => isContent && (!isCapital || claim.language === 'de'));
  const before = content.filter(({ end }) => end <= moment.start).slice(-NEAR_TOKENS);
  const after = content.filter(({ start }) => start >= moment.end).slice(0, NEAR_TOKENS);
  return new Set((before.length > 0 ? before : [...before, ...after]).map(({ stem }) => stem));
}

function undatedStems(claim: Claim, clause: Clause): ReadonlySet<string> {
  const dates = claim.tokens.filter((token) =>
    claim.moments.some(({ start, end }) => token.start >= start && token.end <= end),
  );
  return clause.stems.difference(new Set(dates.map(({ stem }) => stem)));
}

/** Prices rose 2 per cent in May: the month is the figure's, and the next sentence has another. */
function datesFigure(claim: Claim, clause: Clause): boolean {
  return claim.figures.some((figure) => figure.unit === '%' && clauseAt(claim, figure) === clause);
}

/** "Tonight" in somebody's words was said on another day. */
function isInQuote({ words }: Claim, { start }: Moment): boolean {
  return (words.slice(0, start).match(/["“”„«»]/gu)?.length ?? 0) % 2 === 1;
}

function mentionsIn(claim: Claim): DateMention[] {
  return claim.moments.slice(0, MENTIONS_PER_CLAIM_MAX).flatMap((moment): DateMention[] => {
    const clause = clauseAt(claim, moment);
    if (clause === null || moment.precision === 'time' || moment.precision === 'year') return [];
    if (isInQuote(claim, moment) || datesFigure(claim, clause)) return [];
    const slot = `${claim.language} ${roleOf(claim, moment)}`;
    const { start, end } = moment;
    return [
      {
        claim,
        slot,
        start,
        end,
        moment,
        clause,
        stems: undatedStems(claim, clause),
        near: nearStems(claim, clause, moment),
      },
    ];
  });
}

/** 1 to 7, Monday first; null for what is no one day. */
function weekdayOf({ from, until, said, precision }: Moment): number | null {
  if (said.weekday !== null) return said.weekday;
  if (precision !== 'day' || from === null || until === null) return null;
  return Date.parse(until) - Date.parse(from) === DAY_MS ? new Date(from).getUTCDay() || 7 : null;
}

/** "On Thursday" may be the last or the next: the weekday decides, near enough. */
function relationOfWeekdays(one: Moment, other: Moment): Judgement['relation'] {
  const [weekday, weekdayOther] = [weekdayOf(one), weekdayOf(other)];
  if (weekday === null || weekdayOther === null) return 'unrelated';
  const apart =
    one.from === null || other.from === null ? 0 : Math.abs(Date.parse(one.from) - Date.parse(other.from));
  if (apart > WEEKDAY_APART_MAX * DAY_MS) return 'unrelated';
  return weekday === weekdayOther ? 'same' : 'differs';
}

function relationOf(one: Moment, other: Moment): Judgement['relation'] {
  if (one.precision === 'weekday' || other.precision === 'weekday') return relationOfWeekdays(one, other);
  if (one.from !== null && one.until !== null && other.from !== null && other.until !== null) {
    if (one.from < other.until && other.from < one.until) return 'same';
    const apart = Math.abs(Date.parse(one.from) - Date.parse(other.from)) / DAY_MS;
    return apart <= DAYS_APART_MAX ? 'differs' : 'unrelated';
  }
  const [said, saidOther] = [one.said, other.said];
  const isEach = (key: 'month' | 'day') => said[key] !== null && saidOther[key] !== null;
  if (isEach('day') && isEach('month'))
    return said.day === saidOther.day && said.month === saidOther.month ? 'same' : 'differs';
  return 'unrelated';
}

function judgeDates(one: DateMention, other: DateMention, weights: StemWeights): Judgement {
  if (one.near.isDisjointFrom(other.near)) return UNRELATED;
  const { language } = one.claim;
  const topicOf = ({ clause, stems }: DateMention) => ({ names: clause.names, stems, language });
  const likeness = likenessOf(topicOf(one), topicOf(other), weights);
  if (likeness < LIKENESS_MIN) return UNRELATED;
  return { relation: relationOf(one.moment, other.moment), likeness };
}

/** Where write-ups of a story give other days for the same event. */
export function findDateConflicts(claims: readonly Claim[], weights: StemWeights): SlotConflict[] {
  const mentions = claims.filter((claim) => claim.isStated).flatMap(mentionsIn);
  return findSlotConflicts('date', mentions, (one, other) => judgeDates(one, other, weights));
}
