// SQLite and PostgreSQL answer alike: random questions of every form to the same made-up articles.
import { expect, it } from 'vitest';
import { syntheticItems } from '../../bench/synthetic-articles.ts';
import { compareAnswers } from '../../eval/engine-differences.ts';
import { createAsker, readSubjects } from '../../eval/engine-questions.ts';
import { takeInFrom, withBothEngines } from '../../bench/two-engines.ts';
import { NOW } from '../nouns.ts';
import { borrowStoreDatabase, isPostgresMissing } from '../postgres-server.ts';

const ARTICLES = 100;
const QUESTIONS = 60;
/** Four answers to each question: seconds, more on a machine that is busy. */
const SLOW_MS = 90_000;

it.skipIf(isPostgresMissing)(
  'both engines answer random questions with the same stories in the same order',
  async () => {
    await withBothEngines(await borrowStoreDatabase(), async (sqlite, postgres) => {
      const items = [...syntheticItems(ARTICLES, NOW)];
      const [one, other] = [await takeInFrom(sqlite, items, NOW), await takeInFrom(postgres, items, NOW)];
      expect(await one.store.articles.getState()).toEqual(await other.store.articles.getState());
      const ask = createAsker(await readSubjects(one), 7);
      const { found, differences } = await compareAnswers([one, other], ask, QUESTIONS);
      expect(differences).toEqual([]);
      // Most questions find something: else nothing would be compared.
      expect(found).toBeGreaterThan(QUESTIONS / 2);
    });
  },
  SLOW_MS,
);
