// Whoever has the index in hand changes one part of what was told: whichever it is, verify says so.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, describe, onTestFinished } from 'vitest';
import { verifyReceipts, type ReceiptFault } from '../../../src/newsroom/summaries/verify-receipts.ts';
import { openWriting } from './open-writing.ts';

const TOLD = 'Engineers replaced both engines of the 38-year-old ferry.';

/** A story told by its outlets and by a model, and its index as somebody with the file in hand sees it. */
async function openTold() {
  const { newsroom, dataDir, write, refined } = await openWriting();
  write({ text: TOLD, outlets: ['The Harbour Post'] });
  expect(await refined()).toMatchObject({ kind: 'model', summary: { sentences: [{ text: TOLD }] } });
  const [file = ''] = readdirSync(dataDir).filter(
    (name) => name.endsWith('.sqlite') && !name.startsWith('cache'),
  );
  const database = new DatabaseSync(join(dataDir, file));
  onTestFinished(() => database.close());
  const faults = async () => {
    const found: ReceiptFault[] = [];
    for await (const { findings } of verifyReceipts(newsroom))
      found.push(...findings.map(({ fault }) => fault));
    return found;
  };
  return { database, faults };
}

/** Writes another word, number or list in the place of a part of the model's receipt. */
const inSentences = (path: string, value: string) =>
  `update receipts set sentences = json_replace(sentences, '${path}', ${value}) where method = 'model'`;
const ofReceipt = (change: string) => `update receipts set ${change} where method = 'model'`;
const ofCited = (change: string) => `update cited_versions set ${change} where article like '%/post'`;

const TAMPERED: readonly (readonly [string, string, ReceiptFault])[] = [
  ['its fingerprint', ofReceipt(`fingerprint = 'ffffffffffffffffffffffffffffffff'`), 'seal'],
  ['its story', ofReceipt(`story = 'aaaaaaaaaa'`), 'seal'],
  ['its time', ofReceipt('told_at = told_at + 1'), 'seal'],
  ['its method', ofReceipt(`method = 'extractive'`), 'seal'],
  ['its seal', ofReceipt(`seal = 'ffffffffffffffffffffffffffffffff'`), 'seal'],
  ['a sentence, to the same effect', inSentences('$[0].text', `'Engineers replaced both engines.'`), 'seal'],
  ['a sentence, to another', inSentences('$[0].text', `'Engineers sank both engines.'`), 'unsupported'],
  ['its citations', inSentences('$[0].citations', `json('[]')`), 'no-citation'],
  ['an article cited', inSentences('$[0].citations[0].article', `'https://other.example/a'`), 'missing'],
  ['a version cited', inSentences('$[0].citations[0].version', `'ffffffffffffffff'`), 'missing'],
  ['where a quote begins', inSentences('$[0].citations[0].start', '0'), 'moved'],
  ['where a quote ends', inSentences('$[0].citations[0].end', '9'), 'moved'],
  ['a quote', inSentences('$[0].citations[0].quote', `'Both engines sank.'`), 'moved'],
  ['a sentence, taken out', ofReceipt(`sentences = '[]'`), 'seal'],
  ['the headline cited', ofCited(`headline = headline || '!'`), 'changed'],
  ['the abstract cited', ofCited(`abstract = 'More of it.'`), 'changed'],
  ['the body cited', ofCited(`body = replace(body, '38', '83')`), 'changed'],
  ['the language cited', ofCited(`language = 'fr'`), 'seal'],
  ['the date cited', ofCited('published_at = published_at - 86400000'), 'seal'],
  ['the seal of what is cited', ofCited(`seal = 'ffffffffffffffffffffffffffffffff'`), 'seal'],
  ['the words cited, taken out', `delete from cited_versions where article like '%/post'`, 'missing'],
];

describe('a receipt of which somebody changed', () => {
  it.each(TAMPERED)('%s is not sound', async (_part, change, fault) => {
    const { database, faults } = await openTold();
    expect(await faults()).toEqual([]);
    expect(database.prepare(change).run().changes).toBeGreaterThan(0);
    expect(await faults()).toContain(fault);
  });

  it('nothing is sound, also one that is older than seals', async () => {
    const { database, faults } = await openTold();
    database.exec('update receipts set seal = null; update cited_versions set seal = null');
    expect(await faults()).toEqual([]);
    database.exec(`update receipts set sentences = replace(sentences, '38-year-old', '83-year-old')`);
    expect(await faults()).toEqual(['unsupported']);
  });
});
