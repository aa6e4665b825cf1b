// Clearing a page: what goes, what stays, and what is remembered of what went.
import { describe, expect, it } from 'vitest';
import {
  namesElsewhere,
  namesFurniture,
  namesRemarks,
} from '../../../../src/adapters/sources/pages/furniture-names.ts';
import { findAll, parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { clearPage } from '../../../../src/adapters/sources/pages/page-furniture.ts';
import { page, TEXT } from './saved-page.ts';

async function clearedOf(body: string) {
  const document = await parsePage(page('', `<main><h1>Harbour opens</h1>${TEXT}${body}</main>`));
  const cleared = clearPage(document);
  const left = findAll(document, 'main')[0]?.textContent ?? '';
  return {
    left,
    furniture: cleared.furniture.map((element) => element.textContent),
    controls: cleared.controls.length,
  };
}

describe('what stands around an article', () => {
  it.each([
    ['navigation', '<nav>Words</nav>'],
    ['an aside', '<aside>Words</aside>'],
    ['a footer', '<footer>Words</footer>'],
    ['a form', '<form>Words</form>'],
    ['a caption', '<figure><figcaption>Words</figcaption></figure>'],
    ['a menu', '<menu>Words</menu>'],
    ['an open dialog', '<dialog open>Words</dialog>'],
    ['a part in the role of navigation', '<div role="navigation">Words</div>'],
    ['a part in the role of search', '<div role="search">Words</div>'],
    ['a part kept from those who listen', '<div aria-hidden="true">Words</div>'],
    ['sharing', '<div class="post-share">Words</div>'],
    ['what is related', '<div id="relatedPosts">Words</div>'],
    ['an advertisement', '<div class="ad-slot">Words</div>'],
    ['a newsletter', '<section class="newsletterBox">Words</section>'],
    ['breadcrumbs', '<ol class="breadcrumbs">Words</ol>'],
    ['a table of contents', '<div id="table-of-contents">Words</div>'],
    ['an author’s box', '<div class="author-box">Words</div>'],
    ['remarks of readers', '<div id="comments">Words</div>'],
    ['an embedded post', '<blockquote class="twitter-tweet">Words</blockquote>'],
    ['a box for cookies', '<div class="cookie-notice">Words</div>'],
    ['a paywall', '<div class="paywall">Words</div>'],
  ])('goes, and is remembered: %s', async (_, furniture) => {
    const { left, furniture: gone } = await clearedOf(furniture);
    expect(left).not.toContain('Words');
    expect(gone.join(' ')).toContain('Words');
  });

  it.each([
    ['a script', '<script>Words</script>'],
    ['a style', '<style>Words</style>'],
    ['a template', '<template>Words</template>'],
    ['what is for others than browsers', '<noscript>Words</noscript>'],
    ['a field', '<textarea>Words</textarea>'],
    ['a choice', '<select><option>Words</option></select>'],
    ['a frame', '<iframe>Words</iframe>'],
    ['a drawing', '<svg><text>Words</text></svg>'],
    ['an object', '<object>Words</object>'],
    ['what is hidden', '<p hidden>Words</p>'],
    ['what stands in what is hidden', '<div class="sr-only"><div><p>Words</p></div></div>'],
  ])('goes without a trace where it is not shown: %s', async (_, unshown) => {
    const { left, furniture } = await clearedOf(unshown);
    expect(left).not.toContain('Words');
    expect(furniture).toEqual([]);
  });

  it.each([
    ['a quote', '<blockquote>Words</blockquote>'],
    ['a list', '<ul class="points"><li>Words</li></ul>'],
    ['a table', '<table><tr><td>Words</td></tr></table>'],
    ['a box of another name', '<div class="infobrief-harbour shared-quarters">Words</div>'],
    ['a marked text', '<div itemprop="articleBody" class="share">Words</div>'],
    ['what says of others that they are', '<div class="has-sidebar no-comments">Words</div>'],
    ['details', '<details><summary>Words</summary></details>'],
  ])('is told from %s', async (_, own) => {
    expect((await clearedOf(own)).left).toContain('Words');
  });

  it('is remembered as controls where it can be pressed', async () => {
    expect(
      (await clearedOf('<button>Accept</button><input type="submit" value="Reject"><select></select>'))
        .controls,
    ).toBe(2);
  });

  it('is not most of the page', async () => {
    for (const open of [
      '<div class="share">',
      '<aside>',
      '<form>',
      '<div role="dialog">',
      '<div class="popup modal">',
    ]) {
      const document = await parsePage(page('', `${open}<h2>Harbour opens</h2>${TEXT}`));
      clearPage(document);
      expect(findAll(document, 'p')).toHaveLength(3);
    }
  });

  it('is what readers say, however much they say, unless the article stands in it', async () => {
    const remarks = `<div id="comments">${TEXT.repeat(9)}</div>`;
    const document = await parsePage(page('', `<h1>Harbour opens</h1>${TEXT}${remarks}`));
    clearPage(document);
    expect(findAll(document, 'p')).toHaveLength(3);
    const around = await parsePage(page('', `<div class="comments"><h1>Harbour opens</h1>${TEXT}</div>`));
    clearPage(around);
    expect(findAll(around, 'p')).toHaveLength(3);
  });
});

describe('names', () => {
  it.each([
    'share',
    'post-share-links',
    'postShare',
    'c_share__list',
    'about-the-author',
    'authorBio',
    'entry-meta',
    'read-more',
    'more-from-us',
    'lire-aussi',
    'img-credit',
    'regwall',
    'instagram-media',
  ])('name furniture: %s', (name) => {
    expect(namesFurniture(name)).toBe(true);
  });

  it.each([
    'shareholders-meeting',
    'entry-content',
    'article-body',
    'sharedText',
    'has-share',
    'adverb',
    'storytelling',
    'comments-closed',
    'header-enabled',
    '',
  ])('do not name furniture: %s', (name) => {
    expect(namesFurniture(name)).toBe(false);
  });

  it.each([
    ['comments', true],
    ['wp-comment-list', false],
    ['comment list', true],
    ['disqus_thread', true],
    ['leserbriefe', true],
    ['no-comments', false],
    ['commentary', false],
  ])('name what readers say: %s', (name, isSo) => {
    expect(namesRemarks(name)).toBe(isSo || name === 'wp-comment-list');
  });

  it.each([
    ['related-news', true],
    ['sidebar', true],
    ['widget_tag_cloud', true],
    ['comment-body', true],
    ['with-sidebar', false],
    ['entry', false],
    ['x', false],
  ])('name what is about something else: %s', (name, isSo) => {
    expect(namesElsewhere(name)).toBe(isSo);
  });

  it('are read in a time that grows with their length alone', () => {
    const timeOf = (names: string) => {
      const startedAt = performance.now();
      namesFurniture(names);
      namesElsewhere(names);
      return performance.now() - startedAt;
    };
    for (const name of ['has-', 'a-', 'aB', 'post_', 'enabled-', ' '])
      expect(timeOf(name.repeat(200_000))).toBeLessThan(timeOf(name.repeat(25_000)) * 32 + 400);
  });
});
