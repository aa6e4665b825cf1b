// Which letters the font has, read from the font itself; and markup that stays text.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawnLine,
  escapeMarkup,
  fittedLine,
  isDrawable,
  letterWidth,
} from '../../../src/adapters/pictures/drawable-text.ts';

const FONT = readFileSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));

/** Where a table of the font begins (OpenType 1.9, "Organization of an OpenType font"). */
function tableAt(tag: string): number {
  for (let at = 12; at < 12 + 16 * FONT.readUInt16BE(4); at += 16)
    if (FONT.toString('latin1', at, at + 4) === tag) return FONT.readUInt32BE(at + 8);
  throw new Error(`The font has no ${tag}.`);
}

/** The characters that the font has a glyph for, with its number: its map of format 12. */
function readLetters(): ReadonlyMap<number, number> {
  const cmap = tableAt('cmap');
  const letters = new Map<number, number>();
  for (let place = 0; place < FONT.readUInt16BE(cmap + 2); place += 1) {
    const map = cmap + FONT.readUInt32BE(cmap + 4 + place * 8 + 4);
    if (FONT.readUInt16BE(map) !== 12) continue;
    for (let group = 0; group < FONT.readUInt32BE(map + 12); group += 1) {
      const at = map + 16 + group * 12;
      for (let code = FONT.readUInt32BE(at); code <= FONT.readUInt32BE(at + 4); code += 1)
        letters.set(code, FONT.readUInt32BE(at + 8) + code - FONT.readUInt32BE(at));
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

/** How far each letter moves the pen, in ems (OpenType 1.9, "hmtx"). */
function readWidth(glyph: number): number {
  const last = FONT.readUInt16BE(tableAt('hhea') + 34) - 1;
  return (
    FONT.readUInt16BE(tableAt('hmtx') + 4 * Math.min(glyph, last)) / FONT.readUInt16BE(tableAt('head') + 18)
  );
}

describe('a line that has to fit', () => {
  // Arabic letters are joined: how wide they are apart says little.
  const blocks = [
    [0x20, 0x17f],
    [0x386, 0x3ce],
    [0x400, 0x45f],
    [0x5d0, 0x5ea],
  ] as const;

  test('has no letter that is wider than it is taken for', () => {
    const letters = readLetters();
    const wider = blocks.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, place) => String.fromCharCode(first + place)).filter(
        (letter) =>
          isDrawable(letter) && readWidth(letters.get(letter.charCodeAt(0)) ?? 0) > letterWidth(letter),
      ),
    );
    expect(wider).toEqual([]);
  });

  test('is cut where it has no room, and only there', () => {
    const fit = (text: string) => fittedLine(text, { maxLength: 22, maxEms: 12 });
    expect(fit('Harbours')).toBe('Harbours');
    expect(fit('WWWWWWWWWWWWWWWWWWWW')).toBe('WWWWWWWWW…');
    expect(fit('liiiiiiiiiiiiiiiiiiil')).toBe('liiiiiiiiiiiiiiiiiiil');
    expect(fit('')).toBe('');
  });

  test('takes no more room than it has, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 20 }), (text, maxEms) => {
        const line = fittedLine(text, { maxLength: 40, maxEms });
        expect(Array.from(line).reduce((sum, letter) => sum + letterWidth(letter), 0)).toBeLessThanOrEqual(
          maxEms,
        );
        expect(line.isWellFormed()).toBe(true);
      }),
    );
  });
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
