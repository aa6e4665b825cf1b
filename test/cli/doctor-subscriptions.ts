// A digest for the doctor to look at: in a channel of the local Discord, posted as a test says.
import { DAY_MS } from '../../src/limits/units.ts';
import type { ChannelId, GuildId } from '../../src/news/places.ts';
import { PLAIN_POSTING, type NewSubscription, type Posting } from '../../src/news/subscription.ts';
import type { LocalDiscord } from '../../src/playground/local-discord.ts';
import { NOW } from '../nouns.ts';

export function subscriptionIn(
  { guildId }: Pick<LocalDiscord, 'guildId'>,
  channel: string,
  posting: Partial<Posting> = {},
): NewSubscription {
  return {
    guild: guildId as GuildId,
    channel: channel as ChannelId,
    topic: { kind: 'words', words: 'trams' },
    schedule: { weekdays: [1], times: [{ hour: 8, minute: 0 }], zone: 'UTC' },
    stories: 5,
    language: null,
    posting: { ...PLAIN_POSTING, ...posting },
    createdBy: null,
    createdAt: NOW,
    nextRunAt: NOW + DAY_MS,
    coveredUntil: NOW,
  };
}
