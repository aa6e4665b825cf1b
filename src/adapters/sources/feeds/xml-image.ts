// Finds the picture that an item of a feed names: by Media RSS, as an enclosure, or as iTunes does.
import { attributeOf, contentOf, type XmlElement } from './xml-elements.ts';
import { allOf, innerPartsOf, type Parts } from './xml-parts.ts';

const PICTURE_NAME = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;

/** Some software puts its authors' faces first. */
const PORTRAIT = /^https?:\/\/(?:[\w-]+\.)?gravatar\.com\/avatar\//i;

/** Its address as written, of several the widest; `groups`: what its media groups hold. */
export function imageOf(parts: Parts, groups: readonly Parts[]): string | undefined {
  const contents = [parts, ...groups].flatMap((place) => allOf(place, 'media:content'));
  const thumbnails = [parts, ...groups, ...contents.filter((content) => content.isMarkup).map(innerPartsOf)];
  const media =
    widestOf(contents.filter(isPicture)) ??
    widestOf(thumbnails.flatMap((place) => allOf(place, 'media:thumbnail')));
  const enclosure = allOf(parts, 'enclosure').find(isPicture);
  const linked = allOf(parts, 'link', 'atom:link').find(
    (link) => attributeOf(link, 'rel')?.toLowerCase() === 'enclosure' && isPicture(link),
  );
  return addressOf(media) ?? addressOf(enclosure) ?? addressOf(linked) ?? namedImageOf(parts);
}

function widestOf(pictures: readonly XmlElement[]): XmlElement | undefined {
  return pictures.reduce<XmlElement | undefined>(
    (best, each) => (best === undefined || widthOf(each) > widthOf(best) ? each : best),
    undefined,
  );
}

function isPicture(element: XmlElement): boolean {
  const address = addressOf(element);
  if (address !== undefined && PORTRAIT.test(address)) return false;
  const type = attributeOf(element, 'medium') ?? attributeOf(element, 'type');
  return type === undefined ? PICTURE_NAME.test(address ?? '') : /^image(?:\/|$)/i.test(type);
}

function widthOf(element: XmlElement): number {
  const width = Number(attributeOf(element, 'width') ?? 0);
  return Number.isFinite(width) ? width : 0;
}

function addressOf(element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : (attributeOf(element, 'url') ?? attributeOf(element, 'href'));
}

/** RSS has no picture of an item; feeds put it where the channel has its own, or where podcasts do. */
function namedImageOf(parts: Parts): string | undefined {
  for (const image of allOf(parts, 'itunes:image', 'image')) {
    const inner = image.isMarkup ? allOf(innerPartsOf(image), 'url')[0] : image;
    const address =
      attributeOf(image, 'href') ?? attributeOf(image, 'url') ?? (inner && contentOf(inner).trim());
    if (address !== undefined && address !== '') return address;
  }
  return undefined;
}
