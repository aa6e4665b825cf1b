// What stands beside a quote: the outlet that it is from, when it was published, and the way to its article.
import { LINK_IN_TEXT_MAX_LENGTH } from '../../limits/discord.ts';
import { UNKNOWN_OUTLET } from '../../news/article.ts';
import type { APIComponentInContainer } from 'discord.js';
import type { WriteUp } from '../../news/story.ts';
import { clip } from '../message-limits.ts';
import { escapeText, isolated, linkLabel, linkUrl, oneLine } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { linkButton, section, text, timestamp } from './components.ts';

/** The outlet's name; an unknown one, and one that no reader could see, is called so. */
export function outletName(outlet: string, texts: Texts): string {
  const name = oneLine(outlet);
  return name === UNKNOWN_OUTLET || name === '' ? texts.news.unknownOutlet : name;
}

/** The outlet's name as a link, or as plain text where there is nothing to link to. */
export function outletLink(
  { outlet, url }: Pick<WriteUp, 'outlet' | 'url'>,
  texts: Texts,
  maxLength: number,
): string {
  const name = clip(outletName(outlet, texts), maxLength);
  const link = linkUrl(url);
  const shown = linkLabel(name);
  if (link === null || link.length > LINK_IN_TEXT_MAX_LENGTH || shown === '') return escapeText(name);
  return isolated(`[${shown}](${link})`);
}

/** How many articles, and by how many outlets where several are known. */
export function articlesText(
  { articles, outlets }: { articles: number; outlets: number },
  { counts }: Texts,
): string {
  return outlets <= 1 ? counts.articles({ articles }) : counts.articlesByOutlets({ articles, outlets });
}

/** When a write-up was published, whether its text is cut off, whether it has no address. */
export function writeUpFacts({ eventTime, isDated, isTruncated, url }: WriteUp, texts: Texts): string[] {
  return [
    isDated ? timestamp(eventTime, 'f') : texts.news.undated({ time: timestamp(eventTime, 'R') }),
    ...(isTruncated ? [texts.news.cutOff] : []),
    ...(linkUrl(url) === null ? [texts.sources.noAddress] : []),
  ];
}

/** Text with a button that leads to its article, where that has an address. */
export function besideArticle(content: string, url: string | null, texts: Texts): APIComponentInContainer {
  const link = linkUrl(url);
  return link === null ? text(content) : section(content, linkButton(texts.sources.read, link));
}
