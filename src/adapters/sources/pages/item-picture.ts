// Finds the picture of an item: as it is shown, or as a script would load it later.
import { resolveUrl } from '../web-names.ts';
import { type ItemNode, nearest } from './item-tree.ts';

const LATER = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-url', 'data-image'];
const LATER_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const PLACEHOLDER =
  /^data:|(?:^|\/)(?:blank|spacer|placeholder|pixel|transparent|loading|lazy|1x1)[^/]*\.(?:gif|png|svg|jpe?g)/i;
const SMALL = /(?:^|[\s_-])(?:avatar|author|gravatar|logo|icon|emoji|smiley|badge|tracking)(?:$|[\s_-])/i;
/** Smaller pictures are icons. In pixels. */
const PICTURE_MIN_WIDTH = 64;
/** Addresses are shorter; the rest of an attribute is no address. In UTF-16 units. */
const ADDRESSES_MAX_LENGTH = 8_000;

/** The absolute address of an item's picture, if it has one; a picture that is called like the author shows a face. */
export function pictureIn(
  nodes: readonly ItemNode[],
  base: string | undefined,
  byline: string | undefined,
): string | undefined {
  for (const node of nodes) {
    if (byline !== undefined && node.element?.getAttribute('alt')?.trim() === byline) continue;
    const address =
      node.name === 'img' || node.name === 'source' || node.name === 'amp-img'
        ? addressOf(node)
        : backgroundOf(node);
    const url = address === undefined || isSmall(node) ? undefined : resolveUrl(address, base);
    if (url !== undefined) return url;
  }
  return undefined;
}

function addressOf(node: ItemNode): string | undefined {
  const read = (name: string) =>
    (node.element?.getAttribute(name) ?? '').slice(0, ADDRESSES_MAX_LENGTH).trim();
  const written = [...LATER.map(read), read('src'), ...LATER_SETS.map((name) => firstOfSet(read(name)))];
  return written.find((address) => address !== '' && !PLACEHOLDER.test(address));
}

/** The first candidate of a `srcset`: its addresses part at a comma with a space. */
function firstOfSet(set: string): string {
  return set.split(/\s*,\s+|\s+/)[0] ?? '';
}

function backgroundOf(node: ItemNode): string | undefined {
  const later = node.element?.getAttribute('data-bg') ?? node.element?.getAttribute('data-background-image');
  const style = (node.element?.getAttribute('style') ?? '').slice(0, ADDRESSES_MAX_LENGTH);
  return later ?? /background(?:-image)?\s*:[^;]*?url\(\s*["']?([^"')]+)/i.exec(style)?.[1];
}

function isSmall(node: ItemNode): boolean {
  const width = Number.parseInt(node.element?.getAttribute('width') ?? '', 10);
  if (width < PICTURE_MIN_WIDTH) return true;
  return nearest(node, 2).some((outer) => SMALL.test(outer.names));
}
