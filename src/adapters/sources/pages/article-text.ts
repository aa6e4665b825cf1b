// Finds the text of an article on its page, and sets it beside what the page says about itself.
import type { ArticleLine } from '../../../news/article.ts';
import { htmlToText } from './html-text.ts';
import { findAll, type PageDocument } from './page-dom.ts';
import { type PageMetadata, readMetadata } from './page-metadata.ts';
import { dropTrailingLinks } from './trailing-links.ts';

/** A page with less text than this is a notice, a video page or a login. */
const TEXT_MIN_LENGTH = 140;

/** The article of a page; null where the page has no text that could be one. `document` is used up. */
export async function readArticle(document: PageDocument, address?: string): Promise<ArticleLine | null> {
  const metadata = readMetadata(document, address);
  const found = dropTrailingLinks(await textOf(document, metadata));
  if (metadata.headline === undefined && found.text.length < TEXT_MIN_LENGTH) return null;
  return {
    url: metadata.url,
    headline: metadata.headline,
    abstract: abstractBeside(metadata.abstract, found.text),
    body: found.text === '' ? undefined : found.text,
    byline: metadata.byline,
    outlet: metadata.outlet,
    publishedAt: metadata.publishedAt,
    modifiedAt: metadata.modifiedAt,
    tags: metadata.tags,
    language: metadata.language,
    textState: found.saysMore ? 'excerpt' : undefined,
  };
}

/** Readability's text; where it finds none, the text that JSON-LD gives, or the paragraphs of the page. */
async function textOf(document: PageDocument, metadata: PageMetadata): Promise<string> {
  const paragraphs = findAll(document, 'article p, main p').map((paragraph) =>
    htmlToText(paragraph.innerHTML),
  );
  const { Readability } = await import('@mozilla/readability');
  const parsed = new Readability(document).parse();
  const text = htmlToText(parsed?.content ?? '');
  if (text.length >= TEXT_MIN_LENGTH) return text;
  const others = [
    metadata.articleBody ?? '',
    paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'),
  ];
  return others.find((other) => other.length > text.length) ?? text;
}

/** The lead, unless the body begins with it. */
function abstractBeside(abstract: string | undefined, body: string): string | undefined {
  if (abstract === undefined) return undefined;
  const words = abstract.replace(/[\s.…[\]]+$/u, '');
  return body.slice(0, words.length + 200).includes(words) ? undefined : abstract;
}
