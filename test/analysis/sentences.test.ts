// Sentences: where they end and where they do not, by language; and that spans are true spans.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/analysis/sentences.ts';

/** The sentences of each text are those between the bars. */
const SPLITS: readonly (readonly [string, string, string])[] = [
  ['en', 'titles', 'Mr. Smith met Dr. Kline.| They talked.'],
  ['en', 'initials', 'J. R. Smith won.| So did J. de Vries.'],
  ['en', 'a letter at the end', 'They chose Plan B. |The mayor agreed.'],
  ['en', 'countries', 'He left the U.S. on Monday.| It rained in the U.S. |The rain went on.'],
  ['en', 'titles joined', 'It was then-Sen. Hall who spoke.'],
  ['en', 'times', 'It began at 5 p.m. ET. |They left at 6 p.m. |The end.'],
  ['en', 'months', 'On Nov. 14 it snowed.| On Jan. Smith’s day it did not.'],
  ['en', 'companies', 'Meridian Corp. bought Hill Inc. |The price was low.'],
  ['en', 'decimals', 'It cost $3.5 million.| It was 1.204 m long.'],
  ['en', 'numbers', 'See No. 5 and Fig. 3.| No. |The answer is no.'],
  ['en', 'lists', '1. Open the lid.| 2. Close it.'],
  ['en', 'figures at the end', 'They counted 28. |Then they left.'],
  ['en', 'a year at the end', 'It ended in 2025. |A year later it began.'],
  ['en', 'straight quotes', '"It is over." |She left.'],
  ['en', 'curly quotes', '“It is over.” |She left.'],
  ['en', 'who said it', '"Why?" he asked.| "Stop!" Smith said.| "Go."'],
  ['en', 'brackets', 'It ended (at last.) |They left.'],
  ['en', 'question marks in headlines', 'Cooperation suspended? |Spokeswoman responds'],
  ['en', 'several marks', 'What?! |No!!! |Yes.'],
  ['en', 'ellipses', 'It rained... |Then it stopped.| It rained ... and rained.'],
  ['en', 'omissions', 'He said […] that it was over.| She said [...] Nothing.'],
  ['en', 'names with marks', 'Shares of Yahoo! rose.| Example.com fell.'],
  ['en', 'footnotes', 'It was true.[1] |It was not.[23] |Nobody knew.'],
  ['en', 'lost spaces', 'It was reform.|In his new book he says so.|“Permanent,” he wrote.'],
  ['en', 'pointed names', 'The U.S.-led talks on Node.js ended.'],
  ['de', 'dates', 'Am 3. November begann es.| Es endete am 21. Dezember.'],
  ['de', 'ordinals', 'Der 2. Weltkrieg endete 1945. |Das 21. Jahrhundert begann.'],
  ['de', 'abbreviations', 'Dr. Meier kam z. B. um acht, d. h. zu spät.| Er kam z.B. Montag.'],
  ['de', 'numbers', 'Nach Nr. 5 und Abs. 3 gilt das.| Das kostet ca. 5 Mio. Euro.'],
  ['de', 'usw.', 'Äpfel, Birnen usw. |Die Preise stiegen.'],
  ['de', 'quotes', '„Ist das wahr?“, fragte sie.| „Ja.“ |Dann ging sie.'],
  ['de', 'guillemets', 'Er sagte: »Wir gehen.« |Dann ging er.'],
  ['fr', 'quotes before a space', 'Il a dit. |« Non. » |La réunion a pris fin.'],
  ['fr', 'quotes', 'Il a dit « Non. » |La réunion a pris fin.'],
  ['fr', 'titles', 'M. Dupont a ri.| Mme. Leroy aussi.'],
  ['es', 'upside-down marks', '¿Qué pasó? |El Sr. López no respondió.| ¡Basta!'],
  ['ru', 'abbreviations', 'В 2020 г. на ул. Ленина прошёл митинг.| Пришли 5 тыс. человек.'],
  ['ar', 'marks', 'الوضع خطير. |هل تنتهي الحرب؟ |لا أحد يعرف.'],
  ['zh', 'marks', '会议结束。|天气很好！|谁知道？'],
  ['zh', 'quotes', '总统说：“我们会赢。”|他随后离开。|“为什么？”记者问道。'],
  ['zh', 'decimals', '会议3.5小时后结束。|人们离开了。'],
  ['ja', 'quotes', '首相は「検討する。」と述べた。|雨が降った。'],
  ['th', 'spaces', 'รัฐบาลประกาศ ปฏิรูปบำนาญ วันนี้'],
  ['ko', 'marks', '정부가 발표했다. |시민들은 기다렸다.'],
  ['tr', 'ordinals', '3. Kasım günü başladı.| Toplantı 5. Cadde üzerinde yapıldı.'],
  ['hi', 'danda', 'सरकार ने घोषणा की। |लोग खुश हैं।'],
];

function split(text: string, language: string | null): string[] {
  return sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));
}

describe('sentencesOf', () => {
  it.each(SPLITS)('reads %s: %s', (language, _name, marked) => {
    const sentences = marked.split('|').map((sentence) => sentence.trim());
    expect(split(marked.replaceAll('|', ''), language)).toEqual(sentences);
  });

  it('ends a sentence with its paragraph', () => {
    expect(split('A heading\n\nThe text. It goes on', 'en')).toEqual([
      'A heading',
      'The text.',
      'It goes on',
    ]);
    expect(split('Dutertecall. Over the years\n\n\nNext', 'en')).toEqual([
      'Dutertecall.',
      'Over the years',
      'Next',
    ]);
  });

  it('reads over single line breaks of wrapped text', () => {
    const wrapped =
      'New applications for unemployment\ninsurance fell to 332,900 in the\nweek, Northern\nMinistry said.';
    expect(split(wrapped, 'en')).toEqual([wrapped]);
  });

  it('ends a sentence at an indented line', () => {
    expect(split('It fell\n    The number rose.', 'en')).toEqual(['It fell', 'The number rose.']);
  });

  it('takes a short line before a paragraph for a heading', () => {
    const paragraph = `The council ${'talked and '.repeat(10)}left.`;
    expect(split(`What happened\n${paragraph}`, 'en')).toEqual(['What happened', paragraph]);
  });

  it('takes bullets off the items of a list', () => {
    expect(split('Three things:\n• One is old\n• Two is new.\n- Three is odd', 'en')).toEqual([
      'Three things:',
      'One is old',
      'Two is new.',
      'Three is odd',
    ]);
  });

  it('reads an ordinal date in a text of unknown language', () => {
    expect(split('Am 3. November begann es.', null)).toHaveLength(1);
  });

  it('reads the primary subtag', () => {
    expect(split('Der 2. Weltkrieg endete.', 'de-AT')).toHaveLength(1);
  });

  it.each(['', '   ', '\n\n\n', '...', '***', '“”', '👍'])('has none in %j', (text) => {
    expect(sentencesOf(text, 'en')).toEqual([]);
  });

  it('answers spans that are inside, in order, apart, trimmed, and hold every word', () => {
    const pieces = fc.constantFrom(
      'Mr. ',
      'Word ',
      'word',
      '. ',
      '.',
      '? ',
      '!',
      '…',
      '"',
      '”',
      '“',
      ' ',
      '\n',
      '\n\n',
      '。',
      '中',
      '」',
      '3',
      'U.S. ',
      '[',
      ']',
      '• ',
      '— ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join('');
          let last = 0;
          let words = '';
          for (const { start, end } of sentencesOf(text, 'en')) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            const sentence = text.slice(start, end);
            expect(sentence).toBe(sentence.trim());
            words += sentence;
            last = end;
          }
          const lettersIn = (written: string): string => written.replace(/[^\p{L}\p{N}]+/gu, '');
          expect(lettersIn(words)).toBe(lettersIn(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes a quarter of a megabyte of marks in a moment', () => {
    for (const piece of ['. ', 'a. ', '"', '\n', '• \n', '[…] ', 'A.', '。”', '3. ']) {
      const startedAt = performance.now();
      sentencesOf(piece.repeat(250_000 / piece.length), 'de');
      expect([piece, performance.now() - startedAt < 2_000]).toEqual([piece, true]);
    }
  });
});

const SEED = '../shared/seed/000_4162cab4bec21213.txt';
const hasSeed = existsSync(SEED);
if (!hasSeed) console.warn(`No ${SEED}: the sentences of the tag page are not tried.`);

describe.skipIf(!hasSeed)('the sentences of the tag page that was first asked for', () => {
  it('are verbatim, and the headline’s question is one', () => {
    const sentences = split(readFileSync(SEED, 'utf8'), 'en');
    expect(sentences).toContain('Russia says Sino Russian Academy of Sciences has suspended cooperation?');
    expect(sentences).toContain('Dutertecall.');
    expect(sentences.some((sentence) => sentence.endsWith('friendly […]'))).toBe(true);
  });
});
