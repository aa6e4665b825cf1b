// What people read of whose reports a story consists of, in English.
import type { SourceGroup } from '../../news/story-sources.ts';

export const independence = {
  /** `earliest`: the outlet's name with its time; empty where nobody dates a write-up. */
  line: (outlets: number, independent: number, earliest: string) =>
    [
      `${outlets === 1 ? '1 outlet' : `${outlets} outlets`}, ${independent} independent`,
      ...(earliest === '' ? [] : [`earliest ${earliest}`]),
    ].join(' · '),
  earliest: (outlet: string, time: string) => `${outlet} ${time}`,
  /** `names`: the outlets without the source, where that is one of them; of a house all. */
  group: (origin: SourceGroup['origin'], names: readonly string[], source: string) => {
    const isOne = names.length === 1;
    switch (origin) {
      case 'own':
        return '';
      case 'agency':
        return names.length === 0 ? '' : `${listOf(names)} ${isOne ? 'goes' : 'go'} back to ${source}`;
      case 'reprint':
        return `${listOf(names)} ${isOne ? 'has' : 'have'} text of ${source}`;
      case 'attribution':
        return `${listOf(names)} ${isOne ? 'relies' : 'rely'} on ${source}`;
      case 'family':
        return `${listOf(names)} are of one house`;
      case 'unread':
        return `${listOf(names)}: no text here to tell by`;
    }
  },
  more: (count: number) => `${count} more`,
} as const;

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
