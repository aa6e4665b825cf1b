// Whether a figure of a sentence is one of a text in another language: the value, what it is measured in, and the span of time.
import { foldText } from '../../../news/folding.ts';
import type { Figure } from '../../figures/figures.ts';
import { isCompatible } from '../figure-agreement.ts';

/** A text with its figures. */
export interface FiguresOfText {
  text: string;
  figures: readonly Figure[];
}

/** What spans of time and ages are counted in, as it stands folded after the number or is a part of it. */
const SPANS: readonly (readonly [name: string, words: RegExp])[] = [
  ['second', /^(?:seconds?|sekunden?|secondes?|segundos?|秒)/u],
  ['hour', /^(?:hours?|hrs?|stunden?|stundig|heures?|horas?|時間|小时|小時|час|год(?=ин)|ore(?!\p{L})|ساع)/u],
  ['minute', /^(?:minutes?|minuten?|minutos?|分間|分钟|分鐘|минут|хвилин|دقيق)/u],
  ['day', /^(?:days?|tag(?:e[ns]?|ig)?(?!\p{L})|tagige|jours?|dias?|日間|天|дн|день|giorn|يوم|ايام)/u],
  ['week', /^(?:weeks?|woch|semaines?|semanas?|週間|周(?!年)|星期|недел|тижн|settiman|اسبوع|اسابيع)/u],
  ['month', /^(?:months?|monat|mois|mes(?:es)?(?!\p{L})|[かカヶヵ]月|个月|個月|месяц|місяц|mesi|شهر|اشهر)/u],
  ['year', /^(?:years?|jahr|ans?(?!\p{L})|annees?|anos?(?!\p{L})|年間|年|歳|岁|лет|год|рок|ann[io]|سن[هو])/u],
];
/** Between a number and what it counts. */
const GAP = /^[\s\u00a0-]*/u;
const AFTER_LENGTH = 16;
/** First and second, a and one: too often no figures to be held against another language's. */
const WORD_VALUE_MIN = 3;

/** False for what only looks like a figure: one, a second, the first. */
export function isToBeFound(
  { text }: FiguresOfText,
  { start, end, min, max, unit, isOrdinal }: Figure,
): boolean {
  if (unit !== null || min !== max || /\p{Nd}/u.test(text.slice(start, end))) return true;
  return isOrdinal ? min >= WORD_VALUE_MIN : min !== 1;
}

function spanOf(text: string, { start, end }: Figure): string | null {
  if (end === 0) return null;
  const after = foldText(text.slice(end, end + AFTER_LENGTH)).replace(GAP, '');
  const inside = foldText(text.slice(start, end)).replace(/^.*[\p{Nd}一二三四五六七八九十百千万億亿数]/u, '');
  const found = SPANS.find(([, words]) => words.test(after) || words.test(inside));
  return found?.[0] ?? null;
}

/** What a figure counts is not compared beyond that: the words are another language's. */
export function isFigureIn(said: Figure, own: FiguresOfText, other: FiguresOfText): boolean {
  const span = spanOf(own.text, said);
  return other.figures.some((meant) => {
    const otherSpan = spanOf(other.text, meant);
    if (span !== null && otherSpan !== null && span !== otherSpan) return false;
    const bare = { ...meant, counted: null, isOrdinal: said.isOrdinal };
    return isCompatible({ ...said, counted: null }, bare);
  });
}
