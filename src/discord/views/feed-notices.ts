// Shows what somebody has to know about feeds: in a direct message, or in the operator's channel.
import type { APIMessageTopLevelComponent } from 'discord.js';
import { NOTICES_PER_MESSAGE_MAX } from '../../limits/feed-notices.ts';
import type { FeedNotice } from '../../news/feed.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, container, separator, text } from './components.ts';
import { feedSentence } from './feed-sentences.ts';
import { shownUrl } from './feeds.ts';

/** A notice with the name of the server where its feed was added; null where nobody knows it. */
export type NamedNotice = FeedNotice & { guildName: string | null };

/** What an address, a server's name and a sentence may take, tried in turn until the message fits. */
const LENGTHS = [
  { url: 200, name: 100, sentence: 400 },
  { url: 120, name: 50, sentence: 200 },
  { url: 60, name: 30, sentence: 100 },
] as const;
type Lengths = (typeof LENGTHS)[number];

/** Addresses are code and names are escaped: nothing in the message links, pings or acts. */
export function feedNoticesView(
  notices: readonly NamedNotice[],
  { to, texts }: { to: 'member' | 'operator'; texts: Texts },
): APIMessageTopLevelComponent[] {
  const words = texts.feeds.notices;
  const shown = notices.slice(0, NOTICES_PER_MESSAGE_MAX);
  const more = notices.length - shown.length;
  return firstThatFits(LENGTHS, (lengths) => [
    container(ACCENT.problem, [
      text(`### ${words.title[to]({ count: notices.length })}`),
      ...shown.map((notice) => text(noticeLines(notice, lengths, texts))),
      separator(true),
      text(`-# ${more > 0 ? `${words.more({ count: more })} ` : ''}${words.how[to]}`),
    ]),
  ]);
}

function noticeLines(
  { url, sentence, guildName, addedBy }: NamedNotice,
  lengths: Lengths,
  texts: Texts,
): string {
  const words = texts.feeds.notices;
  const name = escapeText(clip(guildName ?? '', lengths.name));
  const where =
    name === '' ? (addedBy === null ? null : words.addedSomewhere) : words.addedIn({ server: name });
  const address = shownUrl(url, lengths.url);
  return `${where === null ? address : `${address} · ${where}`}\n${escapeText(clip(feedSentence(sentence, texts), lengths.sentence))}`;
}
