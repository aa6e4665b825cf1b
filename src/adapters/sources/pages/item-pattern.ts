// Learns how a list page repeats: the group of sibling blocks that hold one article each.
import { PAGE_HEADINGS_MAX } from '../../../limits/reading.ts';
import { findAll, type PageDocument, type PageElement } from './page-dom.ts';

/** One block of a list: an element, or a heading with the elements up to the next one. */
export interface ItemBlock {
  elements: readonly PageElement[];
  /** The element that names the article; null where the block has none. */
  heading: PageElement | null;
}

/** What never belongs to the list: menus, sidebars, page numbers, comments, advertisements. */
const FURNITURE =
  'nav, aside, footer, script, style, noscript, template, form, iframe, [role="navigation"], [role="complementary"], [role="contentinfo"], [aria-hidden="true"]';
const FURNITURE_NAMES =
  /(?:^|[\s_-])(?:sidebar|widget|pagination|pager|page-numbers|nav-links|breadcrumbs?|related|recommended|most-read|popular|trending|comments?|share|sharing|social|newsletter|advert(?:isement)?|ads|cookie|menu|site-header|site-footer|masthead)(?:$|[\s_-])/i;

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [itemprop="headline"], .entry-title, .headline';

/** Takes away what is around the list. The page's own heading has to be read before. */
export function removeFurniture(document: PageDocument): void {
  for (const element of findAll(document, FURNITURE)) {
    if (element.closest('article, li') === null || element.localName !== 'footer') element.remove();
  }
  for (const element of findAll(document, 'body [class], body [id]')) {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    const isWhole = element.matches('main, article, body') || element.querySelector('main, article') !== null;
    if (!isWhole && FURNITURE_NAMES.test(names) && findAll(element, HEADINGS).length < 3) element.remove();
    else if (
      !isWhole &&
      /(?:^|[\s_-])(?:sidebar|widget-area|related|recommended|comments)(?:$|[\s_-])/i.test(names)
    )
      element.remove();
  }
}

/** The blocks of the page's main list, in their order; empty where nothing repeats. */
export function findItemBlocks(document: PageDocument): ItemBlock[] {
  const headings = findAll(document, HEADINGS).slice(0, PAGE_HEADINGS_MAX).filter(isArticleHeading);
  const groups = new Map<PageElement, ItemBlock[]>();
  for (const heading of headings) {
    const container = containerOf(heading, headings);
    const parent = container.parentElement;
    if (parent === null) continue;
    groups.set(parent, [...(groups.get(parent) ?? []), { elements: [container], heading }]);
  }
  const best = [...groups].toSorted(([, a], [, b]) => weightOf(b) - weightOf(a))[0];
  return best === undefined ? [] : completeBlocks(best[0], best[1]);
}

/** A heading with words that is not the page's own title. */
function isArticleHeading(heading: PageElement): boolean {
  const words = heading.textContent?.trim() ?? '';
  if (words === '' || heading.querySelector(HEADINGS) !== null) return false;
  return heading.localName !== 'h1' || linkOf(heading) !== null;
}

/** The link in a heading or around it. */
export function linkOf(heading: PageElement): PageElement | null {
  return heading.querySelector('a[href]') ?? heading.closest('a[href]');
}

/** The largest element around a heading that holds no other heading. */
function containerOf(heading: PageElement, headings: readonly PageElement[]): PageElement {
  const others = new Set(headings);
  let container = heading;
  for (let parent = heading.parentElement; parent !== null; parent = parent.parentElement) {
    const holdsOther = findAll(parent, HEADINGS).some((other) => other !== heading && others.has(other));
    if (holdsOther || parent.localName === 'body' || parent.localName === 'main') break;
    container = parent;
  }
  return container;
}

/** Lists of links weigh little, lists of texts much; linked headings more than others. */
function weightOf(blocks: readonly ItemBlock[]): number {
  const linked = blocks.filter((block) => block.heading !== null && linkOf(block.heading) !== null).length;
  const words = blocks.reduce((sum, block) => sum + Math.min(textLengthOf(block), 600), 0);
  return words * (linked * 2 >= blocks.length ? 2 : 1);
}

function textLengthOf(block: ItemBlock): number {
  const element = block.elements.at(0);
  if (element === undefined) return 0;
  const next = element === block.heading ? element.nextElementSibling : null;
  return (element.textContent ?? '').trim().length + (next?.textContent ?? '').trim().length;
}

/** Adds to the blocks with a heading their siblings of the same make without one, or the elements that follow. */
function completeBlocks(parent: PageElement, blocks: readonly ItemBlock[]): ItemBlock[] {
  const headed = new Map(blocks.map((block) => [block.elements[0], block.heading]));
  const children = Array.from(parent.children);
  if (blocks.some((block) => block.elements[0] === block.heading)) return flatBlocks(children, headed);
  const makes = new Set(blocks.map((block) => makeOf(block.elements[0])));
  return children
    .filter((child) => headed.has(child) || (makes.has(makeOf(child)) && hasText(child)))
    .map((child) => ({ elements: [child], heading: headed.get(child) ?? null }));
}

/** Headings and paragraphs side by side: a block runs to the next heading. */
function flatBlocks(
  children: readonly PageElement[],
  headed: ReadonlyMap<PageElement | undefined, PageElement | null>,
): ItemBlock[] {
  const blocks: { elements: PageElement[]; heading: PageElement | null }[] = [];
  for (const child of children) {
    const heading = headed.get(child);
    if (heading !== undefined) blocks.push({ elements: [child], heading });
    else if (/^h[1-6]$/.test(child.localName)) blocks.push({ elements: [], heading: null });
    else blocks.at(-1)?.elements.push(child);
  }
  return blocks.filter((block) => block.heading !== null);
}

/** What an element looks like from outside: its name and the first of its classes. */
function makeOf(element: PageElement | undefined): string {
  const [kind = ''] = (element?.getAttribute('class') ?? '').trim().split(/\s+/);
  return `${element?.localName ?? ''}.${kind.replace(/\d+/g, '')}`;
}

function hasText(element: PageElement): boolean {
  return (element.textContent?.trim().length ?? 0) >= 40;
}
