// Which agencies a text says it is from: in its byline, its dateline, and in what stands at its beginning and end.
import { CREDIT_REACH_LENGTH } from '../../limits/reuse.ts';
import type { Article } from '../../news/article.ts';
import { creditsOf } from '../credits.ts';
import { foldWord } from '../words.ts';
import { bodyTextOf } from './shingles.ts';

/** Agencies under the name that people know them by, with the other names that they sign with. */
const AGENCIES: Readonly<Record<string, readonly string[]>> = {
  AP: ['The Associated Press', 'Associated Press', 'ASSOCIATED PRESS'],
  AFP: ['Agence France-Presse', 'Agence France Presse', 'Afp'],
  Reuters: ['REUTERS', 'Thomson Reuters', 'Reuter'],
  dpa: ['DPA', 'Deutsche Presse-Agentur', 'Deutschen Presse-Agentur'],
  EFE: ['Efe', 'Agencia EFE'],
  ANSA: ['Ansa'],
  APA: ['Austria Presse Agentur'],
  'Keystone-SDA': ['SDA', 'sda', 'Keystone-ATS', 'ATS', 'ats'],
  SID: ['sid', 'Sport-Informations-Dienst'],
  epd: ['Evangelischer Pressedienst'],
  KNA: ['Katholische Nachrichten-Agentur'],
  'Europa Press': ['EUROPA PRESS'],
  Télam: ['Telam', 'TÉLAM'],
  Notimex: ['NOTIMEX'],
  Adnkronos: ['ADNKRONOS', 'AdnKronos'],
  AGI: ['Agenzia Italia'],
  Lusa: ['LUSA', 'Agência Lusa'],
  'Agência Brasil': ['Agencia Brasil'],
  'Estadão Conteúdo': ['ESTADÃO CONTEÚDO'],
  Folhapress: ['FOLHAPRESS'],
  ANP: ['Algemeen Nederlands Persbureau'],
  Belga: ['BELGA'],
  NTB: [],
  Ritzau: ['RITZAU'],
  TT: ['Tidningarnas Telegrambyrå'],
  STT: ['Suomen Tietotoimisto'],
  PAP: ['Polska Agencja Prasowa'],
  ČTK: ['ČTK', 'CTK'],
  MTI: [],
  TASR: [],
  Agerpres: ['AGERPRES'],
  TASS: ['ТАСС', 'Tass', 'ITAR-TASS'],
  Interfax: ['Интерфакс'],
  'RIA Novosti': ['РИА Новости', 'РИА'],
  Ukrinform: ['Укринформ', 'Укрінформ'],
  Anadolu: ['Anadolu Agency', 'Anadolu Ajansı', 'AA'],
  Xinhua: ['新华社', '新華社', 'XINHUA'],
  中新社: ['中国新闻社', 'China News Service'],
  Kyodo: ['共同通信', '共同', 'Kyodo News'],
  Jiji: ['時事通信', '時事', 'Jiji Press'],
  Yonhap: ['연합뉴스', 'Yonhap News Agency', 'Yonhap News'],
  PTI: ['Press Trust of India'],
  ANI: ['Asian News International'],
  IANS: [],
  UPI: ['United Press International'],
  PA: ['PA Media', 'Press Association'],
  AAP: ['Australian Associated Press'],
  'The Canadian Press': ['Canadian Press', 'CP', 'La Presse Canadienne'],
  Bloomberg: ['Bloomberg News', 'BLOOMBERG'],
  Bernama: ['BERNAMA'],
};

const byAlias = new Map(
  Object.entries(AGENCIES).flatMap(([name, aliases]) => [name, ...aliases].map((alias) => [alias, name])),
);

const longestFirst = [...byAlias.keys()].sort(
  (one, other) => other.length - one.length || (one < other ? -1 : 1),
);
const ALIAS = `(?:${longestFirst.join('|')})`;
const ALIAS_WORD = `(?<![\\p{L}\\p{N}])${ALIAS}(?![\\p{L}\\p{N}])`;
const EVERY_ALIAS = new RegExp(ALIAS_WORD, 'gu');
const WHOLE_ALIAS = new RegExp(`^${ALIAS}$`, 'u');

/** The agency that a name is one of, as people know it; null for others. */
export function agencyNamed(written: string): string | null {
  return WHOLE_ALIAS.test(written) ? (byAlias.get(written) ?? null) : null;
}

/** A picture's credit says nothing of the text. */
const OF_PICTURE = /photo|foto|bild|image|picture|imagen|immagine|video|grafik|graphic/i;

/** A parenthesis with an agency in it: (dpa), (AP/AFP), (avec AFP), [Reuters]. */
const IN_PARENTHESIS = new RegExp(
  `[([（［/][^()（）[\\]\\n]{0,40}?${ALIAS_WORD}[^()（）[\\]\\n]{0,40}[)\\]）］/]`,
  'gu',
);
/** A line, or a last sentence, of nothing but agencies: dpa · © AFP · AP/Reuters. */
const ALONE = new RegExp(
  `^[\\s—–©(-]*(?:Copyright|©)?(?: \\d{4})?[\\s—–:-]*${ALIAS_WORD}(?:[\\s/,&+-]|und|and|et|y|e|en|och|og)*(?:${ALIAS_WORD})?[\\s.)-]*$`,
  'u',
);
/** What makes a line a credit, wherever the agency stands in it. */
const CREDITING =
  /contribut|material|copyright|©|agenturen|\bagences\b|\bagencias\b|agenzie|rights reserved|distributed by|published by|provided by|reporting by|informationen von|información de|informaciones? de|informations? d|informazioni|informações|renseignements|(?:source|quelle|fuente|fonte|bron|kilde|källa|источник)\s?:|по (?:данным|материалам)|verbreitet|übernommen/iu;
/** A short line that begins so credits whom it names: With AFP. Von dpa. Con EFE. */
const CREDIT_BEGINNING =
  /^[\s—–*(-]*(?:with|by|from|mit|von|avec|par|con|por|com|met|door|med|av|af|från|fra|da|di|от|с)\b/iu;
const CREDIT_LINE_MAX_LENGTH = 60;
/** (Reporting by Ana Reyes; Editing by Tom Poe): only one agency signs so. */
const REUTERS_SIGNATURE = /\((?:Additional )?Reporting by [^()\n]{3,120}; ?(?:Writing|Editing|Compiled) by /u;

const LINE_OR_SENTENCE = /[^\n]+?(?:[.!?](?=\s|$)|\n|$)/gu;

/** The beginning and the end of a text: credits stand nowhere else. */
function edgesOf(text: string): string[] {
  if (text.length <= 2 * CREDIT_REACH_LENGTH) return [text];
  return [text.slice(0, CREDIT_REACH_LENGTH), text.slice(-CREDIT_REACH_LENGTH)];
}

function isCredit(line: string): boolean {
  if (OF_PICTURE.test(line)) return false;
  if (ALONE.test(line) || CREDITING.test(line)) return true;
  return line.trim().length <= CREDIT_LINE_MAX_LENGTH && CREDIT_BEGINNING.test(line);
}

function agenciesIn(text: string): string[] {
  return (text.match(EVERY_ALIAS) ?? []).flatMap((alias) => byAlias.get(alias) ?? []);
}

function agenciesOfEdge(edge: string): string[] {
  if (edge.search(EVERY_ALIAS) < 0) return [];
  const parentheses = (edge.match(IN_PARENTHESIS) ?? []).filter((part) => !OF_PICTURE.test(part));
  const lines = (edge.match(LINE_OR_SENTENCE) ?? []).filter(isCredit);
  return [...parentheses, ...lines].flatMap(agenciesIn);
}

/** The agency of a dateline, also one that is not in the list: CARROW (Harbour Wire) — */
function agencyOfDateline({ abstract, body }: Pick<Article, 'abstract' | 'body'>): string[] {
  return [abstract, body].flatMap((part) => {
    const agency = part === null ? null : creditsOf(part).agency;
    return agency === null || foldWord(agency) === '' ? [] : [agencyNamed(agency) ?? agency];
  });
}

/** The agencies that a write-up is credited to, in the order of the alphabet; an agency's own write-ups are its. */
export function agenciesOf(
  article: Pick<Article, 'abstract' | 'body' | 'byline' | 'outlet'>,
): readonly string[] {
  const text = bodyTextOf(article);
  const edges = edgesOf(text);
  const found = [
    ...(agencyNamed(article.outlet) === null ? [] : [agencyNamed(article.outlet) ?? '']),
    ...agenciesIn(article.byline ?? ''),
    ...agencyOfDateline(article),
    ...edges.flatMap(agenciesOfEdge),
    ...(edges.some((edge) => REUTERS_SIGNATURE.test(edge)) ? ['Reuters'] : []),
  ];
  return [...new Set(found)].sort();
}
