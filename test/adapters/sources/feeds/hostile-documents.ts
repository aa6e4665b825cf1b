// Documents that mean harm, each of about a given length: what makes readers of feeds slow, one idea a document.

/** A document of about `length` characters. */
export type HostileDocument = (length: number) => string;

const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));
const item = (inner: string) =>
  `<rss><channel><title>T</title><item><title>a</title>${inner}</item></channel></rss>`;
const entry = (inner: string) => `<feed><title>T</title><entry><title>a</title>${inner}</entry></feed>`;
const openEnded =
  (start: string, piece: string): HostileDocument =>
  (length) =>
    start + fill(piece, length);
const inItem =
  (before: string, piece: string, after = ''): HostileDocument =>
  (length) =>
    item(before + fill(piece, length) + after);
const inEntry =
  (before: string, piece: string, after = ''): HostileDocument =>
  (length) =>
    entry(before + fill(piece, length) + after);
/** Half of the length in what the feed says of itself, half in two thousand items at most that use it. */
const shared =
  (head: (length: number) => string, piece: string): HostileDocument =>
  (length) =>
    head(length / 2) + fill(piece, Math.min(length / 2, 2_000 * piece.length));

/** Elements that never end, or end too often. */
const UNENDED: Readonly<Record<string, HostileDocument>> = {
  'items that never end': openEnded('<rss><channel>', '<item>'),
  'titles that never end': openEnded('<rss><channel>', '<item><title>'),
  'entries that never end': openEnded('<feed>', '<entry>'),
  'channels that never end': openEnded('', '<channel>'),
  'channels and ends': openEnded('<rss>', '<channel></channel>'),
  'unread elements that never end': openEnded('', '<x>'),
  'unread tags that never end': openEnded('', '<x '),
  'titles in one item': inItem('', '<title>'),
  'titles in titles': (length) =>
    item(`<title>${fill('<title>', length / 2)}${fill('</title>', length / 2)}</title>`),
  'authors in authors': inItem('', '<author>'),
  'groups in groups': inItem('', '<media:group>'),
  'contents in a group': inItem('<media:group>', '<media:content>', '</media:group>'),
  'sources in sources': inItem('', '<source>'),
  'two names in turn': inItem('', '<a><b>'),
  'many names': (length) =>
    item(Array.from({ length: length / 9 }, (_, index) => `<n${index.toString(36)}>`).join('')),
  'ends of items': openEnded('<rss><channel>', '</item>'),
  'ends of nothing': inItem('<description>', '</b>', '</description>'),
  'ends cut off': inItem('<description>', '</desc'),
  'markup that never ends': inEntry('<content type="xhtml">', '<div>', '</content>'),
  'prefixes that never end': inEntry('<content type="xhtml"><b/>', '<x:', '</content>'),
  'frames that never end': inEntry('<content type="xhtml"><b/>', '<iframe ', '</content>'),
  'frames that end at once': inEntry('<content type="xhtml">', '<iframe/>', '</content>'),
  'dropped elements': inItem('<description><![CDATA[', '<svg><video>', ']]></description>'),
};

/** Marks, quotes and attributes. */
const MARKS: Readonly<Record<string, HostileDocument>> = {
  'less signs': openEnded('<rss><channel><item>', '<'),
  comments: openEnded('<rss><channel>', '<!--'),
  'comments in a text': inItem('<description>', '<!-- x -->', '</description>'),
  CDATA: openEnded('<rss><channel>', '<item><title><![CDATA['),
  'CDATA in CDATA': inItem('<description>', '<![CDATA['),
  'pieces of CDATA': inItem('<description>', '<![CDATA[x]]>', '</description>'),
  'ends of CDATA': inItem('<description><![CDATA[', ']]', ']]></description>'),
  instructions: openEnded('', '<?'),
  'document types': openEnded('', '<!DOCTYPE ['),
  'document types that end': openEnded('', '<!DOCTYPE [] '),
  'brackets of a document type': openEnded('<!DOCTYPE rss [', ']'),
  'a name': openEnded('<rss><channel><', 'a'),
  'a name with colons': openEnded('<rss><channel><', 'a:'),
  'an attribute': openEnded('<rss><channel><item ', 'a'),
  attributes: openEnded('<rss><channel><item ', 'a '),
  'attributes with values': openEnded('<rss><channel><item ', 'a=b '),
  'equal signs': openEnded('<rss><channel><item ', '='),
  'quotes in a tag': openEnded('<rss><channel><item ', 'a="'),
  'quotes in tags': openEnded('<rss><channel>', '<a b="'),
  'quotes of two kinds': openEnded('<rss><channel>', '<title b="><title b=\'>'),
  'links without ends': inItem('', '<link href="x">'),
  'empty elements': inItem('', '<category/>'),
  'declarations of vocabularies': openEnded('<rss>', '<a xmlns:b="c">'),
  'items that declare': openEnded('<rss>', '<item xmlns:b="c">'),
  'vocabularies in one item': (length) =>
    `<rss><item ${Array.from({ length: length / 40 }, (_, index) => `xmlns:a${index}="b"`).join(' ')}>${fill('<category xmlns:z="q"/>', length / 2)}`,
};

/** Texts, names, dates and addresses. */
const TEXTS: Readonly<Record<string, HostileDocument>> = {
  spaces: inItem('<description>', ' ', '</description>'),
  'spaces and lines': inItem('<title>', ' \n', 'x</title>'),
  ampersands: inItem('<description>', '&', '</description>'),
  'escaped marks': inItem('<description>', '&amp;lt;', '</description>'),
  'marks escaped thrice': inItem('<description>', '&amp;amp;lt;p&amp;amp;gt;', '</description>'),
  'numbers of letters': inItem('<description>', '&#', '</description>'),
  'invisible letters': inItem('<guid>', '\u200b', '</guid>'),
  'halves of letters': inItem('<title>', '\ud800', '</title>'),
  pictures: inItem('<description><![CDATA[', '<img ', ']]></description>'),
  'sources of pictures': inItem('<description><![CDATA[<img ', 'src ', '>]]></description>'),
  'quoted pictures': inItem('<description><![CDATA[', '<img src="', ']]></description>'),
  'plain less signs': inEntry('<summary type="text">', '<a', '</summary>'),
  'plain ampersands': inEntry('<summary type="text">', '&a', '</summary>'),
  Base64: inEntry('<summary type="a/b">', 'A', '</summary>'),
  'a date of spaces': inItem('<pubDate>', ' ', '</pubDate>'),
  'dates that are none': openEnded(
    '<rss><channel>',
    `<item>${fill(`<pubDate>Wed, ${'a'.repeat(12)} 15. ${'b '.repeat(20)}2026 08:00</pubDate>`, 900)}</item>`,
  ),
  'a number': openEnded('<rss><channel><ttl>', '9'),
  hours: (length) =>
    `<rss><channel><title>T</title><skipHours>${fill('<hour>1</hour>', length)}</skipHours></channel></rss>`,
  'an address': inItem('<link>', 'a', '</link>'),
  'an address of percents': inItem('<link>http://a.example/', '%', '</link>'),
  'a language': inItem('<dc:language>', 'a-', '</dc:language>'),
  'mail signs': inItem('<author>', 'a@', '</author>'),
  brackets: inItem('<author>a@b.example', '( ', '</author>'),
  keywords: inItem('<media:keywords>', 'a,', '</media:keywords>'),
  categories: inItem('', '<category>https://x</category>'),
  'categories in categories': inItem('<itunes:category>', '<itunes:category>'),
  'many authors': inItem('', '<author>x@y.example (z)</author>'),
  'links that credit': openEnded(
    '<rss><channel>',
    `<item><description>${fill('the post x appeared first on ', 2_000)}</description></item>`,
  ),
};

/** What a feed says once and every item needs: harmful only where it is long. */
export const SHARED_DOCUMENTS: Readonly<Record<string, HostileDocument>> = {
  'a page with a long address': shared(
    (length) => `<rss><channel><link>https://a.example/${fill('a', length)}</link>`,
    '<item><link>x</link></item>',
  ),
  'a base with a long address': shared(
    (length) => `<feed xml:base="https://a.example/${fill('a', length)}">`,
    '<entry><link href="x"/></entry>',
  ),
  'a base for many elements': (length) =>
    `<rss><channel><item xml:base="https://a.example/${fill('a', Math.min(length, 30_000))}">${fill('<c xml:base="b"/>', length)}`,
  'bases in bases': (length) =>
    fill(
      `<rss><channel xml:base="${fill('a/', 3_900)}"><items xml:base="${fill('b/', 3_900)}"><item xml:base="${fill('c/', 3_900)}"><link href="x"/></item></items></channel></rss>`,
      length,
    ),
  'a long title': shared(
    (length) => `<rss><channel><title>${fill('<b>x', length)}</title>`,
    '<item><title>a</title><author>q</author></item>',
  ),
  'authors of a feed': shared(
    (length) => `<feed>${fill(`<author><name>${fill('&amp;lt;', 480)}</name></author>`, length)}`,
    '<entry><title>a</title></entry>',
  ),
  'credits of a feed': shared(
    (length) => `<feed>${fill('<media:credit role="author">a</media:credit>', length)}`,
    '<entry><title>a</title></entry>',
  ),
  'a language for all': shared(
    (length) => `<rss><channel xml:lang="${fill('a-', length)}">`,
    '<items xml:lang="de"><item><title>a</title></item></items>',
  ),
};

/** JSON feeds. */
const JSON_FEEDS: Readonly<Record<string, HostileDocument>> = {
  'empty objects': (length) => `{"items":[${fill('{},', length)}{}]}`,
  'lists in lists': openEnded('{"items":', '['),
  'spaces before an object': (length) => `${fill(' ', length)}{`,
  'a text of marks': (length) => JSON.stringify({ items: [{ content_text: fill('<&', length) }] }),
  'authors of a JSON feed': (length) => {
    const authors = Array.from({ length: length / 20 }, (_, index) => `a<b>c ${index}`);
    const items = fill('{"id":"x"},', Math.min(length / 2, 20_000));
    return `{"authors":${JSON.stringify(authors)},"items":[${items}{}]}`;
  },
  'a page of a JSON feed': (length) =>
    `{"home_page_url":"https://a.example/${fill('a', length / 2)}","items":[${fill('{"url":"x"},', Math.min(length / 2, 24_000))}{}]}`,
  'tags of an item': (length) => `{"items":[{"tags":[${fill('"https://x",', length)}"b"]}]}`,
};

export const HOSTILE_DOCUMENTS: Readonly<Record<string, HostileDocument>> = {
  ...UNENDED,
  ...MARKS,
  ...TEXTS,
  ...SHARED_DOCUMENTS,
  ...JSON_FEEDS,
};
