// What every ReceiptStore does: what was told stays as it was told, with the words that it cites.
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/limits/units.ts';
import type { VersionHash } from '../../src/news/article.ts';
import { type CitedVersion, type Receipt, sealOfReceipt, sealOfVersion } from '../../src/news/receipt.ts';
import type { StoryId } from '../../src/news/story.ts';
import { anAnalysed, anArticle, idOf, NOW } from '../nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

function aReceipt(given: Partial<Receipt> = {}): Receipt {
  const citation = {
    article: idOf('ferry'),
    version: 'aaaaaaaaaaaaaaaa' as VersionHash,
    ...{ start: 0, end: 5, quote: '“Nein” 🌊' },
  };
  return {
    fingerprint: 'f1',
    story: 'story00001' as StoryId,
    toldAt: NOW,
    method: 'extractive',
    sentences: [{ text: '“Nein” 🌊\u0000\u2028', citations: [citation] }],
    ...given,
  };
}

function aCitedVersion(given: Partial<CitedVersion> = {}): CitedVersion {
  return {
    article: idOf('ferry'),
    version: 'aaaaaaaaaaaaaaaa' as VersionHash,
    language: 'en',
    publishedAt: NOW - DAY_MS,
    headline: 'Ferry runs  again 🌊',
    abstract: null,
    body: 'Line one.\r\n\tLine two – “größer”.',
    ...given,
  };
}

/** As they are given back: with the seals that they got. */
const KEPT = { ...aReceipt(), seal: sealOfReceipt(aReceipt()) };
const sealed = (cited: CitedVersion) => ({ ...cited, seal: sealOfVersion(cited) });

export function receiptStoreContract(open: OpenStore): void {
  describe('receipts', () => {
    it('are kept as told, with the versions that they cite', async () => {
      const { store, reopen } = await openForTest(open);
      const bare = aCitedVersion({ article: idOf(2), language: null, publishedAt: null, headline: null });
      await store.receipts.keepReceipt(aReceipt(), [aCitedVersion(), bare]);
      const { receipts } = await reopen();
      expect(await receipts.getReceipt('f1')).toEqual(KEPT);
      expect(await receipts.getReceipt('f2')).toBeNull();
      for (const cited of [aCitedVersion(), bare]) {
        expect(await receipts.getCitedVersion(cited.article, cited.version)).toEqual(sealed(cited));
      }
      expect(await receipts.getCitedVersion(idOf(2), 'bbbbbbbbbbbbbbbb' as VersionHash)).toBeNull();
      expect(await receipts.getCitedVersion(idOf(3), bare.version)).toBeNull();
    });

    it('stay as they are when they are told again', async () => {
      const { receipts } = (await openForTest(open)).store;
      await receipts.keepReceipt(aReceipt(), [aCitedVersion()]);
      const newer = aCitedVersion({ version: 'bbbbbbbbbbbbbbbb' as VersionHash, body: 'Other words.' });
      await receipts.keepReceipt(aReceipt({ toldAt: NOW + 1, method: 'model' }), [
        aCitedVersion({ body: 'Rewritten.' }),
        newer,
      ]);
      expect(await receipts.getReceipt('f1')).toEqual(KEPT);
      const { article, version } = aCitedVersion();
      expect(await receipts.getCitedVersion(article, version)).toEqual(sealed(aCitedVersion()));
      expect(await receipts.getCitedVersion(article, newer.version)).toEqual(sealed(newer));
    });

    it('are kept whole or not at all', async () => {
      const { receipts } = (await openForTest(open)).store;
      const broken = { ...aCitedVersion(), version: undefined } as unknown as CitedVersion;
      await expect(receipts.keepReceipt(aReceipt(), [aCitedVersion(), broken])).rejects.toThrow();
      expect(await receipts.getReceipt('f1')).toBeNull();
      const { article, version } = aCitedVersion();
      expect(await receipts.getCitedVersion(article, version)).toBeNull();
      // The store goes on.
      await receipts.keepReceipt(aReceipt(), [aCitedVersion()]);
      expect(await receipts.getReceipt('f1')).toEqual(KEPT);
    });

    it('are listed page by page in the order of their fingerprints', async () => {
      const { receipts } = (await openForTest(open)).store;
      for (const fingerprint of ['c', 'a', 'd', 'b'])
        await receipts.keepReceipt(aReceipt({ fingerprint }), []);
      const page = async (after: string | null) =>
        (await receipts.listReceipts(after, 3)).map(({ fingerprint }) => fingerprint);
      expect(await page(null)).toEqual(['a', 'b', 'c']);
      expect(await page('c')).toEqual(['d']);
      expect(await page('d')).toEqual([]);
    });

    it('are listed of one story, the latest first', async () => {
      const { receipts } = (await openForTest(open)).store;
      const told = [
        ['a', 1],
        ['b', 3],
        ['c', 2],
      ] as const;
      for (const [fingerprint, after] of told)
        await receipts.keepReceipt(aReceipt({ fingerprint, toldAt: NOW + after }), []);
      await receipts.keepReceipt(aReceipt({ fingerprint: 'd', story: 'story00002' as StoryId }), []);
      const latest = async (limit: number) =>
        (await receipts.listReceiptsOf(KEPT.story, limit)).map(({ fingerprint }) => fingerprint);
      expect(await latest(10)).toEqual(['b', 'c', 'a']);
      expect(await latest(1)).toEqual(['b']);
      expect(await receipts.listReceiptsOf('story00003' as StoryId, 10)).toEqual([]);
    });

    it('outlive the articles that they cite', async () => {
      const { store } = await openForTest(open);
      const article = anArticle();
      const cited = aCitedVersion({ article: article.id, version: article.version });
      await store.articles.takeIn([anAnalysed()], NOW);
      await store.receipts.keepReceipt(aReceipt(), [cited]);
      expect(await store.articles.prune(NOW + 1, NOW + DAY_MS)).toBe(1);
      await store.articles.remove([article.id], NOW + DAY_MS);
      expect(await store.receipts.getReceipt('f1')).toEqual(KEPT);
      expect(await store.receipts.getCitedVersion(article.id, article.version)).toEqual(sealed(cited));
    });
  });
}
