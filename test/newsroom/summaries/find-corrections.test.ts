// What was told and has been changed since: which sentence, the words before and now; and silence where nothing has.
import { describe, expect, it } from 'vitest';
import { findCorrections } from '../../../src/newsroom/summaries/find-corrections.ts';
import { refineSummary } from '../../../src/newsroom/summaries/refine-summary.ts';
import { NOW } from '../../nouns.ts';
import { POST, RADIO } from './ferry-story.ts';
import { GUILD, openWriting, type WritingNewsroom } from './open-writing.ts';

const COST = 'The repairs of the ferry cost 4.2 million crowns.';
const NEW_COST = 'The repairs of the ferry cost 6.9 million crowns.';

/** The Harbour Post writes other words in the place of some; a day later. */
async function change({ takeIn, setNow }: WritingNewsroom, before: string, after: string): Promise<void> {
  setNow(NOW + 24 * 3_600_000);
  await takeIn({ ...POST, body: (POST.body ?? '').replace(before, after) });
}

/** Tells all five sentences, and more, so that each of the Post's is among them. */
async function tellAll({ newsroom, story, summarised }: WritingNewsroom): Promise<string[]> {
  const { summary } = await summarised('long');
  expect(await findCorrections(newsroom, story)).toEqual({ changed: [], elsewhere: [] });
  return summary.sentences
    .filter(({ citations }) => citations[0]?.article === POST.url)
    .map(({ text }) => text);
}

describe('findCorrections', () => {
  it('finds the sentence whose source was changed, with the old words and the new', async () => {
    const writing = await openWriting();
    const [told = ''] = await tellAll(writing);
    const changed = told.replace(/\.$/, ', the harbour office says.');
    await change(writing, told, changed);
    expect(await findCorrections(writing.newsroom, writing.story)).toEqual({
      changed: [
        { article: POST.url, outlet: 'The Harbour Post', toldAt: NOW, told, before: told, after: changed },
      ],
      elsewhere: [],
    });
  });

  it('says that nothing like it stands there any more', async () => {
    const writing = await openWriting();
    const [told = ''] = await tellAll(writing);
    await change(writing, told, 'Nobody knows anything about penguins.');
    const { changed } = await findCorrections(writing.newsroom, writing.story);
    expect(changed).toMatchObject([{ before: told, after: null }]);
  });

  it('takes no sentence for the new words that stood there before', async () => {
    const writing = await openWriting();
    const [told = ''] = await tellAll(writing);
    // As much like it as can be, and there from the beginning.
    const twin = told.replace(/\.$/, ' indeed.');
    await writing.takeIn({ ...POST, body: `${POST.body ?? ''} ${twin}` });
    await writing.summarised('long');
    await writing.takeIn({ ...POST, body: `${(POST.body ?? '').replace(told, '')} ${twin}` });
    const { changed } = await findCorrections(writing.newsroom, writing.story);
    const withTwin = changed.filter(({ after }) => after === twin);
    // Told from the first version, in which the twin did not stand yet; never from the second.
    expect(withTwin.every(({ toldAt, before }) => toldAt === NOW && before === told)).toBe(true);
  });

  it('does not call it gone when more of the text has come', async () => {
    const writing = await openWriting();
    const { newsroom, takeIn, story, summarised } = writing;
    const teaser = 'Ferry passengers between Northam and Corran can hope for a quick return of their ferry.';
    const excerpt = {
      ...POST,
      url: 'https://ferry-teaser.example/a',
      outlet: 'Teaser',
      textState: 'excerpt' as const,
    };
    await takeIn({ ...excerpt, body: teaser });
    const [article] = await newsroom.store.articles.getArticles([excerpt.url as never]);
    expect(article?.textState).toBe('excerpt');
    const { fingerprint } = await summarised();
    const { version = '' as never, id = '' as never } = article ?? {};
    const citation = { article: id, version, start: 0, end: teaser.length, quote: teaser };
    const told = { fingerprint: `${fingerprint}x`, story, toldAt: NOW, method: 'extractive' as const };
    await newsroom.store.receipts.keepReceipt(
      { ...told, sentences: [{ text: teaser, citations: [citation] }] },
      [
        {
          article: id,
          version,
          language: 'en',
          publishedAt: NOW,
          headline: null,
          abstract: null,
          body: teaser,
        },
      ],
    );
    await takeIn({ ...excerpt, textState: 'full', body: RADIO.body });
    const found = await findCorrections(newsroom, story);
    expect(found.changed.map(({ before }) => before)).not.toContain(teaser);
  });

  it.each([
    ['quotation marks', (text: string) => text.replaceAll('"', '”')],
    ['capitals', (text: string) => text.toUpperCase()],
    ['white space', (text: string) => text.replaceAll(' ', '\u00A0 ')],
  ])('takes other %s for no other words', async (_name, rewrite) => {
    const writing = await openWriting();
    await tellAll(writing);
    writing.setNow(NOW + 3_600_000);
    await writing.takeIn({ ...POST, body: rewrite(POST.body ?? '') });
    expect((await findCorrections(writing.newsroom, writing.story)).changed).toEqual([]);
  });

  it('names the outlet alone where what was told still stands', async () => {
    const writing = await openWriting();
    const told = await tellAll(writing);
    expect(told).not.toHaveLength(0);
    await change(writing, told[0] ?? '', `${told[0] ?? ''}  The dock is closed now.`);
    expect(await findCorrections(writing.newsroom, writing.story)).toEqual({
      changed: [],
      elsewhere: ['The Harbour Post'],
    });
  });

  it('says nothing of other articles that change, that come, or that are forgotten', async () => {
    const writing = await openWriting();
    const { newsroom, story, takeIn, summarised } = writing;
    const { summary } = await summarised();
    const cited = new Set(
      summary.sentences.flatMap(({ citations }) => citations.map(({ article }) => article)),
    );
    const other = [POST, RADIO].find(({ url }) => !cited.has(url as never));
    if (other !== undefined) await takeIn({ ...other, body: `${other.body ?? ''} The dock is closed now.` });
    expect(await findCorrections(newsroom, story)).toEqual({ changed: [], elsewhere: [] });
    await newsroom.store.articles.prune(NOW + 1, NOW + 1);
    expect(await findCorrections(newsroom, story)).toEqual({ changed: [], elsewhere: [] });
  });

  it('finds what a model told, and the words that it rested on', async () => {
    const writing = await openWriting();
    const told = 'Repairs of the ferry cost 4.2 million crowns.';
    writing.write({ text: told, outlets: ['The Harbour Post'] });
    expect(await writing.refined()).toMatchObject({
      kind: 'model',
      summary: { sentences: [{ text: told }] },
    });
    await change(writing, COST, NEW_COST);
    const { changed } = await findCorrections(writing.newsroom, writing.story);
    expect(changed.find((one) => one.told === told)).toMatchObject({ before: COST, after: NEW_COST });
  });

  it('is followed by a summary of the new words, told with the receipt of them', async () => {
    const writing = await openWriting();
    const { newsroom, summarised, server, write } = writing;
    write({ text: COST, outlets: ['The Harbour Post'] });
    await writing.refined();
    await change(writing, COST, NEW_COST);
    const again = await summarised();
    expect(again.refinement).toBe('possible');
    write({ text: NEW_COST, outlets: ['The Harbour Post'] });
    const outcome = await refineSummary(newsroom, again, { guild: GUILD });
    expect(outcome).toMatchObject({ kind: 'model', summary: { sentences: [{ text: NEW_COST }] } });
    expect(server.requests).toHaveLength(2);
  });

  it('names each changed sentence once, however often it was told', async () => {
    const writing = await openWriting();
    await writing.summarised('brief');
    const [told = ''] = await tellAll(writing);
    await change(writing, told, told.replace(/\.$/, ', they say.'));
    const { changed } = await findCorrections(writing.newsroom, writing.story);
    expect(changed.filter(({ before }) => before === told)).toHaveLength(1);
  });
});
