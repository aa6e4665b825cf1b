// The languages that a digest can be bound to: suggested while they are typed, and read when they were.
import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { nearestNames } from '../../analysis/near-spelling.ts';
import { foldText } from '../../news/folding.ts';
import { OPTIONS_MAX } from '../message-limits.ts';
import type { Texts } from '../texts/texts.ts';

/** Those of the texts that the bot reads best, then others with newsrooms; ISO 639-1. */
const CODES =
  'en de fr es ja it pt zh nl pl sv da no fi cs sk hu ro bg el tr ru uk sr hr ar he fa hi ur bn ta ko vi th id ms ca'.split(
    ' ',
  );

/** What asks for articles of every language. */
const ANY_LANGUAGE = 'any';

interface Language {
  code: string;
  /** `German (Deutsch)`. */
  name: string;
  /** What somebody may type for it, folded. */
  spellings: readonly string[];
}

let known: readonly Language[] | null = null;

function languages(): readonly Language[] {
  known ??= CODES.map((code) => {
    const english = new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
    const own = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
    const name = english === own ? english : `${english} (${own})`;
    return { code, name, spellings: [code, english, own, name].map((text) => foldText(text)) };
  });
  return known;
}

/** The language that a text names; `any` is null, and what is none is undefined. */
export function readLanguage(text: string): string | null | undefined {
  const asked = foldText(text).trim();
  if (asked === ANY_LANGUAGE) return null;
  return languages().find(({ spellings }) => spellings.includes(asked))?.code;
}

export function languageChoices(typed: string, texts: Texts): APIApplicationCommandOptionChoice<string>[] {
  const any = { name: texts.commands.digest.anyLanguage, value: ANY_LANGUAGE };
  const near =
    typed.trim() === ''
      ? languages()
      : nearestNames(typed, languages(), { name: ({ name }) => name, limit: OPTIONS_MAX });
  const named = near.map(({ name, code }) => ({ name, value: code }));
  const isAny = typed.trim() === '' || ANY_LANGUAGE.startsWith(typed.trim().toLowerCase());
  return [...(isAny ? [any] : []), ...named].slice(0, OPTIONS_MAX);
}
