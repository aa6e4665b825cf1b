// Keeps the messages of every channel, newest 2,000 each, and tells the page of every change.
import type { APIEmbed, APIMessageTopLevelComponent } from 'discord.js';
import type { Changes } from './changes.ts';
import { FLAG } from './discord-numbers.ts';
import { MESSAGES_PER_CHANNEL_MAX } from '../local-limits.ts';
import type { PageAttachment, PageMessage } from '../page-protocol.ts';
import type { WireAttachment, WireMessage } from './wire.ts';

export interface StoredMessage {
  wire: WireMessage;
  /** Only this member sees it; null for everybody. */
  onlyFor: string | null;
  state: PageMessage['state'];
  answers: PageMessage['answers'];
  /** False for what only the page shows: the bot that did not answer. */
  isReal: boolean;
}

export interface Messages {
  add(message: StoredMessage): void;
  /** To be called after a change of the message in place. */
  touch(message: StoredMessage): void;
  get(id: string): StoredMessage | null;
  remove(id: string): void;
  /** Oldest first; every channel's when none is named. */
  list(channelId?: string): StoredMessage[];
}

export function createMessages(changes: Changes): Messages {
  const byId = new Map<string, StoredMessage>();
  const byChannel = new Map<string, Map<string, StoredMessage>>();
  const remove = (message: StoredMessage): void => {
    byId.delete(message.wire.id);
    byChannel.get(message.wire.channel_id)?.delete(message.wire.id);
  };
  const touch = (message: StoredMessage): void => {
    changes.emit({ kind: 'message', message: toPageMessage(message) });
  };
  return {
    touch,
    add(message) {
      const channel = byChannel.get(message.wire.channel_id) ?? new Map<string, StoredMessage>();
      byChannel.set(message.wire.channel_id, channel);
      channel.set(message.wire.id, message);
      byId.set(message.wire.id, message);
      const oldest = channel.values().next().value;
      if (channel.size > MESSAGES_PER_CHANNEL_MAX && oldest) remove(oldest);
      touch(message);
    },
    get: (id) => byId.get(id) ?? null,
    remove(id) {
      const message = byId.get(id);
      if (!message) return;
      remove(message);
      changes.emit({ kind: 'message-deleted', id });
    },
    list: (channelId) =>
      channelId === undefined ? [...byId.values()] : [...(byChannel.get(channelId)?.values() ?? [])],
  };
}

export function isV2(message: WireMessage): boolean {
  return (message.flags & FLAG.componentsV2) !== 0;
}

export function toPageMessage({ wire, onlyFor, state, answers }: StoredMessage): PageMessage {
  const { author } = wire;
  return {
    id: wire.id,
    channelId: wire.channel_id,
    author: { id: author.id, name: author.global_name ?? author.username, isBot: author.bot },
    content: isV2(wire) ? null : wire.content,
    // The validator has seen them: they have the shape that the type says.
    components: wire.components as unknown as APIMessageTopLevelComponent[],
    // With the flag its author hides them.
    embeds: (wire.flags & FLAG.suppressEmbeds) === 0 ? (wire.embeds as APIEmbed[]) : [],
    attachments: wire.attachments.map(toPageAttachment),
    flags: wire.flags,
    nonce: wire.nonce === undefined ? null : String(wire.nonce),
    mentionedRoleIds: wire.mention_roles,
    onlyFor,
    state,
    answers,
    sentAt: wire.timestamp,
    editedAt: wire.edited_timestamp,
  };
}

function toPageAttachment(attachment: WireAttachment): PageAttachment {
  const { filename, url, size, content_type, description = null } = attachment;
  return { name: filename, url, sizeBytes: size, type: content_type, description };
}
