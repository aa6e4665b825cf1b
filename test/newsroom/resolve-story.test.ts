// What somebody types for a story: an id, a link, or words.
import { describe, expect, it } from 'vitest';
import { resolveStory } from '../../src/newsroom/resolve-story.ts';
import { aLine, NOW, urlOf } from '../nouns.ts';
import { openFerryStory, POST } from './summaries/ferry-story.ts';
import { openNewsroom } from './open-newsroom.ts';

describe('resolveStory', () => {
  it('takes an id, with and without what lists put before it', async () => {
    const { newsroom, story } = await openFerryStory();
    expect(await resolveStory(newsroom, story)).toEqual({ kind: 'story', id: story });
    expect(await resolveStory(newsroom, ` s:${story} `)).toEqual({ kind: 'story', id: story });
  });

  it('takes a link as it is shared: with tracking, in angle brackets, of any article of the story', async () => {
    const { newsroom, story } = await openFerryStory();
    for (const link of [
      POST.url ?? '',
      `${urlOf('post')}?utm_source=chat#top`,
      `<${urlOf('post')}>`,
      'HTTPS://RADIO-CORRAN.example/ferry',
    ])
      expect(await resolveStory(newsroom, link)).toEqual({ kind: 'story', id: story });
  });

  it.each([
    'https://harbour-post.example/nowhere',
    'https://user:secret@harbour-post.example/post',
    'urn:broadsheet:00000000000000000000000000000000',
    'urn:broadsheet:x',
  ])('says of %s that the index does not have it', async (link) => {
    const { newsroom } = await openFerryStory();
    expect(await resolveStory(newsroom, link)).toEqual({ kind: 'unknown-link', url: link });
  });

  it('takes words for the story that they match best, of any age', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(
      aLine({
        url: urlOf('old'),
        headline: 'Lighthouse at Tindal is sold',
        publishedAt: '2019-03-01T08:00:00Z',
      }),
      aLine({ url: urlOf('new'), headline: 'Orchard at Saltby blossoms', body: 'The trees are white.' }),
    );
    const found = await resolveStory(newsroom, 'lighthouse tindal');
    expect(found).toEqual(await resolveStory(newsroom, urlOf('old')));
    expect(found.kind).toBe('story');
  });

  it('takes a word of ten letters for a word, not for an id that is of none', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(aLine({ url: urlOf('old'), headline: 'Lighthouse at Tindal is sold' }));
    expect(await resolveStory(newsroom, 'lighthouse')).toMatchObject({ kind: 'story' });
    expect(await resolveStory(newsroom, 's:lighthouse')).toEqual({ kind: 'nothing', words: 's:lighthouse' });
  });

  it.each(['', '   ', 'zeppelin', '"'])('finds nothing for %j, and does not fail', async (typed) => {
    const { newsroom } = await openFerryStory();
    expect(await resolveStory(newsroom, typed)).toEqual({ kind: 'nothing', words: typed.trim() });
  });

  it('finds by words what was there at a moment', async () => {
    const { newsroom } = await openFerryStory();
    expect(await resolveStory(newsroom, 'ferry', { asOf: NOW - 1 })).toMatchObject({ kind: 'nothing' });
    expect(await resolveStory(newsroom, 'ferry', { asOf: NOW + 1_000 })).toMatchObject({ kind: 'story' });
  });
});
