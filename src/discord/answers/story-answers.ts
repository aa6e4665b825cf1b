// Turns a story into the messages about it: summary, receipts, comparison; what /story, /compare and buttons share.
import type { EpochMs } from '../../news/branded.ts';
import type { Receipt } from '../../news/receipt.ts';
import type { StoryId } from '../../news/story.ts';
import type { SummaryLength } from '../../news/summary.ts';
import { answerMoment } from '../../newsroom/as-of.ts';
import { compareStory } from '../../newsroom/summaries/compare-story.ts';
import { drawCoverage } from '../../newsroom/summaries/draw-coverage.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { refineSummary } from '../../newsroom/summaries/refine-summary.ts';
import { resolveStory } from '../../newsroom/resolve-story.ts';
import { findStorySources } from '../../newsroom/story-sources.ts';
import { findCorrections } from '../../newsroom/summaries/find-corrections.ts';
import {
  type SummariseOptions,
  summariseStory,
  type SummarisedStory,
} from '../../newsroom/summaries/summarise-story.ts';
import type { Desk, MessageView } from '../door.ts';
import { clip, LABEL_MAX_LENGTH } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import { openStop, type StopToken } from '../stops.ts';
import { comparisonView, type ComparisonPart } from '../views/comparison.ts';
import { chartWords } from '../views/coverage-chart.ts';
import { emptyIndexView, goneView, noticeView } from '../views/notices.ts';
import { receiptsView } from '../views/receipts.ts';
import { storyView, type ToldStory } from '../views/story.ts';
import { rejectedText } from '../views/summary-words.ts';

/** A story as of a moment, for everybody or for who asked alone. */
export interface AskedStory {
  id: StoryId;
  asOf: EpochMs;
  isPrivate: boolean;
}

/** A summary and what names its receipt. */
type Told = Pick<ToldStory, 'summary' | 'fingerprint'>;

/** A story that is ready to be shown. */
interface Showable {
  told: SummarisedStory;
  show: (shown: Told, said?: { note?: string; stop?: StopToken }) => MessageView;
}

/** The summary at once; where a writer may do better, its version takes the place when it is checked. */
export async function summaryMessage(
  desk: Desk,
  asked: AskedStory,
  length: SummaryLength,
): Promise<MessageView> {
  const { newsroom, texts, askerTexts, guild, user } = desk;
  const showable = await showableStory(desk, asked, length);
  if (showable === null) return goneView(askerTexts);
  const { told, show } = showable;
  if (told.refinement !== 'possible') return show(told, { note: noteOf(told, desk) });
  const stop = openStop(newsroom, desk);
  return {
    ...show(told, { note: texts.story.beingWritten, stop: stop.token }),
    later: {
      begin: async () => {
        const refined = await refineSummary(newsroom, told, { guild, member: user, asker: stop.signal });
        stop.close();
        // The press has changed the message.
        if (stop.stoppedBy() === 'asker') return null;
        return refined.kind === 'model'
          ? show(refined, { note: rejectedText(refined.rejected, texts) })
          : show(told, { note: texts.story.kept[refined.because] });
      },
      otherwise: () => {
        stop.close();
        return show(told, { note: texts.story.interrupted });
      },
    },
  };
}

/** The summary as it is, when whoever asked has stopped the writer. */
export async function stoppedMessage(
  desk: Desk,
  asked: AskedStory,
  length: SummaryLength,
): Promise<MessageView> {
  const { story } = desk.texts;
  const showable = await showableStory(desk, asked, length);
  if (showable === null) return goneView(desk.askerTexts);
  const { told, show } = showable;
  const note = told.refinement === 'possible' ? story.kept.stopped : noteOf(told, desk);
  return show(told, { note });
}

/** What is said of a writer that will not write any more: what it wrote, or that who asks may not have it. */
function noteOf({ rejected }: SummarisedStory, desk: Desk): string {
  const { newsroom, settings, texts } = desk;
  if (newsroom.writer === null || mayHaveWritten(desk)) return rejectedText(rejected, texts);
  const { managers, nobody } = texts.settings.used.writerFor;
  return settings.writerFor === 'nobody' ? nobody : managers;
}

/** The server lets who asks have what a writer wrote. */
function mayHaveWritten({ settings, isManager }: Desk): boolean {
  return { everybody: true, managers: isManager, nobody: false }[settings.writerFor];
}

/** What of a summary who reads it may have, and in which language. */
function wantedOf(desk: Desk): Pick<SummariseOptions, 'isQuoted' | 'language'> {
  const { language } = desk.texts;
  return { isQuoted: !mayHaveWritten(desk), ...(language === null ? {} : { language }) };
}

async function showableStory(
  desk: Desk,
  { id, asOf, isPrivate }: AskedStory,
  length: SummaryLength,
): Promise<Showable | null> {
  const { newsroom, texts } = desk;
  const [told, sources, corrections] = await Promise.all([
    summariseStory(newsroom, id, { length, asOf, ...wantedOf(desk) }),
    findStorySources(newsroom, id, { asOf }),
    findCorrections(newsroom, id),
  ]);
  if (told.kind === 'gone') return null;
  const { story } = told;
  const show: Showable['show'] = ({ summary, fingerprint }, { note = '', stop } = {}) =>
    storyView(
      { story, summary, fingerprint, sources, corrections },
      { texts, isPrivate, length, asOf, note, stop: stop ?? null },
    );
  return { told, show };
}

/** What each sentence of a summary rests on, as it was told: a model may have written another since. */
export async function receiptsMessage(
  desk: Desk,
  { id, asOf }: Omit<AskedStory, 'isPrivate'>,
  { fingerprint, length }: { fingerprint: string; length: SummaryLength },
): Promise<MessageView> {
  const { newsroom, texts, askerTexts } = desk;
  const receipt = await newsroom.store.receipts.getReceipt(fingerprint);
  if (receipt !== null && (await isOneStory(newsroom, receipt.story, id))) {
    const [story = null] = await newsroom.store.stories.getStories([id], asOf);
    const versions = await versionsNow(newsroom, receipt);
    return receiptsView({ story, summary: receipt, versions }, { texts, asOf });
  }
  const told = await summariseStory(newsroom, id, { length, asOf, ...wantedOf(desk) });
  return told.kind === 'gone'
    ? goneView(askerTexts)
    : receiptsView(
        { ...told, versions: new Map() },
        { texts, asOf, isRetold: told.fingerprint !== fingerprint },
      );
}

/** True for one story under one id, or under two since it has become a part of another. */
async function isOneStory({ store }: Newsroom, one: StoryId, other: StoryId): Promise<boolean> {
  if (one === other) return true;
  const leads = await store.stories.findLeads([one, other]);
  return (leads.get(one) ?? one) === (leads.get(other) ?? other);
}

/** The versions that the index has of what a receipt cites. */
async function versionsNow({ store }: Newsroom, { sentences }: Receipt) {
  const cited = sentences.flatMap(({ citations }) => citations.map(({ article }) => article));
  const articles = await store.articles.getArticles([...new Set(cited)]);
  return new Map(articles.map(({ id, version }) => [id, version]));
}

export async function comparisonMessage(
  { newsroom, texts, askerTexts }: Desk,
  { id, asOf, isPrivate }: AskedStory,
  part: ComparisonPart,
): Promise<MessageView> {
  const compared = await compareStory(newsroom, id, { asOf });
  if (compared.kind === 'gone') return goneView(askerTexts);
  const isDrawn = part === 'timeline' && compared.story.writeUps.length > 1;
  const picture = isDrawn
    ? await drawCoverage(newsroom, compared, (outlets) => chartWords(outlets, texts))
    : null;
  return comparisonView(compared, { texts, part, isPrivate, asOf, picture });
}

/** Shows the story that somebody typed, or says what to do where there is none. */
export async function typedStoryMessage(
  desk: Desk,
  typed: string,
  show: (asked: Omit<AskedStory, 'isPrivate'>) => Promise<MessageView>,
): Promise<MessageView> {
  const { newsroom, askerTexts: texts } = desk;
  const found = await resolveStory(newsroom, typed);
  // Looked up after the story: one that arrives in between would be after its moment.
  if (found.kind === 'story') return show({ id: found.id, asOf: await answerMoment(newsroom) });
  const { articles } = await newsroom.store.articles.getState();
  if (articles === 0) return emptyIndexView(texts);
  if (found.kind === 'unknown-link') return noticeView(texts.story.unknownLink, texts.story.unknownLinkHow);
  const words = escapeText(clip(found.words, LABEL_MAX_LENGTH));
  return noticeView(
    texts.story.nothing({ words }),
    texts.story.nothingHow({ command: desk.mention('news') }),
  );
}
