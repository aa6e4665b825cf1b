// Tells what a file holds from its content: what it is called counts for nothing.
import { ownKeysOf } from './json-keys.ts';

/** What a source can be made of. */
export type SourceFormat =
  | 'article-lines'
  | 'article-json'
  | 'json-feed'
  | 'xml-feed'
  | 'html'
  | 'text'
  | 'opml'
  | 'sitemap'
  | 'other-xml'
  | 'binary'
  | 'empty';

/** Beginnings of files that people drop by mistake. */
const BINARY_BEGINNINGS = [
  'PK\u0003\u0004',
  '%PDF',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '\u007fELF',
  'SQLite format',
  'RIFF',
  'BZh',
  '\u00fd7zXZ',
  '7z\u00bc',
];

/** One control character in this many is an accident; more are a binary file. */
const TEXT_PER_CONTROL = 50;

const FEED_ROOT = /<(?:[\w.-]+:)?(?:rss|feed|rdf|channel)(?=[\s>/])/i;
const HTML_ELEMENT =
  /<(?:html|head|body|div|article|section|main|p|h[1-6]|ul|ol|table|span|a|meta|title)(?=[\s>/])/gi;

/** `head`: the first `FORMAT_DETECTION_BYTES` of a file, decoded. */
export function detectFormat(head: string): SourceFormat {
  const text = head.replace(/^[\s\u0000\ufeff]+/, '');
  if (text === '') return head.includes('\u0000') ? 'binary' : 'empty';
  if (isBinary(text)) return 'binary';
  if (text.startsWith('{')) return formatOfObject(text);
  if (/^\[\s*[{\]]/.test(text)) return 'article-json';
  return text.startsWith('<') ? formatOfMarkup(text) : formatOfText(text);
}

function isBinary(text: string): boolean {
  if (BINARY_BEGINNINGS.some((beginning) => text.startsWith(beginning))) return true;
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return controls > 2 && controls * TEXT_PER_CONTROL > text.length;
}

function formatOfObject(text: string): SourceFormat {
  if (/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(text) || isNearlyJsonFeed(text))
    return 'json-feed';
  const lineEnd = text.indexOf('\n');
  const line = lineEnd === -1 ? text : text.slice(0, lineEnd);
  const second = lineEnd === -1 ? '' : text.slice(lineEnd).trimStart();
  const isWholeLine = line.trimEnd().endsWith('}') || second.startsWith('{') || lineEnd === -1;
  return isWholeLine ? 'article-lines' : 'article-json';
}

/** True for an object with a list of items and nothing of what makes it an article. */
function isNearlyJsonFeed(text: string): boolean {
  if (!/"(?:items|entries)"\s*:\s*\[/.test(text)) return false;
  const keys = ownKeysOf(text);
  const list = keys.get('items') ?? keys.get('entries') ?? '';
  return /^\[\s*(?:[{\]]|$)/.test(list) && !keys.has('headline') && !keys.has('body');
}

function formatOfMarkup(text: string): SourceFormat {
  const root = rootOf(text);
  if (/^(?:[\w.-]+:)?(?:rss|feed|rdf|channel)$/.test(root)) return 'xml-feed';
  if (root === 'opml') return 'opml';
  if (/^(?:[\w.-]+:)?(?:urlset|sitemapindex)$/.test(root)) return 'sitemap';
  const feed = FEED_ROOT.exec(text);
  const isHtml = text.search(HTML_ELEMENT) !== -1 || /^<!doctype\s+html/i.test(text);
  if (/^(?:html|head|body)$/.test(root)) return 'html';
  if (feed !== null && (!isHtml || feed.index < text.search(HTML_ELEMENT))) return 'xml-feed';
  return isHtml ? 'html' : 'other-xml';
}

/** The first element's name, lower case: behind instructions, comments and the document type. */
function rootOf(text: string): string {
  let at = 0;
  for (;;) {
    at = text.indexOf('<', at);
    if (at === -1) return '';
    const name = /^<([a-zA-Z][\w:.-]*)/.exec(text.slice(at, at + 80))?.[1];
    if (name !== undefined) return name.toLowerCase();
    const end = text.indexOf(endOf(text, at), at + 2);
    if (end === -1) return '';
    at = end + 1;
  }
}

function endOf(text: string, at: number): string {
  if (text.startsWith('<!--', at)) return '-->';
  // A document type may hold declarations in brackets, each with an end of its own.
  const isBracketed = /^<!doctype[^<>]*\[/i.test(text.slice(at, at + 400));
  return isBracketed ? ']' : '>';
}

/** Text, unless article lines begin with a broken one, or markup follows what some software printed in front of it. */
function formatOfText(text: string): SourceFormat {
  const feed = FEED_ROOT.exec(text);
  if (feed !== null && /<(?:item|entry|channel)[\s>]/i.test(text)) return 'xml-feed';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const objects = lines.filter((line) => line.trimStart().startsWith('{"')).length;
  if (objects * 2 > lines.length) return 'article-lines';
  const elements = text.match(HTML_ELEMENT)?.length ?? 0;
  return elements >= 2 ? 'html' : 'text';
}
