// Turns a payload that has passed the validator into a message, or changes one by it.
import type { UploadedFile } from './attachments.ts';
import { settleComponents } from '../state/components.ts';
import { FLAG } from '../state/discord-numbers.ts';
import { listOf, numberOf, objectOf, objectsOf, textOf, type JsonObject } from '../state/json-values.ts';
import type { LocalState } from '../state/local-state.ts';
import type { StoredMessage } from '../state/messages.ts';
import type { WireAttachment, WireMessage, WireUser } from '../state/wire.ts';

/** Flags that a message's author may set; the others are Discord's. */
const SETTABLE_FLAGS = FLAG.suppressEmbeds | FLAG.ephemeral | FLAG.silent | FLAG.componentsV2;

export interface MessageDraft {
  channelId: string;
  author: WireUser;
  payload: JsonObject;
  files?: readonly UploadedFile[];
  onlyFor?: string | null;
  answers?: StoredMessage['answers'];
  /** Fields that Discord adds, such as `interaction_metadata`. */
  added?: Partial<WireMessage>;
}

/** Makes a new message; it is not yet kept. */
export function writeMessage(state: LocalState, draft: MessageDraft): StoredMessage {
  const { channelId, author, payload } = draft;
  const attachments = keepFiles(state, { channelId, payload, files: draft.files ?? [] });
  const isThinking = ((draft.added?.flags ?? 0) & FLAG.loading) !== 0;
  const wire: WireMessage = {
    id: state.newId(),
    channel_id: channelId,
    author,
    content: textOf(payload['content']),
    timestamp: new Date(state.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: mentionedRoles(state, payload),
    attachments,
    embeds: listOf(payload['embeds']),
    components: settleComponents(objectsOf(payload['components']), attachments),
    pinned: false,
    type: 0,
    ...draft.added,
    flags: (numberOf(payload['flags']) & SETTABLE_FLAGS) | (draft.added?.flags ?? 0),
  };
  return {
    wire,
    onlyFor: draft.onlyFor ?? null,
    state: isThinking ? 'thinking' : 'sent',
    answers: draft.answers ?? null,
    isReal: true,
  };
}

/** Roles named in the text that `allowed_mentions` lets through and that anybody may mention: the bot may no others. */
function mentionedRoles(state: LocalState, payload: JsonObject): string[] {
  const allowed = objectOf(payload['allowed_mentions']);
  const parsesRoles = payload['allowed_mentions'] === undefined || listOf(allowed['parse']).includes('roles');
  const named = new Set([...JSON.stringify(payload).matchAll(/<@&(\d+)>/g)].map((match) => match[1]));
  return state.guild.roles
    .filter(({ mentionable }) => mentionable)
    .map(({ id }) => id)
    .filter((id) => named.has(id) && (parsesRoles || listOf(allowed['roles']).includes(id)));
}

/** Changes a message by a payload: what is left out stays, components V2 stay for ever. */
export function rewriteMessage(
  state: LocalState,
  message: StoredMessage,
  edit: { payload: JsonObject; files: readonly UploadedFile[]; isFirstContent: boolean },
): void {
  const { payload, files, isFirstContent } = edit;
  const { wire } = message;
  const kept = keptAttachments(wire, payload);
  const attachments = [...kept, ...keepFiles(state, { channelId: wire.channel_id, payload, files })];
  const stays = wire.flags & (FLAG.ephemeral | FLAG.componentsV2 | FLAG.crossposted | FLAG.silent);
  const settable = FLAG.componentsV2 | FLAG.suppressEmbeds;
  const flags = payload['flags'];
  wire.flags = typeof flags === 'number' ? stays | (flags & settable) : wire.flags & ~FLAG.loading;
  wire.attachments = attachments;
  if ('content' in payload) wire.content = textOf(payload['content']);
  if ('embeds' in payload) wire.embeds = listOf(payload['embeds']);
  if ('components' in payload)
    wire.components = settleComponents(objectsOf(payload['components']), attachments);
  if (!isFirstContent) wire.edited_timestamp = new Date(state.now()).toISOString();
  message.state = 'sent';
}

/** The files that stay when the payload is written over the message. */
export function keptAttachments(wire: WireMessage, payload: JsonObject): WireAttachment[] {
  if (!Array.isArray(payload['attachments'])) return wire.attachments;
  const ids = new Set(objectsOf(payload['attachments']).map((attachment) => String(attachment['id'])));
  return wire.attachments.filter((attachment) => ids.has(attachment.id));
}

function keepFiles(
  state: LocalState,
  upload: { channelId: string; payload: JsonObject; files: readonly UploadedFile[] },
): WireAttachment[] {
  const described = objectsOf(upload.payload['attachments']);
  return upload.files.map((file) => {
    const kept = state.attachments.keep(upload.channelId, file);
    const entry = described.find((attachment) => String(attachment['id']) === file.index);
    const description = textOf(entry?.['description']);
    return description === '' ? kept : { ...kept, description };
  });
}
