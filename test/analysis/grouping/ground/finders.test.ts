// Finders of names: what capitals, titles, katakana and signs tell, language by language.
import { describe, expect, it } from 'vitest';
import { findByCapitals } from '../../../../src/analysis/grouping/ground/capitals.ts';
import { isGeneric, isGermanNoun } from '../../../../src/analysis/grouping/ground/generic.ts';
import {
  gatherMentions,
  nameMention,
  type Mention,
} from '../../../../src/analysis/grouping/ground/mentions.ts';
import { findUnmarked } from '../../../../src/analysis/grouping/ground/unmarked.ts';
import { isCommonWord } from '../../../../src/analysis/grouping/ground/unmarked-words.ts';
import { findUnspaced } from '../../../../src/analysis/grouping/ground/unspaced.ts';
import { groundWordsOf } from '../../../../src/analysis/grouping/ground/words.ts';
import { placeNamesOf } from '../../../../src/analysis/places.ts';

function capitals(language: string, opening: string, headline = ''): Mention[] {
  return findByCapitals(groundWordsOf({ headline, opening }), language, placeNamesOf(language));
}

function unmarked(language: string, opening: string): Mention[] {
  return findUnmarked(groundWordsOf({ headline: '', opening }), language, placeNamesOf(language));
}

const formsOf = (mentions: readonly Mention[], kind: Mention['kind']) =>
  mentions.filter((mention) => mention.kind === kind).map(({ form }) => form);

describe('findByCapitals', () => {
  it('takes the last word of a run for the name, those before for its parts', () => {
    const found = capitals('en', 'On Monday the mayor, Rosa Quintanar, spoke.');
    expect(formsOf(found, 'name')).toEqual(['kvintanar']);
    expect(formsOf(capitals('en', 'The painter was Marta Quintanar.'), 'part')).toEqual(['marta']);
  });

  it('leaves out titles, kinds of bodies and the particles inside a name', () => {
    expect(formsOf(capitals('en', 'They met President Ursula von der Halden.'), 'name')).toEqual(['halden']);
    expect(formsOf(capitals('en', 'It is run by Veltora Holding in general.'), 'name')).toEqual(['veltora']);
  });

  it('finds places and acronyms apart from names', () => {
    const found = capitals('en', 'Troops left New York for Estonia, and AFAD sent F-35 jets.');
    expect(formsOf(found, 'place')).toEqual(['cnewyork', 'rEE']);
    expect(formsOf(found, 'acronym')).toEqual(['afad', 'f35']);
  });

  it('trusts no capital that a sentence or a headline in capitals gives', () => {
    const found = capitals(
      'en',
      'Morning came. Nobody was hurt by the storm.',
      'Storm Hits Small Coastal Towns',
    );
    expect(found.every(({ weight }) => weight < 0.7)).toBe(true);
  });

  it('weighs a German noun with its article little, and a name beside a title fully', () => {
    const found = capitals(
      'de',
      'Gestern sagte Ministerin Oksana Martschenko, dass der Zaun in Brodsk steht.',
    );
    const weights = new Map(found.map(({ form, weight }) => [form, weight]));
    expect(weights.get('marCenko')).toBe(1);
    expect(weights.get('zaun') ?? 0).toBeLessThan(0.3);
  });

  it('takes names with a hyphen apart', () => {
    expect(formsOf(capitals('en', 'It is near Wadi-Sharab today.'), 'name')).toEqual(['Sarab']);
    expect(formsOf(capitals('en', 'He met Salim Al-Harrasi today.'), 'name')).toEqual(['harasi']);
  });

  it('reads what an apostrophe adds as no part of a name', () => {
    expect(formsOf(capitals('tr', "Dün Karsuvan'da toplandılar."), 'name')).toEqual(['karsuvan']);
    expect(formsOf(capitals('fr', 'Hier, le maire d’Arbrissel a parlé.'), 'name')).toContain('arbrisel');
  });
});

describe('findUnmarked', () => {
  it('finds Arabic names by the title before them, and places with what is written onto them', () => {
    const found = unmarked('ar', 'قال الوزير جوزيف وانجوهي إن كينيا تتعاون مع ألمانيا');
    expect(formsOf(found, 'name')).toContain('wanjuhi');
    expect(formsOf(found, 'part')).toContain('juzif');
    expect(formsOf(found, 'place')).toEqual(['rKE', 'rDE']);
  });

  it('finds Korean names by the title after them', () => {
    const found = unmarked('ko', '알론소 비야가르시아 회장이 독일에서 밝혔다');
    expect(found.find(({ weight }) => weight === 1)?.form).toBe('bigarusi');
    expect(formsOf(found, 'place')).toEqual(['rDE']);
  });

  it('takes Latin words for names, and figures for none', () => {
    const found = unmarked('ko', '일본 Hoshina 58명 2만3400명 ESA');
    expect(formsOf(found, 'name')).toEqual(['hoSina']);
    expect(formsOf(found, 'acronym')).toEqual(['esa']);
  });

  it('leaves out the words that all news has', () => {
    expect(isCommonWord('زلزال')).toBe(true);
    expect(isCommonWord('대통령')).toBe(true);
    expect(isCommonWord('وانجوهي')).toBe(false);
    expect(formsOf(unmarked('ar', 'أعلنت الحكومة حالة الطوارئ بعد زلزال'), 'name')).toEqual([]);
  });
});

describe('findUnspaced', () => {
  it('finds katakana names, parts joined by a dot, and no loanwords', () => {
    const found = findUnspaced(
      'アモス・キプタルスがマラソンで優勝、ケニアのホテル',
      'ja',
      placeNamesOf('ja'),
    );
    expect(formsOf(found, 'name')).toEqual(['kiputarusu']);
    expect(formsOf(found, 'part')).toEqual(['amosu']);
    expect(formsOf(found, 'place')).toEqual(['rKE']);
  });

  it('finds Chinese names for foreigners, and Latin words', () => {
    const found = findUnspaced('Veltora首席执行官多尔斯曼在德国表示', 'zh', placeNamesOf('zh'));
    expect(formsOf(found, 'name')).toEqual(['dorsman', 'veltora']);
    expect(formsOf(found, 'place')).toEqual(['rDE']);
  });
});

describe('gatherMentions', () => {
  it('counts the cases of a name as one, the heavier form first', () => {
    const mention = (word: string) => nameMention(word, 'ru', { kind: 'name', weight: 1 });
    const gathered = gatherMentions([...mention('Шумаков'), ...mention('Шумакова'), ...mention('Петренко')]);
    expect(gathered).toHaveLength(2);
    expect(gathered[0]?.weight).toBeGreaterThan(1);
  });

  it('hears nothing in a name of one consonant', () => {
    expect(nameMention('Io', 'en', { kind: 'name', weight: 1 })).toEqual([]);
  });
});

describe('generic words', () => {
  it('are titles, bodies and media in several languages', () => {
    for (const word of ['president', 'ministerium', 'reuters', 'banco'])
      expect(isGeneric(word, 'en'), word).toBe(true);
    expect(isGeneric('aussenministerin', 'de')).toBe(true);
    expect(isGeneric('министр', 'ru')).toBe(true);
    expect(isGeneric('υπουργος', 'el')).toBe(true);
    expect(isGeneric('quintanar', 'es')).toBe(false);
  });

  it('are German nouns by their endings', () => {
    expect(isGermanNoun('regierung')).toBe(true);
    expect(isGermanNoun('wolbrzeg')).toBe(false);
  });
});
