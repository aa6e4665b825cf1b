// Reads the body of an answer: unpacked, never more of it in memory than asked for.
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';

/** What to ask for; deflate is understood too, but servers disagree about what it is. */
export const ACCEPT_ENCODING = 'gzip, br';

/** `isCut`: there was more than was taken. */
export type BodyReading =
  { kind: 'body'; bytes: Buffer; isCut: boolean } | { kind: 'too-large' } | { kind: 'unknown-encoding' };

export interface BodyOptions {
  /** The Content-Encoding. */
  encoding: string | undefined;
  maxBytes: number;
  /** A longer body is cut there instead of refused. */
  isCutTaken?: boolean | undefined;
}

/**
 * All bytes of a body. It is left where it passes `maxBytes` unpacked: a few kilobytes can hold gigabytes. Throws what
 * the network and the unpacking throw. `body` is destroyed in the end, whatever happens.
 */
export async function readBody(body: Readable, options: BodyOptions): Promise<BodyReading> {
  // What is destroyed early may still report an error; by then nobody else listens.
  body.on('error', () => undefined);
  try {
    const name = options.encoding?.trim().toLowerCase() ?? '';
    if (name === '' || name === 'identity') return await gather(body, options);
    const unpacking = createUnpacking(name);
    if (unpacking === null) return { kind: 'unknown-encoding' };
    // The reader of the unpacked bytes meets the error; here it only must not be thrown twice.
    pipeline(body, unpacking, () => undefined);
    return await gather(unpacking, options);
  } finally {
    body.destroy();
  }
}

function createUnpacking(encoding: string): Transform | null {
  if (encoding === 'br') return createBrotliDecompress();
  return /^(?:x-)?gzip$|^deflate$/.test(encoding) ? createUnzip() : null;
}

async function gather(stream: Readable, { maxBytes, isCutTaken = false }: BodyOptions): Promise<BodyReading> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes && !isCutTaken) return { kind: 'too-large' };
    pieces.push(chunk);
    if (bytes > maxBytes) return { kind: 'body', bytes: Buffer.concat(pieces, maxBytes), isCut: true };
  }
  return { kind: 'body', bytes: Buffer.concat(pieces), isCut: false };
}
