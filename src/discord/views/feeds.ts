// Shows feeds: those of a server with how they do, and what an address would bring.
import type { Feed } from '../../news/feed.ts';
import type { FeedTrial } from '../../newsroom/feeds/keep-feeds.ts';
import type { MessageView } from '../door.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText, label } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, container, separator, text, timestamp } from './components.ts';

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
            ...(feeds.length > lengths.feeds ? [`-# ${texts.feeds.more(feeds.length - lengths.feeds)}`] : []),
          ].join('\n'),
        ),
      ]),
    ]),
    isForAsker: true,
  };
}

/** Paused ones first, then those that failed most often. */
function needOf({ isPaused, failures }: Feed): number {
  return isPaused ? Number.MAX_SAFE_INTEGER : failures;
}

function feedLine(feed: Feed, lengths: Lengths, texts: Texts): string {
  const { url, outlet, readAt, articles, problem, failures, isPaused, nextReadAt } = feed;
  const address = shownUrl(url, lengths.url);
  const named = escapeText(clip(outlet ?? '', lengths.outlet));
  const name = named === '' ? address : `**${named}** ${address}`;
  const why = escapeText(clip(problem ?? '', lengths.problem));
  const facts = [
    readAt === null ? texts.feeds.waiting : texts.feeds.read(timestamp(readAt, 'R'), articles),
    ...(isPaused ? [texts.feeds.paused(why)] : []),
    ...(!isPaused && failures > 0 ? [texts.feeds.failing(failures, why)] : []),
    ...(isPaused ? [] : [texts.feeds.next(timestamp(nextReadAt, 'R'))]),
  ];
  return `- ${name}\n  -# ${facts.join(' · ')}`;
}

/** What a headline may take, tried in turn until the trial fits. */
const TRIAL_LENGTHS = [{ headline: 200 }, { headline: 100 }, { headline: 50 }] as const;

export function feedTrialView(trial: Extract<FeedTrial, { kind: 'feed' }>, texts: Texts): MessageView {
  const { url, outlet, articles, newestAt, headlines } = trial;
  const dated =
    newestAt === null ? texts.feeds.testUndated : texts.feeds.testNewest(timestamp(newestAt, 'R'));
  const count = texts.feeds.testCount(articles, escapeText(clip(outlet ?? '', 80)));
  const facts = articles === 0 ? texts.feeds.testEmpty : `${count} · ${dated}`;
  return {
    components: firstThatFits(TRIAL_LENGTHS, (lengths) => [
      container(ACCENT.quiet, [
        text(`### ${texts.feeds.testTitle(shownUrl(url))}\n${facts}`),
        ...(headlines.length > 0
          ? [text(headlines.map((line) => `- ${escapeText(clip(line, lengths.headline))}`).join('\n'))]
          : []),
        text(`-# ${texts.feeds.testKept}`),
      ]),
    ]),
    isForAsker: true,
  };
}
