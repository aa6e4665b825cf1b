// Stems: which forms are one word, in which script, and which languages write compounds.
import { describe, expect, it } from 'vitest';
import { isCompounding, stemOf } from '../../src/analysis/stems.ts';
import { foldWord } from '../../src/analysis/words.ts';

const FORMS: readonly (readonly [string, string, string])[] = [
  ['en', 'banks', 'banking'],
  ['en', 'Elections', 'election'],
  ['de', 'Gerichte', 'Gerichts'],
  ['de', 'Häuser', 'Hauses'],
  ['fr', 'élections', 'élection'],
  ['es', 'elecciones', 'elección'],
  ['it', 'governi', 'governo'],
  ['pt', 'governos', 'governo'],
  ['nl', 'verkiezingen', 'verkiezing'],
  ['sv', 'regeringen', 'regering'],
  ['nb', 'regjeringen', 'regjering'],
  ['fi', 'talossa', 'talon'],
  ['ru', 'правительства', 'правительство'],
  ['tr', 'haberler', 'haberlerde'],
  ['ro', 'alegerile', 'alegeri'],
];

describe('stemOf', () => {
  it.each(FORMS)('takes forms of a word in %s for one: %s, %s', (language, one, other) => {
    expect(stemOf(one, language)).toBe(stemOf(other, language));
    expect(stemOf(one, language)).not.toBeNull();
  });

  it.each([
    ['حكومة', 'الحكومة'],
    ['وزير', 'الوزير'],
    ['وزير', 'والوزير'],
    ['وزير', 'بالوزير'],
    ['وزير', 'للوزير'],
    ['وزير', 'اَلْوَزِير'],
    ['بيان', 'البيان'],
    ['فريق', 'الفريق'],
    ['التزام', 'الالتزام'],
    ['نفط', 'وبالنفط'],
  ])('takes %s with the article, and what is written before it, for the same word: %s', (bare, written) => {
    expect(stemOf(written, 'ar')).toBe(stemOf(bare, 'ar'));
  });

  it('leaves Arabic words whole that only begin like the article', () => {
    for (const word of ['والد', 'الله', 'ولد', 'ألم']) expect(stemOf(word, 'ar')).toBe(foldWord(word));
  });

  it('reads composed and decomposed letters alike', () => {
    expect(stemOf('élections'.normalize('NFD'), 'fr')).toBe(stemOf('élections', 'fr'));
  });

  it('knows the Turkish capital I', () => {
    expect(stemOf('IŞIKLAR', 'tr')).toBe(stemOf('ışıklar', 'tr'));
  });

  it.each([
    ['a script that is not the language’s', 'банки', 'en'],
    ['Latin letters for a Russian stemmer', 'banks', 'ru'],
    ['digits', '2026', 'en'],
    ['a language without a stemmer', 'newyddion', 'cy'],
    ['a word that is none', 'a'.repeat(41), 'en'],
    ['names of object properties', '__proto__', 'en'],
  ])('has no stem for %s', (_name, word, language) => {
    expect(stemOf(word, language)).toBeNull();
  });

  it('stems words that are names of object properties like any other', () => {
    expect(stemOf('constructors', 'en')).toBe(stemOf('constructor', 'en'));
  });
});

describe('isCompounding', () => {
  it('holds for Germanic languages and Finnish, not for English', () => {
    expect(['de', 'nl', 'sv', 'da', 'nb', 'no', 'fi'].every(isCompounding)).toBe(true);
    expect(['en', 'fr', 'zh'].some(isCompounding)).toBe(false);
  });
});
