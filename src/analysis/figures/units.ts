// What a figure is measured in: currencies, per cent and measures, each under one name and with its exact factor.

/** A unit as it is compared: an ISO 4217 code, `%`, or the name of a measure; values are multiplied by `factor`. */
export interface Unit {
  unit: string;
  factor: number;
}

/** `$` alone is the dollar of whoever writes; news means the American one. */
const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₴', 'UAH'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
]);

/** Letters that stand right before a dollar sign. */
const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['hk', 'HKD'],
  ['nz', 'NZD'],
  ['s', 'SGD'],
  ['r', 'BRL'],
]);

/** Folded words, by what they mean. The factor of a unit that is its own is 1. */
const UNIT_WORDS: readonly (readonly [unit: string, factor: number, words: string])[] = [
  ['USD', 1, 'dollar dollars usd dolar dolares'],
  ['EUR', 1, 'euro euros eur'],
  ['GBP', 1, 'gbp pound pounds pfund'],
  ['JPY', 1, 'yen jpy'],
  ['CNY', 1, 'yuan renminbi cny rmb'],
  ['CHF', 1, 'chf franken'],
  ['INR', 1, 'rupee rupees inr'],
  ['RUB', 1, 'rouble roubles ruble rubles rubel rub рублей рубля'],
  ['%', 1, 'percent pc prozent'],
  ['km', 1, 'km kilometre kilometres kilometer kilometers kilometern kilometros kilometro'],
  ['km', 0.001, 'metre metres meter meters metern metros'],
  ['km', 0.000_01, 'cm centimetre centimetres centimeter centimeters zentimeter'],
  ['km', 0.000_001, 'mm millimetre millimetres millimeter millimeters'],
  ['mile', 1, 'mile miles meile meilen milla millas'],
  ['foot', 1, 'foot feet ft'],
  ['kg', 1, 'kg kilogram kilograms kilogramme kilogrammes kilogramm kilo kilos kilogramos'],
  ['kg', 0.001, 'gram grams gramm gramme grammes gramos'],
  ['kg', 1000, 'tonne tonnes tonnen tonelada toneladas'],
  ['ton', 1, 'ton tons'],
  ['litre', 1, 'litre litres liter liters litro litros'],
  ['hectare', 1, 'hectare hectares hektar hectarea hectareas ha'],
  ['acre', 1, 'acre acres'],
  ['celsius', 1, 'celsius'],
  ['fahrenheit', 1, 'fahrenheit'],
  ['MW', 1, 'mw megawatt megawatts'],
  ['MW', 1000, 'gw gigawatt gigawatts'],
  ['MW', 0.001, 'kw kilowatt kilowatts'],
  ['MWh', 1, 'mwh'],
  ['MWh', 0.001, 'kwh'],
  ['mile/h', 1, 'mph'],
  ['km/h', 1, 'kph kmh'],
];

const UNITS: ReadonlyMap<string, Unit> = new Map(
  UNIT_WORDS.flatMap(([unit, factor, words]) =>
    words.split(' ').map((word) => [word, { unit, factor }] as const),
  ),
);

/** Two words that are one unit. */
const PAIRED: ReadonlyMap<string, string> = new Map([
  ['per cent', '%'],
  ['pour cent', '%'],
  ['por ciento', '%'],
  ['percentage point', 'pp'],
  ['percentage points', 'pp'],
  ['puntos porcentuales', 'pp'],
  ['degrees celsius', 'celsius'],
  ['degree celsius', 'celsius'],
  ['grad celsius', 'celsius'],
  ['degres celsius', 'celsius'],
  ['degrees fahrenheit', 'fahrenheit'],
  ['° c', 'celsius'],
  ['° f', 'fahrenheit'],
  ['metric tons', 'kg'],
  ['metric tonnes', 'kg'],
  ['square kilometres', 'km2'],
  ['square kilometers', 'km2'],
  ['square miles', 'mile2'],
  ['sq km', 'km2'],
  ['km ²', 'km2'],
]);

const KILOS_PER_TONNE = 1000;

/** The unit that two folded words are, or null. */
export function pairedUnitOf(first: string, second: string): Unit | null {
  const unit = PAIRED.get(`${first} ${second}`);
  return unit === undefined ? null : { unit, factor: unit === 'kg' ? KILOS_PER_TONNE : 1 };
}

/** The unit that a folded word or a sign is, or null. */
export function unitOf(word: string): Unit | null {
  if (word === '%' || word === '٪') return { unit: '%', factor: 1 };
  if (word === 'prozentpunkte' || word === 'prozentpunkten') return { unit: 'pp', factor: 1 };
  const currency = CURRENCY_SIGNS.get(word);
  return currency === undefined ? (UNITS.get(word) ?? null) : { unit: currency, factor: 1 };
}

/** The currency of a sign, with the folded letters right before it: US$, HK$; null where it is no such sign. */
export function currencyOf(sign: string, letters: string): string | null {
  const currency = CURRENCY_SIGNS.get(sign) ?? null;
  return sign === '$' ? (DOLLARS.get(letters) ?? currency) : currency;
}
