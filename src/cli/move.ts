// `move`: takes everything that a bot on SQLite knows to PostgreSQL, where several processes can share it.
import type { Command } from 'commander';
import { MOVE_PROGRESS_EVERY_MS } from '../limits/command-line.ts';
import type { MoveProgress } from '../news/ports-move.ts';
import { moveHouse, takeBack, type MoveOutcome } from '../newsroom/move-house.ts';
import { readSettings, UsageError, withNewsroom, type ExitCode } from './command-context.ts';
import { countOf, printJson, printLine, printNotice } from './print.ts';
import { terminal } from './terminal.ts';

const HELP = `
The bot must not run meanwhile, neither on the folder nor on the database. Ctrl-C ends it between two pages: run it again,
and it goes on there. Until it has come to its end nothing opens the database. From its beginning on no bot starts on the
folder, for it would send every digest a second time; the folder itself stays as it is. --take-back lets it be used again:
the next move then wants another database that is empty.

Example:
  broadsheet move --to postgres://broadsheet@db.example/broadsheet`;

interface MoveOptions {
  to?: string;
  takeBack?: boolean;
  json?: boolean;
}

export function registerMove(program: Command): void {
  program
    .command('move')
    .description('move the index of DATA_DIR with everything to an empty PostgreSQL database')
    .option('--to <address>', 'postgres://… (else DATABASE_URL)')
    .option('--take-back', 'let a bot use the folder again that was moved out of')
    .option('--json', 'print the report as one JSON object')
    .addHelpText('after', HELP)
    .action(move);
}

async function move(options: MoveOptions): Promise<void> {
  const settings = await readSettings();
  const config = { ...settings, databaseUrl: null };
  const url = options.to ?? settings.databaseUrl;
  if (options.takeBack !== true && (url === null || !/^postgres(ql)?:\/\//.test(url)))
    throw new UsageError('Name the database: broadsheet move --to postgres://…');
  const { claimDataDir, openMove } = await import('../compose.ts');
  const giveBack = claimDataDir(config);
  try {
    await withNewsroom(async ({ newsroom }) => {
      if (options.takeBack === true || url === null) {
        await takeBack(newsroom);
        await printLine('The folder can be used by a bot again. Let no bot run on the database meanwhile.');
        return 0;
      }
      const startedAt = performance.now();
      const opened = await openMove({ source: newsroom.store, dataDir: config.dataDir, url });
      const interrupted = new AbortController();
      terminal().onceInterrupted(() => interrupted.abort());
      try {
        const { signal } = interrupted;
        const outcome = await moveHouse(newsroom, opened, { signal, onProgress: tellNowAndThen() });
        return await report(outcome, { isJson: options.json ?? false, startedAt });
      } finally {
        await opened.close();
      }
    }, config);
  } finally {
    giveBack();
  }
}

function tellNowAndThen(): (progress: MoveProgress) => void {
  let toldAt = performance.now();
  return ({ name, copied, of }) => {
    if (performance.now() - toldAt < MOVE_PROGRESS_EVERY_MS) return;
    toldAt = performance.now();
    printNotice(`${name}: ${copied} of ${of} …`);
  };
}

interface Reported {
  isJson: boolean;
  startedAt: number;
}

async function report(outcome: MoveOutcome, { isJson, startedAt }: Reported): Promise<ExitCode> {
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  if (isJson) await printJson({ ...outcome, seconds });
  else if (outcome.kind === 'moved')
    await printLine(
      `Moved, with ${countOf(outcome.articles, 'article')}, in ${seconds} s. Set DATABASE_URL and start the bot.`,
    );
  else if (outcome.kind === 'moved-before')
    await printLine('This folder was moved there before. Set DATABASE_URL and start the bot.');
  if (outcome.kind === 'stopped') {
    printNotice('Stopped before the end. Run it again: it goes on where it stopped.');
    return 130;
  }
  if (outcome.kind !== 'occupied') return 0;
  printNotice('That database keeps something else already. Name an empty one: createdb makes it.');
  return 1;
}
