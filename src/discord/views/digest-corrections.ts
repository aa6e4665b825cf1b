// Says below a digest what its outlets have changed of what it told: the old words, the new, and when.
import type { DigestCorrection } from '../../news/digest.ts';
import { clip } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { outletName } from './citations.ts';
import { timestamp } from './components.ts';

interface CorrectionLengths {
  quote: number;
  outlet: number;
  corrections: number;
}

/** A line for each of the newest, the latest last; empty where nothing was corrected. */
export function digestCorrections(
  corrections: readonly DigestCorrection[],
  lengths: CorrectionLengths,
  texts: Texts,
): string {
  const ordered = corrections.toSorted((one, other) => one.correctedAt - other.correctedAt);
  const shown = ordered.slice(-lengths.corrections);
  const left = ordered.length - shown.length;
  return [
    ...(left > 0 ? [`-# ${texts.digest.correctedMore({ count: left })}`] : []),
    ...shown.map((correction) => lineOf(correction, lengths, texts)),
  ].join('\n');
}

function lineOf(
  { outlet, told, now, correctedAt }: DigestCorrection,
  lengths: CorrectionLengths,
  texts: Texts,
): string {
  const quoted = (words: string) => escapeText(clip(words, lengths.quote));
  const name = escapeText(clip(outletName(outlet, texts), lengths.outlet));
  const was = { date: timestamp(correctedAt, 'D'), outlet: name, told: quoted(told) };
  return now === null
    ? texts.digest.correctedAway(was)
    : texts.digest.corrected({ ...was, now: quoted(now) });
}
