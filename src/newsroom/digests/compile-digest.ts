// Compiles a digest: the stories of a topic in a period that are new to the channel, or have something new, told with a sentence each.
import type { EpochMs } from '../../news/branded.ts';
import type { ArticleId } from '../../news/article.ts';
import type { Claim, Digest, DigestPeriod, DigestStory } from '../../news/digest.ts';
import type { OutletTaste } from '../../news/guild-settings.ts';
import { nextRunAfter } from '../../news/schedule.ts';
import { leadWriteUp, withoutOutlets, type Story } from '../../news/story.ts';
import type { Subscription } from '../../news/subscription.ts';
import { settingsOf } from '../guild-settings.ts';
import type { Newsroom } from '../newsroom.ts';
import type { ReadStory } from './candidate-stories.ts';
import { weighStory, type Weighing } from './choose-breadth.ts';
import { topicSearchOf } from './choose-candidates.ts';
import { chooseStories, type ChosenStories, type TellableStory } from './choose-stories.ts';
import { tellingSentenceOf } from './choose-sentence.ts';
import { readStoryClaims } from './claims-of-story.ts';
import { createCompileMemo, type CompileMemo } from './compile-memo.ts';

/** What a digest is compiled for: the period that it covers, and the moment of compiling. */
export interface CompileFor {
  period: DigestPeriod;
  at: EpochMs;
  /** What this tick has found for other digests; without one nothing is shared. */
  memo?: CompileMemo | undefined;
}

export type CompileOutcome =
  | { kind: 'digest'; digest: Digest; choice: ChosenStories }
  /** `considered`: stories of the period that the channel was told already. */
  | { kind: 'nothing-new'; considered: number; choice: ChosenStories };

/** Compiles the digest of a subscription. Claims nothing: until its delivery is begun nobody was told. */
export async function compileDigest(
  newsroom: Newsroom,
  subscription: Subscription,
  { period, at, memo = createCompileMemo() }: CompileFor,
): Promise<CompileOutcome> {
  const weighing = { memo, at };
  const search = topicSearchOf(subscription, period);
  const taste = await settingsOf(newsroom, subscription.guild);
  const choosing = { subscription, search, mutedOutlets: taste.muted };
  const choice = await chooseStories(newsroom, choosing, weighing);
  const stories = await tellStories(newsroom, { chosen: choice.chosen, taste }, weighing);
  if (stories.length === 0) return { kind: 'nothing-new', considered: choice.told.length, choice };
  const digest: Digest = {
    ...{ subscription: subscription.id, topic: subscription.topic, period, stories },
    total: choice.chosen.length + choice.crowdedOut.length + choice.noRoom.length,
    nextRunAt: nextRunAfter(subscription.schedule, at),
    ...(choice.muted.length > 0 ? { muted: choice.muted.length } : {}),
  };
  return { kind: 'digest', digest, choice };
}

async function tellStories(
  newsroom: Newsroom,
  { chosen, taste }: { chosen: readonly TellableStory[]; taste: OutletTaste },
  weighing: Weighing,
): Promise<DigestStory[]> {
  const told: DigestStory[] = [];
  for (const story of chosen) {
    const weighed = await weighStory(newsroom, story, weighing);
    if (weighed === null) continue;
    const read = await readStoryClaims(newsroom, story, weighing.memo);
    const lead =
      story.news === null
        ? leadOf(withoutOutlets(weighed.story, taste.muted), story, { read, taste })
        : newsLeadOf(weighed.story, story, read);
    if (lead === null) continue;
    told.push({
      ...lead,
      story: story.id,
      articles: story.members,
      outlets: weighed.story.outlets.length,
      independent: weighed.independent,
      claims: claimsTold(read, story, lead),
      update: story.news?.update ?? null,
    });
  }
  return told;
}

type Lead = Pick<DigestStory, 'headline' | 'sentence' | 'outlet' | 'url' | 'eventTime' | 'isTruncated'>;

/** What the digest itself says is among them always: there may be no room for it beside what else the write-ups say. */
function claimsTold(
  { claims, said }: ReadStory,
  { news }: TellableStory,
  { sentence }: Lead,
): readonly Claim[] {
  const article = news?.article ?? sentence?.article;
  const shown = (article === undefined ? [] : (said.get(article) ?? [])).filter(
    ({ isHeadline, citation }) => isHeadline || citation.start === sentence?.start,
  );
  const told = new Map(claims.map((claim) => [claim.fingerprint, claim]));
  for (const claim of shown.flatMap((one) => [one.claim, ...one.figures]))
    if (!told.has(claim.fingerprint)) told.set(claim.fingerprint, claim);
  return [...told.values()];
}

/** As its lead write-up tells it; null where it has none any more. */
function leadOf(
  story: Story,
  { arrived }: TellableStory,
  { read: { said }, taste }: { read: ReadStory; taste: OutletTaste },
): Lead | null {
  const lead = leadWriteUp(story, arrived[0]?.id, taste.preferred);
  if (lead === null) return null;
  const { article, headline, gist, outlet, url, eventTime, isTruncated } = lead;
  const sentence = tellingSentenceOf(said.get(article) ?? [], gist);
  return { headline, sentence, outlet, url, eventTime, isTruncated };
}

/** As the write-up tells it that has the news, with the sentence that has it. */
function newsLeadOf(story: Story, { news }: TellableStory, { articles, said }: ReadStory): Lead | null {
  const article = news === null ? undefined : articles.get(news.article);
  if (news === null || article === undefined) return null;
  const { headline, outlet, url, eventTime, textState } = article;
  return {
    ...{ headline, outlet, url, eventTime },
    sentence: news.sentence ?? tellingSentenceOf(said.get(article.id) ?? [], gistOf(story, article.id)),
    isTruncated: textState === 'truncated',
  };
}

function gistOf({ writeUps }: Story, id: ArticleId): Lead['sentence'] {
  return writeUps.find(({ article }) => article === id)?.gist ?? null;
}
