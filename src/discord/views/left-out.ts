// Says which outlets an answer leaves out because the server mutes them.
import { LEFT_OUT_NAMED_MAX } from '../../limits/guild-settings.ts';
import { clip } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';

/** What a name may take: three stand in one line. */
const NAME_MAX_LENGTH = 40;

/** A line of small print; none where nothing was left out. */
export function leftOutLines(outlets: readonly string[], texts: Texts): string[] {
  if (outlets.length === 0) return [];
  const named = outlets.slice(0, LEFT_OUT_NAMED_MAX).map((name) => escapeText(clip(name, NAME_MAX_LENGTH)));
  const more = outlets.length - named.length;
  const { mutedOutlets, moreOutlets } = texts.settings.used;
  const names = texts.seriesOf([...named, ...(more > 0 ? [moreOutlets({ count: more })] : [])]);
  return [`-# ${mutedOutlets({ outlets: names })}`];
}
