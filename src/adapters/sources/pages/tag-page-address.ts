// What an address says without being asked: the subject of a tag page, whether it leads to an article, whose site it is.
import { PAGE_TAG_MAX_LENGTH } from '../../../limits/reading.ts';
import { cleanLine } from '../clean-text.ts';

/** Folders under which sites keep the pages of their subjects. */
const SUBJECT_FOLDERS = new Set(
  (
    'tag tags tagged category categories cat topic topics t thema themen schlagwort schlagworte stichwort kategorie rubrik ressort ' +
    'etiquette etiquettes mot-cle mots-cles categorie theme rubrique etiqueta etiquetas tema temas categoria categorias seccion ' +
    'assunto assuntos marcador argomento argomenti etichetta onderwerp onderwerpen trefwoord amne emne kategori konu konular etiket etiketler ' +
    'temat tagi rubrika stitek cimke label labels section sections subject subjects keyword keywords hashtag ' +
    'тег теги метка рубрика тема 标签 分类 タグ 태그 وسم'
  ).split(' '),
);
/** Folders and pages that hold no article. */
const OTHER_FOLDERS = new Set(
  (
    'author authors autor autoren auteur auteurs autores autore profile user users people page seite search suche login signin signup register ' +
    'account subscribe about contact kontakt impressum privacy datenschutz feed rss comments'
  ).split(' '),
);

/** The parts of an address's path, decoded; null where it is no address. */
function segmentsOf(address: string | undefined): string[] | null {
  const url = address === undefined ? null : URL.parse(address);
  return url === null ? null : partsOfPath(url.pathname);
}

function partsOfPath(path: string): string[] {
  return path
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
}

/** Words of a path that are not well encoded stay as they are. */
function decoded(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The subject that an address names ("/tag/climate-change/" is "climate change"), or null. */
export function tagInAddress(address: string | undefined): string | null {
  const segments = segmentsOf(address) ?? [];
  const folder = segments.findLastIndex((part) => SUBJECT_FOLDERS.has(part.toLowerCase()));
  const named = folder === -1 ? undefined : segments.slice(folder + 1).find((part) => !isCount(part));
  const subject = cleanLine((named ?? '').replace(/\.(?:html?|php|aspx?)$/i, '').replace(/[-_+]+/g, ' '));
  return subject === '' || subject.length > PAGE_TAG_MAX_LENGTH ? null : subject;
}

/** Page numbers and the word before them. */
function isCount(part: string): boolean {
  return /^(?:\d{1,6}|page|seite|p)$/i.test(part);
}

/** True for the address of a subject's page: of a tag, not of an article filed under it. */
export function isTagAddress(address: string | undefined): boolean {
  return isTagPath(segmentsOf(address) ?? []);
}

function isTagPath(segments: readonly string[]): boolean {
  const folder = segments.findIndex((part) => SUBJECT_FOLDERS.has(part.toLowerCase()));
  return folder !== -1 && folder < segments.length - 1 && !isArticleName(segments.at(-1) ?? '');
}

/** True for an address at which an author is introduced. */
export function isAuthorAddress(address: string | undefined): boolean {
  return isAuthorPath(segmentsOf(address) ?? []);
}

function isAuthorPath(segments: readonly string[]): boolean {
  const folders = segments.slice(0, -1);
  return (
    folders.some((part) =>
      /^(?:authors?|autor(?:en|es)?|auteurs?|autore|profile|user|users|people|yazar|yazarlar)$/i.test(part),
    ) ||
    ((segments[0] ?? '').startsWith('@') && segments.length === 1)
  );
}

/** An article's name has several words, a number or a date in it. */
function isArticleName(part: string): boolean {
  return /\d{4}/.test(part) || part.split(/[-_]/).length >= 4 || /\.s?html?$|\.php$|\.aspx?$/i.test(part);
}

/** True where an address could be an article's: not the front page, a subject's, an author's, the page itself. */
export function canBeArticle(address: string, page: string | undefined): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  const segments = partsOfPath(url.pathname);
  const isSame = page !== undefined && withoutHash(address) === withoutHash(page);
  if (isSame || (segments.length === 0 && url.search === '')) return false;
  if (isTagPath(segments) || isAuthorPath(segments)) return false;
  return (
    !OTHER_FOLDERS.has(segments[0]?.toLowerCase() ?? '') ||
    segments.length > 2 ||
    isArticleName(segments.at(-1) ?? '')
  );
}

/** An article's number in a query; a session has one, too. */
const ARTICLE_NUMBER =
  /[?&](?:p|t|nr|article|news|story|topic|thread|post|(?!sid=|\w*sess)\w{0,12}id)=\w{0,20}\d/i;

/** True where an address looks like an article's, by a date, a number or several words in its last part. */
export function looksLikeArticle(address: string): boolean {
  const segments = segmentsOf(address) ?? [];
  const last = segments.at(-1) ?? '';
  const hasNumber = /\d{3}/.test(last) || ARTICLE_NUMBER.test(address);
  return hasNumber || last.split(/[-_]/).length >= 3 || segments.length >= 3 || /\.s?html?$/i.test(last);
}

/** An address without its fragment. */
export function withoutHash(address: string): string {
  return address.replace(/#.*$/, '');
}

/** True where two addresses are of one site: the same host, or hosts under one name. */
export function isSameSite(one: string, other: string): boolean {
  return siteOf(one) === siteOf(other);
}

/** The last two labels of a host, three where the second is a public one ("co.uk"). */
export function siteOf(address: string): string {
  const labels = (URL.parse(address)?.hostname ?? '').split('.');
  const isShort = /^(?:com?|org|net|gov|edu|ac)$/.test(labels.at(-2) ?? '');
  return labels.slice(isShort ? -3 : -2).join('.');
}

/** True where an address leads to a part of the site under which others of its articles are filed. */
export function createFolders(addresses: readonly string[]): (address: string) => boolean {
  const folders = new Set<string>();
  for (const address of addresses) {
    const end = withoutHash(address)
      .replace(/[?].*$/, '')
      .replace(/\/+$/, '')
      .lastIndexOf('/');
    folders.add(address.slice(0, end));
  }
  return (address) => {
    const last = (segmentsOf(address) ?? []).at(-1) ?? '';
    return !/\d/.test(last) && !isArticleName(last) && folders.has(withoutHash(address).replace(/\/+$/, ''));
  };
}

/** How an address is built, without its words: articles of one site are mostly built alike. */
export function shapeOf(address: string): string {
  const parts = (segmentsOf(address) ?? []).map((part) => (/^\d+$/.test(part) ? '0' : part));
  const last = parts.pop() ?? '';
  const ending = /\.\w{2,5}$/.exec(last)?.[0] ?? '';
  const isLong = last.split(/[-_]/).length >= 3 ? 'words' : 'word';
  return [
    ...parts.map((part) => (part === '0' ? '0' : 'a')),
    /\d/.test(last) ? 'number' : isLong,
    ending,
  ].join('/');
}
