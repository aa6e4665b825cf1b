// Who wrote and who carried a text, and the dateline before its first sentence: never part of what is quoted.
import { CREDITS_MAX, CREDITS_MAX_LENGTH } from '../limits/analysis.ts';
import type { Span } from '../news/article.ts';

/**
 * Small and capital letters alike. Not by a modifier, `(?i:…)`: in a long run V8 of Node 24.21 at times no longer finds what an
 * expression with one found before.
 */
function inAnyCase(words: string): string {
  return words.replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

const REPORTER = `(?:${inAnyCase('reporter')}[sS]?|${inAnyCase('correspondent')}[sS]?|${inAnyCase('корр')}\\.?|记者|記者|通讯员|기자)`;
const MONTH_BEGINNINGS =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|ocak|şubat|nisan|haz|tem|ağu|eyl|eki|kas|ara';
const MONTH = `(?:${inAnyCase(MONTH_BEGINNINGS)})\\p{L}*\\.?`;
const DATE = `(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\.?\\s+(?:de\\s+)?${MONTH})(?:,?\\s+\\d{4})?`;
/** One to four words with capitals: Port Ellery, NEW DELHI, Frankfurt am Main. */
const PLACE = "\\p{Lu}[\\p{L}.'’-]*(?:[ ](?:am|an|der|de|del|la|le|of|\\p{Lu}[\\p{L}.'’-]*)){0,4}";
const PLACES = `${PLACE}(?:[,/][ ]?${PLACE}){0,3}`;
const DASH = '(?:[—–―]|--?|\\.-)';
const PAREN = '[(（][^()（）\\n]{2,60}[)）]';

/** Names of agencies that a parenthesis or a dash follows or holds. */
const AGENCY =
  '(?:AP|AFP|dpa|EFE|ANSA|APA|AA|TASS|ТАСС|Reuters|Bloomberg|Xinhua|UPI|PTI|ANI|Kyodo|Jiji|Yonhap|SDA|sid|epd|KNA|RIA|CNN|РИА Новости|Интерфакс|Interfax|Belga|ANP|TT|NTB|Ritzau|STT|PAP|ČTK|MTI|Lusa|CNA|[\\p{L} .]{0,30}(?:Wire|Agency|News|Press|Presse))';

const PATTERNS: readonly RegExp[] = [
  // 新华社北京3月5日电（记者 李欣） · 本报讯 · （记者 李欣）
  /^(?:新华社|中新社|中新网|人民网|本报|央视网|本网)[^，。：！？\s]{0,20}(?:电|讯)\s*(?:[（(][^（）()]{2,40}[）)])?\s*/u,
  /^[\p{sc=Hani}]{2,10}\d{1,2}月\d{1,2}日(?:电|讯)\s*(?:[（(][^（）()]{2,40}[）)])?\s*/u,
  /^[（(【［[](?:[^）)】］\]]{0,20}(?:记者|記者|通讯员|기자))[^）)】］\]]{0,40}[）)】］\]]\s*/u,
  // 【東京＝山田太郎】 · (서울=연합뉴스) 홍길동 기자 =
  /^[【［[][^】］\]]{1,30}[=＝][^】］\]]{1,30}[】］\]]\s*/u,
  /^[([][\p{sc=Hang} ]{1,12}=[\p{sc=Hang}\d ]{1,20}[)\]]\s*(?:[\p{sc=Hang}·, ]{2,30}기자\s*=\s*)?/u,
  // Beijing, Jinan, December 14 (reporter Li Xin) · BERLIN (dpa) - · МОСКВА, 5 марта. /ТАСС/.
  new RegExp(
    `^${PLACES}(?:,?\\s+${DATE})?\\.?\\s*[(（]\\s*${REPORTER}[^()（）\\n]{1,50}[)）]\\s*(?:${DASH}|:)?\\s*`,
    'u',
  ),
  new RegExp(`^${PLACES}(?:,?[ ]${DATE},?)?[ ]?${PAREN}[ ]?(?:${DASH}|:)\\s+`, 'u'),
  new RegExp(`^${PLACES}(?:,?[ ]${DATE},?)?[ ]?[(/]${AGENCY}[)/]\\.?[ ]?(?:${DASH}\\s+|:\\s+)?`, 'u'),
  new RegExp(`^${PLACES},?[ ]${DATE}[ ]?(?:[(/]?${AGENCY}[)/]?)?[ ]?${DASH}\\s+(?:${AGENCY}[.:]\\s+)?`, 'u'),
  // LONDON —
  new RegExp(`^\\p{Lu}{2}[\\p{Lu} .,'’/-]{1,40}(?:(?<=, )${PLACE})?[ ]${DASH}\\s+`, 'u'),
  new RegExp(`^[(（](?:${AGENCY})[)）]\\s*(?:${DASH}|:)\\s+`, 'u'),
];
/** What a dateline begins with: most texts are done after one look. */
const BEGINS_LIKE_DATELINE = /^[\p{Lu}\p{Lo}(（【［[]/u;

/** A line with names alone: By Ana Reyes and Tom Poe; Von Karla Meier, Berlin. */
const BYLINE =
  /^(?:By|Von|Par|Por|Di|Door|Av|Af|BY|VON|От|Автор:|文\/|文｜|記者：|记者：|撰文：)[ \t]*(?<name>[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*(?:(?:,| and| und| et| y| e| och| &)?[ \t]+\p{Lu}[\p{L}\p{M}.'’-]*){0,7}),?[ \t]*(?:\n+|$)/u;

/** The bylines and the dateline that a text begins with, with the space after them; null where there are none. */
export function datelineOf(text: string): Span | null {
  const begin = text.length - text.trimStart().length;
  let end = begin;
  for (let found = 0; found < CREDITS_MAX; found += 1) {
    const rest = text.slice(end, end + CREDITS_MAX_LENGTH);
    const length = creditLengthOf(rest);
    if (length === 0) break;
    end += length;
  }
  return end > begin ? { start: begin, end } : null;
}

function creditLengthOf(rest: string): number {
  const byline = BYLINE.exec(rest);
  if (byline !== null) return byline[0].length;
  if (!BEGINS_LIKE_DATELINE.test(rest)) return 0;
  return PATTERNS.map((pattern) => pattern.exec(rest)?.[0].length ?? 0).find((length) => length > 0) ?? 0;
}

/** Who carried a text (an agency) and who wrote it, as far as its credits say. */
export interface Credits {
  agency: string | null;
  reporter: string | null;
}

const REPORTER_NAME = new RegExp(
  `[(（【［[][^()（）]{0,20}?${REPORTER}[:：\\s·]*(?<name>[^()（）】］\\]]{2,50})[)）】］\\]]`,
  'u',
);
const KOREAN_REPORTER = /(?<name>[\p{sc=Hang}]{2,4})\s*기자/u;
const CHINESE_AGENCY = /^(?<name>新华社|中新社|中新网|人民网|央视网)/u;
const KOREAN_AGENCY = /^[([][\p{sc=Hang} ]{1,12}=(?<name>[\p{sc=Hang}\d]{1,20})[)\]]/u;
const NAMED_AGENCY = new RegExp(`[(（/—–-]\\s?(?<name>${AGENCY})\\s?[)）/.:]`, 'u');
/** (Reporting by Ana Reyes; Editing by Tom Poe) */
const REPORTING_BY = /\((?:Additional )?[Rr]eporting by (?<name>[^;()]{3,80}?)(?: in [^;()]*)?[;)]/u;

function nameIn(text: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const name = pattern.exec(text)?.groups?.['name']?.trim();
    if (name !== undefined && name !== '') return name;
  }
  return null;
}

/** Reads the credits at the beginning of a text, and the reporter's at its end. */
export function creditsOf(text: string): Credits {
  const dateline = datelineOf(text);
  const credits = dateline === null ? '' : text.slice(dateline.start, dateline.end);
  const reporter =
    nameIn(credits, [REPORTER_NAME, KOREAN_REPORTER, BYLINE]) ??
    nameIn(text.slice(-CREDITS_MAX_LENGTH), [REPORTING_BY]);
  // A byline's names are no agency.
  const afterByline = credits.replace(BYLINE, '');
  return { agency: nameIn(afterByline, [CHINESE_AGENCY, KOREAN_AGENCY, NAMED_AGENCY]), reporter };
}
