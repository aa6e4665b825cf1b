// The tables of stories beside their articles, as Kysely knows them.
import type { Generated } from 'kysely';

/** Ids that were stories once. */
export interface StoryLeadTable {
  id: string;
  /** A story, never an id that leads on itself. */
  leads_to: string;
}

export interface UnsettledStoryTable {
  story: string;
  other: string;
}

export interface StoryRulingTable {
  number: Generated<number>;
  kind: string;
  made_at: number;
  /** JSON: lists of ids of articles. */
  sides: string;
}

export interface RuledArticleTable {
  article: string;
  ruling: number;
}
