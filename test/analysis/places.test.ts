// Places: one code whatever the language calls a country, city or organisation, and no code for what only looks like one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt, placeNamesOf, placesAnywhere } from '../../src/analysis/places.ts';
import { foldText } from '../../src/news/folding.ts';

function codeOf(written: string, language: string): string | null {
  const [folded = '', ...others] = foldText(written).split(' ');
  const isAcronym = written === written.toUpperCase();
  return (
    placeAt(placeNamesOf(language), { folded, isAcronym, following: () => others.join(' ') })?.code ?? null
  );
}

describe('placeAt', () => {
  it.each([
    [
      'rDE',
      'Deutschland de|Germany en|Germania it|Германии ru|німецький uk|Γερμανίας el|ألمانيا ar|Almanya tr|Niemczech pl|독일에서 ko',
    ],
    ['rFR', 'France fr|Frankreich de|французский ru|Γαλλία el|فرنسية ar|Fransa tr|Francuzka pl'],
    [
      'rUS',
      'United_States en|Vereinigte_Staaten de|États-Unis fr|США ru|ΗΠΑ el|الولايات_المتحدة ar|ABD tr|US en',
    ],
    ['rKR', 'South_Korea en|Südkorea de|Güney_Kore tr|كوريا_الجنوبية ar|한국에 ko'],
    ['rCH', 'Schweizer de|Suisse fr|Svizzera it|Швейцарии ru|İsviçre tr'],
    ['rPE', 'Peru en|Perú es|Pérou fr|بيرو ar'],
    ['cmoscow', 'Moscow en|Moskau de|Москве ru|موسكو ar|Moskova tr'],
    ['ckyiv', 'Kyiv en|Kiew de|Киева ru|Києві uk|كييف ar'],
    ['cathens', 'Athens en|Αθήνα el|Atina tr|Atenas es'],
    ['oNATO', 'NATO en|OTAN fr|НАТО ru|ΝΑΤΟ el|الناتو ar'],
    ['oUN', 'United_Nations en|Vereinten_Nationen de|ONU fr|ООН ru'],
    ['oEU', 'European_Union en|Europäischen_Union de|Европейского_союза ru'],
    ['oECB', 'ECB en|EZB de|BCE fr|ЕЦБ ru'],
  ])('%s is %s', (code, names) => {
    for (const name of names.split('|')) {
      const [written = '', language = ''] = name.split(' ');
      expect.soft(codeOf(written.replaceAll('_', ' '), language), name).toBe(code);
    }
  });

  it.each([
    ['who', 'en'],
    ['us', 'en'],
    ['Malik', 'en'],
    ['Rust', 'en'],
    ['Service', 'en'],
    ['Francisco', 'es'],
    ['Franz', 'de'],
    ['Daniel', 'pl'],
    ['Roman', 'ru'],
    ['', 'en'],
  ])('%s is no country', (written, language) => {
    expect(codeOf(written, language) ?? '').not.toMatch(/^r/);
  });

  it('tells how many words a name takes', () => {
    const names = placeNamesOf('en');
    expect(placeAt(names, { folded: 'new', isAcronym: false, following: () => 'york city' })).toEqual({
      code: 'cnewyork',
      words: 2,
    });
    expect(placeAt(names, { folded: 'new', isAcronym: false, following: () => 'prime minister' })).toBeNull();
  });
});

describe('placesAnywhere', () => {
  it('finds places inside scripts without spaces', () => {
    expect(placesAnywhere(placeNamesOf('zh'), '德国总理在北京与美国外长会面')).toEqual([
      'rDE',
      'cbeijing',
      'rUS',
    ]);
    expect(placesAnywhere(placeNamesOf('ja'), 'ドイツと韓国、オーストラリア')).toEqual(['rDE', 'rKR', 'rAU']);
  });

  it('finds none in others', () => {
    expect(placesAnywhere(placeNamesOf('en'), 'Germany')).toEqual([]);
  });
});

describe('placeNamesOf', () => {
  it('is made once for a language', () => {
    expect(placeNamesOf('pl')).toBe(placeNamesOf('pl'));
  });

  it('has names for whatever an article calls its language', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (language) => {
        expect(placeNamesOf(language).own.byBeginning.size).toBeGreaterThan(100);
      }),
      { numRuns: 40 },
    );
  });
});
