// Which links the page believes in: http and https, masked as `[label](url)` or bare.

/** Discord's buttons take 512; addresses in text may be longer, but not endless. */
const URL_MAX_LENGTH = 2_000;

export interface FoundLink {
  label: string;
  url: string;
  /** The index after the link. */
  end: number;
}

/** The address as a browser normalises it, or null where it is no http(s) address or carries credentials. */
export function safeUrl(text: string): string | null {
  if (text.length > URL_MAX_LENGTH || !/^https?:\/\/[^\s/]/i.test(text)) return null;
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  if (url.username !== '' || url.password !== '') return null;
  return url.href;
}

/** Reads `[label](url)` at `at`. A label that itself looks like an address is refused, as Discord does. */
export function maskedLinkAt(text: string, at: number): FoundLink | null {
  const middle = labelEnd(text, at);
  if (middle === -1) return null;
  const label = text.slice(at + 1, middle);
  if (label.trim() === '' || label.includes('://')) return null;
  const target = targetAt(text, middle + 2);
  if (target === null) return null;
  const url = safeUrl(target.address);
  return url === null ? null : { label, url, end: target.end };
}

/** The index of the `]` before `(`, with balanced brackets in between, on one line; -1 where there is none. */
function labelEnd(text: string, at: number): number {
  let depth = 0;
  for (let index = at + 1; index < text.length && index - at < URL_MAX_LENGTH; index += 1) {
    const char = text.charAt(index);
    if (char === '\n') return -1;
    if (char === '[') depth += 1;
    if (char !== ']') continue;
    if (depth === 0 && text.charAt(index + 1) === '(') return index;
    depth = Math.max(0, depth - 1);
  }
  return -1;
}

/** The address in the round brackets: bare with balanced brackets or in angles, perhaps with a quoted title. */
function targetAt(text: string, at: number): { address: string; end: number } | null {
  const rest = text.slice(at, at + URL_MAX_LENGTH + 200);
  const found = /^<?((?:[^\s()<>]|\([^\s()<>]*\))+)>?(?:[ ]+"[^"\n]*")?\)/.exec(rest);
  if (found?.[1] === undefined) return null;
  return { address: found[1], end: at + found[0].length };
}

/** Reads an address that stands in the text; punctuation after it is not part of it. */
export function bareLinkAt(text: string, at: number): FoundLink | null {
  if (!text.startsWith('http', at) || /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return null;
  const found = /^https?:\/\/[^\s<>"']+/.exec(text.slice(at, at + URL_MAX_LENGTH));
  if (found === null) return null;
  let label = found[0].replace(/[.,:;!?*_~|\]]+$/, '');
  while (label.endsWith(')') && count(label, ')') > count(label, '(')) label = label.slice(0, -1);
  const url = safeUrl(label);
  return url === null ? null : { label, url, end: at + label.length };
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}
