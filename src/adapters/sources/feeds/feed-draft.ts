// What a feed's markup says of its items, whichever format and parser it comes from: everything as written, nothing cleaned.

/** One item of a feed. Texts may hold HTML. */
export interface ItemDraft {
  headline?: string | undefined;
  /** As written: may be relative to `base`. */
  link?: string | undefined;
  /** The item's own xml:base. */
  base?: string | undefined;
  guid?: string | undefined;
  authors: readonly string[];
  summary?: string | undefined;
  content?: string | undefined;
  published?: string | undefined;
  modified?: string | undefined;
  tags: readonly string[];
  language?: string | undefined;
  /** Where the item comes from, if it is not the feed's own. */
  outlet?: string | undefined;
}

/** A feed as one of the parsers read it. */
export interface FeedDraft {
  title?: string | undefined;
  /** What relative links of the items are relative to. */
  base?: string | undefined;
  language?: string | undefined;
  items: readonly ItemDraft[];
}

/** The first of some texts that says anything. */
export function firstText(...texts: readonly (string | null | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && text !== null && text.trim() !== '') ?? undefined;
}
