// Where a digest is to be posted: the kind of the channel, what the bot may do there, and what stands in the way.
import {
  ChannelFlags,
  ChannelType,
  PermissionFlagsBits,
  type ChatInputCommandInteraction,
  type Guild,
  type PermissionsBitField,
} from 'discord.js';
import type { ChannelId } from '../../news/places.ts';
import type { Posting } from '../../news/subscription.ts';
import { neededPermissions } from '../delivery/digest-channel.ts';
import type { MessageView } from '../door.ts';
import { clip, LABEL_MAX_LENGTH } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { noticeView } from '../views/notices.ts';

type Interaction = ChatInputCommandInteraction;
type Permission = keyof typeof PermissionFlagsBits;

export type PlaceKind = 'text' | 'announcement' | 'thread' | 'forum';

export interface Place {
  id: ChannelId;
  kind: PlaceKind;
  /** The bot's, where Discord says them. */
  permissions: Readonly<PermissionsBitField> | null;
  forum: ForumTags | null;
}

interface ForumTags {
  tags: readonly { id: string; name: string }[];
  isTagRequired: boolean;
}

/** The channel that was chosen, else a given one, else the one where the command was run. */
export function placeOf(interaction: Interaction, otherwise: ChannelId | null): Place {
  const chosen = interaction.options.getChannel('channel');
  const id = (chosen?.id ?? otherwise ?? interaction.channelId) as ChannelId;
  const known = interaction.guild?.channels.cache.get(id) ?? null;
  const here = id === interaction.channelId ? interaction : null;
  const type = chosen?.type ?? known?.type ?? here?.channel?.type ?? ChannelType.GuildText;
  const told = chosen !== null && 'appPermissions' in chosen ? chosen.appPermissions : here?.appPermissions;
  const permissions = told ?? known?.permissionsFor(interaction.client.user) ?? null;
  return { id, kind: placeKindOf(type), permissions, forum: forumTagsOf(interaction.guild, id) };
}

/** What digests see of the type of a channel. */
export function placeKindOf(type: ChannelType): PlaceKind {
  if (type === ChannelType.GuildForum || type === ChannelType.GuildMedia) return 'forum';
  if (type === ChannelType.GuildAnnouncement) return 'announcement';
  const isThread =
    type === ChannelType.PublicThread ||
    type === ChannelType.PrivateThread ||
    type === ChannelType.AnnouncementThread;
  return isThread ? 'thread' : 'text';
}

/** The tags that a forum offers for its posts; null for another channel. */
export function forumTagsOf(guild: Guild | null, id: string): ForumTags | null {
  const channel = guild?.channels.cache.get(id);
  if (channel?.isThreadOnly() !== true) return null;
  // A moderated tag is given by moderators alone.
  const free = channel.availableTags.filter(({ moderated }) => !moderated);
  return {
    tags: free.map(({ id: tag, name }) => ({ id: tag, name })),
    isTagRequired: channel.flags.has(ChannelFlags.RequireTag),
  };
}

/** Names the tag of a forum by its id. */
export function forumTagNames(guild: Guild | null, channel: string): (id: string) => string | null {
  return (id) => forumTagsOf(guild, channel)?.tags.find((tag) => tag.id === id)?.name ?? null;
}

/** A forum's tag as typed: an id from the list, or its name; null where the forum has none such. */
export function forumTagNamed({ forum }: Place, asked: string): string | null {
  const name = asked.trim().toLowerCase();
  return forum?.tags.find((tag) => tag.id === asked || tag.name.trim().toLowerCase() === name)?.id ?? null;
}

/** What posting so needs there, by discord.js's names. */
export function permissionsNeeded(kind: PlaceKind, { isThreaded }: Posting): Permission[] {
  return [
    ...neededPermissions(kind === 'thread'),
    ...(kind === 'forum' ? (['SendMessagesInThreads'] as const) : []),
    ...(isThreaded && canHaveThreads(kind) ? (['CreatePublicThreads'] as const) : []),
  ];
}

export function canHaveThreads(kind: PlaceKind): boolean {
  return kind === 'text' || kind === 'announcement';
}

/** Why digests cannot be posted so there, with the way to mend it; null where they can. */
export function placeRefusal(place: Place, posting: Posting, texts: Texts): MessageView | null {
  const words = texts.subscriptionRefusals;
  const channel = { channel: `<#${place.id}>` };
  const missing = place.permissions?.missing(permissionsNeeded(place.kind, posting)) ?? [];
  if (missing.length > 0) {
    const names: Readonly<Record<string, string>> = words.permissions;
    const permissions = texts.seriesOf(missing.map((name) => `**${names[name] ?? name}**`));
    return noticeView(words.cannotPost(channel), words.missing({ permissions, count: missing.length }));
  }
  if (posting.isThreaded && !canHaveThreads(place.kind))
    return noticeView(words.noThreadHere(channel), words.noThreadHereHow);
  if (posting.isPublished && place.kind !== 'announcement')
    return noticeView(words.noPublishing(channel), words.noPublishingHow);
  return forumRefusal(place, posting, texts);
}

function forumRefusal({ id, kind, forum }: Place, { forumTag }: Posting, texts: Texts): MessageView | null {
  const words = texts.subscriptionRefusals;
  if (kind !== 'forum')
    return forumTag === null ? null : noticeView(words.noForum({ channel: `<#${id}>` }), words.noForumHow);
  if (forum === null || forumTag !== null || !forum.isTagRequired) return null;
  return noticeView(words.forumTagNeeded({ channel: `<#${id}>` }), whichTags(forum, texts));
}

/** A tag that the forum does not have. */
export function badForumTagView({ id, forum }: Place, asked: string, texts: Texts): MessageView {
  const words = texts.subscriptionRefusals;
  if (forum === null) return noticeView(words.noForum({ channel: `<#${id}>` }), words.noForumHow);
  const shown = escapeText(clip(asked, LABEL_MAX_LENGTH));
  return noticeView(words.badForumTag({ asked: shown }), whichTags(forum, texts));
}

function whichTags({ tags }: ForumTags, texts: Texts): string {
  const { forumTagNeededHow, forumTagNeededNone } = texts.subscriptionRefusals;
  if (tags.length === 0) return forumTagNeededNone;
  return forumTagNeededHow({ names: texts.seriesOf(tags.map(({ name }) => escapeText(name))) });
}

/** What works, but not as somebody may think. */
export function placeNotes(place: Place, { subscriptions: words }: Texts): string[] {
  const canLook = place.permissions?.has(PermissionFlagsBits.ReadMessageHistory) ?? true;
  return canLook ? [] : [words.looksNeeded({ channel: `<#${place.id}>` })];
}

/** Discord lets a bot notify the roles that everybody may mention; others only with a right that we do not ask for. */
export function mayNotify({ mentionable }: { mentionable: boolean }, { permissions }: Place): boolean {
  return mentionable || permissions?.has(PermissionFlagsBits.MentionEveryone) === true;
}
