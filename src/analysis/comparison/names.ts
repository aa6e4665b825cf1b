// Conflicts of names and places: one office, person sought or village, and different names for it.
import { likenessOf, overlapOf, type StemWeights } from './alignment.ts';
import { type Claim, clauseAt } from './claims.ts';
import { findSlotConflicts, type Judgement, type Mention, type SlotConflict, UNRELATED } from './slots.ts';
import { type Name, namesIn } from '../names/names.ts';

/** Less like, two sentences speak of two people in one office at different times (measured, eval/comparison.ts). */
const LIKENESS_MIN = 0.5;

interface NameMention extends Mention {
  name: Name;
  /** Stems of the statement without those of the name. */
  stems: ReadonlySet<string>;
}

/** Offices and parts that one person has at a time. */
const ROLE =
  '(?:president|premier|chancellor|king|queen|pope|mayor|mayoress|governor|chief executive|ceo|chairman|chairwoman|chair|director|coach|captain|manager|minister|secretary|leader|head|archbishop|bishop|driver|suspect|judge|prosecutor|winner|pilot|founder|editor|commissioner|commander|präsident|präsidentin|bürgermeister|bürgermeisterin|kanzler|kanzlerin|minister|ministerin|président|présidente|maire|ministre|presidente|presidenta|alcalde|alcaldesa|ministro|ministra)';
const ROLE_BEFORE = new RegExp(`(?:(?<qualifier>[\\p{L}-]+) )?(?<role>${ROLE}),? $`, 'iu');
const ROLE_AFTER = new RegExp(
  `^(?:,| as| (?:was|is|has been) (?:elected|named|appointed|chosen)(?: as)?)? (?:its |their |the |an? |der |die |le |la |el )?(?:(?<qualifier>[\\p{L}-]+) )?(?<role>${ROLE})\\b`,
  'iu',
);
const IDENTIFIED = /\b(?:named|identified)\b[^.,;]{0,60}? as (?:the )?$/iu;
/** As much of a sentence around a name as tells its office. In UTF-16 units. */
const REACH = 80;
const MAY_NAME_ROLE = new RegExp(`\\b(?:${ROLE}|named|identified)\\b`, 'iu');
/** Words before an office that do not tell it from another. */
const NO_QUALIFIER =
  /^(?:the|a|an|its|their|his|her|as|and|by|of|with|to|that|when|said|new|le|la|der|die|el|s)$/iu;

function roleSlotOf({ words }: Claim, { start, end }: Name): string | null {
  const lead = words.slice(Math.max(0, start - REACH), start);
  if (IDENTIFIED.test(lead)) return 'identified';
  const groups = (ROLE_BEFORE.exec(lead) ?? ROLE_AFTER.exec(words.slice(end, end + REACH)))?.groups;
  const role = groups?.['role'];
  if (role === undefined) return null;
  const qualifier = groups?.['qualifier'] ?? '';
  return `${NO_QUALIFIER.test(qualifier) ? '' : qualifier.toLowerCase()} ${role.toLowerCase()}`.trim();
}

function stemsWithout(claim: Claim, { start, end }: Name): ReadonlySet<string> {
  const own = new Set(
    claim.tokens.filter((token) => token.start >= start && token.end <= end).map(({ stem }) => stem),
  );
  return claim.stems.difference(own);
}

function mentionsIn(claim: Claim): NameMention[] {
  if (!MAY_NAME_ROLE.test(claim.words)) return [];
  return namesIn(claim.words, claim.language).flatMap((name): NameMention[] => {
    const slot = roleSlotOf(claim, name);
    if (slot === null) return [];
    return [{ claim, slot, start: name.start, end: name.end, name, stems: stemsWithout(claim, name) }];
  });
}

/** The folded words of each write-up: whoever it names elsewhere is somebody else in it. */
type WordsOfArticles = ReadonlyMap<string, ReadonlySet<string>>;

interface StoryWords {
  weights: StemWeights;
  words: WordsOfArticles;
}

function wordsOfArticles(claims: readonly Claim[]): WordsOfArticles {
  const words = new Map<string, Set<string>>();
  for (const { article, tokens } of claims) {
    const known = words.get(article.id) ?? new Set<string>();
    for (const { word } of tokens) known.add(word);
    words.set(article.id, known);
  }
  return words;
}

/** True where a write-up names somebody, by the last word of the name at least. */
function isNamedIn(words: WordsOfArticles, claim: Claim, name: Name): boolean {
  return words.get(claim.article.id)?.has(name.words.at(-1) ?? '') === true;
}

/** Names of one person in two spellings differ in few letters. */
function areSpellings(one: string, other: string): boolean {
  if (one.slice(0, 2) !== other.slice(0, 2)) return false;
  const letters = new Set(one);
  const shared = [...new Set(other)].filter((letter) => letters.has(letter)).length;
  return shared >= 0.75 * Math.max(letters.size, new Set(other).size);
}

function areSame(one: Name, other: Name): boolean {
  const [last, lastOther] = [one.words.at(-1) ?? '', other.words.at(-1) ?? ''];
  return one.words.some((word) => other.words.includes(word)) || areSpellings(last, lastOther);
}

function relationOf(one: NameMention, other: NameMention, words: WordsOfArticles): Judgement['relation'] {
  if (areSame(one.name, other.name)) return 'same';
  const isElsewhere = isNamedIn(words, one.claim, other.name) || isNamedIn(words, other.claim, one.name);
  return isElsewhere ? 'unrelated' : 'differs';
}

function judgeNames(one: NameMention, other: NameMention, { weights, words }: StoryWords): Judgement {
  if (one.claim.language !== other.claim.language) return UNRELATED;
  const likeness = overlapOf(one.stems, other.stems, weights);
  if (likeness < LIKENESS_MIN) return UNRELATED;
  return { relation: relationOf(one, other, words), likeness };
}

/** Where write-ups of a story name different people for one office or part. */
export function findNameConflicts(claims: readonly Claim[], weights: StemWeights): SlotConflict[] {
  const words = wordsOfArticles(claims);
  return findSlotConflicts(
    'name',
    claims.filter((claim) => claim.isStated).flatMap(mentionsIn),
    (one, other) => judgeNames(one, other, { weights, words }),
  );
}

/** Only places of one kind are compared: a village lies in a valley. */
const PLACE_KIND =
  /\b(?:in|near|at|outside|from|of|bei|in|près de|cerca de) (?:the |der |dem |du |de la |la |el )?(?:\p{Ll}+ )?(?<kind>village|town|city|district|suburb|port|province|county|island|municipality|hamlet|dorf|stadt|ort|village|ville|commune|pueblo|ciudad|localidad) (?:of |de |d['’])?$/iu;

const MAY_NAME_PLACE =
  /\b(?:village|town|city|district|suburb|port|province|county|island|municipality|hamlet|dorf|stadt|ort|ville|commune|pueblo|ciudad|localidad)\b/iu;

function placesIn(claim: Claim): NameMention[] {
  if (!MAY_NAME_PLACE.test(claim.words)) return [];
  return namesIn(claim.words, claim.language).flatMap((name): NameMention[] => {
    const kind = PLACE_KIND.exec(claim.words.slice(Math.max(0, name.start - REACH), name.start))?.groups?.[
      'kind'
    ];
    const clause = clauseAt(claim, name);
    if (kind === undefined || clause === null) return [];
    const stems = clause.stems.intersection(stemsWithout(claim, name));
    return [{ claim, slot: kind.toLowerCase(), start: name.start, end: name.end, name, stems }];
  });
}

function judgePlaces(one: NameMention, other: NameMention, { weights, words }: StoryWords): Judgement {
  const { language } = one.claim;
  if (language !== other.claim.language) return UNRELATED;
  const topicOf = ({ stems }: NameMention) => ({ stems, names: new Set<string>(), language });
  const likeness = likenessOf(topicOf(one), topicOf(other), weights);
  if (likeness < LIKENESS_MIN) return UNRELATED;
  return { relation: relationOf(one, other, words), likeness };
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
