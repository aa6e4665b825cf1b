// Words that stand in names or look like names and name nobody: titles, kinds of bodies, what news calls things.
import { isTitle } from '../../names/words.ts';

/** Beginnings of folded words, in languages with capitals. */
const GENERIC =
  /^(?:minist|president|presid|premier|chancell|kanzler|govern|gobiern|gouvern|govierno|regier|parla|senat|congres|kongres|partei|partid|parti$|partito|party|bank|banc|banq|universi|hospital|clinic|klinik|airport|aeropuert|aeroport|flughafen|holding|group|grupo|gruppe|groupe|grupa|corp|company|compan|compagn|empresa|societ|gmbh|inc$|ltd|llc|plc|spa$|association|asocia|verband|federa|foder|feder|union$|institut|museum|musee|museo|muzeum|stadion|stadium|estadio|stade|lake|lago|lac$|see$|river|rio$|fluss|mount|monte|mont$|island|insel|isla$|ile$|hotel|airline|aerol|zeitung|gazette|agenc|agenzia|agentur|agence|committee|commission|comision|kommission|komisja|council|consejo|conseil|rada$|court|gericht|tribunal|trybunal|corte$|police|polic|poliz|policja|polizia|street|strasse|avenue|calle|plaza|platz|square|bridge|puente|pont$|brucke|north|south|east|west|nord|sud$|sur$|norte|est$|ouest|oeste|central|national|nacional|international|internacional|royal|real$|saint|santa$|san$|new$|great|upper|lower|old$|city|ciudad|ville$|stadt|county|province|provinc|region|state|staat|estado|etat|bundes|landes|bakan|cumhur|basbakan|bakanli|belediy|genel|mudur|baskan|savci|universite|hastane|sirket|wladz|prezydent|minister|prezes|sad$|rzad|urzad|ulica|pan$|pani|frau|herr|monsieur|madame|senhor|senhora|doctor|doutor|general|colonel|coronel|captain|director|direct|direkt|chef|chief|coach|trainer|world$|cup$|league|liga|ligue|mundial|open$|prix|grand|gran$|internet|covid)/;
/** Bodies and media that news of any kind names. */
const EVERYWHERE = new Set(
  'republican republicans republikaner republicain republicains republicano republicanos democrat democrats demokraten democratas democratic gop house senate senator congress white capitol supreme conservatives liberals twitter facebook youtube instagram google whatsapp telegram reuters reuter afp ap dpa efe ansa tass cnn bbc nbc abc cbs fox msnbc npr nyt politico associated press times post herald journal guardian observer tribune bloomberg spiegel monde figaro pais mundo marca xinhua kyodo nhk yonhap interfax unian ukrinform anadolu continued below advertisement photo video image copyright story read click ticker opinion analysis update exclusive watch internet ceo cfo phd dna gdp tv am pm'.split(
    ' ',
  ),
);

const GENERIC_CYRILLIC =
  /^(?:министр|министер|мінстр|міністр|міністер|президент|премьер|прем'єр|правит|уряд|парламент|верховн|государств|дума|рада$|банк|университ|университет|універс|больниц|лікарн|аэропорт|аеропорт|компани|компані|групп|груп|област|край$|суд$|полици|поліці|мвд|мид$|мзс|улиц|вулиц|озер|река|річк|гора|остров|острів|город|місто|комисси|комісі|союз|федерац|институт|інститут|музе|стадион|стадіон|главн|новый|нова|новые|велик|центральн|национальн|національн)/u;
const GENERIC_GREEK =
  /^(?:υπουργ|προεδρ|πρωθυπουργ|κυβερν|βουλη|τραπεζα|τραπεζ|πανεπιστ|νοσοκομ|αεροδρ|εταιρ|ομιλ|δημο|δημαρχ|περιφερ|αστυν|εισαγγελ|δικαστ|αρειο|λιμν|ποταμ|νησ|πολη|οδο|επιτροπ|ενωση|συλλογ|αρχη|γενικ|εθνικ|κεντρικ|κυρι)/u;
/** German writes these as one with what they head. */
const GERMAN_TITLE =
  /(?:minister|prasident|anwalt|anwalt|sprecher|chef|meister|direktor|leiter|trainer|richter|kommissar|kanzler|rat|forscher|geologe|biologe|experte|unternehmer)(?:in|en|s)?$|vorsitzende[rn]?$/;

export function isGeneric(folded: string, language: string): boolean {
  if (isTitle(folded) || EVERYWHERE.has(folded) || GENERIC.test(folded)) return true;
  if (language === 'de') return GERMAN_TITLE.test(folded);
  return GENERIC_CYRILLIC.test(folded) || GENERIC_GREEK.test(folded);
}

/** Endings of German nouns that are no names. */
const GERMAN_NOUN =
  /(?:ung|ungen|heit|keit|heiten|keiten|schaft|schaften|tion|tionen|taten?|tat|ment|mente|nis|nisse|tum|ling|chen|lein|ismus|ist|isten|erei|eure?|ern|ler|lern|enden?|beben|werk|werke|zahl|zahlen|amt|behorde|kraft|krafte|recht|preis|markt|jahr|jahre|jahren|tag|tage|tagen|woche|wochen|monat|monate|stunden?|uhr|mensch|menschen|leute|opfer|toten?|verletzten?|millionen|milliarden|prozent|euro|dollar|land|lander|teil|teile|ende|anfang|morgen|abend|nacht|mittag|hafen|flughafen|zug|zuge|feuer|brand|wasser|wahl|stimmen|haus|hauser|kinder|frauen|manner|arbeiter|beamte|fahrer|bericht|angaben|kritik|krise|angriff|krieg|frieden|vertrag|gesetz|urteil|prozess|verdacht|grund|grunde|folge|folgen|seite|kreis|ort|orte|dorf|stadt|gebiet|berg|fluss|insel|kuste|schiff|fahre|flugzeug|auto|bus|firma|konzern|werft|fabrik|arbeitsplatze|stellen|verlust|gewinn|umsatz|aktie|aktien|kurs|zinsen|sieg|spiel|tor|tore|minute|halbzeit|mannschaft|verein|saison|finale|titel|film|buch|kunst|musik|schule|schuler|klinik|arzt|arzte|patienten|virus|impfstoff|studie|daten|energie|strom|gas|ol|netz|klima|wetter|sturm|regen|hochwasser|starke)$/;

export function isGermanNoun(folded: string): boolean {
  return GERMAN_NOUN.test(folded);
}
