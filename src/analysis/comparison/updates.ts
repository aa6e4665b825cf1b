// Tolls that have risen as an event went on: what was true earlier does not contradict what is known later.
import type { NumberMention } from './numbers.ts';
import type { Mention, SlotConflict } from './slots.ts';
import { areCompatible } from './values.ts';

/** What befalls people is counted up, and never down again: those missing and trapped are found. */
const RISING = /^fate (?:killed|injured|infected|arrested|evacuated|rescued|charged|treated) /u;
/** Write-ups nearer in time may have had the same bulletin. */
const EARLIER_MIN_MS = 3_600_000;
/** The words of a write-up that itself says that there was a lower figure. */
const HAS_RISEN =
  /\b(?:ris(?:es|en|ing)|rose|climb\w*|increas\w*|jump\w*|gone up|now stands at|gestiegen|steigt|erhöht|passé|monte|porté|alourdi\w*|s['’]alourdit|sub\w*|aument\w*|ascend\w*)\b/iu;

interface Dated {
  mention: NumberMention;
  /** When its write-up was published. */
  at: number;
}

/** The values of a conflict: those that have been overtaken, and those that stand against each other still. */
interface Parted {
  outdated: readonly NumberMention[];
  current: readonly NumberMention[];
}

function isOvertaken({ mention, at }: Dated, by: Dated): boolean {
  const { figure, claim } = by.mention;
  if (mention.figure.max >= figure.min || areCompatible(mention.figure, figure)) return false;
  return by.at >= at + EARLIER_MIN_MS || (by.at >= at && HAS_RISEN.test(claim.words));
}

function part(values: readonly NumberMention[]): Parted {
  const dated = values.flatMap((mention): Dated[] => {
    const { publishedAt } = mention.claim.article;
    return publishedAt === null ? [] : [{ mention, at: publishedAt }];
  });
  const outdated = dated
    .filter((one) => dated.some((other) => isOvertaken(one, other)))
    .sort((one, other) => one.at - other.at)
    .map(({ mention }) => mention);
  return { outdated, current: values.filter((mention) => !outdated.includes(mention)) };
}

function areDiffering(values: readonly NumberMention[]): boolean {
  return values.some((one) => values.some((other) => !areCompatible(one.figure, other.figure)));
}

/** What has risen to the most: the highest figure, and of several the newest. */
function lastOf(current: readonly NumberMention[]): NumberMention | undefined {
  return current.toSorted(
    (one, other) =>
      other.figure.max - one.figure.max ||
      (other.claim.article.publishedAt ?? 0) - (one.claim.article.publishedAt ?? 0),
  )[0];
}

/** Conflicts of figures without those that time explains, and these as rows of their own, earliest first. */
export function partUpdates(conflicts: readonly SlotConflict<NumberMention>[]): {
  conflicts: SlotConflict[];
  updates: SlotConflict[];
} {
  const parted = conflicts.map((conflict) => ({ conflict, ...partOf(conflict) }));
  return {
    conflicts: parted.flatMap(({ conflict, outdated, current }) => {
      if (outdated.length === 0) return [conflict];
      return areDiffering(current) ? [{ ...conflict, values: current }] : [];
    }),
    updates: parted.flatMap(({ conflict, outdated, current }) => {
      const last = lastOf(current);
      if (outdated.length === 0 || last === undefined) return [];
      const values: Mention[] = [...outdated, last];
      return [{ ...conflict, values }];
    }),
  };
}

function partOf({ values }: SlotConflict<NumberMention>): Parted {
  const isRising = values.every(({ slot }) => RISING.test(slot));
  return isRising ? part(values) : { outdated: [], current: values };
}
