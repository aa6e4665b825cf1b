// Families: editions of one house by their names, and by a domain that is one's own.
import { describe, expect, it, test } from 'vitest';
import { familiesOf, houseNameOf } from '../../../src/analysis/reuse/families.ts';

describe('houseNameOf', () => {
  test.each([
    ['The Harbour Post', 'Harbour Post'],
    ['Harbour Post Online', 'Harbour Post'],
    ['Sunday Harbour Post', 'Harbour Post Sport'],
    ['Welle am Sonntag', 'Die Welle'],
    ['El Faro América', 'El Faro'],
    ['CBC (Online News)', 'CBC Sports'],
    ['LE PHARE', 'Le Phare'],
  ])('%j and %j are one', (one, other) => {
    expect(houseNameOf(one)).toBe(houseNameOf(other));
  });

  test.each([
    ['Harbour Post', 'Harbour Times'],
    ['Bay Times', 'Coast Times'],
    ['News', 'Sport'],
    ['Financial Times', 'The Times'],
  ])('%j and %j are two', (one, other) => {
    expect(houseNameOf(one)).not.toBe(houseNameOf(other));
  });

  it('is never empty', () => {
    for (const name of ['The', 'News', '!!!', 'Online News', '日報']) expect(houseNameOf(name)).not.toBe('');
  });
});

describe('familiesOf', () => {
  const areOne = (...pairs: readonly (readonly [outlet: string, url: string | null])[]) => {
    const families = familiesOf(pairs.map(([outlet, url]) => ({ outlet, url })));
    return new Set(families.values()).size === 1;
  };

  test.each([
    [
      'a section below the domain',
      'https://www.harbour-post.example/1',
      'https://quay.harbour-post.example/2',
      true,
    ],
    [
      'a domain of a country',
      'https://harbourpost.co.example/1',
      'https://quay.harbourpost.co.example/2',
      true,
    ],
    ['two domains', 'https://harbour-post.example/1', 'https://quay.example/2', false],
    ['a host of many', 'https://reader.example/1', 'https://reader.example/2', false],
    ['addresses of numbers', 'http://192.0.2.7/1', 'http://192.0.2.7/2', false],
  ])('%s', (...[, one, other, expected]) => {
    expect(areOne(['Harbour Post', one], ['The Quay', other])).toBe(expected);
  });

  it('takes a domain with umlauts written out for the outlet’s', () => {
    expect(
      areOne(
        ['Süddampfer Kurier', 'https://sueddampfer.example/1'],
        ['Brise', 'https://brise.sueddampfer.example/2'],
      ),
    ).toBe(true);
  });

  it('takes a domain of three houses for an aggregator’s, even one that is named as one of them', () => {
    const url = 'https://all-news-digest.example/';
    const outlets = ['All News Digest', 'Bay Times', 'Coast Daily'].map((outlet) => ({ outlet, url }));
    expect(new Set(familiesOf(outlets).values()).size).toBe(3);
  });

  it('asks for no address', () => {
    expect(areOne(['Harbour Post', null], ['Harbour Post Live', null])).toBe(true);
    expect(familiesOf([]).size).toBe(0);
  });
});
