// Which write-ups of a story are one text: each is read once, and only what looks alike at a glance is compared whole.
import type { Article } from '../../news/article.ts';
import { isContained, type ReprintPair } from '../reuse/near-duplicates.ts';
import { bodyTextOf, shinglesOf, type ShingleSet } from '../reuse/shingles.ts';

/** One run of words in eight is looked at first: they are even samples, since hashes are spread evenly. */
const SAMPLED = 8;
/** Of the shorter sample: two texts that are one share three fifths of their runs, give or take what a sample errs. */
const SAMPLE_SHARE_MIN = 0.3;
/** Fewer sampled runs err too much. */
const SAMPLE_MIN = 24;

interface Sampled {
  article: Article;
  shingles: ShingleSet;
  sample: ReadonlySet<number>;
}

function sampleOf(article: Article): Sampled {
  const shingles = shinglesOf(bodyTextOf(article));
  return { article, shingles, sample: new Set(shingles.hashes.filter((hash) => hash % SAMPLED === 0)) };
}

function mayBeOneText({ sample: one }: Sampled, { sample: other }: Sampled): boolean {
  const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one];
  if (smaller.size < SAMPLE_MIN) return true;
  let shared = 0;
  for (const hash of smaller) if (larger.has(hash)) shared += 1;
  return shared >= SAMPLE_SHARE_MIN * smaller.size;
}

/** Pairs of write-ups, given earliest first, of which one contains the other's text, in their order. */
export function reprintPairsOf(articles: readonly Article[]): ReprintPair[] {
  const texts = articles.map(sampleOf);
  return texts.flatMap((earlier, at) =>
    texts
      .slice(at + 1)
      .filter((later) => mayBeOneText(earlier, later) && isContained(earlier.shingles, later.shingles))
      .map((later): ReprintPair => [earlier.article.id, later.article.id]),
  );
}
