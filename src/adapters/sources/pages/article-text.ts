// Finds the text of an article on its page, and sets it beside what the page says about itself.
import type { ArticleLine } from '../../../news/article.ts';
import type { Withholding } from '../../../news/ports-feeds.ts';
import { chooseBody } from './article-body.ts';
import { type PageBlock, readBlocks } from './page-blocks.ts';
import type { PageDocument } from './page-dom.ts';
import { clearPage } from './page-furniture.ts';
import { type PageMetadata, readMetadata } from './page-metadata.ts';
import { readMetas } from './page-metas.ts';
import { readReadable } from './readable-text.ts';
import { dropTrailingLinks } from './trailing-links.ts';
import { asksToLogIn, asksToPay } from './wall-words.ts';
import { readWallSigns } from './wall-signs.ts';
import { findWithholding } from './withholding.ts';

/** A page with less text than this is a notice, a video page or a login. */
const TEXT_MIN_LENGTH = 140;

/** JSON-LD has the text where the page shows less than this share of it: the rest is shown by scripts. */
const SHOWN_MIN_SHARE = 0.5;

/** An article, and why its page does not show it, if so. */
export interface ReadArticle {
  line: ArticleLine;
  withheld: Withholding | null;
}

/** The article of a page; null where the page has no text that could be one. `document` is used up. */
export async function readArticle(document: PageDocument, address?: string): Promise<ReadArticle | null> {
  const metadata = readMetadata(document, address);
  const { text, withheld } = await readText(document, metadata);
  const found = dropTrailingLinks(text);
  if (metadata.headline === undefined && withheld === null && found.text.length < TEXT_MIN_LENGTH)
    return null;
  const line = lineOf(metadata, found.text);
  const isExcerpt = found.saysMore || withheld !== null;
  return { line: { ...line, textState: isExcerpt ? 'excerpt' : undefined }, withheld };
}

function lineOf(metadata: PageMetadata, body: string): ArticleLine {
  return {
    url: metadata.url,
    headline: metadata.headline,
    abstract: abstractBeside(metadata.abstract, body),
    body: body === '' ? undefined : body,
    byline: metadata.byline,
    outlet: metadata.outlet,
    publishedAt: metadata.publishedAt,
    modifiedAt: metadata.modifiedAt,
    tags: metadata.tags,
    language: metadata.language,
    image: metadata.image,
  };
}

/** The text that signals agree on; where the page shows none, the text that JSON-LD gives. */
async function readText(
  document: PageDocument,
  { headline, abstract, articleBody }: PageMetadata,
): Promise<{ text: string; withheld: Withholding | null }> {
  const signs = readWallSigns(document, readMetas(document));
  const cleared = clearPage(document);
  const blocks = readBlocks(document.querySelector('body') ?? document.documentElement);
  const readable = await readReadable(document, lengthOutsideLinks(blocks));
  const chosen = chooseBody(blocks, { headline, abstract, articleBody, readable });
  const withheld = findWithholding({ signs, cleared, blocks, chosen });
  if (withheld === 'consent') return { text: '', withheld };
  const text = textOf(withheld === null ? chosen : beforeWall(chosen));
  const isElsewhere = text.length < (articleBody?.length ?? 0) * SHOWN_MIN_SHARE;
  return { text: isElsewhere && withheld === null ? (articleBody ?? text) : text, withheld };
}

function lengthOutsideLinks(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text, linkLength }) => sum + text.length - linkLength, 0);
}

/** What is shown before somebody has to pay or log in; offers follow. */
function beforeWall(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const wall = blocks.findIndex(({ text }) => asksToPay(text) || asksToLogIn(text));
  return wall === -1 ? blocks : blocks.slice(0, wall);
}

function textOf(blocks: readonly PageBlock[]): string {
  return blocks.map((block) => block.text).join('\n\n');
}

/** The lead, unless the body begins with it. */
function abstractBeside(abstract: string | undefined, body: string): string | undefined {
  if (abstract === undefined) return undefined;
  const words = abstract.replace(/[\s.…[\]]+$/u, '');
  return body.slice(0, words.length + 200).includes(words) ? undefined : abstract;
}
