// A sentence as a row of what it speaks of: names, figures, dates and content words, each with how it stands there.
import type { Figure } from '../figures/figures.ts';
import type { Moment } from '../moments/moments.ts';
import type { Name } from '../names/names.ts';
import type { Span } from '../../news/article.ts';
import { isCompatible } from './figure-agreement.ts';
import { isSameTime } from './moment-agreement.ts';
import { type ReadText, type SupportSentence, type SupportWord, within } from './reading.ts';
import { meansSame } from './scopes.ts';
import { areRelated } from './sought.ts';
import { isUnspacedLanguage } from './unspaced-words.ts';

export interface Chunk extends Span {
  words: readonly SupportWord[];
  name: Name | null;
  figure: Figure | null;
  moment: Moment | null;
  /** What says how it stands: the folded word before it (to, den, par), after it in Japanese; empty where none does. */
  marker: string;
  /** True where a mark stands between it and the chunk before. */
  isParted: boolean;
}

/** A row of chunks with the text that they are of. */
export interface ChunkRow {
  chunks: readonly Chunk[];
  text: string;
  language: string | null;
}

const BARE = { name: null, figure: null, moment: null };

/** Figures, dates and names first; content words between them are chunks of their own. */
function piecesOf(sentence: SupportSentence, read: ReadText): Omit<Chunk, 'words' | 'marker' | 'isParted'>[] {
  const findings = [
    ...sentence.figures.map((figure) => ({ ...BARE, figure, start: figure.start, end: figure.end })),
    ...sentence.moments.map((moment) => ({ ...BARE, moment, start: moment.start, end: moment.end })),
    ...within(read.names, sentence).map((name) => ({ ...BARE, name, start: name.start, end: name.end })),
  ];
  const free = sentence.words.filter(
    ({ start, end, isContent }) =>
      isContent && !findings.some((found) => found.start < end && start < found.end),
  );
  const words = free.map(({ start, end }) => ({ ...BARE, start, end }));
  return [...findings, ...words].sort((one, other) => one.start - other.start);
}

const PARTICLE = /^(?:が|は|も|を|に|で|と|の|へ|から|より|まで)$/u;
/** What a noun ends with where a dictionary takes it apart. */
const SUFFIX = /^(?:者|庁|省|県|市|側|氏|さん|長|社|人|ら|たち)$/u;
const TOPIC = /^(?:は|も)$/u;

function markerOf(words: readonly SupportWord[], chunk: Span, language: string | null): string {
  if (!isUnspacedLanguage(language))
    return words.findLast(({ end }) => end <= chunk.start)?.folded.toLowerCase() ?? '';
  const after = words.find(({ start, text }) => start >= chunk.end && !SUFFIX.test(text))?.text ?? '';
  if (TOPIC.test(after)) return 'が';
  return PARTICLE.test(after) ? after : '';
}

/** The chunks of a sentence in order. */
export function chunkRowOf(sentence: SupportSentence, read: ReadText): ChunkRow {
  const { language, text } = read;
  let before = sentence.start;
  const chunks = piecesOf(sentence, read).map((piece) => {
    const isParted = /[,;:—–、，]/u.test(text.slice(before, piece.start));
    before = piece.end;
    const marker = markerOf(sentence.words, piece, language);
    return { ...piece, words: within(sentence.words, piece), marker, isParted };
  });
  return { chunks, text, language };
}

/** True where a chunk of one text says what a chunk of another does. */
export function saysSame(one: Chunk, other: Chunk, texts: { one: ChunkRow; other: ChunkRow }): boolean {
  if (one.figure !== null || other.figure !== null)
    return one.figure !== null && other.figure !== null && isCompatible(one.figure, other.figure);
  if (one.moment !== null || other.moment !== null) {
    if (one.moment === null || other.moment === null) return false;
    return isSameTime(
      { moment: one.moment, text: texts.one.text },
      { moment: other.moment, text: texts.other.text },
    );
  }
  const { language } = texts.one;
  return one.words.some((word) =>
    other.words.some(
      (found) =>
        word.kind === 'word' &&
        found.kind === 'word' &&
        (meansSame(word, found, language) || (one.name === null && areRelated(word, found, language))),
    ),
  );
}
