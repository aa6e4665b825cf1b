// What a tag page's list leaves out, how much of it is read, and which pages are no lists.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, plantTree, within } from '../../../../src/adapters/sources/pages/item-tree.ts';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { readTagPage } from '../../../../src/adapters/sources/pages/tag-page-html.ts';
import { openListPage } from '../../../../src/adapters/sources/pages/tag-page-parts.ts';
import { seemsTagPage } from '../../../../src/adapters/sources/pages/tag-page-seems.ts';

const LEAD = 'The harbour of Port Ellery opened at noon, and nine ships came in before the evening tide.';
const OWN = 'https://times.example/tag/ports';
const item = (name: string, more = '') =>
  `<div class="post"><h2><a href="/2026/${name}-at-noon">Ships at ${name}</a></h2><p>${LEAD}</p>${more}</div>`;
const items = item('one') + item('two') + item('three');

async function linesOf(html: string, url = OWN) {
  const reading = readTagPage(openListPage(await parsePage(html), url));
  return reading.kind === 'rejected' ? [] : reading.lines;
}

describe('what is no item', () => {
  it.each([
    '<div class="zz9"><h3>Most read</h3><h2><a href="/2026/whale-in-river">Whale seen in the river</a></h2></div>',
    '<div class="zz9"><div>Самое читаемое</div><h2><a href="/2026/whale-in-river">Whale seen in the river</a></h2></div>',
    '<div class="post sponsored"><h2><a href="/2026/boats-for-sale">Boats for everybody</a></h2></div>',
    '<div class="post"><span>Anzeige</span><h2><a href="/2026/boats-for-sale">Boats for everybody</a></h2></div>',
    '<div class="post"><h2><a href="https://shop.example/boats-for-sale">Boats for everybody</a></h2></div>',
    '<h2><a href="/tag/whales">More about whales</a></h2>',
    '<nav><h2><a href="/2026/whale-in-river">Whale seen in the river</a></h2></nav>',
  ])('%s', async (html) => {
    const lines = await linesOf(`<main>${items}${html}</main>`);
    expect(lines.map((line) => line.headline)).toEqual(['Ships at one', 'Ships at two', 'Ships at three']);
  });

  it('takes an article that is shown twice once, with what the second showing adds', async () => {
    const again = item('one', '<time datetime="2026-04-15">then</time>');
    const lines = await linesOf(`<main>${items}${again}</main>`);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({ headline: 'Ships at one', publishedAt: '2026-04-15T00:00:00Z' });
  });

  it('takes the picture that a script would load, and no author’s face', async () => {
    const pictures =
      '<img class="avatar" src="/face.jpg"><img src="data:image/gif;base64,R0" data-src="//cdn.times.example/a.jpg">';
    const [line] = await linesOf(`<main>${item('one', pictures)}${item('two')}</main>`);
    expect(line?.image).toBe('https://cdn.times.example/a.jpg');
  });
});

describe('the tree', () => {
  it('knows places and weights', async () => {
    const tree = plantTree(
      await parsePage('<div id="a"><p>Four <a href="/">six letters</a></p><p>x</p></div>'),
    );
    const [body, div, p] = tree.nodes;
    if (body === undefined || div === undefined || p === undefined) throw new Error('no tree');
    expect([div.names, div.make, div.length, div.linked]).toEqual(['a', 'div.a', 16, 11]);
    expect([holds(div, p), holds(p, div), within(tree, body).length]).toEqual([
      true,
      false,
      tree.nodes.length,
    ]);
  });

  it('reads five thousand blocks, side by side and deep down, in a moment', async () => {
    const many = Array.from(
      { length: 5_000 },
      (_, n) => `<h3><a href="/2026/${n}">Opens ${n}</a></h3><p>Lead.</p>`,
    );
    const document = await parsePage(`${'<div>'.repeat(300)}${many.join('')}`);
    const startedAt = process.threadCpuUsage();
    const page = openListPage(document, OWN);
    seemsTagPage(page);
    expect(page.list().blocks.length).toBeGreaterThanOrEqual(2_000);
    expect(readTagPage(page).kind).toBe('tag-page');
    expect(process.threadCpuUsage(startedAt).user / 1_000).toBeLessThan(2_000);
  });
});

describe('articles that are no lists', () => {
  const prose = `<div>${`<p>${LEAD}</p>`.repeat(6)}</div>`;
  const title = (text: string) =>
    `<html><head><title>${text}</title></head><body>${prose}${items}</body></html>`;

  it('an old blog’s “Blog Archive” names no tag', async () => {
    expect(seemsTagPage(openListPage(await parsePage(title('Example Times » Blog Archive - Harbour'))))).toBe(
      false,
    );
  });

  it('an article beside whose text a list is described is an article', async () => {
    const list =
      '<script type="application/ld+json">[{"@type":"ItemList"},{"@type":"NewsArticle","headline":"x"}]</script>';
    expect(seemsTagPage(openListPage(await parsePage(list + prose)))).toBe(false);
    expect(seemsTagPage(openListPage(await parsePage(list + items)))).toBe(true);
  });
});

describe('menus', () => {
  it('are no lists of articles, however many pages they lead to', async () => {
    const entries = Array.from(
      { length: 40 },
      (_, n) => `<li><a href="/pagina.php?id=${n}">Alps and lakes</a></li>`,
    );
    expect(seemsTagPage(openListPage(await parsePage(`<ul>${entries.join('')}</ul>`)))).toBe(false);
  });

  it('are not in the list that they stand beside', async () => {
    const menu =
      '<div class="zz"><a href="/local">Local</a><a href="/sport">Sport</a><a href="/imprint">Imprint</a></div>';
    expect(await linesOf(`${menu}<main>${items}</main>`)).toHaveLength(3);
  });
});

describe('time', () => {
  const makes: Record<string, (n: number) => string> = {
    cards: (n) => item(`quay-${n}`),
    'linked cards': (n) =>
      `<a class="c" href="/2026/opens-${n}"><div>Harbour opens ${n}</div><p>${LEAD}</p></a>`,
    'links in one paragraph': (n) => `<a href="/2026/opens-at-${n}">Harbour opens at ${n}</a> `,
    'labels of boxes': () => '<i></i><b>Anzeige</b>',
    'page numbers': (n) => `<a href="?page=${n}">${n}</a>`,
    posts: (n) => `<article><a href="/@a/${n}"><time>3h</time></a><p>${LEAD}</p></article>`,
  };

  it.each(Object.keys(makes))('grows with the page and no faster: %s', async (name) => {
    const spend = async (count: number) => {
      const html = Array.from({ length: count }, (_, n) => makes[name]?.(n) ?? '').join('');
      const page = openListPage(await parsePage(`<p>${html}</p>`), OWN);
      const startedAt = process.threadCpuUsage();
      seemsTagPage(page);
      readTagPage(page);
      return process.threadCpuUsage(startedAt).user / 1_000;
    };
    await spend(250);
    const [once, eightTimes] = [await spend(250), await spend(2_000)];
    // Sixty-four times as much if each looked at all others.
    expect(eightTimes).toBeLessThan(once * 24 + 150);
  });
});

describe('any page', () => {
  const part = fc.constantFrom(
    '<h2><a href="/2026/a-b-c">Harbour opens</a></h2>',
    '<div class="post">',
    '</div>',
    '<p>Some words that stand there.</p>',
    '<br>',
    '<a href="/2026/x-y-z">A link of some words</a>',
    '<a href="javascript:x()">A link of bad words</a>',
    '<a href="data:text/html,x"><h3>A heading of bad words</h3></a>',
    '<article><a href="/@a/1"><time datetime="2026-04-15">then</time></a>',
    '<article><a href="/@a/2"><time>15 April 2026</time></a>',
    '<script>var unseen = "hiddenword";</script>',
    '<style>.hiddenword { color: red }</style>',
    '<p style="display:none">hiddenword</p>',
    '<span hidden>hiddenword</span>',
    '<noscript>hiddenword</noscript>',
    '<template>hiddenword</template>',
    '<img src="javascript:x()">',
    '<img src="/a.jpg">',
    '<td><tr><table>',
    '<li>',
    '<dl><dt><dd>',
    '<nav>',
    'Anzeige',
  );

  it('gives lines that stand in it, seen by readers, each address once and on the web, or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
        const html = parts.join('');
        const lines = await linesOf(html);
        const urls = lines.map((line) => line.url).filter((url) => url !== undefined);
        expect(new Set(urls).size).toBe(urls.length);
        for (const url of [...urls, ...lines.flatMap(({ image }) => image ?? [])])
          expect(url).toMatch(/^https:\/\/times\.example\//);
        const shown = html.replace(/<[^>]*>/g, ' ');
        for (const { headline, abstract } of lines) {
          expect(headline ?? abstract ?? '').not.toBe('');
          for (const text of [headline ?? '', ...(abstract ?? '').split('\n\n')]) {
            for (const word of text.split(/\s+/)) expect(shown).toContain(word);
            expect(text).not.toMatch(/hiddenword|unseen|color/);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is read without an error, whatever it is', async () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      '/',
      'a',
      'href',
      ' ',
      '&',
      '#',
      ';',
      '<a ',
      '</',
      '<!--',
      '-->',
      '\u0000',
      '<p',
      '<time ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(OWN, undefined), async (html, url) => {
        const page = openListPage(await parsePage(html), url);
        expect([true, false]).toContain(seemsTagPage(page));
        expect(['tag-page', 'rejected']).toContain(readTagPage(page).kind);
      }),
      { numRuns: 100 },
    );
  });
});
