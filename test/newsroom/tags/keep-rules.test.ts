// Rules: a question whose articles have a tag, those that are there and those that come.
import { describe, expect, it } from 'vitest';
import { RETAG_BATCH, TAG_RULES_MAX } from '../../../src/limits/tags.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import type { ArticleLine } from '../../../src/news/article.ts';
import { addAlias } from '../../../src/newsroom/tags/keep-aliases.ts';
import { addRule, listRules, removeRule, trialRule } from '../../../src/newsroom/tags/keep-rules.ts';
import { reindexArticles } from '../../../src/newsroom/reindex-articles.ts';
import { TERMS_VERSION_NOTE } from '../../../src/newsroom/terms-version.ts';
import { aLine, aTag, idOf, NOW, slugOf, urlOf } from '../../nouns.ts';
import { openNewsroom } from '../open-newsroom.ts';

const RULE = { name: 'Cooperation', question: 'cooperation or "joint statement"' };

const line = (place: number, headline: string, given: ArticleLine = {}) =>
  aLine({ url: urlOf(place), headline, body: undefined, ...given });

async function openRuled() {
  const opened = await openNewsroom();
  await opened.takeIn(
    line(1, 'Ports cooperate on tides'),
    line(2, 'A joint statement on ferries', { tags: ['Ferries'] }),
    line(3, 'A statement, a joint and a ferry'),
    line(4, 'Cooperation on the quay', { tags: ['cooperation'] }),
  );
  const { store } = opened.newsroom;
  const tagged = async () =>
    (await store.tags.findTagged({ tag: slugOf('cooperation'), isByRule: false, limit: 99 })).toSorted();
  const news = async () => {
    const search = {
      tag: slugOf('cooperation'),
      period: { from: 0, until: NOW + 9 * HOUR_MS },
      eventSince: 0,
      language: null,
      limit: 99,
    };
    return (await store.stories.findNews(search)).map(({ id }) => id).toSorted();
  };
  return { ...opened, store, tagged, news };
}

describe('addRule', () => {
  it('tags what is there, which is no news, and what comes, which is', async () => {
    const { newsroom, takeIn, tagged, news } = await openRuled();
    expect(await addRule(newsroom, RULE)).toMatchObject({
      kind: 'applied',
      tagged: 2,
      rule: { appliedAt: NOW },
    });
    expect(await tagged()).toEqual([1, 2, 4].map(idOf));
    await takeIn(line(5, 'They cooperated'), line(6, 'A statement'), line(7, 'Joint statement'));
    expect(await tagged()).toEqual([1, 2, 4, 5, 7].map(idOf));
    expect(await news()).toEqual([4, 5, 7].map(idOf));
    expect(await newsroom.store.check()).toEqual([]);
  });

  it('shows its tag like any other, spelt as the rule spells it', async () => {
    const { newsroom, store } = await openRuled();
    await addRule(newsroom, RULE);
    const [first] = await store.tags.listTags({ from: null, until: null }, Number.MAX_SAFE_INTEGER);
    expect(first).toMatchObject({ name: 'Cooperation', articles: 3, rule: RULE.question });
    expect(await listRules(newsroom)).toMatchObject([{ rule: { tag: aTag('Cooperation') }, articles: 2 }]);
  });

  it('reads an article anew when it changes, and leaves what did not', async () => {
    const { newsroom, takeIn, tagged, news } = await openRuled();
    await addRule(newsroom, RULE);
    expect(await takeIn(line(2, 'A joint statement on ferries', { tags: ['Ferries'] }))).toMatchObject({
      unchanged: 1,
    });
    await takeIn(
      line(1, 'Ports quarrel'),
      line(3, 'A joint statement after all'),
      line(4, 'Quarrel on the quay'),
    );
    // 4 has the tag from its publisher, whatever it says now; 3 came before it had the tag.
    expect(await tagged()).toEqual([2, 3, 4].map(idOf));
    expect(await news()).toEqual([idOf(4)]);
  });

  it('takes as a publisher’s what a publisher gives later', async () => {
    const { newsroom, takeIn, tagged } = await openRuled();
    await addRule(newsroom, RULE);
    expect(await takeIn(line(1, 'Ports cooperate on tides', { tags: ['Cooperation'] }))).toMatchObject({
      updated: 1,
    });
    expect(await removeRule(newsroom, 'Cooperation')).toMatchObject({ kind: 'removed', untagged: 1 });
    expect(await tagged()).toEqual([1, 4].map(idOf));
  });

  it('stays what it is when terms are made anew', async () => {
    const { newsroom, store, news } = await openRuled();
    await addRule(newsroom, RULE);
    await store.notes.setNote(TERMS_VERSION_NOTE, 'old');
    expect(await reindexArticles(newsroom)).toBe(4);
    expect(await store.tags.countByRule()).toEqual(new Map([['cooperation', 2]]));
    expect(await news()).toEqual([idOf(4)]);
  });

  it('stops when it is told to, and goes on when it is asked again', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    const count = 3 * RETAG_BATCH;
    await takeIn(...Array.from({ length: count }, (_, n) => line(n, `Cooperation ${n}`)));
    const stop = new AbortController();
    const first = await addRule(newsroom, RULE, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(first).toMatchObject({ kind: 'stopped', tagged: RETAG_BATCH });
    expect((await listRules(newsroom))[0]?.rule.appliedAt).toBeNull();
    const told: number[] = [];
    const second = await addRule(newsroom, RULE, { onProgress: (tagged) => told.push(tagged) });
    expect(second).toMatchObject({ kind: 'applied', tagged: count - RETAG_BATCH });
    expect(told).toEqual([RETAG_BATCH, 2 * RETAG_BATCH]);
    expect((await listRules(newsroom))[0]).toMatchObject({ articles: count, rule: { appliedAt: NOW } });
  });

  it('refuses what names nothing, asks for nothing, or says otherwise than the rule that there is', async () => {
    const { newsroom } = await openRuled();
    for (const name of ['', '???', 'News', 'x'.repeat(101)])
      expect(await addRule(newsroom, { name, question: 'ferry' })).toEqual({ kind: 'bad-name' });
    for (const question of ['', '-ferry', '!?', `ferry ${'word '.repeat(40)}`])
      expect(await addRule(newsroom, { name: 'Ferry', question })).toEqual({ kind: 'bad-question' });
    await addRule(newsroom, RULE);
    expect(await addRule(newsroom, { ...RULE, question: 'ferry' })).toMatchObject({ kind: 'exists' });
    expect(await trialRule(newsroom, { ...RULE, question: 'ferry' })).toMatchObject({ kind: 'exists' });
    expect(await addRule(newsroom, { ...RULE, question: `  ${RULE.question}  ` })).toMatchObject({
      kind: 'applied',
      tagged: 0,
    });
    for (let n = 1; n < TAG_RULES_MAX; n += 1)
      await newsroom.store.tags.keepRule(
        { tag: aTag(`r${n}`), question: 'x', madeAt: NOW, appliedAt: NOW },
        NOW,
      );
    expect(await addRule(newsroom, { name: 'One more', question: 'ferry' })).toEqual({
      kind: 'too-many',
      max: TAG_RULES_MAX,
    });
  });

  it('under an alias is the tag’s', async () => {
    const { newsroom } = await openRuled();
    await addAlias(newsroom, { alias: 'Co-op', tag: 'Cooperation' });
    expect(await addRule(newsroom, { name: 'co-op', question: 'tides' })).toMatchObject({
      rule: { tag: { slug: 'cooperation' } },
    });
    expect(await removeRule(newsroom, 'Co-op')).toMatchObject({
      kind: 'removed',
      tag: { slug: 'cooperation' },
      untagged: 1,
    });
  });
});

describe('trialRule', () => {
  it('says how many it would tag and which are the newest, and changes nothing', async () => {
    const { newsroom, store, takeIn } = await openRuled();
    await takeIn(
      ...Array.from({ length: 12 }, (_, n) =>
        line(10 + n, `Cooperation ${n}`, { publishedAt: new Date(NOW - n * 1000).toISOString() }),
      ),
    );
    const revision = await store.revision();
    const outcome = await trialRule(newsroom, RULE);
    expect(outcome).toMatchObject({ kind: 'tried', tag: { slug: 'cooperation' }, trial: { articles: 14 } });
    const newest = outcome.kind === 'tried' ? outcome.trial.newest.map(({ id }) => id) : [];
    expect(newest).toEqual(Array.from({ length: 10 }, (_, n) => idOf(10 + n)));
    expect(await store.revision()).toBe(revision);
    expect(await listRules(newsroom)).toEqual([]);
  });
});

describe('removeRule', () => {
  it('takes the tag from what has it from nothing else, and from what comes', async () => {
    const { newsroom, takeIn, tagged } = await openRuled();
    await addRule(newsroom, RULE);
    await takeIn(line(5, 'They cooperated'));
    expect(await removeRule(newsroom, 'COOPERATION')).toMatchObject({ kind: 'removed', untagged: 3 });
    await takeIn(line(6, 'They cooperate'));
    expect(await tagged()).toEqual([idOf(4)]);
    expect(await listRules(newsroom)).toEqual([]);
    expect(await removeRule(newsroom, 'Cooperation')).toEqual({ kind: 'unknown' });
    expect(await removeRule(newsroom, '?')).toEqual({ kind: 'unknown' });
  });

  it('goes on where it was stopped', async () => {
    const { newsroom, takeIn, tagged } = await openNewsroomWithMany();
    await addRule(newsroom, RULE);
    const stop = new AbortController();
    const first = await removeRule(newsroom, 'Cooperation', {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(first).toMatchObject({ kind: 'stopped', untagged: RETAG_BATCH });
    await takeIn(line(99, 'Cooperation at last'));
    expect(await removeRule(newsroom, 'Cooperation')).toMatchObject({
      kind: 'removed',
      untagged: RETAG_BATCH,
    });
    expect(await tagged()).toEqual([]);
  });
});

async function openNewsroomWithMany() {
  const opened = await openNewsroom();
  await opened.takeIn(...Array.from({ length: 2 * RETAG_BATCH }, (_, n) => line(n, `Cooperation ${n}`)));
  const search = { tag: slugOf('cooperation'), isByRule: false, limit: 99 };
  return { ...opened, tagged: () => opened.newsroom.store.tags.findTagged(search) };
}
