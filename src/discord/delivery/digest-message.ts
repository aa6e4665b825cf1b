// Makes the bodies that post a digest, each with the mark by which it is found again.
import { ComponentType, MessageFlags, type APIMessage, type APIMessageTopLevelComponent } from 'discord.js';
import { FORUM_POST_RESTS_AFTER_MIN, THREAD_NAME_MAX_LENGTH } from '../../limits/delivery.ts';
import { MINUTE_MS } from '../../limits/units.ts';
import type { Delivery, Digest } from '../../news/digest.ts';
import { topicNameOf } from '../../news/subscription.ts';
import { clip } from '../message-limits.ts';
import type { Texts } from '../texts/texts.ts';
import { plainDigest, plainNotice } from '../views/digest-plain.ts';
import { deliveryMark, digestView, storySelect } from '../views/digest.ts';

export interface MessageParts {
  texts: Texts;
  mention: (command: string) => string;
}

/** Discord's bound on a plain message is 2,000; a notification shows a line. In UTF-16 units. */
const NOTICE_MAX_LENGTH = 300;

/** The digest itself, as a message or as an edit: an edit of plain text has to empty it. */
export function messageOf(delivery: Delivery, digest: Digest, { texts, mention }: MessageParts) {
  return {
    content: null,
    embeds: [],
    components: digestView(delivery, digest, { texts, command: mention('digest add') }),
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [] },
  };
}

/** What is posted first: the digest, or where a role is mentioned a line of text that notifies. */
export function firstMessageOf(delivery: Delivery, digest: Digest, parts: MessageParts): object {
  if (delivery.posting.mention !== null)
    return textMessage(delivery, digest, { ...parts, text: plainNotice });
  const { components, flags, allowed_mentions } = messageOf(delivery, digest, parts);
  return { components, flags: flags | quietFlag(delivery), allowed_mentions };
}

/** The digest as text, for where Discord refuses the form of what is made for it. */
export function plainMessageOf(delivery: Delivery, digest: Digest, parts: MessageParts): object {
  return textMessage(delivery, digest, { ...parts, text: plainDigest });
}

/** The same as an edit: a message with components cannot become one of text again, so it is for those of text alone. */
export function plainEditOf(delivery: Delivery, digest: Digest, { texts }: MessageParts): object {
  return {
    content: plainDigest(digest, texts),
    components: [storySelect(delivery, digest, texts)],
    flags: MessageFlags.SuppressEmbeds,
    allowed_mentions: { parse: [] },
  };
}

function textMessage(
  delivery: Delivery,
  digest: Digest,
  { texts, text }: MessageParts & { text: (digest: Digest, texts: Texts) => string },
): object {
  const { mention } = delivery.posting;
  const told = text(digest, texts);
  return {
    content:
      mention === null
        ? told
        : `<@&${mention}> ${text === plainNotice ? clip(told, NOTICE_MAX_LENGTH) : told}`,
    components: [storySelect(delivery, digest, texts)],
    flags: MessageFlags.SuppressEmbeds | quietFlag(delivery),
    allowed_mentions: { parse: [], ...(mention === null ? {} : { roles: [mention] }) },
  };
}

function quietFlag({ posting }: Delivery): number {
  return posting.isQuiet ? MessageFlags.SuppressNotifications : 0;
}

/** The nonce makes Discord answer a repeated request with the first one's message for some minutes. */
export function onceOf(delivery: Delivery) {
  return { nonce: nonceOf(delivery), enforce_nonce: true };
}

/** At most 25 characters: Discord's bound. */
function nonceOf({ subscription, slot }: Delivery): string {
  return `dg.${subscription}.${Math.round(slot / MINUTE_MS).toString(36)}`;
}

/** A forum's post is a thread with its first message in it. There is no nonce for it. */
export function forumPostOf(message: object, { name, tags }: { name: string; tags: readonly string[] }) {
  return {
    name,
    auto_archive_duration: FORUM_POST_RESTS_AFTER_MIN,
    message,
    ...(tags.length === 0 ? {} : { applied_tags: tags }),
  };
}

/** By topic and date; names know no markdown. `zone` is an IANA one. */
export function threadNameOf(
  { slot }: Delivery,
  { topic }: Digest,
  { zone, texts }: { zone: string; texts: Texts },
): string {
  const date = new Intl.DateTimeFormat(texts.locale, { dateStyle: 'long', timeZone: zone }).format(slot);
  const name = topicNameOf(topic).replaceAll(/\s+/g, ' ').trim();
  return `${clip(name, THREAD_NAME_MAX_LENGTH - date.length - 2)}, ${date}`;
}

/** True where components hold the select that a delivery's message carries. */
export function carriesMark(components: readonly APIMessageTopLevelComponent[], delivery: Delivery): boolean {
  const mark = deliveryMark(delivery);
  const carries = (component: object): boolean =>
    ('custom_id' in component && component.custom_id === mark) ||
    ('components' in component && Array.isArray(component.components) && component.components.some(carries));
  return components.some(carries);
}

/** True for the line of text that was not edited into its digest. */
export function plainNoticeOf({ components = [] }: APIMessage): boolean {
  return components.every(({ type }) => type === ComponentType.ActionRow);
}
