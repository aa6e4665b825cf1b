// What stands around a page's list is found, and nothing of the list with it.
import { describe, expect, it } from 'vitest';
import { plantTree, pruned, wordsIn } from '../../../../src/adapters/sources/pages/item-tree.ts';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { findFurniture } from '../../../../src/adapters/sources/pages/tag-page-furniture.ts';

const LIST = `<div id="list">${'<div class="post"><h2><a href="/2026/a">Ships</a></h2><p>Nine ships came in before the evening.</p></div>'.repeat(4)}</div>`;

async function wordsLeft(html: string): Promise<string> {
  const tree = plantTree(await parsePage(html));
  const left = pruned(tree, findFurniture(tree));
  return left.nodes[0] === undefined ? '' : wordsIn(left, left.nodes[0]);
}

describe('furniture', () => {
  it.each([
    '<nav>Else</nav>',
    '<aside>Else</aside>',
    '<footer>Else</footer>',
    '<form>Else</form>',
    '<button>Else</button>',
    '<div role="navigation">Else</div>',
    '<div role="complementary">Else</div>',
    '<div class="sidebar">Else</div>',
    '<div class="left-sidebar_2">Else</div>',
    '<div class="widget widget_text">Else</div>',
    '<div class="post-ad">Else</div>',
    '<div class="adSlot">Else</div>',
    '<div id="werbung">Else</div>',
    '<div class="most-read">Else</div>',
    '<ul class="breadcrumbs"><li>Else</li></ul>',
    '<div class="share">Else</div>',
    '<div hidden>Else</div>',
    '<div style="display: none">Else</div>',
    '<span aria-hidden="true">Else</span>',
    '<section><h3>Most read</h3><a href="/2026/b">Else</a></section>',
    '<section><h3>Lo más leído:</h3><a href="/2026/b">Else</a></section>',
    '<section><b>人気記事</b><a href="/2026/b">Else</a></section>',
    '<div><span>Advertisement</span><p>Else</p></div>',
  ])('%s is', async (html) => {
    expect(await wordsLeft(`${LIST}${html}`)).toBe(await wordsLeft(LIST));
  });

  it.each([
    '<p class="has-sidebar">Else</p>',
    '<div class="no-ads">Else</div>',
    '<div class="header">Else</div>',
    '<div class="leader">Else</div>',
    '<article><footer>Else</footer></article>',
    '<p>Else: the most read of all the books is about the sea, they say.</p>',
    '<p><a href="/x">Newsletter</a> Else</p>',
    '<h1>Archive</h1><p>Else</p>',
    '<div><p>Else</p><span>Advertisement</span></div>',
  ])('%s is none', async (html) => {
    expect(await wordsLeft(`${LIST}${html}`)).toContain('Else');
  });

  it('is never what holds most of the page', async () => {
    expect(await wordsLeft(`<div class="sidebar-left popular"><div>${LIST}</div></div>`)).toContain('Ships');
    expect(await wordsLeft(`<form>${LIST}</form>`)).toContain('Ships');
    expect(await wordsLeft(`<div><h2>Trending</h2><main>${LIST}</main></div>`)).toContain('Ships');
  });
});

describe('a pruned tree', () => {
  it('is the tree of the page without what was cut, in places, weights and words', async () => {
    const tree = plantTree(
      await parsePage('<p>One <a href="/">two</a></p><div>Three <b>four</b></div><p>Five</p>'),
    );
    const without = new Set(tree.nodes.filter(({ name }) => name === 'div'));
    const other = plantTree(await parsePage('<p>One <a href="/">two</a></p><p>Five</p>'));
    const shapeOf = ({ nodes }: typeof tree) =>
      nodes.map(({ name, text, at, end, length, linked, depth, children }) => [
        ...[name, text, at, end, length, linked, depth],
        children.length,
      ]);
    expect(shapeOf(pruned(tree, without))).toEqual(shapeOf(other));
    expect(shapeOf(pruned(tree, new Set()))).toEqual(shapeOf(tree));
  });

  it('is empty where all is cut, and leaves the tree as it was', async () => {
    const tree = plantTree(await parsePage('<p>One</p>'));
    const before = tree.nodes.length;
    expect(pruned(tree, new Set(tree.nodes)).nodes).toEqual([]);
    expect(tree.nodes).toHaveLength(before);
  });
});
