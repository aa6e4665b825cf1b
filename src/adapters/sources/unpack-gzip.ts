// Unpacks what servers give as a packed file, as they do with sitemaps and lists of articles.
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { FETCHED_MAX_BYTES } from '../../limits/feeds.ts';
import { MB } from '../../limits/units.ts';

/** `reason` is for people. */
export type Unpacking = { kind: 'unpacked'; bytes: Buffer } | { kind: 'rejected'; reason: string };

const TOO_LARGE = `this file is larger than ${FETCHED_MAX_BYTES / MB} MB when it is unpacked, and no more is read: look for a smaller one`;
const DAMAGED = 'this packed file is damaged: look whether another address has it whole';

const unpack = promisify(gunzip);

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The bytes of a gzip file, never more of them in memory than `FETCHED_MAX_BYTES`. */
export async function unpackGzip(bytes: Uint8Array): Promise<Unpacking> {
  try {
    return { kind: 'unpacked', bytes: await unpack(bytes, { maxOutputLength: FETCHED_MAX_BYTES }) };
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { kind: 'rejected', reason: isTooLarge ? TOO_LARGE : DAMAGED };
  }
}
