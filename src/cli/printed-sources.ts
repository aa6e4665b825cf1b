// How the command line says whose reports a story consists of: a sentence, and a line for each group that shares them.
import { SOURCE_GROUPS_TOLD_MAX } from '../limits/reuse.ts';
import type { SourceGroup, StorySources } from '../news/story-sources.ts';
import { countOf, minuteOf, oneLine } from './print.ts';

/** `7 outlets, 3 independent; earliest Harbour Post 2026-11-08 14:05`. */
export function sourcesSentence({ outlets, independent, earliest }: StorySources): string {
  const first = earliest === null ? '' : `; earliest ${oneLine(earliest.outlet)} ${minuteOf(earliest.at)}`;
  return `${countOf(outlets, 'outlet')}, ${independent} independent${first}`;
}

/** Who shares what, the largest groups first. */
export function groupSentences({ groups }: StorySources): string[] {
  return groups.flatMap((group) => sentenceOf(group) ?? []).slice(0, SOURCE_GROUPS_TOLD_MAX);
}

const NAMES_MAX = 5;

function sentenceOf({ outlets, origin, source }: SourceGroup): string | null {
  const others = outlets.filter((outlet) => outlet !== source);
  const [names, from] = [listOf(others), oneLine(source ?? '')];
  const isOne = others.length === 1;
  switch (origin) {
    case 'own':
      return null;
    case 'agency':
      return others.length === 0 ? null : `${names} ${isOne ? 'goes' : 'go'} back to ${from}`;
    case 'reprint':
      return `${names} ${isOne ? 'has' : 'have'} text of ${from}`;
    case 'attribution':
      return `${names} ${isOne ? 'relies' : 'rely'} on ${from}`;
    case 'family':
      return `${listOf(outlets)} are of one house`;
    case 'unread':
      return `${names}: no text here to tell by`;
  }
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_MAX).map((name) => oneLine(name));
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
