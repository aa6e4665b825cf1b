// Days of the week as people type them, in their languages and with any separator.
import { describe, expect, test } from 'vitest';
import { readWeekdays } from '../../../src/discord/answers/digest-weekdays.ts';

describe('days of the week', () => {
  test.each([
    ['mon,wed,fri', [1, 3, 5]],
    ['Mo, Mi, Do', [1, 3, 4]],
    ['  TUES and thurs ', [2, 4]],
    ['sat & sun', [6, 7]],
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['fri – mon', [1, 5, 6, 7]],
    ['lun. mer. ven.', [1, 3, 5]],
    ['lunes y miércoles', [1, 3]],
    ['segunda-feira; qua', [1, 3]],
    ['gio/dom', [4, 7]],
    ['月水金', [1, 3, 5]],
    ['火曜日、土', [2, 6]],
    ['星期一', [1]],
    ['sunday sunday', [7]],
    ['di', [2]],
    ['su', [7]],
  ])('are read in “%s”', (text, days) => {
    expect(readWeekdays(text)).toEqual({ kind: 'days', days });
  });

  test.each([
    ['', ''],
    [',', ','],
    ['t', 't'],
    ['m,tue', 'm'],
    ['mon,someday', 'someday'],
    ['monn', 'monn'],
    ['mon-', 'mon-'],
    ['1,3', '1'],
    ['日曜朝', '日曜朝'],
  ])('are not read in “%s”', (text, piece) => {
    expect(readWeekdays(text)).toEqual({ kind: 'unreadable', piece });
  });
});
