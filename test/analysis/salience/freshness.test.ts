// How old a write-up is in its story, and what was still to come when it was written.
import { describe, expect, it } from 'vitest';
import { freshnessOf, isPending } from '../../../src/analysis/salience/freshness.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import { anArticle, NOW, urlOf } from '../../nouns.ts';

function freshness(...hours: number[]): number[] {
  const articles = hours.map((ago) => anArticle({ url: urlOf(ago), publishedAt: NOW - ago * HOUR_MS }));
  const found = freshnessOf([...articles, ...articles]);
  return articles.map((article) => Number(found.get(article)?.toFixed(2)));
}

describe('freshnessOf', () => {
  it('falls from the newest to the oldest', () => {
    expect(freshness(50, 26, 2)).toEqual([0, 0.5, 1]);
    expect(freshness(2, 50)).toEqual([1, 0]);
  });

  it('hardly falls within a few hours', () => {
    expect(freshness(8, 2)).toEqual([0.75, 1]);
    expect(freshness(3)).toEqual([1]);
    expect(freshness()).toEqual([]);
  });
});

describe('isPending', () => {
  it.each([
    'Storm Ottilie was expected to reach the coast around midnight on Saturday.',
    'The weather service expects Storm Ottilie between eleven and one.',
    'Authorities moved 900 people from the coast on Saturday as Storm Ottilie approached.',
    'Three lifeboats and two helicopters were searching, the coastguard said.',
    'Grid operator Norvale Grid said repairs would take until Monday evening.',
    'Der Sturm wird in der Nacht an der Küste erwartet.',
    'La tempête est attendue sur la côte dans la nuit.',
  ])('is true of %s', (words) => {
    expect(isPending(words)).toBe(true);
  });

  it.each([
    'Storm Ottilie took roofs, the old slipway and the power.',
    'The harbour was closed on Monday due to the storm.',
    'The sea will rise by around 40 centimetres in the lifetime of children.',
    'Der Sturm hat in der Nacht die Küste erreicht.',
  ])('is false of %s', (words) => {
    expect(isPending(words)).toBe(false);
  });
});
