// Makes the requests that post a digest, each with the mark by which it is found again.
import { ComponentType, MessageFlags, type APIMessage, type APIMessageTopLevelComponent } from 'discord.js';
import { MINUTE_MS } from '../../limits/units.ts';
import type { Delivery, Digest } from '../../news/digest.ts';
import { clip } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { deliveryMark, digestView, storySelect } from '../views/digest.ts';

interface MessageParts {
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

/**
 * What is posted first: the digest, or where a role is mentioned a line of text that notifies. The nonce makes Discord
 * answer a repeated request with the first one's message for some minutes.
 */
export function firstMessageOf(delivery: Delivery, digest: Digest, parts: MessageParts): object {
  const once = { nonce: nonceOf(delivery), enforce_nonce: true };
  if (delivery.mention === null) {
    const { components, flags, allowed_mentions } = messageOf(delivery, digest, parts);
    return { components, flags, allowed_mentions, ...once };
  }
  const { texts } = parts;
  const headline = digest.stories[0]?.headline ?? texts.news.noHeadline;
  const notice = texts.digest.notice(
    escapeText(clip(digest.tag.name, 100)),
    digest.stories.length,
    escapeText(clip(headline, 100)),
  );
  return {
    content: `<@&${delivery.mention}> ${clip(notice, NOTICE_MAX_LENGTH)}`,
    components: [storySelect(delivery, digest, texts)],
    flags: MessageFlags.SuppressEmbeds,
    allowed_mentions: { parse: [], roles: [delivery.mention] },
    ...once,
  };
}

/** At most 25 characters: Discord's bound. */
function nonceOf({ subscription, slot }: Delivery): string {
  return `dg.${subscription}.${Math.round(slot / MINUTE_MS).toString(36)}`;
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
