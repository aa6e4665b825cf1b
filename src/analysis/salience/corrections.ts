// Figures that an outlet has taken back: who tells them after that repeats a mistake.
import { type Article, citableText } from '../../news/article.ts';

/** A paragraph that corrects; its first sentence says what was wrong, the second at times what is right. */
const CORRECTION =
  /^[ \t]*[[(]?(?:correction|clarification|corrigendum|an earlier version of|korrektur|berichtigung|rectificatif|corrección|更正)(?![\p{L}\p{M}])(?<wrong>[^\n.!?。]{0,400})/iu;
/** Figures of two digits or more; smaller ones stand everywhere. */
const FIGURE = /\p{Nd}[\p{Nd}.,]*\p{Nd}/gu;
/** A day or a year tells when, and is seldom what was wrong. */
const MONTH =
  '(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|aoû|ago|sep|oct|okt|nov|dec|dez|déc|dic)\\p{L}{0,8}';
const TIME = new RegExp(
  `(?<!\\p{Nd})(?:\\p{Nd}{1,2}\\.?\\s+(?:de\\s+)?${MONTH}|(?:19|20)\\p{Nd}{2}(?!\\p{Nd}))|${MONTH}\\.?\\s+\\p{Nd}{1,2}(?!\\p{Nd})`,
  'giu',
);

interface Correction {
  eventTime: number;
  figures: ReadonlySet<string>;
}

function figuresOf(words: string): string[] {
  return words.match(FIGURE) ?? [];
}

function correctionsIn(article: Article): Correction[] {
  // Line by line: looked for in a whole text, it would take longer than all else.
  return citableText(article)
    .split('\n')
    .flatMap((line) => {
      const wrong = CORRECTION.exec(line)?.groups?.['wrong'] ?? '';
      const figures = new Set(figuresOf(wrong.replace(TIME, ' ')));
      return figures.size === 0 ? [] : [{ eventTime: article.eventTime, figures }];
    });
}

/** A sentence, and the article that it is from. */
interface ArticleSentence {
  article: Article;
  words: string;
}

/** The sentences of older write-ups with a figure that an outlet of the story has corrected since. */
export function correctedOf<Sentence extends ArticleSentence>(
  sentences: readonly Sentence[],
  articles: readonly Article[],
): Set<Sentence> {
  const corrections = articles.flatMap(correctionsIn);
  if (corrections.length === 0) return new Set();
  const isCorrected = ({ article, words }: Sentence): boolean => {
    const own = figuresOf(words);
    return corrections.some(
      ({ eventTime, figures }) => article.eventTime < eventTime && own.some((figure) => figures.has(figure)),
    );
  };
  return new Set(sentences.filter(isCorrected));
}
