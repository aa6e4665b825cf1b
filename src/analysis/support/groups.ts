// Words that news uses for one another, and those that say the opposite: enough that a paraphrase is not taken for an invention.
import { stemOf } from '../stems.ts';

/** Each line means one thing; where it has an opposite, that stands after the bar. */
const ENGLISH_GROUPS = `
killed kill kills died die dies dead death deaths dying fatal fatally fatality fatalities perished slain
injured injure injures hurt wounded wound wounds injury injuries
buy buys bought acquire acquired acquires acquisition purchase purchased purchases buying takeover | sell sold sells selling sale
resign resigned resigns quit quits resignation | appointed appoint appoints appointment hired hire named
jail jailed prison imprisoned imprisonment sentenced custody | acquitted acquit released freed
start started starts begin began begins begun launch launched launches beginning open opened opens opening | end ended ends finish finished stop stopped stops close closed closes closing closure shut shuts
rise rose rises risen increase increased increases grow grew grown growth climb climbed jump jumped surge surged soar soared higher raise raised raises gain gained | fall fell falls fallen drop dropped decline declined decrease decreased plunge plunged sink sank slump slumped lower reduce reduced cut cuts shrink shrank lowered
company firm business corporation companies firms
police officers
car vehicle cars vehicles automobile
child children kid kids youngster youngsters
win won wins victory beat defeated triumph | lose lost loses loss
arrest arrested arrests detain detained detention
approve approved approves approval backed backs endorse endorsed pass passed support supported supports favour accept accepted agree agreed agreement | reject rejected rejects rejection oppose opposed opposes block blocked veto vetoed refuse refused decline
fire blaze fires blazes wildfire wildfires
help aid helped assist assisted assistance
worker workers employee employees staff
rescue rescued rescues save saved
find found finds discover discovered discovery
show shows showed shown reveal revealed reveals
government administration ministers
study research survey report
researchers scientists experts academics
doctor doctors physician physicians medics
strike strikes walkout
vote voted votes ballot
court judge judges tribunal
say said says tell told tells added
accuse accused accuses allege alleged | cleared
leave left leaves depart departed | arrive arrived arrives return returned
house home houses homes
big large huge major
important key significant
ship vessel boat ships vessels boats
airplane plane aircraft planes jet
film movie films movies
pupil pupils student students
woman women female females
man men male males
talks negotiations negotiation meeting
attack attacked attacks assault assaulted
money funds funding cash
shop store shops stores
hold held holds holding
meet met meets
build built builds building
pay paid pays payment
send sent sends
spend spent spends
lead led leads
break broke broken breaks
choose chose chosen
draw drew drawn
fly flew flown
know knew known
run ran runs running
see saw seen
speak spoke spoken
steal stole stolen
write wrote written
become became
fight fought
bring brought
catch caught
think thought
shoot shot shooting
take took taken
give gave given
come came
go went gone
make made
seek sought
keep kept
stand stood
hit struck
hear heard
feel felt
drive drove driven
throw threw thrown
understand understood
withdraw withdrew withdrawn
deal dealt
lend lent
lay laid
wear wore worn
eat ate eaten
freeze froze frozen
hide hid hidden
swear swore sworn
rebuild rebuilt
forget forgot forgotten
light lit
`;

const GERMAN_GROUPS = `
getotet toten tote todesopfer tod gestorben starb starben ums
verletzt verletzte verletzten
steigen stieg gestiegen erhohen erhoht erhohung zunahme wachsen gewachsen | sinken sank gesunken fallen fiel gefallen senken gesenkt ruckgang verringern
kaufen kaufte gekauft ubernehmen ubernahm ubernahme erwerben | verkaufen verkaufte verkauft
beginnen begann begonnen starten startete eroffnen eroffnet | enden endete beendet schliessen geschlossen
gewinnen gewann gewonnen sieg | verlieren verlor verloren niederlage
zustimmen zugestimmt stimmte billigen gebilligt beschlossen | ablehnen abgelehnt lehnte
unternehmen firma konzern
sagen sagte erklaren erklarte
`;

export interface MeaningGroup {
  /** Shared by words that mean one thing. */
  group: number;
  /** The group that says the opposite; null where there is none. */
  opposite: number | null;
}

type Groups = ReadonlyMap<string, MeaningGroup>;

function read(lines: string, language: string): Groups {
  const groups = new Map<string, MeaningGroup>();
  const sides = lines
    .trim()
    .split('\n')
    .flatMap((line, at) =>
      line.split('|').map((words, side, both) => ({
        words: words.trim().split(' '),
        meaning: { group: 2 * at + side, opposite: both.length > 1 ? 2 * at + 1 - side : null },
      })),
    );
  for (const { words, meaning } of sides)
    for (const word of words) {
      const stem = stemOf(word, language) ?? word;
      if (!groups.has(stem)) groups.set(stem, meaning);
    }
  return groups;
}

const LISTS: Readonly<Record<string, string>> = { en: ENGLISH_GROUPS, de: GERMAN_GROUPS };
const known = new Map<string, Groups>();
const NONE: Groups = new Map();

/** The groups of meaning of a language, by folded stem. */
export function meaningGroupsOf(language: string | null): Groups {
  const lines = language === null ? undefined : LISTS[language];
  if (language === null || lines === undefined) return NONE;
  const groups = known.get(language) ?? read(lines, language);
  known.set(language, groups);
  return groups;
}
