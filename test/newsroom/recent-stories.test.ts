// The newest stories in memory: which there are, in what order, and which of them begin as somebody types.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/limits/units.ts';
import { readRecentStories, storiesBeginning } from '../../src/newsroom/recent-stories.ts';
import { storyIdOf } from '../../src/news/story.ts';
import { anAnalysed, idOf, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const ago = (ms: number) => ({ eventTime: NOW - ms, firstSeenAt: NOW });
const FERRY = storyIdOf(idOf('ferry'));

async function openFilled() {
  const { newsroom } = await openNewsroom();
  const { articles } = newsroom.store;
  await articles.takeIn(
    [
      anAnalysed(
        { url: urlOf('ferry'), headline: 'Ferry runs again', ...ago(2 * HOUR_MS) },
        { story: FERRY },
      ),
      anAnalysed(
        { url: urlOf('ferry-2'), headline: 'Fähre fährt wieder', outlet: 'Küstenbote', ...ago(HOUR_MS) },
        { story: FERRY },
      ),
      anAnalysed({ url: urlOf('pier'), headline: 'Pier closed for repairs', ...ago(HOUR_MS) }),
      anAnalysed({ url: urlOf('old'), headline: 'Ferry sold', ...ago(30 * DAY_MS) }),
      anAnalysed({ url: urlOf('quake'), headline: '台湾で地震', ...ago(3 * HOUR_MS), language: 'ja' }),
      anAnalysed({ url: urlOf('silent'), headline: null, body: 'No headline here.', ...ago(0) }),
    ],
    NOW,
  );
  return readRecentStories(newsroom.store, NOW);
}

describe('readRecentStories', () => {
  it('lists stories with a headline, those first that are new and widely reported', async () => {
    const stories = await openFilled();
    expect(stories.map(({ headline }) => headline)).toEqual([
      ...['Fähre fährt wieder', 'Pier closed for repairs', '台湾で地震', 'Ferry sold'],
    ]);
    expect(stories[0]).toMatchObject({ id: FERRY, articles: 2, outlets: 2 });
  });

  it('is empty where the index is', async () => {
    const { newsroom } = await openNewsroom();
    expect(await readRecentStories(newsroom.store, NOW)).toEqual([]);
  });
});

describe('storiesBeginning', () => {
  it.each([
    ['fer', ['Fähre fährt wieder', 'Ferry sold']],
    ['FERRY RU', ['Fähre fährt wieder']],
    ['again fer', ['Fähre fährt wieder']],
    ['wied', ['Fähre fährt wieder']],
    ['erry', []],
    ['ferry pier', []],
    ['地震', ['台湾で地震']],
    ['-', []],
    ['', []],
  ])('finds for “%s” %j', async (typed, headlines) => {
    const found = storiesBeginning(typed, await openFilled(), 9);
    expect(found.map(({ headline }) => headline)).toEqual(headlines);
  });

  it('stops where there are enough', async () => {
    expect(storiesBeginning('fer', await openFilled(), 1)).toHaveLength(1);
  });
});
