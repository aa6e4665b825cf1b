// What may be counted in one way only: two hours are no two days, and 12,000 households no 12,000 people.
import { stemOf } from '../stems.ts';
import { foldWord } from '../words.ts';

/** Each line is a set of things that exclude one another; what is one thing is joined by `/`, in all languages. */
const SETS = [
  'second/seconds/sekunde/sekunden/segundo/segundos/seconde/secondes/秒 minute/minutes/minuten/minuto/minutos/分間 hour/hours/stunde/stunden/hora/horas/heure/heures/時間 day/days/tag/tage/tagen/dia/dias/jour/jours/日間 week/weeks/woche/wochen/semana/semanas/semaine/semaines/週間 month/months/monat/monate/monaten/mes/meses/mois/か月 year/years/jahr/jahre/jahren/ano/anos/an/ans/annee/annees/年間 decade/decades/jahrzehnt/jahrzehnte/decada/decadas/decennie/decennies',
  '人 世帯 件 台 便 個 社 校 頭 隻 本 歳 倍 票 回 手',
  'time/times/mal/vez/veces/fois',
] as const;

const LANGUAGES = ['en', 'de', 'es', 'fr'] as const;

interface Kind {
  set: number;
  thing: number;
}

/** A word as it stands, and as each language stems it. */
function formsOf(word: string): string[] {
  return [word, ...LANGUAGES.map((language) => stemOf(word, language) ?? foldWord(word))];
}

function kinds(): ReadonlyMap<string, Kind> {
  const pairs = SETS.flatMap((things, set) =>
    things
      .split(' ')
      .flatMap((words, thing) =>
        words.split('/').flatMap((word) => formsOf(word).map((form) => [form, { set, thing }] as const)),
      ),
  );
  // Of two words with one stem the first stands.
  return new Map(pairs.toReversed());
}

const KINDS = kinds();

/** True where both count something of which a thing is one or the other. Folded stems; null where nothing is told. */
export function countsOtherwise(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const [first, second] = [KINDS.get(one), KINDS.get(other)];
  return first?.set === second?.set && first !== undefined && first.thing !== second?.thing;
}
