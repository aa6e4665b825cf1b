// Takes the parts of a multipart/form-data body apart (RFC 7578).
import { FORM_PARTS_MAX } from '../local-limits.ts';

export interface FormPart {
  name: string;
  /** Null for a field that is no file. */
  filename: string | null;
  type: string;
  bytes: Buffer;
}

/** The parts in order; null for a body that is no form. */
export function parseMultipart(body: Buffer, contentType: string): FormPart[] | null {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const delimiter = `--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  if (delimiter === '--' || body.indexOf(delimiter) !== 0) return null;
  const parts: FormPart[] = [];
  let start = delimiter.length;
  while (body.toString('latin1', start, start + 2) === '\r\n') {
    const end = body.indexOf(`\r\n${delimiter}`, start);
    const part = end === -1 ? null : parsePart(body.subarray(start + 2, end));
    if (!part || parts.length === FORM_PARTS_MAX) return null;
    parts.push(part);
    start = end + 2 + delimiter.length;
  }
  return body.toString('latin1', start, start + 2) === '--' ? parts : null;
}

function parsePart(part: Buffer): FormPart | null {
  const headersEnd = part.indexOf('\r\n\r\n');
  if (headersEnd === -1) return null;
  const headers = part.toString('utf8', 0, headersEnd);
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? '';
  const name = /[;\s]name="([^"]*)"/i.exec(disposition)?.[1];
  if (name === undefined) return null;
  return {
    name,
    filename: /[;\s]filename="([^"]*)"/i.exec(disposition)?.[1] ?? null,
    type: /^content-type:\s*([^;\r\n]+)/im.exec(headers)?.[1]?.trim() ?? 'application/octet-stream',
    bytes: part.subarray(headersEnd + 4),
  };
}
