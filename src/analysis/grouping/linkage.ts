// Average linkage over a few articles and stories: what is most alike is joined first, until nothing is alike enough.
import { likenessOf, type Comparable, type LikenessRules } from './likeness.ts';

/** Articles that are together already, or one alone. */
export interface LinkedNode {
  members: readonly Comparable[];
  /** How many articles the members are the most alike of; no fewer than they are. */
  size: number;
}

export interface LinkageRules extends LikenessRules {
  /** From this mean likeness on two nodes belong together. */
  joinAt: number;
}

/** A neighbour that is less alike than this share of what joins is let go when the other side grows. */
const NEAR_SHARE = 0.75;

/**
 * A story is compared by those of its articles that were found alike: the others are taken for so much less alike. Taken
 * for as much, two large stories are joined by the few articles in which they touch.
 */
const UNSEEN_LIKENESS = 0.3;

interface Cluster {
  /** Places of the nodes in it. */
  nodes: number[];
  members: Comparable[];
  size: number;
  /** Sum of the likenesses between its members, each with itself included; null until it is asked for. */
  coherence: number | null;
  neighbours: Map<Cluster, number>;
}

/**
 * Joins nodes by the mean likeness of their members; answers the places of the nodes that belong together. `pairs` are
 * those that may be alike: others are looked at only as neighbours of what was joined.
 *
 * Headlines alone share few words even of one event: where members are sparse the mean is measured by how alike the
 * members of either side are among themselves (the cosine of their centroids), which is what corrects a correlation for
 * unreliable measures (Spearman, 1904).
 */
export function linkNodes(
  nodes: readonly LinkedNode[],
  pairs: Iterable<readonly [number, number]>,
  rules: LinkageRules,
): number[][] {
  const clusters = nodes.map(({ members, size }, place): Cluster => ({
    nodes: [place],
    members: [...members],
    size,
    coherence: members.length === 1 ? 1 : null,
    neighbours: new Map(),
  }));
  for (const [one, other] of pairs) {
    const [left, right] = [clusters[one], clusters[other]];
    if (left !== undefined && right !== undefined && left !== right && !left.neighbours.has(right))
      connect(left, right, sumBetween(left, right, rules));
  }
  const alive = new Set(clusters);
  for (;;) {
    const closest = findClosest(alive, rules);
    if (closest === null) break;
    absorb(closest.one, closest.other, rules);
    alive.delete(closest.other);
  }
  return [...alive].map((cluster) => cluster.nodes.toSorted((one, other) => one - other));
}

function connect(one: Cluster, other: Cluster, sum: number): void {
  if (sum === 0) return;
  one.neighbours.set(other, sum);
  other.neighbours.set(one, sum);
}

function sumBetween(one: Cluster, other: Cluster, rules: LinkageRules): number {
  let sum = 0;
  for (const member of one.members) {
    for (const opposite of other.members) sum += likenessOf(member, opposite, rules);
  }
  return sum;
}

/** What the sum of likenesses is divided by, one factor for each side: the number of members, or less where they are sparse. */
function extentOf(cluster: Cluster, rules: LinkageRules): number {
  const { members, size } = cluster;
  const seenShare = members.length / size;
  const likeSeen = seenShare + UNSEEN_LIKENESS * (1 - seenShare);
  const sparsity = members.reduce((sum, member) => sum + member.sparsity, 0) / members.length;
  if (sparsity === 0 || members.length === 1) return members.length / likeSeen;
  cluster.coherence ??= coherenceOf(members, rules);
  return (members.length ** (1 - sparsity) * cluster.coherence ** (sparsity / 2)) / likeSeen;
}

function coherenceOf(members: readonly Comparable[], rules: LinkageRules): number {
  let sum = members.length;
  members.forEach((member, place) => {
    for (const other of members.slice(place + 1)) sum += 2 * likenessOf(member, other, rules);
  });
  return sum;
}

/** The likeness of two clusters. */
function linkOf(one: Cluster, other: Cluster, rules: LinkageRules): number {
  return (one.neighbours.get(other) ?? 0) / (extentOf(one, rules) * extentOf(other, rules));
}

function findClosest(
  clusters: ReadonlySet<Cluster>,
  rules: LinkageRules,
): { one: Cluster; other: Cluster } | null {
  let best: { one: Cluster; other: Cluster } | null = null;
  let bestLink = rules.joinAt;
  const extents = new Map([...clusters].map((cluster) => [cluster, extentOf(cluster, rules)]));
  for (const one of clusters) {
    for (const [other, sum] of one.neighbours) {
      const link = sum / ((extents.get(one) ?? 1) * (extents.get(other) ?? 1));
      // Of equals the first, and each pair once: the order of the nodes decides.
      if (link < bestLink || (link === bestLink && best !== null) || first(one) > first(other)) continue;
      best = { one, other };
      bestLink = link;
    }
  }
  return best;
}

function first(cluster: Cluster): number {
  return cluster.nodes[0] ?? 0;
}

/** Makes one of two; what was near either side is compared with both. */
function absorb(one: Cluster, other: Cluster, rules: LinkageRules): void {
  const near = new Map<Cluster, number>();
  for (const third of new Set([...one.neighbours.keys(), ...other.neighbours.keys()])) {
    if (third === one || third === other) continue;
    const isNear = [one, other].some((side) => linkOf(side, third, rules) >= NEAR_SHARE * rules.joinAt);
    const isKnown = one.neighbours.has(third) && other.neighbours.has(third);
    if (isNear || isKnown) {
      const between = (side: Cluster) => side.neighbours.get(third) ?? sumBetween(side, third, rules);
      near.set(third, between(one) + between(other));
    }
    third.neighbours.delete(one);
    third.neighbours.delete(other);
  }
  const across = one.neighbours.get(other) ?? 0;
  one.coherence =
    one.coherence === null || other.coherence === null ? null : one.coherence + other.coherence + 2 * across;
  one.nodes.push(...other.nodes);
  one.members.push(...other.members);
  one.size += other.size;
  one.neighbours = new Map();
  for (const [third, sum] of near) connect(one, third, sum);
}
