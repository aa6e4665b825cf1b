// What a channel has been told, the same for both engines: articles, by the delivery whose digest told them.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely, Selectable } from 'kysely';
import { TOLD_ROWS_AT_ONCE } from '../../limits/told.ts';
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Delivery, Digest, DigestStory } from '../../news/digest.ts';
import type { ChannelId } from '../../news/places.ts';
import type { ToldStory } from '../../news/ports-digests.ts';
import { chunksOf } from './chunks.ts';
import { deliveryOf } from './delivery-rows.ts';
import type { DeliveryTable, Tables, ToldTable } from './tables.ts';
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

export async function findToldArticles(
  tables: Kysely<Tables>,
  channel: ChannelId,
  articles: readonly ArticleId[],
): Promise<ReadonlySet<ArticleId>> {
  // Side by side: a server far away is waited for once.
  const chunks = chunksOf(articles).map((chunk) =>
    tables
      .selectFrom('told')
      .where('channel', '=', channel)
      .where('article', 'in', chunk)
      .select('article')
      .execute(),
  );
  return new Set((await Promise.all(chunks)).flat().map(({ article }) => article as ArticleId));
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
  const rows = [...tellers];
  for (let first = 0; first < rows.length; first += TOLD_ROWS_AT_ONCE) {
    // Each is some 25 kB of JSON: others get their turn on the thread in between.
    if (first > 0) await nextTurn();
    const some = rows.slice(first, first + TOLD_ROWS_AT_ONCE);
    const columns = ['digest', 'attempted_at', 'slot'] as const;
    const found = tables.selectFrom('deliveries').where('id', 'in', some).select(columns).orderBy('id');
    for (const row of await found.execute()) told.push(...toldStoriesOf(row, asked));
  }
  return told.toSorted((one, other) => one.toldAt - other.toldAt);
}

type TellerRow = Pick<Selectable<DeliveryTable>, 'digest' | 'attempted_at' | 'slot'>;

function toldStoriesOf(row: TellerRow, asked: ReadonlySet<ArticleId>): ToldStory[] {
  const toldAt = row.attempted_at ?? row.slot;
  const isAsked = ({ articles, sentence }: DigestStory) =>
    articles.some((article) => asked.has(article)) || (sentence !== null && asked.has(sentence.article));
  const digest = row.digest === null ? null : (JSON.parse(row.digest) as Digest);
  const stories = (digest?.stories ?? []).filter(isAsked);
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
