// Whether two things that a claim speaks of have changed places: who did what to whom, from where to where, from 70 to 95.
import { type Chunk, type ChunkRow, chunkRowOf, saysSame } from './chunks.ts';
import { failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import { isUnspacedLanguage } from './unspaced-words.ts';

/** A chunk of the claim with the place of its like in the best sentence. */
interface Aligned {
  chunk: Chunk;
  at: number;
  /** Place in the sentence of the sources; -1 for none. */
  known: number;
}

interface Rows {
  claim: ChunkRow;
  source: ChunkRow;
  aligned: readonly Aligned[];
}

/** With less of the claim's chunks in the sentence they say nothing of its order. */
const ALIGNED_SHARE_MIN = 0.5;

/** Each chunk with its like; of several the one that stands after the like of the chunk before. */
function align(claim: ChunkRow, source: ChunkRow): Aligned[] {
  const used = new Set<number>();
  return claim.chunks.map((chunk, at) => {
    const known = source.chunks.findIndex(
      (other, place) => !used.has(place) && saysSame(chunk, other, { one: claim, other: source }),
    );
    if (known !== -1) used.add(known);
    return { chunk, at, known };
  });
}

const AUXILIARY =
  /^(?:was|were|is|are|been|being|be|got|wurde|wurden|wird|werden|worden|fut|est|sont|ete|etait|fue|fueron|es|son|sido|sera|seran|seront)$/;
const BY = /^(?:by|von|vom|durch|par|por|によって|により)$/;

/** Was sued by: what is done stands before who does it. */
function isPassive({ claim, window }: SupportCase): { claim: boolean; source: boolean } {
  const has = (words: readonly { folded: string }[]): boolean => {
    const auxiliary = words.findIndex(({ folded }) => AUXILIARY.test(folded));
    return (
      words.some(({ folded }) => BY.test(folded)) &&
      (auxiliary !== -1 || words.some(({ folded }) => folded.startsWith('によ')))
    );
  };
  return { claim: has(claim.sentences.flatMap(({ words }) => words)), source: has(window.best.words) };
}

/** Articles that tell the case in German: what they stand before may stand anywhere. */
const CASED = /^(?:den|dem|des|einen|einem|eines|ihren|ihrem|seinen|seinem)$/;
/** Prepositions that tell whom: superó a Belmonte. */
const OBJECT_MARKERS: Readonly<Record<string, RegExp>> = {
  en: /^(?:to|against)$/,
  de: /^gegen$/,
  es: /^(?:a|al|contra)$/,
  fr: /^(?:a|au|aux|contre)$/,
};
const NO_MARKER = /(?!)/;

function isObjectMarker(marker: string, language: string | null): boolean {
  return (OBJECT_MARKERS[language ?? ''] ?? NO_MARKER).test(marker);
}

/** True where a word before or a particle after both says the same of the chunk in both: it may stand where it likes. */
function keepsCase({ chunk, known }: Aligned, { source, claim }: Rows): boolean {
  const marker = source.chunks[known]?.marker ?? '';
  if (isUnspacedLanguage(claim.language)) return chunk.marker === marker;
  return marker === chunk.marker && (CASED.test(marker) || isObjectMarker(marker, claim.language));
}

/** Which of the aligned chunks stands next to a chunk of the claim, by its place in the source; null where none does. */
function besideIn(aligned: readonly Aligned[], at: number, step: 1 | -1): number | null {
  const beside = aligned[at + step];
  return beside === undefined || beside.known === -1 ? null : beside.known;
}

/** True where `one` stands beside the same thing as `other` does in the source, and in the source does not itself. */
function takesPlace(one: Aligned, other: Aligned, { aligned }: Rows): boolean {
  return ([1, -1] as const).some((step) => {
    const beside = besideIn(aligned, one.at, step);
    return (
      beside !== null &&
      beside !== other.known &&
      beside === other.known + step &&
      beside !== one.known + step
    );
  });
}

/** Two numbers, two dates, or two things: a number changes places with no name. */
function areOfOneKind(one: Chunk, other: Chunk): boolean {
  return (
    (one.figure === null) === (other.figure === null) && (one.moment === null) === (other.moment === null)
  );
}

const DETERMINER =
  /^(?:the|a|an|its|his|her|their|der|die|das|ein|eine|le|la|les|l'|un|une|el|los|las|una|to|from|for|in|at|of|to|de|du|des|von|auf)$/;

/** A name or number, or what an article or preposition stands before; German needs the article: its words move freely. */
function isNoun({ name, figure, moment, marker }: Chunk, language: string | null): boolean {
  if (figure !== null || moment !== null || isUnspacedLanguage(language)) return true;
  return (name !== null && language !== 'de') || DETERMINER.test(marker);
}

/** Verbs and adverbs change places too; what is exchanged has a name, a number, or a noun's marker. */
function mayBeExchanged(one: Aligned, other: Aligned, rows: Rows): boolean {
  if (!areOfOneKind(one.chunk, other.chunk)) return false;
  if (![one, other].every(({ chunk }) => isNoun(chunk, rows.claim.language))) return false;
  return !keepsCase(one, rows) && !keepsCase(other, rows);
}

function swapsIn(rows: Rows): Aligned[] {
  const placed = rows.aligned.filter(({ known }) => known !== -1);
  return placed.filter((one, at) =>
    placed
      .slice(at + 1)
      .some(
        (other) =>
          one.known > other.known &&
          mayBeExchanged(one, other, rows) &&
          takesPlace(one, other, rows) &&
          takesPlace(other, one, rows),
      ),
  );
}

/** The object of the sources leads the claim, and what it says was done to it is done to another: no subject is named. */
function objectThatActs({ aligned, source }: Rows): Aligned | undefined {
  const [first, second] = aligned;
  if (first === undefined || second === undefined || first.known === -1 || first.chunk.name === null) return;
  const known = source.chunks[first.known];
  // In the source what is done stands before, and a preposition or particle tells that it is done to this.
  const isObject = known !== undefined && isObjectIn(source, first.known) && second.known < first.known;
  const another = aligned.find(
    ({ chunk, at }) => at > 1 && chunk.name !== null && isObjectMarker(chunk.marker, source.language),
  );
  return isObject && second.known !== -1 && another !== undefined ? first : undefined;
}

/** A la keniana Joyce Wanjala: the marker stands before what describes the name, right before it. */
function isObjectIn({ chunks, language }: ChunkRow, at: number): boolean {
  const [before, chunk] = [chunks[at - 1], chunks[at]];
  const isDescribed =
    before?.name === null && chunk !== undefined && before.words.at(-1)?.folded === chunk.marker;
  const marker = (isDescribed ? before : chunk)?.marker ?? '';
  return isObjectMarker(toMarker(marker, language), language);
}

/** Who does it in the sources stands after the verb in the claim, and another before it: X sent it to Y, for Y sent it. */
function displacedIn({ aligned, source, claim }: Rows): Aligned | undefined {
  return aligned.find(({ chunk, at, known }) => {
    if (known === -1 || chunk.name === null || at < 2 || isUnspacedLanguage(claim.language)) return false;
    const verb = aligned.findIndex((one) => one.known === known + 1);
    if (verb < 1 || verb >= at || source.chunks[known + 1]?.name != null) return false;
    const subject = aligned[verb - 1];
    return (
      subject?.known === -1 &&
      subject.chunk.name !== null &&
      isObjectMarker(toMarker(chunk.marker, claim.language), claim.language)
    );
  });
}

/** L'Ostrie, à l'Ostrie: an article hides the preposition before it. */
function toMarker(marker: string, language: string | null): string {
  if (!/^(?:l'|la|le|les|el|los|las|the)$/.test(marker)) return marker;
  return language === 'en' ? 'to' : 'a';
}

/** Words that set one statement of a sentence against another. */
const CONTRAST = /^(?:but|while|whereas|aber|wahrend|sondern|pero|mientras|mais|tandis)$/;

/** What is said of another in the other half of a sentence: acquitted one, but found his brother guilty. */
function movedAcross({ aligned, source }: Rows, { window }: SupportCase): Aligned | undefined {
  const turn = window.best.words.find(({ folded }) => CONTRAST.test(folded))?.start;
  const [first, ...rest] = aligned.filter(({ known }) => known !== -1);
  if (turn === undefined || first === undefined || first.chunk.name === null || rest.length < 2)
    return undefined;
  const isAfter = ({ known }: Aligned): boolean => (source.chunks[known]?.start ?? 0) > turn;
  const isApart = rest.every((one) => isAfter(one) !== isAfter(first));
  const taken = new Set(aligned.map(({ known }) => known));
  const another = source.chunks.some(
    ({ name, start }, at) => name !== null && start > turn !== isAfter(first) && !taken.has(at),
  );
  return isApart && another ? first : undefined;
}

/** Rows of the claim and of the best sentence, where enough of one stands in the other; null where not. */
export function rowsOf({ claim, window }: SupportCase): Rows | null {
  const [sentence] = claim.sentences;
  if (sentence === undefined || claim.sentences.length > 1) return null;
  const [own, source] = [chunkRowOf(sentence, claim), chunkRowOf(window.best, window.source)];
  const aligned = align(own, source);
  const share = aligned.filter(({ known }) => known !== -1).length / Math.max(1, aligned.length);
  return share < ALIGNED_SHARE_MIN ? null : { claim: own, source, aligned };
}

export function checkExchanges(held: SupportCase): SupportFinding {
  const passive = isPassive(held);
  if (passive.claim !== passive.source) return joinFindings([]);
  const rows = rowsOf(held);
  if (rows === null) return joinFindings([]);
  const { claim } = held;
  const found = [...swapsIn(rows), objectThatActs(rows), displacedIn(rows), movedAcross(rows, held)].filter(
    (one) => one !== undefined,
  );
  return joinFindings(
    found.slice(0, 1).map(({ chunk }) => {
      const kind = chunk.figure === null ? 'name' : 'number';
      return failure(kind, claim.text.slice(chunk.start, chunk.end));
    }),
  );
}
