// Puts the links of a page that may be feeds in the order in which they are worth trying.
import { foldText } from '../../../news/folding.ts';
import type { PageLink } from './page-links.ts';

/** `isFitting`: it seems to be the feed of this very page. `isAside`: of comments or sound, which are no articles. */
export interface RankedLink extends PageLink {
  isFitting: boolean;
  isAside: boolean;
}

/** The page that the links are on. */
export interface LinkingPage {
  url: string;
  /** A feed below the address of an article is that of its comments. */
  isArticle: boolean;
}

const ASIDE =
  /comment|kommentar|commentaire|comentario|commenti|reacti(?:e|on)s|koment|коммент|评论|評論|留言|コメント|replies|discussion|podcast|episode|audio|hörbeitr|baladodiffusion|(?:^|[/._-])forums?(?:[/._-]|$)/i;

/** What fits the page, then what its head names, then the rest; comments and podcasts last; else in the page's order. */
export function rankFeedLinks(links: readonly PageLink[], page: LinkingPage): RankedLink[] {
  const ranked = links.map((link) => {
    const isAside =
      ASIDE.test(`${addressWords(link.url)} ${link.title ?? ''}`) || isBelowArticle(link.url, page);
    return { ...link, isAside, isFitting: !isAside && !page.isArticle && fits(link, page.url) };
  });
  return ranked.sort((one, other) => meritOf(other) - meritOf(one));
}

function meritOf(link: RankedLink): number {
  return (link.isAside ? -4 : 0) + (link.isFitting ? 2 : 0) + (link.isNamed ? 1 : 0);
}

function isBelowArticle(url: string, { url: pageUrl, isArticle }: LinkingPage): boolean {
  return isArticle && pathOf(pageUrl) !== '/' && pathOf(url).startsWith(pathOf(pageUrl));
}

/** A feed below the page's address, or one that bears the page's own name: /tag/ports/ and /rss/ports.xml. */
function fits(link: PageLink, pageUrl: string): boolean {
  const path = pathOf(pageUrl);
  if (path === '/') return false;
  if (pathOf(link.url).startsWith(path)) return true;
  const [last = ''] = path.split('/').slice(-2);
  const name = wordsOf(decoded(last).replace(/\.\w{1,5}$/, ''));
  // A name of two letters is a language or a number of a page.
  return name.length > 2 && ` ${wordsOf(addressWords(link.url))} `.includes(` ${name} `);
}

/** The path with a slash at its end: below /port is not /ports. */
function pathOf(url: string): string {
  const path = URL.parse(url)?.pathname ?? '/';
  return path.endsWith('/') ? path : `${path}/`;
}

function addressWords(url: string): string {
  const { pathname = '', search = '' } = URL.parse(url) ?? {};
  return decoded(pathname + search);
}

/** Percent signs that encode nothing stay as they stand. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function wordsOf(text: string): string {
  const words = foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.join(' ');
}
