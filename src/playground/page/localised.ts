// A command as the client of a locale shows it: its descriptions and choices in that language. Names stay as they are typed.
import type { APIApplicationCommand } from 'discord.js';

/** The locales that the page offers, by what each calls itself. */
export const LOCALES: Readonly<Record<string, string>> = {
  'en-US': 'English',
  de: 'Deutsch',
  'es-ES': 'Español',
  fr: 'Français',
  ja: '日本語',
  'zh-CN': '简体中文',
};

export const LOCALE_DEFAULT = 'en-US';

interface Described {
  description?: string;
  description_localizations?: Partial<Record<string, string | null>> | null;
  options?: readonly Described[];
  choices?: readonly Named[];
}

interface Named {
  name: string;
  name_localizations?: Partial<Record<string, string | null>> | null;
}

export function localised(command: APIApplicationCommand, locale: string): APIApplicationCommand {
  return describedIn(command, locale) as APIApplicationCommand;
}

function describedIn(described: Described, locale: string): Described {
  const { description, options, choices } = described;
  return {
    ...described,
    ...(description === undefined
      ? {}
      : { description: described.description_localizations?.[locale] ?? description }),
    ...(options === undefined ? {} : { options: options.map((option) => describedIn(option, locale)) }),
    ...(choices === undefined ? {} : { choices: choices.map((choice) => namedIn(choice, locale)) }),
  };
}

function namedIn(choice: Named, locale: string): Named {
  return { ...choice, name: choice.name_localizations?.[locale] ?? choice.name };
}
