// Words of which one is not the other: where two statements differ in such a pair, they speak of different things.
import { stemOf } from '../stems.ts';

/** Sets of things of one kind, in English, German, French and Spanish; a word in two statements excludes the rest. */
const CONTRASTS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'north south east west northern southern eastern western northeast northwest southeast southwest',
    'export import',
    'man woman child boy girl infant teenager adult pensioner',
    'first second third fourth fifth sixth last previous next',
    'ferry flight train tram bus road motorway rail metro subway airport harbour bridge tunnel school hospital',
    'teacher pupil student nurse doctor driver passenger pilot soldier officer miner firefighter tourist',
    'price wage rent tax profit revenue sales turnover debt cost salary pension dividend',
    'coal gas oil nuclear wind solar petrol diesel electricity water',
    'house senate council court cabinet parliament',
    'public private',
    'local national federal regional state municipal',
    'primary secondary',
    'morning evening night',
    'upper lower',
    'cat dog horse cow pig sheep',
    'wheat rice maize barley corn',
    'car truck lorry van bicycle motorcycle',
    'inflation unemployment growth',
    'quarter month week year',
    'home shop factory office hotel church',
    'home away',
    'old new former current',
    'union employer company government opposition',
    'murder theft fraud robbery arson assault',
  ],
  de: [
    'Norden Süden Osten Westen nördlich südlich östlich westlich',
    'Export Import',
    'Mann Frau Kind Männer Frauen Kinder',
    'erste zweite dritte vierte letzte nächste',
    'Fähre Flug Zug Bus Straße Autobahn Brücke Tunnel Schule Krankenhaus',
    'Preis Lohn Miete Steuer Gewinn Umsatz',
    'Kohle Gas Öl Strom Wasser',
    'Bundestag Bundesrat',
    'Lehrer Schüler Arzt Fahrer Soldat',
  ],
  fr: [
    'nord sud est ouest',
    'exportations importations',
    'homme femme enfant hommes femmes enfants',
    'premier deuxième troisième dernier prochain',
    'train bus avion route pont tunnel école hôpital',
    'prix salaire loyer impôt bénéfice ventes',
  ],
  es: [
    'norte sur este oeste',
    'exportaciones importaciones',
    'hombre mujer niño hombres mujeres niños',
    'primero segundo tercero último próximo',
    'tren autobús avión carretera puente túnel escuela hospital',
    'precio salario alquiler impuesto beneficio ventas',
  ],
};

const setsOf = new Map<string, ReadonlyMap<string, ReadonlySet<number>>>();

/** For each stem, the numbers of the sets that it stands in. */
function contrastsOf(language: string): ReadonlyMap<string, ReadonlySet<number>> {
  const known = setsOf.get(language);
  if (known !== undefined) return known;
  const made = new Map<string, Set<number>>();
  for (const [number, words] of (CONTRASTS[language] ?? []).entries())
    for (const word of words.split(' ')) {
      const stem = stemOf(word, language) ?? word;
      made.set(stem, (made.get(stem) ?? new Set()).add(number));
    }
  setsOf.set(language, made);
  return made;
}

/** The sets that a statement has a word of which the other lacks. */
function setsAlone(
  stems: ReadonlySet<string>,
  others: ReadonlySet<string>,
  contrasts: ReadonlyMap<string, ReadonlySet<number>>,
): Set<number> {
  const sets = new Set<number>();
  for (const stem of stems) {
    const own = contrasts.get(stem);
    if (own === undefined || others.has(stem)) continue;
    for (const number of own) sets.add(number);
  }
  return sets;
}

/** True where one statement has a word of a set, the other another word of it, and neither has both. */
export function areContrasting(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  language: string,
): boolean {
  const contrasts = contrastsOf(language);
  const mine = setsAlone(one, other, contrasts);
  return mine.size > 0 && !mine.isDisjointFrom(setsAlone(other, one, contrasts));
}
