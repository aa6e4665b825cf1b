// Who a sentence says it has its statement from: the words of the source, and how far they reach.
import type { Span } from '../../news/article.ts';

/** The part of a sentence that names its source, and the source's own words in it; null for "he said". */
export interface Ascription extends Span {
  source: Span | null;
}

const SAYS =
  '(?:has |have |had )?(?:also |later |earlier )?(?:said|says|told (?:the )?[\\p{L} ]{2,30}?|added|announced|stated|reported|explained|declared|insisted|warned|wrote|noted|sagte|sagten|sagt|erklärte|erklärten|teilte mit|berichtete|berichtet|a déclaré|a annoncé|a indiqué|a affirmé|ont annoncé|dijo|informó|anunció|afirmó|aseguró|declaró)';
const DAY =
  '(?: (?:on|late on|early on|am|le|el) [\\p{L}\\d. ]{2,20}?| (?:today|yesterday|heute|gestern|hier|ayer|hoy)| in a (?:statement|letter|report|post))*';
const NAMED = '[^,;:"“”„«»]{2,60}(?:, [^,;:"“”„«»]{2,60},)?';

/** Police said that …; Maria Alva, the mayor, said on Monday … */
const BEFORE = new RegExp(
  `^(?:(?:Recently|Earlier|Later|Meanwhile|Kürzlich|Récemment|Recientemente), )?(?<source>${NAMED}) ${SAYS}${DAY},?(?: that| dass| que|:|,)? (?=\\S)`,
  'u',
);
/** According to police, … */
const ACCORDING_FIRST =
  /^(?:According to|Laut|Nach Angaben (?:der|des|von)|Selon|D['’]après|Según) (?<source>[^,;:]{2,60}), /u;
/** …, according to police. …, police said. …, said the mayor. */
const ACCORDING_LAST = /,? (?:according to|laut|selon|d['’]après|según) (?<source>[^,;:.]{2,60})[.]?$/u;
const AFTER = new RegExp(
  `,["”“»]? (?<source>[^,;:"“”]{2,50}?) ${SAYS}${DAY}\\.?$|,["”“»]? (?:said|says|sagte|dijo) (?<named>[^,;:"“”]{2,60}?(?:, [^,;:"“”]{2,60}?)?)\\.?$`,
  'u',
);

const PRONOUN =
  /^(?:he|she|it|they|we|i|who|which|that|er|sie|es|il|elle|ils|elles|él|ella|ellos|this|these)$/iu;

function ascriptionOf(match: RegExpExecArray): Ascription {
  const written = match.groups?.['source'] ?? match.groups?.['named'] ?? '';
  const inMatch = match[0].indexOf(written);
  const start = match.index + inMatch;
  const source = PRONOUN.test(written.trim()) ? null : { start, end: start + written.length };
  return { start: match.index, end: match.index + match[0].length, source };
}

/** The source that a sentence names, first or last; null where it states something itself. */
export function ascriptionIn(sentence: string): Ascription | null {
  for (const pattern of [ACCORDING_FIRST, BEFORE, ACCORDING_LAST, AFTER]) {
    const match = pattern.exec(sentence);
    if (match !== null) return ascriptionOf(match);
  }
  return null;
}
