// Seals: the same for the same, whatever the order of keys, and another for anything else.
import { describe, expect, it } from 'vitest';
import type { VersionHash } from '../../src/news/article.ts';
import { type CitedVersion, type Receipt, sealOfReceipt, sealOfVersion } from '../../src/news/receipt.ts';
import type { StoryId } from '../../src/news/story.ts';
import type { Citation } from '../../src/news/summary.ts';
import { idOf, NOW } from '../nouns.ts';

const CITATION: Citation = {
  article: idOf('ferry'),
  version: 'aaaaaaaaaaaaaaaa' as VersionHash,
  ...{ start: 0, end: 8, quote: 'It runs.' },
};
const RECEIPT: Receipt = {
  fingerprint: 'f1',
  story: 'story00001' as StoryId,
  toldAt: NOW,
  method: 'model',
  sentences: [{ text: 'It runs.', citations: [CITATION] }],
};
const VERSION: CitedVersion = {
  article: idOf('ferry'),
  version: 'aaaaaaaaaaaaaaaa' as VersionHash,
  ...{ language: 'en', publishedAt: NOW, headline: 'Ferry', abstract: null, body: 'It runs.' },
};

describe('a seal', () => {
  it('stays the same when a receipt comes back from where it was kept', () => {
    const back = JSON.parse(JSON.stringify(RECEIPT)) as Receipt;
    const { quote, end, start, ...named } = CITATION;
    const turned = {
      ...back,
      sentences: [{ citations: [{ quote, end, start, ...named }], text: 'It runs.' }],
    };
    expect(sealOfReceipt(turned)).toBe(sealOfReceipt(RECEIPT));
    expect(sealOfReceipt(RECEIPT)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is another for every part', () => {
    const sentencesOf = (given: Partial<Citation>) => [
      { text: 'It runs.', citations: [{ ...CITATION, ...given }] },
    ];
    const receipts: Receipt[] = [
      RECEIPT,
      { ...RECEIPT, fingerprint: 'f2' },
      { ...RECEIPT, story: 'story00002' as StoryId },
      { ...RECEIPT, toldAt: NOW + 1 },
      { ...RECEIPT, method: 'extractive' },
      { ...RECEIPT, sentences: [] },
      { ...RECEIPT, sentences: [{ text: 'It ran.', citations: [CITATION] }] },
      { ...RECEIPT, sentences: sentencesOf({ article: idOf('dock') }) },
      { ...RECEIPT, sentences: sentencesOf({ version: 'bbbbbbbbbbbbbbbb' as VersionHash }) },
      { ...RECEIPT, sentences: sentencesOf({ start: 1 }) },
      { ...RECEIPT, sentences: sentencesOf({ end: 9 }) },
      { ...RECEIPT, sentences: sentencesOf({ quote: 'It ran.' }) },
    ];
    expect(new Set(receipts.map(sealOfReceipt)).size).toBe(receipts.length);
    const versions: CitedVersion[] = [
      VERSION,
      { ...VERSION, article: idOf('dock') },
      { ...VERSION, version: 'bbbbbbbbbbbbbbbb' as VersionHash },
      { ...VERSION, language: null },
      { ...VERSION, publishedAt: null },
      { ...VERSION, headline: null },
      { ...VERSION, abstract: 'Ferry' },
      { ...VERSION, body: 'It ran.' },
    ];
    expect(new Set(versions.map(sealOfVersion)).size).toBe(versions.length);
  });
});
