// How invented stories are written down: outlet, text and what differs, a line for each write-up.
import type { Article } from '../../../src/news/article.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import { anArticle, NOW } from '../../nouns.ts';
import type { InventedEvent } from './events.ts';

/** A write-up as a line of a story: outlet, text, and what differs. */
export type Line = readonly [outlet: string, body: string, given?: Partial<Article>];

/** Its name, its number of sources, what happened, and who wrote what. */
export type StoryLines = readonly [
  name: string,
  independent: number,
  event: InventedEvent,
  lines: readonly Line[],
];

function slugOf(outlet: string): string {
  return outlet.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** The articles of a story, an hour apart, each on its outlet's own domain. */
export function storyOf({ language, headlines }: InventedEvent, lines: readonly Line[]): Article[] {
  return lines.map(([outlet, body, given], place) =>
    anArticle({
      outlet,
      body,
      language,
      url: `https://www.${slugOf(outlet)}.example/${place}`,
      headline: headlines[place % headlines.length] ?? null,
      publishedAt: NOW - (20 - place) * HOUR_MS,
      ...given,
    }),
  );
}

/** The whole of what the agency sent, its first sentences, and a reporter's text. */
export const all = ({ wire }: InventedEvent) => wire.join(' ');
export const first = ({ wire }: InventedEvent, sentences: number) => wire.slice(0, sentences).join(' ');
export const own = ({ own: texts }: InventedEvent, place: number) => texts[place] ?? '';
