// Values of options: each is checked when the command line is read, so that wrong use says what right use is.
import { InvalidArgumentError } from 'commander';
import type { EpochMs } from '../news/branded.ts';
import { parseMoment } from './moments.ts';

/** Answers commander's parser for a whole number in a range. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < min || number > max)
      throw new InvalidArgumentError(`Give a whole number from ${min} to ${max}.`);
    return number;
  };
}

export function moment(text: string): EpochMs {
  const time = parseMoment(text, Date.now());
  if (time === null)
    throw new InvalidArgumentError(
      'Give a date (2026-11-08), a date and time (2026-11-08T17:40Z) or how long ago (12h, 7d, 2w).',
    );
  return time;
}

/** A BCP 47 tag; articles are told apart by its first part. */
export function language(text: string): string {
  const primary = primaryLanguage(text);
  if (primary === null) throw new InvalidArgumentError('Give a language code: en, de, pt-BR.');
  return primary;
}

export function primaryLanguage(text: string): string | null {
  return /^([a-z]{2,3})(?:[-_][a-z0-9-]+)?$/i.exec(text.trim())?.[1]?.toLowerCase() ?? null;
}

export function someText(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Give a name, not an empty text.');
  return text;
}
