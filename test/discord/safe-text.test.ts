// Text from outside, made harmless: what Discord would show of it is plain text, for every text there is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, isolated, label, linkLabel, linkUrl, oneLine } from '../../src/discord/safe-text.ts';
import { parseMarkdown } from '../../src/playground/page/markdown.ts';
import { HOSTILE, hostileText, UNSEEN } from './hostile.ts';

/** The text that Discord shows, or what it makes of it instead of plain text. */
function shown(markdown: string): unknown {
  const blocks = parseMarkdown(markdown);
  const [block] = blocks;
  if (block === undefined) return '';
  if (blocks.length > 1 || block.kind !== 'paragraph') return blocks;
  const texts = block.children.map((child) => (child.kind === 'text' ? child.text : child));
  return texts.every((text) => typeof text === 'string') ? texts.join('') : texts;
}

function withoutMeantJoiners(text: string): string {
  return text.replaceAll('\u200C', '').replaceAll('\u200D', '');
}

describe('text for the body of a message', () => {
  test.each(HOSTILE)('%j is shown as it is written and does nothing', (text) => {
    expect(shown(escapeText(text))).toBe(oneLine(text));
  });

  test('any mixture of hostile pieces is shown as it is written and does nothing', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(shown(escapeText(text))).toBe(isolated(oneLine(text)));
      }),
    );
  });

  test('it stays harmless between lines and marks of our own', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const safe = escapeText(text);
        fc.pre(safe !== '');
        const blocks = parseMarkdown(`**1. ${safe}**\n${safe} (x)\n-# ${safe} · y`);
        expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'small']);
        const kinds = blocks.flatMap((block) => ('children' in block ? block.children : []));
        expect(kinds.map(({ kind }) => kind)).toEqual(['strong', 'break', 'text', 'text']);
      }),
    );
  });

  test('it is one line, of well-formed characters', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const safe = escapeText(text);
        expect(safe).not.toMatch(/[\n\r]/);
        expect(safe.isWellFormed()).toBe(true);
      }),
    );
  });

  test.each([
    ['1. Bundesliga', '1\\. Bundesliga'],
    ['2.5 million', '2\\.5 million'],
    ['1) first', '1\\) first'],
    ['- dash', '\\- dash'],
    ['+ plus', '\\+ plus'],
    ['-# small', '\\-\\# small'],
    ['a - b + c. 1.', 'a - b + c. 1.'],
    ['12:30', '12\\:30'],
  ])('%s is written %s', (text, escaped) => expect(escapeText(text)).toBe(escaped));

  test('the backslash before a number would show, so it stands behind the number', () => {
    expect(escapeText('1. a')).not.toMatch(/\\\d/);
    expect(shown(escapeText('1. a'))).toBe('1. a');
  });
});

describe('one line of visible characters', () => {
  test('no control, direction, zero-width or filling character survives', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(withoutMeantJoiners(oneLine(text))).not.toMatch(UNSEEN);
      }),
    );
  });

  test('cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
      }),
    );
  });

  test.each([
    ['Persian keeps the joiner that ends a form', 'می\u200Cخواهم'],
    ['Hindi keeps the joiner of a half form', 'क्\u200Dष'],
    ['old Malayalam keeps a joiner at the end of a word', 'അവന്\u200D'],
    ['a family stays a family', '👩\u200D👩\u200D👧'],
    ['a skin tone stays', '👩🏽\u200D💻'],
    ['a heart stays red', '❤\uFE0F'],
    ['a flag stays', '🇳🇴'],
    ['a key stays a key', '1\uFE0F\u20E3'],
    ['a name keeps its variant', '葛\u{E0100}城市'],
    ['accents stay', 'Zoe\u0308 São Ærø Łódź'],
  ])('%s', (_, text) => expect(oneLine(text)).toBe(text));

  test.each([
    ['joiners between Latin letters go', 'ex\u200Dam\u200Cple', 'example'],
    ['repeated joiners go', 'می\u200C\u200C\u200Cخواهم', 'می\u200Cخواهم'],
    ['joiners by themselves go', '\u200D\u200C \u200D', ''],
    ['a joiner at the end of an emoji goes', '👩\u200D', '👩'],
    ['variants of nothing go', ' \uFE0F\uFE0E', ''],
    ['fillers go', '\u3164\u115F\u1160\uFFA0\u2800', ''],
    ['direction marks go', '\u202Etxt.exe\u202C\u200E\u200F\u061C\u2067', 'txt.exe'],
    ['white space of all kinds becomes one space', ' a\u00A0\u2003\t\n\u3000b ', 'a b'],
    ['spaces that held something apart become one', 'a \u200B b', 'a b'],
    ['halves of characters are marked', 'a\uD83Db', 'a\uFFFDb'],
    ['private characters go', '\uE000\u{F0000}a', 'a'],
  ])('%s', (_, text, expected) => expect(oneLine(text)).toBe(expected));
});

describe('the label of a link', () => {
  test('with it, a link is a link whose label is plain text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const name = linkLabel(text);
        fc.pre(name !== '');
        const [block] = parseMarkdown(`([${name}](https://outlet.example/a))`);
        expect(block).toEqual({
          kind: 'paragraph',
          children: [
            { kind: 'text', text: '(' },
            { kind: 'link', url: 'https://outlet.example/a', children: [{ kind: 'text', text: name }] },
            { kind: 'text', text: ')' },
          ],
        });
      }),
    );
  });

  test('no sign of a mention, of markdown, of an address or of an emoji survives', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const name = linkLabel(text);
        expect(name).not.toMatch(/[[\]`*_~|<>\\@#]|:\/\/|:[^\s:]+:|\p{Extended_Pictographic}/u);
        expect(name).not.toMatch(UNSEEN);
        expect(name.length).toBeLessThanOrEqual(90);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });

  test.each([
    ['The [Daily] Gazette', 'The (Daily) Gazette'],
    ['https://gazette.example', 'https gazette.example'],
    ['ht<tps:😀//gazette.example', 'https gazette.example'],
    ['Gazette: Europe', 'Gazette: Europe'],
    [':wave: Gazette', 'wave: Gazette'],
    [':smile::smile:', 'smilesmile:'],
    ['📰 Gazette 🇳🇴', 'Gazette'],
    ['***', ''],
    ['📰', ''],
    ['', ''],
  ])('%s becomes "%s"', (text, expected) => expect(linkLabel(text)).toBe(expected));

  test('a long one is cut at a word', () => {
    const name = linkLabel('word '.repeat(40));
    expect(name).toMatch(/word…$/);
    expect(name.length).toBeLessThanOrEqual(90);
  });
});

describe('an address', () => {
  test.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['HTTP://A.example', 'http://a.example/'],
    ['https://a.example/(b)', 'https://a.example/%28b%29'],
    ['https://a.example/x?q=a b|c', 'https://a.example/x?q=a%20b%7Cc'],
    ['https://a.example/x?q=<c>\\d', 'https://a.example/x?q=%3Cc%3E%5Cd'],
    ['https://a.example/"quoted"', 'https://a.example/%22quoted%22'],
    [' https://a.example/\n', 'https://a.example/'],
    ['https://zeitung.example/straße', 'https://zeitung.example/stra%C3%9Fe'],
  ])('%j is written %s', (address, expected) => expect(linkUrl(address)).toBe(expected));

  test.each([
    null,
    '',
    'a.example/x',
    '//a.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<b>',
    'ftp://a.example',
    'file:///etc/passwd',
    'discord://-/channels/1',
    'urn:broadsheet:abc',
    'https://',
    'https://bank.example@elsewhere.example/',
    'https://bank.example:secret@elsewhere.example/',
    'https://a.example/' + 'x'.repeat(495),
    'https://a.example/' + '('.repeat(170),
  ])('%j is none', (address) => expect(linkUrl(address)).toBeNull());

  test('one of exactly 512 characters is taken', () => {
    const longest = 'https://a.example/' + 'x'.repeat(494);
    expect(linkUrl(longest)).toBe(longest);
  });

  test('whatever comes out is http or https, short enough, and ends no link early', () => {
    const address = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      hostileText.map((text) => `https://a.example/${text}`),
      hostileText.map((text) => `https://a.example/?${text}`),
      hostileText.map((text) => `https://a.example/#${text}`),
      hostileText,
    );
    fc.assert(
      fc.property(address, (given) => {
        const url = linkUrl(given);
        if (url === null) return;
        expect(url).toMatch(/^https?:\/\/[^\s()<>|\\]+$/);
        expect(url.length).toBeLessThanOrEqual(512);
        expect(linkUrl(url)).toBe(url);
        const [block] = parseMarkdown(`[a](${url})`);
        expect(block).toMatchObject({ kind: 'paragraph', children: [{ kind: 'link', url }] });
      }),
    );
  });
});

describe('the label of a button, an option or a choice', () => {
  test('it is never empty, never too long, and nothing in it is unseen', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 100 }), (text, maxLength) => {
        const name = label(text, maxLength);
        expect(name.trim()).not.toBe('');
        expect(name.length).toBeLessThanOrEqual(maxLength);
        expect(name.isWellFormed()).toBe(true);
        expect(withoutMeantJoiners(name)).not.toMatch(UNSEEN);
      }),
    );
  });

  test.each(['', ' ', '\u200B', '\u3164', '\u200D\u200C', '\u2800', '\uFE0F'])(
    'a name of nothing that is seen (%j) is shown as an ellipsis',
    (name) => expect(label(name, 38)).toBe('…'),
  );

  test('an emoji by itself is a name', () => expect(label('🌍', 38)).toBe('🌍'));
  test('markdown is not escaped, for none is read there', () =>
    expect(label('*A* <@1>', 38)).toBe('*A* <@1>'));
});
