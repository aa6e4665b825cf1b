// Whether the cause that a claim gives is one that its sources give: what stands after because, wegen, en raison de.
import { failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import { meaningGroupsOf } from './groups.ts';
import type { ReadText, SupportWord } from './reading.ts';
import { sentenceIndexOf } from './sentence-index.ts';
import { governedBefore, type Scope, scopesIn } from './scopes.ts';
import { areRelated } from './sought.ts';

/** Folded words that a cause, or what led to something, follows. */
const CAUSE =
  /^(?:because|due|owing|caused|blamed|blames|attributed|after|following|over|wegen|aufgrund|weil|infolge|nach|durch|porque|por|debido|tras|atribuyo|achaco|raison|cause|parce|apres|suite|faute|provoco|provoca|causo|origino|desencadeno|provoque|declenche|verursachte|verursacht|triggered|ausloser|ursache|causa|motivo|因为|由于)$/;
/** These stand behind a cause. */
const CAUSE_BEFORE = /^(?:verantwortlich|ため|ので|により|によって|理由)$/;

/** Of the words that tell the cause, how many the sources may lack. */
const STRANGE_SHARE_MIN = 0.5;
/** Below this the claim is not of the passage, and its words say so. */
const ALIGNED_MIN = 0.35;
/** The agent of a passive stands there too: fue hallada por arqueólogos. */
const AUXILIARY = /^(?:fue|fueron|sido|es|son|wurde|wurden|wird|werden)$/;
const AUXILIARY_REACH = 4;

function isAgent(words: readonly SupportWord[], marker: SupportWord): boolean {
  const at = words.indexOf(marker);
  const isPassive = words
    .slice(Math.max(0, at - AUXILIARY_REACH), at)
    .some(({ folded }) => AUXILIARY.test(folded));
  return isPassive && /^(?:por|durch)$/.test(marker.folded);
}

/** Prepositions that end what tells a cause: nach dem Regen an der Lisse. */
const PART_END =
  /^(?:vor|an|in|im|am|auf|bei|uber|mit|fur|on|at|for|with|against|from|near|en|con|para|sobre|dans|pour|avec|sur)$/;
/** Attributed it to: what is put down to a cause stands first. */
const PUTS_DOWN = /^(?:attributed|blamed|blames|atribuyo|achaco)$/;
const TO = /^(?:to|on|for|a|al)$/;

/** The words that tell the cause itself, up to the next part of the sentence. */
function causeOf({ marker, governed }: Scope, words: readonly SupportWord[]): SupportWord[] {
  const from = words.indexOf(marker);
  const to = words.findIndex(({ folded }, at) => at > from && TO.test(folded));
  const start = PUTS_DOWN.test(marker.folded) && to !== -1 ? to : from;
  const told = governed.filter((word) => words.indexOf(word) > start);
  const [first] = told;
  const end = words.findIndex(
    ({ folded, start: place }) => first !== undefined && place > first.start && PART_END.test(folded),
  );
  return told.filter((word) => end === -1 || words.indexOf(word) < end);
}

/** True where some source has the word, one of its family, or one that means the same. */
function isKnown(
  word: SupportWord,
  { sources, language }: { sources: readonly ReadText[]; language: string | null },
): boolean {
  const group = meaningGroupsOf(language).get(word.stem)?.group;
  return sources.some(
    ({ vocabulary, sentences }) =>
      vocabulary.has(word.stem) ||
      sentences.some(({ words }) => {
        const { meanings, kinOf } = sentenceIndexOf(words, language);
        if (group !== undefined && meanings.has(group)) return true;
        return kinOf(word.stem).some((other) => areRelated(other, word, language));
      }),
  );
}

export function checkCauses(held: SupportCase): SupportFinding {
  const { claim, window } = held;
  if (window.coverage < ALIGNED_MIN) return joinFindings([]);
  const apart = [...claim.figures, ...claim.moments];
  const words = claim.sentences.flatMap((sentence) => sentence.words);
  const causes = [
    ...scopesIn(words, ({ folded }) => CAUSE.test(folded))
      .filter(({ marker }) => !isAgent(words, marker))
      .map((scope) => causeOf(scope, words)),
    ...words
      .filter(({ folded }) => CAUSE_BEFORE.test(folded))
      .map((word) => governedBefore(words, words.indexOf(word))),
  ];
  const strange = causes.flatMap((governed) => {
    const telling = governed.filter(
      ({ start, end, kind }) => kind === 'word' && !apart.some((one) => one.start < end && start < one.end),
    );
    const unknown = telling.filter((word) => !isKnown(word, held));
    return telling.length > 0 && unknown.length >= telling.length * STRANGE_SHARE_MIN ? [unknown] : [];
  });
  return joinFindings(
    strange.slice(0, 1).map((unknown) => failure('words', unknown.map(({ text }) => text).join(' '))),
  );
}
