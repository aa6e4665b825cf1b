// Finds time zones by what people type: a city, the name of a zone, or an abbreviation.
import { nearestNames } from '../../analysis/near-spelling.ts';
import { ZONE_MAX_LENGTH, ZONES_FOUND_MAX } from '../../limits/digests.ts';
import { foldText } from '../../news/folding.ts';
import { listZones, zoneOf } from '../../news/schedule.ts';

interface KnownZone {
  zone: string;
  /** `New York` of America/New_York. */
  city: string;
}

/** Offered before anything is typed: one for many, from west to east. */
const OFFERED = [
  ...['America/Los_Angeles', 'America/Denver', 'America/Chicago', 'America/New_York', 'America/Sao_Paulo'],
  ...['UTC', 'Europe/London', 'Europe/Berlin', 'Europe/Paris', 'Africa/Lagos', 'Europe/Istanbul'],
  ...['Asia/Dubai', 'Asia/Kolkata', 'Asia/Shanghai', 'Asia/Tokyo', 'Australia/Sydney', 'Pacific/Auckland'],
];

/** What people call their time; several zones may share a name. */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  et: ['America/New_York'],
  est: ['America/New_York'],
  edt: ['America/New_York'],
  ct: ['America/Chicago'],
  cst: ['America/Chicago', 'Asia/Shanghai'],
  cdt: ['America/Chicago'],
  mst: ['America/Denver', 'America/Phoenix'],
  mdt: ['America/Denver'],
  pst: ['America/Los_Angeles'],
  pdt: ['America/Los_Angeles'],
  bst: ['Europe/London'],
  ist: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  cet: ['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid', 'Europe/Rome'],
  cest: ['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid', 'Europe/Rome'],
  eet: ['Europe/Helsinki', 'Europe/Athens'],
  jst: ['Asia/Tokyo'],
  kst: ['Asia/Seoul'],
  aest: ['Australia/Sydney', 'Australia/Brisbane'],
  nzst: ['Pacific/Auckland'],
};

let known: readonly KnownZone[] | null = null;

/** Read once: listing four hundred zones takes the runtime 20 ms. */
function knownZones(): readonly KnownZone[] {
  known ??= listZones().map((zone) => ({
    zone,
    city: (zone.split('/').at(-1) ?? zone).replaceAll('_', ' '),
  }));
  return known;
}

/** The zones that a text may mean, best first; for an empty one some that many people live in. */
export function findZones(text: string, limit: number = ZONES_FOUND_MAX): string[] {
  const asked = text.trim().replaceAll('_', ' ').slice(0, ZONE_MAX_LENGTH);
  if (asked === '') return OFFERED.slice(0, limit);
  const named = zoneOf(text);
  const byCity = nearestNames(asked, knownZones(), { name: ({ city }) => city, limit });
  const byName = nearestNames(asked, knownZones(), {
    name: ({ zone }) => zone.replace('/', ' ').replaceAll('_', ' '),
    limit,
  });
  const found = [
    ...(named === null ? [] : [named]),
    ...(ABBREVIATIONS[asked.toLowerCase()] ?? []),
    ...[...byCity, ...byName].map(({ zone }) => zone),
  ];
  return [...new Set(found)].slice(0, limit);
}

/** The zone that a text names: by its IANA name, or by its city where only one zone has it. */
export function zoneNamed(text: string): string | null {
  if (text.length > ZONE_MAX_LENGTH) return null;
  const zone = zoneOf(text);
  if (zone !== null) return zone;
  const asked = foldText(text.replaceAll('_', ' ')).trim();
  const [first, second] = knownZones().filter(({ city }) => foldText(city) === asked);
  return first !== undefined && second === undefined ? first.zone : null;
}
