// Names and headlines that are written from right to left stay in their place in sentences that are not.
import { describe, expect, test } from 'vitest';
import { escapeText, isolated, oneLine } from '../../src/discord/safe-text.ts';
import { en } from '../../src/discord/texts/en.ts';
import { outletLink } from '../../src/discord/views/citations.ts';

describe('text from right to left', () => {
  test.each(['عاجل', 'חדשות 24', 'Euro 2028: القاهرة', 'ދިވެހި'])('%s stands in a frame of its own', (text) => {
    const safe = escapeText(text);
    expect(safe.startsWith('\u2068') && safe.endsWith('\u2069')).toBe(true);
    expect(oneLine(safe)).not.toMatch(/[\u2068\u2069]/);
  });

  test.each(['News 24', '経済', 'Ελλάδα', ''])('%s needs none', (text) => {
    expect(isolated(text)).toBe(text);
  });

  test('stays in its place as the name of a link', () => {
    const link = outletLink({ outlet: 'الجزيرة', url: 'https://a.example/1' }, en, 80);
    expect(link).toBe('\u2068[الجزيرة](https://a.example/1)\u2069');
  });
});
