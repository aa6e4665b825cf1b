// Words that say little of what a text is about, by language; and the few that a question never means.
import stopWordsIso from 'stopwords-iso/stopwords-iso.json' with { type: 'json' };
import { foldWord } from './words.ts';

/**
 * What the ISO lists hold and news is about. They were gathered from many texts, and keep what was frequent there:
 * Moscow, Microsoft, states, rights.
 */
const CONTENT_WORDS: Readonly<Record<string, string>> = {
  de: 'ordnung mensch menschen rechte rechten rechter rechtes tag tage jahr jahre jahren uhr',
  en: 'abroad areas billion case cases computer effect group groups member members microsoft million netscape opposed order parts presented problem problems room rooms state states system test title university web work worked working works world year years',
  es: 'acuerdo empleo estado estados trabajo verdad',
  fr: 'droite parole valeur ouvert',
  ru: 'вопрос город голова деньги дорога женщина миллионов москва правда процентов работа ребенок россия русский советский страна товарищ человек',
};

/** The smallest words of the languages that are asked in most, in the order in which they are tried. */
const FUNCTION_WORDS: readonly (readonly [string, string])[] = [
  [
    'en',
    'a about after against all also am an and any are as at be been before being between but by can could did do does during for from had has have he her him his how i if in into is it its just me more most my no not of off on only or our out over she should so some such than that the their them then there these they this those through to too under until up us very was we were what when where which while who why will with would you your news latest',
  ],
  [
    'de',
    'aber alle als also am an auch auf aus bei beim bis da das dass dem den denn der des die dies diese diesem diesen dieser doch durch ein eine einem einen einer eines er es für gegen hat haben hatte hier ich ihr im in ins ist ja kann kein keine man mehr mit nach nicht noch nun nur ob oder ohne seit sich sie sind so über um und uns unter vom von vor wann war waren warum was wegen welche wenn wer werden wie wieder wird wo wurde wurden zu zum zur zwischen',
  ],
  [
    'fr',
    'a à au aux avec ce ces cet cette comme comment dans de des du elle en entre est et être eu il ils je la le les leur leurs lui mais me même ne nous on ont ou où par pas plus pour pourquoi qu quand que quel quelle qui sa sans se ses si son sont sous sur sont ta te un une vers vous y l d',
  ],
  [
    'es',
    'a al ante como cómo con contra cual cuál cuando cuándo de del desde donde dónde e el ella en entre era es esta este esto ha hasta hay la las le les lo los más me mi muy no o para pero por porque qué que quien quién se según ser si sin sobre son su sus también un una uno y ya',
  ],
  [
    'it',
    'a ad agli ai al alla alle allo anche che chi ci come con contro da dai dal dalla delle degli dei del della dello di dove e è ed era gli ha hanno i il in la le lo ma nei nel nella non o per perché più quale quando questa questo se si sono su sul sulla tra un una uno',
  ],
  [
    'pt',
    'a à ao aos as com como contra da das de do dos e é ela ele em entre era essa este foi há isso já mais mas na nas não no nos o onde os ou para pela pelo por porque qual quando que quem se sem ser seu sobre sua são também um uma',
  ],
  [
    'nl',
    'aan al als bij dan dat de der des deze die dit door een en er had heb heeft het hij hoe ik in is je kan maar met na naar niet nog nu of om onder ook op over te tegen tot tussen uit van voor waar waarom was wat we wel werd wie wordt worden ze zich zijn zo',
  ],
  [
    'sv',
    'att av de den det du efter eller en ett för från har hur i in inte med men när och om på sig som så till under ut var varför vad vem vid är över',
  ],
  [
    'pl',
    'a ale co czy dla do gdzie i jak jako jest kiedy kto lub na nie o od po pod przez przy są się ta ten to u w we z za ze że',
  ],
  [
    'ru',
    'а без бы был была были было в во вот все где для до его ее если есть еще же за и из или их к как какой когда кто ли между мы на над не ни но о об он она они от по под почему при про с со так также то только у уже что чтобы чем эта это этот я',
  ],
  [
    'tr',
    'bir bu ve ile için de da ne mi mı mu mü ki gibi daha çok en o şu veya ya ama neden nasıl olan olarak kim',
  ],
  [
    'ar',
    'في من على إلى عن مع هذا هذه ذلك التي الذي هل ما ماذا كيف أين متى لماذا و أو ثم قد كان لا أن إن بعد قبل بين',
  ],
  [
    'zh',
    '关于 什么 为什么 怎么 怎么样 如何 以及 还是 或者 因为 所以 但是 我们 他们 这个 那个 哪些 是否 的 了 和 与 在 是 吗',
  ],
  [
    'ja',
    'について に関する とは から まで など です ます する した して ある いる この その という における によって による なぜ どう',
  ],
  ['ko', '그리고 그러나 에서 에게 대한 대해 관한 위한 무엇 어떻게'],
];

function foldedSet(words: Iterable<string>): ReadonlySet<string> {
  return new Set(Array.from(words, foldWord).filter((word) => word !== ''));
}

const EMPTY: ReadonlySet<string> = new Set();
const stopWords = new Map<string, ReadonlySet<string>>();

/** The lists know Norwegian as one. */
function listOf(language: string): string {
  return language === 'nb' || language === 'nn' ? 'no' : language;
}

/** The folded stop words of a primary language tag; none where the language has no list. */
export function stopWordsOf(language: string | null): ReadonlySet<string> {
  if (language === null || !Object.hasOwn(stopWordsIso, listOf(language))) return EMPTY;
  const known = stopWords.get(language);
  if (known !== undefined) return known;
  const listed = (stopWordsIso as Readonly<Record<string, readonly string[]>>)[listOf(language)] ?? [];
  const content = foldedSet((CONTENT_WORDS[language] ?? '').split(' '));
  const single = listed.filter((word) => !/\s/.test(word));
  const made = new Set([...foldedSet(single)].filter((word) => !content.has(word)));
  stopWords.set(language, made);
  return made;
}

let functionWords: ReadonlyMap<string, ReadonlySet<string>> | null = null;

function functionWordSets(): ReadonlyMap<string, ReadonlySet<string>> {
  functionWords ??= new Map(
    FUNCTION_WORDS.map(([language, words]) => [language, foldedSet(words.split(' '))]),
  );
  return functionWords;
}

/**
 * The folded words that a question never means, in the language that most of its words are function words of; none
 * where no word is one. The short lists of ours: in a question, "world" and "state" are meant.
 */
export function functionWordsIn(foldedWords: readonly string[]): ReadonlySet<string> {
  let best = EMPTY;
  let bestHits = 0;
  for (const words of functionWordSets().values()) {
    const hits = foldedWords.filter((word) => words.has(word)).length;
    if (hits <= bestHits) continue;
    best = words;
    bestHits = hits;
  }
  return best;
}
