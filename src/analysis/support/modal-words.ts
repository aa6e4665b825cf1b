// The words of each language that say how far a statement goes: what may be, is planned, will be, must be, was.
import type { SupportWord } from './reading.ts';

/** How far a statement goes. */
export type Modality = 'possible' | 'planned' | 'future' | 'fact';

/** Folded markers of what has not happened. */
const MARKERS: Readonly<Record<Exclude<Modality, 'fact'>, string>> = {
  possible:
    'may might could possibly perhaps probably likely allegedly considering considers considered mulling mulls weighing weighs threatens threatened threatening proposes suspected suspect suspects believe believes believed seeking seeks faces face facing risks konnte konnten durfte durften moglicherweise vielleicht vermutlich wohl angeblich mutmasslich vermutet vermuten erwagt erwagen pruft prufen uberlegt droht drohen fordert fordern pourrait pourraient peut peuvent envisage envisagent soupconne soupconnent etudie menace podria podrian puede pueden quiza quizas posible sospecha sospechan estudia baraja amenaza 可能性 可能 おそれ 恐れ かもしれ かもしれない かもしれません とみられ とみて 検討 有可能 或 或许',
  planned:
    'plan plans planned planning intends intend intended expects expect expected aims aim hopes hope wants want scheduled due poised forecast plant planen geplant erwartet erwarten beabsichtigt soll sollen will wollen prevoit prevoient doit doivent veut veulent planea planean preve preven pretende quiere quieren exige exigen pide piden espera esperan 予定 方針 意向 つもり 計画 見通し 見込み 求 计划 预计',
  future: 'would shall going sera seront seran aura auront habra werde werden wird',
};

const LEVELS: ReadonlyMap<string, Modality> = new Map(
  (['possible', 'planned', 'future'] as const).flatMap((level) =>
    MARKERS[level].split(' ').map((word) => [word, level] as const),
  ),
);

/** English: will is a will in German only. */
const FUTURE_ENDING: Readonly<Record<string, RegExp>> = {
  es: /[aeid]r(?:á|án|é|emos)$/u,
  fr: /(?:er|ir|dr|tr|vr|ur)(?:a|ont)$/u,
};

/** German passives are told by it too: wird geschätzt. */
const PASSIVE_OR_FUTURE = /^(?:wird|werden|werde)$/;

/** The level that a word gives to what it governs; null where it is no such word. */
export function levelOfMarker({ folded, text }: SupportWord, language: string | null): Modality | null {
  // The month.
  if (text === 'May') return null;
  // An English plant is no German plan.
  if (folded === 'plant' && language !== 'de') return null;
  if (folded === 'will') return language === 'de' ? 'planned' : 'future';
  if (PASSIVE_OR_FUTURE.test(folded)) return null;
  return LEVELS.get(folded) ?? null;
}

/** True for a verb whose ending tells what will be: trasladará, reprendra. */
export function isFutureForm({ text, isContent }: SupportWord, language: string | null): boolean {
  return isContent && language !== null && FUTURE_ENDING[language]?.test(text) === true;
}

const IRREGULAR_PAST =
  /^(?:was|were|had|went|came|took|gave|made|said|told|found|left|lost|won|met|paid|sold|bought|built|sent|spent|held|kept|led|began|broke|chose|drew|drove|fell|flew|grew|knew|rose|ran|saw|spoke|stole|struck|swore|threw|wrote|became|fought|brought|caught|taught|thought|shot|shut|cut|put|hit|set|quit|died|withdrawn|risen|fallen|taken|given|written|stolen|war|waren|wurde|wurden|hatte|hatten|sagte|starb|brach|stieg|sank|fiel|gab|nahm|fand|ging|kam)$/;
const NOT_PAST_AFTER =
  /^(?:to|will|would|may|might|could|can|must|zu|be|de|d'|a|kann|konnte|soll|sollen|will|mussen|muss)$/;
const PERFECT = /^(?:has|have|had|hat|haben|hatte|hatten|ha|han|habia|habian|a|ont|avait|avaient)$/;

/** A form that says what was, by its ending alone, in each language. */
const PAST_FORM: Readonly<Record<string, RegExp>> = {
  en: /ed$/u,
  de: /(?:te|ten|tet)$|^\p{L}{0,5}ge\p{L}+(?:t|en)$/u,
  es: /(?:ó|aron|ieron)$/u,
  fr: /(?!)/u,
};
const PARTICIPLE: Readonly<Record<string, RegExp>> = {
  en: /(?:ed|en|wn|un|ung|ought|t)$/u,
  de: /(?:t|en)$/u,
  es: /(?:ado|ido|sto|cho|rto)$/u,
  fr: /(?:é|i|u|t|is|ert)e?s?$/u,
};

/** True for a form that tells what was: signed, fell, ge…t, has signed, firmó, a signé. */
export function isPast(word: SupportWord, words: readonly SupportWord[], language: string | null): boolean {
  const at = words.indexOf(word);
  const before = words[at - 1]?.folded ?? '';
  const tongue = language ?? 'en';
  if (PERFECT.test(before) && PARTICIPLE[tongue]?.test(word.text) === true) return true;
  if (NOT_PAST_AFTER.test(before)) return false;
  if (tongue === 'ja') return words.slice(at + 1, at + 5).some(({ text }) => /^(?:た|だった)$/.test(text));
  return PAST_FORM[tongue]?.test(word.text) === true || IRREGULAR_PAST.test(word.folded);
}

const OBLIGED =
  /^(?:must|muss|mussen|musste|debe|deben|doit|doivent|required|obliged|obligatory|verpflichtet|obligado|obligados|必須)$/;
const PERMITTED = /^(?:may|can|could|darf|durfen|kann|konnen|puede|pueden|peut|peuvent)$/;

/** Whether a word says that something has to be done, or that it is left to whoever does it; null for neither. */
export function dutyOf({ folded, text }: SupportWord): 'obliged' | 'permitted' | null {
  if (OBLIGED.test(folded)) return 'obliged';
  return PERMITTED.test(folded) && text !== 'May' ? 'permitted' : null;
}
