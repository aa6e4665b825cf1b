// Which language somebody is answered in: every text people read is looked up here.
import type { Locale } from 'discord.js';
import type { AnswerLanguage } from '../../news/guild-settings.ts';
import { de } from './de/de.ts';
import { en } from './en.ts';
import { es } from './es/es.ts';
import { fr } from './fr/fr.ts';
import { ja } from './ja/ja.ts';
import { zh } from './zh/zh.ts';

/** All that people read, in one language. */
export type Texts = typeof en;

/** By Discord's locales, besides English: https://docs.discord.com/developers/reference#locales */
export const LANGUAGES: ReadonlyMap<string, Texts> = new Map<`${Locale}`, Texts>([
  ['de', de],
  ['es-ES', es],
  ['es-419', es],
  ['fr', fr],
  ['ja', ja],
  ['zh-CN', zh],
]);

/** By their own names, as a server chooses one. */
const CHOSEN: Readonly<Record<AnswerLanguage, Texts>> = { en, de, es, fr, ja, zh };

/** For whom there are no texts: they read English, which is not their language. */
const enForOthers: Texts = { ...en, language: null };

export function textsIn(language: AnswerLanguage): Texts {
  return CHOSEN[language];
}

/** The texts for a locale of Discord's; English for those that there are none for. */
export function textsFor(locale: string): Texts {
  return LANGUAGES.get(locale) ?? (locale.startsWith('en') ? en : enForOthers);
}
