// Sentences about a storm, and write-ups of it: what summaries are tried on.
import { textStateOf } from '../../../src/analysis/text-state.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import type { Article } from '../../../src/news/article.ts';
import { anArticle, NOW, urlOf } from '../../nouns.ts';

export const CLOSED = 'The harbour of Port Ellery was closed on Monday because of storm Ottilie.';
export const FERRIES =
  'Two ferries with four hundred passengers have to wait in the bay until the wind drops.';
export const ROOF = 'Part of the roof of the fish market was torn away and fell onto three parked cars.';
export const OPENS = 'The harbour master expects to open the northern basin on Wednesday morning.';
export const COAST = 'Schools along the coast stay closed as well, the county announced in the evening.';

/** A write-up of the storm, by an outlet of its own; each an hour later than the one before it. */
export function writeUp(at: number, text: Partial<Article>): Article {
  const given = {
    headline: `Storm closes harbour ${at}`,
    body: null,
    url: urlOf(at),
    outlet: `Outlet ${at}`,
  };
  const article = { ...given, publishedAt: NOW - (50 - at) * HOUR_MS, ...text };
  return anArticle({ textState: textStateOf({ abstract: null, ...article }), ...article });
}
