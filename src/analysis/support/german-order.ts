// German lets the object stand first; where it does, the number of the verb still tells who acts: die Anwohner warnten, warnte.
import { type ChunkRow, chunkRowOf, saysSame } from './chunks.ts';
import { failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';

/** One form of the singular and one of the plural: warnte and warnten, warnt and warnen. */
function differInNumber(one: string, other: string): boolean {
  const [plural, singular] = one.length >= other.length ? [one, other] : [other, one];
  return plural === `${singular}n` || (plural.endsWith('en') && singular === `${plural.slice(0, -2)}t`);
}

interface Verb {
  at: number;
  known: number;
}

/** The verb that both rows have in another number. */
function turnedVerbIn(claim: ChunkRow, source: ChunkRow): Verb | null {
  for (const [at, { words }] of claim.chunks.entries()) {
    const folded = words[0]?.folded ?? '';
    const isVerb = /^\p{Ll}/u.test(words[0]?.text ?? '');
    const known = source.chunks.findIndex(
      (chunk) => isVerb && differInNumber(folded, chunk.words[0]?.folded ?? ''),
    );
    if (known !== -1) return { at, known };
  }
  return null;
}

/** True where a chunk before the verb of one row stands right behind that of the other. */
function isMoved(claim: ChunkRow, source: ChunkRow, { at, known }: Verb): boolean {
  const [first, behind] = [claim.chunks[at - 1], source.chunks[known + 1]];
  return (
    first !== undefined && behind !== undefined && saysSame(first, behind, { one: claim, other: source })
  );
}

/** Whether the one acted upon acts in the claim: the two stand the other way round, and the verb has followed. */
export function checkGermanOrder({ claim, window, language }: SupportCase): SupportFinding {
  const [sentence] = claim.sentences;
  if (language !== 'de' || sentence === undefined) return joinFindings([]);
  const [own, source] = [chunkRowOf(sentence, claim), chunkRowOf(window.best, window.source)];
  const verb = turnedVerbIn(own, source);
  if (verb === null || !isMoved(own, source, verb)) return joinFindings([]);
  const first = own.chunks[verb.at - 1];
  return failure('name', claim.text.slice(first?.start ?? 0, first?.end ?? 0));
}
