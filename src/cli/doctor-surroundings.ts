// What `doctor` looks at outside the index: runtime, token, data folder, disk, clock.
import { accessSync, constants, mkdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { DISK_FREE_FAIL_BYTES, DISK_FREE_WARN_BYTES } from '../limits/command-line.ts';
import { HOUR_MS, MB } from '../limits/units.ts';
import type { EpochMs } from '../news/branded.ts';
import { minuteOf } from './print.ts';

/** One check: `warn` is what works but surprises, `fail` what keeps the bot from its work. */
export interface Finding {
  check: string;
  state: 'ok' | 'warn' | 'fail';
  says: string;
}

const OLDEST_NODE_MAJOR = 24;

/** When this program was written: a clock that shows less is wrong. */
const WRITTEN_AT = Date.UTC(2026, 0);

export function checkNode(version = process.versions.node): Finding {
  const isOldEnough = Number(version.split('.')[0]) >= OLDEST_NODE_MAJOR;
  if (isOldEnough) return { check: 'node', state: 'ok', says: `Node ${version}.` };
  const says = `Node ${version} is too old. Start with npm, which brings Node 24 along, or install it.`;
  return { check: 'node', state: 'fail', says };
}

/** Judges a token by its shape alone; never says any of it. */
export function checkToken(token: string | null): Finding {
  const check = 'token';
  if (token === null)
    return { check, state: 'warn', says: 'DISCORD_TOKEN is not set: `npm start` opens the local Discord.' };
  if (/^bot\s/i.test(token))
    return { check, state: 'fail', says: 'DISCORD_TOKEN begins with "Bot": give the token alone.' };
  const [id = '', ...rest] = token.split('.');
  const isShaped = /^\d{15,21}$/.test(Buffer.from(id, 'base64').toString('latin1')) && rest.length === 2;
  if (isShaped) return { check, state: 'ok', says: 'DISCORD_TOKEN is set and has the shape of a bot token.' };
  const says =
    'DISCORD_TOKEN has not the shape of a bot token. Copy it anew from the Bot page of the Developer Portal (not the client secret, not the public key).';
  return { check, state: 'fail', says };
}

export function checkDataDir(dataDir: string): Finding {
  const check = 'data folder';
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch {
    const says = `${dataDir} cannot be written. Correct its permissions, or name another folder in DATA_DIR.`;
    return { check, state: 'fail', says };
  }
  return { check, state: 'ok', says: `${dataDir} can be written.` };
}

/** How much room is left where the index stands; answers come without any, but nothing new is kept. */
export async function checkDisk(dataDir: string, measure = freeBytesOf): Promise<Finding> {
  const check = 'disk';
  const freeBytes = await measure(dataDir);
  const says = `${Math.floor(freeBytes / MB)} MB are free on the disk of ${dataDir}.`;
  if (freeBytes < DISK_FREE_FAIL_BYTES)
    return { check, state: 'fail', says: `${says} Make room: nothing new can be kept soon.` };
  if (freeBytes < DISK_FREE_WARN_BYTES) return { check, state: 'warn', says: `${says} Make room soon.` };
  return { check, state: 'ok', says };
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** A clock that goes wrong misdates articles and sends digests at the wrong hour. */
export function checkClock(now: EpochMs, indexChangedAt: EpochMs | null): Finding {
  const check = 'clock';
  const shown = `The clock shows ${minuteOf(now)} UTC`;
  if (now < WRITTEN_AT) return { check, state: 'fail', says: `${shown}, which is past. Set it.` };
  if (indexChangedAt !== null && indexChangedAt > now + HOUR_MS) {
    const says = `${shown}, but the index was changed at ${minuteOf(indexChangedAt)}. One of the two clocks was wrong: set this one.`;
    return { check, state: 'warn', says };
  }
  return { check, state: 'ok', says: `${shown}.` };
}
