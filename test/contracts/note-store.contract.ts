// What every NoteStore does: notes and the questions behind buttons survive.
import { describe, expect, it } from 'vitest';
import { createQuestion, questionTokenOf, type QuestionToken } from '../../src/news/question.ts';
import { NOW, slugOf } from '../nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

export function noteStoreContract(open: OpenStore): void {
  describe('notes', () => {
    it('are set, replaced and removed', async () => {
      const { notes } = (await openForTest(open)).store;
      expect(await notes.getNote('commands')).toBeNull();
      await notes.setNote('commands', 'one');
      await notes.setNote('commands', '{"two": "’\n漢"}');
      await notes.setNote('other', '');
      expect(await notes.getNote('commands')).toBe('{"two": "’\n漢"}');
      expect(await notes.getNote('other')).toBe('');
      await notes.removeNote('commands');
      await notes.removeNote('never set');
      expect(await notes.getNote('commands')).toBeNull();
    });

    it('survive, and others see them', async () => {
      const { store, openAnother, reopen } = await openForTest(open);
      await store.notes.setNote('7', '5');
      expect(await (await openAnother()).notes.getNote('7')).toBe('5');
      expect(await (await reopen()).notes.getNote('7')).toBe('5');
    });
  });

  describe('questions', () => {
    const question = createQuestion({
      words: '"harbour wall" -ferry or 東京',
      tag: slugOf('harbour'),
      outlet: 'The Harbour Post',
      period: { from: null, until: NOW },
      language: 'en',
      order: 'newest',
    });

    it('are kept under their token and read back as asked', async () => {
      const { store, reopen } = await openForTest(open);
      const token = await store.notes.keepQuestion(question, NOW);
      expect(token).toBe(questionTokenOf(question));
      expect(await store.notes.keepQuestion(question, NOW + 1)).toBe(token);
      const plain = createQuestion({});
      await store.notes.keepQuestion(plain, NOW);
      const { notes } = await reopen();
      expect(await notes.getQuestion(token)).toEqual(question);
      expect(await notes.getQuestion(questionTokenOf(plain))).toEqual(plain);
      expect(await notes.getQuestion('0000000000' as QuestionToken)).toBeNull();
    });
  });
}
