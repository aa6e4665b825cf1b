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
  language: string | null;
  /** The one sentence that says most, with where it stands; null where no sentence can be quoted. */
  gist: Citation | null;
  isTruncated: boolean;
}

/** A story as lists show it, as of a moment: later articles are not counted. */
export interface Story {
  id: StoryId;
  /** The headline of its best article; null where no write-up has one. */
  headline: string | null;
  firstSeenAt: EpochMs;
  latestAt: EpochMs;
  outlets: readonly string[];
  writeUps: readonly WriteUp[];
}
