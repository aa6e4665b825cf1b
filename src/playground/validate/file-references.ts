// Whether every `attachment://name` of a message's components names a file that the message has.
import type { Placed } from './component-tree.ts';
import { type Fields, fieldPath, isFields, violation } from './fields.ts';
import type { Violation } from './violation.ts';

const SCHEME = 'attachment://';

interface Media {
  media: Fields;
  path: string;
}

export function fileRules(placed: readonly Placed[], files: readonly string[]): Violation[] {
  return placed.flatMap(mediaOf).flatMap(({ media, path }) => {
    const url = media['url'];
    if (typeof url !== 'string' || !url.startsWith(SCHEME) || files.includes(url.slice(SCHEME.length)))
      return [];
    const there = files.length === 0 ? 'none' : files.join(', ');
    return violation(
      fieldPath(path, 'url'),
      'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      `The message has no file of this name; it has: ${there}.`,
    );
  });
}

/** Where a thumbnail, a file or a gallery names what it shows. */
function mediaOf({ component, path }: Placed): Media[] {
  const own = ['media', 'file'].map((field) => ({ media: component[field], path: fieldPath(path, field) }));
  const items: unknown[] = Array.isArray(component['items']) ? component['items'] : [];
  const listed = items.map((item, index) => ({
    media: isFields(item) ? item['media'] : null,
    path: fieldPath(path, `items[${index}].media`),
  }));
  return [...own, ...listed].flatMap(({ media, path: place }) =>
    isFields(media) ? [{ media, path: place }] : [],
  );
}
