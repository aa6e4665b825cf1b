// Languages: short texts in many, and texts that should be given none.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DetectLanguage, createLanguageDetector } from '../../src/analysis/language.ts';

let detect: DetectLanguage;
beforeAll(async () => {
  detect = await createLanguageDetector();
});

const HEADLINES: readonly (readonly [string, string])[] = [
  ['en', 'Storm closes the harbour of Port Ellery for two days'],
  ['de', 'Gericht kippt Urteil gegen den Bürgermeister'],
  ['fr', 'Le gouvernement annonce une réforme des retraites'],
  ['es', 'El gobierno anuncia una reforma de las pensiones'],
  ['it', 'Il governo annuncia una riforma delle pensioni'],
  ['pt', 'O governo anuncia uma reforma da previdência'],
  ['nl', 'De regering kondigt een hervorming van de pensioenen aan'],
  ['da', 'Regeringen præsenterer en reform af pensionerne og skatten'],
  ['no', 'Regjeringen legger fram en reform av pensjonene i dag'],
  ['sv', 'Regeringen vill höja skatten på bensin redan nästa år'],
  ['fi', 'Hallitus ilmoitti eläkeuudistuksesta'],
  ['pl', 'Rząd ogłosił reformę emerytalną'],
  ['cs', 'Vláda oznámila důchodovou reformu'],
  ['hu', 'A kormány bejelentette a nyugdíjreformot'],
  ['ro', 'Guvernul a anunțat reforma pensiilor'],
  ['tr', 'Hükümet emeklilik reformunu açıkladı'],
  ['vi', 'Chính phủ công bố cải cách lương hưu'],
  ['id', 'Pemerintah mengumumkan reformasi pensiun bagi pekerja'],
  ['ru', 'Правительство объявило о пенсионной реформе'],
  ['uk', 'Уряд оголосив про пенсійну реформу в країні'],
  ['el', 'Η κυβέρνηση ανακοίνωσε μεταρρύθμιση'],
  ['he', 'הממשלה הודיעה על רפורמה בפנסיה'],
  ['ar', 'أعلنت الحكومة عن إصلاح نظام التقاعد'],
  ['fa', 'دولت از اصلاح نظام بازنشستگی خبر داد'],
  ['hi', 'सरकार ने पेंशन सुधार की घोषणा की'],
  ['ta', 'அரசு ஓய்வூதிய சீர்திருத்தம் அறிவித்தது'],
  ['th', 'รัฐบาลประกาศปฏิรูปบำนาญ'],
  ['zh', '政府宣布退休金改革'],
  ['zh', '苹果发布iPhone新品，售价999美元'],
  ['ja', '政府、年金改革を発表'],
  ['ja', '政府は年金を改革する'],
  ['ko', '정부, 연금 개혁 발표'],
];

const UNSURE: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['space', ' \n\n '],
  ['a name', 'Apple'],
  ['two names', 'Tom Poe'],
  ['an address', 'https://news.example/the/long/way/to/an/article/about/the/harbour'],
  ['figures', '12:30 – 14:45, 1,204'],
  ['emoji', '👍🎉'],
  ['names of an empty language', 'Sergio Bianchi Giuseppe Verdi'],
  ['letters without words', 'xqzt vbnm kjhgf'],
];

describe('a language detector', () => {
  it.each(HEADLINES)('knows %s: %s', (language, headline) => {
    expect(detect(headline)).toBe(language);
  });

  it.each(UNSURE)('does not guess at %s', (_name, text) => {
    expect(detect(text)).toBeNull();
  });

  it('reads capitals like small letters', () => {
    expect(detect('STORM CLOSES HARBOUR FOR TWO DAYS, OFFICIALS SAY')).toBe('en');
    expect(detect('REGIERUNG BESCHLIESST NEUES GESETZ')).toBe('de');
  });

  it('goes by most letters where scripts mix', () => {
    expect(detect('The council of Port Ellery has invited the mayor of 北京 to the harbour festival')).toBe(
      'en',
    );
    expect(detect('北京市长应邀出席Port Ellery港口节')).toBe('zh');
  });

  it('reads past line breaks and addresses', () => {
    expect(
      detect('https://a.example/b\n\n@meridian\nDie Regierung hat gestern ein neues Gesetz beschlossen'),
    ).toBe('de');
  });

  it('reads the beginning only', () => {
    const english = 'The government announced a reform of the pensions on Monday. '.repeat(12);
    expect(detect(english + 'Die Regierung hat ein neues Gesetz beschlossen. '.repeat(200))).toBe('en');
  });

  it('answers alike whatever it was asked before', () => {
    const before = HEADLINES.map(([, headline]) => detect(headline));
    for (let times = 0; times < 200; times += 1) detect('Der Hafen ist geschlossen worden'.repeat(times % 9));
    expect(HEADLINES.map(([, headline]) => detect(headline))).toEqual(before);
  });

  it('never throws, and answers a primary tag or null', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(detect(text) ?? 'en').toMatch(/^[a-z]{2}$/);
      }),
    );
  });
});
