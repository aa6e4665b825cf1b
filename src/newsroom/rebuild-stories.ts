// Groups the whole index anew from its articles, in the order of time, a window of it in memory; ids are kept.
import { JOIN_LIKENESS } from '../analysis/grouping/grouping.ts';
import { comparableOf, likenessOf } from '../analysis/grouping/likeness.ts';
import { signatureOf } from '../analysis/grouping/signature.ts';
import { STORY_WINDOW_MS } from '../limits/newsroom.ts';
import { REBUILD_BATCH, SETTLED_SAMPLE_MAX, SETTLED_WHOLE_MAX } from '../limits/stories.ts';
import type { ArticleId } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import type { StoryCursor, StoryMember } from '../news/ports-stories.ts';
import { bindingsOf } from '../news/ruling.ts';
import { createCloser } from './close-group.ts';
import { createLookAlikeSearch } from './find-look-alikes.ts';
import { neighbourhoodsOf } from './neighbourhoods.ts';
import type { Newsroom } from './newsroom.ts';
import { createOpenGroups, type OpenGroup, type OpenGroups } from './open-groups.ts';
import { groupMembers } from './regroup-stories.ts';
import { statisticsOf } from './stem-statistics.ts';

/** Articles that are less alike than this share of what joins are near nothing of each other's. */
const NEAR_SHARE = 0.75;

/** How far a rebuild is, and what it came to. */
export interface RebuildReport {
  /** Articles that were read. */
  articles: number;
  /** Stories that the articles make, so far. */
  stories: number;
  /** Of those, the stories that are not as they were. */
  changed: number;
  /** Articles whose story changed. */
  moved: number;
}

export interface RebuildOptions {
  /** Ends it: stories that were done stay as they are, the others as they were. */
  signal?: AbortSignal;
  onProgress?: (report: RebuildReport) => void;
}

/**
 * Groups all articles, whatever stories they are in, by what they say and what operators ruled. Each story is written
 * when nothing can join it any more; until then, and where the rebuild is broken off, it stays as it was. What comes in
 * meanwhile is left to settling. Rebuilding again changes nothing.
 */
export async function rebuildStories(
  newsroom: Newsroom,
  { signal, onProgress }: RebuildOptions = {},
): Promise<RebuildReport> {
  const { stories } = newsroom.store;
  const report: RebuildReport = { articles: 0, stories: 0, changed: 0, moved: 0 };
  const open = createOpenGroups();
  const closeGroup = createCloser(newsroom, open);
  /** Closes what nothing from a moment on can join. */
  const closeBefore = async (horizon: EpochMs) => {
    for (const group of open.listBefore(horizon - STORY_WINDOW_MS)) {
      const moved = await closeGroup(group, horizon);
      open.remove(group);
      report.stories += 1;
      report.changed += moved > 0 ? 1 : 0;
      report.moved += moved;
    }
  };
  let after: StoryCursor | null = null;
  do {
    const page = await stories.listMembersAfter(after, REBUILD_BATCH);
    const [first] = page.members;
    if (first !== undefined) await closeBefore(first.eventTime);
    await placeMembers(newsroom, page.members, open);
    report.articles += page.members.length;
    onProgress?.(report);
    after = page.next;
    // Whoever else works on this thread has a turn.
    await new Promise((resolve) => setImmediate(resolve));
    if (signal?.aborted === true) return report;
  } while (after !== null);
  await closeBefore(Number.MAX_SAFE_INTEGER);
  return report;
}

/** Adds articles to the groups that are open, which are grouped anew with them where they are near. */
async function placeMembers(
  newsroom: Newsroom,
  members: readonly StoryMember[],
  open: OpenGroups,
): Promise<void> {
  for (const member of members) open.add([member]);
  const links = [
    ...(await linksToLookAlikes(newsroom, members, open)),
    ...(await linksOfRulings(newsroom, members, open)),
  ];
  const groups = new Set(links.flatMap(({ one, other }) => [one, other]));
  const weights = new Map([...groups].map((id) => [id, weightOf(open.get(id)?.articles.length ?? 0)]));
  for (const neighbourhood of neighbourhoodsOf(links, weights)) {
    if (neighbourhood.length < 2) continue;
    const near = neighbourhood.flatMap((id) => open.get(id) ?? []);
    const regrouped = await regroup(newsroom, near);
    for (const group of near) open.remove(group);
    for (const articles of regrouped) open.add(articles);
  }
}

function weightOf(articles: number): number {
  return articles > SETTLED_WHOLE_MAX ? SETTLED_SAMPLE_MAX : articles;
}

type GroupLink = Record<'one' | 'other', ArticleId>;

/** The groups of articles that are near each other, as the index's own look-up finds them. */
async function linksToLookAlikes(
  newsroom: Newsroom,
  members: readonly StoryMember[],
  open: OpenGroups,
): Promise<GroupLink[]> {
  const own = await statisticsOf(
    newsroom,
    members.map(({ profile }) => profile),
  );
  const search = await createLookAlikeSearch(newsroom);
  const found = await Promise.all(
    members.map(async ({ profile, eventTime }) => {
      // Those that come later look for this one.
      const period = { from: eventTime - STORY_WINDOW_MS, until: eventTime + 1 };
      return search({ profile, signature: signatureOf(profile, own), period });
    }),
  );
  const placed = new Map(
    found
      .flat()
      .filter(({ id }) => open.find(id) !== null)
      .map((alike) => [alike.id, alike]),
  );
  const statistics = await statisticsOf(
    newsroom,
    [...members, ...placed.values()].map(({ profile }) => profile),
  );
  const weighed = new Map([...placed].map(([id, alike]) => [id, comparableOf(alike, statistics)]));
  return members.flatMap((member, place) => {
    const comparable = comparableOf(member, statistics);
    return (found[place] ?? []).flatMap(({ id }) => {
      const [other, one, its] = [weighed.get(id), open.find(member.id), open.find(id)];
      if (other === undefined || one === null || its === null || one === its) return [];
      const isNear =
        likenessOf(comparable, other, { windowMs: STORY_WINDOW_MS }) >= NEAR_SHARE * JOIN_LIKENESS;
      return isNear ? [{ one: one.id, other: its.id }] : [];
    });
  });
}

/** Groups that a ruling makes one, as far as they are open. */
async function linksOfRulings(
  { store }: Newsroom,
  members: readonly StoryMember[],
  open: OpenGroups,
): Promise<GroupLink[]> {
  const rulings = await store.stories.findRulingsOf(members.map(({ id }) => id));
  return bindingsOf(rulings).together.flatMap((ids) => {
    const [first, ...others] = new Set(ids.flatMap((id) => open.find(id)?.id ?? []));
    return first === undefined ? [] : others.map((other) => ({ one: first, other }));
  });
}

/** Groups open groups anew; of a large one its newest articles stand for it, and it is not taken apart. */
async function regroup(newsroom: Newsroom, groups: readonly OpenGroup[]): Promise<OpenGroup['articles'][]> {
  const { store } = newsroom;
  const large = groups.filter(({ articles }) => articles.length > SETTLED_WHOLE_MAX);
  const rulings = await store.stories.findRulingsOf(
    groups.flatMap(({ articles }) => articles.map(({ id }) => id)),
  );
  const ruled = new Set(rulings.flatMap(({ sides }) => sides.flat()));
  const compared = groups.flatMap((group) =>
    large.includes(group)
      ? group.articles.filter(
          ({ id }, place) => ruled.has(id) || place >= group.articles.length - SETTLED_SAMPLE_MAX,
        )
      : group.articles,
  );
  const members = await store.stories.findMembers(compared.map(({ id }) => id));
  const known = new Set(members.map(({ id }) => id));
  const held = large.map(({ articles }) => articles.map(({ id }) => id).filter((id) => known.has(id)));
  const { together, areApart } = bindingsOf(rulings);
  const regrouped = await groupMembers(newsroom, members, { together: [...together, ...held], areApart });
  return regrouped.map((found) => {
    const ids = new Set(found.map(({ id }) => id));
    const whole = large.filter(({ articles }) => articles.some(({ id }) => ids.has(id)));
    const rest = whole.flatMap(({ articles }) => articles.filter(({ id }) => !known.has(id)));
    return [...rest, ...found];
  });
}
