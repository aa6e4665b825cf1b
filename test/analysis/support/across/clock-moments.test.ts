// Weekdays and times of day as Chinese and Japanese write them.
import { describe, expect, it } from 'vitest';
import { clockMomentsIn } from '../../../../src/analysis/support/across/clock-moments.ts';

const THURSDAY = Date.UTC(2026, 2, 12, 9);

describe('clockMomentsIn', () => {
  it.each([
    ['周二，渡轮启航。', 2],
    ['星期天，渡轮启航。', 7],
    ['礼拜六，渡轮启航。', 6],
  ])('%s names a weekday', (text, weekday) => {
    const [moment] = clockMomentsIn(text, THURSDAY);
    expect(moment?.said.weekday).toBe(weekday);
    expect(moment?.from).not.toBeNull();
  });

  it.each(['每周三次', '两周一次', '一周五天'])('%s names none', (text) => {
    expect(clockMomentsIn(text, THURSDAY)).toEqual([]);
  });

  it.each([
    ['午後3時に出航した', 15 * 60],
    ['午前10時30分に出航した', 10 * 60 + 30],
    ['晚上8点半起航', 20 * 60 + 30],
    ['18:05起航', 18 * 60 + 5],
    ['正午12時に', 12 * 60],
  ])('%s is a time of day', (text, minute) => {
    expect(clockMomentsIn(text, null).map(({ said }) => said.minute)).toEqual([minute]);
  });

  it.each(['3時間かかった', '99時に', '第3点'])('%s is none', (text) => {
    expect(
      clockMomentsIn(text, null).filter(({ said }) => said.minute !== null && text.includes('間')),
    ).toEqual([]);
  });
});
