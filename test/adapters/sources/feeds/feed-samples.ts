// Feeds and pages of invented outlets, as servers on loopback give them.

export interface SampleItem {
  headline: string;
  path: string;
  /** As RSS writes it. */
  date?: string;
}

/** An RSS feed whose links are relative to where it is. */
export function anRss(items: readonly SampleItem[], title = 'The Harbour Post'): string {
  const written = items.map(
    ({ headline, path, date }) =>
      `<item><title>${headline}</title><link>${path}</link>${date === undefined ? '' : `<pubDate>${date}</pubDate>`}<description>${headline}, the port says in a long sentence.</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${written.join('')}</channel></rss>`;
}

export function aJsonFeed(items: readonly SampleItem[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Corran Radio',
    items: items.map(({ headline, path }) => ({
      id: path,
      url: path,
      title: headline,
      content_text: `${headline}.`,
    })),
  });
}

/** An archive page of a tag, in the manner of many outlets. */
export function aTagPage(tag: string, items: readonly SampleItem[]): string {
  const blocks = items.map(
    ({ headline, path }) =>
      `<article class="post"><h2 class="entry-title"><a href="${path}">${headline}</a></h2><div class="excerpt"><p>${headline}, and what the harbour master says of it in some more words.</p></div></article>`,
  );
  return `<!doctype html><html lang="en"><head><title>Tag: ${tag} – Saltby Courier</title><meta property="og:site_name" content="Saltby Courier"></head><body class="archive tag"><h1 class="page-title">Tag: ${tag}</h1>${blocks.join('')}</body></html>`;
}

/** The page of one article; `head` may name its feed. */
export function anArticlePage(headline: string, head = ''): string {
  const paragraph = `<p>The ferry to Corran runs again after three weeks in the dock, the harbour master of Northam said on Tuesday, and the islanders were glad of it, because the shops had run out of flour and of lamp oil.</p>`;
  return `<!doctype html><html lang="en"><head><title>${headline}</title><meta property="og:type" content="article"><meta property="og:site_name" content="The Harbour Post">${head}</head><body class="single-post"><article><h1>${headline}</h1>${paragraph.repeat(6)}</article></body></html>`;
}
