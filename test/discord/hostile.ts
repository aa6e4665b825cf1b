// Texts that try to ping, link, format, hide or reverse something, and generators that mix them.
import fc from 'fast-check';

/** Each tries one thing that Discord's markdown, mentions or Unicode can do. */
export const HOSTILE: readonly string[] = [
  '@everyone',
  '@here',
  '<@1>',
  '<@!1>',
  '<@&1>',
  '<#1>',
  '</news:1>',
  '<t:1:R>',
  '<:a:1>',
  '<a:a:1>',
  '<id:guide>',
  '<https://hidden.example>',
  ':smile:',
  '[label](https://masked.example)',
  '[a](b) [c](<d>)',
  '](https://elsewhere.example)',
  'https://bare.example/path_with_marks_',
  'steam://run/1',
  '# heading',
  '### heading',
  '-# small print',
  '- list',
  '+ list',
  '* list',
  '1. list',
  '23) list',
  '> quote',
  '>>> quote',
  '||spoiler||',
  '**bold** __under__ ~~struck~~ *slanted* _slanted_',
  '`code`',
  '``code``',
  '```js\ncode\n```',
  '\\',
  '\\\\*',
  '\n# second line',
  '\r\n- second line',
  '\u2028> third line',
  '\u0085# fourth line',
  '\u202Eenod eb ot\u202C',
  '\u2066isolated\u2069',
  '\u200Bzero\u200Bwidth\u2060',
  'w\u200Do\u200Cr\u200Dd',
  '\u0000\u0007\u001B[31m\u009B',
  '\u3164\u115F\u1160\uFFA0\u2800',
  '\u{E0065}\u{E007F}',
  '\uE000\uF8FF',
  '\uD83D',
  '\uDE00\uD83D',
  '\uFEFF',
];

/** Signs that are twice as long when they are escaped. */
export const SIGNS: readonly string[] = ['\\', '*', '_', '[', '(', ':', '#', '@'];

const MARKS: readonly string[] = Array.from('\\*_~`|[]()<>#@:-+.1 \n\t/!');

/** Hostile pieces, ordinary words and odd characters in any order. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.constantFrom(...MARKS),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

/** Characters that show one thing and say another; joiners and variants are looked at by themselves. */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u2800\u3164\u115F\u1160\uFFA0\u034F\u00AD]/u;
