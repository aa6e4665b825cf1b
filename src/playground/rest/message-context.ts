// What the validator has to know of a message beside its payload: what it was before, and which files it has.
import { FLAG } from '../state/discord-numbers.ts';
import { objectOf } from '../state/json-values.ts';
import { isV2, type StoredMessage } from '../state/messages.ts';
import type { MessageContext } from '../validate/message.ts';
import type { WireMessage } from '../state/wire.ts';
import { storedFileName, type UploadedFile } from './attachments.ts';
import { keptAttachments } from './message-writing.ts';

export interface MessageRequest {
  body: unknown;
  files: readonly UploadedFile[];
}

/** Of a new message. */
export function newContext({ files }: MessageRequest, isInteraction: boolean): MessageContext {
  return { isEdit: false, wasV2: false, isInteraction, files: files.map(({ name }) => storedFileName(name)) };
}

/** Of a change; the first content of a deferred answer is checked as a new message is. */
export function editContext(
  { wire }: StoredMessage,
  request: MessageRequest,
  isInteraction: boolean,
): MessageContext {
  const isNew = (wire.flags & FLAG.loading) !== 0;
  const fresh = newContext(request, isInteraction);
  const kept = keptAttachments(wire, objectOf(request.body)).map(({ filename }) => filename);
  return {
    ...fresh,
    isEdit: !isNew,
    wasV2: isV2(wire),
    holds: heldFields(wire),
    files: [...kept, ...(fresh.files ?? [])],
  };
}

function heldFields({ content, embeds }: WireMessage): string[] {
  return [...(content === '' ? [] : ['content']), ...(embeds.length === 0 ? [] : ['embeds'])];
}
