// What a summary rests on, and what its check refused, in words.
import { type Basis, type Summary, translationLanguageOf } from '../../news/summary.ts';
import type { RejectedSentences } from '../../newsroom/summaries/summarise-story.ts';
import type { Texts } from '../texts/texts.ts';

/** `2 full texts and 3 excerpts, 1 cut off`. */
export function basisText({ full, excerpt, truncated, headline }: Basis, texts: Texts): string {
  const { resting } = texts.story;
  const count = excerpt + truncated;
  const excerpts = truncated > 0 ? resting.excerptsCutOff({ count, truncated }) : resting.excerpts({ count });
  const parts = [
    ...(full > 0 ? [resting.full({ count: full })] : []),
    ...(count > 0 ? [excerpts] : []),
    ...(headline > 0 ? [resting.headlines({ count: headline })] : []),
  ];
  return parts.length === 0 ? resting.nothing : texts.listOf(parts);
}

/** Who wrote the sentences and from what; of a translation the languages that it is from. */
export function methodText({ method, basis, originals = [] }: Summary, texts: Texts): string {
  const rests = { texts: basisText(basis, texts) };
  if (method === 'extractive') return texts.story.quoted(rests);
  if (translationLanguageOf(method) === null) return texts.story.written(rests);
  const names = new Intl.DisplayNames([texts.locale], { type: 'language' });
  const languages = texts.listOf(originals.map((language) => names.of(language) ?? language));
  return texts.story.translated({ ...rests, languages });
}

/** Empty where nothing was refused. Of a fault that has no words only the number is told. */
export function rejectedText({ replaced, dropped, faults }: RejectedSentences, texts: Texts): string {
  const { rejected } = texts.story;
  const count = replaced + dropped;
  if (count === 0) return '';
  const words: Readonly<Record<string, string>> = rejected.faults;
  const reasons = Object.keys(faults).flatMap((fault) => words[fault] ?? []);
  const became = texts.seriesOf([
    ...(replaced > 0 ? [rejected.replaced({ count: replaced })] : []),
    ...(dropped > 0 ? [rejected.dropped({ count: dropped })] : []),
  ]);
  return reasons.length > 0
    ? rejected.why({ count, faults: texts.seriesOf(reasons), became })
    : rejected.plain({ count, became });
}
