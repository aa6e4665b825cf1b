// Whether who a claim says said something is who says it in the sources.
import { unitOf } from '../figures/units.ts';
import { doubt, failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import { isBorneByAnother } from './offices.ts';
import type { SupportWord } from './reading.ts';

const SPEECH: ReadonlySet<string> = new Set(
  'said says say told tells added adds announced announces warned warns claimed claims argued argues insisted insists wrote writes stated states explained explains confirmed confirms sagte sagt erklarte erklart betonte warnte teilte schrieb declare affirme dit explique annonce indique afirment declarent disent estime estiment juge jugent promet promis accuse indique dijo dice dijeron afirmo afirmaron aseguro aseguraron declaro declararon explico anuncio nego negaron critico califico admitio fordert forderte kritisierte lobte schatzt schatzte versprach disputed criticised criticized estimated praised promised accused blamed condemned demanded urged beschuldigte culpo acuso prometio accusait denonce'.split(
    ' ',
  ),
);

/** Speakers who may be anybody. */
const ANYBODY =
  /^(?:official|offici|spokesman|spokeswoman|spokesperson|statement|report|sourc|author|expert|analyst|releas|investig|sprech|behord|mitteil|angab)/;
/** What names are called by later on. */
const STANDS_FOR_NAME =
  /^(?:compani|firm|govern|polic|agenc|ministri|club|court|parti|group|bank|team|offic|univers|council|polizei|unternehm|regier|konzern|minist|presid|mayor|coach|chief|lawyer)/;
const PRONOUN = /^(?:he|she|they|it|i|we|who|which|er|sie|es|il|elle|ils|on|that)$/;
const SPEAKER_TOKENS = 6;
const ALIGNED_MIN = 0.4;
const OTHER_SPEAKER_DOUBT = 0.85;
/** Of the words that a claim has somebody say, what another sentence of theirs must share. */
const SAID_SHARE = 0.4;

function untilMark(words: readonly SupportWord[]): SupportWord[] {
  const end = words.findIndex(({ kind }) => kind === 'mark');
  return words.slice(0, end === -1 ? undefined : end);
}

/** Up to the mark before; past a comma that closes what explains the name: the maker, Pharmalis, said. */
function wordsBefore(words: readonly SupportWord[], at: number): SupportWord[] {
  const before = words.slice(Math.max(0, at - SPEAKER_TOKENS), at).toReversed();
  // Its other comma stands before it; one comma alone ends what is said: …, sagte Ana Lopez.
  const isApposition = before[0]?.text === ',' && before.slice(2).some(({ text }) => text === ',');
  if (!isApposition) return untilMark(before);
  const quote = before.findIndex(({ text }) => /["“”„«»]/u.test(text));
  return before.slice(0, quote === -1 ? undefined : quote).filter(({ kind }) => kind === 'word');
}

const ACCUSATIVE = /^(?:den|einen)$/;
const PREPOSITION = /^(?:auf|in|im|am|an|mit|nach|vor|bei|fur|uber|um)$/;

function untilPreposition(words: readonly SupportWord[]): SupportWord[] {
  const end = words.findIndex(({ folded }) => PREPOSITION.test(folded));
  return words.slice(0, end === -1 ? undefined : end);
}

function contentOf(words: readonly SupportWord[]): SupportWord[] {
  return words.filter(
    ({ isContent, text, kind }) =>
      kind === 'word' &&
      unitOf(text.toLowerCase()) === null &&
      (isContent || /^\p{Lu}/u.test(text)) &&
      !/^(?:the|a|an|der|die|das|le|la|el|in|on)$/i.test(text),
  );
}

/** Who says something in a sentence: the words of each speaker; none for he and she. */
function speakersIn(words: readonly SupportWord[]): SupportWord[][] {
  return words.flatMap((word, at) => {
    const after = words.slice(at + 1, at + 1 + SPEAKER_TOKENS);
    const isAccording =
      (word.folded === 'according' && after[0]?.folded === 'to') ||
      /^(?:laut|selon|segun|zufolge)$/.test(word.folded);
    if (word.text === 'による' && after[0]?.text === 'と') return [wordsBefore(words, at)];
    if (isAccording) return [contentOf(untilMark(after))];
    if (!SPEECH.has(word.folded)) return [];
    // Den Schaden schätzt die Feuerwehr: what stands first is told of, not who tells.
    const isTurned = ACCUSATIVE.test(
      words.slice(0, at).findLast(({ kind }) => kind === 'mark') ? '' : (words[0]?.folded ?? ''),
    );
    if (isTurned) return [contentOf(untilPreposition(untilMark(after)))];
    const before = wordsBefore(words, at);
    if (before.some(({ folded }) => PRONOUN.test(folded))) return [[]];
    const speaker = contentOf(before.length > 0 ? before : untilMark(after));
    return [speaker.toSorted((one, other) => one.start - other.start)];
  });
}

function sharesWord(one: readonly SupportWord[], other: readonly SupportWord[]): boolean {
  return one.some(({ stem }) => other.some((word) => word.stem === stem));
}

function isNamed(speaker: readonly SupportWord[]): boolean {
  return speaker.some(({ text }) => /^\p{Lu}/u.test(text));
}

export function standsForName(speaker: readonly SupportWord[]): boolean {
  return !isNamed(speaker) && speaker.some(({ stem }) => STANDS_FOR_NAME.test(stem));
}

export function isAnybody(speaker: readonly SupportWord[]): boolean {
  return !isNamed(speaker) && speaker.some(({ stem }) => ANYBODY.test(stem));
}

/** Another passage has the speaker say something that shares words with the claim: several outlets quote one speech. */
function isSaidElsewhere(speaker: readonly SupportWord[], { claim, sources, window }: SupportCase): boolean {
  const content = contentOf(claim.sentences.flatMap(({ words }) => words));
  const said = content.filter(({ stem }) => !speaker.some((word) => word.stem === stem));
  return sources.some(({ sentences }) =>
    sentences.some(({ words, start }) => {
      if (start === window.best.start || !speakersIn(words).some((one) => sharesWord(one, speaker)))
        return false;
      const shared = said.filter(({ stem }) => words.some((word) => word.stem === stem));
      return shared.length >= SAID_SHARE * said.length && shared.length > 1;
    }),
  );
}

function checkSpeaker(speaker: readonly SupportWord[], held: SupportCase): SupportFinding {
  const { claim, window } = held;
  const passage = window.sentences.flatMap(({ words }) => words);
  const inBest = speakersIn(window.best.words);
  const known = inBest.length > 0 ? inBest : window.sentences.flatMap(({ words }) => speakersIn(words));
  const named = known.filter((one) => one.length > 0);
  if (named.some((one) => sharesWord(one, speaker))) return doubt(1);
  const isPresent = sharesWord(passage, speaker);
  // He said, and the name stands before; or nobody says it at all.
  if (named.length === 0) return doubt(isPresent && known.length > 0 ? 1 : OTHER_SPEAKER_DOUBT);
  const mayBeMeant =
    isNamed(speaker) !== named.every(isNamed) &&
    [speaker, ...named].some(standsForName) &&
    !isBorneByAnother(speaker, named, held);
  if (mayBeMeant || isAnybody(speaker) || named.every(isAnybody)) return doubt(OTHER_SPEAKER_DOUBT);
  if (isSaidElsewhere(speaker, held)) return doubt(OTHER_SPEAKER_DOUBT);
  const [first, last] = [speaker[0], speaker.at(-1)];
  const found = claim.text.slice(first?.start ?? 0, last?.end ?? 0);
  return failure('attribution', found);
}

export function checkAttribution(held: SupportCase): SupportFinding {
  if (held.window.coverage < ALIGNED_MIN) return joinFindings([]);
  const claimed = speakersIn(held.claim.sentences.flatMap(({ words }) => words)).filter(
    (one) => one.length > 0,
  );
  return joinFindings(claimed.map((speaker) => checkSpeaker(speaker, held)));
}
