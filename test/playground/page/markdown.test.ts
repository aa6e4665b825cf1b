// Discord's markdown as the page reads it: what is markup, what stays text, and that nothing makes it fail.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/playground/page/markdown-tree.ts';
import { parseMarkdown } from '../../../src/playground/page/markdown.ts';

/** The tree in a shorthand that can be read: `strong(text)`, `link<url>(label)`. */
function said(nodes: readonly Inline[]): string {
  return nodes.map(saidOne).join('');
}

function saidOne(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return '⏎';
    case 'code':
      return `code(${node.text})`;
    case 'link':
      return `link<${node.url}>(${said(node.children)})`;
    case 'time':
      return `time(${node.unixSeconds} ${node.style})`;
    case 'mention':
      return `${node.of}(${node.id})`;
    case 'command':
      return `command(${node.name} ${node.id})`;
    case 'strong':
    case 'emphasis':
    case 'underline':
    case 'strike':
    case 'spoiler':
      return `${node.kind}(${said(node.children)})`;
  }
}

function outline(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `p(${said(block.children)})`;
    case 'small':
      return `small(${said(block.children)})`;
    case 'heading':
      return `h${block.level}(${said(block.children)})`;
    case 'quote':
      return `quote[${block.blocks.map(outline).join(' ')}]`;
    case 'code-block':
      return `pre<${block.language}>(${block.text})`;
    case 'list':
      return `${block.isOrdered ? `ol${block.start}` : 'ul'}[${block.items
        .map((item) => [said(item.children), ...item.lists.map(outline)].join(' '))
        .join(' | ')}]`;
  }
}

function read(text: string): string {
  return parseMarkdown(text).map(outline).join(' ');
}

describe('emphasis', () => {
  it.each([
    ['**bold**', 'p(strong(bold))'],
    ['*slanted* and _slanted_', 'p(emphasis(slanted) and emphasis(slanted))'],
    ['__under__ ~~gone~~ ||hidden||', 'p(underline(under) strike(gone) spoiler(hidden))'],
    ['***both***', 'p(strong(emphasis(both)))'],
    ['**bold with *slant* inside**', 'p(strong(bold with emphasis(slant) inside))'],
    ['**1. Title** rest', 'p(strong(1. Title) rest)'],
    ['snake_case_name stays', 'p(snake_case_name stays)'],
    ['2 * 3 * 4 stays', 'p(2 * 3 * 4 stays)'],
    ['**open stays', 'p(**open stays)'],
    ['** ** *', 'p(strong( ) *)'],
    [String.raw`\*not\* \_this\_ \# and \<@1>`, 'p(*not* _this_ # and <@1>)'],
    [String.raw`**a \** b**`, 'p(strong(a ** b))'],
    ['`a *b* \\_c`', String.raw`p(code(a *b* \_c))`],
    ['**a `**` b**', 'p(strong(a code(**) b))'],
    ['one\ntwo', 'p(one⏎two)'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('blocks', () => {
  it.each([
    ['# One\n## Two\n### Three\n#### Four', 'h1(One) h2(Two) h3(Three) p(#### Four)'],
    ['#tag is no heading', 'p(#tag is no heading)'],
    ['-# small **print**', 'small(small strong(print))'],
    ['## Title\n-# meta\ntext', 'h2(Title) small(meta) p(text)'],
    ['> one\n> two\nafter', 'quote[p(one⏎two)] p(after)'],
    ['>>> all\nof this', 'quote[p(all⏎of this)]'],
    ['>not a quote', 'p(>not a quote)'],
    ['- a\n- b\n  - c\n- d', 'ul[a | b ul[c] | d]'],
    ['3. c\n4. d', 'ol3[c | d]'],
    ['text\n* item', 'p(text) ul[item]'],
    ['one\n\ntwo', 'p(one) p(two)'],
    ['```ts\nconst a = `*b*`;\n```', 'pre<ts>(const a = `*b*`;)'],
    ['before ```x``` after', 'p(before ) pre<>(x) p( after)'],
    ['```never closed', 'p(```never closed)'],
    ['', ''],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('links', () => {
  it.each([
    ['[Quay](https://quay.example/a)', 'p(link<https://quay.example/a>(Quay))'],
    ['[**Quay**](https://quay.example)', 'p(link<https://quay.example/>(strong(Quay)))'],
    ['[Q](<https://quay.example/a>)', 'p(link<https://quay.example/a>(Q))'],
    ['[Q](https://quay.example/a_(b))', 'p(link<https://quay.example/a_(b)>(Q))'],
    ['([Q](https://quay.example/a), rest)', 'p((link<https://quay.example/a>(Q), rest))'],
    ['[a [b] c](https://quay.example/)', 'p(link<https://quay.example/>(a [b] c))'],
    [String.raw`[a \* b](https://quay.example/)`, String.raw`p(link<https://quay.example/>(a \* b))`],
    [
      'see https://quay.example/a, please.',
      'p(see link<https://quay.example/a>(https://quay.example/a), please.)',
    ],
    ['<https://quay.example/a>', 'p(link<https://quay.example/a>(https://quay.example/a))'],
    ['(https://quay.example/a)', 'p((link<https://quay.example/a>(https://quay.example/a)))'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['[x](javascript:alert(1))'],
    ['[x](JaVaScRiPt:alert(1))'],
    ['[x](data:text/html,hi)'],
    ['[x](vbscript:x)'],
    ['[x](//quay.example/a)'],
    ['[x](https://user:secret@quay.example/)'],
    ['[x](https://)'],
    ['[](ftp://quay.example/)'],
    ['[two\nlines](mailto:a@quay.example)'],
  ])('makes no link of %j', (text) => {
    expect(read(text)).not.toContain('link<');
  });

  it('refuses a label that pretends to be another address', () => {
    expect(read('[https://bank.example](https://thief.example/)')).not.toContain(
      'link<https://thief.example/>(https://bank',
    );
  });
});

describe('what stands between angle brackets', () => {
  it.each([
    ['<t:1700000000:R> <t:1700000000>', 'p(time(1700000000 R) time(1700000000 f))'],
    ['<t:-5:s> <t:5:S>', 'p(time(-5 s) time(5 S))'],
    ['<@1> <@!2> <#3> <@&4>', 'p(user(1) user(2) channel(3) role(4))'],
    ['</digest add:42>', 'p(command(digest add 42))'],
    ['<:wave:1> <a:wave:2>', 'p(:wave: :wave:)'],
    ['<t:99999999999999:R> <@x> <script> </x>', 'p(<t:99999999999999:R> <@x> <script> </x>)'],
    ['@everyone @here', 'p(@everyone @here)'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('any text', () => {
  const MARKUP = fc.constantFrom(
    ...[
      '*',
      '**',
      '***',
      '_',
      '__',
      '~~',
      '||',
      '`',
      '```',
      '[',
      '](',
      ')',
      '<',
      '>',
      '> ',
      '- ',
      '# ',
      '\n',
      '\\',
    ],
    ...['https://a.example/', '<t:1:R>', '<@1>', 'word', ' ', '\u202E', '🗞'],
  );
  const text = fc.array(MARKUP, { maxLength: 120 }).map((parts) => parts.join(''));

  it('is read without failing, and every link leads to http or https', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (any) => {
        const found = read(any).matchAll(/link<([^>]*)>/g);
        for (const [, url] of found) expect(url).toMatch(/^https?:\/\//);
      }),
      { numRuns: 400 },
    );
  });

  it('without markup comes out as it went in', () => {
    const words = fc.array(fc.constantFrom('word', 'Größe', '日本', '12', '!?', "it's"), { minLength: 1 });
    fc.assert(
      fc.property(words, (parts) => {
        expect(read(parts.join(' '))).toBe(`p(${parts.join(' ')})`);
      }),
    );
  });

  it.each(['*', '**a ', '`', '[', '[a](', '```\n', '> ', '<', '||', '- \n', 'https://'])(
    'is read in bounded time when it repeats %j',
    (part) => {
      const startedAt = performance.now();
      parseMarkdown(part.repeat(4_000));
      expect(performance.now() - startedAt).toBeLessThan(1_500);
    },
  );
});
