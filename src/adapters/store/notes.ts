// Small facts and the questions behind buttons, the same for both engines.
import type { Kysely } from 'kysely';
import type { NoteStore } from '../../news/ports.ts';
import { questionTokenOf, type Question } from '../../news/question.ts';
import type { Tables } from './tables.ts';

export function createNoteStore(tables: Kysely<Tables>): NoteStore {
  return {
    getNote: async (key) => {
      const row = await tables.selectFrom('notes').where('key', '=', key).select('value').executeTakeFirst();
      return row?.value ?? null;
    },
    setNote: async (key, value) => {
      await tables
        .insertInto('notes')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    },
    removeNote: async (key) => {
      await tables.deleteFrom('notes').where('key', '=', key).execute();
    },
    keepQuestion: async (question, at) => {
      const token = questionTokenOf(question);
      await tables
        .insertInto('questions')
        .values({ token, question: JSON.stringify(question), kept_at: at })
        .onConflict((conflict) => conflict.column('token').doUpdateSet({ kept_at: at }))
        .execute();
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
