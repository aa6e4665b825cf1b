// Opens a file or standard input as bytes: unpacked, with its beginning looked at first, never more in memory than asked for.
import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FORMAT_DETECTION_BYTES } from '../../limits/reading.ts';

/** Bytes whose beginning is known. `chunks` starts at the beginning, and can be read once. */
export interface OpenSource {
  head: Buffer;
  chunks: AsyncIterable<Buffer>;
  /** Gives the file back; needed only where `chunks` is not read. */
  close(): Promise<void>;
}

/** Opens a path, or `stdin` for `-`. Throws what the file system throws. */
export async function openSource(path: string, stdin: Readable): Promise<OpenSource> {
  const packed = await peek(chunksOf(path === '-' ? stdin : createReadStream(path)));
  const isGzip = packed.head[0] === 0x1f && packed.head[1] === 0x8b;
  return isGzip ? peek(unpack(packed.chunks)) : packed;
}

/** All bytes of a source, or null where there are more than `maxBytes`. */
export async function readAll(chunks: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBytes) return null;
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}

async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of stream)
    yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as string | Uint8Array);
}

function unpack(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const gunzip = createGunzip();
  // The reader of the unpacked bytes meets the error; here it only must not be thrown twice.
  pipeline(chunks, gunzip, () => undefined);
  return chunksOf(gunzip);
}

async function peek(chunks: AsyncIterable<Buffer>): Promise<OpenSource> {
  const iterator = chunks[Symbol.asyncIterator]();
  const pieces: Buffer[] = [];
  let bytes = 0;
  while (bytes < FORMAT_DETECTION_BYTES) {
    const next = await iterator.next();
    if (next.done === true) break;
    pieces.push(next.value);
    bytes += next.value.length;
  }
  const rest = { [Symbol.asyncIterator]: () => iterator };
  const whole = async function* () {
    try {
      for (const piece of pieces) yield piece;
      yield* rest;
    } finally {
      await close();
    }
  };
  const close = async () => {
    await iterator.return?.();
  };
  return { head: Buffer.concat(pieces).subarray(0, FORMAT_DETECTION_BYTES), chunks: whole(), close };
}
