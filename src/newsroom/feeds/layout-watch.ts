// Sees a page's layout change by what the page suddenly lacks, and says so once.
import type { ArticleLine } from '../../news/article.ts';
import type { Feed, FeedFormat } from '../../news/feed.ts';

/** What a reading says about the layout. `notice`: as long as it is so; `tell`: once, when it has become sure. */
export interface LayoutFinding {
  usualItems: number;
  notice: string | null;
  tell: string | null;
}

/** A page with fewer items than this is too small for its halves to mean anything. */
const USUAL_ITEMS_MIN = 4;
/** How far the usual number moves towards that of one reading: one odd reading moves a median as little. */
const DRIFT_SHARE = 0.1;

/** What a doubt and a certainty are known again by: the notice is all that is kept of the last reading. */
const DOUBT = 'at the last reading';
const CERTAINTY = 'may have changed';

/** True after a reading that lacked much: the next one must not be answered with "unchanged". */
export function isLayoutDoubtful({ notice }: Pick<Feed, 'notice'>): boolean {
  return notice?.includes(DOUBT) ?? false;
}

/**
 * Compares a reading with those before. What lacks much twice in a row is told; it stays noticed until a reading is as
 * usual, and the usual number stays as it was until then. An empty first reading is a reading like any other: what comes
 * after it is news.
 */
export function watchLayout(
  feed: Pick<Feed, 'usualItems' | 'notice'>,
  { format, lines }: { format: FeedFormat; lines: readonly ArticleLine[] },
): LayoutFinding {
  const usual = feed.usualItems ?? 0;
  const lack = lackOf(usual, format, lines);
  if (lack === null) return { usualItems: drifted(usual, lines.length), notice: null, tell: null };
  const usualItems = usual === 0 ? lines.length : usual;
  const wasTold = feed.notice?.includes(CERTAINTY) ?? false;
  if (!wasTold && !isLayoutDoubtful(feed)) return { usualItems, notice: lack.doubt, tell: null };
  return { usualItems, notice: lack.certainty, tell: wasTold ? null : lack.certainty };
}

/** What a reading lacks, said of one and said of several; null where it lacks nothing. */
function lackOf(
  usual: number,
  format: FeedFormat,
  lines: readonly ArticleLine[],
): { doubt: string; certainty: string } | null {
  const held = lines.length;
  const where = `where it usually has ${usual}`;
  if (format !== 'tag-page') {
    if (held > 0 || usual < USUAL_ITEMS_MIN) return null;
    return {
      doubt: `It held no items ${DOUBT}, ${where}.`,
      certainty: `The feed holds no items ${where}: its address ${CERTAINTY}. Look for another on the outlet’s site.`,
    };
  }
  const advice = 'Look at it with /feeds test; if it is meant to be so, remove it and add it again.';
  if (usual >= USUAL_ITEMS_MIN && held < usual / 2) {
    const items = held === 1 ? '1 item' : `${held} items`;
    return {
      doubt: `The page held ${items} ${DOUBT}, ${where}.`,
      certainty: `The page holds ${items} ${where}: its layout ${CERTAINTY}. ${advice}`,
    };
  }
  if (held === 0 || lines.some(({ url }) => url !== undefined && url.trim() !== '')) return null;
  return {
    doubt: `None of the page’s items had a link ${DOUBT}.`,
    certainty: `None of the page’s items has a link: its layout ${CERTAINTY}. ${advice}`,
  };
}

function drifted(usual: number, held: number): number {
  if (usual === 0) return held;
  const stepMax = Math.max(1, Math.round(usual * DRIFT_SHARE));
  return usual + Math.max(-stepMax, Math.min(stepMax, held - usual));
}
