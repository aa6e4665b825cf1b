// The noun of what somebody asks the index: words, tag, outlet, period, language, order.
import { createHash } from 'node:crypto';
import type { Branded, EpochMs } from './branded.ts';
import type { TagSlug } from './tag.ts';

/** How answers are ordered: relevance with age, relevance alone, or time. */
export type Order = 'best' | 'relevance' | 'newest';

export const ORDERS: readonly Order[] = ['best', 'relevance', 'newest'];

/** A stretch of time, half-open `[from, until)`; null where it has no end on that side. */
export interface Period {
  from: EpochMs | null;
  until: EpochMs | null;
}

/** The time that a question asks about: the last days before it is asked, or a period of its own. */
export type AskedPeriod = { lastDays: number } | Period;

export interface Question {
  /** As typed: words, "phrases", -exclusions, or. */
  words: string;
  tag: TagSlug | null;
  outlet: string | null;
  period: AskedPeriod;
  language: string | null;
  order: Order;
}

/** What stands for a question in a button: ten base-36 digits of its normal form. */
export type QuestionToken = Branded<'QuestionToken'>;

export const ALL_TIME: Period = { from: null, until: null };

/** The periods that can be chosen by name: some last days, or all time. */
export const PERIOD_NAMES = ['d1', 'd3', 'd7', 'd30', 'all'] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

export function isPeriodName(text: unknown): text is PeriodName {
  return PERIOD_NAMES.some((name) => name === text);
}

export function periodNamed(name: PeriodName): AskedPeriod {
  return name === 'all' ? ALL_TIME : { lastDays: Number(name.slice(1)) };
}

const TOKEN_LENGTH = 10;

/** A question with nothing asked: the top stories of the last days. */
export function createQuestion(asked: Partial<Question>): Question {
  return {
    words: '',
    tag: null,
    outlet: null,
    period: { lastDays: 7 },
    language: null,
    order: 'best',
    ...asked,
  };
}

/** The form in which equal questions are equal texts. */
export function normalForm(question: Question): string {
  const { words, tag, outlet, period, language, order } = question;
  const asked = 'lastDays' in period ? [period.lastDays] : [period.from, period.until];
  return JSON.stringify([
    words.normalize('NFC').trim().replace(/\s+/gu, ' '),
    tag,
    outlet,
    asked,
    language,
    order,
  ]);
}

export function questionTokenOf(question: Question): QuestionToken {
  const digest = createHash('sha256').update(normalForm(question)).digest().readBigUInt64BE();
  return digest.toString(36).padStart(TOKEN_LENGTH, '0').slice(-TOKEN_LENGTH) as QuestionToken;
}

export function isQuestionToken(text: string): text is QuestionToken {
  return /^[0-9a-z]{10}$/.test(text);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The period that a question means when it is asked at `asOf`. */
export function periodOf(asked: AskedPeriod, asOf: EpochMs): Period {
  return 'lastDays' in asked ? { from: asOf - asked.lastDays * DAY_MS, until: null } : asked;
}
