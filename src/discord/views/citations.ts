// Names the outlet behind a sentence, linked where its article has an address short enough.
import { LINK_IN_TEXT_MAX_LENGTH } from '../../limits/discord.ts';
import { UNKNOWN_OUTLET } from '../../news/article.ts';
import type { WriteUp } from '../../news/story.ts';
import { clip } from '../message-limits.ts';
import { escapeText, linkLabel, linkUrl, oneLine } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';

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
  return `[${shown}](${link})`;
}
