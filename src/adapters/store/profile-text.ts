// How a profile is written into one column.
import type { Profile } from '../../news/ports.ts';

/** `stem\tweight` lines. */
export function writeProfile(profile: Profile): string {
  return [...profile].map(([stem, weight]) => `${stem}\t${weight}`).join('\n');
}

export function readProfile(text: string): Profile {
  if (text === '') return new Map();
  return new Map(
    text.split('\n').map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), Number(line.slice(tab + 1))];
    }),
  );
}
