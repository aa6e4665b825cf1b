// How a question is named where its answer is shown.
import { QUESTION_SHOWN_MAX_LENGTH } from '../../limits/discord.ts';
import type { Question } from '../../news/question.ts';
import { clip } from '../message-limits.ts';
import { escapeText, oneLine } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';

/** Tag, outlet and words, escaped; `tagName` is the tag as publishers spell it. */
export function questionName(question: Question, tagName: string | null, texts: Texts): string {
  const parts = [
    ...(tagName === null ? [] : [escapeText(tagName)]),
    ...(question.outlet === null ? [] : [texts.news.byOutlet({ outlet: escapeText(question.outlet) })]),
    ...(question.words === ''
      ? []
      : [
          texts.news.quoted({
            words: escapeText(clip(oneLine(question.words), QUESTION_SHOWN_MAX_LENGTH)),
          }),
        ]),
  ];
  return parts.join(' · ');
}
