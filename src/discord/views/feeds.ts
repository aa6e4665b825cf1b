// Shows feeds: those of a server with how they do, and what an address would bring.
import { FEEDS_PER_GUILD_MAX, OTHER_FEEDS_SHOWN_MAX } from '../../limits/feeds.ts';
import type { Feed } from '../../news/feed.ts';
import type { FoundFeed } from '../../news/ports-feeds.ts';
import type { FoundAddition } from '../../newsroom/feeds/keep-feeds.ts';
import type { MessageView } from '../door.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText, label } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, container, separator, text, timestamp } from './components.ts';
import { feedSentence } from './feed-sentences.ts';

/** An address as text: as code it is no link, and nothing in it acts. */
export function shownUrl(url: string, maxLength = 200): string {
  return `\`${label(url.replaceAll('`', '%60'), maxLength)}\``;
}

/** What an outlet, an address and a problem may take and how many feeds are shown, tried in turn until the list fits. */
const LENGTHS = [
  { outlet: 80, url: 200, problem: 250, feeds: 25 },
  { outlet: 60, url: 100, problem: 120, feeds: 20 },
  { outlet: 40, url: 80, problem: 80, feeds: 12 },
  { outlet: 30, url: 60, problem: 60, feeds: 8 },
] as const;
type Lengths = (typeof LENGTHS)[number];

export function feedListView(feeds: readonly Feed[], texts: Texts): MessageView {
  // What needs somebody stands first.
  const ordered = feeds.toSorted((one, other) => needOf(other) - needOf(one));
  return {
    components: firstThatFits(LENGTHS, (lengths) => [
      container(ACCENT.answer, [
        text(`## ${texts.feeds.listTitle}`),
        separator(true),
        text(
          [
            ...ordered.slice(0, lengths.feeds).map((feed) => feedLine(feed, lengths, texts)),
            ...(feeds.length > lengths.feeds
              ? [`-# ${texts.feeds.more({ count: feeds.length - lengths.feeds })}`]
              : []),
          ].join('\n'),
        ),
      ]),
    ]),
    isForAsker: true,
  };
}

/** Paused ones first, then those that failed most often, then those that something was noticed of. */
function needOf({ isPaused, failures, notice }: Feed): number {
  if (isPaused) return Number.MAX_SAFE_INTEGER;
  return failures > 0 ? failures : notice === null ? 0 : 0.5;
}

function feedLine(feed: Feed, lengths: Lengths, texts: Texts): string {
  const { url, outlet, readAt, articles, pacePerDay, readsPages } = feed;
  const { problem, notice, failures, isPaused, nextReadAt } = feed;
  const address = shownUrl(url, lengths.url);
  const named = escapeText(clip(outlet ?? '', lengths.outlet));
  const name = named === '' ? address : `**${named}** ${address}`;
  const why = escapeText(clip(feedSentence(problem ?? '', texts), lengths.problem));
  const noticed = escapeText(clip(feedSentence(notice ?? '', texts), lengths.problem));
  const facts = [
    readAt === null ? texts.feeds.waiting : texts.feeds.read({ time: timestamp(readAt, 'R'), articles }),
    ...(pacePerDay === null ? [] : [paceText(pacePerDay, texts)]),
    ...(readsPages ? [texts.feeds.readsPages] : []),
    ...(isPaused ? [texts.feeds.paused({ problem: why })] : []),
    ...(!isPaused && failures > 0 ? [texts.feeds.failing({ failures, problem: why })] : []),
    ...(noticed === '' ? [] : [texts.feeds.noticed({ notice: noticed })]),
    ...(isPaused ? [] : [texts.feeds.next({ time: timestamp(nextReadAt, 'R') })]),
  ];
  return `- ${name}\n-# ${facts.join(' · ')}`;
}

function paceText(perDay: number, { feeds }: Texts): string {
  return perDay < 1 ? feeds.slowPace : feeds.pace({ perDay: Math.round(perDay) });
}

/** What was added, how the address led to it, and what else the site has. */
export function feedAddedView(
  added: Extract<FoundAddition, { kind: 'added' }>,
  { texts, listCommand }: { texts: Texts; listCommand: string },
): MessageView {
  const { feed, found, others } = added;
  const { feeds } = texts;
  const how = found === null ? [] : [feeds.foundBy[found.by]({ kind: feeds.formats[found.format] })];
  const then = feeds.addedHow({ max: FEEDS_PER_GUILD_MAX, command: listCommand });
  return {
    components: [
      container(ACCENT.quiet, [
        text(`### ${feeds.added({ url: shownUrl(feed.url) })}\n${[...how, then].join(' ')}`),
        ...otherFeeds(others, texts),
      ]),
    ],
    isForAsker: true,
  };
}

/** Addresses as text, to be copied: nothing that a site names is a link here. */
export function otherFeeds(others: readonly FoundFeed[], { feeds }: Texts) {
  if (others.length === 0) return [];
  const lines = others.slice(0, OTHER_FEEDS_SHOWN_MAX).map(({ url, title, format }) => {
    const named = title === null ? feeds.formats[format] : escapeText(clip(title, 80));
    return `- ${shownUrl(url)} ${named}`;
  });
  return [text(`${feeds.others}\n${lines.join('\n')}`)];
}
