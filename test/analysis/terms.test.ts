// Terms: what the index knows a text by, in many scripts; and that a word of a text is always found.
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TERMS_PER_ARTICLE_MAX } from '../../src/limits/analysis.ts';
import type { ArticleText } from '../../src/news/article.ts';
import { matchOf, requiredTermsOf } from '../../src/analysis/question-words.ts';
import {
  COMPOUND_MARK,
  REVERSED_COMPOUND_MARK,
  STEM_MARK,
  TERMS_VERSION,
  primaryLanguageOf,
  termsOf,
  wordTerms,
} from '../../src/analysis/terms.ts';
import { foldWord, stretchesOf } from '../../src/analysis/words.ts';

function article(text: Partial<ArticleText>): ArticleText {
  return { headline: null, abstract: null, body: null, ...text };
}

function termsOfBody(body: string, language: string | null): string[] {
  return [...termsOf(article({ body }), language).keys()];
}

/** One text a language, invented. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['en', "The U.S. mayor's 1,204 buses don't run; Covid-19 costs rose 3.5% in the 10-year-old network."],
  [
    'de',
    'Das Verfassungsgericht prüft die Straßenbahnverträge der Überlandgesellschaft für 2,5 Millionen Euro.',
  ],
  ['fr', "L'État a annoncé aujourd'hui des mesures d’urgence pour 1\u202F204 communes."],
  ['es', 'El señor alcalde anunció elecciones en la región montañosa.'],
  ['ru', 'Правительство объявило о новых мерах поддержки жителей.'],
  ['uk', 'Уряд обіцяє п’ять нових шкіл і їхній ремонт.'],
  ['ar', 'أعلنت الحكومة عن إصلاحات جديدة في ٢٠٢٦ بقيمة ٣٫٥ مليار.'],
  ['fa', 'دولت می\u200Cخواهد قانون تازه را اجرا کند.'],
  ['zh', '新华社北京3月5日电，市政府宣布iPhone工厂将于2026年开工。'],
  ['ja', '東京都は２０２６年にコーヒー税を導入すると発表した。'],
  ['th', 'รัฐบาลประกาศปฏิรูปบำนาญ วันนี้ 25 แห่ง'],
  ['ko', '정부는 연금 개혁을 2026년에 시작한다고 삼성SDI가 밝혔다.'],
  ['tr', "İstanbul'da IŞIK hattı için 1.204 işçi çalışıyor."],
  ['sv', 'Regeringens energiförsörjningsplan presenterades i går.'],
  ['hi', 'सरकार ने पेंशन सुधार की घोषणा की।'],
  ['el', 'Η κυβέρνηση ανακοίνωσε νέους δρόμους.'],
];

describe('termsOf', () => {
  it('counts by field', () => {
    const terms = termsOf(
      article({ headline: 'Storm', abstract: 'A storm', body: 'Storm after storm' }),
      null,
    );
    expect(terms.get('storm')).toEqual({ headline: 1, abstract: 1, body: 2 });
    expect(terms.get('after')).toEqual({ headline: 0, abstract: 0, body: 1 });
  });

  it('has the stem beside the word only where they differ', () => {
    expect(termsOfBody('banks bank', 'en')).toEqual(['banks', `${STEM_MARK}bank`, 'bank']);
  });

  it('has no stems where the language is unknown', () => {
    expect(termsOfBody('Banks banking', null)).toEqual(['banks', 'banking']);
  });

  it('reads only the first subtag of a language', () => {
    expect(termsOfBody('banks', 'en-GB')).toEqual(termsOfBody('banks', 'en'));
    expect(primaryLanguageOf('zh-Hant-TW')).toBe('zh');
  });

  it('keeps stop words, so that phrases are found', () => {
    expect(termsOfBody('to be or not to be', 'en')).toEqual(
      expect.arrayContaining(['to', 'be', 'or', 'not']),
    );
  });

  it('has both ends of long words in languages that compound', () => {
    const terms = termsOfBody('Gerichtsurteile', 'de');
    expect(terms).toContain(`${COMPOUND_MARK}gerichtsurteile`);
    expect(terms).toContain(`${REVERSED_COMPOUND_MARK}elietrusthcireg`);
    expect(terms).toContain(`${REVERSED_COMPOUND_MARK}lietrusthcireg`);
    expect(termsOfBody('Gerichte', 'de').some((term) => term.startsWith(COMPOUND_MARK))).toBe(false);
    expect(termsOfBody('governmental', 'en').some((term) => term.startsWith(COMPOUND_MARK))).toBe(false);
  });

  it('has pairs of letters for Chinese and the word too for Korean', () => {
    expect(termsOfBody('新华社', 'zh')).toEqual(['新华', '华社', '社']);
    expect(termsOfBody('대통령', 'ko')).toEqual(['대통', '통령', '령', '대통령']);
  });

  it('is bounded, headline first', () => {
    const body = Array.from({ length: 5000 }, (_, at) => `word${at}`).join(' ');
    const terms = termsOf(article({ headline: 'Harbour closes', body }), 'en');
    expect(terms.size).toBe(TERMS_PER_ARTICLE_MAX);
    expect(terms.get('harbour')?.headline).toBe(1);
  });

  it('cuts what is no word', () => {
    for (const term of termsOfBody('x'.repeat(5000), 'en')) expect(term.length).toBeLessThanOrEqual(65);
  });

  it('gives equal terms for equal texts, however much was read between', () => {
    const text = article({ headline: 'Banks', body: TEXTS.map(([, words]) => words).join('\n\n') });
    const before = [...termsOf(text, 'en')];
    for (let at = 0; at < 300; at += 1)
      termsOf(article({ body: Array.from({ length: 100 }, (_, word) => `w${at}x${word}`).join(' ') }), 'en');
    expect([...termsOf(text, 'en')]).toEqual(before);
  });

  it('says its version', () => {
    expect(TERMS_VERSION).toBeGreaterThanOrEqual(1);
  });
});

/** Letters, numbers, private use, marks: the token characters of the index. */
const INDEX_ALPHABET = /^[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+$/u;

describe('every term', () => {
  it('consists of what the index takes for one word, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(null, 'en', 'de', 'ar', 'zh', 'tr', 'ru', 'ko'),
        (body, language) => {
          for (const term of termsOfBody(body, language)) expect(term).toMatch(INDEX_ALPHABET);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is one word to FTS5 itself, and found by it', () => {
    const db = new DatabaseSync(':memory:');
    db.exec(
      `create virtual table t using fts5(terms, detail=none, content='', tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'")`,
    );
    const search = db.prepare('select rowid from t where t match ?');
    for (const [at, [language, text]] of TEXTS.entries()) {
      const terms = termsOfBody(text, language);
      db.prepare('insert into t(rowid, terms) values (?, ?)').run(at, terms.join(' '));
      for (const term of terms) expect(search.all(`"${term}"`).map((row) => row['rowid'])).toContain(at);
    }
    db.close();
  });
});

function isFound(terms: readonly string[], word: string, language: string): boolean {
  const isIn = ({
    terms: any,
    prefixes,
  }: {
    terms: readonly string[];
    prefixes: readonly string[];
  }): boolean =>
    any.some((term) => terms.includes(term)) ||
    terms.some((term) => prefixes.some((prefix) => term.startsWith(prefix)));
  const asked = { text: word, isPhrase: false };
  const required = requiredTermsOf(asked, [language]);
  return isIn(matchOf(asked, [language])) && required.length > 0 && required.every(isIn);
}

describe('a word of a text', () => {
  it.each(TEXTS)('is found by its own match in %s', (language, text) => {
    const terms = termsOfBody(text, language);
    for (const word of stretchesOf(text))
      expect([word, isFound(terms, word, language)]).toEqual([word, true]);
  });

  it('is found whatever the word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.constantFrom('en', 'de', 'tr', 'ja'),
        (text, language) => {
          const terms = termsOfBody(text, language);
          for (const word of stretchesOf(text).filter((stretch) => foldWord(stretch) !== ''))
            expect([word, isFound(terms, word, language)]).toEqual([word, true]);
        },
      ),
    );
  });

  it.each([
    ['en', 'The banks closed', 'banking'],
    ['en', 'banks', 'bank'],
    ['en', 'bank', 'banks'],
    ['de', 'Das Verfassungsgericht tagt', 'Gericht'],
    ['de', 'Das Gerichtsurteil fiel', 'Gericht'],
    ['de', 'Die Gerichtsurteile fielen', 'Urteil'],
    ['de', 'Das Verfassungsgericht tagt', 'Gerichte'],
    ['de', 'Bundesregierung', 'Regierung'],
    ['de', 'Tageszeitung', 'Zeitung'],
    ['sv', 'energiförsörjning', 'försörjningen'],
    ['ar', 'أعلنت الحكومة', 'حكومة'],
    ['ar', 'قال الوزير', 'وزير'],
    ['ar', 'قال وزير', 'الوزير'],
    ['ar', 'الشركات والبنوك', 'بنوك'],
    ['tr', "İstanbul'da yağmur", 'istanbul'],
    ['fr', "l'élection", 'élections'],
    ['en', 'Covid-19 cases', 'covid19'],
    ['en', 'Covid19 cases', 'Covid-19'],
    ['en', 'the Sino Russian talks', 'Sino-Russian'],
    ['en', '1204 people', '1,204'],
    ['zh', '俄罗斯科学院', '科学院'],
    ['zh', '北京下雪', '雪'],
    ['ko', '대통령이 말했다', '대통령'],
    ['th', 'วันนี้ราคาน้ำมันขึ้น', 'ราคาน้ำมัน'],
  ])('is found in %s: "%s" by %s', (language, text, word) => {
    const required = requiredTermsOf({ text: word, isPhrase: false }, [language]);
    const terms = termsOfBody(text, language);
    expect(required.length).toBeGreaterThan(0);
    for (const { terms: any, prefixes } of required)
      expect(
        any.some((term) => terms.includes(term)) ||
          terms.some((term) => prefixes.some((prefix) => term.startsWith(prefix))),
      ).toBe(true);
  });

  it.each([
    ['en', 'embankment', 'bank'],
    ['de', 'Recht', 'Gericht'],
    ['zh', '科技大学院', '科学院'],
    ['en', '35 people', '3.5'],
  ])('is not found in %s where it does not stand: "%s" by %s', (language, text, word) => {
    expect(isFound(termsOfBody(text, language), word, language)).toBe(false);
  });
});

describe('wordTerms', () => {
  it('has each term once', () => {
    for (const word of ['na-na', '人人人人', 'U.S', 'тик-тик'])
      expect(new Set(wordTerms(word, 'en')).size).toBe(wordTerms(word, 'en').length);
  });
});
