// Buttons are made and work also while the store takes nothing; the log says so once a minute.
import { describe, expect, it } from 'vitest';
import { MISSES_LOGGED_EVERY_MS, QUESTIONS_UNKEPT_MAX } from '../../src/limits/store.ts';
import type { Store } from '../../src/news/ports.ts';
import { createQuestion, questionTokenOf } from '../../src/news/question.ts';
import { findQuestion, keepQuestion } from '../../src/newsroom/keep-question.ts';
import { NOW } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const FULL = new Error('database or disk is full');

async function openFull() {
  const opened = await openNewsroom();
  const { newsroom } = opened;
  let isFull = true;
  const notes: Store['notes'] = {
    ...newsroom.store.notes,
    keepQuestion: (question, at) =>
      isFull ? Promise.reject(FULL) : newsroom.store.notes.keepQuestion(question, at),
  };
  const store = { ...newsroom.store, notes };
  return { ...opened, newsroom: { ...newsroom, store }, makeRoom: () => (isFull = false) };
}

const asked = (words: string) => createQuestion({ words });

describe('a question behind a button', () => {
  it('is kept in the store, and found by another process', async () => {
    const { newsroom } = await openNewsroom();
    const token = await keepQuestion(newsroom, asked('ferry'));
    expect(await newsroom.store.notes.getQuestion(token)).toEqual(asked('ferry'));
    expect(await findQuestion(newsroom, token)).toEqual(asked('ferry'));
    expect(newsroom.log.lines).toEqual([]);
  });

  it('that the store cannot take has its token all the same, and is found until the program ends', async () => {
    const { newsroom } = await openFull();
    const token = await keepQuestion(newsroom, asked('ferry'));
    expect(token).toBe(questionTokenOf(asked('ferry')));
    expect(await newsroom.store.notes.getQuestion(token)).toBeNull();
    expect(await findQuestion(newsroom, token)).toEqual(asked('ferry'));
    expect(await findQuestion(newsroom, questionTokenOf(asked('tram')))).toBeNull();
  });

  it('is logged once a minute as not kept, with its cause and without its words', async () => {
    const { newsroom, setNow, makeRoom } = await openFull();
    for (const words of ['ferry', 'tram', 'otter']) await keepQuestion(newsroom, asked(words));
    const line = {
      level: 'warn',
      fields: { err: FULL },
      message: 'the question behind a button could not be kept; answers go on without',
    };
    expect(newsroom.log.lines).toEqual([line]);
    setNow(NOW + MISSES_LOGGED_EVERY_MS);
    await keepQuestion(newsroom, asked('ferry'));
    expect(newsroom.log.lines).toEqual([line, line]);
    makeRoom();
    setNow(NOW + 3 * MISSES_LOGGED_EVERY_MS);
    await keepQuestion(newsroom, asked('ferry'));
    expect(newsroom.log.lines).toHaveLength(2);
    expect(JSON.stringify(newsroom.log.lines)).not.toContain('ferry');
  });

  it('that was not kept gives way to newer ones, when there are very many', async () => {
    const { newsroom } = await openFull();
    const first = await keepQuestion(newsroom, asked('first'));
    for (let place = 1; place < QUESTIONS_UNKEPT_MAX; place += 1)
      await keepQuestion(newsroom, asked(`question ${place}`));
    expect(await findQuestion(newsroom, first)).not.toBeNull();
    const last = await keepQuestion(newsroom, asked('last'));
    expect(await findQuestion(newsroom, first)).toBeNull();
    expect(await findQuestion(newsroom, last)).not.toBeNull();
  });
});
