// What a live bot answers to a command, and how grave the lines of its log are.
import type { Live } from './live.ts';
import { textOf } from './message-checks.ts';

/** Runs a command as the first member and answers what was said and to whom. */
export async function ask({ discord }: Live, name: string) {
  const message = await (await discord.member().command(name)).answered;
  return { text: textOf(message.components), onlyFor: message.onlyFor, message };
}

export function levelsOf({ log }: Live): string[] {
  return log.lines.map(({ level }) => level);
}
