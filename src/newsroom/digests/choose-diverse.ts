// Chooses among ranked stories those that a digest has room for, so that neither an outlet nor a sub-topic crowds the rest out.

/** A story as it competes for a place. */
export interface Contender {
  /** Who reports it on their own. */
  voices: number;
  /** The outlet that would speak for it; null where none is known. */
  outlet: string | null;
  /** The stems of its headline. */
  stems: ReadonlySet<string>;
}

/** An outlet that reports alone has this share of the places, one at least, where others have stories too. */
const OUTLET_SHARE = 0.4;
/** Headlines that share so much of the shorter one are of one sub-topic. */
const NEAR_SHARE = 0.5;
const NEAR_STEMS_MIN = 2;
/** What so many report on their own is never left out for variety. */
const BROAD_VOICES = 3;

/**
 * The best of the ranked ones, in their order. Left out for variety is only what stands behind others of its outlet or
 * sub-topic, and only where something else has the place; the first is always in.
 */
export function chooseDiverse<Found extends Contender>(ranked: readonly Found[], places: number): Found[] {
  const perOutlet = Math.max(1, Math.floor(OUTLET_SHARE * places));
  const chosen = new Set<Found>();
  for (const one of ranked) {
    if (chosen.size >= places) break;
    if (!isCrowding(one, [...chosen], perOutlet)) chosen.add(one);
  }
  for (const one of ranked) {
    if (chosen.size >= places) break;
    chosen.add(one);
  }
  return ranked.filter((one) => chosen.has(one));
}

function isCrowding(one: Contender, chosen: readonly Contender[], perOutlet: number): boolean {
  if (one.voices >= BROAD_VOICES) return false;
  if (chosen.some((other) => areNear(one, other))) return true;
  const ofOutlet = chosen.filter(({ outlet, voices }) => outlet === one.outlet && voices === 1);
  return one.outlet !== null && one.voices === 1 && ofOutlet.length >= perOutlet;
}

function areNear({ stems: one }: Contender, { stems: other }: Contender): boolean {
  const shared = one.intersection(other).size;
  return shared >= NEAR_STEMS_MIN && shared >= NEAR_SHARE * Math.min(one.size, other.size);
}
