// The words of dates by language: months, weekdays, yesterday, last week, two days ago.

export type CalendarUnit = 'day' | 'week' | 'month' | 'year';

/** What one language calls the parts of a calendar. All folded, lists in regular-expression form where said. */
export interface CalendarWords {
  /** Name or abbreviation to 1–12. */
  months: ReadonlyMap<string, number>;
  /** Name to 1–7, Monday first (ISO 8601). */
  weekdays: ReadonlyMap<string, number>;
  /** Yesterday and the like, in days from today. */
  days: ReadonlyMap<string, number>;
  units: ReadonlyMap<string, CalendarUnit>;
  /** Last, this, next: -1, 0, 1. */
  directions: ReadonlyMap<string, number>;
  /** Before a number and a unit (vor, hace), or after (ago): patterns. */
  agoBefore: string;
  agoAfter: string;
  counts: ReadonlyMap<string, number>;
  /** Before a month that stands alone, or a year: a pattern. */
  leads: string;
  /** True where months and weekdays have a capital. */
  isCapital: boolean;
}

/** Each word of a list separated by spaces to its place; alternatives are joined by `|`. */
function places(list: string): Map<string, number> {
  return new Map(
    list.split(' ').flatMap((names, at) => names.split('|').map((name) => [name, at + 1] as const)),
  );
}

/** `word:value` pairs. */
function pairs(list: string): Map<string, number> {
  const split = list.split(' ').map((pair) => pair.split(':'));
  return new Map(split.map(([word = '', value = '0']) => [word.replaceAll('_', ' '), Number(value)]));
}

function unitsOf(
  day: string,
  week: string,
  others: { month: string; year: string },
): Map<string, CalendarUnit> {
  const named = (words: string, unit: CalendarUnit) => words.split(' ').map((word) => [word, unit] as const);
  return new Map([
    ...named(day, 'day'),
    ...named(week, 'week'),
    ...named(others.month, 'month'),
    ...named(others.year, 'year'),
  ]);
}

const ENGLISH: CalendarWords = {
  months: places(
    'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec',
  ),
  weekdays: places(
    'monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thur|thurs friday|fri saturday|sat sunday|sun',
  ),
  days: pairs('yesterday:-1 today:0 tonight:0 tomorrow:1'),
  units: unitsOf('day days', 'week weeks', { month: 'month months', year: 'year years' }),
  directions: pairs('last:-1 this:0 next:1 previous:-1 coming:1'),
  agoBefore: '',
  agoAfter: 'ago',
  counts: pairs('a:1 an:1 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 twelve:12'),
  leads:
    'in|since|by|of|until|till|from|during|last|next|this|early|late|mid|before|after|between|through|and|the|for|to|about|around|summer|spring|autumn|winter|fall|year|around|back',
  isCapital: true,
};

const GERMAN: CalendarWords = {
  months: places(
    'januar|janner|jan februar|feber|feb marz|mrz april|apr mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov dezember|dez',
  ),
  weekdays: places('montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag'),
  days: pairs('vorgestern:-2 gestern:-1 heute:0 morgen:1 ubermorgen:2'),
  units: unitsOf('tag tage tagen', 'woche wochen', {
    month: 'monat monate monaten',
    year: 'jahr jahre jahren',
  }),
  directions: pairs(
    'letzte:-1 letzten:-1 letzter:-1 letztes:-1 vergangene:-1 vergangenen:-1 vergangenes:-1 vorige:-1 vorigen:-1 diese:0 diesen:0 dieser:0 dieses:0 diesem:0 nachste:1 nachsten:1 nachster:1 nachstes:1 kommende:1 kommenden:1 kommendes:1',
  ),
  agoBefore: 'vor',
  agoAfter: '',
  counts: pairs('einem:1 einer:1 zwei:2 drei:3 vier:4 funf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10'),
  leads:
    'im|seit|bis|von|vom|ab|anfang|ende|mitte|jahr|jahre|jahres|sommer|winter|herbst|fruhjahr|und|um|fur|nach|vor|zwischen',
  isCapital: true,
};

const FRENCH: CalendarWords = {
  months: places('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'),
  weekdays: places('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  days: pairs("avant-hier:-2 hier:-1 aujourd'hui:0 demain:1"),
  units: unitsOf('jour jours', 'semaine semaines', { month: 'mois', year: 'an ans annee annees' }),
  directions: pairs('dernier:-1 derniere:-1 passe:-1 passee:-1 cette:0 ce:0 prochain:1 prochaine:1'),
  agoBefore: 'il y a',
  agoAfter: '',
  counts: pairs('un:1 une:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10'),
  leads: "en|depuis|debut|fin|mi|de|d'ici|jusqu'en|avant|apres|des|l'an|annee|et|ete|hiver|printemps|automne",
  isCapital: false,
};

const SPANISH: CalendarWords = {
  months: places(
    'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
  ),
  weekdays: places('lunes martes miercoles jueves viernes sabado domingo'),
  days: pairs('anteayer:-2 ayer:-1 hoy:0 manana:1'),
  units: unitsOf('dia dias', 'semana semanas', { month: 'mes meses', year: 'ano anos' }),
  directions: pairs('pasado:-1 pasada:-1 ultimo:-1 ultima:-1 este:0 esta:0 proximo:1 proxima:1 que_viene:1'),
  agoBefore: 'hace',
  agoAfter: '',
  counts: pairs('un:1 una:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10'),
  leads: 'en|desde|hasta|de|a|principios|finales|mediados|ano|verano|invierno|primavera|otono|antes|y',
  isCapital: false,
};

const NO_WORDS = { ...ENGLISH, directions: new Map(), days: new Map(), agoAfter: '' };

/** Languages of which only months and weekdays are known. */
function namesOnly(months: string, weekdays: string): CalendarWords {
  return {
    ...NO_WORDS,
    months: places(months),
    weekdays: places(weekdays),
    leads: 'in|di|de|em|nel|da',
    isCapital: false,
  };
}

const CALENDARS: ReadonlyMap<string, CalendarWords> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  [
    'it',
    namesOnly(
      'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
      'lunedi martedi mercoledi giovedi venerdi sabato domenica',
    ),
  ],
  [
    'pt',
    namesOnly(
      'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
      'segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado domingo',
    ),
  ],
  [
    'nl',
    namesOnly(
      'januari februari maart april mei juni juli augustus september oktober november december',
      'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    ),
  ],
]);

/** The calendar words of a primary language tag; English ones where it is unknown or not listed. */
export function calendarWordsOf(language: string | null): CalendarWords {
  return CALENDARS.get(language ?? 'en') ?? ENGLISH;
}
