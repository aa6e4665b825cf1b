// On whom a write-up says that it relies: "first reported by the Harbour Post", "wie der Spiegel berichtet", "selon Le Monde".
import { ATTRIBUTION_REACH_LENGTH, SOURCES_TEXT_MAX_LENGTH } from '../../limits/reuse.ts';
import type { Article } from '../../news/article.ts';
import { foldWord, stretchesOf } from '../words.ts';
import { agencyNamed } from './agencies.ts';
import { bodyTextOf } from './shingles.ts';

/** Words beside a phrase that says whose report it is: one of them, or several, name who reported. */
export interface Reliance {
  /** As written, in order; a name begins at the first, or ends at the last. */
  words: readonly string[];
  side: 'begins' | 'ends';
  /** The phrase is only said of who reports news: an outlet that the index does not have is one too. */
  isOfReporters: boolean;
}

const NAMED_WORDS_MAX = 6;

/** What stands between the phrase and the name, in any order. */
const BEFORE_NAME =
  /^(?:(?:the|der|die|das|dem|den|des|le|la|les|el|los|al|au|aux|à|a|il|lo|de|du|del|newspaper|broadcaster|website|news site|zeitung|tageszeitung|sender|nachrichtenmagazin|magazin|journal|quotidien|hebdomadaire|diario|periódico|cadena|nachrichtenagentur|news agency|agence|agencia|agency)\s+|l['’]|["“„«‘»]\s?){1,4}/i;
/** A name ends where its clause does. */
const CLAUSE_END = /[\n,;:!?()"”“»«]/;
/** As much as a name takes, with what stands before it. In UTF-16 units. */
const NAME_REACH = 90;

/** What is only said of who reports news, with the name behind it; anywhere in a text. */
const OF_REPORTERS = [
  'first reported (?:by|in)',
  'originally reported by',
  'first published (?:by|in)',
  '(?:zuerst|als erste[sr]?) (?:hatte|hatten|berichtete|berichteten|berichtet)',
  'zuerst (?:von|in)',
  'révélée?s? par',
  'information de nos confrères d[eu]',
  'adelantad[oa] por',
  '(?:publicad[oa]|revelad[oa]) (?:en exclusiva )?por',
  'rivelato da',
];
/** What is said of a named outlet, and of other people too: it counts in the opening, before a name that is known. */
const OF_ANYBODY = [
  '(?:as )?reported (?:by|in)',
  'according to',
  'told',
  'interview with',
  'citing',
  'quoted by',
  'speaking to',
  'wie',
  'laut',
  'nach (?:Angaben|Informationen|Recherchen|einem Bericht) (?:der|des|von)',
  'berichte[nt]?(?:e|en)?',
  'meldete?n?',
  'sagte[n]?(?: (?:er|sie))?',
  'gegenüber',
  'zitiert',
  'selon',
  "d[’']après",
  'rapporté[es]* par',
  'rapporte[nt]*',
  'confié',
  'déclaré',
  'expliqué',
  'cité[es]* par',
  'indique',
  'según',
  'de acuerdo con',
  'informó',
  'informa',
  'publicó',
  'declaró',
  'dijo',
  'citad[oa]s? por',
  'secondo',
  'riferisce',
  'volgens',
  'meldt',
  'enligt',
  'ifølge',
  'segundo',
  'por',
];
/** What follows the name of who reported. */
const REPORTED =
  '(?:first )?(?:reported|reports|revealed|has learned|was (?:the )?first to report|berichte(?:t|te|ten)|meldet(?:e|en)?|schreibt|enthüllte|rapporte|a rapporté|a révélé|révèle|écrit|informó|informa|publicó|reveló|adelantó|riferisce|scrive|meldt|schrijft|skriver|rapporterar)';

/** Without the flag for Unicode, which makes them take five times as long: words are told by spaces. */
const REPORTERS_AHEAD = new RegExp(`(?:^|[\\s("“„«])(?:${OF_REPORTERS.join('|')})\\s`, 'gi');
const ANYBODY_AHEAD = new RegExp(`(?:^|[\\s("“„«])(?:${OF_ANYBODY.join('|')})\\s`, 'gi');
const REPORTED_BEHIND = new RegExp(`\\s(?:${REPORTED})(?=[\\s,.;:!?]|$)`, 'g');

function namesAhead(text: string, pattern: RegExp, isOfReporters: boolean): Reliance[] {
  return Array.from(text.matchAll(pattern), (match): Reliance => {
    const end = match.index + match[0].length;
    const rest = text.slice(end, end + NAME_REACH).replace(BEFORE_NAME, '');
    const words = stretchesOf(rest.split(CLAUSE_END, 1)[0] ?? '').slice(0, NAMED_WORDS_MAX);
    return { words, side: 'begins', isOfReporters };
  }).filter(({ words }) => words.length > 0);
}

function namesBehind(text: string): Reliance[] {
  return Array.from(text.matchAll(REPORTED_BEHIND), (match): Reliance => {
    const before = text.slice(Math.max(0, match.index - NAME_REACH), match.index).replace(/["”“»’,]+$/, '');
    const words = stretchesOf(before.split(CLAUSE_END).at(-1) ?? '').slice(-NAMED_WORDS_MAX);
    return { words, side: 'ends', isOfReporters: false };
  }).filter(({ words }) => words.length > 0);
}

/** Most texts have none of these: looking for them takes a hundredth of the time of the patterns. */
const MAY_NAME_REPORTERS =
  /first (?:reported|published)|originally reported|zuerst|erste[rs]? |r[ée]v[ée]l[ée]|confr[èe]res|adelantad|revelad|publicad|rivelato/i;

/** Reads whom a write-up relies on; whose names these are, the outlets of its story tell (`reliedOnOf`). */
export function readReliance(article: Pick<Article, 'headline' | 'abstract' | 'body'>): Reliance[] {
  const text = bodyTextOf(article).slice(0, SOURCES_TEXT_MAX_LENGTH);
  const opening = `${article.headline ?? ''}\n\n${text.slice(0, ATTRIBUTION_REACH_LENGTH)}`;
  return [
    ...(MAY_NAME_REPORTERS.test(text) ? namesAhead(text, REPORTERS_AHEAD, true) : []),
    ...namesAhead(opening, ANYBODY_AHEAD, false),
    ...namesBehind(opening),
  ];
}

/** Names that outlets are called by: in full, and by the last word where that is one's alone ("the Post"). */
export type OutletNames = ReadonlyMap<string, { outlet: string; isShort: boolean }>;

const LEADING_ARTICLE = /^(?:the|der|die|das|le|la|les|el|los|las|il|lo|o|os|de|het)$/;
/** A short name is one that looks like a name. */
const SHORT_MIN_LENGTH = 4;

export function namesOfOutlets(outlets: readonly string[]): OutletNames {
  const names = new Map<string, { outlet: string; isShort: boolean }>();
  const shorts = new Map<string, string | null>();
  for (const outlet of outlets) {
    const words = stretchesOf(outlet).map(foldWord);
    const own = words.length > 1 && LEADING_ARTICLE.test(words[0] ?? '') ? words.slice(1) : words;
    names.set(own.join(' '), { outlet, isShort: false });
    const last = own.at(-1) ?? '';
    if (own.length > 1 && last.length >= SHORT_MIN_LENGTH) shorts.set(last, shorts.has(last) ? null : outlet);
  }
  for (const [short, outlet] of shorts)
    if (outlet !== null && !names.has(short)) names.set(short, { outlet, isShort: true });
  return names;
}

/** Whom a reliance names: an outlet of the story, an agency, or an outlet that the index does not have. */
export interface ReliedOn {
  kind: 'outlet' | 'agency' | 'elsewhere';
  name: string;
}

/** Null where it names nobody who reports. */
export function reliedOnOf(reliance: Reliance, names: OutletNames): ReliedOn | null {
  const { words, side } = reliance;
  for (let length = words.length; length > 0; length -= 1) {
    const part = side === 'begins' ? words.slice(0, length) : words.slice(-length);
    const agency = agencyNamed(part.join(' '));
    if (agency !== null) return { kind: 'agency', name: agency };
    const known = names.get(withoutArticle(part.map(foldWord)).join(' '));
    const beside = side === 'begins' ? words[length] : words.at(-length - 1);
    if (known !== undefined && (!known.isShort || isNamedShort(part, beside)))
      return { kind: 'outlet', name: known.outlet };
  }
  return reliance.isOfReporters ? elsewhereOf(words) : null;
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && LEADING_ARTICLE.test(words[0] ?? '') ? words.slice(1) : words;
}

const IS_CAPITAL = /^\p{Lu}/u;

/** "the Post", but neither "the post" nor "the Post Office". */
function isNamedShort(part: readonly string[], beside: string | undefined): boolean {
  return (
    part.some((word) => IS_CAPITAL.test(word) && !LEADING_ARTICLE.test(foldWord(word))) &&
    (beside === undefined || !IS_CAPITAL.test(beside))
  );
}

/** The run of capitalised words that the phrase stands before. */
function elsewhereOf(words: readonly string[]): ReliedOn | null {
  const end = words.findIndex((word) => !IS_CAPITAL.test(word));
  const name = words.slice(0, end < 0 ? words.length : end).join(' ');
  return name === '' ? null : { kind: 'elsewhere', name };
}
