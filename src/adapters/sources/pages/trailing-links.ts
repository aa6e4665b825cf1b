// Drops what feeds and tag pages put after a text to lead people to their site: it is not the publisher's story.
import { STACKED_ENDINGS_MAX, TRAILING_LINKS_MAX_LENGTH } from '../../../limits/reading.ts';

/** A text without such an ending, and whether the ending said that there is more to read. */
export interface TrimmedText {
  text: string;
  saysMore: boolean;
}

/** Links that say that there is more, in the languages that feeds are common in. */
export const READ_MORE = [
  String.raw`read (?:more|on|full (?:story|article)|the (?:full|rest|whole)(?: (?:story|article|post))?|(?:full|whole) (?:story|article|post))`,
  String.raw`(?:continue|keep) reading`,
  String.raw`(?:view|see) (?:more|full (?:story|article|post))`,
  String.raw`full (?:story|article)|more`,
  String.raw`(?:weiter|mehr) ?lesen|mehr erfahren|zum artikel`,
  String.raw`lire (?:la suite|plus|l['’]article)|en savoir plus`,
  String.raw`leer (?:más|mas|artículo completo)|seguir leyendo|sigue leyendo|continuar leyendo`,
  String.raw`leggi (?:tutto|di più|l['’]articolo)|continua a leggere`,
  String.raw`(?:ler|leia|saiba) mais|continue (?:a ler|lendo)`,
  String.raw`lees (?:meer|verder)|läs mer|les mer|læs mere|lue lisää`,
  String.raw`czytaj (?:więcej|dalej|całość)|číst (?:dále|více)|tovább|devamını oku|citește mai mult`,
  String.raw`читать (?:далее|дальше|полностью)|подробнее|читати далі|детальніше`,
  String.raw`阅读(?:全文|更多)|閱讀(?:全文|更多)|查看(?:更多|全文)|续读|続きを(?:読む|見る)|더 ?(?:보기|읽기)|اقرأ المزيد|ادامه مطلب`,
].join('|');

const ARROWS = String.raw`[\s.…»›→➔➜▶>:|)\]-]*`;

/** "The post … appeared first on …" and its sisters, at the end; a line of their own or after the last sentence. */
const CREDITS = [
  /(?:^|\s)the (?:post|article|entry) .{1,400} (?:appeared first|first appeared|was first published) on .{1,200}$/i,
  /(?:^|\s)der beitrag .{1,400} erschien zuerst (?:auf|bei) .{1,200}$/i,
  /(?:^|\s)l['’]article .{1,400} est apparu en premier sur .{1,200}$/i,
  /(?:^|\s)la entrada .{1,400} (?:se publicó primero|aparece primero) en .{1,200}$/i,
  /(?:^|\s)l['’]articolo .{1,400} (?:sembra essere il primo su|proviene da) .{1,200}$/i,
  /(?:^|\s)o post .{1,400} apareceu primeiro em .{1,200}$/i,
];

/** What every credit says somewhere: looked for first, because most texts end without one. */
const CREDIT_WORDS = /first|zuerst|premier|primero|il primo|proviene|primeiro/i;

/** A headline of 400 characters and an outlet of 200, with the words around them. */
const CREDIT_MAX_LENGTH = 640;

/** A link alone, behind the end of a sentence or on a line of its own. */
const LINK_ALONE = new RegExp(`(^|[\\n.!?…\\]"”»)。!?】]\\s*)[([]?(?:${READ_MORE})${ARROWS}$`, 'iu');

/** A link with the headline behind it, as blogs print it: "Continue reading Harbour opens →". */
const LINK_WITH_HEADLINE =
  /(^|[\n.!?…\]"”»]\s*)(?:continue reading|weiterlesen|lire la suite de|seguir leyendo|read more(?: about| on| at|:)) ?[^\n]{1,200}$/iu;

/** Drops links and credits at the end of a text. End marks ("[…]", "…") stay: they say how much of a text we have. */
export function dropTrailingLinks(text: string): TrimmedText {
  let trimmed: TrimmedText = { text, saysMore: false };
  for (let ending = 0; ending < STACKED_ENDINGS_MAX; ending += 1) {
    const next = dropOneEnding(trimmed);
    if (next.text === trimmed.text) break;
    trimmed = next;
  }
  return trimmed;
}

function dropOneEnding({ text, saysMore }: TrimmedText): TrimmedText {
  const from = Math.max(0, text.length - TRAILING_LINKS_MAX_LENGTH);
  const lead = text.slice(0, from);
  const tail = text.slice(from);
  const withoutCredit = dropCredit(tail);
  if (withoutCredit !== null) return { text: (lead + withoutCredit).trimEnd(), saysMore };
  const kept = tail.replace(LINK_ALONE, '$1').replace(LINK_WITH_HEADLINE, '$1');
  return kept === tail ? { text, saysMore } : { text: (lead + kept).trimEnd(), saysMore: true };
}

/** A credit names the headline, which may hold any words: the last beginning that fits is taken. */
function dropCredit(tail: string): string | null {
  const lineAt = Math.max(tail.lastIndexOf('\n') + 1, tail.length - CREDIT_MAX_LENGTH);
  const line = tail.slice(lineAt);
  if (!CREDIT_WORDS.test(line)) return null;
  const found = CREDITS.map((credit) => credit.exec(line)).find((match) => match !== null);
  return found === undefined ? null : tail.slice(0, lineAt + found.index);
}
