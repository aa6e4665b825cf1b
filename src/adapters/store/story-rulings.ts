// What operators have ruled on stories, the same for both engines: on articles, so that it outlives stories and texts.
import type { Kysely, Selectable } from 'kysely';
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { RulingStore } from '../../news/ports-stories.ts';
import type { NewRuling, Ruling } from '../../news/ruling.ts';
import { chunksOf } from './chunks.ts';
import type { StoryRulingTable } from './story-tables.ts';
import type { Tables } from './tables.ts';
import { rowsOf, type Steps, type Transact } from './transaction-steps.ts';

export function createRulingStore(tables: Kysely<Tables>, transact: Transact): RulingStore {
  return {
    keepRuling: (ruling, at) => transact(() => keepRuling(tables, ruling, at)),
    removeRuling: (number) => transact(() => removeRuling(tables, number)),
    listRulings: async () => {
      const rows = await tables.selectFrom('story_rulings').selectAll().orderBy('number').execute();
      return rows.map(rulingOf);
    },
    findRulingsOf: (articles) => findRulingsOf(tables, articles),
  };
}

async function findRulingsOf(tables: Kysely<Tables>, articles: readonly ArticleId[]): Promise<Ruling[]> {
  const found = new Map<number, Ruling>();
  for (const chunk of chunksOf(articles)) {
    const naming = tables.selectFrom('ruled_articles').where('article', 'in', chunk).select('ruling');
    const rows = await tables.selectFrom('story_rulings').where('number', 'in', naming).selectAll().execute();
    for (const row of rows) found.set(row.number, rulingOf(row));
  }
  return [...found.values()].sort((one, other) => one.number - other.number);
}

function* keepRuling(tables: Kysely<Tables>, { kind, sides }: NewRuling, at: EpochMs): Steps<Ruling> {
  const madeAt = Math.round(at);
  const values = { kind, made_at: madeAt, sides: JSON.stringify(sides) };
  const [kept] = yield* rowsOf(tables.insertInto('story_rulings').values(values).returning('number'));
  if (kept === undefined) throw new Error('a ruling that was kept has no number');
  const { number } = kept;
  for (const chunk of chunksOf([...new Set(sides.flat())])) {
    const rows = chunk.map((article) => ({ article, ruling: number }));
    yield* rowsOf(tables.insertInto('ruled_articles').values(rows));
  }
  return { number, madeAt, kind, sides };
}

function* removeRuling(tables: Kysely<Tables>, number: number): Steps<Ruling | null> {
  const [removed] = yield* rowsOf(
    tables.deleteFrom('story_rulings').where('number', '=', number).returningAll(),
  );
  yield* rowsOf(tables.deleteFrom('ruled_articles').where('ruling', '=', number));
  return removed === undefined ? null : rulingOf(removed);
}

function rulingOf(row: Selectable<StoryRulingTable>): Ruling {
  return {
    number: row.number,
    kind: row.kind === 'apart' ? 'apart' : 'together',
    sides: JSON.parse(row.sides) as ArticleId[][],
    madeAt: row.made_at,
  };
}
