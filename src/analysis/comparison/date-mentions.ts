// The dates of claims that can be compared: what each is the date of, and whether it ends that, begins it or is its day.
import { MENTIONS_PER_CLAIM_MAX } from '../../limits/comparison.ts';
import type { Moment } from '../moments/moments.ts';
import { type Claim, clauseAt } from './claims.ts';
import type { Clause } from './clauses.ts';
import { isForecast, isOfSource } from './periods.ts';
import type { Mention } from './slots.ts';

/** As many words before a date say what happened then; where it comes first, as many after it. */
const NEAR_TOKENS = 2;

export interface DateMention extends Mention {
  moment: Moment;
  /** Stems of the clause without those of its dates. */
  stems: ReadonlySet<string>;
  /** Stems of its names without those of its dates. */
  names: ReadonlySet<string>;
  /** Stems of the words right before the date that are no names. */
  near: ReadonlySet<string>;
  isForecast: boolean;
}

const UNTIL =
  /\b(?:until|till|by|before|to|through|bis|vor|jusqu['’]au|avant|hasta|antes del?)\s+(?:the\s+|den?\s+|le\s+|el\s+)?$/iu;
const SINCE =
  /\b(?:since|from|after|starting|as of|seit|ab|nach|depuis|après|desde|tras)\s+(?:the\s+|dem?\s+|le\s+|el\s+)?$/iu;

/** What happens once: the year of it is no period. */
const ORIGIN =
  /(?<!\p{L})(?:founded|built|born|opened|established|created|launched|gegründet|erbaut|geboren|eröffnet|fondée?|construite?|née?|fundad[oa]|construid[oa]|nacid[oa])(?: (?:back )?(?:in|im jahr|en))? $/iu;
const ORIGIN_VERB_FIRST = /(?<!\p{L})(?:im jahr|in) $/iu;
const ORIGIN_AFTER = /^ (?:gegründet|erbaut|geboren|eröffnet)(?!\p{L})/iu;

function isOriginYear({ words }: Claim, { start, end, precision }: Moment): boolean {
  if (precision !== 'year') return false;
  const lead = words.slice(0, start);
  return ORIGIN.test(lead) || (ORIGIN_VERB_FIRST.test(lead) && ORIGIN_AFTER.test(words.slice(end)));
}

/** A time of some other zone cannot be told apart from another time. */
const ZONE =
  /^\s*(?:(?:local time|gmt|utc|cet|cest|est|edt|pst|pdt|bst|ist|ortszeit|heure locale|hora local)\b|\()/iu;

/** A date may end something, begin it, or be its day. */
function roleOf(claim: Claim, moment: Moment): string | null {
  const { words } = claim;
  const lead = words.slice(0, moment.start);
  if (moment.precision === 'year') return isOriginYear(claim, moment) ? 'origin' : null;
  if (moment.precision === 'time') return ZONE.test(words.slice(moment.end)) ? null : 'time';
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

function stemsOfDates({ tokens, moments }: Claim): ReadonlySet<string> {
  const dates = tokens.filter((token) =>
    moments.some(({ start, end }) => token.start >= start && token.end <= end),
  );
  return new Set(dates.map(({ stem }) => stem));
}

/** Prices rose 2 per cent in May: the month is the figure's, and the next sentence has another. */
function datesFigure(claim: Claim, clause: Clause): boolean {
  return claim.figures.some((figure) => figure.unit === '%' && clauseAt(claim, figure) === clause);
}

/** "Tonight" in somebody's words was said on another day. */
function isInQuote({ words }: Claim, { start }: Moment): boolean {
  return (words.slice(0, start).match(/["“”„«»]/gu)?.length ?? 0) % 2 === 1;
}

function mentionOf(claim: Claim, moment: Moment): DateMention[] {
  const clause = clauseAt(claim, moment);
  if (clause === null || isOfSource(claim, moment)) return [];
  const role = roleOf(claim, moment);
  if (role === null || isInQuote(claim, moment) || datesFigure(claim, clause)) return [];
  const dates = stemsOfDates(claim);
  return [
    {
      claim,
      slot: `${claim.language} ${role}`,
      start: moment.start,
      end: moment.end,
      moment,
      stems: clause.stems.difference(dates),
      names: clause.names.difference(dates),
      near: nearStems(claim, clause, moment),
      isForecast: isForecast(claim, clause),
    },
  ];
}

export function dateMentionsIn(claim: Claim): DateMention[] {
  return claim.moments.slice(0, MENTIONS_PER_CLAIM_MAX).flatMap((moment) => mentionOf(claim, moment));
}
