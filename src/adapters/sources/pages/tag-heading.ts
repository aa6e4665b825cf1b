// Reads the subject out of a tag page's heading: "Tag: X", "Schlagwort: X", "标签：X", "Posts tagged X", "X Archives".
import { PAGE_TAG_MAX_LENGTH } from '../../../limits/reading.ts';
import { cleanLine } from '../clean-text.ts';

/** What tag and section pages call themselves. */
const LABELS = [
  'tags?|tag archives?|tagged|tagged (?:with|in|as)|(?:posts|articles|stories|news) (?:tagged|about|on)(?: with)?|keywords?',
  'topics?|topic archives?|categor(?:y|ies)|category archives?|sections?|subjects?|labels?|theme',
  'schlagw(?:ort|örter)|schlagwort-archive?|stichwort|thema|themen|kategorie|kategorie-archive?|rubrik|ressort',
  'étiquettes?|mots?-clés?|mot clé|catégories?|thèmes?|sujet|rubrique|dossier',
  'etiquetas?|categorías?|temas?|sección|palabras? clave|categorias?|assuntos?|marcador(?:es)?|seção',
  'etichett[ae]|argoment[oi]|categori[ae]|temi|onderwerp(?:en)?|trefwoord(?:en)?|categorie',
  'etykiet[ay]|znacznik|kategoria|temat|štítek|rubrika|kategorie|címke|kategória|etiket(?:ler)?|konu|kategori|nøkkelord|emne|ämne|avainsana|aihe',
  'метк[аи]|тег[иы]?|рубрика|категория|тема|мітка|категорія|позначка|ετικέτα|κατηγορία|θέμα',
  '标签|標籤|标记|分类|分類|主题|主題|专题|專題|话题|話題|关键词|タグ|カテゴリー?|テーマ|태그|카테고리|주제',
  'search results?(?: for)?|results for|suchergebnisse?(?: für)?|résultats(?: de recherche)?(?: pour)?|resultados(?: de (?:la )?búsqueda)?(?: para)?|wyniki wyszukiwania(?: dla)?|risultati(?: della ricerca)?(?: per)?|zoekresultaten(?: voor)?|результаты поиска|検索結果|搜索结果|搜尋結果',
  'وسم|الوسم|تصنيف|برچسب|دسته|תגית|קטגוריה|टैग|विषय|แท็ก|thẻ|chủ đề|chuyên mục',
].join('|');

const LABELLED = new RegExp(String.raw`^(?:${LABELS})\s*[:：]\s*(\S.*)$`, 'iu');
/** Without a colon only where the words cannot begin a headline. */
const UNMISTAKABLE =
  /^(?:(?:posts|articles|stories|entries) tagged(?: with| as| in)?|tag archives?(?: for)?|category archives?(?: for)?|schlagwort-archive?)\s+(\S.*)$/iu;
const ARCHIVES = /^(.+?)\s+(?:archives?|tag archives?|archiv|archiv(?:es|os|i))$/iu;
const QUOTES = /^["'“”„«‘’「『【]+|["'“”»‘’」』】]+$/gu;

/** The subject that a heading names, or null where it is no tag page's heading. */
export function parseTagHeading(heading: string): string | null {
  const line = cleanLine(heading);
  return subjectOf(LABELLED.exec(line) ?? UNMISTAKABLE.exec(line));
}

/** The same for a page's title, where blogs also write "Climate Archives"; as a heading that could be a headline. */
export function parseTagTitle(title: string): string | null {
  const line = cleanLine(title);
  // Old blogs call the pages of their articles “Example Times » Blog Archive”.
  return parseTagHeading(line) ?? (/[»«|]/.test(line) ? null : subjectOf(ARCHIVES.exec(line)));
}

function subjectOf(found: RegExpExecArray | null): string | null {
  const subject = (found?.[1] ?? '').replace(QUOTES, '').replace(QUOTES, '').trim();
  return subject === '' || subject.length > PAGE_TAG_MAX_LENGTH ? null : subject;
}
