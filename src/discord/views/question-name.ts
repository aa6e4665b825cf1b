// How a question is named where its answer is shown.
import type { Question } from '../../news/question.ts';
import { clip } from '../message-limits.ts';
import { escapeText, oneLine } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';

/** A heading longer than this is no heading. */
const WORDS_SHOWN_MAX = 120;

/** Tag, outlet and words, escaped; `tagName` is the tag as publishers spell it. */
export function questionName(question: Question, tagName: string | null, texts: Texts): string {
  const parts = [
    ...(tagName === null ? [] : [escapeText(tagName)]),
    ...(question.outlet === null ? [] : [texts.news.byOutlet(escapeText(question.outlet))]),
    ...(question.words === ''
      ? []
      : [texts.nothing.matching(escapeText(clip(oneLine(question.words), WORDS_SHOWN_MAX)))]),
  ];
  return parts.join(' · ');
}
