// Asking by name: tags and outlets however they are spelt, and near ones where there is none.
import { describe, expect, it } from 'vitest';
import { askQuestion } from '../../src/newsroom/ask-question.ts';
import { openTagged } from './open-tagged.ts';

describe('askQuestion', () => {
  it('turns names into a question, however they are spelt', async () => {
    const { newsroom } = await openTagged();
    const asked = await askQuestion(newsroom, {
      words: 'x',
      tagName: ' ECONOMIE ',
      outletName: 'zeitung fur osk',
    });
    expect(asked).toMatchObject({
      kind: 'question',
      question: {
        words: 'x',
        tag: 'economie',
        outlet: 'Zeitung für Osk',
        order: 'best',
        period: { lastDays: 7 },
      },
    });
    expect(await askQuestion(newsroom, {})).toMatchObject({ question: { tag: null, outlet: null } });
  });

  it('names near tags where there is none of the name', async () => {
    const { newsroom } = await openTagged();
    const asked = await askQuestion(newsroom, { tagName: 'Footbal' });
    expect(asked).toMatchObject({ kind: 'unknown-tag', asked: 'Footbal' });
    expect(asked.kind === 'unknown-tag' && asked.near.map(({ name }) => name)[0]).toBe('Football');
    expect(await askQuestion(newsroom, { tagName: '???' })).toEqual({
      kind: 'unknown-tag',
      asked: '???',
      near: [],
    });
    expect(await askQuestion(newsroom, { tagName: '' })).toMatchObject({ kind: 'unknown-tag', near: [] });
  });

  it('names near outlets where there is none of the name', async () => {
    const { newsroom } = await openTagged();
    const asked = await askQuestion(newsroom, { outletName: 'Harbor Post' });
    expect(asked).toMatchObject({ kind: 'unknown-outlet', asked: 'Harbor Post' });
    expect(asked.kind === 'unknown-outlet' && asked.near.map(({ name }) => name)).toEqual([
      'The Harbour Post',
    ]);
    expect(await askQuestion(newsroom, { outletName: 'Qqq' })).toMatchObject({ near: [] });
  });

  it('keeps with a near name all else that was asked', async () => {
    const { newsroom } = await openTagged();
    const typed = {
      tagName: 'Footbal',
      outletName: 'The Harbour Post',
      words: 'derby',
      period: { lastDays: 1 },
    };
    const asked = await askQuestion(newsroom, typed);
    expect(asked.kind === 'unknown-tag' && asked.near[0]?.question).toMatchObject({
      ...{ tag: 'football', outlet: 'The Harbour Post', words: 'derby', period: { lastDays: 1 } },
    });
  });
});
