// Outlets that each answer in a way of their own, on servers of their own, as of a virtual moment.
import type { ServerResponse, IncomingMessage } from 'node:http';
import { createHash } from 'node:crypto';
import type { ArticleLine } from '../../src/news/article.ts';
import { serve } from '../adapters/sources/http/loopback-server.ts';
import { publishedAt, writeDocument, type Published } from './feed-server.ts';

/** How an outlet publishes, and how its server behaves. */
export interface OddOutlet {
  name: string;
  /** From one article to the next. */
  everyMs: number;
  format?: Published['format'];
  /** What it wishes, as XML of an RSS channel. */
  channel?: string;
  /** What it sends back to be asked with. */
  validators?: 'etag' | 'last-modified' | 'none';
  headers?: Record<string, string>;
  /** Articles in its document. */
  holds?: number;
  /** Changes what stands in the document. */
  edit?: (line: ArticleLine, now: number) => ArticleLine;
  /** Answers otherwise, at some times. Answers whether it did. */
  interrupt?: (now: number, response: ServerResponse, request: IncomingMessage) => boolean;
}

export interface OpenedOutlet extends OddOutlet {
  url: string;
  /** When the address was asked for, and what it answered; 0 where nothing came. */
  asked: { at: number; path: string; status: number }[];
  /** All that it ever publishes. */
  lines: readonly ArticleLine[];
}

/** Opens an outlet that publishes in a period; gone at the end of the running test. */
export async function openOutlet(
  outlet: OddOutlet,
  clock: () => number,
  period: { from: number; until: number },
): Promise<OpenedOutlet> {
  const asked: OpenedOutlet['asked'] = [];
  const lines = linesOf(outlet, period);
  const { port } = await serve((request, response) => {
    const path = request.url ?? '';
    const now = clock();
    const isInterrupted = path !== '/robots.txt' && (outlet.interrupt?.(now, response, request) ?? false);
    if (!isInterrupted) answer(outlet, { lines, now, request, response });
    asked.push({ at: now, path, status: response.headersSent ? response.statusCode : 0 });
  });
  return { ...outlet, url: `http://${hostOf(outlet)}:${port}/feed`, asked, lines };
}

function answer(
  outlet: OddOutlet,
  given: { lines: readonly ArticleLine[]; now: number; request: IncomingMessage; response: ServerResponse },
): void {
  const { lines, now, request, response } = given;
  if (request.url !== '/feed') {
    response.writeHead(404).end();
    return;
  }
  const out = lines
    .filter((line) => publishedAt(line) <= now)
    .toReversed()
    .slice(0, outlet.holds ?? 50);
  const edited = out.map((line) => outlet.edit?.(line, now) ?? line);
  const { format = 'rss', name, channel = '' } = outlet;
  const { type, body } = writeDocument({ format, outlet: name, lines, channel, tag: 'Ports' }, edited);
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const lastModified = new Date(out[0] === undefined ? 0 : publishedAt(out[0])).toUTCString();
  const kind = outlet.validators ?? 'etag';
  const isKnown =
    (kind === 'etag' && request.headers['if-none-match'] === etag) ||
    (kind === 'last-modified' && request.headers['if-modified-since'] === lastModified);
  const validators = { etag: { etag }, 'last-modified': { 'last-modified': lastModified }, none: {} }[kind];
  response.writeHead(isKnown ? 304 : 200, { 'content-type': type, ...validators, ...outlet.headers });
  response.end(isKnown ? '' : body);
}

/** Words of which no two numbers have the same three: articles of the same words would be one story. */
const SYLLABLES = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu'];

function wordOf(name: string, number: number): string {
  const digits = Array.from(String(number).padStart(4, '0'), (digit) => SYLLABLES[Number(digit)] ?? '');
  return name.toLowerCase().slice(0, 4) + digits.join('');
}

/** A host of its own: ports of one are one server to whoever is polite. */
function hostOf({ name }: OddOutlet): string {
  return `${name.toLowerCase().replaceAll(' ', '-')}.example`;
}

/** All hosts are this machine. */
export async function resolveHere(): Promise<{ address: string; family: number }[]> {
  return [{ address: '127.0.0.1', family: 4 }];
}

function linesOf(outlet: OddOutlet, { from, until }: { from: number; until: number }): ArticleLine[] {
  const { name, everyMs } = outlet;
  const host = hostOf(outlet);
  // A few that came out before anybody asked.
  const count = Math.floor((until - from) / everyMs) + 4;
  return Array.from({ length: count }, (_, number) => {
    const word = wordOf(name, number);
    return {
      ...{ url: `https://${host}/${number}`, guid: `${host}-${number}`, language: 'en', outlet: name },
      headline: `The ${word} of ${word}haven`,
      abstract: `At ${word} the ${word}ers said ${word} on the quay.`,
      publishedAt: new Date(from + (number - 3) * everyMs).toISOString(),
    };
  });
}
