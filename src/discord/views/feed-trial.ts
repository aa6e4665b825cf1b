// Shows what an address would bring, and how far each item would come.
import type { FeedTrial, ItemFate, TrialItem } from '../../newsroom/feeds/test-feed.ts';
import type { MessageView } from '../door.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, container, text, timestamp } from './components.ts';
import { feedSentence } from './feed-sentences.ts';
import { otherFeeds, shownUrl } from './feeds.ts';

type Trial = Extract<FeedTrial, { kind: 'feed' }>;

/** What a headline and a reason may take and how many items are shown, tried in turn until the trial fits. */
const LENGTHS = [
  { headline: 160, items: 10 },
  { headline: 100, items: 8 },
  { headline: 50, items: 5 },
] as const;

const FATES: readonly ItemFate[] = ['new', 'known', 'repeated', 'rejected'];

export function feedTrialView(trial: Trial, texts: Texts): MessageView {
  const { feeds } = texts;
  const found = feeds.foundBy[trial.by]({ kind: feeds.formats[trial.format] });
  const moved = trial.movedTo === null ? [] : [feeds.testMoved({ url: shownUrl(trial.movedTo) })];
  return {
    components: firstThatFits(LENGTHS, (lengths) => [
      container(ACCENT.quiet, [
        text(
          `### ${feeds.testTitle({ url: shownUrl(trial.url) })}\n${[found, ...moved].join(' ')}\n${factsOf(trial, texts)}`,
        ),
        ...itemLines(trial.items.slice(0, lengths.items), lengths.headline, texts),
        ...otherFeeds(trial.others, texts),
        text(`-# ${feeds.testKept}`),
      ]),
    ]),
    isForAsker: true,
  };
}

function factsOf({ counts, outlet, newestAt }: Trial, texts: Texts): string {
  const { feeds } = texts;
  const items = FATES.reduce((sum, fate) => sum + counts[fate], 0);
  if (items === 0) return feeds.testEmpty;
  const fates = texts.seriesOf(
    FATES.filter((fate) => counts[fate] > 0).map((fate) => feeds.testFates[fate]({ count: counts[fate] })),
  );
  const dated = newestAt === null ? feeds.testUndated : feeds.testNewest({ time: timestamp(newestAt, 'R') });
  const name = escapeText(clip(outlet ?? '', 80));
  return name === ''
    ? feeds.testCount({ items, fates, dated })
    : feeds.testCountBy({ items, outlet: name, fates, dated });
}

function itemLines(items: readonly TrialItem[], headlineLength: number, texts: Texts) {
  if (items.length === 0) return [];
  return [text(items.map((item) => itemLine(item, headlineLength, texts)).join('\n'))];
}

function itemLine(item: TrialItem, headlineLength: number, texts: Texts): string {
  const { feeds } = texts;
  const name = item.headline === null ? feeds.testNameless : escapeText(clip(item.headline, headlineLength));
  const facts = [
    item.fate === 'rejected'
      ? feeds.testItem.rejected({
          reason: escapeText(clip(feedSentence(item.reason ?? '', texts), headlineLength)),
        })
      : feeds.testItem[item.fate],
    ...(item.textState === null ? [] : [feeds.testTextState[item.textState]]),
    ...(item.publishedAt === null || item.isDateDoubtful ? [] : [timestamp(item.publishedAt, 'R')]),
    ...(item.isDateDoubtful ? [feeds.testDoubtful] : []),
    ...(item.tags.length === 0 ? [] : [escapeText(clip(texts.seriesOf(item.tags), headlineLength))]),
  ];
  return `- ${name}\n-# ${facts.join(' · ')}`;
}
