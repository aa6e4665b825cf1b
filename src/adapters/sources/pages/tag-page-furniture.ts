// Finds what stands around a page's list: menus, sidebars, boxes of other links, advertisements, page numbers.
import { namesAdvertising, ownNames } from './furniture-names.ts';
import { isHidden } from './page-hidden.ts';
import { allAround, findAround, type ItemNode, type ItemTree, nearest } from './item-tree.ts';

const ELEMENTS = new Set('nav aside footer iframe dialog button label'.split(' '));
const ROLES = /^(?:navigation|complementary|contentinfo|search|dialog|menu|menubar|toolbar)$/;

const WORD = (names: string) => new RegExp(String.raw`(?:^|[\s_-])(?:${names})(?:$|[\s_-])`, 'i');
/** Boxes that hold other lists than the page's. */
const OTHER_LISTS = WORD(
  'sidebar|side-bar|widget-area|related|recommended|recommendations|comments|most-read|mostread|most-popular|popular|trending|tagcloud|tag-cloud|liveblog|live-?ticker|live-?box|ticker|newsletter|cookie|consent',
);
/** Small print, where it does not hold a list. */
const SMALL_PRINT = WORD(
  'pagination|pager|page-numbers|nav-links|breadcrumbs?|share|sharing|social|menu|navbar|site-header|site-footer|masthead|comment-count',
);
const WIDGET = /(?:^|\s)(?:widget|widget_\S*)(?:$|\s)/i;

/** What boxes of other lists are headed with, and what advertisements are marked with. The whole of a short text. */
const BOX_LABEL = new RegExp(
  String.raw`^(?:${[
    String.raw`most (?:read|popular|viewed)|popular(?: posts| now)?|trending(?: now)?|recent (?:posts|comments)|related(?: (?:posts|articles|stories))?|you may also like|newsletter|tags|tag cloud|archives?|live(?: ticker| blog)?|editors['’] picks`,
    String.raw`meistgelesen|meist gelesen|am meisten gelesen|beliebt|liveticker|verwandte artikel|das könnte sie auch interessieren|schlagwörter`,
    String.raw`les plus lus|les plus populaires|à lire aussi|en direct|articles? liés|nuage de tags`,
    String.raw`lo más (?:leído|visto)|más leídas|más leídos|te puede interesar|relacionadas|en vivo|en directo|i più letti|più letti|mais lidas|meest gelezen|mest läst`,
    String.raw`самое читаемое|популярное|читайте также|онлайн|облако тегов|çok okunanlar|en çok okunanlar|canlı`,
    String.raw`アクセスランキング|ランキング|人気記事|関連記事|热门|热门文章|热门新闻|阅读排行|相关阅读|相关文章|熱門|點擊排行|많이 본 뉴스|الأكثر قراءة|اقرأ أيضا|ذات صلة|مباشر`,
  ].join('|')})\s*:?$`,
  'iu',
);
const AD_LABEL =
  /^(?:anzeige|werbung|advertisement|advertorial|sponsored(?: content| post)?|promoted|ad|publicité|contenu sponsorisé|publicidad|patrocinado|contenido patrocinado|pubblicità|реклама|на правах рекламы|reklam|ilan|広告|PR|［PR］|广告|廣告|推广|광고|إعلان)$/iu;

/** What holds the page is never its furniture; what holds this much of its words only if its name leaves no doubt. */
const WHOLE_MIN_SHARE = 0.5;
/** A label is a few words. In UTF-16 units. */
const LABEL_MAX_LENGTH = 60;
/** Levels between a label and its box. */
const LEVELS_MAX = 12;

/** What is around the list; of what is nested the outermost, and boxes that a label heads. */
export function findFurniture(tree: ItemTree): ReadonlySet<ItemNode> {
  const [body] = tree.nodes;
  if (body === undefined) return new Set();
  const wholes = wholesOf(tree);
  const doomed: ItemNode[] = [];
  let until = 0;
  for (const node of tree.nodes) {
    if (node.at < until || node === body) continue;
    const share = node.length / Math.max(1, body.length);
    const isGone = !wholes.has(node) && isFurniture(node, share);
    if (!isGone) continue;
    until = node.end;
    doomed.push(node);
  }
  return new Set([...doomed, ...boxesIn(tree, wholes)]);
}

/** What holds the main part, or is it. */
function wholesOf(tree: ItemTree): ReadonlySet<ItemNode> {
  const mains = tree.nodes.filter(
    (node) => node.name === 'main' || node.element?.getAttribute('role') === 'main',
  );
  return allAround(mains);
}

function isFurniture(node: ItemNode, share: number): boolean {
  const { element } = node;
  if (element === null || node.name === 'main') return false;
  // What holds a picture alone may be shown by a script when it has come.
  if (isHidden(element) && node.length > 0) return true;
  if (element.getAttribute('aria-hidden') === 'true') return node.length > 0;
  if (node.name === 'footer') return !isInItem(node);
  const role = element.getAttribute('role') ?? '';
  if (ELEMENTS.has(node.name) || ROLES.test(role)) return true;
  if (node.name === 'form') return share < WHOLE_MIN_SHARE;
  if (node.names === '') return false;
  const names = ownNames(node.names);
  if (OTHER_LISTS.test(names) || namesAdvertising(names)) return share < WHOLE_MIN_SHARE;
  return (SMALL_PRINT.test(names) || WIDGET.test(names)) && headingsIn(node) < 3 && share < WHOLE_MIN_SHARE;
}

/** An article's own footer holds its author and tags. */
function isInItem(node: ItemNode): boolean {
  return findAround(node, (outer) => outer.name === 'article' || outer.name === 'li') !== null;
}

/** Counted down to a few levels: a list's headings lie there. */
function headingsIn(node: ItemNode, levels = 6): number {
  if (/^h[1-6]$/.test(node.name)) return 1;
  if (levels === 0) return 0;
  return node.children.slice(0, 100).reduce((sum, child) => sum + headingsIn(child, levels - 1), 0);
}

/** The boxes that a label heads: the widest element that begins with it, the main part and its holders left out. */
function boxesIn(tree: ItemTree, wholes: ReadonlySet<ItemNode>): ItemNode[] {
  const boxes: ItemNode[] = [];
  let before = -1;
  for (const node of tree.nodes) {
    if (node.element !== null) continue;
    const begun = isLabel(node) ? beginningWith(node, before) : [];
    const box = begun.filter((outer) => !wholes.has(outer) && outer.name !== 'body').at(-1);
    if (box !== undefined && box.length > node.length) boxes.push(box);
    before = node.at;
  }
  return boxes;
}

/** A word in a menu or in a sentence heads nothing: a label stands in an element of its own. */
function isLabel({ text, parent }: ItemNode): boolean {
  if (text.length > LABEL_MAX_LENGTH || parent === null || parent.length > text.length) return false;
  if (!AD_LABEL.test(text) && !BOX_LABEL.test(text)) return false;
  return parent.name !== 'h1' && !nearest(parent, LEVELS_MAX).some(({ name }) => name === 'a');
}

/** The elements around a text that begin with it, from the inside out. `before`: the place of the text before. */
function beginningWith(node: ItemNode, before: number): ItemNode[] {
  return nearest(node, LEVELS_MAX).filter((outer) => outer !== node && outer.at > before);
}
