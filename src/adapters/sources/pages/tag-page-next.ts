// Finds the page on which a list goes on: named in its head, or linked as "next", "older" or by its number.
import { resolveUrl } from '../web-names.ts';
import { htmlToLine } from './html-text.ts';
import { findAround, isWithin, type ItemNode, type ItemTree, nearest, within } from './item-tree.ts';
import { findAll } from './page-dom.ts';
import type { ListPage } from './tag-page-parts.ts';
import { withoutHash } from './tag-page-address.ts';

const NEXT = new RegExp(
  String.raw`^[\s«‹<←]*(?:${[
    String.raw`next(?: (?:page|posts|articles|stories|entries))?|older(?: (?:posts|entries|articles|stories|news))?|more (?:posts|articles|stories|news)|load more(?: .{1,20})?|show more`,
    String.raw`weiter|nächste(?: seite)?|ältere (?:beiträge|artikel|einträge|meldungen)|mehr (?:artikel|beiträge|meldungen)|vor`,
    String.raw`(?:page )?suivante?s?|page suivante|articles (?:plus anciens|précédents|suivants)|plus anciens|voir plus`,
    String.raw`siguientes?|página siguiente|(?:entradas|artículos|noticias) (?:anteriores|más antiguas|siguientes)|más (?:noticias|artículos)`,
    String.raw`próxim[ao]s?(?: página)?|página seguinte|seguinte|(?:posts|artigos) (?:anteriores|mais antigos)|mais (?:notícias|antigos)`,
    String.raw`successiv[aoi]|pagina successiva|avanti|(?:articoli|post) (?:precedenti|meno recenti)|volgende(?: pagina)?|oudere berichten|nästa(?: sida)?|äldre inlägg|neste(?: side)?|næste(?: side)?|eldre innlegg|seuraava(?: sivu)?|vanhemmat(?: \p{L}{2,20})?`,
    String.raw`następna(?: strona)?|starsze(?: wpisy)?|další(?: stránka)?|starší(?: příspěvky)?|ďalšia|következő(?: oldal)?|régebbi bejegyzések|următoarea|pagina următoare|sonraki(?: sayfa)?|daha eski(?: yazılar)?|ileri`,
    String.raw`следующая(?: страница)?|дальше|далее|вперёд|вперед|более старые(?: записи)?|старые записи|предыдущие записи|наступна(?: сторінка)?|старіші записи|επόμενη(?: σελίδα)?`,
    String.raw`次へ|次の(?:ページ|\d+件)|次|過去の記事|もっと見る|下一页|下一頁|下页|下頁|下一張|较早的文章|更多|后页|다음(?: 페이지)?|이전 글|التالي|التالية|الصفحة التالية|المقالات الأقدم|بعدی|صفحه بعد|הבא|הבאה|หน้าถัดไป|ถัดไป|trang (?:sau|tiếp)|selanjutnya|berikutnya`,
  ].join('|')})[\s»›>→➔⟩▶…]*$`,
  'iu',
);
/** What means the list's next page wherever it stands. */
const OLDER =
  /^[\s«‹<←]*(?:older (?:posts|entries|articles|stories)|next page|ältere (?:beiträge|artikel|meldungen)|nächste seite|page suivante|articles plus anciens|página siguiente|entradas (?:anteriores|más antiguas)|próxima página|pagina successiva|volgende pagina|следующая страница|次のページ|下一页|下一頁|다음 페이지|الصفحة التالية|sonraki sayfa)[\s»›>→…]*$/iu;
/** Arrows alone mean the next page among page numbers. */
const ARROW = /^[\s»›>→➔⟩▶]+$/u;
const PAGER_NAME =
  /pag(?:ination|inate|er|es|enavi|ing)|nav-?links|page-?nav|nav-(?:above|below|previous|next)|page-numbers|posts-navigation|navigation|load-?more|older|seiten|next/i;

/** The address of the list's next page, on the same host, or null. */
export function findNextPage({ document, address, base, tree: whole }: ListPage): string | null {
  const accept = (href: string | null | undefined) => acceptedNext(href, address, base);
  const named = findAll(document, 'link[rel~="next"], a[rel~="next"]').map((link) =>
    accept(link.getAttribute('href')),
  );
  const said = named.find((url) => url !== null);
  if (said !== undefined) return said;
  const tree = whole();
  const links = tree.nodes.filter((node) => node.name === 'a' && node.length < 40);
  for (const link of links) {
    const url = accept(link.element?.getAttribute('href'));
    if (url !== null && !isNext(link, address !== undefined && isCounted(url, address))) continue;
    if (url !== null) return url;
  }
  return accept(numberedNext(tree, links)?.element?.getAttribute('href'));
}

/** On the same host, and not the page itself. */
function acceptedNext(
  href: string | null | undefined,
  address: string | undefined,
  base: string | undefined,
): string | null {
  const url = href == null || href.startsWith('#') ? undefined : resolveUrl(href, base);
  if (url === undefined) return null;
  if (address === undefined) return withoutHash(url);
  const isSameHost = URL.parse(url)?.host === URL.parse(address)?.host;
  return isSameHost && withoutHash(url) !== withoutHash(address) ? withoutHash(url) : null;
}

/** Where the pages of a list differ: "/page/2", "/news-2.html", "/index2.html". */
const NUMBERED_END = /(?:[/_-]?(?:page|seite|pagina|p)?[/_-]?\d{1,4})?(?:\.\w{2,5})?\/?$/i;

/** True where an address is another's but for a number: in its query, or at the end of its path. */
function isCounted(url: string, address: string): boolean {
  const [next, own] = [new URL(url), new URL(address)];
  const pathOf = ({ pathname }: URL) => pathname.replace(NUMBERED_END, '');
  if (next.host !== own.host || pathOf(next) !== pathOf(own)) return false;
  const changed = [...next.searchParams].filter(([key, value]) => own.searchParams.get(key) !== value);
  return changed.length === 0
    ? next.pathname !== own.pathname
    : changed.every(([, value]) => /^\d{1,9}$/.test(value));
}

/** `isCounted`: it leads to the same address with another number. */
function isNext(link: ItemNode, isCounted: boolean): boolean {
  const text = htmlToLine(link.element?.innerHTML ?? '');
  const label = link.element?.getAttribute('aria-label') ?? link.element?.getAttribute('title') ?? '';
  const saysNext = NEXT.test(text) || NEXT.test(label);
  if (OLDER.test(text)) return true;
  if (!saysNext && !ARROW.test(text)) return false;
  return (saysNext && isCounted) || isInPager(link) || hasNumbersBeside(link);
}

function isInPager(node: ItemNode): boolean {
  return nearest(node, 5).some(({ element, names, length }) => {
    const label = element?.getAttribute('aria-label') ?? '';
    return length < 400 && PAGER_NAME.test(`${names} ${label}`);
  });
}

/** Page numbers stand in the same line or list. */
function hasNumbersBeside(node: ItemNode): boolean {
  const outers = nearest(node, 4)
    .slice(1)
    .filter((outer) => outer.length < 300);
  return outers.some(
    (outer) => outer.children.filter((child) => /^\[?\d{1,4}\]?$/.test(onlyText(child))).length >= 2,
  );
}

/** The text of a node that has one, else nothing. */
function onlyText(node: ItemNode): string {
  let inner = node;
  while (inner.children.length === 1 && inner.children[0] !== undefined) inner = inner.children[0];
  return inner.text;
}

/** The link with the number after the current page's: that is marked, or the one number that is no link. */
function numberedNext(tree: ItemTree, links: readonly ItemNode[]): ItemNode | null {
  const numbered = links.filter(
    (link) => /^\d{1,4}$/.test(onlyText(link)) && (isInPager(link) || hasNumbersBeside(link)),
  );
  const [first] = numbered;
  if (first === undefined) return null;
  const pager = findAround(
    first,
    (outer) =>
      outer.length < 400 &&
      numbered.filter((link) => link.at > outer.at && link.at < outer.end).length === numbered.length,
  );
  if (pager === null) return null;
  const texts = within(tree, pager).filter((node) => /^\[?\d{1,4}\]?$/.test(node.text));
  const current =
    texts.find((text) => isCurrent(text)) ??
    texts.find((text) => !isWithin(text, (outer) => outer.name === 'a'));
  const number = Number((current?.text ?? '').replace(/\D/g, ''));
  return number === 0 ? null : (numbered.find((link) => Number(onlyText(link)) === number + 1) ?? null);
}

function isCurrent(text: ItemNode): boolean {
  return nearest(text, 4)
    .slice(1)
    .some(
      ({ element, names, length }) =>
        length < 8 &&
        (element?.getAttribute('aria-current') != null ||
          /(?:^|[\s_-])(?:current|active|selected|aktiv|on)(?:$|[\s_-])/i.test(names)),
    );
}
