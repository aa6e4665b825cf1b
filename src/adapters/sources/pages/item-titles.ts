// Finds what names the articles of a list: headings, or, where a page has none, links that repeat in one place.
import { PAGE_HEADINGS_MAX } from '../../../limits/reading.ts';
import { resolveUrl } from '../web-names.ts';
import { headingsOf, type ItemTitle, type PageLink } from './item-headings.ts';
import { linksThatRepeat, weightOf } from './item-links.ts';
import { allAround, findAround, type ItemTree } from './item-tree.ts';
import { canBeArticle, createFolders, siteOf } from './tag-page-address.ts';

/** What names the articles of the main list, in reading order. `page`: the address of the page. */
export function findTitles(tree: ItemTree, page: string | undefined): ItemTitle[] {
  const links = linksOf(tree, page);
  const headings = headingsOf(tree, links).slice(0, PAGE_HEADINGS_MAX);
  const isFolder = createFolders(links.map(({ target }) => target));
  const linked = onMainSite(
    headings.filter(({ target }) => target !== null && canBeArticle(target, page) && !isFolder(target)),
    page,
  );
  const others = linksThatRepeat(tree, links, page);
  const isHeaded = weightOf(linked) * 2 >= weightOf(others);
  const headed = new Set(linked.map(({ target }) => target));
  const loose = others.filter(({ target }) => !headed.has(target));
  const chosen = isHeaded
    ? [...linked, ...(others.length < 3 ? [] : besideHeadings(linked, loose))]
    : [...loose, ...linked];
  if (chosen.length === 0)
    return headings.filter((title) => title.node.name !== 'h1' && title.target === null);
  const makes = new Set(chosen.map(({ node }) => node.make));
  const unlinked = headings.filter((title) => title.target === null && makes.has(title.node.make));
  return [...chosen, ...unlinked].toSorted((a, b) => a.node.at - b.node.at);
}

function linksOf(tree: ItemTree, base: string | undefined): PageLink[] {
  return tree.nodes.flatMap((node) => {
    if (node.name !== 'a') return [];
    const href = node.element?.getAttribute('href') ?? '';
    if (href === '' || href.startsWith('#')) return [];
    const target =
      resolveUrl(href, base) ??
      (/^[a-z]+:/i.test(href) ? undefined : resolveUrl(href, 'http://page.invalid/'));
    return target === undefined ? [] : [{ node, target }];
  });
}

/** Headings that lead off to other sites are advertisements, unless most of them do. */
function onMainSite(titles: readonly ItemTitle[], page: string | undefined): ItemTitle[] {
  const sites = new Map<string, number>();
  for (const { target } of titles)
    sites.set(siteOf(target ?? ''), (sites.get(siteOf(target ?? '')) ?? 0) + 1);
  const [main] = [...sites].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const isOwn = page !== undefined && siteOf(page) === main;
  const share = (sites.get(main ?? '') ?? 0) / Math.max(1, titles.length);
  if (share < (isOwn ? 0.5 : 0.8)) return [...titles];
  return titles.filter(({ target }) => siteOf(target ?? '') === main);
}

/** Links without a heading that are items of their own: not those that stand in the box of one that has one. */
function besideHeadings(headed: readonly ItemTitle[], loose: readonly ItemTitle[]): ItemTitle[] {
  const boxes = allAround(headed.flatMap(({ node }) => node.parent ?? []));
  const places = headed.map(({ node }) => node.at).toSorted((a, b) => a - b);
  return loose.filter(({ node }) => {
    const box = findAround(node, (outer) => boxes.has(outer));
    if (box === null) return true;
    const first = places.findIndex((at) => at >= box.at);
    const second = places[first + 1];
    return second !== undefined && second < box.end;
  });
}
