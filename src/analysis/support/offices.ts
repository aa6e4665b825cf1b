// Whether who bears an office in a claim bears it in the sources: the mayor of another town, the coach of the other club.
import { meaningGroupsOf } from './groups.ts';
import type { Name } from '../names/names.ts';
import { stemOf } from '../stems.ts';
import { failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import { type ReadText, type SupportWord, within } from './reading.ts';

/** What one person of a kind is called by before the name, folded; what many may be at once (player, witness) is left out. */
const OFFICES =
  'mayor minister president chancellor premier governor senator secretary chairman chairwoman director coach manager trainer captain chief judge prosecutor lawyer bishop ambassador commissioner burgermeister burgermeisterin ministerin prasident prasidentin kanzler kanzlerin trainerin kapitan vorstandschef vorstandschefin chef chefin richter richterin staatsanwalt anwalt anwaltin leiter leiterin werksleiter sprecher sprecherin unternehmer bauunternehmer maire ministre presidente entraineur entraineuse capitaine directeur directrice procureur procureure avocat avocate juge prefet prefete alcalde alcaldesa ministro ministra presidenta entrenador entrenadora capitan directora fiscal abogado abogada senador senadora gobernador gobernadora';

const FORMS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ['en', 'de', 'es', 'fr'].map((language) => [
    language,
    new Set(OFFICES.split(' ').map((word) => stemOf(word, language) ?? word)),
  ]),
);

/** An office that is new, or another's too, is no longer told by who had it. */
const NEW =
  /^(?:new|next|incoming|acting|successor|neue[nrs]?|kunftige[nrs]?|nachfolger\w*|nouve\w+|futur\w*|nuev[oa]|proxim[oa])$/;

/** A person with the office that stands right before the name, or behind it after a comma. */
interface Holder {
  name: Name;
  office: string;
}

const BEFORE_WORDS = 2;
/** The new mayor of the town: what tells that an office changes hands stands somewhat farther off. */
const NEW_WORDS = 5;
const AFTER_WORDS = 3;

function findHolders({ sentences, names, language }: ReadText): Holder[] {
  const offices = FORMS.get(language ?? '');
  if (offices === undefined) return [];
  const words = sentences.flatMap((sentence) => sentence.words);
  return names.flatMap((name) => {
    const first = words.findIndex(({ start }) => start >= name.start);
    const next = words.findIndex(({ start }) => start >= name.end);
    const before = words.slice(Math.max(0, first - BEFORE_WORDS), first);
    const inside = words.filter(({ start, end }) => start >= name.start && end <= name.end).slice(0, -1);
    const isExplained = next !== -1 && words[next]?.text === ',';
    const after = isExplained ? words.slice(next + 1, next + 1 + AFTER_WORDS) : [];
    const beside = [...before, ...inside, ...after];
    const end = beside.findLastIndex(({ text }) => /[.;:!?]/u.test(text));
    const isNew = [...words.slice(Math.max(0, first - NEW_WORDS), first), ...beside].some(({ folded }) =>
      NEW.test(folded),
    );
    if (first === -1 || isNew) return [];
    return beside
      .slice(end + 1)
      .flatMap(({ stem }) => (offices.has(stem) ? [{ name, office: stem }] : []))
      .slice(0, 1);
  });
}

/** Sources are held against claim after claim; their holders are kept as long as they are. */
const found = new WeakMap<ReadText, readonly Holder[]>();

function holdersIn(read: ReadText): readonly Holder[] {
  const holders = found.get(read) ?? findHolders(read);
  found.set(read, holders);
  return holders;
}

/** The words of a name that are no office: Lindacher Trainer Falk Wiesner. */
function ownWords({ words }: Name, office: string, language: string | null): readonly string[] {
  const at = words.findIndex((word) => (stemOf(word, language ?? '') ?? word) === office);
  return words.slice(at + 1);
}

function isSamePerson(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.every((word) => long.includes(word));
}

/** Words between an office and its holder: la ministra de Agricultura, Pesca y Alimentación, Beatriz Olmedo. */
const NEAR_WORDS = 9;

/** True where the office stands near the person, and no other person between them. */
function standsNear(own: readonly string[], office: string, { sentences, names }: ReadText): boolean {
  return sentences.some(({ words }) =>
    words.some((word, at) => {
      // Another of the family is another person.
      const bearers = names.filter(({ start, end }) => start <= word.start && word.end <= end);
      if (!own.includes(word.folded) || !bearers.every((name) => isSamePerson(own, name.words))) return false;
      const near = words.slice(Math.max(0, at - NEAR_WORDS), at + NEAR_WORDS);
      return near.some(({ stem, start, end }) => {
        const between = { start: Math.min(end, word.end), end: Math.max(start, word.start) };
        const others = within(names, between).filter(({ words: other }) => !isSamePerson(own, other));
        return stem === office && others.every(({ words: other }) => other.length < 2);
      });
    }),
  );
}

/** True where the sources name who bears the office, and it is nobody of the named. */
export function isBorneByAnother(
  speaker: readonly SupportWord[],
  named: readonly (readonly SupportWord[])[],
  { sources, language }: SupportCase,
): boolean {
  const holders = sources
    .flatMap(holdersIn)
    .filter(({ office }) => speaker.some(({ stem }) => stem === office))
    .map(({ name, office }) => ownWords(name, office, language));
  const isOne = ({ folded }: SupportWord): boolean => holders.some((words) => words.includes(folded));
  return holders.length > 0 && !named.some((words) => words.some(isOne));
}

export function checkOffices({ claim, sources, language }: SupportCase): SupportFinding {
  const claimed = holdersIn(claim);
  if (claimed.length === 0) return joinFindings([]);
  const groups = meaningGroupsOf(language);
  const known = sources.flatMap(holdersIn);
  const strange = claimed.filter(({ name, office }) => {
    const group = groups.get(office)?.group;
    const own = ownWords(name, office, language);
    const holders = known.filter(
      (other) =>
        other.office === office || (group !== undefined && groups.get(other.office)?.group === group),
    );
    const isTold =
      holders.some((other) => isSamePerson(own, ownWords(other.name, other.office, language))) ||
      sources.some((source) => standsNear(own, office, source));
    // Somebody of whom the sources tell, but not as the holder: who is not told of is another check's.
    const isKnown = sources.some(({ names }) =>
      names.some(({ words }) => own.length > 0 && own.every((word) => words.includes(word))),
    );
    return own.length > 0 && holders.length > 0 && !isTold && isKnown;
  });
  return joinFindings(strange.map(({ name }) => failure('name', claim.text.slice(name.start, name.end))));
}
