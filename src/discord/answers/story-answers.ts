// Turns a story into the messages about it: summary, receipts, comparison; what /story, /compare and buttons share.
import type { EpochMs } from '../../news/branded.ts';
import type { StoryId } from '../../news/story.ts';
import type { SummaryLength } from '../../news/summary.ts';
import { answerMoment } from '../../newsroom/as-of.ts';
import { compareStory } from '../../newsroom/summaries/compare-story.ts';
import { refineSummary } from '../../newsroom/summaries/refine-summary.ts';
import { resolveStory } from '../../newsroom/resolve-story.ts';
import { findStorySources } from '../../newsroom/story-sources.ts';
import { summariseStory } from '../../newsroom/summaries/summarise-story.ts';
import type { Desk, MessageView } from '../door.ts';
import { clip, LABEL_MAX_LENGTH } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import { comparisonView, type ComparisonPart } from '../views/comparison.ts';
import { emptyIndexView, goneView, noticeView } from '../views/notices.ts';
import { receiptsView } from '../views/receipts.ts';
import { storyView, type ToldStory } from '../views/story.ts';

/** A story as of a moment, for everybody or for who asked alone. */
export interface AskedStory {
  id: StoryId;
  asOf: EpochMs;
  isPrivate: boolean;
}

/** A summary and what names its receipt. */
type Told = Pick<ToldStory, 'summary' | 'fingerprint'>;

/** The summary at once; where a writer may do better, its version takes the place when it is checked. */
export async function summaryMessage(
  desk: Desk,
  { id, asOf, isPrivate }: AskedStory,
  length: SummaryLength,
): Promise<MessageView> {
  const { newsroom, texts } = desk;
  const [told, sources] = await Promise.all([
    summariseStory(newsroom, id, { length, asOf }),
    findStorySources(newsroom, id, { asOf }),
  ]);
  if (told.kind === 'gone') return goneView(texts);
  const { story, summary, fingerprint } = told;
  const show = (shown: Told, note: string) =>
    storyView({ story, sources, ...shown }, { texts, isPrivate, length, asOf, note });
  if (told.refinement !== 'possible') return show({ summary, fingerprint }, '');
  return {
    ...show({ summary, fingerprint }, texts.story.beingWritten),
    later: {
      begin: async () => {
        const refined = await refineSummary(newsroom, told, { guild: desk.guild });
        return refined.kind === 'model'
          ? show(refined, '')
          : show({ summary, fingerprint }, texts.story.kept[refined.because]);
      },
      otherwise: () => show({ summary, fingerprint }, texts.story.interrupted),
    },
  };
}

/** What each sentence of a summary rests on, as it was told: a model may have written another since. */
export async function receiptsMessage(
  { newsroom, texts }: Desk,
  { id, asOf }: Omit<AskedStory, 'isPrivate'>,
  { fingerprint, length }: { fingerprint: string; length: SummaryLength },
): Promise<MessageView> {
  const receipt = await newsroom.store.receipts.getReceipt(fingerprint);
  const [story] = await newsroom.store.stories.getStories([id], asOf);
  if (receipt?.story === id && story !== undefined)
    return receiptsView({ story, summary: receipt }, { texts, asOf });
  const told = await summariseStory(newsroom, id, { length, asOf });
  return told.kind === 'gone' ? goneView(texts) : receiptsView(told, { texts, asOf });
}

export async function comparisonMessage(
  { newsroom, texts }: Desk,
  { id, asOf, isPrivate }: AskedStory,
  part: ComparisonPart,
): Promise<MessageView> {
  const compared = await compareStory(newsroom, id, { asOf });
  return compared.kind === 'gone'
    ? goneView(texts)
    : comparisonView(compared, { texts, part, isPrivate, asOf });
}

/** Shows the story that somebody typed, or says what to do where there is none. */
export async function typedStoryMessage(
  desk: Desk,
  typed: string,
  show: (asked: Omit<AskedStory, 'isPrivate'>) => Promise<MessageView>,
): Promise<MessageView> {
  const { newsroom, texts } = desk;
  const found = await resolveStory(newsroom, typed);
  // Looked up after the story: one that arrives in between would be after its moment.
  if (found.kind === 'story') return show({ id: found.id, asOf: await answerMoment(newsroom) });
  const { articles } = await newsroom.store.articles.getState();
  if (articles === 0) return emptyIndexView(texts);
  if (found.kind === 'unknown-link') return noticeView(texts.story.unknownLink, texts.story.unknownLinkHow);
  const words = escapeText(clip(found.words, LABEL_MAX_LENGTH));
  return noticeView(texts.story.nothing(words), texts.story.nothingHow(desk.mention('news')));
}
