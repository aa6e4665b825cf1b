// Groups of meaning: words that news uses for one another share one, and opposites know each other.
import { describe, expect, it } from 'vitest';
import { stemOf } from '../../../src/analysis/stems.ts';
import { meaningGroupsOf } from '../../../src/analysis/support/groups.ts';

function groupOf(word: string, language = 'en') {
  return meaningGroupsOf(language).get(stemOf(word, language) ?? word);
}

describe('meaningGroupsOf', () => {
  it.each([
    ['en', 'killed', 'dead'],
    ['en', 'bought', 'acquired'],
    ['en', 'quit', 'resignation'],
    ['en', 'won', 'victory'],
    ['en', 'hear', 'heard'],
    ['en', 'withdrew', 'withdrawn'],
    ['en', 'blaze', 'fire'],
    ['de', 'getotet', 'todesopfer'],
    ['de', 'stieg', 'zunahme'],
  ])('puts %s %s and %s together', (language, one, other) => {
    expect(groupOf(one, language)).toBeDefined();
    expect(groupOf(one, language)).toEqual(groupOf(other, language));
  });

  it.each([
    ['en', 'bought', 'sold'],
    ['en', 'rose', 'fell'],
    ['en', 'opened', 'closed'],
    ['en', 'approved', 'rejected'],
    ['de', 'gewonnen', 'verloren'],
  ])('holds %s %s and %s against each other', (language, one, other) => {
    expect(groupOf(one, language)?.opposite).toBe(groupOf(other, language)?.group);
    expect(groupOf(other, language)?.opposite).toBe(groupOf(one, language)?.group);
  });

  it.each([
    ['killed', 'injured'],
    ['win', 'fight'],
    ['see', 'hear'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(groupOf(one)?.group).not.toBe(groupOf(other)?.group);
  });

  it('has no group for most words, and none for languages that it does not know', () => {
    expect(groupOf('harbour')).toBeUndefined();
    expect([meaningGroupsOf('fi').size, meaningGroupsOf(null).size]).toEqual([0, 0]);
  });

  it('gives no group its own as the opposite, and reads a language once', () => {
    for (const { group, opposite } of meaningGroupsOf('en').values()) expect(opposite).not.toBe(group);
    expect(meaningGroupsOf('en')).toBe(meaningGroupsOf('en'));
  });
});

describe('the tables of meaning', () => {
  it.each([
    ['de', 'gestiegen', 'gesunken'],
    ['es', 'subio', 'cayo'],
    ['es', 'contrato', 'despidio'],
    ['fr', 'adopte', 'rejete'],
    ['ja', '増加', '減少'],
    ['en', 'acquitted', 'convicted'],
  ])('set in %s %s against %s', (language, one, other) => {
    const groups = meaningGroupsOf(language);
    const [first, second] = [one, other].map((word) => groups.get(stemOf(word, language) ?? word));
    expect(first?.opposite).not.toBeNull();
    expect(first?.opposite).toBe(second?.group);
  });
});
