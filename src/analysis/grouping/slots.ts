// What tells one event of a series from the next: the score of a match, the strength of an earthquake, the round, the quarter.

export type SlotKind = 'score' | 'magnitude' | 'round' | 'quarter';

/** One filled slot of a series, such as the score `2-1`, the larger number first, or the round `stage 12`. */
export interface Slot {
  kind: SlotKind;
  value: string;
}

/** More say nothing more, and each is kept in the index. */
const SLOTS_MAX = 4;

const GAME =
  /\b(?:beat|beats|beaten|win|wins|won|lost|loses?|defeat\w*|draw|drew|victory|goals?|match|scored?|sieg\w*|gewinn\w*|gewann\w*|schl(?:ug|ägt)|besieg\w*|unentschieden|spiel\w*|tore?|victoire|bat|battus?|buts?|s'impos\w*|nul|victoria|gan[aóo]\w*|venc\w+|derrot\w*|empat\w*|gol\w*|partido|vittoria|batt\w+|pareggi\w*|partita|vit[oó]ria|jogo|матч\w*|побед\w*)(?![\p{L}])/iu;
const SCORE =
  /(?<![\p{L}\p{N}.,:–-])(\d{1,3}) ?([-–:]) ?(\d{1,3})(?![\p{N}:–-]|[.,]\d| ?(?:%|pm\b|am\b|Uhr\b))/gu;
const SCORE_MAX = 200;
const HOURS = 24;

const MAGNITUDE =
  /(?:magnitud[eo]?|stärke|magnituda|магнитудой|magnitude)(?: (?:of|von|de|di|da))? (\d[.,]\d)|(\d[.,]\d)[- ](?:magnitude|magnitud)/giu;

const ROUND_WORDS =
  'matchday|round|stage|week|game|spieltag|runde|etappe|journée|étape|manche|jornada|etapa|giornata|tappa|rodada';
const ROUND = new RegExp(
  `(?<![\\p{L}])(${ROUND_WORDS}) (\\d{1,3})(?![\\p{N}])|(?<![\\p{N}.,])(\\d{1,3})(?:\\.|st|nd|rd|th|e|ème|ª|º|a)? (${ROUND_WORDS})(?![\\p{L}])`,
  'giu',
);

const QUARTERS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:first|erste[snm]?|premier|primer|primo|primeiro)[- ](?:quarter|quartal|trimestre)|\bQ1\b/iu, '1'],
  [/\b(?:second|zweite[snm]?|deuxième|segundo|secondo)[- ](?:quarter|quartal|trimestre)|\bQ2\b/iu, '2'],
  [/\b(?:third|dritte[snm]?|troisième|tercer|terzo|terceiro)[- ](?:quarter|quartal|trimestre)|\bQ3\b/iu, '3'],
  [/\b(?:fourth|vierte[snm]?|quatrième|cuarto|quarto)[- ](?:quarter|quartal|trimestre)|\bQ4\b/iu, '4'],
];

/** The slots that a text fills, each once, in the order of their kinds. */
export function slotsIn(text: string): Slot[] {
  const slots = [...scoresIn(text), ...magnitudesIn(text), ...roundsIn(text), ...quartersIn(text)];
  const byName = new Map(slots.map((slot) => [`${slot.kind} ${slot.value}`, slot]));
  return [...byName.values()].slice(0, SLOTS_MAX);
}

function scoresIn(text: string): Slot[] {
  const scores = text.matchAll(SCORE).flatMap(([, one = '', sign, other = '']) => {
    const [left, right] = [Number(one), Number(other)];
    const isTime = sign === ':' && other.length === 2 && left < HOURS;
    if (isTime || Math.max(left, right) > SCORE_MAX) return [];
    return [{ kind: 'score' as const, value: `${Math.max(left, right)}-${Math.min(left, right)}` }];
  });
  const found = [...scores];
  return found.length > 0 && GAME.test(text) ? found : [];
}

function magnitudesIn(text: string): Slot[] {
  return [...text.matchAll(MAGNITUDE)].map(([, after, before]) => ({
    kind: 'magnitude',
    value: (after ?? before ?? '').replace(',', '.'),
  }));
}

function roundsIn(text: string): Slot[] {
  return [...text.matchAll(ROUND)].map(([, word, number, numberBefore, wordAfter]) => ({
    kind: 'round',
    value: `${(word ?? wordAfter ?? '').toLowerCase()} ${number ?? numberBefore ?? ''}`,
  }));
}

function quartersIn(text: string): Slot[] {
  return QUARTERS.flatMap(([pattern, value]) =>
    pattern.test(text) ? [{ kind: 'quarter' as const, value }] : [],
  );
}
