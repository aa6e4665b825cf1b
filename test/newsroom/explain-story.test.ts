// Explanations of stories in a real store: who holds it together by which words, who was nearly in, and what was ruled.
import { describe, expect, it } from 'vitest';
import type { StoryId } from '../../src/news/story.ts';
import { explainStoryById } from '../../src/newsroom/explain-story.ts';
import { mergeStories, splitStory } from '../../src/newsroom/rule-stories.ts';
import { aLine, idOf, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';
import { lineOf, storyOf } from './story-lines.ts';

/** Has some words of the storm, and is of something else. */
const NEAR = aLine({
  ...{ url: urlOf('near'), outlet: 'The Quay', headline: 'A theatre for everybody' },
  body: 'The council sells three warehouses in Corran to a theatre company next spring. Warehouses of Corran have stood empty for years. Plays about fishermen, lighthouse keepers and shipwrights are planned in the warehouses, with a kitchen, a workshop for carpenters and a library of scripts for the schools of Corran. Rehearsals begin in March, tickets will cost little, and volunteers paint the stage.',
});

async function openStorm() {
  const opened = await openNewsroom();
  await opened.takeIn(lineOf('one', 'storm', 3), lineOf('storm2', 'storm', 2), lineOf('third', 'storm', 1));
  await opened.takeIn(NEAR, lineOf('trial', 'trial'));
  return { ...opened, storm: await storyOf(opened.newsroom, 'one') };
}

describe('explainStoryById', () => {
  it('tells of each article how alike it is, by which of its own words, the least sure first', async () => {
    const { newsroom, storm } = await openStorm();
    const explained = await explainStoryById(newsroom, storm);
    expect(explained).toMatchObject({ id: storm, size: 3, rulings: [], leads: [] });
    const articles = explained?.articles ?? [];
    expect(articles.map(({ article }) => article.id).toSorted()).toEqual(
      ['one', 'storm2', 'third'].map(idOf),
    );
    const likenesses = articles.map(({ likeness }) => likeness);
    expect(likenesses).toEqual(likenesses.toSorted((one, other) => one - other));
    expect(likenesses[0]).toBeGreaterThan(explained?.joinsFrom ?? 1);
    for (const { article, shared } of articles) {
      expect(shared.length).toBeGreaterThan(2);
      for (const word of shared) expect(`${article.headline ?? ''} ${article.body ?? ''}`).toContain(word);
    }
  });

  it('tells what was nearly in, and that it was not alike enough', async () => {
    const { newsroom, storm } = await openStorm();
    const explained = await explainStoryById(newsroom, storm);
    const miss = explained?.nearMisses.find(({ article }) => article.id === idOf('near'));
    expect(['unlike', 'veto']).toContain(miss?.because.kind);
    expect(miss?.likeness).toBeLessThan(explained?.joinsFrom ?? 0);
    expect(miss?.story).toBe(await storyOf(newsroom, 'near'));
    expect(miss?.shared).toContain('Corran');
  });

  it('tells what was ruled, and the ids that lead here', async () => {
    const { newsroom, storm } = await openStorm();
    const near = await storyOf(newsroom, 'near');
    const merged = await mergeStories(newsroom, [storm, near]);
    if (merged.kind !== 'merged') throw new Error('they are merged');
    const whole = await explainStoryById(newsroom, merged.story);
    expect(whole?.rulings.map(({ number, kind }) => [number, kind])).toEqual([
      [merged.ruling.number, 'together'],
    ]);
    expect(whole?.leads).toEqual(merged.others);
    await splitStory(newsroom, merged.story, [urlOf('third')]);
    const split = await explainStoryById(newsroom, await storyOf(newsroom, 'one'));
    expect(split?.nearMisses.find(({ article }) => article.id === idOf('third'))?.because).toEqual({
      kind: 'ruled',
    });
  });

  it('of one article alone says nothing of likeness, and of none is nothing', async () => {
    const { newsroom } = await openStorm();
    const alone = await explainStoryById(newsroom, await storyOf(newsroom, 'trial'));
    expect(alone?.articles).toMatchObject([{ likeness: 0, shared: [] }]);
    expect(await explainStoryById(newsroom, 'nothing000' as StoryId)).toBeNull();
  });
});
