// How a period is named: as a fact, in a sentence or on a button, by the words that are given.
import type { AskedPeriod } from '../../news/question.ts';

/** The same in each language: `texts.period.name` and its neighbours. */
interface PeriodWords {
  day: string;
  days: (values: { days: number }) => string;
  all: string;
  chosen: string;
}

export function periodText(period: AskedPeriod, words: PeriodWords): string {
  if (!('lastDays' in period))
    return period.from === null && period.until === null ? words.all : words.chosen;
  return period.lastDays === 1 ? words.day : words.days({ days: period.lastDays });
}
