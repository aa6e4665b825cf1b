// Recognises the small print between articles on a page: dates, author lines, "read more" links, page numbers.
import { parseDate } from '../dates.ts';
import { READ_MORE } from './trailing-links.ts';

/** A line that is no part of an article's text. `text`: the date in ISO 8601, or the author. */
export type PageNote =
  { kind: 'date' | 'byline'; text: string } | { kind: 'more' | 'furniture'; text?: undefined };

/** Longer lines are text. */
const NOTE_MAX_LENGTH = 100;

const LINK = new RegExp(String.raw`^[([]?(?:${READ_MORE})[\s.…»›→➔▶>)\]-]*$`, 'iu');
const FURNITURE =
  /^(?:\d+ comments?|no comments?|leave a (?:comment|reply)|share(?: this)?|older (?:posts|entries)|newer (?:posts|entries)|(?:next|previous)(?: page)?|page \d+(?: of \d+)?|load more.*|[«‹←→›»\s\d…|-]+|\d+ (?:minutes?|hours?|days?|weeks?|months?) ago|advertisement|anzeige|publicité|publicidad|下一页|上一页|广告)$/iu;
const PUBLISHED =
  /^(?:posted|published|updated|veröffentlicht|publié|publicado|pubblicato|geplaatst|опубликовано|发布(?:时间|于)?|date)?\s*(?:on|am|le|el|il|op)?\s*[:：]?\s*(.+)$/iu;
const BYLINE =
  /^(?:by|von|par|por|di|door|av|автор:?|作者[:：]|記者[:：]|记者[:：])\s+?(\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,]+(?:(?:and|und|et|y|e|en|och|de|der|den|van|von|da|di)\s+)*\p{Lu}[\p{L}\p{M}.'’-]*){0,7})$/u;

/** What a line notes about an article, or null where it is text. */
export function parsePageNote(line: string): PageNote | null {
  if (line.length > NOTE_MAX_LENGTH) return null;
  if (LINK.test(line)) return { kind: 'more' };
  if (FURNITURE.test(line)) return { kind: 'furniture' };
  const byline = BYLINE.exec(
    line.replace(/^(?:By|Von|Par|Por|Di|Door|Av)\b/, (word) => word.toLowerCase()),
  )?.[1];
  if (byline !== undefined) return { kind: 'byline', text: byline };
  const date = /\d/.test(line) ? parseDate(PUBLISHED.exec(line)?.[1] ?? line) : null;
  return date === null || /^\d{4}$/.test(line) ? null : { kind: 'date', text: date };
}
