// Words that matter to names: titles before them, particles inside them, peoples, and what begins sentences without being one.

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Titles and offices, folded: before a name, and no part of what names are compared by. */
const TITLES = wordSet(
  'mr mrs ms miss dr prof professor sir dame lord lady president vice deputy prime minister chancellor premier senator sen representative rep congressman congresswoman governor gov mayor general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral king queen prince princess pope bishop archbishop cardinal rabbi imam judge justice attorney secretary chairman chairwoman chair ceo director commissioner ambassador sheriff officer detective inspector coach manager striker midfielder goalkeeper defender spokesman spokeswoman former ex acting interim then chief herr frau prasident prasidentin ministerprasident ministerprasidentin bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin burgermeister burgermeisterin oberburgermeister sprecher sprecherin polizeisprecher innenminister aussenminister finanzminister trainer m mme mlle monsieur madame presidente ministre maire senor senora don dona sr sra presidenta ministro ministra alcalde alcaldesa rey reina papa',
);

export function isTitle(folded: string): boolean {
  return TITLES.has(folded);
}

/** Lower-case words inside names, each between two words with a capital. */
const PARTICLES = wordSet('de von van di da del della dos do du bin ibn ben al el abu zu zur ter ten af av');
/** These only after another particle: von der Leyen, de la Cruz. */
const SECOND_PARTICLES = wordSet('la le les los las der den dem des the');
/** German has these; the others are words of it. */
const GERMAN_PARTICLES = wordSet('von van de di zu zur');

/** True for a word that goes on a name between two of its words; `before` is the word in front of it. */
export function isParticle(word: string, before: string, language: string | null): boolean {
  if (SECOND_PARTICLES.has(word)) return PARTICLES.has(before) || before === 'of';
  return (language === 'de' ? GERMAN_PARTICLES : PARTICLES).has(word);
}

/** What is named with "of": Bank of England, but not Smith of London. */
const INSTITUTIONS =
  /^(?:bank|ministry|department|university|house|academy|court|church|republic|kingdom|states|union|office|bureau|council|institute|board|chamber|museum|federation|association|society|isle|gulf|city|bay|cape|strait|sea|port|duke|duchess|prince|princess|battle|order|bill|school|college|bishop|archbishop|league|congress|parliament|government|party|network|director|commissioner|secretary|statue|tower|district|province|state|county|town|region|assembly|committee|commission|organization|organisation|international|national|royal|faculty|centre|center|day|book|game|lord|king|queen)$/;

export function isInstitution(folded: string): boolean {
  return INSTITUTIONS.test(folded);
}

/** People and languages, with the country that each belongs to. */
const PEOPLES: ReadonlyMap<string, string> = new Map(
  'afghan:afghanistan african:africa albanian:albania algerian:algeria american:america arab:arabia argentine:argentina armenian:armenia asian:asia australian:australia austrian:austria bangladeshi:bangladesh belarusian:belarus belgian:belgium bolivian:bolivia brazilian:brazil british:britain bulgarian:bulgaria canadian:canada chilean:chile chinese:china colombian:colombia croatian:croatia cuban:cuba czech:czechia danish:denmark dutch:netherlands egyptian:egypt english:england estonian:estonia ethiopian:ethiopia european:europe filipino:philippines finnish:finland french:france georgian:georgia german:germany ghanaian:ghana greek:greece haitian:haiti hungarian:hungary icelandic:iceland indian:india indonesian:indonesia iranian:iran iraqi:iraq irish:ireland israeli:israel italian:italy jamaican:jamaica japanese:japan jordanian:jordan kazakh:kazakhstan kenyan:kenya korean:korea kurdish:kurdistan kuwaiti:kuwait latvian:latvia lebanese:lebanon libyan:libya lithuanian:lithuania malaysian:malaysia mexican:mexico moldovan:moldova moroccan:morocco nepalese:nepal nigerian:nigeria norwegian:norway pakistani:pakistan palestinian:palestine peruvian:peru polish:poland portuguese:portugal qatari:qatar romanian:romania russian:russia rwandan:rwanda saudi:saudi scottish:scotland serbian:serbia slovak:slovakia slovenian:slovenia somali:somalia spanish:spain sudanese:sudan swedish:sweden swiss:switzerland syrian:syria taiwanese:taiwan thai:thailand tunisian:tunisia turkish:turkey ugandan:uganda ukrainian:ukraine venezuelan:venezuela vietnamese:vietnam welsh:wales yemeni:yemen zimbabwean:zimbabwe'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** The folded country of a people's folded name, also in the plural; null for what is none. */
export function countryOfPeople(folded: string): string | null {
  return PEOPLES.get(folded) ?? PEOPLES.get(folded.replace(/s$/, '')) ?? null;
}

/** Words that begin sentences with a capital and that no list of stop words has. */
const OPENERS = wordSet(
  'police officials officers authorities rescuers firefighters residents people prices shares sales profits workers doctors researchers scientists experts analysts investigators prosecutors lawyers lawmakers soldiers troops rebels protesters demonstrators students teachers parents children women men families victims survivors witnesses neighbours neighbors voters critics supporters opponents leaders ministers parliament government court judges engineers farmers drivers passengers fans players nurses patients companies firms banks investors traders markets stocks oil gas inflation unemployment temperatures rain snow storms floods heavy strong rising falling nearly almost around about roughly local national international federal state city officials later earlier today yesterday tomorrow tonight last next instead according despite following during under between among against because although however meanwhile moreover furthermore nobody everyone everybody somebody someone nothing everything something neither either both many most several few some dozens hundreds thousands millions half one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty new old young great good big small early late more less fewer another other such each every all any no not never only just even still once twice perhaps maybe yes please thanks dear help stop watch read see look get go come take make let give keep find call ask tell say think know want need use work play try turn start show hear run move live believe bring happen write sit stand lose pay meet include continue set learn change lead understand follow create speak open walk win offer remember love consider appear buy wait serve die send expect build stay fall cut reach kill remain suggest raise pass sell require report decide pull polizei feuerwehr behorden menschen nach',
);

/** True for a folded word that begins sentences and by its look is no name. */
export function isOpener(folded: string, language: string | null): boolean {
  if (OPENERS.has(folded)) return true;
  if (language !== null && language !== 'en') return false;
  return (
    /(?:ings?|ly|ed|ers|ors|ists|ments?|tions?|sions?|ness|ities|ity|ians|ants|ents|ees|ages|ances?|ences?)$/.test(
      folded,
    ) && folded.length > 5
  );
}

const CALENDAR = wordSet(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan januar februar marz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag i gmt utc pm am est et cet bst',
);

export function isCalendarWord(folded: string): boolean {
  return CALENDAR.has(folded);
}
