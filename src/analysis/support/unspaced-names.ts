// Whether names of Chinese and Japanese claims stand in their sources: no capitals tell them, but what is called after them.
import { doubt, failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';

/** What follows the name of a person, a place or a body: each line is a kind. */
const SUFFIXES = [
  '社長 会長 教授 市長 知事 町長 村長 首相 大統領 大臣 経済相 外相 財務相 官房長官 長官 議員 委員長 監督 選手 コーチ 容疑者 被告 弁護士 医師 記者 氏 さん 四段 五段 六段 七段 八段 九段 名人 总统 总理 部长 市长 主席 教练 先生 女士',
  '市 県 府 都 町 村 区 州 島 省 镇 县 岛',
  '大学 空港 病院 新聞 銀行 电视台 机场 医院 银行',
] as const;

const NAME_MIN_LENGTH = 2;
/** Nothing else of the kind is told of in the sources: it may be a word and no name. */
const UNRIVALLED_DOUBT = 0.75;

const patterns = SUFFIXES.map((suffixes) => {
  const ends = suffixes
    .split(' ')
    .sort((one, other) => other.length - one.length)
    .join('|');
  return new RegExp(`(?<name>[\\p{sc=Hani}々]{2,8}?|[\\p{sc=Kana}ー・]{2,16}?)(?:${ends})(?!長)`, 'gu');
});

interface Called {
  name: string;
  written: string;
}

function namesOfKind(text: string, pattern: RegExp): Called[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = match.groups?.['name'] ?? '';
    return name.length < NAME_MIN_LENGTH ? [] : [{ name, written: match[0] }];
  });
}

/** The places that a text names, without what is called after them: 大滝 of 大滝町. */
export function placesIn(text: string): string[] {
  const [, place] = patterns;
  return place === undefined ? [] : namesOfKind(text, place).map(({ name }) => name);
}

/** All that a text calls a person, a place or a body, without what is called after them. */
export function calledNamesIn(text: string): string[] {
  return patterns.flatMap((pattern) => namesOfKind(text, pattern).map(({ name }) => name));
}

function checkKind({ claim, sources }: SupportCase, pattern: RegExp): SupportFinding {
  const strange = namesOfKind(claim.text, pattern).filter(
    ({ name }) => !sources.some(({ text }) => text.includes(name)),
  );
  const isRivalled = strange.length > 0 && sources.some(({ text }) => namesOfKind(text, pattern).length > 0);
  return joinFindings(
    strange.map(({ written }) => (isRivalled ? failure('name', written) : doubt(UNRIVALLED_DOUBT))),
  );
}

export function checkUnspacedNames(held: SupportCase): SupportFinding {
  return joinFindings(patterns.map((pattern) => checkKind(held, pattern)));
}
