// Well-formed feeds of every format, made of plain items at random: what a strict parser and our own reader have to agree on.
import fc from 'fast-check';
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';

/** One item, whichever format it is written in. Texts are HTML. */
export interface PlainItem {
  headline: string;
  path: string;
  id: string;
  authors: readonly string[];
  summary: string;
  content: string;
  publishedAt: Date;
  modifiedAt: Date;
  tags: readonly string[];
}

/** A feed as it is written, and what it was made of. */
export interface GeneratedFeed {
  text: string;
  items: readonly PlainItem[];
}

const SITE = 'https://times.example';
const TITLE = 'Example Times & Post';

/** Words with what XML and HTML have to escape, in several scripts. */
const WORDS =
  'harbour quay Northam “opens” Häfen naïve порт 港口 항구 ميناء R&D 5 > 4 it’s "so" 🚢 (new) a/b #1'.split(
    ' ',
  );

const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 });
const toHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const line = phrase.map((words) => words.join(' '));
const paragraph = fc
  .tuple(line, fc.constantFrom('p', 'div', 'blockquote'))
  .map(([text, name]) => `<${name}>${toHtml(text)}, <a href="/x?a=1&amp;b=2">it <b>says</b></a>.</${name}>`);
const html = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((paragraphs) => paragraphs.join('\n'));
const name = fc.constantFrom(
  'Lena Vos',
  'Ola Berg',
  'Jürgen Ö. Maß',
  'O’Neill & Sons',
  '林 小明',
  'Núria d’Àvila',
);
const moment = fc
  .integer({ min: Date.UTC(2001, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000));

const plainItem: fc.Arbitrary<PlainItem> = fc.record({
  headline: line,
  path: fc.stringMatching(/^\/[a-z0-9]{1,8}(?:\?[a-z]=[0-9]&[a-z]=[0-9])?$/),
  id: fc.stringMatching(/^[a-z]{2,6}:[a-z0-9]{1,8}$/),
  authors: fc.uniqueArray(name, { maxLength: 3 }),
  summary: fc.oneof(fc.constant(''), html),
  content: fc.oneof(fc.constant(''), html),
  publishedAt: moment,
  modifiedAt: moment,
  tags: fc.uniqueArray(line, { maxLength: 4 }),
});

function toRss(items: readonly PlainItem[]): string {
  return generateRssFeed({
    title: TITLE,
    link: `${SITE}/`,
    description: 'News & more',
    ttl: 60,
    items: items.map((item, index) => ({
      title: toHtml(item.headline),
      link: SITE + item.path,
      guid: { value: item.id, isPermaLink: false },
      pubDate: item.publishedAt,
      categories: item.tags.map((tag) => ({ name: toHtml(tag) })),
      ...(item.summary !== '' && { description: item.summary }),
      ...(item.content !== '' && { content: { encoded: item.content } }),
      atom: { updated: item.modifiedAt },
      ...(index % 2 === 0
        ? { dc: { creators: item.authors.map(toHtml) } }
        : { authors: item.authors.map((author) => ({ name: toHtml(author) })) }),
    })),
  });
}

function toAtom(items: readonly PlainItem[]): string {
  return generateAtomFeed({
    id: 'tag:times.example,2026:feed',
    title: { value: TITLE, type: 'text' },
    updated: new Date(0),
    links: [{ href: `${SITE}/feed`, rel: 'self' }, { href: `${SITE}/` }],
    entries: items.map((item) => ({
      id: item.id,
      title: { value: toHtml(item.headline), type: 'html' },
      links: [
        { href: `${SITE}/comments`, rel: 'replies', type: 'text/html' },
        { href: SITE + item.path, rel: 'alternate', type: 'text/html' },
      ],
      published: item.publishedAt,
      updated: item.modifiedAt,
      authors: item.authors.map((author) => ({ name: toHtml(author), email: 'desk@times.example' })),
      categories: item.tags.map((tag, at) =>
        at % 2 === 0 ? { term: toHtml(tag) } : { term: `t${at}`, label: toHtml(tag) },
      ),
      ...(item.summary !== '' && { summary: { value: item.summary, type: 'html' } }),
      ...(item.content !== '' && { content: { value: item.content, type: 'html' } }),
    })),
  });
}

/** Nobody generates RDF any more. */
function toRdf(items: readonly PlainItem[]): string {
  const written = items.map(
    (item) => `<item rdf:about="${toHtml(item.id)}">
      <title>${toHtml(toHtml(item.headline))}</title><link>${toHtml(SITE + item.path)}</link>
      ${item.summary === '' ? '' : `<description>${toHtml(item.summary)}</description>`}
      ${item.content === '' ? '' : `<content:encoded><![CDATA[${item.content}]]></content:encoded>`}
      ${item.authors.map((author) => `<dc:creator>${toHtml(toHtml(author))}</dc:creator>`).join('')}
      <dc:date>${item.publishedAt.toISOString()}</dc:date><dcterms:modified>${item.modifiedAt.toISOString()}</dcterms:modified>
      ${item.tags.map((tag) => `<dc:subject>${toHtml(toHtml(tag))}</dc:subject>`).join('')}</item>`,
  );
  const order = items.map((item) => `<rdf:li rdf:resource="${toHtml(item.id)}"/>`);
  return `<?xml version="1.0"?>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel rdf:about="${SITE}/rdf"><title>${toHtml(TITLE)}</title><link>${SITE}/</link><description>x</description>
    <items><rdf:Seq>${order.join('')}</rdf:Seq></items></channel>${written.join('\n')}</rdf:RDF>`;
}

function toJson(items: readonly PlainItem[]): string {
  const feed = generateJsonFeed({
    title: TITLE,
    home_page_url: `${SITE}/`,
    items: items.map((item) => ({
      id: item.id,
      url: SITE + item.path,
      title: toHtml(item.headline),
      content_html: item.content,
      ...(item.summary !== '' && { summary: item.summary }),
      date_published: item.publishedAt,
      date_modified: item.modifiedAt,
      authors: item.authors.map((author) => ({ name: toHtml(author) })),
      tags: item.tags.map(toHtml),
    })),
  });
  return JSON.stringify(feed);
}

/** The same document otherwise: other prefixes, quotes, empty lines, comments between elements, references for letters. */
const RESPELLINGS: readonly ((xml: string) => string)[] = [
  (xml) => xml,
  (xml) => xml.replaceAll(/(<\/?|xmlns:)(dc|content|atom|dcterms)(?=[:=])/g, '$1my-$2'),
  (xml) => xml.replaceAll(/(?<=<[a-z][^<>]*\s[\w:]+=)"([^"'<>]*)"/gi, "'$1'"),
  (xml) => xml.replaceAll(/(?<=>)\s*\n\s*(?=<[a-z])/gi, '\n<!-- <item><title>no</title></item> -->\n'),
  (xml) => xml.replaceAll(/[à-ÿа-я]/g, (letter) => `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`),
  (xml) => xml.replaceAll('\n', '\r\n'),
  (xml) => xml.replaceAll(/<([\w:]+)\s*\/>/g, '<$1></$1>').replaceAll(/<\/([\w:]+)>/g, '</$1 \n>'),
];

export const generatedFeed: fc.Arbitrary<GeneratedFeed> = fc
  .record({
    items: fc.array(plainItem, { minLength: 1, maxLength: 4 }),
    write: fc.constantFrom(toRss, toAtom, toRdf, toJson),
    respell: fc.constantFrom(...RESPELLINGS),
  })
  .map(({ items, write, respell }) => ({
    items,
    text: write === toJson ? write(items) : respell(write(items)),
  }));
