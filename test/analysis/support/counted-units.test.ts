// Which counted things exclude one another.
import { describe, expect, it } from 'vitest';
import { countsOtherwise } from '../../../src/analysis/support/counted-units.ts';

describe('countsOtherwise', () => {
  it.each([
    ['hours', 'days'],
    ['hour', 'weeks'],
    ['stunden', 'tage'],
    ['monate', 'jahre'],
    ['horas', 'dias'],
    ['semanas', 'meses'],
    ['heures', 'jours'],
    ['mois', 'annees'],
    ['時間', '日間'],
    ['人', '世帯'],
    ['件', '台'],
  ])('tells %s from %s, both ways round', (one, other) => {
    expect(countsOtherwise(one, other)).toBe(true);
    expect(countsOtherwise(other, one)).toBe(true);
  });

  it.each([
    ['hour', 'hours'],
    ['day', 'tage'],
    ['mes', 'mois'],
    ['fois', 'times'],
    ['人', '人'],
  ])('takes %s and %s for one thing', (one, other) => {
    expect(countsOtherwise(one, other)).toBe(false);
  });

  it.each([
    ['hours', 'houses'],
    ['houses', 'people'],
    ['days', '人'],
    ['hours', null],
    [null, 'days'],
    [null, null],
  ])('tells nothing of %s and %s', (one, other) => {
    expect(countsOtherwise(one, other)).toBe(false);
  });
});
