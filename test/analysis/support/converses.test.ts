// One event told from its two sides: B lost to A is A beat B, and B beat A is not.
import { describe, expect, it } from 'vitest';
import { isFromOtherSide } from '../../../src/analysis/support/converses.ts';
import { checkSupport } from '../../../src/analysis/support/support.ts';
import { PUBLISHED, supportCaseOf } from './case.ts';

interface Told {
  language: string;
  source: string;
  turned: string;
  wrong: string;
}

const EVENTS: readonly Told[] = [
  {
    language: 'en',
    source: 'Norwick Albion beat Tarn Athletic 2-1 in the league on Sunday.',
    turned: 'Tarn Athletic lost 2-1 to Norwick Albion in the league on Sunday.',
    wrong: 'Norwick Albion lost 2-1 to Tarn Athletic in the league on Sunday.',
  },
  {
    language: 'en',
    source: 'Norlund Lines bought the ferry firm Aurel Marine for 30 million euros.',
    turned: 'Aurel Marine was sold to Norlund Lines for 30 million euros.',
    wrong: 'Norlund Lines sold the ferry firm Aurel Marine for 30 million euros.',
  },
  {
    language: 'de',
    source: 'Der FC Hollern besiegte am Sonntag den VfB Ostheim mit 3:1.',
    turned: 'Der VfB Ostheim verlor am Sonntag gegen den FC Hollern mit 1:3.',
    wrong: 'Der FC Hollern verlor am Sonntag gegen den VfB Ostheim mit 3:1.',
  },
  {
    language: 'es',
    source: 'El Real Tarna ganó al Sporting Oria por 2-0 en la liga.',
    turned: 'El Sporting Oria perdió ante el Real Tarna por 2-0 en la liga.',
    wrong: 'El Real Tarna perdió ante el Sporting Oria por 2-0 en la liga.',
  },
  {
    language: 'fr',
    source: 'Le Stade Morlan a battu Racing Brévin 2 à 1 en coupe.',
    turned: 'Racing Brévin a perdu 2 à 1 contre Stade Morlan en coupe.',
    wrong: 'Le Stade Morlan a perdu 2 à 1 contre Racing Brévin en coupe.',
  },
  {
    language: 'ja',
    source: '決勝で東浜FCが西嶺クラブを3対0で破った。',
    turned: '西嶺クラブは決勝で東浜FCに敗れた。',
    wrong: '東浜FCは決勝で西嶺クラブに敗れた。',
  },
];

describe('isFromOtherSide', () => {
  it.each(EVENTS)('holds for $turned', ({ language, source, turned }) => {
    expect(isFromOtherSide(supportCaseOf(turned, [source], language))).toBe(true);
  });

  it.each(EVENTS)('does not hold for $wrong', ({ language, source, wrong }) => {
    expect(isFromOtherSide(supportCaseOf(wrong, [source], language))).toBe(false);
  });

  it.each(EVENTS)('does not hold for the words of the source: $source', ({ language, source }) => {
    expect(isFromOtherSide(supportCaseOf(source, [source], language))).toBe(false);
  });

  it('does not hold for opposites that have no two sides', () => {
    const held = supportCaseOf('Tarn Hall closed after Norwick Hall.', [
      'Norwick Hall opened after Tarn Hall.',
    ]);
    expect(isFromOtherSide(held)).toBe(false);
  });

  it('does not hold in a language without a table', () => {
    expect(isFromOtherSide(supportCaseOf('Tarn förlorade mot Norwick.', ['Norwick slog Tarn.'], 'sv'))).toBe(
      false,
    );
  });
});

describe('the check of such an event', () => {
  it.each(EVENTS)('accepts $turned', ({ language, source, turned }) => {
    const checked = checkSupport(turned, [{ text: source, language, publishedAt: PUBLISHED }]);
    expect(checked.failures).toEqual([]);
  });

  it.each(EVENTS)('refuses $wrong', ({ language, source, wrong }) => {
    const { isSupported } = checkSupport(wrong, [{ text: source, language, publishedAt: PUBLISHED }]);
    expect(isSupported).toBe(false);
  });
});
