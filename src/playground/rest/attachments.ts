// Keeps uploaded files in memory, for as long as there is room, and serves them back.
import { ATTACHMENTS_KEPT_MAX_BYTES } from '../local-limits.ts';
import type { WireAttachment } from '../state/wire.ts';

/** Shown as pictures; every other kind is only ever downloaded. */
const PICTURE_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

export interface UploadedFile {
  /** The number in `files[n]`, which `attachments[].id` of the payload refers to. */
  index: string;
  name: string;
  type: string;
  bytes: Buffer;
}

export interface KeptFile {
  type: string;
  isPicture: boolean;
  bytes: Buffer;
}

export interface Attachments {
  keep(channelId: string, file: UploadedFile): WireAttachment;
  /** By the path of its address; null for an unknown or dropped one. */
  get(path: string): KeptFile | null;
}

/** The name that a file has in the message: what does not belong into an address becomes a line. */
export function storedFileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_').slice(0, 200) || 'file';
}

export function createAttachments(url: string, newId: () => string): Attachments {
  const kept = new Map<string, KeptFile>();
  let keptBytes = 0;
  return {
    keep(channelId, file) {
      const id = newId();
      const name = storedFileName(file.name);
      const path = `/attachments/${channelId}/${id}/${encodeURIComponent(name)}`;
      kept.set(path, { type: file.type, isPicture: PICTURE_TYPES.includes(file.type), bytes: file.bytes });
      keptBytes += file.bytes.length;
      for (const [oldPath, old] of kept) {
        if (keptBytes <= ATTACHMENTS_KEPT_MAX_BYTES) break;
        kept.delete(oldPath);
        keptBytes -= old.bytes.length;
      }
      const address = `${url}${path}`;
      const size = file.bytes.length;
      return { id, filename: name, size, url: address, proxy_url: address, content_type: file.type };
    },
    get: (path) => kept.get(path) ?? null,
  };
}
