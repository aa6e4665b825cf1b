// Makes text from outside harmless in a message: it cannot ping, link, format, hide or reverse anything.
import { LINK_LABEL_MAX_LENGTH } from '../limits/discord.ts';
import { BUTTON_URL_MAX_LENGTH, clip } from './message-limits.ts';

/** Controls of writing direction, what takes no room and other controls: they show one thing and say another. */
const INVISIBLE =
  /[[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]--[\u200C\u200D\p{Variation_Selector}]]/gv;

/**
 * Joiners and variants that change nothing anybody sees. Joiners mean something in the scripts that join or stack their
 * letters, and between the parts of an emoji; a variation selector after the sign that it varies.
 */
const UNMEANT =
  /(?<![\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}])(?:\u200C|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic}))|(?<![\p{L}\p{N}\p{S}\p{P}])\p{Variation_Selector}/gv;

/** One line of visible characters; empty where there are none. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(UNMEANT, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** Discord's markdown signs wherever they stand; `#`, `-`, `>` and numbers matter at a line's beginning only. */
const MARKDOWN = /[\\*_~`|[\]()<>#@:]/g;

/**
 * Text for a message's body: one line, every sign of markdown and of mentions escaped. A colon is escaped because
 * `:name:` is an emoji and `https:` a link. A backslash before a digit shows as text, so the
 * escaped form of `1.` is `1\.`.
 */
export function escapeText(text: string): string {
  const escaped = oneLine(text)
    .replace(MARKDOWN, (sign) => `\\${sign}`)
    .replace(/^[-+]/, '\\$&')
    .replace(/^\d+(?=\.)/, '$&\\');
  return isolated(escaped);
}

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{scx=Hebr}\p{scx=Arab}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Samr}\p{scx=Mand}\p{scx=Adlm}\p{scx=Rohg}]/u;

/**
 * Text in a frame of its own, where it has letters that are written from right to left: else they would draw the numbers,
 * brackets and names around it to their side. Unicode's First Strong Isolate: https://www.unicode.org/reports/tr9/
 */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

const EMOJI =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{Variation_Selector}\u20E3\u200D]/gu;

/**
 * Inside a link's label backslashes show as text, and address-like text or emoji break the link: it is cleaned. Empty
 * where nothing is left: then there is nothing to click on.
 */
export function linkLabel(text: string): string {
  const cleaned = oneLine(text)
    .replace(EMOJI, '')
    // Without its sign it would be a link that says "here".
    .replace(/@(?:everyone|here)/gi, '')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/[`*_~|<>\\@#]/g, '')
    .replace(/:\/\//g, ' ')
    .replace(/:(?=\S*:)/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return clip(cleaned, LINK_LABEL_MAX_LENGTH);
}

/**
 * An address for a link: http or https, what would end the link encoded; null where it cannot be one. A name before the
 * host (`https://bank.example@elsewhere.example`) pretends to be the host.
 */
export function linkUrl(address: string | null): string | null {
  if (address === null) return null;
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  if (url.username !== '' || url.password !== '') return null;
  const href = url.href.replace(
    /[()<>\s|\\`]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  // In plain text Discord reads a call to everybody within an address as well.
  const silent = href.replace(/@(?=everyone|here)/gi, '%40');
  return silent.length <= BUTTON_URL_MAX_LENGTH ? silent : null;
}

/** Discord refuses a label of nothing. */
const NAMELESS = '…';

/** Plain text for places without markdown: labels, choices, placeholders. Never empty. */
export function label(text: string, maxLength: number): string {
  return clip(oneLine(text), maxLength) || NAMELESS;
}
