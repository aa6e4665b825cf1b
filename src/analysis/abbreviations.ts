// What a full stop does not end: titles, abbreviations, initials and ordinals, by the language that writes them.

/** Never the last word of a sentence, and never a word without its stop. */
const NEVER_LAST =
  'mr mrs ms messrs dr drs prof profs gen gens lt sgt capt cpl cmdr adm gov govs ste mt vs approx ca bzw zb vgl evtl ggf bspw inkl dipl mme mlle sra srta dña uds ud exmo dott dhr mevr mgr np tj tzn tzw г гг ул тыс млн млрд руб проф акад';

/** Titles that are words too (sen is Turkish, art is art): only with a capital, before another. */
const NEVER_LAST_WITH_CAPITAL =
  'sen sens rep reps pres rev hon col maj st ft sig on ing lic hr fr str mag av avv m';

/** Before a figure only: No. 5, Art. 3. */
const BEFORE_FIGURES = 'no nos nr núm num fig figs vol vols p pp s art abs par sec ch bl см стр št č';

/** May be the last word: the sentence goes on where no usual beginning follows. */
const MAY_BE_LAST = 'etc usw uvm usf osv itd itp esq pct mrd mio др пр';
const MAY_BE_LAST_WITH_CAPITAL =
  'inc ltd co corp bros jr sr plc assn ave blvd rd dept univ jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun okt dez';

const ITALIAN_MONTHS =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre';
const MONTHS_AFTER_ORDINALS =
  'januar februar märz april mai juni juli august september oktober november dezember jänner feber marts maj augusti januari februari mars tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta ledna února března dubna května června července srpna září října listopadu prosince stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października grudnia január február március április május június július augusztus szeptember október november december ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık';

/** Languages that write ordinals with a full stop: 3. November, 21. Jahrhundert. */
const ORDINAL_LANGUAGES: ReadonlySet<string> = new Set(
  'cs da de et fi hr hu is lv nb nn no pl sk sl sr tr'.split(' '),
);

/** Words that begin sentences and, in the middle of one, are not written with a capital. */
const STARTERS =
  'the a an in on at by for from with but and or so he she it they we you i his her its their our this that these those there here when while after before as if although though since until however meanwhile now then what who why how many some most all both each no not yet still even also only more last next one two three der die das ein eine er sie es wir ich ihr sein seine ihre dies diese dieser dieses im am auf aus bei mit nach von vor zu zum zur und aber doch auch als wenn wie was wer nun noch nur so da dann damit deshalb le la les un une il elle ils elles nous on ce cette ces en dans pour mais et el los las una en por para pero y con su sus este esta lo gli uno nel nella per ma è si o os as um uma no na ele ela mas de het een hij zij ze maar en dat dit deze';

function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '));
}

const neverLast = wordSet(NEVER_LAST);
const neverLastWithCapital = wordSet(NEVER_LAST_WITH_CAPITAL);
const beforeFigures = wordSet(BEFORE_FIGURES);
const mayBeLast = wordSet(MAY_BE_LAST);
const mayBeLastWithCapital = wordSet(MAY_BE_LAST_WITH_CAPITAL);
const nameParticles = wordSet('de la le el los las da do di du des den der van von');
const months = wordSet(MONTHS_AFTER_ORDINALS, ITALIAN_MONTHS);
const starters = wordSet(STARTERS);

/** Abbreviations with stops inside that always go on: e.g., z.B., т.е. */
const DOTTED_NEVER_LAST = wordSet(
  'e.g i.e z.b d.h u.a i.d.r v.a s.o m.e o.ä p.ex т.е т.к b.v d.w.z t.ex bl.a d.v.s',
);

/** Time zones are no beginnings, though "et" is a word. */
function isStarter(word: string): boolean {
  return !/^\p{Lu}{2,}$/u.test(word) && starters.has(word.toLowerCase());
}

/** What stands around a full stop that may end a sentence. */
export interface Stop {
  /** The word before it, as written, with stops inside (`U.S`, `z.B`) but without the one in question. */
  before: string;
  /** The word after it and its space, as written; empty where none follows. */
  after: string;
  /** True where `before` is the first word of its sentence: `1. Open the lid`. */
  isFirst: boolean;
  language: string | null;
}

/** True where the full stop belongs to its word and the sentence goes on. */
export function isPartOfWord(stop: Stop): boolean {
  const { after } = stop;
  const before = stop.before.toLowerCase();
  const hasCapital = before !== stop.before;
  if (/^\d+$/.test(before)) return isOrdinal(stop);
  if (neverLast.has(before) || DOTTED_NEVER_LAST.has(before)) return true;
  if (/^\d/.test(after) && beforeFigures.has(before)) return true;
  if (hasCapital && neverLastWithCapital.has(before)) return /^\p{Lu}/u.test(after) && !isStarter(after);
  const mayGoOn = mayBeLast.has(before) || (hasCapital && mayBeLastWithCapital.has(before));
  if (mayGoOn || /^(?:\p{L}\.)+\p{L}$/u.test(before)) return after !== '' && !isStarter(after);
  return isInitial(stop);
}

/** J. Smith and J. de Vries, but not Plan B. The */
function isInitial({ before, after }: Stop): boolean {
  if (!/^\p{L}$/u.test(before) || before === 'I') return false;
  return !isStarter(after) || nameParticles.has(after.toLowerCase());
}

function isOrdinal({ before, after, isFirst, language }: Stop): boolean {
  if (before.length > 3) return false;
  if (isFirst || months.has(after.toLowerCase())) return true;
  return before.length <= 2 && ORDINAL_LANGUAGES.has(language ?? '') && after !== '' && !isStarter(after);
}
