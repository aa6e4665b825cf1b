// What a channel has been told, the same for both engines: articles, by the delivery whose digest told them.
import type { Kysely } from 'kysely';
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Delivery, DigestStory } from '../../news/digest.ts';
import type { ChannelId } from '../../news/places.ts';
import type { ToldStory } from '../../news/ports-digests.ts';
import { chunksOf } from './chunks.ts';
import { deliveryOf } from './delivery-rows.ts';
import type { Tables, ToldTable } from './tables.ts';
import { rowsOf, type Steps } from './transaction-steps.ts';

type Telling = Pick<ToldTable, 'channel' | 'guild' | 'delivery'>;

export function* tell(
  tables: Kysely<Tables>,
  { channel, guild, delivery }: Telling,
  stories: readonly DigestStory[],
): Steps<void> {
  const cited = new Set(stories.flatMap(({ sentence }) => sentence?.article ?? []));
  const articles = new Set([...stories.flatMap((story) => story.articles), ...cited]);
  for (const chunk of chunksOf([...articles])) {
    const rows = chunk.map((article) => ({
      ...{ channel, guild, delivery, article },
      is_cited: cited.has(article) ? 1 : 0,
    }));
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
): Promise<ToldStory[]> {
  const tellers = new Set<number>();
  for (const chunk of chunksOf(articles)) {
    const found = tables.selectFrom('told').where('channel', '=', channel).where('article', 'in', chunk);
    for (const { delivery } of await found.select('delivery').execute()) tellers.add(delivery);
  }
  const asked = new Set(articles);
  const told: ToldStory[] = [];
  for (const chunk of chunksOf([...tellers])) {
    const rows = await tables.selectFrom('deliveries').where('id', 'in', chunk).selectAll().execute();
    for (const row of rows) told.push(...toldStoriesOf(deliveryOf(row), asked));
  }
  return told.toSorted((one, other) => one.toldAt - other.toldAt);
}

function toldStoriesOf(delivery: Delivery, asked: ReadonlySet<ArticleId>): ToldStory[] {
  const toldAt = delivery.attemptedAt ?? delivery.slot;
  const isAsked = ({ articles, sentence }: DigestStory) =>
    articles.some((article) => asked.has(article)) || (sentence !== null && asked.has(sentence.article));
  const stories = (delivery.digest?.stories ?? []).filter(isAsked);
  return stories.map(({ articles, claims, independent }) => ({ articles, claims, independent, toldAt }));
}

/** Deliveries whose message stands, begun to be sent since a moment, that quote one of the articles; oldest first. */
export async function listCiting(
  tables: Kysely<Tables>,
  articles: readonly ArticleId[],
  since: EpochMs,
): Promise<Delivery[]> {
  const citing = new Map<number, Delivery>();
  for (const chunk of chunksOf(articles)) {
    const rows = await tables
      .selectFrom('deliveries')
      .where((row) => {
        const quoted = row.selectFrom('told').where('is_cited', '=', 1).where('article', 'in', chunk);
        return row('deliveries.id', 'in', quoted.select('told.delivery'));
      })
      .where('state', 'in', ['sent', 'unknown'])
      .where('attempted_at', '>=', since)
      .selectAll()
      .execute();
    for (const row of rows) citing.set(row.id, deliveryOf(row));
  }
  return [...citing.values()]
    .filter(({ posted }) => posted.message !== null)
    .toSorted((one, other) => one.slot - other.slot);
}
