// What a button carries: version, action and arguments, all the state there is. Ids are input: anybody can make one up.
import type { EpochMs } from '../news/branded.ts';
import { isStoryId, type StoryId } from '../news/story.ts';
import { CUSTOM_ID_MAX_LENGTH } from './message-limits.ts';

/** Goes up when ids change their meaning; buttons of an older version are told so. */
const VERSION = '1';

export type ParsedCustomId =
  | { kind: 'action'; action: string; args: readonly string[] }
  | { kind: 'other-version' }
  | { kind: 'unreadable' };

/** Writes `<version>:<action>:<args…>`. Arguments are digits, lower-case letters and hyphens. */
export function customIdOf(action: string, ...args: readonly string[]): string {
  const id = [VERSION, action, ...args].join(':');
  if (id.length > CUSTOM_ID_MAX_LENGTH)
    throw new RangeError(`The custom id of ${action} is ${id.length} characters long`);
  return id;
}

export function parseCustomId(id: string): ParsedCustomId {
  const [version, action, ...args] = id.split(':');
  if (id.length > CUSTOM_ID_MAX_LENGTH || action === undefined || !/^\d{1,3}$/.test(version ?? ''))
    return { kind: 'unreadable' };
  if (version !== VERSION) return { kind: 'other-version' };
  const isReadable = /^[a-z]{2}$/.test(action) && args.every((arg) => /^[0-9a-z-]*$/.test(arg));
  return isReadable ? { kind: 'action', action, args } : { kind: 'unreadable' };
}

export function writeNumber(value: number): string {
  return Math.round(value).toString(36);
}

/** A number up to `max`, or null. */
export function readNumber(text: string | undefined, max: number): number | null {
  if (text === undefined || !/^[0-9a-z]{1,10}$/.test(text)) return null;
  const value = Number.parseInt(text, 36);
  return value <= max ? value : null;
}

/** Far enough for any moment there will be; a made-up later one would be a question about the future. */
const LATEST: EpochMs = Date.UTC(3000, 0);

export function readTime(text: string | undefined): EpochMs | null {
  return readNumber(text, LATEST);
}

/** A story as of a moment, as the first two arguments of many ids; null where they are none. */
export function readStory([id, asOfText]: readonly string[]): { id: StoryId; asOf: EpochMs } | null {
  const asOf = readTime(asOfText);
  return id === undefined || !isStoryId(id) || asOf === null ? null : { id, asOf };
}
