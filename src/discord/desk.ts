// Puts on the desk what a door needs to answer an interaction: who asks, where, and what the server sets for itself.
import { PermissionFlagsBits, type Interaction } from 'discord.js';
import { SETTINGS_READ_WITHIN_MS } from '../limits/guild-settings.ts';
import type { Log } from '../log.ts';
import { PLAIN_SETTINGS, type GuildSettings } from '../news/guild-settings.ts';
import type { GuildId, UserId } from '../news/places.ts';
import { settingsOf } from '../newsroom/guild-settings.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { textsOf } from './audience.ts';
import type { Desk } from './door.ts';

/** What of an interaction the desk is laid by. */
type Asked = Pick<Interaction, 'locale' | 'guildLocale' | 'guildId' | 'memberPermissions'> & {
  user: { id: string };
};

type Parts = Pick<Desk, 'newsroom' | 'feeds' | 'operator' | 'mention' | 'makeReference'> & { log: Log };

/** With the texts of who asks; whoever else reads the answer has others. */
export async function openDesk(parts: Parts, interaction: Asked): Promise<Desk> {
  const { newsroom, feeds, operator, mention, makeReference } = parts;
  const guild = interaction.guildId as GuildId | null;
  const texts = textsOf(interaction, 'asker');
  return {
    ...{ newsroom, feeds, operator, mention, makeReference, texts, askerTexts: texts, guild },
    settings: guild === null ? PLAIN_SETTINGS : await readInTime(parts, guild),
    user: interaction.user.id as UserId,
    isManager: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}

/** Where nobody can say what the server wants, nothing is said to everybody. */
const UNREAD_SETTINGS: GuildSettings = { ...PLAIN_SETTINGS, isPrivate: true };

/** An answer waits no longer than Discord lets it: what needs the store then says so itself. */
async function readInTime({ newsroom, log }: { newsroom: Newsroom; log: Log }, guild: GuildId) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), SETTINGS_READ_WITHIN_MS);
  });
  const reading = settingsOf(newsroom, guild).catch((err: unknown) => {
    log.warn({ err }, 'the settings of a server could not be read');
    return null;
  });
  try {
    return (await Promise.race([reading, late])) ?? UNREAD_SETTINGS;
  } finally {
    clearTimeout(timer);
  }
}
