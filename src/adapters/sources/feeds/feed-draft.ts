// What a feed's markup says of its items, whichever format it comes from: everything as written, nothing cleaned.
import type { FeedFormat, FeedWishes } from '../../../news/feed.ts';

/** One item of a feed. Texts may hold HTML. */
export interface ItemDraft {
  headline?: string | undefined;
  /** As written: may be relative to `base`. */
  link?: string | undefined;
  /** The item's own xml:base, or that of what it stands in. */
  base?: string | undefined;
  guid?: string | undefined;
  authors: readonly string[];
  summary?: string | undefined;
  content?: string | undefined;
  /** The content is text: what looks like HTML in it is none. */
  isPlain?: boolean;
  /** Each text that should be the date, the most trusted first: some software writes dates that are none. */
  published: readonly string[];
  modified: readonly string[];
  tags: readonly string[];
  language?: string | undefined;
  /** Where the item comes from, if it is not the feed's own. */
  outlet?: string | undefined;
  /** The address of the picture that the item names, as written; those in its texts are not looked at. */
  image?: string | undefined;
}

/** A feed as it was read. */
export interface FeedDraft {
  format: FeedFormat;
  title?: string | undefined;
  /** What its links are relative to, where it says so (xml:base). */
  base?: string | undefined;
  /** The page that it is the feed of, as written. */
  page?: string | undefined;
  language?: string | undefined;
  wishes: FeedWishes;
  /** The address of the page with older items, as written. */
  nextPage?: string | undefined;
  items: readonly ItemDraft[];
}

/** A feed's draft, null where there is no feed, and whether its document was read to its end. */
export interface ReadDraft {
  draft: FeedDraft | null;
  isWhole: boolean;
}

/** The first of some texts that says anything. */
export function firstText(...texts: readonly (string | null | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && text !== null && text.trim() !== '') ?? undefined;
}
