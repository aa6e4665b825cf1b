// Whether who a claim quotes is who said it: the words are in the sources, but another says them there.
import { quotesIn } from '../quotes.ts';
import type { Name } from '../names/names.ts';
import { failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import { plainOf, type ReadText, type SupportSentence, within } from './reading.ts';

/** He said, and the name stands in another sentence. */
const PRONOUN = /^(?:he|she|they|er|sie|il|elle|ils|elles|el|ella|who|der|die|qui|quien)$/;
const PLACED = /^(?:in|at|from|near|im|am|bei|aus|en|de|del|du|a|dans|von|vom)$/;
/** Fewer words are quoted by many. */
const WORDS_MIN = 2;

/** The sentences that hold the quoted words. */
function saidIn({ sentences }: ReadText, quoted: string): SupportSentence[] {
  return sentences.filter(({ plain }) => ` ${plain} `.includes(` ${quoted} `));
}

/** Names of persons in a sentence, outside of what is quoted; a name of one word, or after in, may be a place. */
function personsIn({ words, ...span }: SupportSentence, { names, text }: ReadText): Name[] {
  const quotes = quotesIn(text);
  return within(names, span).filter((name) => {
    const before = words.findLast(({ end }) => end <= name.start)?.folded ?? '';
    const isQuoted = quotes.some(({ start, end }) => start <= name.start && name.end <= end);
    return name.words.length > 1 && !PLACED.test(before) && !isQuoted;
  });
}

function hasPronoun({ words }: SupportSentence, quoted: string): boolean {
  return words.some(({ folded }) => PRONOUN.test(folded) && !` ${quoted} `.includes(` ${folded} `));
}

export function checkQuoteSpeakers({ claim, sources }: SupportCase): SupportFinding {
  const words = claim.sentences.flatMap((sentence) => sentence.words);
  const [own] = claim.sentences;
  const speakers = own === undefined ? [] : personsIn({ ...own, start: 0, end: claim.text.length }, claim);
  if (speakers.length === 0) return joinFindings([]);
  const isMisgiven = quotesIn(claim.text).some(({ start, end }) => {
    const inside = words.filter((word) => word.start >= start && word.end <= end);
    const quoted = plainOf(inside);
    if (inside.length < WORDS_MIN) return false;
    const said = sources.flatMap((source) =>
      saidIn(source, quoted).map((sentence) => ({ source, sentence })),
    );
    return (
      said.length > 0 &&
      said.every(({ source, sentence }) => {
        const persons = personsIn(sentence, source);
        const isOne = persons.some((person) =>
          speakers.some((speaker) => speaker.words.some((word) => person.words.includes(word))),
        );
        return persons.length > 0 && !isOne && !hasPronoun(sentence, quoted);
      })
    );
  });
  const found = speakers.map((name) => claim.text.slice(name.start, name.end)).join(', ');
  return isMisgiven ? failure('attribution', found) : joinFindings([]);
}
