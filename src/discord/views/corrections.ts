// Says what was told of a story and has been changed by its outlets since: the old words and the new.
import type { Correction, Corrections } from '../../newsroom/summaries/find-corrections.ts';
import { clip } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { outletName } from './citations.ts';
import { timestamp } from './components.ts';

/** How many corrections are shown, and what their words and outlets may take. */
interface Lengths {
  corrections: number;
  words: number;
  outlet: number;
}

const OUTLETS_NAMED_MAX = 3;

/** One text, or none where nothing that was told has changed. */
export function updatesOf({ changed, elsewhere }: Corrections, texts: Texts, lengths: Lengths): string[] {
  const { updated } = texts.story;
  const nameOf = (outlet: string) => escapeText(clip(outletName(outlet, texts), lengths.outlet));
  const [latest] = changed;
  if (latest === undefined) {
    const outlets = elsewhere.slice(0, OUTLETS_NAMED_MAX).map(nameOf);
    return outlets.length === 0 ? [] : [`-# ${updated.elsewhere({ outlets: texts.seriesOf(outlets) })}`];
  }
  const line = ({ outlet, before, after }: Correction) => {
    const told = { outlet: nameOf(outlet), before: escapeText(clip(before, lengths.words)) };
    return after === null
      ? updated.gone(told)
      : updated.changed({ ...told, after: escapeText(clip(after, lengths.words)) });
  };
  const shown = changed.slice(0, lengths.corrections).map(line);
  const left = changed.length - shown.length;
  const lines = [...shown, ...(left > 0 ? [updated.more({ count: left })] : [])];
  return [
    `${updated.title({ time: timestamp(latest.toldAt, 'f') })}\n${lines.map((said) => `> ${said}`).join('\n')}`,
  ];
}
