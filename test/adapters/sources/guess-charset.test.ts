// A text that names no charset is read in the one that its language or its letters tell, and as before where they tell none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/adapters/sources/charset.ts';
import { guessCharset } from '../../../src/adapters/sources/guess-charset.ts';

/** The bytes of a text in a charset, found by asking its decoder what each pair of bytes stands for. */
function encoderOf(charset: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(charset);
  const codes = new Map<string, number[]>();
  const learn = (bytes: number[]) => {
    const letter = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(letter).length === 1 && !codes.has(letter)) codes.set(letter, bytes);
  };
  for (let first = 0; first < 256; first += 1) learn([first]);
  if (/^(?:shift|euc|gb|big)/.test(charset))
    for (let first = 0x81; first < 0xff; first += 1)
      for (let second = 0x40; second < 0xff; second += 1) learn([first, second]);
  return (text) =>
    Uint8Array.from(
      Array.from(text).flatMap((letter) => {
        const code = codes.get(letter);
        if (code === undefined) throw new Error(`${charset} has no ${letter}`);
        return code;
      }),
    );
}

const feed = (head: string, title: Uint8Array) =>
  Buffer.concat([
    Buffer.from(`<rss><channel>${head}<title>`),
    title,
    Buffer.from('</title></channel></rss>'),
  ]);

const RUSSIAN =
  'В среду порт снова открыли: министр сказал, что работы на причале начнутся весной и продлятся два года.';
const UKRAINIAN = 'У середу порт знову відкрили: міністр сказав, що роботи на причалі почнуться навесні.';
const BULGARIAN = 'В сряда отвориха отново пристанището: министърът каза, че работата започва през пролетта.';
const JAPANESE = '港は水曜日に再び開かれた。大臣は、工事が春に始まり二年ほど続くだろうと述べた。';
const SIMPLIFIED = '港口星期三重新开放了。部长说，码头的工程将在春天开始，要两年，不会影响人们来往和出行。';
const TRADITIONAL = '港口星期三重新開放了。部長說，碼頭的工程將在春天開始，要兩年，不會影響人們來往和出行。';
const KOREAN =
  '항구가 수요일에 다시 열렸다. 장관은 부두 공사가 봄에 시작되어 이 년쯤 계속될 것이라고 말했다.';

describe('letters tell the charset', () => {
  it.each([
    ['windows-1251', 'windows-1251', RUSSIAN],
    ['windows-1251', 'windows-1251', UKRAINIAN],
    ['windows-1251', 'windows-1251', BULGARIAN],
    ['koi8-u', 'koi8-r', RUSSIAN],
    ['koi8-u', 'koi8-u', UKRAINIAN],
    ['shift_jis', 'shift_jis', JAPANESE],
    ['euc-jp', 'euc-jp', JAPANESE],
    ['gb18030', 'gbk', SIMPLIFIED],
    ['big5', 'big5', TRADITIONAL],
    ['euc-kr', 'euc-kr', KOREAN],
  ])('%s from a text in %s', (guess, charset, text) => {
    const bytes = feed('', encoderOf(charset)(text));
    expect(guessCharset(bytes)).toBe(guess);
    expect(decodeText(bytes)).toContain(text);
    expect(decodeText(bytes, 'utf-8')).toContain(text);
    // A language that a template names is not believed against the letters.
    expect(decodeText(feed('<language>en</language>', encoderOf(charset)(text)))).toContain(text);
  });

  it('but not from a beginning that ends within a letter', () => {
    const bytes = feed('', encoderOf('gbk')(SIMPLIFIED));
    const cut = bytes.subarray(0, bytes.indexOf('</title>') - 1);
    expect(decodeText(cut)).toContain(SIMPLIFIED.slice(0, -2));
  });
});

describe('a language tells the charset', () => {
  it.each([
    ['pl', 'windows-1250', 'Zażółć gęślą jaźń'],
    ['pl-PL', 'iso-8859-2', 'Żółw łąkę lubi'],
    ['cs', 'windows-1250', 'Příliš žluťoučký kůň'],
    ['hu', 'iso-8859-2', 'Árvíztűrő tükörfúrógép'],
    ['el', 'windows-1253', 'Το λιμάνι άνοιξε'],
    ['tr', 'windows-1254', 'Şehir limanı açıldı'],
    ['he', 'windows-1255', 'הנמל נפתח'],
    ['ar', 'windows-1256', 'افتتح الميناء'],
    ['lt', 'windows-1257', 'Uostas vėl atidarytas, sąžiningai'],
    ['th', 'windows-874', 'ท่าเรือเปิด'],
    ['ru', 'windows-1251', 'Порт'],
    ['RU', 'koi8-r', 'Порт открыт'],
    ['ja', 'shift_jis', '港'.repeat(3) + 'が'],
    ['ja', 'euc-jp', '港が開く'],
    ['zh-TW', 'big5', '港口開放了'],
    ['zh', 'gbk', '港口开放了'],
    ['ko', 'euc-kr', '항구'],
  ])('%s of %s, however short the text is', (language, charset, text) => {
    const title = encoderOf(charset)(text);
    expect(decodeText(feed(`<language>${language}</language>`, title))).toContain(text);
    expect(decodeText(feed(`<dc:language> ${language}</dc:language>`, title))).toContain(text);
    expect(decodeText(feed(`<x xml:lang='${language}'/>`, title))).toContain(text);
    expect(decodeText(feed(`<html lang=${language}>`, title))).toContain(text);
  });
});

describe('nothing is guessed', () => {
  it.each([
    ['French', 'L’été, à Noël, où la forêt brûle : ça gêne les élèves, naïfs et cœur à l’ouvrage.'],
    ['German', 'Für „Übergrößen“ an Häfen gäbe es schönere Äpfel, Öl und Straßen.'],
    ['Swedish', 'Åka på räksmörgås över sjön, då även något hände först på ön.'],
    ['Spanish', '¿Qué pasará mañana? ¡El señor José comió jamón en Cádiz también!'],
    ['Danish in capitals', 'ÆØÅ OG FLERE ÆØÅ PÅ RÆKKE, ÆRLIG ØL'],
    ['letters in a row', 'éàèùâêîôûäëïöüç'.repeat(4)],
  ])('of %s', (_, text) => {
    const bytes = feed('', encoderOf('windows-1252')(text));
    expect(guessCharset(bytes)).toBe('windows-1252');
    expect(decodeText(bytes)).toContain(text);
    expect(decodeText(feed('<language>de</language>', encoderOf('windows-1252')(text)))).toContain(text);
  });

  it('of UTF-8, whatever language it names, and where some letters of it are broken', () => {
    const words = fc.array(fc.constantFrom('Häfen', 'порт', '港口', 'naïve', 'ok'), { minLength: 4 });
    fc.assert(
      fc.property(words, fc.constantFrom('ru', 'zh', 'pl', 'en'), (written, language) => {
        const bytes = feed(`<language>${language}</language>`, Buffer.from(written.join(' ')));
        expect(decodeText(bytes)).toContain(written.join(' '));
      }),
    );
    const broken = Buffer.concat([Buffer.from('порт открыт '), Buffer.from([0xd0]), Buffer.from(' и море')]);
    expect(decodeText(feed('<language>ru</language>', broken))).toContain('порт открыт \ufffd и море');
    const twice = Buffer.concat([broken, broken]);
    expect(decodeText(twice)).toContain('и мореп');
  });

  it('of a few letters without a language', () => {
    expect(guessCharset(feed('', encoderOf('windows-1251')('Порт')))).toBe('windows-1252');
  });

  it('and no bytes are too strange for it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => new TextDecoder(guessCharset(bytes)).decode(bytes)).not.toThrow();
      }),
    );
  });
});
