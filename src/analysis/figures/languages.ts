// The number words of each language: one to ninety-nine, multipliers, ranks, shares.
import { lexicon, numbered, type NumberLexicon, type Pairs } from './lexicon.ts';

const EN_SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const EN_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const EN_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';

const DE_SMALL =
  'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn';
const DE_TENS = 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig';
const DE_UNITS = 'ein zwei drei vier funf sechs sieben acht neun';
const DE_ORDINALS = 'erst zweit dritt viert funft sechst siebt acht neunt zehnt elft zwolft';

/** Vierundzwanzig, dreihundert, zweitausend. */
function germanCompounds(): Pairs {
  const units = numbered(DE_UNITS, 1);
  const small = numbered(DE_SMALL).slice(2);
  const tens = numbered(DE_TENS, 20, 10);
  const pairs = tens.flatMap(([ten, value]) =>
    units.map(([unit, one]) => [`${unit}und${ten}`, value + one] as const),
  );
  const hundreds = units.map(([unit, one]) => [`${unit}hundert`, one * 100] as const);
  const thousands = [...units, ...small].map(([word, value]) => [`${word}tausend`, value * 1000] as const);
  return [...pairs, ...hundreds, ...thousands, ['hunderttausend', 100_000]];
}

function germanOrdinals(): Pairs {
  return numbered(DE_ORDINALS, 1).flatMap(([stem, value]) =>
    ['e', 'er', 'en', 'es', 'em'].map((ending) => [stem + ending, value] as const),
  );
}

const FR_SMALL =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf';
const FR_TENS: Pairs = [
  ['vingt', 20],
  ['trente', 30],
  ['quarante', 40],
  ['cinquante', 50],
  ['soixante', 60],
  ['septante', 70],
  ['huitante', 80],
  ['nonante', 90],
];
const ES_SMALL =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve';
const ES_TENS = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa';
const ES_HUNDREDS =
  'cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos';

const ENGLISH = lexicon({
  cardinals: [...numbered(EN_SMALL), ...numbered(EN_TENS, 20, 10)],
  multipliers: [
    ['hundred', 100],
    ['thousand', 1e3],
    ['million', 1e6],
    ['billion', 1e9],
    ['trillion', 1e12],
    ['dozen', 12],
    ['lakh', 1e5],
    ['crore', 1e7],
  ],
  ordinals: numbered(EN_ORDINALS, 1),
  ordinalEndings: 'st nd rd th',
  one: 'a an',
  joiners: 'and',
  vague: [
    ['dozens', 24, 199],
    ['scores', 40, 199],
    ['hundreds', 200, 1_999],
    ['thousands', 2_000, 19_999],
    ['millions', 2e6, 9.99e8],
    ['billions', 2e9, 9.99e11],
  ],
  shares: [
    ['half', 50],
    ['third', 100 / 3],
    ['thirds', 100 / 3],
    ['quarter', 25],
    ['quarters', 25],
    ['fifth', 20],
    ['fifths', 20],
  ],
});

const GERMAN = lexicon({
  cardinals: [...numbered(DE_SMALL), ...numbered(DE_TENS, 20, 10), ...germanCompounds()],
  multipliers: [
    ['hundert', 100],
    ['tausend', 1e3],
    ['million', 1e6],
    ['millionen', 1e6],
    ['milliarde', 1e9],
    ['milliarden', 1e9],
    ['billion', 1e12],
    ['billionen', 1e12],
    ['dutzend', 12],
  ],
  ordinals: germanOrdinals(),
  one: 'ein eine einer einem einen',
  vague: [
    ['dutzende', 24, 199],
    ['hunderte', 200, 1_999],
    ['tausende', 2_000, 19_999],
    ['zehntausende', 20_000, 199_999],
    ['hunderttausende', 200_000, 1_999_999],
  ],
  shares: [
    ['halfte', 50],
    ['drittel', 100 / 3],
    ['viertel', 25],
    ['funftel', 20],
  ],
});

const FRENCH = lexicon({
  cardinals: [...numbered(FR_SMALL), ['une', 1], ...FR_TENS],
  multipliers: [
    ['cent', 100],
    ['cents', 100],
    ['mille', 1e3],
    ['million', 1e6],
    ['millions', 1e6],
    ['milliard', 1e9],
    ['milliards', 1e9],
    ['douzaine', 12],
    ['vingtaine', 20],
    ['trentaine', 30],
    ['centaine', 100],
    ['millier', 1e3],
  ],
  ordinals: numbered('premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme', 1),
  ordinalEndings: 'er ere e eme',
  one: 'un une',
  joiners: 'et',
  vague: [
    ['dizaines', 20, 199],
    ['centaines', 200, 1_999],
    ['milliers', 2_000, 19_999],
  ],
  shares: [
    ['moitie', 50],
    ['tiers', 100 / 3],
    ['quart', 25],
    ['quarts', 25],
  ],
});

const SPANISH = lexicon({
  cardinals: [
    ...numbered(ES_SMALL),
    ['un', 1],
    ['una', 1],
    ...numbered(ES_TENS, 30, 10),
    ...numbered(ES_HUNDREDS, 100, 100),
    ['ciento', 100],
  ],
  multipliers: [
    ['mil', 1e3],
    ['millon', 1e6],
    ['millones', 1e6],
    ['docena', 12],
  ],
  ordinals: numbered('primer segundo tercer cuarto quinto sexto septimo octavo noveno', 1),
  one: 'un una',
  joiners: 'y',
  vague: [
    ['decenas', 20, 199],
    ['cientos', 200, 1_999],
    ['miles', 2_000, 19_999],
  ],
  shares: [
    ['mitad', 50],
    ['tercio', 100 / 3],
    ['tercios', 100 / 3],
  ],
});

/** Languages of which only the multipliers are known. */
const OTHER = lexicon({
  cardinals: [],
  multipliers: [
    ['mila', 1e3],
    ['mil', 1e3],
    ['milione', 1e6],
    ['milioni', 1e6],
    ['miliardo', 1e9],
    ['miliardi', 1e9],
    ['milhao', 1e6],
    ['milhoes', 1e6],
    ['bilhao', 1e9],
    ['bilhoes', 1e9],
    ['duizend', 1e3],
    ['miljoen', 1e6],
    ['miljard', 1e9],
  ],
});

const LEXICONS: ReadonlyMap<string, NumberLexicon> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
]);

/** The number words of a primary language tag; English ones where it is unknown. */
export function numberLexiconOf(language: string | null): NumberLexicon {
  return language === null ? ENGLISH : (LEXICONS.get(language) ?? OTHER);
}
