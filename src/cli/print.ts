// What the command line prints: results to standard output, everything else to standard error.
import { once } from 'node:events';
import { NOTICE_MAX_LENGTH } from '../limits/command-line.ts';
import { terminal } from './terminal.ts';

/** Controls, line breaks and direction overrides: in a terminal they would act instead of being read. */
const ACTING = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/g;

/** One line of a result. Waits while the reader is slower. */
export async function printLine(line: string): Promise<void> {
  const { stdout } = terminal();
  if (!stdout.write(`${line}\n`)) await once(stdout, 'drain');
}

/** One JSON object on a line of its own. */
export async function printJson(value: unknown): Promise<void> {
  return printLine(JSON.stringify(value));
}

/** A sentence for the operator, on standard error. */
export function printNotice(sentence: string): void {
  terminal().stderr.write(`${oneLine(sentence, NOTICE_MAX_LENGTH)}\n`);
}

/** A text from outside, fit for one line of a terminal. */
export function oneLine(text: string, maxLength = Number.MAX_SAFE_INTEGER): string {
  const line = text.replace(ACTING, ' ').trim();
  return line.length <= maxLength ? line : `${line.slice(0, maxLength - 1).toWellFormed()}…`;
}

/** A reader that closes early (`| head`) has what it wanted: that is no failure. */
export function endQuietlyWhenClosed(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  process.stderr.on('error', () => undefined);
}

const NUMBERS = new Intl.NumberFormat('en');

/** `1 article`, `2,000 articles`. */
export function countOf(count: number, noun: string): string {
  return `${NUMBERS.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `2026-11-08 17:40`, UTC. */
export function minuteOf(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}
