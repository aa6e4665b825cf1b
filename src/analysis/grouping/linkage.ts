// Average linkage over a few articles and stories: what is most alike is joined first, until nothing is alike enough.
import { tableLikenesses } from './likeness-table.ts';
import type { Comparable, LikenessRules } from './likeness.ts';

/** Articles that are together already, or one alone. */
export interface LinkedNode {
  members: readonly Comparable[];
  /** How many articles the members are the most alike of; no fewer than they are. */
  size: number;
}

export interface LinkageRules extends LikenessRules {
  /** From this mean likeness on two nodes belong together. */
  joinAt: number;
  /** True for articles that must not be of one story, whatever they say. */
  isApart?: (one: Comparable, other: Comparable) => boolean;
}

/**
 * A story is compared by those of its articles that were found alike: the others are taken for so much less alike. Taken
 * for as much, two large stories are joined by the few articles in which they touch.
 */
const UNSEEN_LIKENESS = 0.3;

interface Cluster {
  /** Places of the nodes in it, the first where it stands in the tables. */
  nodes: number[];
  members: number;
  size: number;
  /** Sum over its members. */
  sparsity: number;
}

/** What is known of all pairs of clusters, by their places: a table of one number for each pair, row by row. */
interface Tables {
  clusters: (Cluster | null)[];
  /** Sums of likenesses between the members; of a cluster with itself, each member with itself included. */
  sums: Float64Array;
  /** 1 where clusters must stay apart. */
  apart: Uint8Array;
  /** What a sum is divided by, one factor for each side. */
  extents: Float64Array;
  /** Of each cluster the one most like it, and how alike; -1 where there is none. */
  nearest: Int32Array;
  links: Float64Array;
}

/**
 * Joins nodes by the mean likeness of their members; answers the places of the nodes that belong together. Of pairs that
 * are equally alike the first is joined first: where the order of nodes must not matter, put them in one.
 *
 * Headlines alone share few words even of one event: where members are sparse the mean is measured by how alike the
 * members of either side are among themselves (the cosine of their centroids), which is what corrects a correlation for
 * unreliable measures (Spearman, 1904).
 */
export function linkNodes(nodes: readonly LinkedNode[], rules: LinkageRules): number[][] {
  const tables = tablesOf(nodes, rules);
  tables.clusters.forEach((_, place) => {
    findNearest(tables, place);
  });
  for (let one = closestOf(tables, rules.joinAt); one !== -1; one = closestOf(tables, rules.joinAt)) {
    absorb(tables, one, tables.nearest[one] ?? one);
  }
  return tables.clusters.flatMap((cluster) =>
    cluster === null ? [] : [cluster.nodes.sort((a, b) => a - b)],
  );
}

function tablesOf(nodes: readonly LinkedNode[], rules: LinkageRules): Tables {
  const count = nodes.length;
  const members = nodes.flatMap((node, place) => node.members.map((article) => ({ article, place })));
  const likenesses = tableLikenesses(
    members.map(({ article }) => article),
    rules,
  );
  const sums = new Float64Array(count * count);
  const apart = new Uint8Array(count * count);
  const { isApart } = rules;
  members.forEach((one, at) => {
    members.forEach((other, opposite) => {
      const cell = one.place * count + other.place;
      sums[cell] = (sums[cell] ?? 0) + (at === opposite ? 1 : likenesses.get(at, opposite));
      if (isApart !== undefined && apart[cell] === 0 && isApart(one.article, other.article)) apart[cell] = 1;
    });
  });
  const clusters = nodes.map((node, place): Cluster => ({
    nodes: [place],
    members: node.members.length,
    size: node.size,
    sparsity: node.members.reduce((sum, { sparsity }) => sum + sparsity, 0),
  }));
  const extents = Float64Array.from(clusters, (cluster, place) =>
    extentOf(cluster, sums[place * count + place] ?? 0),
  );
  return { clusters, sums, apart, extents, nearest: new Int32Array(count), links: new Float64Array(count) };
}

/** What the sum of likenesses is divided by, one factor for each side: the number of members, or less where they are sparse. */
function extentOf({ members, size, sparsity }: Cluster, coherence: number): number {
  const seenShare = members / size;
  const likeSeen = seenShare + UNSEEN_LIKENESS * (1 - seenShare);
  const share = sparsity / members;
  if (share === 0 || members === 1) return members / likeSeen;
  return (members ** (1 - share) * coherence ** (share / 2)) / likeSeen;
}

function linkOf({ clusters, sums, apart, extents }: Tables, one: number, other: number): number {
  const cell = one * clusters.length + other;
  if (apart[cell] === 1) return 0;
  return (sums[cell] ?? 0) / ((extents[one] ?? 1) * (extents[other] ?? 1));
}

/** Looks for the nearest of one cluster among those after it: so each pair is looked at once. */
function findNearest(tables: Tables, one: number): void {
  let [nearest, best] = [-1, 0];
  for (let other = one + 1; other < tables.clusters.length; other += 1) {
    if (tables.clusters[other] === null) continue;
    const link = linkOf(tables, one, other);
    if (link > best) [nearest, best] = [other, link];
  }
  tables.nearest[one] = nearest;
  tables.links[one] = best;
}

/** The first of the clusters with the closest link, -1 where none is close enough. */
function closestOf({ clusters, links }: Tables, joinAt: number): number {
  let [closest, best] = [-1, joinAt];
  for (let one = 0; one < clusters.length; one += 1) {
    const link = links[one] ?? 0;
    if (clusters[one] === null || link < best || (link === best && closest !== -1)) continue;
    [closest, best] = [one, link];
  }
  return closest;
}

/** Makes one of two, at the place of the first. */
function absorb(tables: Tables, one: number, other: number): void {
  const { clusters, sums, apart, extents } = tables;
  const [into, from] = [clusters[one], clusters[other]];
  if (into === null || into === undefined || from === null || from === undefined) return;
  const count = clusters.length;
  const across = sums[one * count + other] ?? 0;
  const own = (sums[one * count + one] ?? 0) + (sums[other * count + other] ?? 0) + 2 * across;
  for (let third = 0; third < count; third += 1) {
    const [left, right] = [one * count + third, other * count + third];
    sums[left] = (sums[left] ?? 0) + (sums[right] ?? 0);
    sums[third * count + one] = sums[left];
    apart[left] = (apart[left] ?? 0) | (apart[right] ?? 0);
    apart[third * count + one] = apart[left];
  }
  sums[one * count + one] = own;
  into.nodes.push(...from.nodes);
  into.members += from.members;
  into.size += from.size;
  into.sparsity += from.sparsity;
  clusters[other] = null;
  extents[one] = extentOf(into, own);
  findNearest(tables, one);
  for (let third = 0; third < count; third += 1) {
    if (third !== one && clusters[third] !== null) updateNearest(tables, third, { one, other });
  }
}

/** Finds the nearest of a cluster again after two others have become one: looks at all only where it must. */
function updateNearest(tables: Tables, place: number, { one, other }: { one: number; other: number }): void {
  const nearest = tables.nearest[place] ?? -1;
  const best = tables.links[place] ?? 0;
  const link = place < one ? linkOf(tables, place, one) : 0;
  if (link > best || (link === best && link > 0 && one <= nearest)) {
    tables.nearest[place] = one;
    tables.links[place] = link;
  } else if (nearest === one || nearest === other) findNearest(tables, place);
}
