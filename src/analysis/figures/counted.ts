// What a figure counts: the noun after it, past what stands between them.
import type { FigureReader } from './number-words.ts';
import { stemOf } from '../stems.ts';
import { foldWord } from '../words.ts';

/** Words between a figure and its noun: of the 12 other crew. */
const BETWEEN =
  /^(?:of|the|its|their|his|her|those|these|all|more|other|new|further|additional|extra|further|or|so|odd|fewer|der|des|den|die|dem|weitere|weiteren|neue|neuen|andere|anderen|de|du|d'|les|la|las|los|del|autres|nouveaux|nouvelles|otros|otras|nuevos|nuevas|mas)$/;
const BETWEEN_MAX = 3;

/** What ends the search: words of grammar and the verbs of news. The stop words of the lists hold nouns too. */
const NO_NOUN =
  /^(?:in|on|at|by|to|for|from|with|without|and|or|but|as|than|after|before|since|until|when|while|who|that|which|if|per|a|an|it|he|she|they|them|we|us|him|was|were|is|are|be|been|had|has|have|will|would|could|may|might|can|said|says|died|killed|percent|into|over|under|between|against|during|about|also|not|only|this|und|oder|in|im|am|an|auf|bei|mit|nach|von|vor|zu|zum|zur|als|wie|aber|auch|ist|sind|war|waren|hat|haben|wurde|wurden|wird|werden|pro|je|et|ou|en|dans|a|au|aux|pour|par|sur|avec|est|sont|ont|qui|que|dont|contre|y|o|con|por|para|al|como|fue|fueron|son|han|ha|une|un|una)$/;

/** The place of the noun that a number before `at` counts; null where a mark or a verb comes first. */
export function nounAfter({ tokens }: FigureReader, at: number): number | null {
  for (let here = at; here <= at + BETWEEN_MAX; here += 1) {
    const token = tokens[here];
    const isHyphen = token?.text === '-' && here === at;
    if (token === undefined || (token.kind !== 'word' && !isHyphen)) return null;
    if (isHyphen || BETWEEN.test(token.folded)) continue;
    return NO_NOUN.test(token.folded) ? null : here;
  }
  return null;
}

const AGE = /^(?:jahrig|jahrige|jahriger|jahrigen|jahriges|jahrigem)$/;

/** The folded stem of what a number before `at` counts, or null. */
export function countedAfter(reader: FigureReader, at: number): string | null {
  const { tokens, language } = reader;
  const hyphened = tokens[at]?.text === '-' ? at + 1 : at;
  const isAge =
    tokens[hyphened]?.folded === 'year' &&
    tokens[hyphened + 1]?.text === '-' &&
    tokens[hyphened + 2]?.folded === 'old';
  if (isAge || AGE.test(tokens[hyphened]?.folded ?? '')) return 'year-old';
  const noun = tokens[nounAfter(reader, at) ?? -1];
  if (noun === undefined) return null;
  return stemOf(noun.text, language ?? 'en') ?? foldWord(noun.text);
}
