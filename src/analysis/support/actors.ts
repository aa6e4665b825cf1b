// Whether a claim has another do or say what its best sentence has somebody do: the beginning of the sentence was exchanged.
import { type Chunk, type ChunkRow, chunkRowOf, saysSame } from './chunks.ts';
import { failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import type { SupportSentence } from './reading.ts';
import { sentenceIndexOf } from './sentence-index.ts';
import { isUnspacedLanguage } from './unspaced-words.ts';
import { isAnybody, standsForName } from './attribution.ts';

/** Chunks of a sentence that may tell who acts; what follows tells what is done. */
const ACTOR_CHUNKS_MAX = 4;
/** Of what follows the actor in the claim, what the best sentence must have in this order: then it is its sentence. */
const FOLLOWING_SHARE_MIN = 0.7;
const FOLLOWING_MIN = 2;

/** Where the claim takes up the sentence: the places of the first chunk that both have, before it nothing is shared. */
interface Joint {
  own: number;
  known: number;
}

/** The first place of the sentence that has something of the claim from a chunk on. */
function firstOf(claim: ChunkRow, source: ChunkRow, from: number): number {
  const rest = claim.chunks.slice(from);
  return source.chunks.findIndex((other) =>
    rest.some((chunk) => saysSame(chunk, other, { one: claim, other: source })),
  );
}

function jointOf(claim: ChunkRow, source: ChunkRow): Joint | null {
  for (const [own, chunk] of claim.chunks.slice(0, ACTOR_CHUNKS_MAX + 1).entries()) {
    // A title is no act: fire chief Leon Tarr, opposition leader Grace Amory.
    if (chunk.name === null && claim.chunks[own + 1]?.name != null) continue;
    const known = source.chunks.findIndex((other) => saysSame(chunk, other, { one: claim, other: source }));
    // German may put what is done last: ist am Sonntag gestorben.
    if (known !== -1) return { own, known: claim.language === 'de' ? firstOf(claim, source, own) : known };
  }
  return null;
}

/** The share of the claim from the joint on that the sentence has after its own joint. */
function followingShare(claim: ChunkRow, source: ChunkRow, joint: Joint): number {
  const own = claim.chunks.slice(joint.own);
  if (own.filter(({ moment }) => moment === null).length < FOLLOWING_MIN) return 0;
  const after = source.chunks.slice(joint.known);
  const shared = own.filter((chunk) =>
    after.some((other) => saysSame(chunk, other, { one: claim, other: source })),
  );
  return shared.length / own.length;
}

/** The chunks before the joint that tell who acts: up to four, within the statement. */
function actorsOf({ chunks }: ChunkRow, joint: number): readonly Chunk[] {
  return chunks.slice(Math.max(0, joint - ACTOR_CHUNKS_MAX), joint);
}

function wordsOf(chunks: readonly Chunk[]): Chunk['words'] {
  return chunks.flatMap(({ words }) => words);
}

/** True where some source has all words of the last of the chunks. */
function isToldOf(chunks: readonly Chunk[], { sources }: SupportCase): boolean {
  const last = chunks.at(-1);
  if (last === undefined) return false;
  const words = last.words.filter(({ kind }) => kind === 'word');
  return sources.some(
    ({ vocabulary }) =>
      words.length > 0 && words.every(({ stem, folded }) => vocabulary.has(stem) || vocabulary.has(folded)),
  );
}

/** Words between a name and what it is called by: the mayor, Ana Lopez. */
const BESIDE_WORDS = 3;

/** Mayor Ana Lopez, said the mayor: one stands beside the other somewhere. */
function areOneElsewhere(
  own: readonly Chunk[],
  known: readonly Chunk[],
  { sources, language }: SupportCase,
): boolean {
  const stemsOf = (chunks: readonly Chunk[]): string[] =>
    wordsOf(chunks).flatMap(({ stem, isContent, text }) =>
      isContent || /^\p{Lu}/u.test(text) ? [stem] : [],
    );
  const [ones, others] = [stemsOf(own), stemsOf(known)];
  return sources.some(({ sentences }) =>
    sentences.some(({ words }) => {
      const { stems } = sentenceIndexOf(words, language);
      if (!ones.some((stem) => stems.has(stem)) || !others.some((stem) => stems.has(stem))) return false;
      return words.some(
        ({ stem }, at) =>
          ones.includes(stem) &&
          words
            .slice(Math.max(0, at - BESIDE_WORDS), at + BESIDE_WORDS + 1)
            .some((beside) => others.includes(beside.stem)),
      );
    }),
  );
}

/** Another sentence has them do it: the claim is of both. */
function actElsewhere(
  actors: readonly Chunk[],
  act: Chunk | undefined,
  { own, held }: { own: ChunkRow; held: SupportCase },
): boolean {
  const last = actors.at(-1);
  if (last === undefined || act === undefined) return false;
  const { language } = held;
  const isIn = (sentence: SupportSentence): boolean => {
    const { stems } = sentenceIndexOf(sentence.words, language);
    return last.words.some(({ stem }) => stems.has(stem));
  };
  return held.sources.some((source) =>
    source.sentences.filter(isIn).some((sentence) => {
      const row = chunkRowOf(sentence, source);
      const has = (chunk: Chunk): boolean =>
        row.chunks.some((other) => saysSame(chunk, other, { one: own, other: row }));
      return has(last) && has(act);
    }),
  );
}

const PLACED = /^(?:in|at|from|near|of|im|am|bei|aus|nach|en|desde|dans|pres|vers|de|du|des|del)$/;

/** True where some of what stands before the joint may be who acts: no number, no date, no place. */
function mayAct(chunks: readonly Chunk[], { language }: ChunkRow): boolean {
  const last = chunks.at(-1);
  if (last?.figure !== null || last.moment !== null) return false;
  if (isUnspacedLanguage(language)) return last.marker === 'が';
  return chunks.some(({ name, marker }) => name === null || !PLACED.test(marker));
}

/** Those who act in the claim where the sentence has others act; empty where nobody is exchanged. */
function exchangedActors(own: ChunkRow, source: ChunkRow, held: SupportCase): readonly Chunk[] {
  const joint = jointOf(own, source);
  if (joint === null || joint.own === 0) return [];
  if (followingShare(own, source, joint) < FOLLOWING_SHARE_MIN) return [];
  const [actors, known] = [actorsOf(own, joint.own), actorsOf(source, joint.known)];
  if (!mayAct(actors, own) || !mayAct(known, source) || !isToldOf(actors, held)) return [];
  const areNamed = [...actors, ...known].some(({ name }) => name !== null);
  if (!areNamed && !isUnspacedLanguage(own.language)) return [];
  const isTold = known.some((chunk) =>
    held.claim.names.some((name) => chunk.name?.words.some((word) => name.words.includes(word))),
  );
  const isOpen =
    standsForName(wordsOf(known)) ||
    standsForName(wordsOf(actors)) ||
    isAnybody(wordsOf(actors)) ||
    areOneElsewhere(actors, known, held) ||
    actElsewhere(actors, own.chunks[joint.own], { own, held });
  return isOpen || isTold ? [] : actors;
}

export function checkActors(held: SupportCase): SupportFinding {
  const { claim, window } = held;
  const [sentence] = claim.sentences;
  if (sentence === undefined || claim.sentences.length > 1) return joinFindings([]);
  const own = chunkRowOf(sentence, claim);
  const [exchanged] = window.sentences
    .map((told) => exchangedActors(own, chunkRowOf(told, window.source), held))
    .filter((actors) => actors.length > 0);
  if (exchanged === undefined) return joinFindings([]);
  const [first, last] = [exchanged[0], exchanged.at(-1)];
  return failure('attribution', claim.text.slice(first?.start ?? 0, last?.end ?? 0));
}
