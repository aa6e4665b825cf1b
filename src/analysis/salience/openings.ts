// How sentences begin that lean on the one before them: he, it, the move; and, but, however. By language: "Men" is Swedish.

/** Words by primary language; those of a language that is not known are looked for in all. */
type WordsByLanguage = Readonly<Record<string, string>>;

/** He, it, this: words that point back at what a list does not show. */
const PRONOUNS: WordsByLanguage = {
  en: 'he she it they this that these those his her its their such',
  de: 'er sie es ihr ihre ihrer ihren ihrem sein seine seiner seinem seinen dies dieser diese dieses diesem diesen dabei dafür dagegen damit danach daran darauf daraufhin darüber davon dazu deren dessen',
  fr: 'il elle ils elles ce cela ces cette cet son sa ses leur leurs celui-ci celle-ci ceux-ci celles-ci',
  es: 'él ella ellos ellas esto esta este estos estas eso ese esa su sus',
  pt: 'ele ela eles elas isso isto este esta esse essa seu sua seus suas',
  it: 'lui lei loro egli ella questo questa questi queste suo sua suoi ciò',
  nl: 'hij zij ze het hun haar zijn dit deze dat die daarmee daarna daarvoor',
  sv: 'han hon de det den hans hennes deras detta dessa',
  da: 'han hun de det den hans hendes deres dette disse',
  nb: 'han hun de det den hans hennes deres dette disse',
  ru: 'он она они оно это его её их этот эта эти',
  uk: 'він вона вони воно це його її їх цей ця ці',
  ar: 'هو هي هم هذا هذه ذلك',
};

/** And, but, however: a thought that began before. */
const CONNECTIVES: WordsByLanguage = {
  en: 'and but or so however meanwhile also still, then yet instead moreover furthermore nevertheless nonetheless therefore thus besides otherwise likewise similarly consequently hence others neither in_addition as_a_result as_such at_the_same_time for_example for_instance on_the_other_hand by_contrast in_contrast, in_turn after_that even_so',
  de: 'aber und doch jedoch auch dann außerdem zudem ferner allerdings dennoch trotzdem deshalb deswegen daher somit hingegen indes unterdessen derweil stattdessen ebenso gleichzeitig zugleich zum_beispiel',
  fr: 'mais et cependant or donc toutefois pourtant néanmoins ainsi aussi ensuite puis enfin par_ailleurs en_outre de_plus par_exemple en_revanche',
  es: 'pero y sin_embargo además también entonces así no_obstante por_ejemplo por_otra_parte por_otro_lado en_cambio',
  pt: 'mas e porém também além_disso no_entanto contudo assim então por_exemplo',
  it: 'ma e però inoltre anche tuttavia quindi così invece poi intanto per_esempio',
  nl: 'maar en ook echter daarnaast bovendien toch dus daarom intussen ondertussen bijvoorbeeld',
  sv: 'men och också dock dessutom därför samtidigt däremot',
  da: 'men og også dog desuden derfor samtidig derimod',
  nb: 'men og også dog dessuten derfor samtidig derimot',
  ru: 'но а и однако также при_этом кроме_того поэтому',
  uk: 'але а і й однак також при_цьому крім_того тому',
};

/** Of these, what only adds: it goes with anything that its text said before. */
const ADDITIONS: WordsByLanguage = {
  en: 'and also meanwhile moreover furthermore similarly likewise in_addition at_the_same_time',
  de: 'und auch außerdem zudem ferner unterdessen derweil gleichzeitig zugleich',
  fr: 'et aussi par_ailleurs en_outre de_plus',
  es: 'y además también por_otra_parte por_otro_lado',
  pt: 'e também além_disso',
  it: 'e inoltre anche intanto',
  nl: 'en ook daarnaast bovendien intussen ondertussen',
};
/** Words after such a beginning in which somebody may stand whom another sentence names. */
const ADDITION_WORDS = 4;

/** What may open a sentence before its first word. */
const FRONT = `^["“„«‘'(¿¡]*`;

function beginningWith(words: string): RegExp {
  const choices = words.replaceAll(' ', '|').replaceAll('_', ' ');
  return new RegExp(`${FRONT}(?:${choices})(?![\\p{L}\\p{M}-]|['’](?!s\\b))`, 'iu');
}

function byLanguage(words: WordsByLanguage): ReadonlyMap<string, RegExp> {
  return new Map(Object.entries(words).map(([language, list]) => [language, beginningWith(list)]));
}

const pronouns = byLanguage(PRONOUNS);
const anyPronoun = beginningWith(Object.values(PRONOUNS).join(' '));
const connectives = byLanguage(CONNECTIVES);
const anyConnective = beginningWith(Object.values(CONNECTIVES).join(' '));

const additions = byLanguage(ADDITIONS);
const pronounSets = new Map(
  Object.entries(PRONOUNS).map(([language, list]) => [language, new Set(list.split(' '))]),
);

/** Scripts whose words need no space after them. */
const DENSE_PRONOUN = new RegExp(
  `${FRONT}(?:他|她|它|这|這|此|该|該|彼|これ|それ|この|その|그는|그녀|그들)`,
  'u',
);
const DENSE_CONNECTIVE = new RegExp(
  `${FRONT}(?:但|而|同时|同時|另外|此外|因此|不过|不過|然而|しかし|また|一方|さらに|하지만|그러나|또한|한편)`,
  'u',
);

/** It is clear that, this week, those who: these point at nothing before them. */
const POINTS_AT_NOTHING = new RegExp(
  FRONT +
    '(?:' +
    [
      '(?:this|that|these|those) (?:year|week|month|morning|afternoon|evening|weekend|season|spring|summer|autumn|fall|winter|who|with|in|\\p{L}+(?:ed|ing))\\b',
      'so far\\b',
      'such (?:is|are|was|were|as)\\b',
      'neither (?:\\p{L}+ ){1,3}nor\\b',
      "it(?: is| was|['’]s| remains| became) (?:\\p{L}+ ){1,2}(?:that|whether|how|why|who|if)\\b",
      "it(?: is| was|['’]s) (?:widely )?(?:hoped|thought|believed|feared|understood|estimated) ",
      "it(?: is| was|['’]s| remains) (?:also )?(?:important|necessary|possible|impossible|hard|difficult|easy|time|too early|too late|rare|vital) (?:for \\p{L}+ )?to\\b",
      'it took \\p{L}+ \\p{L}+',
    ].join('|') +
    ')',
  'iu',
);

/** The move, the decision: what it is, the sentence before tells. "The decision to close" tells it itself. */
const DEFINITE =
  /^(?:the|both)\s+(?:move|moves|decision|announcement|incident|news|pair|duo|trio|latter|former|statement|comments?|remarks?|claims?|allegations?|result|changes?|measures?|men|women|companies|sides|two)\s+(?:also\s+)?(?:comes?|came|follows|followed|is|was|are|were|has|have|had|will|would|could|may|might|means?|marks?|marked|prompted|sparked|drew|sent|say|said|did|does)\b/iu;

/** Words of an opening that name nobody. */
const NAMING_NOBODY =
  "(?:\\p{Ll}[\\p{L}’'-]*|\\d+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)";

/** Earlier, asked about it, on Monday: then somebody whom nothing before names. */
const AFTER_OPENING = new RegExp(
  `^(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y|[Aa]fter|[Dd]uring|[Ss]ince|[Ee]arlier|[Ll]ater|[Ll]ast|[Aa]sked|[Ss]peaking|[Uu]nder)(?: ${NAMING_NOBODY}){1,8}(?:, it|,? (?:he|she|they)) (?!(?:is|was) (?:\\p{L}+ ){0,1}(?:that|hoped|thought|believed|feared|understood|estimated)\\b)`,
  'u',
);

/** Some charge her: who that is, is not said; they are too many. */
const OBJECT_OF_MANY =
  /^(?:Prosecutors|Police|Officials|Authorities|Critics|Supporters|Lawyers|Doctors|Investigators|Detectives|Relatives|Friends|Fans|Experts|Analysts|Reporters|Colleagues)\s+(?:\p{Ll}+\s+){1,4}(?:him|her|his|he|she)\b/u;

/** Higher, more, later: the answer to a question that stood before. */
const ANSWER =
  /^(?:about|around|some|nearly|almost|roughly|just|only|much|far|even|not)\b[^,.]{0,40}\b(?:higher|lower|more|less|fewer|later|earlier|longer|shorter|larger|smaller|faster|slower)(?:,|\.)/iu;

const LEANING: readonly RegExp[] = [DEFINITE, AFTER_OPENING, OBJECT_OF_MANY, ANSWER];

function begins(
  words: string,
  language: string | null,
  lists: { known: ReadonlyMap<string, RegExp>; any: RegExp },
): boolean {
  return (lists.known.get(language ?? '') ?? (language === null ? lists.any : null))?.test(words) ?? false;
}

/** True where a sentence speaks of somebody or something that only the one before it names. */
export function pointsBack(words: string, language: string | null): boolean {
  if (DENSE_PRONOUN.test(words)) return true;
  const isEnglish = language === 'en' || language === null;
  if (isEnglish && LEANING.some((pattern) => pattern.test(words))) return true;
  if (isEnglish && POINTS_AT_NOTHING.test(words)) return false;
  return begins(words, language, { known: pronouns, any: anyPronoun });
}

/** True where a sentence goes on with a thought that began before it. */
export function goesOn(words: string, language: string | null): boolean {
  if (DENSE_CONNECTIVE.test(words)) return true;
  if ((language === 'en' || language === null) && POINTS_AT_NOTHING.test(words)) return false;
  return begins(words, language, { known: connectives, any: anyConnective });
}

/** True where a sentence that goes on does so with anything that its text said before: meanwhile, the port stayed closed. */
export function addsOn(words: string, language: string | null): boolean {
  if (language === null || additions.get(language)?.test(words) !== true) return false;
  const known = pronounSets.get(language);
  const first =
    words
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu)
      ?.slice(1, 1 + ADDITION_WORDS) ?? [];
  return !first.some((word) => known?.has(word) === true);
}
