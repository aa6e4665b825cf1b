// An operator's word on stories: these articles are one, or those are not of it; and what such words come to together.
import type { ArticleId } from './article.ts';
import type { EpochMs } from './branded.ts';

/** What somebody rules; `number` and `madeAt` are given when it is kept. */
export interface NewRuling {
  /**
   * together: the articles of the one side are one story. apart: those of the first side are one story, and none of them
   * is of a story with any of the second.
   */
  kind: 'together' | 'apart';
  sides: readonly (readonly ArticleId[])[];
}

export interface Ruling extends NewRuling {
  /** Later rulings have higher numbers, and no number comes twice. */
  number: number;
  madeAt: EpochMs;
}

/** What rulings come to. */
export interface Bindings {
  /** Articles that are of one story. */
  together: readonly (readonly ArticleId[])[];
  /** True for articles that are of two. */
  areApart: (one: ArticleId, other: ArticleId) => boolean;
  /** The numbers of rulings that later ones overrule, if only in part. */
  overruled: ReadonlySet<number>;
}

/** Reads rulings from the latest to the first, so that where two disagree the later one holds. */
export function bindingsOf(rulings: readonly Ruling[]): Bindings {
  const knots: Knots = { leads: new Map(), enemies: new Map() };
  const overruled = new Set<number>();
  for (const { number, sides } of rulings.toSorted((one, other) => other.number - one.number)) {
    const [first = [], second = []] = sides;
    const isTied = tie(knots, first);
    const isParted = part(knots, first, second);
    if (!isTied || !isParted) overruled.add(number);
  }
  const { leads } = knots;
  const tied = Map.groupBy(leads.keys(), (id) => leadOf(knots, id));
  return {
    together: [...tied.values()].filter((ids) => ids.length > 1),
    areApart: (one, other) =>
      leads.has(one) && leads.has(other) && areEnemies(knots, leadOf(knots, one), leadOf(knots, other)),
    overruled,
  };
}

/** Articles tied into knots, each named by one of its articles, and knots that are kept apart. */
interface Knots {
  leads: Map<ArticleId, ArticleId>;
  enemies: Map<ArticleId, Set<ArticleId>>;
}

function leadOf({ leads }: Knots, id: ArticleId): ArticleId {
  let lead = id;
  for (let next = leads.get(lead); next !== undefined && next !== lead; next = leads.get(lead)) lead = next;
  if (!leads.has(id)) leads.set(id, id);
  return lead;
}

function areEnemies({ enemies }: Knots, one: ArticleId, other: ArticleId): boolean {
  return enemies.get(one)?.has(other) ?? false;
}

/** False where some of them are kept apart: then those that may be are tied. */
function tie(knots: Knots, ids: readonly ArticleId[]): boolean {
  const tied: ArticleId[] = [];
  for (const id of ids) {
    const lead = leadOf(knots, id);
    if (tied.includes(lead)) continue;
    const friend = tied.find((one) => !areEnemies(knots, one, lead));
    if (friend === undefined) tied.push(lead);
    else unite(knots, friend, lead);
  }
  return tied.length <= 1;
}

function unite(knots: Knots, lead: ArticleId, other: ArticleId): void {
  knots.leads.set(other, lead);
  for (const enemy of knots.enemies.get(other) ?? []) {
    knots.enemies.get(enemy)?.delete(other);
    makeEnemies(knots, lead, enemy);
  }
  knots.enemies.delete(other);
}

/** False where some of the two sides are tied. */
function part(knots: Knots, first: readonly ArticleId[], second: readonly ArticleId[]): boolean {
  const ones = new Set(first.map((id) => leadOf(knots, id)));
  const others = new Set(second.map((id) => leadOf(knots, id)));
  for (const one of ones) for (const other of others) if (one !== other) makeEnemies(knots, one, other);
  return ones.isDisjointFrom(others);
}

function makeEnemies({ enemies }: Knots, one: ArticleId, other: ArticleId): void {
  enemies.set(one, (enemies.get(one) ?? new Set()).add(other));
  enemies.set(other, (enemies.get(other) ?? new Set()).add(one));
}
