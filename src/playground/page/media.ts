// Pictures and files of a message. Only what comes from this server is loaded; the rest is a box with its description.
import type { APIFileComponent, APIMediaGalleryComponent, APIThumbnailComponent } from 'discord.js';
import { el } from './dom.ts';
import { icon } from './icons.ts';
import { drawLink } from './markdown-dom.ts';

interface Picture {
  url: string;
  /** What the picture shows, for who cannot see it. */
  alt: string;
  isSpoiler: boolean;
}

export function drawThumbnail(thumbnail: APIThumbnailComponent): HTMLElement {
  const alt = thumbnail.description ?? '';
  return el('div', { class: 'thumbnail' }, [
    drawPicture({ url: thumbnail.media.url, alt, isSpoiler: thumbnail.spoiler === true }),
  ]);
}

export function drawGallery(gallery: APIMediaGalleryComponent): HTMLElement {
  const items = gallery.items.map((item) =>
    el('li', {}, [
      drawPicture({ url: item.media.url, alt: item.description ?? '', isSpoiler: item.spoiler === true }),
    ]),
  );
  const size = items.length === 1 ? 'gallery-one' : 'gallery-many';
  return el('ul', { class: `gallery ${size}`, 'aria-label': 'Pictures' }, items);
}

export function drawFile(file: APIFileComponent): HTMLElement {
  const name = file.name ?? lastPart(file.file.url);
  const source = ownAddress(file.file.url);
  const title = source === null ? name : el('a', { href: source, download: name }, [name]);
  const size = file.size === undefined ? null : el('span', { class: 'file-size' }, [sizeText(file.size)]);
  return el('div', { class: 'file' }, [icon('file'), el('span', { class: 'file-name' }, [title]), size]);
}

/** A picture of an embed or a component. */
export function drawPicture(picture: Picture): HTMLElement {
  const source = ownAddress(picture.url);
  if (source === null) return drawForeign(picture);
  const image = el('img', { src: source, alt: picture.alt, loading: 'lazy', decoding: 'async' });
  if (!picture.isSpoiler) return el('figure', { class: 'picture' }, [image]);
  const details = el('details', { class: 'picture picture-spoiler' });
  details.append(el('summary', {}, ['Show hidden picture']), image);
  return details;
}

/** A picture from elsewhere is not loaded: asking for it would tell its server who reads. */
function drawForeign(picture: Picture): HTMLElement {
  const url = URL.parse(picture.url);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  const words = picture.alt === '' ? 'Picture without description' : picture.alt;
  const caption = el('figcaption', {}, [
    el('span', { class: 'picture-alt' }, [words]),
    isWeb ? drawLink(url.href, [document.createTextNode(`Open at ${url.host}`)]) : null,
  ]);
  return el('figure', { class: 'picture picture-foreign' }, [icon('picture'), caption]);
}

/** The address to load from, or null for one of another server. Loopback's two names are one server. */
function ownAddress(address: string): string | null {
  if (/^data:image\/(?:png|jpeg|gif|webp);base64,/.test(address)) return address;
  const url = URL.parse(address, location.href);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  if (url.origin === location.origin) return url.href;
  const isLoopback = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
  return isLoopback && url.port === location.port ? url.pathname : null;
}

function lastPart(address: string): string {
  return address.split('/').at(-1) ?? 'file';
}

function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
