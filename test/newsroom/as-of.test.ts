// The moment of an answer: the same for all between two changes of the index.
import { describe, expect, it } from 'vitest';
import { ANSWER_BUCKET_MS } from '../../src/limits/cache.ts';
import { answerMoment } from '../../src/newsroom/as-of.ts';
import { aLine, NOW } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

describe('answerMoment', () => {
  const mark = Math.floor(NOW / ANSWER_BUCKET_MS) * ANSWER_BUCKET_MS;

  it('is the last five-minute mark where the index did not change since', async () => {
    const { newsroom, setNow } = await openNewsroom();
    setNow(mark + 1);
    expect(await answerMoment(newsroom)).toBe(mark);
    setNow(mark + ANSWER_BUCKET_MS - 1);
    expect(await answerMoment(newsroom)).toBe(mark);
    setNow(mark + ANSWER_BUCKET_MS);
    expect(await answerMoment(newsroom)).toBe(mark + ANSWER_BUCKET_MS);
  });

  it('is the last change where that is later: it counts at once', async () => {
    const { newsroom, takeIn, setNow } = await openNewsroom();
    setNow(mark + 7);
    await takeIn(aLine());
    setNow(mark + 9);
    expect(await answerMoment(newsroom)).toBe(mark + 7);
    setNow(mark + ANSWER_BUCKET_MS);
    expect(await answerMoment(newsroom)).toBe(mark + ANSWER_BUCKET_MS);
  });
});
