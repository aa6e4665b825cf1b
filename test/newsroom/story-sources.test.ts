// The sources of a story: read from the index as of a moment, kept until the texts change, counted without being kept.
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../src/limits/units.ts';
import type { ArticleLine } from '../../src/news/article.ts';
import { storyIdOf, type StoryId } from '../../src/news/story.ts';
import { countIndependentSources, findStorySources } from '../../src/newsroom/story-sources.ts';
import { EVENTS } from '../analysis/reuse/events.ts';
import { anAnalysed, idOf, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const WIRE = EVENTS.FERRY.wire.join(' ');
const STORY = storyIdOf(idOf('a'));
const LINES: readonly (readonly [place: string, outlet: string, body: string])[] = [
  ['a', 'Bay Times', `${WIRE} (AP)`],
  ['b', 'Coast Daily', WIRE],
  ['c', 'Island Courier', EVENTS.FERRY.own[0] ?? ''],
];

async function openStory(given: ArticleLine = {}) {
  const { newsroom } = await openNewsroom();
  for (const [place, [name, outlet, body]] of LINES.entries())
    await newsroom.store.articles.takeIn(
      [
        anAnalysed(
          {
            url: `https://${outlet.replace(' ', '-').toLowerCase()}.example/${name}`,
            id: idOf(name),
            outlet,
            body: given.body ?? body,
            publishedAt: NOW - (5 - place) * HOUR_MS,
            firstSeenAt: NOW + place,
          },
          { story: STORY },
        ),
      ],
      NOW + place,
    );
  return newsroom;
}

describe('findStorySources', () => {
  it('tells outlets, sources and the earliest', async () => {
    const found = await findStorySources(await openStory(), STORY);
    expect(found).toMatchObject({
      outlets: 3,
      independent: 2,
      earliest: { outlet: 'Bay Times', at: NOW - 5 * HOUR_MS, article: idOf('a') },
      groups: [{ origin: 'agency', source: 'AP' }, { origin: 'own' }],
    });
  });

  it('speaks of a moment', async () => {
    const newsroom = await openStory();
    expect(await findStorySources(newsroom, STORY, { asOf: NOW + 1 })).toMatchObject({
      outlets: 2,
      independent: 1,
    });
    expect(await findStorySources(newsroom, STORY, { asOf: NOW + 2 })).toMatchObject({
      outlets: 3,
      independent: 2,
    });
  });

  it('is kept until the index changes, and the texts are not read again', async () => {
    const newsroom = await openStory();
    let reads = 0;
    const { articles } = newsroom.store;
    const counting = {
      ...newsroom,
      store: {
        ...newsroom.store,
        articles: {
          ...articles,
          getArticles: async (ids: Parameters<typeof articles.getArticles>[0]) => {
            reads += 1;
            return articles.getArticles(ids);
          },
        },
      },
    };
    const first = await findStorySources(counting, STORY);
    expect(await findStorySources(counting, STORY)).toEqual(first);
    expect(reads).toBe(1);
    await articles.takeIn(
      [
        anAnalysed(
          { url: urlOf('d'), outlet: 'Northam Echo', body: EVENTS.FERRY.own[1] ?? '' },
          { story: STORY },
        ),
      ],
      NOW + 9,
    );
    expect(await findStorySources(counting, STORY)).toMatchObject({ outlets: 4, independent: 3 });
    expect(reads).toBe(2);
  });

  it('is null for a story that the index does not have', async () => {
    const { newsroom } = await openNewsroom();
    expect(await findStorySources(newsroom, 'aaaaaaaaaa' as StoryId)).toBeNull();
  });
});

describe('countIndependentSources', () => {
  it('counts them', async () => {
    const newsroom = await openStory();
    expect(
      await countIndependentSources(newsroom, { id: STORY, outlets: ['Bay Times', 'Coast Daily', 'x'] }),
    ).toBe(2);
  });

  it('needs no text for a story of one outlet, or of none', async () => {
    const { newsroom } = await openNewsroom();
    expect(await countIndependentSources(newsroom, { id: STORY, outlets: ['Bay Times'] })).toBe(1);
    expect(await countIndependentSources(newsroom, { id: STORY, outlets: [] })).toBe(0);
  });
});
