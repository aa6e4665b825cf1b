// Whether a month, a weekday or a day is meant at all: may, march, sat and Morgen are other words too.
import { foldText } from '../../news/folding.ts';
import type { CalendarWords } from './words.ts';

/** What a pattern of dates matched: `index` is its place in the text, `groups` are named after what they mean. */
export interface DateMatch {
  index: number;
  written: string;
  groups: Readonly<Record<string, string | undefined>>;
}

/** The month only after a word that leads one, or beside a figure. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  'may march mar sept sep dec jan jun jul aug oct nov feb mon sat sun wed fri tue tues thu'.split(' '),
);

/** True for a lone month or weekday that is written as no name of one is. */
export function isAnotherWord(
  text: string,
  { index, written, groups }: DateMatch,
  { words, language }: { words: CalendarWords; language: string | null },
): boolean {
  const name = groups['monthName'] ?? groups['weekday'];
  if (groups['dayWord'] !== undefined) return language === 'de' && groups['dayWord'] === 'Morgen';
  if (name === undefined) return false;
  if (words.isCapital && !/^\p{Lu}/u.test(name)) return true;
  if (groups['day'] !== undefined || groups['year'] !== undefined) return false;
  const isLed = groups['monthName'] !== undefined && written === name && isLedAt(text, index, words);
  return !isLed && (ALSO_WORDS.has(foldText(name)) || (!words.isCapital && groups['weekday'] === undefined));
}

function isLedAt(text: string, at: number, words: CalendarWords): boolean {
  const before = foldText(text.slice(Math.max(0, at - 12), at));
  const word = /(?<![\p{L}\p{N}])([\p{L}']{1,11})[ -]$/u.exec(before)?.[1];
  return word !== undefined && words.leads.split('|').includes(word);
}
