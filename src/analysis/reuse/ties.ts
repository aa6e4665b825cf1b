// What ties the write-ups of a story to one another, and to agencies: each tie with the write-up that shows it.
import type { ArticleId } from '../../news/article.ts';
import type { SourceTie } from '../../news/story-sources.ts';
import { stretchesOf } from '../words.ts';
import { agencyNamed } from './agencies.ts';
import { familiesOf, houseNameOf } from './families.ts';
import { findSharedPassages } from './passages.ts';
import { namesOfOutlets, reliedOnOf, type OutletNames, type ReliedOn } from './reliance.ts';
import type { ReadWriteUp } from './write-ups.ts';

/**
 * A place that reports come from: an agency, a house with what it writes itself, an outlet that is only named, or a
 * write-up of nobody known. What a house takes over from an agency under the agency's name is the agency's.
 */
export type Desk = string;

export interface Tie {
  kind: SourceTie;
  one: Desk;
  other: Desk;
  article: ArticleId;
  /** Null where the write-up's outlet is not known. */
  outlet: string | null;
  /** The agency or outlet that it depends on; null where that is not known. */
  source: string | null;
}

/** The desks of a story's write-ups, and what ties them. */
export interface Desks {
  deskOf: ReadonlyMap<ArticleId, Desk>;
  ties: readonly Tie[];
}

export function agencyDesk(agency: string): Desk {
  return `agency ${agency}`;
}

/** Finds the desks and ties of write-ups, earliest first. */
export function findDesks(writeUps: readonly ReadWriteUp[]): Desks {
  const known = writeUps.flatMap(({ outlet, url }) => (outlet === null ? [] : [{ outlet, url }]));
  const families = familiesOf(known);
  const names = namesOfOutlets([...families.keys()].sort());
  const houseOf = (outlet: string): Desk => `house ${families.get(outlet) ?? outlet}`;
  const credits = creditsOf(writeUps, names);
  const deskOf = new Map(
    writeUps.map((writeUp): [ArticleId, Desk] => {
      const agency = credits.get(writeUp.id);
      if (agency !== undefined) return [writeUp.id, agencyDesk(agency)];
      return [writeUp.id, writeUp.outlet === null ? `write-up ${writeUp.id}` : houseOf(writeUp.outlet)];
    }),
  );
  const ties = [...reprintTies(writeUps, deskOf), ...relianceTies(writeUps, { deskOf, names, houseOf })];
  return { deskOf, ties };
}

/** Of several agencies that a write-up names, the one that most outlets name counts: it is a source that others share. */
function creditsOf(writeUps: readonly ReadWriteUp[], names: OutletNames): ReadonlyMap<ArticleId, string> {
  const carriers = new Map<string, Set<string>>();
  const agenciesOf = ({ agencies }: ReadWriteUp) =>
    agencies.filter((agency) => agencyNamed(agency) !== null || outletCredited(agency, names) === null);
  for (const writeUp of writeUps)
    for (const agency of agenciesOf(writeUp))
      carriers.set(agency, (carriers.get(agency) ?? new Set()).add(writeUp.outlet ?? writeUp.id));
  const countOf = (agency: string) => carriers.get(agency)?.size ?? 0;
  return new Map(
    writeUps.flatMap((writeUp): [ArticleId, string][] => {
      const [first] = agenciesOf(writeUp).toSorted(
        (one, other) => countOf(other) - countOf(one) || (one < other ? -1 : 1),
      );
      return first === undefined ? [] : [[writeUp.id, first]];
    }),
  );
}

/** A dateline may name an outlet of the story, often the write-up's own: that is no agency. */
function outletCredited(agency: string, names: OutletNames): string | null {
  const relied = reliedOnOf({ words: stretchesOf(agency), side: 'begins', isOfReporters: false }, names);
  return relied?.kind === 'outlet' ? relied.name : null;
}

/** Of two that share passages the earlier is taken for the source. */
function reprintTies(writeUps: readonly ReadWriteUp[], deskOf: Desks['deskOf']): Tie[] {
  return findSharedPassages(writeUps.map(({ ownWords }) => ownWords)).flatMap(([before, after]): Tie[] => {
    const [earlier, later] = [writeUps[before], writeUps[after]];
    if (earlier === undefined || later === undefined) return [];
    const [one, other] = [deskOf.get(later.id), deskOf.get(earlier.id)];
    if (one === undefined || other === undefined || one === other) return [];
    return [{ kind: 'reprint', one, other, article: later.id, outlet: later.outlet, source: earlier.outlet }];
  });
}

interface Places {
  deskOf: Desks['deskOf'];
  names: OutletNames;
  houseOf: (outlet: string) => Desk;
}

function relianceTies(writeUps: readonly ReadWriteUp[], { deskOf, names, houseOf }: Places): Tie[] {
  const deskOfSource = ({ kind, name }: ReliedOn): Desk => {
    if (kind === 'agency') return agencyDesk(name);
    return kind === 'outlet' ? houseOf(name) : `elsewhere ${houseNameOf(name)}`;
  };
  return writeUps.flatMap((writeUp) => {
    const one = deskOf.get(writeUp.id);
    if (one === undefined) return [];
    const credited = writeUp.agencies.flatMap((agency): ReliedOn[] => {
      const name = agencyNamed(agency) === null ? outletCredited(agency, names) : null;
      return name === null ? [] : [{ kind: 'outlet', name }];
    });
    const relied = [
      ...writeUp.reliance.flatMap((reliance) => reliedOnOf(reliance, names) ?? []),
      ...credited,
    ];
    return relied.flatMap((on): Tie[] => {
      const other = deskOfSource(on);
      if (other === one || isItself(writeUp, on)) return [];
      const kind = on.kind === 'agency' ? 'agency' : 'attribution';
      return [{ kind, one, other, article: writeUp.id, outlet: writeUp.outlet, source: on.name }];
    });
  });
}

/** An outlet may speak of its own report: "told the Harbour Post". */
function isItself({ outlet }: ReadWriteUp, { name }: ReliedOn): boolean {
  return outlet !== null && (outlet === name || houseNameOf(outlet) === houseNameOf(name));
}
