// Credits: datelines and bylines in many languages, and sentences that only look like them.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditsOf, datelineOf } from '../../src/analysis/credits.ts';

/** The credits stand before the bar. */
const CREDITED: readonly (readonly [string, string | null, string | null])[] = [
  ['Beijing, Jinan, December 14 (reporter Li Xin) |11 overseas embassies met', null, 'Li Xin'],
  ['Beijing, Qingdao, October 28 (reporter Hu Yaojie) |the 2021 forum opened', null, 'Hu Yaojie'],
  ['PORT ELLERY, Nov 14 (Meridian Wire) — |The harbour closed.', 'Meridian Wire', null],
  ['PORT ELLERY, 14 November 2026 (Meridian Wire) - |The harbour closed.', 'Meridian Wire', null],
  ['PORT ELLERY (AP) — |The harbour closed.', 'AP', null],
  ['Port Ellery (CNN) -- |The harbour closed.', 'CNN', null],
  ['(Reuters) - |Shares rose.', 'Reuters', null],
  ['LONDON — |The city woke.', null, null],
  ['NEW DELHI, India — |The city woke.', null, null],
  ['WASHINGTON, D.C. - |The city woke.', null, null],
  ['London, March 3 - |The city woke.', null, null],
  ['BERLIN (dpa) - |Die Regierung tagt.', 'dpa', null],
  ['Frankfurt am Main (dpa/lhe) – |Die Bank tagt.', 'dpa', null],
  ['PARIS (AFP) — |Le gouvernement agit.', 'AFP', null],
  ['Madrid, 3 mar (EFE).- |El gobierno actúa.', 'EFE', null],
  ['МОСКВА, 5 марта. /ТАСС/. |Правительство решило.', 'ТАСС', null],
  ['МОСКВА, 5 мар — РИА Новости. |Глава города сказал.', 'РИА Новости', null],
  ['ANKARA (AA) - |Hükümet açıkladı.', 'AA', null],
  ['新华社北京3月5日电 |国务院决定', '新华社', null],
  ['新华社北京3月5日电（记者 李欣）|国务院决定', '新华社', '李欣'],
  ['（记者 李欣）|今天上午', null, '李欣'],
  ['（記者：陳明）|今天上午', null, '陳明'],
  ['北京3月5日电 |今天上午', null, null],
  ['【東京＝山田太郎】|政府は決めた。', null, null],
  ['(서울=연합뉴스) 홍길동 기자 = |정부는 밝혔다.', '연합뉴스', '홍길동'],
  ['By Ana Reyes\n|The harbour closed.', null, 'Ana Reyes'],
  ['By Ana Reyes and Tom O’Hara\n\nLONDON — |The city woke.', null, 'Ana Reyes and Tom O’Hara'],
  ['Von Karla Meier, Berlin\n\n|Die Regierung tagt.', null, 'Karla Meier, Berlin'],
  ['Par Luc Petit\n|Le gouvernement agit.', null, 'Luc Petit'],
];

const PLAIN: readonly string[] = [
  'The harbour closed on Monday.',
  'In March 14 people died (reporters said) and two were hurt.',
  'He spoke (reporters were told) for an hour.',
  'President Hall (D) said no.',
  'Apple (AAPL) fell 3 percent.',
  'By Monday the storm had passed.\n\nIt had been long.',
  'By Ana Reyes and others it was called a success.',
  'Von der Leyen sagte am Montag nichts.',
  'Von Karla Meier stammt das Bild.',
  'US-China talks - what next',
  'DJ Norman Cook - aka Tall Tom - says that dance music is not dead.',
  'A man — tall and old — left.',
  'December 14 was cold.',
  '今天上午，记者李欣来到北京。',
  '국회는 오늘 회의를 열었다.',
  '',
  '   ',
];

describe('datelineOf', () => {
  it.each(CREDITED)('ends before the report: %s', (marked) => {
    const text = marked.replace('|', '');
    expect(datelineOf(text)).toEqual({ start: 0, end: marked.indexOf('|') });
  });

  it.each(PLAIN)('is none in %j', (text) => {
    expect(datelineOf(text)).toBeNull();
  });

  it('begins after leading space', () => {
    expect(datelineOf('\n LONDON — The city woke.')).toEqual({ start: 2, end: 11 });
  });

  it('is inside the text and at its beginning, whatever the text', () => {
    const pieces = fc.constantFrom(
      'LONDON',
      'Berlin',
      ', ',
      ' ',
      '(',
      ')',
      ' — ',
      '(dpa)',
      ' - ',
      'March 3',
      'By ',
      '\n',
      '记者',
      '（',
      '）',
      'A.',
      '电',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const span = datelineOf(text);
        if (span === null) return;
        expect(text.slice(0, span.start).trim()).toBe('');
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('looks at the beginning only, however long and odd', () => {
    const startedAt = performance.now();
    for (const piece of ['A ', 'A, ', 'AB ', 'A (', '（', 'By A ', 'A.B-'])
      for (let times = 0; times < 20; times += 1) datelineOf(piece.repeat(50_000));
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});

describe('creditsOf', () => {
  it.each(CREDITED)('reads who carried and wrote it: %s', (marked, agency, reporter) => {
    expect(creditsOf(marked.replace('|', ''))).toEqual({ agency, reporter });
  });

  it.each(PLAIN)('reads nobody in %j', (text) => {
    expect(creditsOf(text)).toEqual({ agency: null, reporter: null });
  });

  it('reads the reporter at the end', () => {
    const text =
      'LONDON (Reuters) - Shares rose.\n\n(Reporting by Ana Reyes in Port Ellery; Editing by Tom Poe)';
    expect(creditsOf(text)).toEqual({ agency: 'Reuters', reporter: 'Ana Reyes' });
  });
});

const SEED = '../shared/seed/000_4162cab4bec21213.txt';
const hasSeed = existsSync(SEED);
if (!hasSeed) console.warn(`No ${SEED}: the credits of the tag page are not tried.`);

describe.skipIf(!hasSeed)('the tag page that was first asked for', () => {
  it('credits two reporters', () => {
    const reporters = readFileSync(SEED, 'utf8')
      .split('\n')
      .map((line) => creditsOf(line).reporter);
    expect(reporters.filter((reporter) => reporter !== null)).toEqual(['Li Xin', 'Hu Yaojie']);
  });
});
