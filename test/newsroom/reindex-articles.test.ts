// Re-indexing: terms are made anew when their making changed; articles, stories and answers stay.
import { describe, expect, it } from 'vitest';
import { readSampleLines } from '../../src/adapters/sources/sample.ts';
import { TERMS_VERSION } from '../../src/analysis/terms.ts';
import { TAKE_IN_BATCH } from '../../src/limits/store.ts';
import { ALL_TIME, createQuestion } from '../../src/news/question.ts';
import { findArticles } from '../../src/newsroom/find-articles.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { reindexArticles } from '../../src/newsroom/reindex-articles.ts';
import { areTermsOutdated, TERMS_VERSION_NOTE } from '../../src/newsroom/terms-version.ts';
import { anAnalysed, aSearch, idOf, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const lines = await readSampleLines();

async function answers(newsroom: Newsroom): Promise<string[][]> {
  const asked = ['ferry', 'derby', '地震', 'Stromnetz', '"Northam Rovers"', 'quake -Talu'];
  const found = asked.map((words) =>
    findArticles(newsroom, createQuestion({ words, period: ALL_TIME }), { asOf: Number.MAX_SAFE_INTEGER }),
  );
  return (await Promise.all(found)).map(({ articles }) => articles.map(({ id }) => id).toSorted());
}

async function storiesOf(newsroom: Newsroom): Promise<Map<string, string>> {
  const found = await newsroom.store.index.findCandidates(aSearch({ limit: 1_000 }));
  return new Map(found.map(({ id, story }) => [id, story]));
}

describe('reindexArticles', () => {
  it('makes the terms of all articles anew, and changes nothing else', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(...lines);
    const { articles, notes } = newsroom.store;
    await notes.setNote(TERMS_VERSION_NOTE, 'another');
    const before = [
      await answers(newsroom),
      await storiesOf(newsroom),
      await articles.listAfter(null, 1_000),
    ];
    const state = await articles.getState();
    expect(await reindexArticles(newsroom)).toBe(lines.length);
    expect([
      await answers(newsroom),
      await storiesOf(newsroom),
      await articles.listAfter(null, 1_000),
    ]).toEqual(before);
    expect(await articles.getState()).toEqual(state);
    expect(await newsroom.store.check()).toEqual([]);
    expect(await notes.getNote(TERMS_VERSION_NOTE)).toBe(String(TERMS_VERSION));
    expect((await answers(newsroom)).every((found) => found.length > 0)).toBe(true);
  });

  it('makes what was indexed otherwise findable', async () => {
    const { newsroom } = await openNewsroom();
    const article = { url: urlOf(1), headline: 'Ferries return', body: 'The ferries have returned.' };
    await newsroom.store.articles.takeIn([anAnalysed(article, { terms: new Map() })], NOW);
    const found = async () =>
      (await findArticles(newsroom, createQuestion({ words: 'ferry' }), { asOf: NOW })).articles.length;
    expect(await found()).toBe(0);
    expect(await reindexArticles(newsroom)).toBe(1);
    expect(await found()).toBe(1);
  });

  it('goes on where it was stopped', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(...lines);
    const { articles, notes } = newsroom.store;
    await notes.setNote(TERMS_VERSION_NOTE, 'another');
    const stopping = new AbortController();
    const stopped = { ...newsroom, store: { ...newsroom.store, articles: { ...articles } } };
    stopped.store.articles.takeIn = async (...given) => {
      await articles.takeIn(...given);
      stopping.abort();
    };
    expect(await reindexArticles(stopped, { signal: stopping.signal })).toBe(TAKE_IN_BATCH);
    expect(await areTermsOutdated(newsroom)).toBe(true);
    const [last] = (await newsroom.store.stories.listMembersAfter(null, TAKE_IN_BATCH)).members.slice(-1);
    await articles.remove([last?.id ?? idOf('none')], NOW);
    expect(await reindexArticles(newsroom)).toBe(lines.length - TAKE_IN_BATCH);
    expect(await areTermsOutdated(newsroom)).toBe(false);
  });

  it('does nothing where the terms are of this version', async () => {
    const { newsroom } = await openNewsroom();
    expect(await reindexArticles(newsroom)).toBe(0);
    const revision = await newsroom.store.revision();
    await newsroom.store.articles.takeIn([anAnalysed()], NOW);
    expect(await reindexArticles(newsroom)).toBe(0);
    expect(await newsroom.store.revision()).toBe(revision + 1);
  });
});
