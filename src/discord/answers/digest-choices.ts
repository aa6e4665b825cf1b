// Suggestions while somebody types the options of /digest: tag, times, zone, language, forum tag, which digest.
import type { APIApplicationCommandOptionChoice, AutocompleteInteraction } from 'discord.js';
import { localTimeOf, writeLocalTime } from '../../news/schedule.ts';
import { topicNameOf, type Subscription } from '../../news/subscription.ts';
import { findZones } from '../../newsroom/digests/find-zones.ts';
import { getSubscription, listSubscriptions } from '../../newsroom/digests/keep-subscriptions.ts';
import { tagChoices } from '../choices.ts';
import { guildOf, type Desk } from '../door.ts';
import { LABEL_MAX_LENGTH, OPTIONS_MAX } from '../message-limits.ts';
import { label } from '../safe-text.ts';
import { scheduleText } from '../views/subscriptions-facts.ts';
import { languageChoices } from './digest-languages.ts';
import { forumTagsOf } from './digest-place.ts';

type Choices = APIApplicationCommandOptionChoice<string>[];

export async function completeDigest(interaction: AutocompleteInteraction, desk: Desk): Promise<Choices> {
  const { name, value } = interaction.options.getFocused(true);
  switch (name) {
    case 'tag':
      return tagChoices(desk, value);
    case 'timezone':
      return findZones(value).map((zone) => ({ name: zone, value: zone }));
    case 'time':
    case 'until':
      return timeChoices(value);
    case 'language':
      return languageChoices(value, desk.texts);
    case 'forum-tag':
      return forumTagChoices(interaction, desk, value);
    default:
      return digestChoices(interaction, desk, value);
  }
}

/** Full hours that begin as typed, those of a day first; a time that is typed to its end. */
function timeChoices(typed: string): Choices {
  const whole = localTimeOf(typed);
  const hours = Array.from({ length: 24 }, (_, hour) => `${String((hour + 6) % 24).padStart(2, '0')}:00`);
  const asked = typed.trim();
  const times =
    whole === null
      ? hours.filter((time) => time.startsWith(asked) || time.startsWith(`0${asked}`))
      : [writeLocalTime(whole)];
  return times.map((time) => ({ name: time, value: time }));
}

/** The tags of the forum that was chosen, of that of the digest that is changed, or of this channel. */
async function forumTagChoices(
  { options, guild, channelId }: AutocompleteInteraction,
  desk: Desk,
  typed: string,
): Promise<Choices> {
  const chosen = options.get('channel')?.value;
  const digest = options.get('digest')?.value;
  const changed =
    digest === undefined ? null : await getSubscription(desk.newsroom, guildOf(desk), String(digest));
  const forum = forumTagsOf(guild, String(chosen ?? changed?.channel ?? channelId));
  return (forum?.tags ?? [])
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, OPTIONS_MAX)
    .map(({ id, name }) => ({ name: label(name, LABEL_MAX_LENGTH), value: id }));
}

async function digestChoices(
  interaction: AutocompleteInteraction,
  desk: Desk,
  typed: string,
): Promise<Choices> {
  const listed = await listSubscriptions(desk.newsroom, guildOf(desk));
  const nameOf = ({ topic, channel, schedule }: Subscription) => {
    const channelName = interaction.client.channels.cache.get(channel);
    const named = channelName !== undefined && 'name' in channelName ? (channelName.name ?? '') : channel;
    const every = scheduleText(schedule, desk.texts);
    return label(
      desk.texts.subscriptions.choice({ topic: topicNameOf(topic), channel: named, every }),
      LABEL_MAX_LENGTH,
    );
  };
  return listed
    .map(({ subscription }) => ({ name: nameOf(subscription), value: subscription.id }))
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, OPTIONS_MAX);
}
