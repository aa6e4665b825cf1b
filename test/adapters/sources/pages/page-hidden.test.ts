// What a page keeps from its readers, in every way that pages do, and what only looks like it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll, parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { isHidden } from '../../../../src/adapters/sources/pages/page-hidden.ts';

async function isHiddenIn(html: string): Promise<boolean> {
  const [element] = findAll(await parsePage(`<html><body>${html}</body></html>`), 'body > *');
  if (element === undefined) throw new Error(`no element in ${html}`);
  return isHidden(element);
}

describe('a style', () => {
  it.each([
    'display:none',
    'DISPLAY : NONE !important',
    'color:red;display:none',
    'visibility:hidden',
    'visibility: collapse',
    'content-visibility:hidden',
    'opacity:0',
    'opacity:.0',
    'opacity: 0%',
    'opacity:0!important',
    'font-size:0',
    'font-size:0.0em;color:red',
    'text-indent:-9999px',
    'clip:rect(0,0,0,0)',
    'clip: rect(1px, 1px, 1px, 1px)',
    'clip-path:inset(50%)',
    'clip-path: inset(100%)',
    'transform:scale(0)',
    'color:transparent',
    'position:absolute;left:-9999px',
    'top: -1000px; position: fixed',
    'overflow:hidden;height:0',
    'max-height:0px;overflow-y:hidden',
    'width:1px;overflow:hidden',
    'dis/**/play:none',
    'display/* x */:/* y */none',
    'display:none/* not ended',
  ])('hides: %s', async (style) => {
    expect(await isHiddenIn(`<p style="${style}">Words</p>`)).toBe(true);
  });

  it.each([
    '',
    'display:block',
    'opacity:0.5',
    'opacity:1',
    'font-size:0.9em',
    'font-size:10px',
    'text-indent:-1em',
    'position:absolute;left:-10px',
    'left:-9999px',
    'overflow:hidden',
    'height:0',
    'overflow:hidden;height:10px',
    'color:red',
    'background:url(display:none)',
    '/* display:none */color:red',
    '/* not ended display:none',
    'transform:scale(0.9)',
    'clip-path:inset(0)',
  ])('does not hide: %s', async (style) => {
    expect(await isHiddenIn(`<p style="${style}">Words</p>`)).toBe(false);
  });

  it('is read in a time that grows with its length alone', async () => {
    const [short, long] = [await timeOf(20_000), await timeOf(320_000)];
    expect(long).toBeLessThan(short * 64 + 300);
  });

  async function timeOf(count: number): Promise<number> {
    const html = `<p style="${'/*'.repeat(count)}">Words</p>`;
    const document = await parsePage(html);
    const [element] = findAll(document, 'p');
    const startedAt = performance.now();
    if (element !== undefined) isHidden(element);
    return performance.now() - startedAt;
  }
});

describe('a class', () => {
  it.each([
    'sr-only',
    'visually-hidden',
    'screen-reader-text',
    'a hidden b',
    'HIDDEN',
    'd-none',
    'is-hidden',
    'u-visually-hidden',
    'invisible',
  ])('hides: %s', async (name) => {
    expect(await isHiddenIn(`<p class="${name}">Words</p>`)).toBe(true);
  });

  it.each([
    'hidden-harbour',
    'not-hidden-at-all',
    'overflow-hidden',
    'd-none d-md-block',
    'd-none d-flex',
    'hidden md:block',
    'hide-on-print',
    '',
  ])('does not hide: %s', async (name) => {
    expect(await isHiddenIn(`<p class="${name}">Words</p>`)).toBe(false);
  });
});

describe('an attribute', () => {
  it.each([
    ['<p hidden>Words</p>', true],
    ['<p hidden="hidden">Words</p>', true],
    ['<p hidden="until-found">Words</p>', false],
    ['<dialog>Words</dialog>', true],
    ['<dialog open>Words</dialog>', false],
    ['<details>Words</details>', false],
    ['<p>Words</p>', false],
  ])('%s', async (html, hides) => {
    expect(await isHiddenIn(html)).toBe(hides);
  });

  it('never hides the whole page: scripts show it', async () => {
    const document = await parsePage(
      '<html hidden class="hidden"><body style="opacity:0"><p>Words</p></body></html>',
    );
    expect(findAll(document, 'html, body').map(isHidden)).toEqual([false, false]);
  });
});

it('is told of anything without failing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (style, name) => {
      const [element] = findAll(await parsePage('<p>Words</p>'), 'p');
      if (element === undefined) throw new Error('no element');
      const written: Record<string, string> = { style, class: name };
      const like = { ...element, localName: 'p', getAttribute: (key: string) => written[key] ?? null };
      expect(typeof isHidden(like)).toBe('boolean');
    }),
    { numRuns: 200 },
  );
});
