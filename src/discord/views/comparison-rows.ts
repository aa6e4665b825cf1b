// The rows of a comparison: one conflict, update, agreement or omission each, with its quotes and whose they are.
import type { ArticleId } from '../../news/article.ts';
import type { Agreement, Conflict, ConflictingValue, Omission, Update } from '../../news/comparison.ts';
import type { WriteUp } from '../../news/story.ts';
import type { Citation } from '../../news/summary.ts';
import { clip } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { outletLink, writeUpFacts } from './citations.ts';

/** What a row's parts may take, in characters, and how many quotes or outlets it names. */
interface RowLengths {
  quote: number;
  about: number;
  outlet: number;
  quotes: number;
}

/** What rows are written with. */
export interface Rendering {
  texts: Texts;
  lengths: RowLengths;
  writeUpOf: (article: ArticleId) => WriteUp | undefined;
}

export function conflictRow({ kind, about, values }: Conflict, rendering: Rendering): string {
  const { texts, lengths } = rendering;
  const title = `- **${escapeText(clip(about, lengths.about))}** (${texts.comparison.kinds[kind]})`;
  const shown = differentFirst(values)
    .slice(0, Math.max(lengths.quotes, 2))
    .map((value) => valueRow(value, rendering));
  return [title, ...shown].join('\n');
}

/** What holds now stands first: whoever reads one line reads that. */
export function updateRow({ about, values }: Update, rendering: Rendering): string {
  const { lengths, texts } = rendering;
  const words = texts.comparison;
  const shown = values
    .toReversed()
    .slice(0, Math.max(lengths.quotes, 2))
    .map((value, place) => valueRow(value, rendering, place === 0 ? words.latestValue : words.earlierValue));
  return [`- **${escapeText(clip(about, lengths.about))}**`, ...shown].join('\n');
}

/** Two that say the same are no difference: each value once before any stands twice. */
function differentFirst(values: readonly ConflictingValue[]): ConflictingValue[] {
  const first = values.filter(
    ({ value }, place) => values.findIndex((other) => other.value === value) === place,
  );
  return [...first, ...values.filter((value) => !first.includes(value))];
}

function valueRow({ value, quote }: ConflictingValue, rendering: Rendering, when = ''): string {
  const name = `${when} **${escapeText(clip(value, rendering.lengths.about))}**`.trim();
  return `  - ${name}: ${quoted(quote, rendering)}`;
}

export function agreementRow({ about, quotes }: Agreement, rendering: Rendering): string {
  const shown = quotes.slice(0, rendering.lengths.quotes).map((quote) => `  - ${quoted(quote, rendering)}`);
  return [`- **${escapeText(clip(about, rendering.lengths.about))}**`, ...shown].join('\n');
}

/** What is not mentioned in the words of one who has it, then who else has it, then whose texts are without it. */
export function omissionRow({ about, quotes, articles }: Omission, rendering: Rendering): string {
  const { texts, lengths } = rendering;
  const words = texts.comparison;
  const [first, ...others] = quotes;
  const also = writeUpsNamed(
    others.map(({ article }) => article),
    rendering,
  );
  const who = also === '' ? '' : `; ${words.alsoIn({ outlets: also })}`;
  return [
    `- **${escapeText(clip(about, lengths.about))}**`,
    ...(first === undefined ? [] : [`  - ${quoted(first, rendering)}${who}`]),
    `  - ${words.notIn({ outlets: writeUpsNamed(articles, rendering) })}`,
  ].join('\n');
}

/** Outlets with their links and when they published, as many as there are quotes shown of a row, and how many more. */
function writeUpsNamed(articles: readonly ArticleId[], { texts, lengths, writeUpOf }: Rendering): string {
  const writeUps = articles.flatMap((article) => writeUpOf(article) ?? []);
  const shown = writeUps.slice(0, lengths.quotes).map((writeUp) => {
    const [when] = writeUpFacts(writeUp, texts);
    return `${outletLink(writeUp, texts, lengths.outlet)}, ${when}`;
  });
  const left = writeUps.length - shown.length;
  return [...shown, ...(left > 0 ? [texts.comparison.moreOutlets({ count: left })] : [])].join('; ');
}

/** A verbatim quote and whose it is. */
export function quoted({ article, quote }: Citation, { texts, lengths, writeUpOf }: Rendering): string {
  const writeUp = writeUpOf(article);
  const words = texts.news.quoted({ words: escapeText(clip(quote, lengths.quote)) });
  if (writeUp === undefined) return `${words} (${texts.news.unknownOutlet})`;
  const [when] = writeUpFacts(writeUp, texts);
  return `${words} (${outletLink(writeUp, texts, lengths.outlet)}), ${when}`;
}
