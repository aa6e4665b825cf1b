// `start`: the bot itself, for who installed Broadsheet as a package; in a clone it is `npm start`.
import type { Command } from 'commander';

const HELP = `
With DISCORD_TOKEN it joins Discord; without, it opens the local Discord and prints its address. It runs until it gets
SIGINT (Ctrl+C) or SIGTERM.`;

export function registerStart(program: Command): void {
  program
    .command('start')
    .description('start the bot')
    .addHelpText('after', HELP)
    .action(async () => {
      // It reads its settings, runs, and ends the process itself.
      await import('../main.ts');
      await new Promise(() => undefined);
    });
}
