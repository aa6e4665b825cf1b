// Finds the headings of a page, by name, role or class, and where each of them leads.
import { findAround, type ItemNode, type ItemTree, nearest, within } from './item-tree.ts';

/** What names an article, and where it leads. */
export interface ItemTitle {
  node: ItemNode;
  /** The link in or around it. */
  link: ItemNode | null;
  /** The absolute address, null where there is none. */
  target: string | null;
}

/** A link of a page, its address absolute. */
export interface PageLink {
  node: ItemNode;
  target: string;
}

const TITLE_NAME =
  /(?:^|[\s_-])(?:title|headline|heading|titel|titre|titulo|hed)(?=$|\s|__|--|_[\w-]{4,12}(?:$|\s))/i;
const TITLE_PROPERTY = /^(?:headline|name)$/;

/** Headings by name, role or class; of nested ones the innermost. */
export function headingsOf(tree: ItemTree, links: readonly PageLink[]): ItemTitle[] {
  const byNode = new Map(links.map((link) => [link.node, link]));
  const found = tree.nodes.filter((node) => node.length > 1 && isHeading(node));
  const inner = found.filter((node, index) => {
    const next = found[index + 1];
    return next === undefined || next.at >= node.end;
  });
  const titles = inner.flatMap((node) => {
    const held = within(tree, node).find((each) => byNode.has(each));
    const link = held ?? findAround(node, (each) => byNode.has(each)) ?? null;
    const target = link === null ? null : (byNode.get(link)?.target ?? null);
    const isNamed = /^h[1-6]$/.test(node.name) || target !== null;
    return isNamed ? [{ node, link, target }] : [];
  });
  // A second heading in the same link is the lead of the first.
  return titles.filter(({ link }, place) => link === null || titles[place - 1]?.link !== link);
}

function isHeading(node: ItemNode): boolean {
  if (
    node.element === null ||
    /^(?:time|img|a?side|header|section|article|body|main|ul|ol|table|td|tr|li)$/.test(node.name)
  )
    return false;
  if (/^h[1-6]$/.test(node.name) || node.element.getAttribute('role') === 'heading') return true;
  if (TITLE_PROPERTY.test(node.element.getAttribute('itemprop') ?? '')) return !isPerson(node);
  return TITLE_NAME.test(node.element.getAttribute('class')?.slice(0, 200) ?? '') && node.length < 400;
}

/** `itemprop="name"` names authors, too. */
function isPerson(node: ItemNode): boolean {
  return nearest(node, 4).some((outer) =>
    /author|publisher|creator/i.test(outer.element?.getAttribute('itemprop') ?? ''),
  );
}
