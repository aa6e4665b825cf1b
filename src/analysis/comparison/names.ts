// Conflicts of names: one office, person sought or prize, and different people named for it.
import { overlapOf, type StemWeights } from './alignment.ts';
import type { Claim } from './claims.ts';
import {
  type NameMention,
  relationOfNames,
  stemsWithout,
  type StoryWords,
  wordsOfArticles,
} from './name-mentions.ts';
import { awardOf, MAY_NAME_AWARD } from './awards.ts';
import { findSlotConflicts, type Judgement, type SlotConflict, UNRELATED } from './slots.ts';
import { type Name, namesIn } from '../names/names.ts';

/** Less like, two sentences speak of two people in one office at different times (measured, eval/comparison.ts). */
const LIKENESS_MIN = 0.5;

/** Offices and parts that one person has at a time. */
const ROLE =
  '(?:president|premier|chancellor|king|queen|pope|mayor|mayoress|governor|chief executive|ceo|chairman|chairwoman|chair|director|coach|captain|manager|minister|secretary|leader|head|archbishop|bishop|driver|suspect|judge|prosecutor|winner|pilot|founder|editor|commissioner|commander|präsident|präsidentin|bürgermeister|bürgermeisterin|kanzler|kanzlerin|minister|ministerin|président|présidente|maire|ministre|presidente|presidenta|alcalde|alcaldesa|ministro|ministra)';
const ROLE_BEFORE = new RegExp(`(?:(?<qualifier>[\\p{L}-]+) )?(?<role>${ROLE}),? $`, 'iu');
const ROLE_AFTER = new RegExp(
  `^(?:,| as| (?:was|is|has been|will be|will become|became|becomes|ist|war|wird|est|sera|devient|es|será)(?: (?:elected|named|appointed|chosen))?(?: as)?)? (?:its |their |the |an? |der |die |le |la |el )?(?:(?<qualifier>[\\p{L}-]+) )?(?<role>${ROLE})\\b`,
  'iu',
);
/** The new coach of the team is … */
const ROLE_OF = new RegExp(
  `(?:(?<qualifier>[\\p{L}-]+) )?(?<role>${ROLE}) (?:of|at|for|von|der|des|de|du|del|de la) [^.,;:]{2,50}? (?:is|was|will be|becomes|ist|wird|est|sera|es|será) $`,
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
  const after = words.slice(end, end + REACH);
  const groups = (ROLE_BEFORE.exec(lead) ?? ROLE_AFTER.exec(after) ?? ROLE_OF.exec(lead))?.groups;
  const role = groups?.['role'];
  if (role === undefined) return awardOf(lead, after);
  const qualifier = groups?.['qualifier'] ?? '';
  return `${NO_QUALIFIER.test(qualifier) ? '' : qualifier.toLowerCase()} ${role.toLowerCase()}`.trim();
}

function mentionsIn(claim: Claim): NameMention[] {
  if (!MAY_NAME_ROLE.test(claim.words) && !MAY_NAME_AWARD.test(claim.words)) return [];
  return namesIn(claim.words, claim.language).flatMap((name): NameMention[] => {
    const slot = roleSlotOf(claim, name);
    if (slot === null) return [];
    return [{ claim, slot, start: name.start, end: name.end, name, stems: stemsWithout(claim, name) }];
  });
}

function judgeNames(one: NameMention, other: NameMention, { weights, words }: StoryWords): Judgement {
  if (one.claim.language !== other.claim.language) return UNRELATED;
  const likeness = overlapOf(one.stems, other.stems, weights);
  if (likeness < LIKENESS_MIN) return UNRELATED;
  return { relation: relationOfNames(one, other, words), likeness };
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
