// Small facts and the questions behind buttons, the same for both engines.
import type { Kysely } from 'kysely';
import { QUESTION_KEPT_AGAIN_EVERY_MS, QUESTIONS_REMEMBERED_MAX } from '../../limits/store.ts';
import type { NoteStore } from '../../news/ports.ts';
import type { EpochMs } from '../../news/branded.ts';
import { questionTokenOf, type Question, type QuestionToken } from '../../news/question.ts';
import type { Tables } from './tables.ts';
import { rowsOf, type Transact } from './transaction-steps.ts';

/** `tables` read what this connection has written; writes wait for other processes without holding the thread up. */
export function createNoteStore(tables: Kysely<Tables>, transact: Transact): NoteStore {
  const keptAt = new Map<QuestionToken, EpochMs>();
  return {
    getNote: async (key) => {
      const row = await tables.selectFrom('notes').where('key', '=', key).select('value').executeTakeFirst();
      return row?.value ?? null;
    },
    setNote: async (key, value) => {
      const set = tables
        .insertInto('notes')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }));
      await transact(() => rowsOf(set));
    },
    removeNote: async (key) => {
      await transact(() => rowsOf(tables.deleteFrom('notes').where('key', '=', key)));
    },
    keepQuestion: async (question, at) => {
      const token = questionTokenOf(question);
      if (at - (keptAt.get(token) ?? Number.NEGATIVE_INFINITY) < QUESTION_KEPT_AGAIN_EVERY_MS) return token;
      const keep = tables
        .insertInto('questions')
        .values({ token, question: JSON.stringify(question), kept_at: at })
        .onConflict((conflict) => conflict.column('token').doUpdateSet({ kept_at: at }));
      await transact(() => rowsOf(keep));
      if (keptAt.size >= QUESTIONS_REMEMBERED_MAX) keptAt.clear();
      keptAt.set(token, at);
      return token;
    },
    getQuestion: async (token) => {
      const row = await tables
        .selectFrom('questions')
        .where('token', '=', token)
        .select('question')
        .executeTakeFirst();
      return row === undefined ? null : (JSON.parse(row.question) as Question);
    },
  };
}
