// Finds stories that are new by their articles and told by their words: the same report under another story of late.
import { isKnownClaim, isSameClaim } from '../../analysis/claims/known-claims.ts';
import { RETOLD_LOOK_ALIKES_MAX, RETOLD_WITHIN_MS } from '../../limits/told.ts';
import type { ArticleId } from '../../news/article.ts';
import type { Claim } from '../../news/digest.ts';
import type { ChannelId } from '../../news/places.ts';
import { findReprints } from '../find-reprints.ts';
import type { Newsroom } from '../newsroom.ts';
import type { NewStory, ReadStory } from './candidate-stories.ts';
import type { Weighing } from './choose-breadth.ts';
import { readStoryClaims } from './claims-of-story.ts';
import { remember, shelfOf } from './compile-memo.ts';

/**
 * Those of which a channel was told the same under other articles: a text of the story is nearly that of an article that
 * was told within two weeks, its headline and lead stand in the ledger in the very same words, and none of its values is
 * new. Anything less is told: a story too many annoys, a story that is missing misleads.
 */
export async function findRetold<Found extends NewStory>(
  newsroom: Newsroom,
  { stories, channel }: { stories: readonly Found[]; channel: ChannelId },
  weighing: Weighing,
): Promise<ReadonlySet<Found>> {
  const alike = new Map<Found, readonly ArticleId[]>();
  for (const story of stories) {
    const found = await findAlike(newsroom, story, weighing);
    if (found.length > 0) alike.set(story, found);
  }
  const retold = new Set<Found>();
  if (alike.size === 0) return retold;
  const told = await newsroom.store.deliveries.findTold(channel, [...alike.values()].flat());
  const recent = told.filter(({ toldAt }) => toldAt >= weighing.at - RETOLD_WITHIN_MS);
  for (const [story, ids] of alike) {
    const known = recent.filter(({ articles }) => articles.some((id) => ids.includes(id)));
    const claims = known.flatMap((one) => one.claims);
    if (claims.length === 0) continue;
    if (saysNothingNew(await readStoryClaims(newsroom, story, weighing.memo), claims)) retold.add(story);
  }
  return retold;
}

/** Articles of other stories that have nearly the text of its newest arrival; the same for all channels. */
function findAlike(
  newsroom: Newsroom,
  { id, arrived, members }: NewStory,
  { memo }: Weighing,
): Promise<readonly ArticleId[]> {
  const newest = arrived[0]?.id;
  return remember(shelfOf(memo, 'alike'), `${id} ${members.length} ${newest ?? ''}`, async () => {
    const article = newest === undefined ? null : await newsroom.store.articles.getArticle(newest);
    if (article === null) return [];
    const own = new Set(members);
    return (await findReprints(newsroom, article))
      .filter((found) => found.kind === 'near-duplicate' && !own.has(found.article))
      .map((found) => found.article)
      .slice(0, RETOLD_LOOK_ALIKES_MAX);
  });
}

function saysNothingNew({ said }: ReadStory, told: readonly Claim[]): boolean {
  return [...said.values()].every((sentences) =>
    sentences.every(({ claim, figures, isHeadline, position }) => {
      if (!figures.every((figure) => isKnownClaim(figure, told))) return false;
      return isHeadline || position === 0 ? isSameClaim(claim, told) : isKnownClaim(claim, told);
    }),
  );
}
