// A web server on loopback that publishes articles as outlets do: feeds of all formats and tag pages, as of a moment.
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { ArticleLine } from '../../src/news/article.ts';
import { serve, type Page } from '../adapters/sources/http/loopback-server.ts';

/** What stands at one address. Articles stand in it from their time of publication on, the newest first. */
export interface Published {
  format: keyof typeof FORMATS;
  outlet: string;
  lines: readonly ArticleLine[];
  /** Which tag a tag page is of. */
  tag?: string;
  /** What else stands in the channel of an RSS feed, as XML. */
  channel?: string;
}

export interface FeedServer {
  origin: string;
  /** What was answered so far. */
  answers: { path: string; status: number }[];
}

/** Publishes by path; a page is answered as it is. Gone at the end of the running test. */
export async function publish(
  addresses: Readonly<Record<string, Published | Page>>,
  clock: () => number,
): Promise<FeedServer> {
  const answers: FeedServer['answers'] = [];
  const { origin } = await serve((request, response) => {
    const path = request.url ?? '';
    const found = addresses[path] ?? { status: 404 };
    const page = 'format' in found ? pageOf(found, clock(), request.headers) : found;
    const { status = 200, headers = {}, body = '' } = page;
    answers.push({ path, status });
    response.writeHead(status, headers).end(body);
  });
  return { origin, answers };
}

/** The document with its validators, or only that it has not changed. */
function pageOf(published: Published, now: number, asked: IncomingHttpHeaders): Page {
  const out = published.lines
    .filter((line) => publishedAt(line) <= now)
    .toSorted((one, other) => publishedAt(other) - publishedAt(one));
  const { type, body } = writeDocument(published, out);
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const newest = out[0] === undefined ? 0 : publishedAt(out[0]);
  const headers = { etag, 'last-modified': new Date(newest).toUTCString(), 'content-type': type };
  return asked['if-none-match'] === etag ? { status: 304, headers } : { headers, body };
}

/** The document that stands at an address, with the articles that are out. */
export function writeDocument(
  published: Published,
  out: readonly ArticleLine[],
): { type: string; body: string } {
  const { type, write } = FORMATS[published.format];
  return { type, body: write(published, out) };
}

export function publishedAt({ publishedAt: time = '' }: ArticleLine): number {
  return Date.parse(time);
}

type Write = (published: Published, out: readonly ArticleLine[]) => string;

const FORMATS = {
  rss: { type: 'application/rss+xml', write: writeRss },
  atom: { type: 'application/atom+xml', write: writeAtom },
  json: { type: 'application/feed+json', write: writeJsonFeed },
  'tag-page': { type: 'text/html; charset=utf-8', write: writeTagPage },
} as const satisfies Record<string, { type: string; write: Write }>;

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function element(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${escaped(text)}</${name}>`;
}

function asHtml(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => element('p', paragraph))
    .join('');
}

function writeRss({ outlet, channel = '' }: Published, out: readonly ArticleLine[]): string {
  const items = out.map((line) =>
    [
      `<item>${element('title', line.headline)}${element('link', line.url)}`,
      `<guid isPermaLink="false">${escaped(line.guid ?? line.url ?? '')}</guid>`,
      element('pubDate', new Date(publishedAt(line)).toUTCString()) + element('dc:creator', line.byline),
      ...(line.tags ?? []).map((tag) => element('category', tag)),
      element('description', line.abstract),
      `${element('content:encoded', line.body === undefined ? undefined : asHtml(line.body))}</item>`,
    ].join(''),
  );
  const names =
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"';
  return `<?xml version="1.0"?><rss version="2.0" ${names}><channel>${element('title', outlet)}${element('language', out[0]?.language)}${channel}${items.join('')}</channel></rss>`;
}

function writeAtom({ outlet }: Published, out: readonly ArticleLine[]): string {
  const entries = out.map((line) =>
    [
      `<entry>${element('id', line.guid ?? line.url)}${element('title', line.headline)}`,
      `<link href="${escaped(line.url ?? '')}"/>`,
      element('published', line.publishedAt) + element('updated', line.publishedAt),
      line.byline === undefined ? '' : `<author>${element('name', line.byline)}</author>`,
      ...(line.tags ?? []).map((tag) => `<category term="${escaped(tag)}"/>`),
      element('summary', line.abstract),
      line.body === undefined ? '' : `<content type="html">${escaped(asHtml(line.body))}</content>`,
      '</entry>',
    ].join(''),
  );
  const language = escaped(out[0]?.language ?? 'en');
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">${element('title', outlet)}${entries.join('')}</feed>`;
}

function writeJsonFeed({ outlet }: Published, out: readonly ArticleLine[]): string {
  const items = out.map((line) => ({
    ...{ id: line.guid ?? line.url, url: line.url, title: line.headline, summary: line.abstract },
    ...(line.body === undefined ? { content_text: line.abstract } : { content_html: asHtml(line.body) }),
    ...{ date_published: line.publishedAt, tags: line.tags, language: line.language },
    ...(line.byline === undefined ? {} : { authors: [{ name: line.byline }] }),
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: outlet, items });
}

/** An archive page in the manner of many outlets: a headline with its link, the day, the abstract. */
function writeTagPage({ outlet, tag = '' }: Published, out: readonly ArticleLine[]): string {
  const posts = out.map(
    ({ url = '', headline = '', publishedAt: time = '', abstract, body = '' }) =>
      `<article class="post hentry"><h2 class="entry-title"><a href="${escaped(url)}" rel="bookmark">${escaped(headline)}</a></h2><time class="entry-date" datetime="${time}">${time.slice(0, 10)}</time><div class="entry-summary">${element('p', abstract ?? body)}</div></article>`,
  );
  return `<!doctype html><html lang="${escaped(out[0]?.language ?? 'en')}"><head><title>${escaped(tag)} Archives - ${escaped(outlet)}</title><meta property="og:site_name" content="${escaped(outlet)}"></head><body class="archive tag"><main><h1 class="page-title">Tag: ${escaped(tag)}</h1>${posts.join('')}</main></body></html>`;
}
