// What the newsroom has counted of itself: answers by where they come from, the writer's calls, deliveries with their lag.
import { describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../src/limits/units.ts';
import type { Observed } from '../../src/news/observed.ts';
import { cachedAnswer } from '../../src/newsroom/cached-answer.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { ANSWER_TOKENS } from '../fake-writer.ts';
import { openDigests } from './digests/open-digests.ts';
import { openNewsroom } from './open-newsroom.ts';
import { openWriting } from './summaries/open-writing.ts';

function watch(newsroom: Newsroom, kind: Observed['kind']): Observed[] {
  const seen: Observed[] = [];
  newsroom.observe = (one) => {
    if (one.kind === kind) seen.push(one);
  };
  return seen;
}

describe('an answer', () => {
  test('is made, joined by who asks meanwhile, and then there', async () => {
    const { newsroom } = await openNewsroom();
    const seen = watch(newsroom, 'answer');
    const ask = () => cachedAnswer(newsroom, 'a key', () => Promise.resolve('an answer'));
    expect(await Promise.all([ask(), ask()])).toEqual(['an answer', 'an answer']);
    await ask();
    expect(seen.map((one) => (one.kind === 'answer' ? one.from : null)).toSorted()).toEqual([
      'cache',
      'joined',
      'made',
    ]);
  });

  test('that fails is not counted as one', async () => {
    const { newsroom } = await openNewsroom();
    const seen = watch(newsroom, 'answer');
    const fail = () => Promise.reject(new Error('no disk'));
    await expect(cachedAnswer(newsroom, 'a key', fail)).rejects.toThrow('no disk');
    expect(seen).toEqual([]);
  });
});

describe('a call of the writer', () => {
  test('is counted with what it cost, in and out', async () => {
    const { newsroom, write, refined } = await openWriting();
    const seen = watch(newsroom, 'writing');
    write({ text: 'The ferry runs again.', outlets: ['Harbour Post'] });
    await refined();
    expect(seen).toEqual([
      {
        ...{ kind: 'writing', ended: 'written', tookMs: expect.any(Number) as number },
        tokens: { request: 900 - ANSWER_TOKENS, answer: ANSWER_TOKENS, unsplit: 0 },
      },
    ]);
  });

  test('that no budget allows costs nothing', async () => {
    const { newsroom, refined } = await openWriting();
    newsroom.writerBudget = { total: 10, perServer: null };
    const seen = watch(newsroom, 'writing');
    await refined();
    expect(seen).toMatchObject([{ ended: 'over-total', tokens: { request: 0, answer: 0, unsplit: 0 } }]);
  });

  test('that fails is counted by its reason', async () => {
    const { newsroom, server, refined } = await openWriting();
    server.answerWith({ kind: 'text', text: 'no JSON', tokens: 700 });
    const seen = watch(newsroom, 'writing');
    await refined();
    expect(seen).toMatchObject([{ ended: 'nonsense', tokens: { unsplit: 700 } }]);
  });

  test('is followed by what the check made of its sentences', async () => {
    const { newsroom, write, refined } = await openWriting();
    const seen = watch(newsroom, 'check');
    write({ text: 'A whale of nine tonnes sank the lighthouse.', outlets: ['nobody'] });
    await refined();
    expect(seen).toMatchObject([{ sentences: { accepted: 0 } }]);
  });
});

describe('a delivery', () => {
  test('is counted with the time from its slot to the message', async () => {
    const opened = openDigests();
    const seen = watch(opened.newsroom, 'delivery');
    await opened.subscribe();
    await opened.arrive('ferry');
    opened.wait(DAY_MS + 2 * MINUTE_MS);
    await opened.tick();
    expect(seen).toEqual([{ kind: 'delivery', ended: 'sent', lagMs: 2 * MINUTE_MS }]);
  });

  test('of which nothing came has no lag', async () => {
    const opened = openDigests();
    const seen = watch(opened.newsroom, 'delivery');
    await opened.subscribe();
    opened.wait(DAY_MS);
    await opened.tick();
    expect(seen).toEqual([{ kind: 'delivery', ended: 'skipped', lagMs: null }]);
  });
});
