// What Discord shows of commands while they are typed, in every language that there are texts for; names stay one everywhere.
import type { LocalizationMap } from 'discord.js';
import { en } from './texts/en.ts';
import { LANGUAGES, type Texts } from './texts/texts.ts';

/** Finds one text in those of a language. */
type Say = (texts: Texts) => string;

/** A description, at most 100 characters in each language. */
export function described(say: Say): { description: string; description_localizations: LocalizationMap } {
  return { description: say(en), description_localizations: inEachLanguage(say) };
}

/** A choice that is shown by a name, at most 100 characters in each language. */
export function choice(
  value: string,
  say: Say,
): { value: string; name: string; name_localizations: LocalizationMap } {
  return { value, name: say(en), name_localizations: inEachLanguage(say) };
}

function inEachLanguage(say: Say): LocalizationMap {
  return Object.fromEntries([...LANGUAGES].map(([locale, texts]) => [locale, say(texts)]));
}
