// What a toll said when: a figure that a newer write-up has overtaken is never told as news.
import { HOUR_MS } from '../../limits/units.ts';
import type { Article } from '../../news/article.ts';
import { foldText } from '../../news/folding.ts';
import { type Figure, figuresIn } from '../figures/figures.ts';

/** What befalls people and is counted up as an event goes on; those missing are found. */
export type Fate = 'killed' | 'injured' | 'missing' | 'ill';

/** By words of all languages, folded. */
const FATES: readonly (readonly [Fate, string])[] = [
  [
    'killed',
    'kill(?:ed|s|ing)?|die[ds]?|dying|dead|deaths?|fatalit(?:y|ies)|perished|drowned|bod(?:y|ies)|victims?|victimes?|victimas|tote[nr]?|getotet|starben|gestorben|todesopfer|menschenleben|ums leben|morts?|mortes?|tue(?:e?s?)|muert[oe]s?|murieron|fallecidos?|死亡|遇难|遇難|丧生|喪生',
  ],
  [
    'injured',
    'injur(?:ed|ies|ing)|wounded|hurt|in(?: the)?(?: county)? (?:hospital|infirmary)|verletzte?n?|blesse(?:e?s?)|herid[oa]s?|受伤|受傷',
  ],
  ['missing', 'missing|unaccounted|vermisste?|disparus?|desaparecid[oa]s?|失踪|失蹤'],
  [
    'ill',
    'cases|infected|infections?|ill|sick|falle|erkrankt|infizier\\p{L}*|cas|malades|casos|infectados|确诊|感染',
  ],
];
const FATE = new RegExp(FATES.map(([, words]) => `(${words})`).join('|'), 'u');
const FATE_WORD = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${FATE.source})(?![\\p{L}\\p{M}])|死亡|遇难|遇難|丧生|喪生|受伤|受傷|失踪|失蹤|确诊|感染|\\btoll\\b`,
  'u',
);
/** What a figure counts, up to the end of its clause: the fate is the first. As many words may stand between. */
const AFTER = new RegExp(
  `^(?:[\\s-]+[\\p{L}\\p{M}\\p{N}’']+){0,6}?[\\s-]+(?:${FATE.source})(?!\\p{Script=Latin})`,
  'u',
);
const AFTER_DENSE = new RegExp(`^[人名例]?(?:[^，。；,;]{0,4}?)(?:${FATE.source})`, 'u');
/** Killing at least 30. */
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${FATE.source})(?:\\s+(?:at least|more than|about|around|some|up to|nearly|almost|over|another|mindestens|au moins|al menos))?\\s+$`,
  'u',
);
const BEFORE_DENSE = /(?:死亡|遇难|遇難)(?:人数|人數|者)?(?:已)?(?:升至|增至|达|達|上升到)?$/u;
/** The toll has risen to five. */
const TOLL =
  /(?<!\p{L})(?:toll|number of (?:dead|deaths|victims)|todesopfer|toten|bilan|saldo|victimes)(?!\p{L})[^.;,]{0,60}?(?<!\p{L})(?:to|at|is|was|of|reached|hit|auf|bei|a|de)\s+(?:(?:now|already|at least|about|mindestens|au moins|al menos)\s+){0,2}$/u;

/** As much on either side of a figure says what it counts. In UTF-16 units. */
const AROUND_MAX_LENGTH = 120;
/** A date is no toll, and none has so many. */
const TOLL_MAX = 1_000_000;
/** Write-ups nearer in time may have had the same bulletin. */
const NEWER_MIN_MS = HOUR_MS;

/** What is so many times as much counts something else: all victims of a war. */
const RISE_MAX = 20;

function fateIn(match: RegExpExecArray | null): Fate | null {
  if (match === null) return null;
  return FATES.find((_, at) => match[at + 1] !== undefined)?.[0] ?? null;
}

function fateOf(folded: string, { start, end, unit, isOrdinal }: Figure): Fate | null {
  if (unit !== null || isOrdinal) return null;
  const before = folded.slice(Math.max(0, start - AROUND_MAX_LENGTH), start);
  if (TOLL.test(before) || BEFORE_DENSE.test(before)) return 'killed';
  const after = folded.slice(end, end + AROUND_MAX_LENGTH);
  return fateIn(BEFORE.exec(before)) ?? fateIn(AFTER.exec(after) ?? AFTER_DENSE.exec(after));
}

/** A figure of what befell people; `max` of a range. */
export interface Toll {
  fate: Fate;
  count: number;
}

/** The tolls that words give; none where they give none. */
export function tollsIn(words: string, language: string | null): Toll[] {
  const folded = foldText(words);
  // Places must be those of the words as written.
  const read = folded.length === words.length ? folded : words.toLowerCase();
  if (!FATE_WORD.test(read)) return [];
  return figuresIn(words, language, { moments: [] }).flatMap((figure) => {
    const fate = fateOf(read, figure);
    return fate === null || figure.max > TOLL_MAX ? [] : [{ fate, count: figure.max }];
  });
}

/** A sentence with the tolls that it gives. */
interface TellingSentence {
  article: Article;
  tolls: readonly Toll[];
}

/** The highest toll of each fate that an article gives. */
type TollsOfArticle = ReadonlyMap<Fate, number>;

function highestOf(tolls: readonly Toll[]): TollsOfArticle {
  const highest = new Map<Fate, number>();
  for (const { fate, count } of tolls) highest.set(fate, Math.max(count, highest.get(fate) ?? 0));
  return highest;
}

interface Told {
  article: Article;
  tolls: TollsOfArticle;
}

/** True where a newer write-up counts more dead, or ill, than this one does. */
function isOvertaken({ article, tolls }: Told, all: readonly Told[]): boolean {
  return all.some(
    (newer) =>
      newer.article.eventTime >= article.eventTime + NEWER_MIN_MS &&
      (['killed', 'ill'] as const).some((fate) => {
        const [then, now] = [tolls.get(fate), newer.tolls.get(fate)];
        if (then === undefined || now === undefined) return false;
        return now > then && now <= then * RISE_MAX;
      }),
  );
}

/**
 * The sentences that give a toll that a newer write-up, or its headline, has overtaken: all of their article that count
 * the dead, the injured, the missing or the ill, since they were counted at one time.
 */
export function overtakenOf<Sentence extends TellingSentence>(
  sentences: readonly Sentence[],
  articles: readonly Article[],
): Set<Sentence> {
  const byArticle = Map.groupBy(sentences, ({ article }) => article);
  const told = articles.map((article): Told => {
    const own = (byArticle.get(article) ?? []).flatMap(({ tolls }) => tolls);
    return { article, tolls: highestOf([...tollsIn(article.headline ?? '', article.language), ...own]) };
  });
  const old = new Set(told.filter((one) => isOvertaken(one, told)).map(({ article }) => article));
  return new Set(sentences.filter(({ article, tolls }) => old.has(article) && tolls.length > 0));
}

/** The highest count of the dead, and of the ill, that sentences give. */
export function latestTollOf(sentences: readonly TellingSentence[]): Toll[] {
  const highest = highestOf(sentences.flatMap(({ tolls }) => tolls));
  return [...highest]
    .filter(([fate]) => fate === 'killed' || fate === 'ill')
    .map(([fate, count]) => ({ fate, count }));
}

/** True where both give one toll: what is told of one event twice. */
export function giveOneToll(one: readonly Toll[], other: readonly Toll[]): boolean {
  return one.some(
    ({ fate, count }) => count > 1 && other.some((toll) => toll.fate === fate && toll.count === count),
  );
}
