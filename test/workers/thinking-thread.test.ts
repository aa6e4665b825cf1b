// The thinking worker, a real thread: it answers as the bot's own would, and what happens to it happens to one question.
import { describe, expect, onTestFinished, test } from 'vitest';
import { compareArticles } from '../../src/analysis/comparison/comparison.ts';
import { createThinking, ThinkingError, type ThinkingOptions } from '../../src/workers/thinking-thread.ts';
import { drawChart } from '../../src/adapters/pictures/draw-chart.ts';
import { anArticle, NOW, urlOf } from '../nouns.ts';

function openThinking(options: ThinkingOptions = {}) {
  const thinking = createThinking(options);
  onTestFinished(() => thinking.stop());
  return thinking;
}

const ARTICLES = [
  anArticle({
    url: urlOf('bridge'),
    headline: 'Works on the harbour bridge suspended',
    body: 'The works on the harbour bridge of Corran have been suspended, the port office said on Monday.',
  }),
  anArticle({
    url: urlOf('bridge-slow'),
    outlet: 'Fjord Post',
    headline: 'Works on the harbour bridge slow down',
    body: 'The works on the harbour bridge of Corran have slowed down, the port office said on Monday.',
    publishedAt: NOW - 60_000,
  }),
];

/** What a structured clone cannot carry ends a worker's message. */
const UNREADABLE = [{ ...anArticle(), body: 5 as unknown as string }];

describe('the thinking worker', () => {
  test('answers what the thread that asks would', async () => {
    const thinking = openThinking();
    expect(await thinking.compareArticles(ARTICLES)).toEqual(compareArticles(ARTICLES));
  });

  test('draws a chart, and compares beside it', async () => {
    const thinking = openThinking();
    const marks = [{ at: NOW, isDated: true, isFirst: true }];
    const words = { title: 'Who when', first: 'first', undated: '', unnamed: 'unknown', more: '' };
    const chart = { kind: 'coverage', lanes: [{ outlet: 'Fjord Post', host: null, marks }], words } as const;
    const [picture, compared] = await Promise.all([
      thinking.drawChart(chart),
      thinking.compareArticles(ARTICLES),
    ]);
    expect(Buffer.from(picture.slice(1, 4)).toString('latin1')).toBe('PNG');
    expect(Buffer.from(picture).equals(Buffer.from(drawChart(chart)))).toBe(true);
    expect(compared.articles).toHaveLength(2);
  });

  test('fails a chart that cannot be drawn, and draws the next', async () => {
    const thinking = openThinking();
    const broken = {
      kind: 'coverage' as const,
      lanes: 5 as unknown as [],
      words: { title: '', first: '', undated: '', unnamed: '', more: '' },
    };
    await expect(thinking.drawChart(broken)).rejects.toThrow(ThinkingError);
    expect((await thinking.drawChart({ ...broken, lanes: [] })).length).toBeGreaterThan(100);
  });

  test('answers each of many who ask at once', async () => {
    const thinking = openThinking();
    const pairs = await Promise.all([
      thinking.compareArticles(ARTICLES),
      thinking.compareArticles([]),
      thinking.compareArticles(ARTICLES.slice(0, 1)),
    ]);
    expect(pairs.map(({ articles }) => articles.length)).toEqual([2, 0, 1]);
  });

  test('fails one question, and answers the next', async () => {
    const thinking = openThinking();
    await expect(thinking.compareArticles(UNREADABLE)).rejects.toThrow(ThinkingError);
    expect((await thinking.compareArticles(ARTICLES)).articles).toHaveLength(2);
  });

  test('is ended when it takes too long, and begins anew with the next question', async () => {
    const slow = openThinking({ answerMaxMs: 1 });
    await expect(slow.compareArticles(ARTICLES)).rejects.toThrow('took longer than');
  });

  test('refuses more than can wait', async () => {
    const thinking = openThinking();
    const asked = Array.from({ length: 60 }, () => thinking.compareArticles(ARTICLES));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);
  });

  test('stopping answers those who wait with an error', async () => {
    const thinking = createThinking();
    const waiting = thinking.compareArticles(ARTICLES);
    const outcome = expect(waiting).rejects.toThrow('the bot stops');
    await thinking.stop();
    await outcome;
  });
});
