// Finds articles that may report what one reports: in its language by stems, in others by names, figures and places.
import { groundQueriesOf, isGroundTerm } from '../analysis/grouping/shared-ground.ts';
import { STORY_CANDIDATES_MAX } from '../limits/newsroom.ts';
import { GROUND_LANGUAGES_MAX } from '../limits/shared-ground.ts';
import type { GroupedArticle, Profile } from '../news/ports.ts';
import type { Period } from '../news/question.ts';
import type { Newsroom } from './newsroom.ts';

export interface LookedFor {
  profile: Profile;
  signature: readonly string[];
  period: Period;
}

export type FindLookAlikes = (looked: LookedFor) => Promise<GroupedArticle[]>;

/** Most alike first, those in other languages after; itself is among them where the index has it. */
export async function createLookAlikeSearch({ store }: Pick<Newsroom, 'store'>): Promise<FindLookAlikes> {
  const languages = (await store.index.listLanguages()).slice(0, GROUND_LANGUAGES_MAX);
  const limit = STORY_CANDIDATES_MAX;
  return async ({ profile, signature, period }) => {
    const stems = signature.filter((key) => !isGroundTerm(key));
    const [alike, alikeAbroad] = await Promise.all([
      store.stories.findLookAlikes({ signature: stems, period, limit }),
      // Empty, and answered at once, in an index of one language.
      store.stories.findLookAlikes({ signature: groundQueriesOf(profile, languages), period, limit }),
    ]);
    return [...new Map([...alike, ...alikeAbroad].map((article) => [article.id, article])).values()];
  };
}
