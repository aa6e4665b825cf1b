// Makes all that people read in one language: its messages, and how it writes lists.
import type { english } from './en/english.ts';
import { speak, type Spoken, type Translated } from './messages.ts';

type English = typeof english;

/** How a language writes what is no message. */
interface Language {
  /** BCP 47, for `Intl`. */
  locale: string;
  /** That of who reads, as a primary tag; null where they have another than the texts. */
  language: string | null;
  /** `A, B and C`. */
  listOf: (items: readonly string[]) => string;
  /** `A, B, C`. */
  seriesOf: (items: readonly string[]) => string;
}

/** All that people read, in one language. */
export type SpokenTexts = Spoken<English> & Language;

export function createTexts(plain: Translated<English>, locale: string): SpokenTexts {
  const list = new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' });
  const series = new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' });
  return {
    ...speak<English>(plain, locale),
    locale,
    language: new Intl.Locale(locale).language,
    listOf: (items) => list.format(items),
    seriesOf: (items) => series.format(items),
  };
}
