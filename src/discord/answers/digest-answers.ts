// What /digest answers: sets a digest up, lists, previews, removes and resumes those of the server that asks.
import {
  PermissionFlagsBits,
  type APIApplicationCommandOptionChoice,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type PermissionsBitField,
} from 'discord.js';
import { DIGEST_STORIES_DEFAULT, DIGEST_TIME_DEFAULT, DIGEST_ZONE_DEFAULT } from '../../limits/digests.ts';
import type { ChannelId, RoleId } from '../../news/places.ts';
import { localTimeOf, WEEKDAYS, writeLocalTime } from '../../news/schedule.ts';
import type { Subscription } from '../../news/subscription.ts';
import { findZones } from '../../newsroom/digests/find-zones.ts';
import {
  addSubscription,
  getSubscription,
  listSubscriptions,
  removeSubscription,
  resumeSubscription,
  type AddSubscriptionOutcome,
} from '../../newsroom/digests/keep-subscriptions.ts';
import { previewDigest } from '../../newsroom/digests/preview-digest.ts';
import { tagChoices, tagNameOf } from '../choices.ts';
import { neededPermissions } from '../delivery/digest-channel.ts';
import { guildOf, type Desk, type MessageView } from '../door.ts';
import { clip, LABEL_MAX_LENGTH, OPTIONS_MAX } from '../message-limits.ts';
import { unknownTagView } from './news-answers.ts';
import { escapeText, label } from '../safe-text.ts';
import { timestamp } from '../views/components.ts';
import { noticeView } from '../views/notices.ts';
import {
  digestPreviewView,
  scheduleText,
  subscriptionListView,
  subscriptionView,
} from '../views/subscriptions.ts';

type Interaction = ChatInputCommandInteraction;

export async function addDigest(interaction: Interaction, desk: Desk): Promise<MessageView> {
  const { options } = interaction;
  const { texts } = desk;
  // Commands alone can be added to a server without the bot: then nobody is there to post.
  if (interaction.guild === null) return noticeView(texts.digest.notMember, texts.digest.notMemberHow);
  const place = placeOf(interaction);
  const needed = neededPermissions(place.isThread);
  const missing = place.permissions?.missing(needed) ?? [];
  if (missing.length > 0) return cannotPostView(place.id, missing, desk);
  const role = options.getRole('mention');
  const mention = (role?.id ?? null) as RoleId | null;
  if (mention !== null && mention === interaction.guildId)
    return noticeView(texts.digest.everyone, texts.digest.everyoneHow);
  const givenZone = options.getString('timezone');
  const zone = givenZone ?? (await zoneOfServer(desk));
  const outcome = await addSubscription(desk.newsroom, {
    guild: guildOf(desk),
    channel: place.id,
    tagName: tagNameOf(options.getString('tag', true)),
    every: options.getString('schedule') === 'weekly' ? 'weekly' : 'daily',
    weekday: WEEKDAYS.find((day) => String(day) === options.getString('day')),
    time: options.getString('time') ?? DIGEST_TIME_DEFAULT,
    zone,
    stories: options.getInteger('stories') ?? DIGEST_STORIES_DEFAULT,
    mention,
    createdBy: desk.user,
  });
  const canLook = place.permissions?.has(PermissionFlagsBits.ReadMessageHistory) ?? true;
  const notes = [
    ...(givenZone === null ? [texts.digest.zoneTaken(zone)] : []),
    ...(canLook ? [] : [texts.digest.looksNeeded(`<#${place.id}>`)]),
    ...(role === null || mayNotify(role, place.permissions)
      ? []
      : [texts.digest.silentRole(`<@&${role.id}>`)]),
  ];
  return addedView(outcome, notes, desk);
}

/** The channel chosen, or the one where the command was run, with the bot's permissions there where Discord says them. */
function placeOf(interaction: Interaction) {
  const chosen = interaction.options.getChannel('channel');
  const isThread = (chosen === null ? interaction.channel?.isThread() : isThreadType(chosen.type)) ?? false;
  const permissions =
    chosen === null ? interaction.appPermissions : 'appPermissions' in chosen ? chosen.appPermissions : null;
  return { id: (chosen?.id ?? interaction.channelId) as ChannelId, isThread, permissions };
}

function isThreadType(type: number): boolean {
  return type >= 10 && type <= 12;
}

/** Discord lets a bot notify the roles that everybody may mention; others only with a right that we do not ask for. */
function mayNotify(
  { mentionable }: { mentionable: boolean },
  permissions: Readonly<PermissionsBitField> | null,
): boolean {
  return mentionable || permissions?.has(PermissionFlagsBits.MentionEveryone) === true;
}

function cannotPostView(channel: ChannelId, missing: readonly string[], { texts }: Desk): MessageView {
  const names: Readonly<Record<string, string>> = texts.digest.permissions;
  return noticeView(
    texts.digest.cannotPost(`<#${channel}>`),
    texts.digest.missing(missing.map((name) => names[name] ?? name)),
  );
}

/** The zone that the server chose last: most servers live in one. */
async function zoneOfServer(desk: Desk): Promise<string> {
  const listed = await listSubscriptions(desk.newsroom, guildOf(desk));
  return listed.at(-1)?.subscription.schedule.zone ?? DIGEST_ZONE_DEFAULT;
}

async function addedView(
  outcome: AddSubscriptionOutcome,
  notes: readonly string[],
  desk: Desk,
): Promise<MessageView> {
  const { texts } = desk;
  const shown = (asked: string) => escapeText(clip(asked, LABEL_MAX_LENGTH));
  switch (outcome.kind) {
    case 'added':
      return subscriptionView(outcome.subscription, notes, texts);
    case 'exists':
      return subscriptionView(outcome.subscription, [texts.digest.exists], texts);
    case 'unknown-tag':
      return unknownTagView(desk, outcome);
    case 'bad-time':
      return noticeView(texts.digest.badTime(shown(outcome.asked)), texts.digest.badTimeHow);
    case 'bad-zone':
      return noticeView(texts.digest.badZone(shown(outcome.asked)), texts.digest.badZoneHow(outcome.near));
    case 'too-many':
      return noticeView(
        texts.digest.tooMany(outcome.max),
        texts.digest.tooManyHow(desk.mention('digest remove')),
      );
  }
}

export async function listDigests(_interaction: Interaction, desk: Desk): Promise<MessageView> {
  const { texts } = desk;
  const listed = await listSubscriptions(desk.newsroom, guildOf(desk));
  if (listed.length === 0)
    return noticeView(texts.digest.none, texts.digest.noneHow(desk.mention('digest add')));
  return subscriptionListView(listed, { texts, resume: desk.mention('digest resume') });
}

export async function removeDigest(interaction: Interaction, desk: Desk): Promise<MessageView> {
  const { texts } = desk;
  const removed = await removeSubscription(desk.newsroom, guildOf(desk), chosenOf(interaction));
  if (removed.kind === 'unknown') return noticeView(texts.digest.unknown, texts.digest.unknownHow);
  const { tag, channel } = removed.subscription;
  return noticeView(texts.digest.removed(escapeText(tag.name), `<#${channel}>`), texts.digest.removedHow);
}

export async function resumeDigest(interaction: Interaction, desk: Desk): Promise<MessageView> {
  const { texts, newsroom } = desk;
  const before = await getSubscription(newsroom, guildOf(desk), chosenOf(interaction));
  const resumed = await resumeSubscription(newsroom, guildOf(desk), chosenOf(interaction));
  if (resumed.kind === 'unknown') return noticeView(texts.digest.unknown, texts.digest.unknownHow);
  const { tag, channel, nextRunAt } = resumed.subscription;
  const [name, place] = [escapeText(tag.name), `<#${channel}>`];
  const next = timestamp(nextRunAt, 'f');
  return before?.pausedBecause === null
    ? noticeView(texts.digest.notPaused(name, place), texts.digest.nextIs(next))
    : noticeView(texts.digest.resumed(name, place), texts.digest.resumedFrom(next));
}

export async function previewDigestOf(interaction: Interaction, desk: Desk): Promise<MessageView> {
  const { newsroom, texts } = desk;
  const subscription = await getSubscription(newsroom, guildOf(desk), chosenOf(interaction));
  if (subscription === null) return noticeView(texts.digest.unknown, texts.digest.unknownHow);
  return digestPreviewView(subscription, await previewDigest(newsroom, subscription), texts);
}

function chosenOf(interaction: Interaction): string {
  return interaction.options.getString('digest', true);
}

/** Suggestions for tag, time, zone and digest. */
export async function completeDigest(
  interaction: AutocompleteInteraction,
  desk: Desk,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
  const { name, value } = interaction.options.getFocused(true);
  if (name === 'tag') return tagChoices(desk, value);
  if (name === 'timezone') return findZones(value).map((zone) => ({ name: zone, value: zone }));
  if (name === 'time') return timeChoices(value);
  return digestChoices(interaction, desk, value);
}

/** Full hours that begin as typed, those of a day first; a time that is typed to its end. */
function timeChoices(typed: string): APIApplicationCommandOptionChoice<string>[] {
  const whole = localTimeOf(typed);
  const hours = Array.from({ length: 24 }, (_, hour) => `${String((hour + 6) % 24).padStart(2, '0')}:00`);
  const asked = typed.trim();
  const times =
    whole === null
      ? hours.filter((time) => time.startsWith(asked) || time.startsWith(`0${asked}`))
      : [writeLocalTime(whole)];
  return times.map((time) => ({ name: time, value: time }));
}

async function digestChoices(
  interaction: AutocompleteInteraction,
  desk: Desk,
  typed: string,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
  const listed = await listSubscriptions(desk.newsroom, guildOf(desk));
  const nameOf = ({ tag, channel, schedule }: Subscription) => {
    const channelName = interaction.client.channels.cache.get(channel);
    const named = channelName !== undefined && 'name' in channelName ? (channelName.name ?? '') : channel;
    return label(
      desk.texts.digest.choice(tag.name, named, scheduleText(schedule, desk.texts)),
      LABEL_MAX_LENGTH,
    );
  };
  return listed
    .map(({ subscription }) => ({ name: nameOf(subscription), value: subscription.id }))
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, OPTIONS_MAX);
}
