// How central each sentence is: one is important that much is said alike, most of all by others, and by important ones.
import type { Candidate } from './candidates.ts';

/** The share of a sentence's rank that comes from those like it; the rest is the same for all (as in PageRank). */
const DAMPING = 0.65;
/** After as many rounds the order stands (measured, eval/summaries.ts: twenty change nothing). */
const ROUNDS = 5;
/** What another outlet says alike counts for more: an article is like itself anyway. */
const OTHER_VOICE_WEIGHT = 2.5;

/** The sentences that hold each stem. */
function postingsOf(candidates: readonly Candidate[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  candidates.forEach(({ stems }, at) => {
    for (const stem of stems.keys()) {
      const known = postings.get(stem);
      if (known === undefined) postings.set(stem, [at]);
      else known.push(at);
    }
  });
  return postings;
}

/**
 * How alike each two sentences are: the rarity of the stems that both have, over the root of both lengths. That lies
 * between TextRank's overlap, which long sentences win, and the cosine, which short ones win.
 */
function likenesses(candidates: readonly Candidate[]): Float64Array[] {
  const postings = postingsOf(candidates);
  const count = candidates.length;
  const rarities = new Map(
    [...postings].map(([stem, holders]) => [stem, Math.log(1 + count / holders.length)]),
  );
  const lengths = candidates.map(({ stems }) => {
    let squares = 0;
    for (const stem of stems.keys()) squares += (rarities.get(stem) ?? 0) ** 2;
    return Math.sqrt(squares);
  });
  return candidates.map(({ stems, voice }, at) => {
    const row = new Float64Array(count);
    for (const stem of stems.keys()) {
      const rarity = rarities.get(stem) ?? 0;
      for (const other of postings.get(stem) ?? []) row[other] = (row[other] ?? 0) + rarity;
    }
    row[at] = 0;
    for (let other = 0; other < count; other += 1) {
      const shared = row[other] ?? 0;
      if (shared === 0) continue;
      const weight = candidates[other]?.voice === voice ? 1 : OTHER_VOICE_WEIGHT;
      row[other] = (weight * shared) / Math.sqrt((lengths[at] ?? 0) * (lengths[other] ?? 0));
    }
    return row;
  });
}

/**
 * The rank of each sentence among all of them; the ranks add up to about 1. After Mihalcea & Tarau, "TextRank" (2004), and
 * Erkan & Radev, "LexRank" (2004).
 */
export function rankCandidates(candidates: readonly Candidate[]): number[] {
  const rows = likenesses(candidates);
  const sums = rows.map((row) => row.reduce((sum, likeness) => sum + likeness, 0));
  let ranks = new Float64Array(candidates.length).fill(1 / candidates.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float64Array(candidates.length).fill((1 - DAMPING) / candidates.length);
    rows.forEach((row, at) => {
      const sum = sums[at] ?? 0;
      if (sum === 0) return;
      const given = (DAMPING * (ranks[at] ?? 0)) / sum;
      for (let other = 0; other < next.length; other += 1)
        next[other] = (next[other] ?? 0) + given * (row[other] ?? 0);
    });
    ranks = next;
  }
  return [...ranks];
}
