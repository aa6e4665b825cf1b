// Aliases: what has one and who asks for one has and gets the tag.
import { describe, expect, it } from 'vitest';
import { RETAG_BATCH, TAG_ALIASES_MAX } from '../../../src/limits/tags.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import { tagSlugOf } from '../../../src/news/tag.ts';
import { askQuestion } from '../../../src/newsroom/ask-question.ts';
import { createDirectory } from '../../../src/newsroom/directory.ts';
import { findArticles } from '../../../src/newsroom/find-articles.ts';
import { addAlias, listAliases, removeAlias } from '../../../src/newsroom/tags/keep-aliases.ts';
import { addRule } from '../../../src/newsroom/tags/keep-rules.ts';
import { listTags } from '../../../src/newsroom/tags/list-tags.ts';
import { aLine, idOf, NOW, slugOf, urlOf } from '../../nouns.ts';
import { openNewsroom } from '../open-newsroom.ts';

async function openCooperation() {
  const opened = await openNewsroom();
  await opened.takeIn(
    aLine({ url: urlOf(1), tags: ['Cooperation'] }),
    aLine({ url: urlOf(2), tags: ['Co-op', 'Sea'] }),
    aLine({ url: urlOf(3), tags: ['Co-op', 'Cooperation'] }),
  );
  const tagsOf = async (place: number) =>
    (await opened.newsroom.store.articles.getArticle(idOf(place)))?.tags.map(({ name }) => name);
  const afresh = () => {
    opened.newsroom.directory = createDirectory(opened.newsroom.store, opened.newsroom.clock);
  };
  return { ...opened, tagsOf, afresh };
}

describe('addAlias', () => {
  it('tags anew what is there, and what comes', async () => {
    const { newsroom, takeIn, tagsOf } = await openCooperation();
    const outcome = await addAlias(newsroom, { alias: 'Co-op', tag: 'cooperation' });
    expect(outcome).toMatchObject({ kind: 'added', tag: { name: 'Cooperation' }, retagged: 2 });
    expect([await tagsOf(1), await tagsOf(2), await tagsOf(3)]).toEqual([
      ['Cooperation'],
      ['Cooperation', 'Sea'],
      ['Cooperation'],
    ]);
    await takeIn(aLine({ url: urlOf(4), tags: ['#CO-OP'] }));
    expect(await tagsOf(4)).toEqual(['Cooperation']);
    // What comes again under the alias is as the index has it.
    expect(await takeIn(aLine({ url: urlOf(4), tags: ['co-op'] }))).toMatchObject({
      unchanged: 1,
      updated: 0,
    });
    expect(await newsroom.store.check()).toEqual([]);
  });

  it('leads who asks for the alias to the tag, in questions kept before too', async () => {
    const { newsroom, afresh } = await openCooperation();
    const before = await askQuestion(newsroom, { tagName: 'co-op' });
    await addAlias(newsroom, { alias: 'Co-op', tag: 'Cooperation' });
    afresh();
    const now = await askQuestion(newsroom, { tagName: 'CO-OP' });
    expect(now).toMatchObject({ kind: 'question', question: { tag: 'cooperation' } });
    for (const asked of [before, now]) {
      if (asked.kind !== 'question') throw new Error('no question');
      const found = await findArticles(newsroom, asked.question, { asOf: NOW + HOUR_MS });
      expect(found.articles.map(({ id }) => id).toSorted()).toEqual([1, 2, 3].map(idOf));
    }
    const { tags } = await listTags(newsroom, { find: 'co-op', view: 'busiest' });
    expect(tags[0]).toMatchObject({ name: 'Cooperation', articles: 3, aliases: [{ name: 'Co-op' }] });
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('makes no news: a subscription to the alias goes on with the tag', async () => {
    const { newsroom, takeIn, setNow } = await openCooperation();
    await addAlias(newsroom, { alias: 'Co-op', tag: 'Cooperation' });
    setNow(NOW + HOUR_MS);
    await takeIn(aLine({ url: urlOf(4), tags: ['Co-op'], publishedAt: new Date(NOW).toISOString() }));
    const news = await newsroom.store.stories.findNews({
      ...{
        tag: slugOf('cooperation'),
        period: { from: 0, until: NOW + 2 * HOUR_MS },
        eventSince: 0,
        language: null,
        limit: 9,
      },
    });
    // 1 and 3 had the tag when they came.
    expect(news.map(({ id }) => id).toSorted()).toEqual([idOf(1), idOf(3), idOf(4)]);
  });

  it('flattens chains and refuses circles', async () => {
    const { newsroom } = await openCooperation();
    await addAlias(newsroom, { alias: 'Co-op', tag: 'Cooperation' });
    expect(await addAlias(newsroom, { alias: 'Coop', tag: 'Co-op' })).toMatchObject({
      kind: 'added',
      tag: { slug: 'cooperation' },
    });
    expect(await addAlias(newsroom, { alias: 'Cooperation', tag: 'Coop' })).toMatchObject({ kind: 'cycle' });
    expect(await addAlias(newsroom, { alias: 'Sea', tag: '#sea' })).toMatchObject({ kind: 'same' });
    await addAlias(newsroom, { alias: 'Cooperation', tag: 'Working together' });
    expect((await listAliases(newsroom)).map(({ alias, tag }) => [alias.slug, tag.slug])).toEqual([
      ['co-op', 'working-together'],
      ['coop', 'working-together'],
      ['cooperation', 'working-together'],
    ]);
  });

  it('refuses names that say nothing, tags of rules, and more than there is room for', async () => {
    const { newsroom } = await openCooperation();
    for (const name of ['', '!?', 'News', 'x'.repeat(101)]) {
      expect(await addAlias(newsroom, { alias: name, tag: 'Sea' })).toEqual({ kind: 'bad-name', name });
      expect(await addAlias(newsroom, { alias: 'Sea', tag: name })).toEqual({ kind: 'bad-name', name });
    }
    await addRule(newsroom, { name: 'Ports', question: 'harbour' });
    expect(await addAlias(newsroom, { alias: 'ports', tag: 'Sea' })).toMatchObject({ kind: 'has-rule' });
    const full = Array.from({ length: TAG_ALIASES_MAX }, (_, n) => `alias${n}`);
    const tag = { slug: slugOf('sea'), name: 'Sea' };
    for (const name of full)
      await newsroom.store.tags.keepAlias({ alias: { slug: tagSlugOf(name) ?? slugOf(''), name }, tag }, NOW);
    expect(await addAlias(newsroom, { alias: 'One more', tag: 'Sea' })).toMatchObject({ kind: 'too-many' });
    expect(await addAlias(newsroom, { alias: 'alias7', tag: 'Cooperation' })).toMatchObject({
      kind: 'added',
    });
  });

  it('stops when it is told to, and goes on when it is asked again', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    const count = 3 * RETAG_BATCH;
    await takeIn(
      ...Array.from({ length: count }, (_, n) =>
        aLine({ url: urlOf(n), headline: `n${n}`, tags: ['Co-op'] }),
      ),
    );
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const typed = { alias: 'Co-op', tag: 'Cooperation' };
    const first = await addAlias(newsroom, typed, { signal: stop.signal, onProgress });
    expect(first).toMatchObject({ kind: 'stopped', retagged: RETAG_BATCH });
    const told: number[] = [];
    const second = await addAlias(newsroom, typed, { onProgress: (changed) => told.push(changed) });
    expect(second).toMatchObject({ kind: 'added', retagged: count - RETAG_BATCH });
    expect(told).toEqual([RETAG_BATCH, 2 * RETAG_BATCH]);
    const listed = await newsroom.store.tags.listTags({ from: null, until: null }, Number.MAX_SAFE_INTEGER);
    expect(listed).toMatchObject([{ slug: 'cooperation', articles: count }]);
  });
});

describe('removeAlias', () => {
  it('leaves articles as they are; what comes keeps the tag that it has', async () => {
    const { newsroom, takeIn, tagsOf } = await openCooperation();
    await addAlias(newsroom, { alias: 'Co-op', tag: 'Cooperation' });
    expect(await removeAlias(newsroom, '#co-op')).toMatchObject({
      kind: 'removed',
      alias: { tag: { name: 'Cooperation' } },
    });
    expect(await removeAlias(newsroom, 'Co-op')).toEqual({ kind: 'unknown' });
    expect(await removeAlias(newsroom, '')).toEqual({ kind: 'unknown' });
    await takeIn(aLine({ url: urlOf(4), tags: ['Co-op'] }));
    expect([await tagsOf(2), await tagsOf(4)]).toEqual([['Cooperation', 'Sea'], ['Co-op']]);
  });
});
