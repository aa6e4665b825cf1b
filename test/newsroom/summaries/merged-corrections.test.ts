// What was told of a story before it became a part of another, and has been changed since: found under whatever id.
import { describe, expect, it } from 'vitest';
import { mergeStories, splitStory } from '../../../src/newsroom/rule-stories.ts';
import { findCorrections } from '../../../src/newsroom/summaries/find-corrections.ts';
import { aLine, idOf, NOW, urlOf } from '../../nouns.ts';
import { POST } from './ferry-story.ts';
import { openWriting } from './open-writing.ts';

const DAY_MS = 24 * 3_600_000;

/** The ferry's story, told in five sentences, and one of them changed in the Post after all that `happen` does. */
async function openChanged(happen: (opened: Awaited<ReturnType<typeof openWriting>>) => Promise<unknown>) {
  const opened = await openWriting();
  const { summary } = await opened.summarised('long');
  const [told] = summary.sentences.filter(({ citations }) => citations[0]?.article === POST.url);
  if (told === undefined) throw new Error('a sentence of the Post is told');
  await happen(opened);
  const after = told.text.replace(/\.$/, ', the harbour office says.');
  opened.setNow(NOW + DAY_MS);
  await opened.takeIn({ ...POST, body: (POST.body ?? '').replace(told.text, after) });
  return { ...opened, told: told.text, after };
}

describe('what was told of a story that has become a part of another', () => {
  it('is found under the id of the elder, and under its own', async () => {
    const { newsroom, story, told, after } = await openChanged(({ newsroom: open, story: ferry }) =>
      mergeStories(open, [ferry, urlOf('other-0')]),
    );
    const elder = (await newsroom.store.stories.findLeads([story])).get(story);
    if (elder === undefined) throw new Error('the ferry’s id leads on');
    for (const id of [elder, story])
      expect((await findCorrections(newsroom, id)).changed).toEqual([
        { article: POST.url, outlet: POST.outlet, toldAt: NOW, told, before: told, after },
      ]);
  });

  it('is found though the elder has been told since, each sentence once', async () => {
    const { newsroom, story, told } = await openChanged(async (opened) => {
      await mergeStories(opened.newsroom, [opened.story, urlOf('other-0')]);
      opened.setNow(NOW + 3_600_000);
      await opened.summarised('long');
    });
    const receipts = await newsroom.store.receipts.listReceiptsOf(story, 10);
    expect(receipts.every(({ toldAt }) => toldAt === NOW)).toBe(true);
    const { changed } = await findCorrections(newsroom, story);
    expect(changed.filter(({ before }) => before === told)).toHaveLength(1);
  });

  it('is not said of another story', async () => {
    const elsewhere = aLine({
      url: urlOf('whale'),
      headline: 'Whale seen off Ketterby',
      body: 'A young whale swam past the lighthouse of Ketterby at dawn, and two anglers filmed its fluke.',
    });
    const { newsroom } = await openChanged(async ({ newsroom: open, story, takeIn }) => {
      await takeIn(elsewhere);
      await mergeStories(open, [story, urlOf('other-0')]);
    });
    const id = (await newsroom.store.stories.findStoriesOf([idOf('whale')])).get(idOf('whale'));
    if (id === undefined) throw new Error('the whale is in a story');
    expect(await findCorrections(newsroom, id)).toEqual({ changed: [], elsewhere: [] });
  });

  it('stays with the story that it was told of when the article leaves it', async () => {
    const { newsroom, story, told } = await openChanged(({ newsroom: open, story: ferry }) =>
      splitStory(open, ferry, [POST.url ?? '']),
    );
    const living = (await newsroom.store.stories.findLeads([story])).get(story) ?? story;
    expect((await findCorrections(newsroom, living)).changed.map(({ before }) => before)).toContain(told);
  });
});
