// In which language an answer is given: that of who reads it.
import type { Client, Interaction } from 'discord.js';
import type { AnswerLanguage } from '../news/guild-settings.ts';
import type { GuildId } from '../news/places.ts';
import { textsFor, textsIn, type Texts } from './texts/texts.ts';

/** Who reads an answer: who asked alone, or everybody in the channel. */
export type Audience = 'asker' | 'everybody';

// The two functions here are the one place where a language is chosen: what a server sets for itself stands before Discord's
// word for it.

/** The reader's own for what they alone see, the server's for what all see; in private there is no server. */
export function textsOf(
  { locale, guildLocale }: Pick<Interaction, 'locale' | 'guildLocale'>,
  audience: Audience,
  language: AnswerLanguage | null = null,
): Texts {
  if (audience === 'asker') return textsFor(locale);
  return language === null ? textsFor(guildLocale ?? locale) : textsIn(language);
}

/** For what is posted in a server without being asked for. */
export function textsOfGuild(
  { guilds }: Pick<Client, 'guilds'>,
  guild: GuildId,
  language: AnswerLanguage | null,
): Texts {
  return language === null ? textsFor(guilds.cache.get(guild)?.preferredLocale ?? '') : textsIn(language);
}
