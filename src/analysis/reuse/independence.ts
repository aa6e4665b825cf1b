// How many sources a story has: its outlets, gathered by house, agency, shared text and whom they rely on.
import type { Article, ArticleId } from '../../news/article.ts';
import type { SourceEvidence, SourceGroup, SourceTie, StorySources } from '../../news/story-sources.ts';
import { agencyDesk, findDesks, type Desk, type Tie } from './ties.ts';
import { createUnions, type Unions } from './unions.ts';
import { byTimeAndId, readWriteUp, type ReadWriteUp } from './write-ups.ts';

/** The sources of some articles of one story. Their order does not matter. */
export function sourcesOf(articles: readonly Article[]): StorySources {
  return tellSources(articles.map(readWriteUp));
}

/**
 * Tells who reports a story on their own. Never more than is shown: whatever ties two desks makes them one, and an outlet
 * without a text counts for nothing where others have one. An outlet that carries an agency and has a report of its own
 * besides counts as itself.
 */
export function tellSources(given: readonly ReadWriteUp[]): StorySources {
  const unique = new Map(given.map((writeUp) => [writeUp.id, writeUp]));
  const writeUps = [...unique.values()].sort(byTimeAndId);
  const { deskOf, ties } = findDesks(writeUps);
  const unions = createUnions();
  for (const { one, other } of ties) unions.join(one, other);
  const placed = placeOutlets(writeUps, deskOf, unions);
  const groups = [...Map.groupBy(placed, ({ origin }) => origin)]
    .map(([origin, members]) => groupOf(members, { origin, ties, unions, deskOf }))
    .sort(byWeight);
  const read = groups.filter(({ origin }) => origin !== 'unread').length;
  const independent = read === 0 && groups.length > 0 ? 1 : read;
  return { outlets: placed.length, independent, earliest: earliestOf(writeUps), groups };
}

/** A known outlet with its write-ups, and what its group is called; `unread` for those of which there is no text. */
interface PlacedOutlet {
  outlet: string;
  origin: string;
  writeUps: readonly ReadWriteUp[];
}

const UNREAD = 'unread';

/** Each outlet stands in one group: with what it writes itself, else with the agency that it carries. */
function placeOutlets(
  writeUps: readonly ReadWriteUp[],
  deskOf: ReadonlyMap<ArticleId, Desk>,
  unions: Unions,
): PlacedOutlet[] {
  const isTelling = (writeUp: ReadWriteUp) => writeUp.isRead || writeUp.agencies.length > 0;
  const readDesks = new Set(writeUps.filter(isTelling).map(({ id }) => unions.leastOf(deskOf.get(id) ?? '')));
  const byOutlet = Map.groupBy(writeUps, ({ outlet }) => outlet);
  return [...byOutlet].flatMap(([outlet, members]): PlacedOutlet[] => {
    if (outlet === null) return [];
    const desks = members.filter(isTelling).map(({ id }) => deskOf.get(id) ?? '');
    // Without a text of its own it stands with a sister that has one.
    const own = (desks.length > 0 ? desks : members.map(({ id }) => deskOf.get(id) ?? '')).sort(
      ownDeskFirst,
    )[0];
    const group = unions.leastOf(own ?? '');
    return [{ outlet, origin: readDesks.has(group) ? group : UNREAD, writeUps: members }];
  });
}

function ownDeskFirst(one: Desk, other: Desk): number {
  const rank = (desk: Desk) => (desk.startsWith(agencyDesk('')) ? 1 : 0);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

interface Grouping {
  origin: string;
  ties: readonly Tie[];
  unions: Unions;
  deskOf: ReadonlyMap<ArticleId, Desk>;
}

function groupOf(placed: readonly PlacedOutlet[], { origin, ties, unions, deskOf }: Grouping): SourceGroup {
  const outlets = placed.map(({ outlet }) => outlet);
  if (origin === UNREAD) return { outlets, origin: 'unread', source: null, evidence: [] };
  const members = placed.flatMap(({ writeUps }) => writeUps);
  const shown = [
    ...ties.filter(({ one }) => unions.leastOf(one) === origin).flatMap(evidenceOfTie),
    ...members.flatMap((writeUp) => evidenceOfCredit(writeUp, deskOf)),
    ...evidenceOfFamily(placed, deskOf),
  ].filter(({ outlet }) => outlets.includes(outlet));
  const evidence = inOrder(shown, outlets);
  const tie = TIES.find((kind) => evidence.some((one) => one.tie === kind));
  if (tie === undefined) return { outlets, origin: 'own', source: null, evidence: [] };
  return { outlets, origin: tie, source: sourceOf(evidence, tie, outlets), evidence };
}

/** What says most about where a report is from comes first. */
const TIES: readonly SourceTie[] = ['agency', 'reprint', 'attribution', 'family'];

function evidenceOfTie({ kind, outlet, source, article }: Tie): SourceEvidence[] {
  return outlet === null || source === null ? [] : [{ tie: kind, outlet, source, article }];
}

function evidenceOfCredit(
  { id, outlet }: ReadWriteUp,
  deskOf: ReadonlyMap<ArticleId, Desk>,
): SourceEvidence[] {
  const desk = deskOf.get(id) ?? '';
  const start = agencyDesk('');
  if (outlet === null || !desk.startsWith(start)) return [];
  return [{ tie: 'agency', outlet, source: desk.slice(start.length), article: id }];
}

/** Sisters on one desk: each but the first to report. */
function evidenceOfFamily(
  placed: readonly PlacedOutlet[],
  deskOf: ReadonlyMap<ArticleId, Desk>,
): SourceEvidence[] {
  const firsts = new Map<Desk, string>();
  return placed.flatMap(({ outlet, writeUps }): SourceEvidence[] => {
    const own = writeUps.find(({ id }) => !(deskOf.get(id) ?? '').startsWith(agencyDesk('')));
    const desk = own === undefined ? undefined : deskOf.get(own.id);
    if (own === undefined || desk === undefined) return [];
    const first = firsts.get(desk);
    if (first !== undefined) return [{ tie: 'family', outlet, source: first, article: own.id }];
    firsts.set(desk, outlet);
    return [];
  });
}

/** One entry for each outlet, tie and source: the earliest write-up that shows it. */
function inOrder(shown: readonly SourceEvidence[], outlets: readonly string[]): SourceEvidence[] {
  const keyOf = ({ tie, outlet, source }: SourceEvidence) => `${tie}\n${outlet}\n${source}`;
  const firsts = [...Map.groupBy(shown, keyOf).values()].flatMap(([first]) => first ?? []);
  return firsts.sort(
    (one, other) =>
      TIES.indexOf(one.tie) - TIES.indexOf(other.tie) ||
      outlets.indexOf(one.outlet) - outlets.indexOf(other.outlet) ||
      (one.source < other.source ? -1 : 1),
  );
}

/** The agency or outlet that most of a group depend on; of several, the first to report, then by name. */
function sourceOf(
  evidence: readonly SourceEvidence[],
  tie: SourceTie,
  outlets: readonly string[],
): string | null {
  const named = Map.groupBy(
    evidence.filter((one) => one.tie === tie),
    ({ source }) => source,
  );
  const place = (source: string) => (outlets.includes(source) ? outlets.indexOf(source) : outlets.length);
  const [first] = [...named].sort(
    ([one, ones], [other, others]) =>
      others.length - ones.length || place(one) - place(other) || (one < other ? -1 : 1),
  );
  return first?.[0] ?? null;
}

/** Larger groups first, those of which nothing is known last; otherwise as they reported. */
function byWeight(one: SourceGroup, other: SourceGroup): number {
  const unread = (group: SourceGroup) => (group.origin === 'unread' ? 1 : 0);
  return unread(one) - unread(other) || other.outlets.length - one.outlets.length;
}

function earliestOf(writeUps: readonly ReadWriteUp[]): StorySources['earliest'] {
  const first = writeUps.find(({ isDated, outlet }) => isDated && outlet !== null);
  if (first?.outlet === undefined || first.outlet === null) return null;
  return { outlet: first.outlet, at: first.eventTime, article: first.id };
}
