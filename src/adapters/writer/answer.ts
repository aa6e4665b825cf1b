// What a model must answer, and the reading of what it did: JSON of one shape, or nothing.
import { WRITER_SENTENCE_MAX_LENGTH, WRITER_SENTENCES_MAX } from '../../limits/writer.ts';
import type { WrittenSentence } from '../../news/ports-writer.ts';

/** JSON Schema of the answer, in the subset that structured output knows: all keys required, none else. */
export const ANSWER_SCHEMA = {
  type: 'object',
  properties: {
    sentences: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          text: { type: 'string' },
          sources: { type: 'array', items: { type: 'integer' } },
        },
        required: ['text', 'sources'],
        additionalProperties: false,
      },
    },
  },
  required: ['sentences'],
  additionalProperties: false,
};

/** Controls, direction marks and what takes no room: nothing that a sentence needs. */
const INVISIBLE =
  /[\p{Cc}\p{Co}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]+/gu;

/** The sentences of an answer; null where it is not JSON of that shape, or has none. */
export function readAnswer(text: string): WrittenSentence[] | null {
  const entries = entriesOf(parseJson(text));
  if (entries === null) return null;
  const sentences = entries.slice(0, WRITER_SENTENCES_MAX).map(sentenceOf);
  if (sentences.includes(null)) return null;
  const written = sentences.filter((sentence) => sentence !== null && sentence.text !== '');
  return written.length === 0 ? null : written.filter((sentence) => sentence !== null);
}

/** Models that were not held to a schema put the object between fences, or a word before it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  } catch {
    return null;
  }
}

function entriesOf(answer: unknown): readonly unknown[] | null {
  if (typeof answer !== 'object' || answer === null || !('sentences' in answer)) return null;
  return Array.isArray(answer.sentences) ? answer.sentences : null;
}

function sentenceOf(entry: unknown): WrittenSentence | null {
  if (typeof entry !== 'object' || entry === null || !('text' in entry) || !('sources' in entry)) return null;
  const { text, sources } = entry;
  if (typeof text !== 'string' || text.length > WRITER_SENTENCE_MAX_LENGTH || !Array.isArray(sources))
    return null;
  const numbers = sources.filter((source) => Number.isSafeInteger(source)) as number[];
  if (numbers.length < sources.length) return null;
  const clean = text.toWellFormed().replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim();
  // Articles are numbered from 1 for the model, and from 0 for us.
  return { text: clean, sources: [...new Set(numbers)].map((number) => number - 1) };
}
