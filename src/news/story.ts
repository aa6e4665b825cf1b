// The noun of an event: the articles that report it, grouped by us.
import { createHash } from 'node:crypto';
import type { ArticleId } from './article.ts';
import type { Branded, EpochMs } from './branded.ts';
import type { Citation } from './summary.ts';

/** A story's identity: ten base-36 digits made from the article that founded it, so that a rebuild gives the same. */
export type StoryId = Branded<'StoryId'>;

const STORY_ID_LENGTH = 10;

/** Names the story that an article founds. */
export function storyIdOf(founder: ArticleId): StoryId {
  const digest = createHash('sha256').update(founder).digest().readBigUInt64BE();
  return digest.toString(36).padStart(STORY_ID_LENGTH, '0').slice(-STORY_ID_LENGTH) as StoryId;
}

/** True for what can be a story's id; whether there is one, the store knows. */
export function isStoryId(text: string): text is StoryId {
  return /^[0-9a-z]{10}$/.test(text);
}

/** One write-up in a story, as lists show it. */
export interface WriteUp {
  article: ArticleId;
  url: string | null;
  headline: string | null;
  outlet: string;
  eventTime: EpochMs;
  /** The publisher dates it; else its event time is when we first saw it. */
  isDated: boolean;
  language: string | null;
  /** The one sentence that says most, with where it stands; null where no sentence can be quoted. */
  gist: Citation | null;
  isTruncated: boolean;
}

/** A story as of a moment: articles that came later are not counted. */
export interface Story {
  id: StoryId;
  firstSeenAt: EpochMs;
  /** Event time of its newest article. */
  latestAt: EpochMs;
  articles: number;
  /** Known outlets, the first to report first. */
  outlets: readonly string[];
  /** Newest first, at most `WRITE_UPS_MAX`. */
  writeUps: readonly WriteUp[];
}

/** Write-ups that a story is read with; the rest is counted. A reader opens no more than these. */
export const WRITE_UPS_MAX = 30;

/** The story as its other outlets tell it; how many articles and outlets there are is counted as before. */
export function withoutOutlets(story: Story, outlets: readonly string[]): Story {
  if (outlets.length === 0) return story;
  return { ...story, writeUps: story.writeUps.filter(({ outlet }) => !outlets.includes(outlet)) };
}

/**
 * The write-up that speaks for a story: one that can be quoted, has a headline, is not cut off. Of those it is one of these
 * outlets where one is, then the preferred one, else the newest.
 */
export function leadWriteUp(
  story: Story,
  preferred?: ArticleId,
  outlets: readonly string[] = [],
): WriteUp | null {
  const merit = (writeUp: WriteUp) =>
    (writeUp.gist === null ? 0 : 4) + (writeUp.headline === null ? 0 : 2) + (writeUp.isTruncated ? 0 : 1);
  const best = Math.max(...story.writeUps.map(merit));
  const able = story.writeUps.filter((writeUp) => merit(writeUp) === best);
  const liked = able.filter(({ outlet }) => outlets.includes(outlet));
  const choice = liked.length > 0 ? liked : able;
  return choice.find((writeUp) => writeUp.article === preferred) ?? choice[0] ?? null;
}
