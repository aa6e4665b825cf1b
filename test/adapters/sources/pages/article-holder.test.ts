// Which element of a page holds its article, by its paragraphs, by what signals say, and by what it is called.
import { describe, expect, it } from 'vitest';
import { chooseBody } from '../../../../src/adapters/sources/pages/article-body.ts';
import { findHolder, isHeading, proseOf } from '../../../../src/adapters/sources/pages/article-holder.ts';
import { type PageBlock, readBlocks } from '../../../../src/adapters/sources/pages/page-blocks.ts';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { readReadable } from '../../../../src/adapters/sources/pages/readable-text.ts';
import { page, PARAGRAPHS, TEXT } from './saved-page.ts';

const [ONE = '', TWO = '', THREE = ''] = PARAGRAPHS;

async function blocksOf(body: string): Promise<PageBlock[]> {
  const document = await parsePage(page('', body));
  return readBlocks(document.querySelector('body') ?? document.documentElement);
}

/** The id of the holder where signals name the blocks that hold `words`. */
async function holderOf(body: string, words = 'harbour'): Promise<string | null | undefined> {
  const blocks = await blocksOf(body);
  const seeds = new Set(blocks.filter((block) => block.text.includes(words)));
  return findHolder(blocks, seeds)?.getAttribute('id');
}

describe('the holder', () => {
  it('is the box whose paragraphs signals name', async () => {
    const other = `<div id="b"><p>${'Something else entirely is told here at length. '.repeat(3)}</p></div>`;
    const own = `<div id="a"><p>${ONE}</p><p>${TWO} The harbour.</p></div>`;
    expect(await holderOf(`${other}${own}${other}`)).toBe('a');
    expect(await holderOf(`${other}${own}`, 'Something else')).toBe('b');
  });

  it('is what is called so among boxes in each other', async () => {
    const inner = `<div><p>${ONE}</p><p>${TWO} The harbour.</p></div>`;
    expect(
      await holderOf(`<div><div class="entry-content" id="a">${inner}</div><p>A short line.</p></div>`),
    ).toBe('a');
    expect(
      await holderOf(`<div><div itemprop="articleBody" id="a">${inner}</div><p>A short line.</p></div>`),
    ).toBe('a');
  });

  it('grows while what is added is paragraphs', async () => {
    const rows = [ONE, TWO, THREE].map((text) => `<div class="row"><p>${text}</p></div>`).join('');
    expect(await holderOf(`<div id="a">${rows}</div><div><p>Short.</p></div>`, 'Port Ellery opened')).toBe(
      'a',
    );
  });

  it('does not grow where what is added is labels', async () => {
    const labels = '<p>Coast</p><p>Ports and trade</p><p>Most read today</p>'.repeat(9);
    expect(await holderOf(`<div id="b"><div id="a"><p>${ONE}</p></div>${labels}</div>`)).toBe('a');
  });

  it('does not grow out of an article', async () => {
    expect(
      await holderOf(`<div id="b"><article id="a"><p>${ONE}</p></article><p>${TWO}</p></div>`, 'noon'),
    ).toBe('a');
  });

  it('is nothing where there is no prose', async () => {
    expect(
      findHolder(
        await blocksOf('<p>Coast</p><p><a href="/x">The harbour opens at noon on Wednesday</a></p>'),
        new Set(),
      ),
    ).toBeNull();
    expect(findHolder([], new Set())).toBeNull();
  });
});

describe('prose', () => {
  it.each([
    ['a sentence', `<p>${ONE}</p>`, ONE.length],
    ['a label', '<p>Coast</p>', 0],
    ['a heading', `<h2>${ONE}</h2>`, 0],
    ['a link', `<p><a href="/x">${ONE}</a></p>`, 0],
    ['a sentence with a link', `<p><a href="/x">Ports</a>: ${ONE}</p>`, ONE.length + 2],
  ])('is told of %s', async (_, body, length) => {
    const [block] = await blocksOf(body);
    expect(block === undefined ? undefined : proseOf(block)).toBe(length);
  });

  it('is not what headings hold', async () => {
    const blocks = await blocksOf('<h1>a</h1><h6>b</h6><header>c</header><p>d</p>');
    expect(blocks.map(isHeading)).toEqual([true, true, false, false]);
  });
});

describe('the body', () => {
  const bodyOf = async (body: string, hints: Partial<Parameters<typeof chooseBody>[1]> = {}) =>
    chooseBody(await blocksOf(body), {
      headline: undefined,
      abstract: undefined,
      articleBody: undefined,
      readable: [],
      ...hints,
    }).map((block) => block.text);

  it('is found without any signal', async () => {
    expect(await bodyOf(`<nav>Home</nav><div>${TEXT}</div><p>Contact</p>`)).toEqual(PARAGRAPHS);
  });

  it('is where the description has it, even where more is told elsewhere', async () => {
    const other = `<div>${'<p>Something else entirely is told here, and it is told at some length to all.</p>'.repeat(9)}</div>`;
    expect(await bodyOf(`${other}<div>${TEXT}</div>`, { articleBody: PARAGRAPHS.join(' ') })).toEqual(
      PARAGRAPHS,
    );
    expect(await bodyOf(`${other}<div>${TEXT}</div>`, { readable: PARAGRAPHS })).toEqual(PARAGRAPHS);
  });

  it('is not where a description only begins alike', async () => {
    const teaser = `<section><p>${ONE.slice(0, 60)} – and much more of that on another page of ours, for you.</p></section>`;
    expect(await bodyOf(`${teaser}<div>${TEXT}</div>`, { articleBody: PARAGRAPHS.join('\n') })).toEqual(
      PARAGRAPHS,
    );
  });

  it.each([
    [
      'named as such',
      '<div class="article-lead"><p>Nine ships waited outside of the mole for more than a week, and may come in.</p></div>',
      {},
    ],
    [
      'told as the description',
      '<div><p>Nine ships waited outside of the mole for more than a week, and may come in.</p></div>',
      { abstract: 'Nine ships waited outside of the mole for more than a week' },
    ],
    [
      'named in German',
      '<p class="vorspann">Nine ships waited outside of the mole for more than a week, and may come in.</p>',
      {},
    ],
    [
      'named in French',
      '<p class="chapo">Nine ships waited outside of the mole for more than a week, and may come in.</p>',
      {},
    ],
  ])('begins with its lead, %s', async (_, lead, hints) => {
    const texts = await bodyOf(`<h1>Harbour opens</h1>${lead}<article>${TEXT}</article>`, {
      headline: 'Harbour opens',
      readable: PARAGRAPHS,
      ...hints,
    });
    expect(texts).toEqual([
      'Nine ships waited outside of the mole for more than a week, and may come in.',
      ...PARAGRAPHS,
    ]);
  });

  it('does not begin with what stands between without a name', async () => {
    const line =
      '<p class="promo-line">Our harbour tours start every Sunday at ten, and they end at noon, come along.</p>';
    const texts = await bodyOf(`<h1>Harbour opens</h1>${line}<article>${TEXT}</article>`, {
      headline: 'Harbour opens',
      readable: PARAGRAPHS,
    });
    expect(texts).toEqual(PARAGRAPHS);
  });

  it.each([
    ['its headline', `<h1>Harbour opens</h1>${TEXT}`],
    ['its headline in other letters', `<p>HARBOUR OPENS</p>${TEXT}`],
    ['a label before it', `<p>Port Ellery</p>${TEXT}`],
    ['a heading behind which nothing stands', `${TEXT}<h2>What follows</h2>`],
    ['an announcement behind which nothing stands', `${TEXT}<p>The harbour master’s numbers:</p>`],
    ['a caption', `<div><img src="a.jpg">The mole at noon</div>${TEXT}`],
    [
      'a list of links',
      `${TEXT}<ul><li><a href="/a">Bridge closes</a></li><li><a href="/b">Ferry sold</a></li></ul>`,
    ],
    ['comments', `${TEXT}<h3>2 Comments</h3><p>That was about time, I think.</p>`],
  ])('has no %s', async (_, inner) => {
    expect(await bodyOf(`<article>${inner}</article>`, { headline: 'Harbour opens' })).toEqual(PARAGRAPHS);
  });

  it('goes on behind what looks like an appendix, where most of the text follows', async () => {
    const html = `<article><p>${ONE}</p><h2>Contact</h2><p>${TWO}</p><p>${THREE}</p></article>`;
    expect(await bodyOf(html)).toEqual(PARAGRAPHS);
  });

  it('keeps a sentence beside a picture', async () => {
    const html = `<article>${TEXT}<p><img src="a.jpg">Nine ships came in.</p></article>`;
    expect(await bodyOf(html)).toEqual([...PARAGRAPHS, 'Nine ships came in.']);
  });
});

describe('Readability', () => {
  it('names the paragraphs of an article', async () => {
    const document = await parsePage(
      page('', `<nav>Home</nav><article><h1>Harbour opens</h1>${TEXT.repeat(3)}</article>`),
    );
    expect(await readReadable(document, 1_200)).toEqual(expect.arrayContaining(PARAGRAPHS));
  });

  it('leaves the page as it is', async () => {
    const document = await parsePage(page('', `<article>${TEXT}</article>`));
    const before = document.documentElement.textContent;
    await readReadable(document, 400);
    expect(document.documentElement.textContent).toBe(before);
  });

  it.each([
    ['nests deep', `${'<div>'.repeat(120)}${TEXT}${'</div>'.repeat(120)}`, 400],
    ['has many elements and few words', `${TEXT}${'<b></b>'.repeat(15_000)}`, 400],
  ])('is not asked of a page that %s', async (_, body, length) => {
    expect(await readReadable(await parsePage(page('', body)), length)).toEqual([]);
  });

  it('finds nothing where nothing is', async () => {
    expect((await readReadable(await parsePage(''), 0)).join('')).toBe('');
  });
});
