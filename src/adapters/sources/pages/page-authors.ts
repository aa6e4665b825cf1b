// Finds who wrote an article: people first, an agency or desk where no person is named.
import { AUTHOR_MAX_LENGTH, AUTHORS_MAX } from '../../../limits/reading.ts';
import { htmlToLine } from './html-text.ts';
import {
  contentOf,
  findAll,
  labelOf,
  linksOfLabel,
  nearestAround,
  type PageDocument,
  type PageElement,
} from './page-dom.ts';
import type { NamedElement } from './named-elements.ts';
import type { PageMetas } from './page-metas.ts';
import type { PlaceOf } from './page-places.ts';

const NAMED = [
  'author',
  'article:author',
  'article:author_name',
  'og:article:author',
  'byl',
  'byline',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'rnews:author',
  'creator',
  'twitter:creator',
];

/** What says that an element names an author: itself, and, if need be, what it stands in. */
interface AuthorSign {
  isCandidate: (named: NamedElement) => boolean;
  isAround?: (around: PageElement) => boolean;
}

const MARKED_AUTHOR = /\s(?:schema:)?author\s/;

/** The surest sign first. */
const SIGNS: readonly AuthorSign[] = [
  {
    isCandidate: ({ properties }) => /\s(?:\w+:)?name\s/.test(properties),
    isAround: (around) =>
      MARKED_AUTHOR.test(
        ` ${around.getAttribute('itemprop') ?? ''} ${around.getAttribute('property') ?? ''} `,
      ),
  },
  { isCandidate: ({ properties }) => MARKED_AUTHOR.test(properties) },
  { isCandidate: ({ rel }) => rel.includes(' author ') },
  {
    isCandidate: ({ names }) =>
      /(?:^|[\s_-])(?:p-author|(?:author|autor|byline)[_-]{0,2}(?:full)?name|authorname)(?![a-z])/i.test(
        names,
      ),
  },
  {
    isCandidate: ({ names }) => /(?:^|\s)fn(?:\s|$)/.test(names),
    isAround: (around) => /(?:^|\s)(?:author|byline|vcard)(?:\s|$)/.test(around.getAttribute('class') ?? ''),
  },
  { isCandidate: ({ names }) => AUTHOR_NAMES.test(names) },
];
const AUTHOR_NAMES =
  /(?:^|[\s_-])(?:by-?lines?|authors?|autor(?:en|in|es|zy)?|auteurs?|autore|autori|redakteur|writer)(?![a-z])/i;

/** Elements about an author that do not name one. */
const ABOUT_AUTHOR = /(?:bio|avatar|image|img|picture|photo|social|description|about|comment)/i;

const BY =
  /^(?:(?:an?\s+)?(?:article|text|story|report|words|posted|published|written|veröffentlicht|geschrieben|verfasst|publié|escrito|scritto)\s+)?(?:by|von|par|por|di|da|door|av|przez|autor(?:in|en|a|es)?|author|auteur|autore|redaktion|text|автор|作者|記者|记者|文|by-line)\s*[:：]?\s+|^(?:作者|記者|记者|文)[:：\s]\s*/iu;

/** Who is named so is an author, by whatever name. */
const SAYS_AUTHOR =
  /^(?:(?:posted|written|published) by|verfasst von|geschrieben von|publié par|escrito por|scritto da|autor(?:in)?:|author:|auteur ?:|autore:|作者[:：]|文[:：])/iu;

/** What stands behind a name: dates, addresses, roles. */
const BEHIND =
  /\s*(?:[|•·–—]|\s-\s|\d{1,2}[./:]|\b(?:published|updated|posted|am|on|le|el|il|mis à jour|special to)\b|@\S|https?:).*$/iu;

const NO_NAME =
  /^(?:https?:|@|www\.|admin$|administrator$|author$|autor$|auteur$|editor$|staff$|unknown$|anonymous$|guest$|gast$|user$|null$|undefined$|n\/a$|\P{L}*$)/iu;

/** Elements that may name an author; an article's are among the first. */
const CANDIDATES_MAX = 200;

/** A byline that readers see: short, and of people. */
const SHOWN_MAX_LENGTH = 100;
const NAME_MAX_LENGTH = 50;

/** Elements that may begin with "By": the line is near the headline. */
const NEAR_MAX = 600;

/** As much of a byline as is looked at: as many names as are kept. In UTF-16 units, markup included. */
const BYLINE_MAX_LENGTH = 2 * AUTHORS_MAX * AUTHOR_MAX_LENGTH;

/** A person's name: two to five words, most of them capitalised; in scripts without capitals two to four signs. */
const PERSON =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+)(?:(?:[\p{L}\p{M}.'’-]+)\s+){0,4}(?:\p{Ll}{1,2}['’])?\p{Lu}[\p{L}\p{M}.'’-]*$|^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}·\s]{2,12}$/u;

/** What is known of a page before its authors are. */
export interface BylineSources {
  /** Names that JSON-LD gives. */
  described: readonly string[];
  metas: PageMetas;
  elements: readonly NamedElement[];
  placeOf: PlaceOf;
  outlet: string | undefined;
}

/** The authors, parted by commas, as the page has them in order; undefined where it names none. */
export function findByline(document: PageDocument, sources: BylineSources): string | undefined {
  const isOutlet = (name: string) => keyOf(name) === keyOf(sources.outlet ?? '');
  const described = namesOf(sources.described);
  const named = namesOf(NAMED.flatMap((name) => sources.metas.get(name) ?? []).slice(0, AUTHORS_MAX * 2));
  const candidates = [described, named];
  const sure = candidates.find((names) => names.some((name) => PERSON.test(name) && !isOutlet(name)));
  if (sure !== undefined) return join(sure.filter((name) => sure.length === 1 || !isOutlet(name)));
  const shown = shownNames(document, sources).filter((name) => !isOutlet(name));
  if (shown.some((name) => PERSON.test(name))) return join(shown.filter((name) => PERSON.test(name)));
  return join(candidates.find((names) => names.length > 0) ?? shown);
}

function shownNames(document: PageDocument, { elements, placeOf }: BylineSources): string[] {
  for (const { isCandidate, isAround } of SIGNS) {
    const own = elements
      .filter((one) => isCandidate(one) && !ABOUT_AUTHOR.test(one.names))
      .slice(0, CANDIDATES_MAX)
      .filter(({ element }) => isAround === undefined || nearestAround(element, isAround) !== null)
      .filter(({ element }) => !placeOf(element).isElsewhere)
      .slice(0, AUTHORS_MAX);
    const names = namesOf(own.map(({ element }) => shownText(element)));
    if (names.length > 0) return names;
  }
  return shownByline(document, placeOf);
}

/** What an element says; a name in an attribute (content) or picture is none that readers see. */
function shownText(element: PageElement): string {
  const content = element.getAttribute('content');
  if (content !== null && content !== '') return content;
  const links = AUTHOR_NAMES.test(element.getAttribute('class') ?? '') ? linksOfLabel(element) : [];
  const [link] = links;
  const name = links.length === 1 && link !== undefined ? labelOf(link, NAME_MAX_LENGTH) : null;
  if (name !== null && name.length > 2) return name;
  if (labelOf(element, SHOWN_MAX_LENGTH) === null) return '';
  // A line for each element within: the name, then the role, then the date.
  const parts = contentOf(element).map((part) =>
    typeof part === 'string' ? part : (part.textContent ?? ''),
  );
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/** A line near the headline that begins with "By". */
function shownByline(document: PageDocument, placeOf: PlaceOf): string[] {
  const near = findAll(document, 'p, div, span, address, li, small, em, strong, a').slice(0, NEAR_MAX);
  for (const element of near) {
    const text = labelOf(element, SHOWN_MAX_LENGTH);
    if (text === null || !BY.test(text) || element.children.length > 3 || placeOf(element).isElsewhere)
      continue;
    const isSaid = SAYS_AUTHOR.test(text);
    const names = namesOf([text]).filter((name) => PERSON.test(name) || (isSaid && /^\S{2,30}$/u.test(name)));
    if (names.length > 0) return names;
  }
  return [];
}

function namesOf(written: readonly string[]): string[] {
  return [...new Set(written.flatMap(splitNames))].filter((name) => name !== '').slice(0, AUTHORS_MAX);
}

/** The names in a byline, each without "By" and what stands behind it. Lists of names are parted. */
function splitNames(written: string): string[] {
  const line = htmlToLine(written.slice(0, BYLINE_MAX_LENGTH))
    .replace(BY, '')
    .replace(/^[\s:,–-]+/, '');
  const names = line.replace(BEHIND, '').replace(/[\s,;:/]+$/, '');
  const parts = names.split(/\s*[,;]\s+|\s+(?:and|und|et|y|e|en|och|og|i|&|и)\s+/u);
  const isList = parts.length > 1 && parts.every((part) => PERSON.test(part));
  return (isList ? parts : [names]).map((name) => name.trim()).filter(isName);
}

function isName(name: string): boolean {
  return name.length > 1 && name.length <= AUTHOR_MAX_LENGTH && !NO_NAME.test(name);
}

function join(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : names.join(', ');
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
