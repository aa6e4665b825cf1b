// The commands of the command line, put together.
import { Command, type OutputConfiguration } from 'commander';
import manifest from '../../package.json' with { type: 'json' };

type Register = (program: Command) => void;

/** In the order in which help lists them. Each is loaded only where it is typed: together they load half the program. */
const COMMANDS: ReadonlyMap<string, () => Promise<Register>> = new Map([
  ['start', async () => (await import('./start.ts')).registerStart],
  ['ingest', async () => (await import('./ingest.ts')).registerIngest],
  ['feeds', async () => (await import('./feeds.ts')).registerFeeds],
  ['search', async () => (await import('./search.ts')).registerSearch],
  ['show', async () => (await import('./show.ts')).registerShow],
  ['stories', async () => (await import('./stories.ts')).registerStories],
  ['summarise', async () => (await import('./summarise.ts')).registerSummarise],
  ['compare', async () => (await import('./compare.ts')).registerCompare],
  ['check', async () => (await import('./check.ts')).registerCheck],
  ['tags', async () => (await import('./tags.ts')).registerTags],
  ['digests', async () => (await import('./digests.ts')).registerDigests],
  ['sample', async () => (await import('./sample.ts')).registerSample],
  ['parse', async () => (await import('./parse.ts')).registerParse],
  ['extract', async () => (await import('./extract.ts')).registerExtract],
  ['prune', async () => (await import('./prune.ts')).registerPrune],
  ['backup', async () => (await import('./backup.ts')).registerBackup],
  ['restore', async () => (await import('./restore.ts')).registerRestore],
  ['move', async () => (await import('./move.ts')).registerMove],
  ['verify', async () => (await import('./verify.ts')).registerVerify],
  ['ledger', async () => (await import('./ledger.ts')).registerLedger],
  ['doctor', async () => (await import('./doctor.ts')).registerDoctor],
]);

/**
 * The command line for what was typed: with the one command that it begins with, or with all of them where it begins
 * otherwise. The program throws `CommanderError` where it is used wrongly, and where help was asked for.
 */
export async function createProgram(args: readonly string[], output: OutputConfiguration): Promise<Command> {
  const program = new Command('broadsheet')
    .description(manifest.description)
    .version(manifest.version)
    .exitOverride()
    .configureOutput(output)
    .showHelpAfterError('(--help after a command tells how it is used)')
    .addHelpText(
      'after',
      '\nSettings come from the environment and from .env (see .env.example): DATA_DIR names the data folder.\nExit code: 0 done, 1 failed, 2 wrong use.',
    );
  const typed = COMMANDS.get(args[0] ?? '');
  const loads = typed === undefined ? [...COMMANDS.values()] : [typed];
  for (const register of await Promise.all(loads.map((load) => load()))) register(program);
  return program;
}
