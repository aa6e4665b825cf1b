// Which letters the font has, read from the font itself; and markup that stays text.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnLine, escapeMarkup, isDrawable } from '../../../src/adapters/pictures/drawable-text.ts';

const FONT = readFileSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));

/** Where a table of the font begins (OpenType 1.9, "Organization of an OpenType font"). */
function tableAt(tag: string): number {
  for (let at = 12; at < 12 + 16 * FONT.readUInt16BE(4); at += 16)
    if (FONT.toString('latin1', at, at + 4) === tag) return FONT.readUInt32BE(at + 8);
  throw new Error(`The font has no ${tag}.`);
}

/** The characters that the font has a glyph for: its map of format 12. */
function readLetters(): ReadonlySet<number> {
  const cmap = tableAt('cmap');
  const letters = new Set<number>();
  for (let place = 0; place < FONT.readUInt16BE(cmap + 2); place += 1) {
    const map = cmap + FONT.readUInt32BE(cmap + 4 + place * 8 + 4);
    if (FONT.readUInt16BE(map) !== 12) continue;
    for (let group = 0; group < FONT.readUInt32BE(map + 12); group += 1) {
      const at = map + 16 + group * 12;
      for (let code = FONT.readUInt32BE(at); code <= FONT.readUInt32BE(at + 4); code += 1) letters.add(code);
    }
  }
  return letters;
}

describe('a text that can be drawn', () => {
  const letters = readLetters();

  test('has only letters that the font has', () => {
    expect(letters.size).toBeGreaterThan(4_000);
    const boxes = Array.from({ length: 0x10000 }, (_, code) => code).filter(
      (code) => isDrawable(String.fromCharCode(code)) && !letters.has(code),
    );
    expect(boxes.map((code) => code.toString(16))).toEqual([]);
  });

  test.each(['Gazette', 'L’Écho', 'Новости', 'Ελλάδα', 'الميناء', 'A & B', '24 h – «ja»'])('is %s', (text) =>
    expect(isDrawable(text)).toBe(true),
  );

  test.each(['都新聞', '新闻', '뉴스', 'नया', 'ข่าว', '🌊 News', '', 'a\u202eb', 'a\u0000b', 'a\nb'])(
    'is not %j',
    (text) => expect(isDrawable(text)).toBe(false),
  );
});

describe('markup', () => {
  test('is written so that it stays text', () => {
    expect(escapeMarkup(`<a href="x">'&</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&apos;&amp;&lt;/a&gt;');
  });
});

describe('a line', () => {
  test('has its letters composed and its spaces single', () => {
    expect(drawnLine('  L’E\u0301cho\n du \t Nord ', 40)).toBe('L’Écho du Nord');
  });

  test('is never longer than asked, and well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 30 }), (text, length) => {
        const line = drawnLine(text, length);
        expect(line.length).toBeLessThanOrEqual(length);
        expect(line.isWellFormed()).toBe(true);
      }),
    );
  });
});
