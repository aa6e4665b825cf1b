// Reads feeds whose XML is broken with feedparser: four times slower than feedsmith, and it takes what it can get.
import FeedParser from 'feedparser';
import { type FeedDraft, firstText, type ItemDraft } from './feed-draft.ts';

/** Feedparser's item, as far as we read it; its own types leave out what it makes of absent elements. */
interface ParsedItem {
  title: string | null;
  description: string | null;
  summary: string | null;
  link: string | null;
  origlink: string | null;
  guid: string | null;
  author: string | null;
  categories: readonly (string | null)[] | undefined;
  pubdate: Date | null;
  date: Date | null;
}

interface ParsedMeta {
  title?: string | null;
  link?: string | null;
  language?: string | null;
}

/** What it could read; no items where nothing could be. Never throws. */
export function draftWithFeedparser(text: string, itemsMax: number): Promise<FeedDraft> {
  return new Promise((resolve) => {
    const items: ItemDraft[] = [];
    const parser = new FeedParser({ addmeta: false });
    let meta: ParsedMeta = {};
    const conclude = () => {
      resolve({
        title: meta.title ?? undefined,
        base: meta.link ?? undefined,
        language: meta.language ?? undefined,
        items,
      });
    };
    parser.on('meta', (read: ParsedMeta) => (meta = read));
    parser.on('data', (item: ParsedItem) => {
      if (items.length < itemsMax) items.push(draftOf(item));
    });
    // It reports each broken place and goes on; the end comes anyway, or with the last of them.
    parser.on('error', () => setImmediate(conclude));
    parser.on('end', conclude);
    parser.on('close', conclude);
    try {
      parser.end(text);
    } catch {
      conclude();
    }
  });
}

function draftOf(item: ParsedItem): ItemDraft {
  const isTwice = item.description !== item.summary;
  return {
    headline: firstText(item.title),
    link: firstText(item.origlink, item.link),
    guid: firstText(item.guid),
    authors: item.author === null ? [] : [item.author],
    summary: firstText(item.summary, item.description),
    content: isTwice ? firstText(item.description) : undefined,
    published: isoOf(item.pubdate ?? item.date),
    modified: isoOf(item.date),
    tags: (item.categories ?? []).filter((category) => category !== null),
  };
}

function isoOf(date: Date | null): string | undefined {
  return date === null || Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
