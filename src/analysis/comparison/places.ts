// Conflicts of places: one event in different villages, towns or cities.
import { likenessOf, type StemWeights } from './alignment.ts';
import { type Claim, clauseAt } from './claims.ts';
import { type Clause, isVerbal } from './clauses.ts';
import {
  type NameMention,
  relationOfNames,
  stemsWithout,
  type StoryWords,
  wordsOfArticles,
} from './name-mentions.ts';
import { findSlotConflicts, type Judgement, type SlotConflict, UNRELATED } from './slots.ts';
import { type Name, namesIn } from '../names/names.ts';
import { foldText } from '../../news/folding.ts';
import { placeAt, placeNamesOf } from '../places.ts';

/** Less like, two sentences speak of two events (measured, eval/comparison.ts). */
const LIKENESS_MIN = 0.5;
/** Where no kind of place is named, more must be alike. */
const UNNAMED_LIKENESS_MIN = 0.6;
const REACH = 80;
/** As many words before "in" say what happened there. */
const NEAR_TOKENS = 2;

interface PlaceMention extends NameMention {
  names: ReadonlySet<string>;
  /** Stems of the words right before the place; null where its kind is named, which says enough. */
  near: ReadonlySet<string> | null;
}

/** Only places of one kind are compared: a village lies in a valley. */
const PLACE_KIND =
  /\b(?:in|near|at|outside|from|of|bei|in|près de|cerca de) (?:the |der |dem |du |de la |la |el )?(?:\p{Ll}+ )?(?<kind>village|town|city|district|suburb|port|province|county|island|municipality|hamlet|dorf|stadt|ort|village|ville|commune|pueblo|ciudad|localidad) (?:of |de |d['’])?$/iu;

const MAY_NAME_PLACE =
  /\b(?:village|town|city|district|suburb|port|province|county|island|municipality|hamlet|dorf|stadt|ort|ville|commune|pueblo|ciudad|localidad)\b/iu;

/** Met in Geneva, near Geneva. */
const PREPOSITION = /(?<!\p{L})(?<word>in|near|bei|à|en|cerca de|près de) $/iu;
/** Bavaria is where Munich is. */
const REGION = /(?:ia|shire|land|stan|vania|county|gau|aine|ogne|uña|alia)$/iu;

function slotOf({ words, language }: Claim, { start, end }: Name): string | null {
  const lead = words.slice(Math.max(0, start - REACH), start);
  const kind = MAY_NAME_PLACE.test(lead) ? PLACE_KIND.exec(lead)?.groups?.['kind'] : undefined;
  if (kind !== undefined) return kind.toLowerCase();
  const preposition = PREPOSITION.exec(lead)?.groups?.['word'];
  const name = words.slice(start, end);
  if (preposition === undefined || /^['’]s?\b|^-/u.test(words.slice(end))) return null;
  return `${preposition.toLowerCase()} ${placeKindOf(name, language)}`;
}

/** A country, or by its ending a region, or else a town. */
function placeKindOf(name: string, language: string): string {
  if (isCountry(name, language)) return 'country';
  return REGION.test(name) ? 'region' : 'town';
}

function isCountry(name: string, language: string): boolean {
  const [first = '', ...others] = foldText(name).split(' ');
  const word = { folded: first, isAcronym: name === name.toUpperCase(), following: () => others.join(' ') };
  return placeAt(placeNamesOf(language), word)?.code.startsWith('r') === true;
}

function nearStems(claim: Claim, clause: Clause, at: number): ReadonlySet<string> {
  const before = claim.tokens
    .slice(clause.from, clause.to)
    .filter(
      ({ isContent, isCapital, end }) => isContent && end <= at && (!isCapital || claim.language === 'de'),
    );
  return new Set(before.slice(-NEAR_TOKENS).map(({ stem }) => stem));
}

/** The tower in Linden is one tower, that in Osterby another: only after its verb does a place say where a thing happens. */
function isBehindVerb({ tokens }: Claim, { from, to }: Clause, at: number): boolean {
  return tokens.slice(from, to).some((token) => token.end <= at && isVerbal(token));
}

function mentionOf(claim: Claim, name: Name): PlaceMention[] {
  const slot = slotOf(claim, name);
  const clause = clauseAt(claim, name);
  if (slot === null || clause === null) return [];
  if (slot.includes(' ') && !isBehindVerb(claim, clause, name.start)) return [];
  const { start, end } = name;
  const rest = stemsWithout(claim, name);
  const isNamedKind = !slot.includes(' ');
  return [
    {
      claim,
      slot,
      start,
      end,
      name,
      stems: clause.stems.intersection(rest),
      names: isNamedKind ? new Set() : clause.names.intersection(rest),
      near: isNamedKind ? null : nearStems(claim, clause, start),
    },
  ];
}

const MAY_STAND_IN = /(?<!\p{L})(?:in|near|bei|à|en|of|from|at|outside|cerca|près)(?!\p{L})/iu;

function placesIn(claim: Claim): PlaceMention[] {
  if (claim.isHeadline || !MAY_STAND_IN.test(claim.words)) return [];
  return namesIn(claim.words, claim.language).flatMap((name) => mentionOf(claim, name));
}

function judgePlaces(one: PlaceMention, other: PlaceMention, { weights, words }: StoryWords): Judgement {
  const { language } = one.claim;
  if (language !== other.claim.language) return UNRELATED;
  if (one.near !== null && other.near !== null && one.near.isDisjointFrom(other.near)) return UNRELATED;
  const topicOf = ({ stems, names }: PlaceMention) => ({ stems, names, language });
  const likeness = likenessOf(topicOf(one), topicOf(other), weights);
  if (likeness < (one.near === null ? LIKENESS_MIN : UNNAMED_LIKENESS_MIN)) return UNRELATED;
  return { relation: relationOfNames(one, other, words), likeness };
}

/** Where write-ups of a story put one event in different villages, towns or districts. */
export function findPlaceConflicts(claims: readonly Claim[], weights: StemWeights): SlotConflict[] {
  const words = wordsOfArticles(claims);
  return findSlotConflicts(
    'place',
    claims.filter((claim) => claim.isStated).flatMap(placesIn),
    (one, other) => judgePlaces(one, other, { weights, words }),
  );
}
