// Bytes become text by mark, by declaration, else as UTF-8.
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/adapters/sources/charset.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const utf32 = (text: string, isLittle: boolean) => {
  const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  const written = Buffer.alloc(4 * codes.length);
  codes.forEach((code, index) =>
    isLittle ? written.writeUInt32LE(code, 4 * index) : written.writeUInt32BE(code, 4 * index),
  );
  return written;
};
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('charsets', () => {
  it.each([
    ['UTF-8 without a word', Buffer.from('Höfe'), 'Höfe'],
    ['a mark of UTF-8', bytes([0xef, 0xbb, 0xbf], 'ok'), 'ok'],
    [
      'a mark of little-endian UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Höfe', 'utf16le')]),
      'Höfe',
    ],
    ['a mark of big-endian UTF-16', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be('Höfe')]), 'Höfe'],
    ['UTF-16 without a mark', Buffer.from('<?xml?><a>ö</a>', 'utf16le'), '<?xml?><a>ö</a>'],
    ['big-endian UTF-16 without a mark', utf16be('<?xml?><a>ö</a>'), '<?xml?><a>ö</a>'],
    [
      'Cyrillic by declaration',
      bytes('<?xml version="1.0" encoding="windows-1251"?>', [0xcf, 0xee, 0xf0, 0xf2]),
      'Порт',
    ],
    [
      'Chinese by declaration',
      bytes("<?xml version='1.0' encoding='gb18030'?>", [0xb8, 0xdb, 0xbf, 0xda]),
      '港口',
    ],
    ['Japanese by meta element', bytes('<meta charset=shift_jis>', [0x8d, 0x60]), '港'],
    [
      'Korean by http-equiv',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">', [0xc7, 0xd7]),
      '항',
    ],
    [
      'Latin-1, which is Windows-1252 on the web',
      bytes('<?xml version="1.0" encoding="iso-8859-1"?>', [0x93, 0xe9]),
      '“é',
    ],
    [
      'a declared charset that nobody knows',
      Buffer.from('<?xml version="1.0" encoding="klingon"?>Höfe'),
      'Höfe',
    ],
    [
      'a declared UTF-16 that cannot be true',
      Buffer.from('<?xml version="1.0" encoding="utf-16"?>Höfe'),
      'Höfe',
    ],
    ['Windows-1252 that says nothing', bytes('H', [0xf6], 'fe und K', [0xfc], 'he'), 'Höfe und Kühe'],
  ])('reads %s', (_, source, text) => {
    expect(decodeText(source)).toContain(text);
  });

  it('lets the charset from outside win over the declaration', () => {
    const source = bytes('<?xml version="1.0" encoding="utf-8"?>', [0xcf, 0xee]);
    expect(decodeText(source, 'windows-1251')).toContain('По');
    expect(decodeText(Buffer.from('Höfe'), 'no-such-charset')).toBe('Höfe');
  });

  it.each([
    ['a mark, little end first', utf32('\ufeff<a>ö🙂</a>', true)],
    ['a mark, big end first', utf32('\ufeff<a>ö🙂</a>', false)],
    ['a less sign, little end first', utf32('<a>ö🙂</a>', true)],
    ['a less sign, big end first', utf32('<a>ö🙂</a>', false)],
  ])('reads UTF-32 by %s', (_, source) => {
    expect(decodeText(source, 'utf-8')).toBe('<a>ö🙂</a>');
    expect(decodeText(source.subarray(0, -2), 'utf-8')).toBe('<a>ö🙂</a');
  });

  it('replaces what is no character in UTF-32', () => {
    const source = Buffer.concat([utf32('<', true), Buffer.from([0xff, 0xff, 0xff, 0xff])]);
    expect(decodeText(source)).toBe('<\ufffd');
  });

  it.each([
    ['iso-8859-1', 'Höfe'],
    ['windows-1251', 'Порт'],
    ['shift_jis', '港が開いた、船が着いた'],
    ['gb2312', '港口今天重新开放'],
  ])('notices UTF-8 that is labelled %s', (label, text) => {
    expect(decodeText(Buffer.from(text), label)).toBe(text);
    const declared = `<?xml version="1.0" encoding="${label}"?>${text}`;
    expect(decodeText(Buffer.from(declared))).toBe(declared);
  });

  it('believes a Chinese label of a text that could by accident be UTF-8', () => {
    expect(decodeText(bytes([0xc1, 0xaa, 0xcd, 0xa8]), 'gb18030')).toBe('联通');
  });

  it.each([
    ['koi8-r', [0xf0, 0xcf, 0xd2, 0xd4], 'Порт'],
    ['euc-jp', [0xb9, 0xc1], '港'],
    ['windows-1255', [0xf0, 0xee, 0xec], 'נמל'],
  ])('reads %s by declaration where UTF-8 came from outside and is wrong', (label, letters, text) => {
    const source = bytes(
      `<?xml version="1.0" encoding="${label}"?><a>`,
      letters,
      letters,
      letters,
      letters,
      '</a>',
    );
    expect(decodeText(source, 'utf-8')).toContain(text);
    expect(decodeText(source)).toContain(text);
  });

  it('keeps a UTF-8 text whose end was cut through a letter', () => {
    const cut = Buffer.from('Höfe und Kühe, Öfen').subarray(0, -1);
    expect(decodeText(Buffer.concat([cut, Buffer.from([0xc3])]))).toContain('Höfe und Kühe');
  });
});
