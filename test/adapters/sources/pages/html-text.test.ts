// HTML fragments become plain text: nothing invisible, no markup, paragraphs kept, whatever is thrown at it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToLine, htmlToText } from '../../../../src/adapters/sources/pages/html-text.ts';

describe('html to text', () => {
  it.each([
    ['plain words stay', 'Harbour opens', 'Harbour opens'],
    ['references are decoded', 'Fish &amp; chips &lt; 5 &euro; &#8211; &#x2026;', 'Fish & chips < 5 € – …'],
    ['Windows-1252 numbers mean what they look like', 'It&#146;s &#150; open', 'It’s – open'],
    ['Latin-1 names need no semicolon', 'caf&eacute and AT&T &copy 2026', 'café and AT&T © 2026'],
    ['unknown references stay', 'a &nosuch; b', 'a &nosuch; b'],
    ['blocks part paragraphs', '<p>One</p><p>Two<div>Three</div>', 'One\n\nTwo\n\nThree'],
    ['list items are paragraphs', '<ul><li>One<li>Two</ul>', 'One\n\nTwo'],
    ['one break is a line, two are a paragraph', 'a<br>b<br/><br />c', 'a\nb\n\nc'],
    ['inline elements join', '<b>Har</b>bour <i>opens</i>', 'Harbour opens'],
    ['cells keep apart', '<table><tr><td>1</td><td>2</td></tr></table>', '1 2'],
    ['line breaks of the source are spaces', '<p>One\n  two</p>', 'One two'],
    ['plain paragraphs survive', 'One\nmore\n\nTwo', 'One more\n\nTwo'],
    ['scripts and styles go', 'a<script>alert("<b>")</script><style>b{}</style>c', 'ac'],
    ['a script in odd case goes', '<ScRiPt >x</sCript >y', 'y'],
    ['a script that never ends takes its rest along', 'a<script>b', 'a'],
    ['captions go', '<figure><img><figcaption>Photo: Vos</figcaption></figure>Text', 'Text'],
    ['blog captions go', '<p class="wp-caption-text">Photo</p><p>Text</p>', 'Text'],
    ['a caption that never ends takes nothing along', '<figcaption>Photo<p>Text', 'Photo\n\nText'],
    ['comments go', 'a<!-- <p>b --> c', 'a c'],
    ['a greater sign in quotes ends no tag', '<a title="x>y">q</a>', 'q'],
    ['a quote that never closes is none', '<a href="x>y</a> z', 'y z'],
    ['a bare less sign is text', 'I <3 you, 1 < 2', 'I <3 you, 1 < 2'],
    ['a tag that is cut off goes', 'Cut <a href="https://a.exa', 'Cut'],
    ['CDATA is text', '<![CDATA[kept]]> too', 'kept too'],
    ['markup escaped twice goes, too', '&lt;p&gt;One&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;', 'One'],
    ['end marks stay', 'To be continued [&hellip;]', 'To be continued […]'],
    ['spaces of all kinds are one', 'a&nbsp;&emsp; b', 'a b'],
    ['what turns the reading direction goes', 'a\u202eb\u2066c\u200fd', 'abcd'],
    ['soft hyphens and zero-width spaces go', 'har\u00adbour\u200b', 'harbour'],
    ['joiners stay', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['zeros go', 'a\u0000b &#0;', 'ab \ufffd'],
    ['half a pair is mended', 'a\ud800b', 'a\ufffdb'],
    ['quotes of Windows-1252 are quotes', 'don\u0092t', 'don’t'],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('makes one line of a headline', () => {
    expect(htmlToLine('<p>Harbour</p>\n<p>opens &amp; closes</p>')).toBe('Harbour opens & closes');
    expect(htmlToLine(' Harbour\n\topens ')).toBe('Harbour opens');
  });

  const piece = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '<script',
        '</script>',
        '&lt;',
        '&amp;',
        '<!--',
        '-->',
        '<p',
        '<svg>',
        '<![CDATA[',
        ']]>',
        '/',
        '=',
      ],
      ...[
        'script',
        '&#60;',
        '<a href="',
        '<figcaption>',
        '</figcaption>',
        '\u202e',
        '\ud800',
        '<br>',
        '\n\n',
      ],
    ),
  );
  const html = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('never throws, never leaves a script’s tag, an invisible character or half a pair', () => {
    fc.assert(
      fc.property(html, (fragment) => {
        const text = htmlToText(fragment);
        expect(text).not.toMatch(/<\/?script/i);
        expect(text).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u200b\u00ad]/);
        expect(text.isWellFormed()).toBe(true);
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/\n{3}| {2}/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives words back as they are when they are escaped', () => {
    const words = fc
      .array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 })
      .map((list) => list.join(' & '));
    fc.assert(
      fc.property(words, (text) => {
        expect(htmlToText(`<p>${text.replaceAll('&', '&amp;')}</p>`)).toBe(text);
      }),
    );
  });

  it.each([
    ['opening marks', '<'.repeat(1_000_000)],
    ['tags that never end', '<a '.repeat(300_000)],
    ['quotes that never close', '<a b="'.repeat(300_000)],
    ['comments that never end', '<!--'.repeat(300_000)],
    ['nested drawings', '<svg>'.repeat(300_000) + '</svg>'],
    ['captions that never end', '<figcaption>'.repeat(100_000)],
    ['spaces between tags', '<b> </b> '.repeat(200_000)],
    ['nested blocks', '<div>'.repeat(300_000)],
    ['references', '&'.repeat(1_000_000)],
    ['marks before a script', `${'<'.repeat(1_000_000)}script`],
  ])('reads a megabyte of %s in a moment', (_, hostile) => {
    const startedAt = performance.now();
    htmlToText(hostile);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});
