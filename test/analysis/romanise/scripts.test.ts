// Scripts by themselves: letters, syllables and signs as sounds, and what is taken off words.
import { describe, expect, it } from 'vitest';
import { readConsonants, withoutArticle, withoutProclitic } from '../../../src/analysis/romanise/abjads.ts';
import { readLetters, undeclined } from '../../../src/analysis/romanise/alphabets.ts';
import { foreignNamesIn, readHan } from '../../../src/analysis/romanise/han.ts';
import { readHangul, withoutParticle } from '../../../src/analysis/romanise/hangul.ts';
import { readKana } from '../../../src/analysis/romanise/kana.ts';
import { readLatin, readMarks, simplified } from '../../../src/analysis/romanise/sounds.ts';

describe('alphabets', () => {
  it('are read letter by letter, and pairs as one sound', () => {
    expect(readLetters('шевченко')).toBe('SevCenko');
    expect(readLetters('джонсон')).toBe('jonson');
    expect(readLetters('μπελκασεμ')).toBe('belkasem');
    expect(readLetters('თბილისი')).toBe('tbilisi');
    expect(readLetters('երևան')).toBe('erevan');
  });

  it('lose the ending of a case, short words keep it', () => {
    expect(undeclined('зеленского')).toBe(undeclined('зеленскому'));
    expect(undeclined('далгаардом')).toBe('далгаард');
    expect(undeclined('λαμπρακος')).toBe(undeclined('λαμπρακου'));
    expect(undeclined('юри')).toBe('юри');
    expect(undeclined('weller')).toBe('weller');
  });
});

describe('abjads', () => {
  it('are read by their consonants and long vowels', () => {
    expect(readConsonants('يلماز')).toBe('ilmaz');
    expect(readConsonants('وانجوهي')).toBe('wanjuhi');
    expect(readConsonants('תל')).toBe('tl');
    expect(readConsonants('تشافيز')).toMatch(/^C/);
  });

  it('lose the article, and on demand a letter that may be a word', () => {
    expect(withoutArticle('الرئيس')).toBe('رئيس');
    expect(withoutArticle('والرئيس')).toBe('رئيس');
    expect(withoutArticle('الو')).toBe('الو');
    expect(withoutProclitic('بباريس')).toBe('باريس');
    expect(withoutProclitic('نيامي')).toBeNull();
  });
});

describe('kana', () => {
  it('reads syllables, small vowels and drawn-out ones', () => {
    expect(readKana('ファクンド')).toBe('fakundo');
    expect(readKana('ジェシカ')).toBe('jeSika');
    expect(readKana('カーター')).toBe('ka-ta-');
    expect(readKana('ミッドウェー')).toBe('midowe-');
    expect(readKana('漢字')).toBe('');
  });
});

describe('hangul', () => {
  it('reads each sign by its parts', () => {
    expect(readHangul('마르타')).toBe('maruta');
    expect(readHangul('알론소')).toBe('arronso');
    expect(readHangul('abc')).toBe('');
  });

  it('loses the particle of a noun, and keeps two syllables', () => {
    expect(withoutParticle('회장이')).toBe('회장');
    expect(withoutParticle('베를린에서')).toBe('베를린');
    expect(withoutParticle('나는')).toBe('나는');
  });
});

describe('han', () => {
  it('finds the names that are written with signs for sounds', () => {
    expect(foreignNamesIn('省长塔里克·耶尔马兹说')).toEqual([['塔里克', '耶尔马兹']]);
    expect(foreignNamesIn('总统泽连斯基表示')).toEqual([['泽连斯基']]);
  });

  it('finds none in ordinary words', () => {
    expect(foreignNamesIn('中国商务部周五在北京表示，将限制出口')).toEqual([]);
    expect(foreignNamesIn('')).toEqual([]);
  });

  it('reads signs by their sounds', () => {
    expect(readHan('费兰迪尼')).toBe('felandini');
    expect(readHan('商务')).toBe('');
  });
});

describe('Latin spelling', () => {
  it('reads what languages spell in several letters', () => {
    expect(readLatin('schmidt')).toBe('Smidt');
    expect(readLatin('czech')).toBe('CeH');
    expect(readLatin('quinn')).toBe('kvinn');
    expect(readLatin('cicero')).toBe('sisero');
  });

  it('reads marks as sounds before words are folded', () => {
    expect(readMarks('žiška')).toBe('ZiSka');
    expect(readMarks('plain')).toBe('plain');
  });

  it('keeps one of the same sounds, and nothing that is none', () => {
    expect(simplified('muelller!9')).toBe('muler');
    expect(simplified('Ünknown')).toBe('nknown');
    expect(simplified('a'.repeat(90))).toBe('a');
  });
});
