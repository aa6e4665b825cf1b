// The figures of Chinese and Japanese texts: digits and characters, what multiplies them, and the counter that follows.
import { FINDINGS_MAX, FINDINGS_READ_MAX_LENGTH } from '../../limits/support.ts';
import type { Span } from '../../news/article.ts';
import { foldText } from '../../news/folding.ts';
import type { Figure } from '../figures/figures.ts';

const DIGITS: ReadonlyMap<string, number> = new Map(
  '〇一二三四五六七八九'.split('').map((digit, value) => [digit, value] as const),
);
const SMALL: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const LARGE: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['億', 1e8],
  ['亿', 1e8],
  ['兆', 1e12],
]);

/** What a counter measures: its unit and what the number is multiplied by. Units as in figures/units.ts. */
const UNITS: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  '%': ['%', 1],
  '％': ['%', 1],
  パーセント: ['%', 1],
  割: ['%', 10],
  ポイント: ['pp', 1],
  円: ['JPY', 1],
  日元: ['JPY', 1],
  ドル: ['USD', 1],
  美元: ['USD', 1],
  ユーロ: ['EUR', 1],
  欧元: ['EUR', 1],
  元: ['CNY', 1],
  キロメートル: ['km', 1],
  公里: ['km', 1],
  キロ: ['km', 1],
  メートル: ['km', 0.001],
  センチ: ['km', 0.000_01],
  ミリ: ['km', 0.000_001],
  米: ['km', 0.001],
  トン: ['kg', 1000],
  吨: ['kg', 1000],
};

/** What is counted, by the counter; the first name of each line stands for all of it. */
const COUNTERS = `人 名 位
件 起
台 辆 輌
回 次 度
便 班
世帯 戸 軒 棟 户
個 个 つ
本 枚 冊
歳 才 岁
時間 小时
分間 分鐘 分钟 分
秒 秒間
日間 天
週間 周
か月 カ月 ヶ月 ヵ月 个月
年間 年
倍
票
校 社 家 か国 カ国
点
頭 匹 羽 只
隻 艘 機 架
手 段 巻
か所 カ所 ヶ所 処`;

const COUNTED: ReadonlyMap<string, string> = new Map(
  COUNTERS.split('\n').flatMap((line) => {
    const words = line.split(' ');
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);

const longestFirst = [...Object.keys(UNITS), ...COUNTED.keys()].sort(
  (one, other) => other.length - one.length,
);
const FIGURE = new RegExp(
  `(?<before>約|およそ|ほぼ|大约|约|超过|逾|少なくとも|至少|最大|最多|近)?(?<![第\\p{Nd}.,])(?<number>\\p{Nd}[\\p{Nd},，.．〇一二三四五六七八九十百千万萬億亿兆]{0,30}|[〇一二三四五六七八九十百千万萬億亿兆]{1,20})(?<vague>多|余|数)?(?<counter>${longestFirst.join('|')})?(?<after>以上|超|を超え|余り|強|未満|以下|弱|近く|前後|ほど|程度|ぐらい|くらい|左右)?`,
  'gu',
);

const AFTER: readonly (readonly [Figure['bound'], RegExp])[] = [
  ['at-least', /^(?:以上|超|を超え|余り|強|超过|逾|少なくとも|至少|多|余)$/u],
  ['at-most', /^(?:未満|以下|弱|近く|最大|最多|近)$/u],
  ['about', /^(?:約|およそ|ほぼ|大约|约|前後|ほど|程度|ぐらい|くらい|左右)$/u],
];

function boundOf(words: readonly (string | undefined)[]): Figure['bound'] {
  const found = words.flatMap((word) =>
    word === undefined ? [] : AFTER.filter(([, pattern]) => pattern.test(word)),
  );
  return found[0]?.[0] ?? 'exact';
}

/** What a number is worth: 1万2千, 24億, 八十六, 1,204; null where it is none. */
export function valueOfUnspaced(written: string): number | null {
  const folded = written.replace(/[\p{Nd}，．]/gu, (sign) => foldText(sign)).replaceAll(/[,，]/gu, '');
  let [total, section, current] = [0, 0, 0];
  for (const [part] of folded.matchAll(/\d+(?:\.\d+)?|./gu)) {
    const [small, large] = [SMALL.get(part), LARGE.get(part)];
    if (large !== undefined) {
      total += (section + current || 1) * large;
      [section, current] = [0, 0];
    } else if (small === undefined) {
      const digit = DIGITS.get(part) ?? Number(part);
      if (Number.isNaN(digit)) return null;
      current = DIGITS.has(part) ? current * 10 + digit : digit;
    } else {
      section += (current || 1) * small;
      current = 0;
    }
  }
  const value = total + section + current;
  return Number.isFinite(value) ? value : null;
}

function figureOf(match: RegExpExecArray): Figure | null {
  const { before, number = '', vague, counter, after } = match.groups ?? {};
  // Characters alone are parts of words too: 一部, 三和.
  if (counter === undefined && !/\p{Nd}/u.test(number)) return null;
  const value = valueOfUnspaced(number.replace(/[.,，．]+$/u, ''));
  if (value === null) return null;
  const start = match.index + (before?.length ?? 0);
  const [unit, factor] = UNITS[counter ?? ''] ?? [null, 1];
  const meant = Number((value * factor).toPrecision(12));
  return {
    start,
    end: start + number.length + (vague?.length ?? 0) + (counter?.length ?? 0),
    min: meant,
    max: meant,
    bound: boundOf([after, before, vague]),
    unit,
    counted: unit === null ? (COUNTED.get(counter ?? '') ?? null) : null,
    isOrdinal: false,
  };
}

/** The figures of a text in order; `moments` are what in it is a date and no figure. */
export function unspacedFiguresIn(text: string, moments: readonly Span[]): Figure[] {
  return [...text.slice(0, FINDINGS_READ_MAX_LENGTH).matchAll(FIGURE)]
    .flatMap((match) => figureOf(match) ?? [])
    .filter(({ start, end }) => !moments.some((moment) => moment.start < end && start < moment.end))
    .slice(0, FINDINGS_MAX);
}
