// Receipts, checked again: sound ones pass, and whatever was tampered with is found.
import { describe, expect, it } from 'vitest';
import { type ArticleText, type VersionHash, versionHashOf } from '../../../src/news/article.ts';
import type { Receipt } from '../../../src/news/receipt.ts';
import type { StoryId } from '../../../src/news/story.ts';
import type { Citation, Sentence } from '../../../src/news/summary.ts';
import { type CheckedReceipt, verifyReceipts } from '../../../src/newsroom/summaries/verify-receipts.ts';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';
import { idOf, NOW } from '../../nouns.ts';
import { openNewsroom } from '../open-newsroom.ts';
import { openWriting } from './open-writing.ts';

async function verified(newsroom: Newsroom): Promise<CheckedReceipt[]> {
  const checked: CheckedReceipt[] = [];
  for await (const receipt of verifyReceipts(newsroom)) checked.push(receipt);
  return checked;
}

const TEXT: ArticleText = {
  headline: 'Ferry runs again',
  abstract: null,
  body: 'The ferry to Corran runs again after 21 days. Its repairs cost 4.2 million crowns.',
};
const VERSION = versionHashOf(TEXT);
const QUOTE = 'The ferry to Corran runs again after 21 days.';

const CITATION: Citation = {
  article: idOf('post'),
  version: VERSION,
  start: 18,
  end: 18 + QUOTE.length,
  quote: QUOTE,
};
const QUOTED: Sentence = { text: QUOTE, citations: [CITATION] };

/** Keeps a receipt of one sentence, citing a text that is kept as given. */
async function keep(
  newsroom: Newsroom,
  sentence: Sentence,
  given: Partial<Receipt> & { kept?: ArticleText } = {},
) {
  const { kept = TEXT, ...receipt } = given;
  const version = { ...kept, article: idOf('post'), version: VERSION, language: 'en', publishedAt: NOW };
  const base = {
    fingerprint: 'aa',
    story: 'aaaaaaaaaa' as StoryId,
    toldAt: NOW,
    method: 'extractive' as const,
  };
  await newsroom.store.receipts.keepReceipt({ ...base, sentences: [sentence], ...receipt }, [version]);
}

describe('verifyReceipts', () => {
  it('finds nothing wrong with what was really told, after the texts were pruned too', async () => {
    const { newsroom, write, summarised, refined } = await openWriting();
    await summarised('long');
    write(
      { text: 'Engineers replaced both engines of the 38-year-old ferry.', outlets: ['The Harbour Post'] },
      { text: 'Strait Lines denied that the ferry would be sold.', outlets: ['Vellmoor Gazette'] },
      { text: 'The ferry sank.', outlets: ['The Harbour Post'] },
    );
    expect(await refined()).toMatchObject({ kind: 'model', rejected: { replaced: 1 } });
    await newsroom.store.articles.prune(NOW + 60_000, NOW + 60_000);
    const checked = await verified(newsroom);
    expect(checked).toHaveLength(3);
    expect(checked.flatMap(({ findings }) => findings)).toEqual([]);
  });

  const MODEL = { method: 'model' as const };
  const WRONG: readonly (readonly [string, Sentence, Parameters<typeof keep>[2], string])[] = [
    [
      'a text that was changed',
      QUOTED,
      { kept: { ...TEXT, body: `${TEXT.body ?? ''} And sank.` } },
      'changed',
    ],
    [
      'a quote with another figure',
      { text: QUOTE, citations: [{ ...CITATION, quote: QUOTE.replace('21', '12') }] },
      {},
      'moved',
    ],
    [
      'a span that was moved',
      { text: QUOTE, citations: [{ ...CITATION, start: 17, end: CITATION.end - 1 }] },
      {},
      'moved',
    ],
    [
      'an empty quote',
      { text: '', citations: [{ ...CITATION, end: CITATION.start, quote: '' }] },
      {},
      'moved',
    ],
    [
      'a text that is not kept',
      { text: QUOTE, citations: [{ ...CITATION, version: '0'.repeat(16) as VersionHash }] },
      {},
      'missing',
    ],
    ['a sentence without a source', { text: QUOTE, citations: [] }, {}, 'no-citation'],
    ['words that are not the quote', { ...QUOTED, text: 'The ferry to Corran runs.' }, {}, 'altered'],
    ['a model’s false figure', { ...QUOTED, text: 'The ferry runs after 12 days.' }, MODEL, 'unsupported'],
    [
      'a translation’s false figure',
      { ...QUOTED, text: 'Die Fähre nach Corran fährt nach 12 Tagen wieder.' },
      { method: 'translation:de' },
      'unsupported',
    ],
    [
      'a translation’s false name',
      { ...QUOTED, text: 'Die Fähre nach Saltby fährt nach 21 Tagen wieder.' },
      { method: 'translation:de' },
      'unsupported',
    ],
    [
      'a model’s false verb',
      { ...QUOTED, text: 'The ferry to Corran sank after 21 days.' },
      MODEL,
      'unsupported',
    ],
  ];
  it.each(WRONG)('finds %s', async (...[, sentence, given, fault]) => {
    const { newsroom } = await openNewsroom();
    await keep(newsroom, sentence, given);
    expect(await verified(newsroom)).toMatchObject([{ sentences: 1, findings: [{ sentence: 1, fault }] }]);
  });

  it('finds nothing wrong with a translation that has the figures and names of what it cites', async () => {
    const { newsroom } = await openNewsroom();
    const text = 'Die Fähre nach Corran fährt nach 21 Tagen wieder.';
    await keep(newsroom, { ...QUOTED, text }, { method: 'translation:de' });
    expect(await verified(newsroom)).toMatchObject([{ sentences: 1, findings: [] }]);
  });

  it('finds nothing wrong with the same untouched', async () => {
    const { newsroom } = await openNewsroom();
    await keep(newsroom, QUOTED);
    await keep(
      newsroom,
      { ...QUOTED, text: 'The ferry runs again after 21 days.' },
      { ...MODEL, fingerprint: 'ab' },
    );
    expect((await verified(newsroom)).map(({ findings }) => findings)).toEqual([[], []]);
  });

  it('checks all of many, page by page', async () => {
    const { newsroom } = await openNewsroom();
    for (let n = 0; n < 230; n += 1) await keep(newsroom, QUOTED, { fingerprint: `receipt-${n}` });
    expect(new Set((await verified(newsroom)).map(({ fingerprint }) => fingerprint)).size).toBe(230);
  });
});
