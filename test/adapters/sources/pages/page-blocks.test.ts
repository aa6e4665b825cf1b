// A tree as blocks of text: where texts part, what leads elsewhere, what is cleaned.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../../src/adapters/sources/pages/page-blocks.ts';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';

async function blocksOf(body: string) {
  const document = await parsePage(`<html><body>${body}</body></html>`);
  return readBlocks(document.querySelector('body') ?? document.documentElement);
}
const textsOf = async (body: string) => (await blocksOf(body)).map((block) => block.text);

describe('blocks', () => {
  it.each([
    ['at paragraphs', '<p>One</p><p>Two</p>'],
    ['at boxes', '<div>One</div>Two'],
    ['at boxes in boxes', '<div>One<div>Two</div></div>'],
    ['at headings', '<h2>One</h2>Two'],
    ['at items', '<ul><li>One<li>Two</ul>'],
    ['at terms', '<dl><dt>One<dd>Two</dl>'],
    ['at rows', '<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>'],
    ['at a line', 'One<hr>Two'],
    ['at two line breaks', 'One<br><br>Two'],
    ['at two line breaks with a space', 'One<br> <br>\nTwo'],
    ['at many line breaks', 'One<br><br><br><br>Two'],
    ['at what is preformatted', 'One<pre>Two</pre>'],
    ['at captions', '<figure>One<figcaption>Two</figcaption></figure>'],
  ])('part %s', async (_, body) => {
    expect(await textsOf(body)).toEqual(['One', 'Two']);
  });

  it.each([
    ['in a span', '<p>One <span>two</span></p>', 'One two'],
    ['in words in bold', '<p>O<b>n</b>e <i>two</i></p>', 'One two'],
    ['in a link', '<p>One <a href="/x">two</a></p>', 'One two'],
    ['in cells', '<table><tr><td>One</td><td>two</td></tr></table>', 'One two'],
    ['over lines of the source', '<p>One\n   two</p>', 'One two'],
    ['at one line break', '<p>One<br>two</p>', 'One\ntwo'],
    ['in an unknown element', '<p>One <x-word>two</x-word></p>', 'One two'],
  ])('go on %s', async (_, body, text) => {
    expect(await textsOf(body)).toEqual([text]);
  });

  it('part at cells that are as long as paragraphs', async () => {
    const long = 'The harbour opened at noon, and nine ships came in before the tide.';
    expect(await textsOf(`<table><tr><td>${long}</td><td>${long}</td></tr></table>`)).toEqual([long, long]);
  });

  it('know what of them leads elsewhere', async () => {
    const [block] = await blocksOf('<p>One <a href="/x">two <b>three</b></a> four</p>');
    expect(block?.linkLength).toBe('two'.length + 'three'.length);
    const [first, second] = await blocksOf('<a href="/x">1234</a><br><br>5678');
    expect([first?.linkLength, second?.linkLength]).toEqual([2, 2]);
  });

  it('know where they stand', async () => {
    const blocks = await blocksOf('One<section>Two<p>Three</p>Four</section>Five');
    expect(blocks.map(({ text, element }) => `${text} ${element.localName}`)).toEqual([
      'One body',
      'Two section',
      'Three p',
      'Four section',
      'Five body',
    ]);
  });

  it.each([
    ['invisible characters', '<p>O\u200bn\u00ade\u202e</p>', 'One'],
    ['control characters', '<p>O\u0007ne\u0000</p>', 'One'],
    ['hard spaces', '<p>One&nbsp;&nbsp;two</p>', 'One two'],
    ['the tag of a script', '<p>One &lt;script&gt;two&lt;/script&gt;</p>', 'One script>twoscript>'],
    ['the tag of a script, doubled', '<p>One &lt;&lt;&lt;SCRIPT two</p>', 'One SCRIPT two'],
  ])('hold no %s', async (_, body, text) => {
    expect(await textsOf(body)).toEqual([text]);
  });

  it('leave out what is empty', async () => {
    expect(await textsOf('<p> </p><p>&nbsp;</p><p>\u200b</p><br><br><!-- One -->')).toEqual([]);
  });

  it('have all words of a page in their order, once', async () => {
    const part = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<b>',
      '</b>',
      '<br>',
      '<li>',
      '<td>',
      'word ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 60 }), async (parts) => {
        const numbered = parts.map((one, at) => (one === 'word ' ? `w${String(at)} ` : one));
        const words = (await textsOf(numbered.join('')))
          .join(' ')
          .split(/\s+/)
          .filter((word) => word !== '');
        expect(words).toEqual(numbered.filter((one) => one.startsWith('w')).map((one) => one.trim()));
      }),
      { numRuns: 150 },
    );
  });

  it('are read from a tree that nests deep', async () => {
    const deep = await textsOf(`${'<div>'.repeat(400)}One${'</div>'.repeat(400)}Two`);
    expect(deep).toEqual(['One', 'Two']);
  });
});
