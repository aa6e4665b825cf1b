// What a channel has been told, the same for both engines: articles, by the delivery that told them.
import type { Kysely } from 'kysely';
import type { ArticleId } from '../../news/article.ts';
import type { ChannelId } from '../../news/places.ts';
import { chunksOf } from './chunks.ts';
import type { Tables, ToldTable } from './tables.ts';
import { rowsOf, type Steps } from './transaction-steps.ts';

type Telling = Pick<ToldTable, 'channel' | 'guild' | 'delivery'>;

export function* tell(
  tables: Kysely<Tables>,
  { channel, guild, delivery }: Telling,
  articles: readonly ArticleId[],
): Steps<void> {
  for (const chunk of chunksOf([...new Set(articles)])) {
    const rows = chunk.map((article) => ({ channel, guild, delivery, article }));
    yield* rowsOf(tables.insertInto('told').values(rows));
  }
}

/** Takes back what a delivery told; what another told too stays told. */
export function* unsay(tables: Kysely<Tables>, delivery: number): Steps<void> {
  yield* rowsOf(tables.deleteFrom('told').where('delivery', '=', delivery));
}

export async function findTold(
  tables: Kysely<Tables>,
  channel: ChannelId,
  articles: readonly ArticleId[],
): Promise<ReadonlySet<ArticleId>> {
  const told = new Set<ArticleId>();
  for (const chunk of chunksOf(articles)) {
    const found = tables.selectFrom('told').where('channel', '=', channel).where('article', 'in', chunk);
    for (const { article } of await found.select('article').execute()) told.add(article as ArticleId);
  }
  return told;
}
