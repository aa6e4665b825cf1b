// What was told and the words that it cites, the same for both engines: kept as they were, beyond retention.
import type { Kysely, Selectable } from 'kysely';
import type { ArticleId, VersionHash } from '../../news/article.ts';
import type { ReceiptStore } from '../../news/ports-writer.ts';
import {
  type CitedVersion,
  type Receipt,
  type Sealed,
  sealOfReceipt,
  sealOfVersion,
} from '../../news/receipt.ts';
import type { StoryId } from '../../news/story.ts';
import type { Sentence, SummaryMethod } from '../../news/summary.ts';
import type { ReceiptTable, Tables } from './tables.ts';
import { rowsOf, type Steps, type Transact } from './transaction-steps.ts';

export function createReceiptStore(tables: Kysely<Tables>, transact: Transact): ReceiptStore {
  return {
    keepReceipt: (receipt, cited) => transact(() => keepReceipt(tables, receipt, cited)),
    getReceipt: async (fingerprint) => {
      const row = await tables
        .selectFrom('receipts')
        .where('fingerprint', '=', fingerprint)
        .selectAll()
        .executeTakeFirst();
      return row === undefined ? null : receiptOf(row);
    },
    listReceipts: async (after, limit) => {
      const rows = await tables
        .selectFrom('receipts')
        .where('fingerprint', '>', after ?? '')
        .selectAll()
        .orderBy('fingerprint')
        .limit(limit)
        .execute();
      return rows.map(receiptOf);
    },
    listReceiptsOf: async (story, limit) => {
      const rows = await tables
        .selectFrom('receipts')
        .where('story', '=', story)
        .selectAll()
        .orderBy('told_at', 'desc')
        .orderBy('fingerprint')
        .limit(limit)
        .execute();
      return rows.map(receiptOf);
    },
    getCitedVersion: async (article, version) => {
      const row = await tables
        .selectFrom('cited_versions')
        .where('article', '=', article)
        .where('version', '=', version)
        .selectAll()
        .executeTakeFirst();
      if (row === undefined) return null;
      const { published_at: publishedAt, ...text } = row;
      return { ...text, publishedAt, article: row.article as ArticleId, version: row.version as VersionHash };
    },
  };
}

function* keepReceipt(tables: Kysely<Tables>, receipt: Receipt, cited: readonly CitedVersion[]): Steps<void> {
  yield* rowsOf(
    tables
      .insertInto('receipts')
      .values({
        fingerprint: receipt.fingerprint,
        story: receipt.story,
        told_at: receipt.toldAt,
        method: receipt.method,
        sentences: JSON.stringify(receipt.sentences),
        seal: sealOfReceipt(receipt),
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
  // One statement each: a receipt cites a handful, and their bodies are long.
  for (const kept of cited) {
    const { article, version, language, publishedAt, headline, abstract, body } = kept;
    const row = { article, version, language, published_at: publishedAt, headline, abstract, body };
    yield* rowsOf(
      tables
        .insertInto('cited_versions')
        .values({ ...row, seal: sealOfVersion(kept) })
        .onConflict((conflict) => conflict.doNothing()),
    );
  }
}

function receiptOf(row: Selectable<ReceiptTable>): Sealed<Receipt> {
  return {
    fingerprint: row.fingerprint,
    story: row.story as StoryId,
    toldAt: row.told_at,
    method: row.method as SummaryMethod,
    sentences: JSON.parse(row.sentences) as Sentence[],
    seal: row.seal,
  };
}
