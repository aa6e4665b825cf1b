// Finds the first picture in an item's HTML: the last choice, where a feed names none.
import { FEED_PICTURE_MAX_OFFSET } from '../../../limits/reading.ts';
import { decodeEntities } from '../pages/html-entities.ts';

const PICTURE = /<img\s([^<>]{1,4000})/gi;
const ADDRESS = /(?:^|\s)src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
/** Pictures of a pixel count readers, and smileys are letters. */
const NO_PICTURE =
  /(?:^|\s)(?:width|height)\s*[=:]\s*["']?[0-3](?:px)?["'\s;/]|\bclass\s*=\s*["'][^"']*\b(?:wp-smiley|emoji|avatar)\b/i;

/** Its address as written; undefined where there is none. */
export function firstPictureOf(html: string): string | undefined {
  if (!html.includes('<img') && !html.includes('<IMG')) return undefined;
  for (const [, attributes = ''] of html.slice(0, FEED_PICTURE_MAX_OFFSET).matchAll(PICTURE)) {
    const address = ADDRESS.exec(attributes);
    const written = decodeEntities(address?.[1] ?? address?.[2] ?? address?.[3] ?? '').trim();
    if (written !== '' && !/^data:/i.test(written) && !NO_PICTURE.test(`${attributes} `)) return written;
  }
  return undefined;
}
