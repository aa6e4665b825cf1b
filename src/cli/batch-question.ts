// A line of `search --batch`, read: a question with its id, or what is wrong with it.
import { SEARCH_LIMIT_MAX } from '../limits/command-line.ts';
import { ORDERS } from '../news/question.ts';
import type { TypedQuestion } from '../newsroom/ask-question.ts';
import { parseMoment } from './moments.ts';
import { primaryLanguage } from './option-values.ts';

/** What the command line's own options say: it holds where a line does not say. */
export interface BatchDefaults {
  typed: TypedQuestion;
  limit: number;
}

/** `id` is what the line gave, whatever it was; null where it gave none. */
export type BatchQuestion =
  | { kind: 'question'; id: unknown; typed: TypedQuestion; limit: number }
  | { kind: 'wrong'; id: unknown; error: string };

type Fields = Readonly<Record<string, unknown>>;

export function readBatchQuestion(line: string, defaults: BatchDefaults, now: number): BatchQuestion {
  const fields = parseObject(line);
  if (fields === null) return { kind: 'wrong', id: null, error: 'the line is not a JSON object' };
  const id = fields['id'] ?? null;
  const wrong = wrongField(fields, now);
  if (wrong !== null) return { kind: 'wrong', id, error: wrong };
  const { typed } = defaults;
  const text = (key: string) => textOf(fields[key]);
  const time = (key: string) => {
    const given = text(key);
    return given === null ? null : parseMoment(given, now);
  };
  const language = text('language');
  const own =
    typed.period !== undefined && 'from' in typed.period ? typed.period : { from: null, until: null };
  const period = { from: time('since') ?? own.from, until: time('until') ?? own.until };
  if (period.from !== null && period.until !== null && period.from >= period.until)
    return { kind: 'wrong', id, error: '"since" is not before "until"' };
  return {
    kind: 'question',
    id,
    limit: typeof fields['limit'] === 'number' ? fields['limit'] : defaults.limit,
    typed: {
      words: text('query') ?? '',
      tagName: text('tag') ?? typed.tagName ?? null,
      outletName: text('outlet') ?? typed.outletName ?? null,
      language: language === null ? (typed.language ?? null) : primaryLanguage(language),
      order: ORDERS.find((order) => order === fields['sort']) ?? typed.order ?? 'best',
      period,
    },
  };
}

function parseObject(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
}

/** Null and the empty text are as good as nothing said. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function wrongField(fields: Fields, now: number): string | null {
  const { query, limit, sort } = fields;
  if (query !== undefined && query !== null && typeof query !== 'string') return '"query" is not a text';
  for (const key of ['tag', 'outlet', 'since', 'until', 'language']) {
    const value = fields[key] ?? '';
    if (typeof value !== 'string') return `"${key}" is not a text`;
    if (value === '') continue;
    if (['since', 'until'].includes(key) && parseMoment(value, now) === null)
      return `"${key}" is not a date, a date and time, or how long ago (7d)`;
    if (key === 'language' && primaryLanguage(value) === null) return '"language" is not a language code';
  }
  if (!isAbsent(limit) && !isLimit(limit))
    return `"limit" is not a whole number from 1 to ${SEARCH_LIMIT_MAX}`;
  if (!isAbsent(sort) && !ORDERS.some((order) => order === sort)) return `"sort" is not ${ORDERS.join(', ')}`;
  return null;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function isLimit(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= SEARCH_LIMIT_MAX;
}
