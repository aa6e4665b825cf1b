// The small print of an item in a list: links to the rest, labels, what names an author.
import { READ_MORE } from './trailing-links.ts';

/** The whole of a text that leads to the rest of an article; the headline may follow it. */
export const LINK_MORE = new RegExp(
  String.raw`^[\s[(]*(?:${READ_MORE}|weiter|(?:zum|ganzen) (?:beitrag|artikel)|plus d['’]infos|devamı|haberin devamı|todo el artículo|全文(?:を読む)?|详细|详情|詳細|詳情|查看详情|もっと(?:読む|見る)|詳しく(?:はこちら|見る)?|المزيد|إقرأ المزيد|подробности)(?:[\s.…»›→➔➜▶>:|)\]-]*$|(?:\s*[:：]|\s+(?:about|of|on|über|von|de|sur|о)?\s*).{8,}$)`,
  'iu',
);

const BY =
  /^(?:(?:written |posted |text |words |story )?by|von|vom|par|por|di|door|av|af|od|przez|skrev|texte?|text|foto|yazan|yazar|haber|autore?n?s?|autora|author|auteur|автор|авторы|текст|作者|记者|記者|文|بقلم|كتب|كتبت|الكاتب|글|기자|द्वारा|โดย|מאת|του|της|oleh|bởi)(?:\s*[:：/／]\s*|\s+)(?=\S)/iu;

/** Korean and Japanese name the trade behind the name. */
const BY_BEHIND = /^(\p{L}{2,6}(?:\s\p{L}{1,6})?)\s?(?:기자|특파원|記者)$/u;

/** What somebody is called on a service, behind the name. */
const HANDLE = /(?<=\S)\s+\(?@[\w.-]+(?:@[\w.-]+)?\)?$/;

/** True where a text says that a name follows. */
export function saysBy(text: string): boolean {
  return BY.test(text) || BY_BEHIND.test(text);
}

/** A name without what introduces it. */
export function nameOf(text: string): string {
  return text
    .replace(BY, '')
    .replace(HANDLE, '')
    .replace(BY_BEHIND, '$1')
    .replace(/^[\s,;|·•—–-]+|[\s,;|·•—–-]+$/gu, '');
}

/** The parts of a line of small print: "By Lena Vos | 12 April 2026 · 3 min read". */
export function partsOf(line: string): string[] {
  return line
    .split(/\s*(?:[|·•\n／]|\s[-–—/»›]\s|—)\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
