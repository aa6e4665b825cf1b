// Drafts a feed of RSS, RDF or Atom: what it says of itself, and its items.
import { type FeedDraft, firstText, type ReadDraft } from './feed-draft.ts';
import { addressOfBase } from './xml-elements.ts';
import { readFeedXml } from './feed-xml.ts';
import { wishesOf } from './feed-wishes.ts';
import { authorsOf, draftItem } from './xml-item.ts';
import { firstOf, linkOf, type Parts, partsOf, relatedLinkOf } from './xml-parts.ts';

/** No draft where the XML is no feed. */
export function draftXml(xml: string, itemsMax: number): ReadDraft {
  const feed = readFeedXml(xml, itemsMax);
  if (feed === null) return { draft: null, isWhole: false };
  const { format } = feed;
  const parts = partsOf(feed.children);
  const channel = feed.roots.at(-1);
  const rootLanguage = channel?.language;
  const context = { rootLanguage, authors: format === 'atom' ? authorsOf(parts) : [] };
  const draft: FeedDraft = {
    format,
    title: firstOf(parts, 'title', 'dc:title', 'itunes:author'),
    base: addressOfBase(channel?.base),
    page: linkOf(parts),
    language: firstText(firstOf(parts, 'language', 'dc:language'), rootLanguage),
    wishes: wishesOf(parts),
    nextPage: nextPageOf(parts),
    items: feed.items.map((item) => draftItem(item, context)),
  };
  return { draft, isWhole: feed.isWhole };
}

/** The older items of a feed in pages (RFC 5005, 3); one that says that it follows itself has none. */
function nextPageOf(parts: Parts): string | undefined {
  const next = relatedLinkOf(parts, 'next');
  return next === relatedLinkOf(parts, 'self') ? undefined : next;
}
