// Text states: what is cut off is seen, what only looks so is not.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../../src/news/article.ts';
import { cutAt, isWholeSentence, textStateOf } from '../../src/analysis/text-state.ts';

function article(text: Partial<ArticleText>): ArticleText {
  return { headline: 'Harbour closes', abstract: null, body: null, ...text };
}

const LONG = 'The harbour of Port Ellery closed on Monday because of a storm. '.repeat(6).trim();

/** What stands before the bar is whole; what stands after it may not be quoted. */
const CUT: readonly (readonly [string, string])[] = [
  ['a bracketed ellipsis', 'The storm came.| Then the sea […]'],
  ['bracketed dots', 'The storm came.| Then the sea [...]'],
  ['an entity left over', 'The storm came.| Then the sea [&hellip;]'],
  ['an ellipsis', 'The storm came.| Then the sea…'],
  ['dots', 'The storm came.| Then the sea...'],
  ['dots after a space', 'The storm came.| Then the sea ...'],
  ['dots after a full stop', 'The storm came. Then the sea.|...'],
  ['a mark after a whole sentence', 'The storm came.| […]'],
  ['more', 'The storm came.| Then the sea (more)'],
  ['a count', 'The storm came.| Then the sea… [+1234 chars]'],
  ['a bare count', 'The storm came.| Then the sea [+1 chars]'],
  ['an invitation', 'The storm came.| Continue reading'],
  ['an invitation with its aim', 'The storm came.| Continue reading Harbour closes →'],
  ['an invitation after the mark', 'The storm came.| Then the sea… Read more'],
  ['an invitation on its own line', 'The storm came.|\n\nread more'],
  ['a German invitation', 'Der Sturm kam.| Weiterlesen'],
  ['a French one', 'La tempête est venue.| Lire la suite…'],
  ['a Spanish one', 'Llegó la tormenta.| Leer más »'],
  ['a Russian one', 'Пришла буря.| Читать далее'],
  ['a Chinese one', '风暴来了。|随后大海 阅读全文'],
  ['a Japanese one', '嵐が来た。|そして海は… 続きを読む'],
  ['a Korean one', '폭풍이 왔다.| 그리고 바다는… 더보기'],
  [
    'a blog’s trailer',
    'The storm came.| Then the sea […]\n\nThe post Harbour closes appeared first on Meridian.',
  ],
  ['nothing whole', '|Then the sea […]'],
  ['an abbreviation before the cut', 'The storm came.| It met Mr. […]'],
  ['much text', `${LONG}| Then the sea […]`],
];

const WHOLE: readonly (readonly [string, string])[] = [
  ['a full stop', 'The storm came. Then the sea.'],
  ['an ellipsis inside a quote', 'She said: “I do not know…”'],
  ['an ellipsis inside German quotes', 'Sie sagte: „Ich weiß nicht …“'],
  ['an ellipsis in the middle', 'The storm … came.'],
  ['an omission in the middle', 'He said […] that it came.'],
  ['words that want to read', 'He had wanted to read more.'],
  ['words that end so', 'In prison she learned to read more'],
  ['no full stop', 'Five things to know about the storm'],
  ['a footnote', 'The storm came.[1]'],
  ['nothing', ''],
];

describe('cutAt', () => {
  it.each(CUT)('finds where the unfinished sentence begins: %s', (_name, marked) => {
    expect(cutAt(marked.replace('|', ''))).toBe(marked.indexOf('|'));
  });

  it.each(WHOLE)('finds none where nothing is cut: %s', (_name, text) => {
    expect(cutAt(text)).toBeNull();
  });

  it('stays inside the text, and ends with a whole sentence, whatever the text', () => {
    const pieces = fc.constantFrom(
      'Word ',
      'word. ',
      '…',
      '...',
      '[…]',
      'Read more',
      '阅读全文',
      '。',
      '”',
      '\n\n',
      '(more)',
      'Mr. ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        const at = cutAt(text);
        if (at === null) return;
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(text.length);
        expect(at === 0 || isWholeSentence(text.slice(0, at))).toBe(true);
      }),
    );
  });

  it('takes a long text of marks in a moment', () => {
    for (const piece of ['[…] ', 'Read more ', '… ', 'The post ', ' '])
      expect(() => cutAt(piece.repeat(20_000))).not.toThrow();
  });
});

describe('textStateOf', () => {
  it.each(CUT)('is truncated with %s', (_name, marked) => {
    expect(textStateOf(article({ abstract: marked.replace('|', '') }))).toBe('truncated');
  });

  it.each([
    ['a headline alone', article({}), 'headline'],
    ['nothing at all', article({ headline: null }), 'headline'],
    ['blank parts', article({ abstract: ' ', body: '\n' }), 'headline'],
    ['a headline that ends in dots', article({ headline: 'And then…' }), 'headline'],
    ['an abstract', article({ abstract: LONG }), 'excerpt'],
    ['a long body', article({ body: LONG }), 'full'],
    ['a short body', article({ body: 'It closed.' }), 'excerpt'],
    [
      'a short body that says as much in Chinese',
      article({ body: '港口因风暴关闭，船只无法进港。'.repeat(7) }),
      'full',
    ],
    ['a cut abstract before a whole body', article({ abstract: 'It closed […]', body: LONG }), 'full'],
    [
      'a whole abstract before a cut body',
      article({ abstract: 'It closed.', body: `${LONG} And […]` }),
      'truncated',
    ],
  ] as const)('tells %s', (_name, text, state) => {
    expect(textStateOf(text)).toBe(state);
  });

  it('believes the source', () => {
    expect(textStateOf(article({ body: LONG }), 'excerpt')).toBe('excerpt');
    expect(textStateOf(article({ abstract: 'It closed.' }), 'full')).toBe('full');
    expect(textStateOf(article({ body: LONG }), 'truncated')).toBe('truncated');
  });

  it('believes its eyes over the source where a text is visibly cut', () => {
    expect(textStateOf(article({ body: `${LONG} And […]` }), 'full')).toBe('truncated');
    expect(textStateOf(article({}), 'full')).toBe('headline');
  });
});

const SEED = '../shared/seed/000_4162cab4bec21213.txt';
const hasSeed = existsSync(SEED);
if (!hasSeed) console.warn(`No ${SEED}: the cut item of the tag page is not tried.`);

describe.skipIf(!hasSeed)('the cut item of the tag page that was first asked for', () => {
  it('is truncated, and only its first words are whole', () => {
    const item =
      readFileSync(SEED, 'utf8')
        .split('\n')
        .find((line) => line.startsWith('Dutertecall')) ?? '';
    expect(textStateOf(article({ headline: null, body: item }))).toBe('truncated');
    expect(item.slice(0, cutAt(item) ?? undefined)).toBe('Dutertecall.');
  });
});
