// What stands between angle brackets in Discord's markdown: mentions, commands, times, custom emoji, quiet links.
import { safeUrl } from './markdown-links.ts';
import type { Inline, TimeStyle } from './markdown-tree.ts';

/** The last second that a JavaScript date can show, either side of 1970. */
const UNIX_SECONDS_MAX = 8_640_000_000_000;
/** The longest thing between angle brackets: a link of 2,000 characters. */
const ANGLE_MAX_LENGTH = 2_050;

/** Reads `<…>` at `at`; null where it is only text. In a link's label nothing but text counts. */
export function readAngle(text: string, at: number, isLabel: boolean): { node: Inline; end: number } | null {
  if (isLabel) return null;
  const close = text.indexOf('>', at);
  if (close === -1 || close - at > ANGLE_MAX_LENGTH) return null;
  const node = nodeOf(text.slice(at + 1, close));
  return node === null ? null : { node, end: close + 1 };
}

function nodeOf(inner: string): Inline | null {
  switch (inner.charAt(0)) {
    case '@':
    case '#':
      return mentionOf(inner);
    case '/':
      return commandOf(inner);
    case 't':
      return timeOf(inner);
    case ':':
    case 'a':
      return emojiOf(inner);
    case 'h':
      return linkOf(inner);
    default:
      return null;
  }
}

function mentionOf(inner: string): Inline | null {
  const parts = /^(@&|@!|@|#)(\d{1,20})$/.exec(inner);
  if (parts?.[2] === undefined) return null;
  const of = parts[1] === '#' ? 'channel' : parts[1] === '@&' ? 'role' : 'user';
  return { kind: 'mention', of, id: parts[2] };
}

function commandOf(inner: string): Inline | null {
  const parts = /^\/([\p{L}\p{N}_'-]+(?: [\p{L}\p{N}_'-]+){0,2}):(\d{1,20})$/u.exec(inner);
  if (parts?.[1] === undefined || parts[2] === undefined) return null;
  return { kind: 'command', name: parts[1], id: parts[2] };
}

function timeOf(inner: string): Inline | null {
  const parts = /^t:(-?\d{1,13})(?::([tTdDfFsSR]))?$/.exec(inner);
  if (parts?.[1] === undefined) return null;
  const unixSeconds = Number(parts[1]);
  if (Math.abs(unixSeconds) > UNIX_SECONDS_MAX) return null;
  return { kind: 'time', unixSeconds, style: (parts[2] ?? 'f') as TimeStyle };
}

/** A custom emoji is a picture elsewhere: its name stands for it. */
function emojiOf(inner: string): Inline | null {
  const parts = /^a?:(\w{2,32}):\d{1,20}$/.exec(inner);
  return parts?.[1] === undefined ? null : { kind: 'text', text: `:${parts[1]}:` };
}

function linkOf(inner: string): Inline | null {
  if (/\s/.test(inner)) return null;
  const url = safeUrl(inner);
  return url === null ? null : { kind: 'link', url, children: [{ kind: 'text', text: inner }] };
}
