// Reads a request's body within a bound: JSON, or a form with `payload_json` and files.
import type { IncomingMessage } from 'node:http';
import type { UploadedFile } from './attachments.ts';
import { parseJson } from '../state/json-values.ts';
import { parseMultipart } from './multipart.ts';

export type RequestBody =
  { kind: 'read'; payload: unknown; files: UploadedFile[] } | { kind: 'too-large' } | { kind: 'malformed' };

/** Reads up to so many bytes; what is longer is thrown away unread. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<RequestBody> {
  const bytes = await readBytes(request, maxBytes);
  if (!bytes) return { kind: 'too-large' };
  if (bytes.length === 0) return { kind: 'read', payload: undefined, files: [] };
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  const payload = parseJson(bytes.toString('utf8'));
  return payload === undefined ? { kind: 'malformed' } : { kind: 'read', payload, files: [] };
}

async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return null;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function readForm(bytes: Buffer, type: string): RequestBody {
  const parts = parseMultipart(bytes, type);
  if (!parts) return { kind: 'malformed' };
  const payloadText = parts.find(({ name }) => name === 'payload_json')?.bytes.toString('utf8') ?? '{}';
  const payload = parseJson(payloadText);
  const files = parts.flatMap((part): UploadedFile[] => {
    if (part.filename === null) return [];
    const index = /^files\[(\d+)\]$/.exec(part.name)?.[1] ?? '0';
    return [{ index, name: part.filename, type: part.type, bytes: part.bytes }];
  });
  return payload === undefined ? { kind: 'malformed' } : { kind: 'read', payload, files };
}
