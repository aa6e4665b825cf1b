// `doctor`: looks at everything that the bot needs and says what to do about what is wrong.
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { readSettings } from './command-context.ts';
import { askFeeds } from './doctor-feeds.ts';
import { checkDiscord } from './doctor-discord.ts';
import { checkIndex, checkLock, openIndex } from './doctor-index.ts';
import { checkClock, checkDataDir, checkDisk, checkNode, type Finding } from './doctor-surroundings.ts';
import { checkModel } from './doctor-work.ts';
import { oneLine, printJson, printLine } from './print.ts';
import { terminal } from './terminal.ts';

const HELP = `
A list is a file (OPML, or one address a line), - for standard input, or the word starting: the list of public feeds that
comes with the program, whose addresses were written from memory. Discord and the model's server are asked where the settings name them;
feeds only with --feeds.

Examples:
  broadsheet doctor
  broadsheet doctor --feeds
  broadsheet doctor --feeds starting`;

interface DoctorOptions {
  feeds?: string | true;
  json?: boolean;
}

export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check settings, data folder, index, Discord and model, and say what to do')
    .option('--feeds [list]', 'ask each feed once, too: those that are kept, or those of a list')
    .option('--json', 'print one JSON object a line')
    .addHelpText('after', HELP)
    .action(async (options: DoctorOptions) => {
      let hasFailed = false;
      for await (const finding of findings(options)) {
        hasFailed ||= finding.state === 'fail';
        await (options.json === true ? printJson(finding) : printForPeople(finding));
      }
      terminal().exitCode = hasFailed ? 1 : 0;
    });
}

async function* findings({ feeds }: DoctorOptions): AsyncIterable<Finding> {
  yield checkNode();
  const config = await readOrFinding();
  if ('state' in config) {
    yield config;
    return;
  }
  yield { check: 'settings', state: 'ok', says: 'The settings can be read.' };
  const hasFolder = config.databaseUrl !== null || (yield* checkFolder(config));
  // Without a folder there is nothing in it to look at.
  if (hasFolder) yield* checkWhatIsKept(config);
  else yield* checkDiscord(config, null);
  yield* checkModel(config);
  if (feeds !== undefined) yield* askFeeds(config, feeds, terminal().stdin);
}

/** Answers whether the data folder can be used. */
async function* checkFolder({ dataDir }: Config): AsyncGenerator<Finding, boolean> {
  const folder = checkDataDir(dataDir);
  yield folder;
  if (folder.state === 'fail') return false;
  yield await checkDisk(dataDir);
  yield checkLock(dataDir);
  return true;
}

/** Discord is asked with the index open: it knows what was registered, and where digests go. */
async function* checkWhatIsKept(config: Config): AsyncIterable<Finding> {
  const opened = yield* openIndex(config);
  try {
    const changedAt = opened === null ? null : yield* checkIndex(config, opened);
    yield checkClock(Date.now(), changedAt);
    yield* checkDiscord(config, opened?.newsroom ?? null);
  } finally {
    await opened?.close();
  }
}

async function readOrFinding(): Promise<Config | Finding> {
  try {
    return await readSettings();
  } catch (error) {
    return { check: 'settings', state: 'fail', says: error instanceof Error ? error.message : String(error) };
  }
}

async function printForPeople({ check, state, says }: Finding): Promise<void> {
  await printLine(`${state.padEnd(4)}  ${check}: ${oneLine(says)}`);
}
