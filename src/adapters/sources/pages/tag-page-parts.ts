// A page that may be a list, and what its readers look at: each part is made once, when it is first asked for.
import { resolveUrl } from '../web-names.ts';
import { findBlocksIn, type ItemList } from './item-pattern.ts';
import { type ItemNode, type ItemTree, plantTree, pruned } from './item-tree.ts';
import type { PageDocument } from './page-dom.ts';
import { type PageIdentity, readIdentity } from './page-metadata.ts';
import { findFurniture } from './tag-page-furniture.ts';

/** A page and its parts. */
export interface ListPage {
  document: PageDocument;
  /** Where it was found, else where it says that it is. */
  address: string | undefined;
  /** What its links are relative to. */
  base: string | undefined;
  identity: () => PageIdentity;
  /** All that it holds. */
  tree: () => ItemTree;
  /** What stands around its list; of what is nested the outermost. */
  furniture: () => ReadonlySet<ItemNode>;
  /** Its blocks, found without the furniture. */
  list: () => ItemList;
}

/** `address`: where the page was found, if that is known. */
export function openListPage(document: PageDocument, address?: string): ListPage {
  const identity = once(() => readIdentity(document, address));
  const own = address ?? identity().url;
  const written = document.querySelector('base[href]')?.getAttribute('href') ?? undefined;
  const base = resolveUrl(written, own) ?? own;
  const tree = once(() => plantTree(document));
  const furniture = once(() => findFurniture(tree()));
  const list = once(() => findBlocksIn(pruned(tree(), furniture()), base));
  return { document, address: own, base, identity, tree, furniture, list };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
