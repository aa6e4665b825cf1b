// Which language somebody is answered in: every text people read is looked up here.
import { en } from './en.ts';

/** All that people read, in one language. Another language is another object of this shape. */
export type Texts = typeof en;

/** The texts for a Discord locale. */
export function textsFor(locale: string): Texts {
  return LANGUAGES.get(locale.split('-', 1)[0] ?? locale) ?? en;
}

const LANGUAGES: ReadonlyMap<string, Texts> = new Map([['en', en]]);
