// Whether who did what to whom is as in the sources: two names around the same verb, and he or she.
import type { Name } from '../names/names.ts';
import { doubt, failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import { meaningGroupsOf } from './groups.ts';
import { type SupportSentence, type SupportWord, within } from './reading.ts';

/** Words between two names; with more of them the names belong to different statements. */
const BETWEEN_MAX = 8;
const PRONOUN_DOUBT = 0.55;
/** From this coverage on a claim is the sentence itself, and one word that differs was exchanged. */
const NEAR_VERBATIM_MIN = 0.8;

/** Two names with the content stems between them, or what those mean, and the direction. */
interface Relation {
  first: Name;
  second: Name;
  stems: readonly string[];
  /** "Was sued by": the second acts. */
  isTurned: boolean;
}

/** Of the passive: was sued by. */
const AUXILIARY =
  /^(?:was|were|is|are|been|being|be|got|wurde|wurden|wird|werden|fut|est|sont|ete|fue|fueron|es|son|sido)$/;
const BY = /^(?:by|von|durch|par|por)$/;

function relationsIn(
  words: readonly SupportWord[],
  names: readonly Name[],
  language: string | null,
): Relation[] {
  const groups = meaningGroupsOf(language);
  return names.flatMap((first, at) => {
    const second = names[at + 1];
    if (second === undefined) return [];
    const between = words.filter(({ start, end }) => start >= first.end && end <= second.start);
    // One comma parts two statements; two hold an apposition.
    const commas = between.filter(({ text }) => text === ',').length;
    if (between.length > BETWEEN_MAX || commas === 1) return [];
    const stems = between.flatMap(({ isContent, stem }) =>
      isContent ? [String(groups.get(stem)?.group ?? stem)] : [],
    );
    const auxiliary = between.findIndex(({ folded }) => AUXILIARY.test(folded));
    const isTurned = between.slice(auxiliary + 1).some(({ folded }) => auxiliary !== -1 && BY.test(folded));
    return stems.length === 0 ? [] : [{ first, second, stems, isTurned }];
  });
}

function isNamedAlike(one: Name, other: Name): boolean {
  return one.words.some((word) => other.words.includes(word));
}

/** Of two relations by the same verb: whether the names stand in it alike, or the other way round; null for neither. */
function compareRelations(claimed: Relation, known: Relation): 'alike' | 'reversed' | null {
  if (!claimed.stems.some((stem) => known.stems.includes(stem))) return null;
  const isCrossed = isNamedAlike(claimed.first, known.second) && isNamedAlike(claimed.second, known.first);
  const isStraight = isNamedAlike(claimed.first, known.first) && isNamedAlike(claimed.second, known.second);
  if (isCrossed === isStraight) return null;
  return isStraight === (claimed.isTurned === known.isTurned) ? 'alike' : 'reversed';
}

function checkRelations({ claim, window, language }: SupportCase): SupportFinding {
  const relationsOf = (sentence: SupportSentence, names: readonly Name[]) =>
    relationsIn(sentence.words, within(names, sentence), language);
  const known = window.sentences.flatMap((sentence) => relationsOf(sentence, window.source.names));
  const claimed = claim.sentences.flatMap((sentence) => relationsOf(sentence, claim.names));
  const reversed = claimed.filter((relation) => {
    const compared = known.map((other) => compareRelations(relation, other));
    return compared.includes('reversed') && !compared.includes('alike');
  });
  return joinFindings(
    reversed.map(({ first, second }) => failure('name', claim.text.slice(first.start, second.end))),
  );
}

const MALE = /^(?:he|him|his|himself)$/;
const FEMALE = /^(?:she|her|hers|herself)$/;

/** She for him: the passage speaks of one of them only, and the claim of the other. */
function checkPronouns({ claim, window }: SupportCase): SupportFinding {
  const has = (words: readonly SupportWord[], pattern: RegExp) =>
    words.some(({ folded }) => pattern.test(folded));
  const claimed = claim.sentences.flatMap(({ words }) => words);
  const passage = window.sentences.flatMap(({ words }) => words);
  const [isMale, isFemale] = [has(passage, MALE), has(passage, FEMALE)];
  if (isMale === isFemale) return doubt(1);
  const swapped = claimed.find(({ folded }) => (isMale ? FEMALE : MALE).test(folded));
  if (swapped === undefined) return doubt(1);
  return window.bestCoverage >= NEAR_VERBATIM_MIN ? failure('name', swapped.text) : doubt(PRONOUN_DOUBT);
}

export function checkRoles(held: SupportCase): SupportFinding {
  return joinFindings([checkRelations(held), checkPronouns(held)]);
}
