// Weekdays and times of day in Chinese and Japanese, which other languages tell as dates too.
import { foldText } from '../../../news/folding.ts';
import { dayOf, weekdayRange } from '../../moments/days.ts';
import type { Moment } from '../../moments/moments.ts';

const WEEKDAY = /(?<![一二两三四五六七八九十每\d])(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])/gu;
const WEEKDAYS = '一二三四五六日';

const TIME =
  /(?<half>午前|午後|上午|下午|晚上|傍晚|凌晨|早上|清晨|中午|朝|夕方|夜)?(?<!\p{Nd})(?<hour>\p{Nd}{1,2})(?:[時时点](?![間间\p{Nd}])|[時时点](?=\p{Nd}{1,2}分)|[:：](?=\p{Nd}{2}))(?:(?<minute>\p{Nd}{1,2})分?|(?<thirty>半))?/gu;
const AFTER_NOON = /^(?:午後|下午|晚上|傍晚|夕方|夜)$/u;
const HOURS = 24;
const NOON = 12;

const NOTHING_SAID = { year: null, month: null, day: null, weekday: null, minute: null };

/** `publishedAt` tells which Tuesday; null where unknown. In order of kind, then of place. */
export function clockMomentsIn(text: string, publishedAt: number | null): Moment[] {
  return [...weekdaysIn(text, publishedAt), ...timesIn(text)];
}

function weekdaysIn(text: string, publishedAt: number | null): Moment[] {
  const published = dayOf(publishedAt);
  return [...text.matchAll(WEEKDAY)].map((match) => {
    const sign = match.groups?.['weekday'] ?? '';
    const weekday = WEEKDAYS.indexOf(sign === '天' ? '日' : sign) + 1;
    const range = published === null ? null : weekdayRange(weekday, published, 0);
    return {
      start: match.index,
      end: match.index + match[0].length,
      from: range?.from ?? null,
      until: range?.until ?? null,
      precision: 'weekday' as const,
      isRelative: range === null,
      said: { ...NOTHING_SAID, weekday },
    };
  });
}

function timesIn(text: string): Moment[] {
  return [...text.matchAll(TIME)].flatMap((match) => {
    const { half = '', hour = '', minute, thirty } = match.groups ?? {};
    const said = Number(foldText(hour));
    if (said > HOURS) return [];
    const hours = AFTER_NOON.test(half) && said < NOON ? said + NOON : said;
    const minutes = thirty === undefined ? Number(foldText(minute ?? '0')) : 30;
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        from: null,
        until: null,
        precision: 'time' as const,
        isRelative: false,
        said: { ...NOTHING_SAID, minute: (hours * 60 + minutes) % (HOURS * 60) },
      },
    ];
  });
}
