// Finds the element of a page that holds its article: where the signals agree, and what says to be the text.
import type { PageBlock } from './page-blocks.ts';
import type { PageElement } from './page-dom.ts';

/** A block with less text of its own is a label or a link. In UTF-16 units. */
const PROSE_MIN_LENGTH = 25;

/** A paragraph; shorter blocks may be labels. In UTF-16 units. */
const PARAGRAPH_MIN_LENGTH = 80;

/** An element around the holder belongs to it where this share of what it adds is paragraphs. */
const GROWTH_MIN_PURITY = 0.85;

/** Names by which elements say that they hold a text. */
const NAMED_HOLDER =
  /(?:^|[\s_-])(?:entry|post|article|story|news|page|single|blog|content|main|td-post|field-name)[_-]{0,2}(?:content|body|text|main|inner|copy)(?![a-z])|articlebody|articletext|storybody|(?:^|\s)(?:content|article|story|post|text|body-text|rich-?text|prose|hentry)(?:\s|$)/i;

/** Text of a block that counts: sentences, not links, labels or headings. In UTF-16 units. */
export function proseOf(block: PageBlock): number {
  const own = block.text.length - block.linkLength;
  if (own < PROSE_MIN_LENGTH || block.linkLength > block.text.length / 2) return 0;
  return isHeading(block) ? 0 : own;
}

export function isHeading(block: PageBlock): boolean {
  return /^h[1-6]$/.test(block.element.localName);
}

/** What an element holds, in UTF-16 units. */
interface Holding {
  prose: number;
  /** Prose that the signals name. */
  seeded: number;
  /** Text of any kind but headings. */
  all: number;
  /** Prose in blocks that are long enough for paragraphs. */
  paragraphs: number;
}

/** The element that holds the article; null where no block has prose. `seeds`: the blocks that signals name. */
export function findHolder(blocks: readonly PageBlock[], seeds: ReadonlySet<PageBlock>): PageElement | null {
  const holdings = weigh(blocks, seeds);
  const total = [...seeds].reduce((sum, block) => sum + proseOf(block), 0);
  let best: PageElement | null = null;
  let bestScore = 0;
  for (const [element, holding] of holdings) {
    const score = scoreOf(element, holding, total);
    if (score <= bestScore) continue;
    best = element;
    bestScore = score;
  }
  return best === null ? null : grow(best, holdings);
}

/** What each element holds that has a block, or stands around one; inner ones before those around them. */
function weigh(blocks: readonly PageBlock[], seeds: ReadonlySet<PageBlock>): Map<PageElement, Holding> {
  const own = new Map<PageElement, Holding>();
  for (const block of blocks) {
    const prose = proseOf(block);
    addTo(own, block.element, {
      prose,
      seeded: seeds.has(block) ? prose : 0,
      all: isHeading(block) && block.linkLength === 0 ? 0 : block.text.length,
      paragraphs: prose >= PARAGRAPH_MIN_LENGTH ? prose : 0,
    });
  }
  // Each element gives what it holds to the one around it, once: pages nest hundreds of boxes around thousands of texts.
  const holdings = new Map<PageElement, Holding>();
  for (const element of innerFirst(own.keys())) {
    const held = own.get(element);
    if (held === undefined) continue;
    holdings.set(element, held);
    if (element.parentElement !== null) addTo(own, element.parentElement, held);
  }
  return holdings;
}

/** Elements and all that they stand in, each behind those within it. */
function innerFirst(elements: Iterable<PageElement>): PageElement[] {
  const depths = new Map<PageElement, number>();
  for (const element of elements) {
    const chain: PageElement[] = [];
    let one: PageElement | null = element;
    while (one !== null && !depths.has(one)) {
      chain.push(one);
      one = one.parentElement;
    }
    let depth = one === null ? 0 : (depths.get(one) ?? 0);
    for (const inner of chain.reverse()) depths.set(inner, (depth += 1));
  }
  return [...depths.keys()].sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
}

function addTo(holdings: Map<PageElement, Holding>, element: PageElement, more: Holding): void {
  const known = holdings.get(element) ?? { prose: 0, seeded: 0, all: 0, paragraphs: 0 };
  holdings.set(element, {
    prose: known.prose + more.prose,
    seeded: known.seeded + more.seeded,
    all: known.all + more.all,
    paragraphs: known.paragraphs + more.paragraphs,
  });
}

/** How well an element's prose agrees with the signals (F2: losing text is worse than too much), and what it is called. */
function scoreOf(element: PageElement, { prose, seeded }: Holding, total: number): number {
  if (prose === 0) return 0;
  return (5 * seeded) / (prose + 4 * total) + bonusOf(element);
}

function bonusOf(element: PageElement): number {
  if (element.getAttribute('itemprop')?.includes('articleBody') === true) return 0.3;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (NAMED_HOLDER.test(names)) return 0.1;
  if (element.localName === 'article') return 0.1;
  return element.localName === 'main' ? 0.05 : 0;
}

/** Takes in elements around the holder while what they add is paragraphs. */
function grow(holder: PageElement, holdings: ReadonlyMap<PageElement, Holding>): PageElement {
  let grown = holder;
  for (let outer = holder.parentElement; outer !== null; outer = outer.parentElement) {
    if (outer.localName === 'body' || grown.localName === 'article' || grown.localName === 'main') break;
    const inside = holdings.get(grown);
    const around = holdings.get(outer);
    if (inside === undefined || around === undefined) break;
    const added = around.all - inside.all;
    if (added > 0 && around.paragraphs - inside.paragraphs < added * GROWTH_MIN_PURITY) break;
    grown = outer;
  }
  return grown;
}
