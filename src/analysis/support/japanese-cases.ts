// Who does what to whom in Japanese: a particle behind a noun says it, wherever the noun stands.
import { failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';

/** The nouns of a sentence by their particles. */
export interface Cases {
  /** Before は and が. */
  acting: readonly string[];
  /** Before を and に. */
  acted: readonly string[];
}

const NOUN = /(?<noun>[\p{sc=Hani}\p{sc=Kana}\p{sc=Latn}\p{Nd}ー々・]{2,24})(?<particle>[はがをに])/gu;

export function casesIn(sentence: string): Cases {
  const nouns = Array.from(sentence.matchAll(NOUN), ({ groups }) => ({
    noun: groups?.['noun'] ?? '',
    isActing: /[はが]/u.test(groups?.['particle'] ?? ''),
  }));
  return {
    acting: nouns.flatMap(({ noun, isActing }) => (isActing ? [noun] : [])),
    acted: nouns.flatMap(({ noun, isActing }) => (isActing ? [] : [noun])),
  };
}

/** A noun and its shorter form: 高森市長 and 市長, 東雲電工 and 東雲. */
function namesSame(one: string, other: string): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return long.startsWith(short) || long.endsWith(short);
}

function has(nouns: readonly string[], noun: string): boolean {
  return nouns.some((other) => namesSame(noun, other));
}

/** True where one acts in the claim who is acted upon in the sentence, and acts upon one who acts there. */
export function isCrossed(claimed: Cases, told: Cases): boolean {
  const turned = claimed.acting.filter((noun) => has(told.acted, noun) && !has(told.acting, noun));
  const moved = claimed.acted.filter((noun) => has(told.acting, noun) && !has(told.acted, noun));
  return turned.length > 0 && moved.length > 0;
}

const PASSIVE = /され|られ|によって|により|による/u;

/** Whether those who act and those who are acted upon have changed places, their verb being as it was. */
export function checkJapaneseCases({ claim, window, language }: SupportCase): SupportFinding {
  if (language !== 'ja') return joinFindings([]);
  const told = window.source.text.slice(window.best.start, window.best.end);
  if (PASSIVE.test(claim.text) !== PASSIVE.test(told)) return joinFindings([]);
  const claimed = casesIn(claim.text);
  return isCrossed(claimed, casesIn(told)) ? failure('name', claimed.acting.join(' ')) : joinFindings([]);
}
