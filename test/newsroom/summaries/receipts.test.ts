// A receipt that cannot be kept: quoted sentences are shown all the same, a model's are not.
import { describe, expect, it } from 'vitest';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';
import { keepSummaryReceipt } from '../../../src/newsroom/summaries/receipts.ts';
import { summariseStory } from '../../../src/newsroom/summaries/summarise-story.ts';
import { idOf } from '../../nouns.ts';
import { openFerryStory } from './ferry-story.ts';

const FULL = new Error('database or disk is full');

function withoutRoom<Opened extends Newsroom>(newsroom: Opened): Opened {
  const receipts = { ...newsroom.store.receipts, keepReceipt: () => Promise.reject(FULL) };
  return { ...newsroom, store: { ...newsroom.store, receipts } };
}

describe('a receipt that cannot be kept', () => {
  it('keeps no quoted sentence from who asked, and is a line in the log', async () => {
    const { newsroom, story } = await openFerryStory();
    const told = await summariseStory(withoutRoom(newsroom), story, { length: 'brief' });
    if (told.kind !== 'summary') throw new Error('the story is gone');
    expect(told.summary.sentences).toHaveLength(3);
    expect(await newsroom.store.receipts.getReceipt(told.fingerprint)).toBeNull();
    expect(newsroom.log.lines).toEqual([
      {
        level: 'warn',
        fields: { err: FULL },
        message: 'the receipt of quoted sentences could not be kept; answers go on without',
      },
    ]);
  });

  it('is an error of what tells sentences that stand in no article', async () => {
    const { newsroom, story } = await openFerryStory();
    const quote = 'The ferry runs again.';
    const citation = { article: idOf('ferry'), version: 'v' as never, start: 0, end: quote.length, quote };
    const summary = {
      method: 'model' as const,
      sentences: [{ text: 'It runs.', citations: [citation] }],
      basis: { full: 1, excerpt: 0, truncated: 0, headline: 0 },
    };
    const told = { fingerprint: 'f', story, summary, articles: [] };
    await expect(keepSummaryReceipt(withoutRoom(newsroom), told)).rejects.toBe(FULL);
  });
});
