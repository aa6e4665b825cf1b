// `doctor`: looks at everything that the bot needs and says what to do about what is wrong.
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { readSettings } from './command-context.ts';
import { askFeeds } from './doctor-feeds.ts';
import { checkClock, checkDataDir, checkNode, checkToken, type Finding } from './doctor-surroundings.ts';
import { checkIndex, checkLock } from './doctor-index.ts';
import { oneLine, printJson, printLine } from './print.ts';
import { terminal } from './terminal.ts';

const HELP = `
A list is a file (OPML, or one address a line), - for standard input, or the word starting: the list of public feeds that
comes with the program, whose addresses were written from memory. Without --feeds nobody is asked anything.

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
    .description('check runtime, settings, data folder, index and cache, and say what to do')
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
  yield checkToken(config.discordToken);
  if (config.databaseUrl === null) {
    const folder = await checkDataDir(config.dataDir);
    yield folder;
    // Without a folder there is nothing in it to look at.
    if (folder.state === 'fail') return;
    yield checkLock(config);
  }
  const changedAt = yield* checkIndex(config);
  yield checkClock(Date.now(), changedAt);
  if (feeds !== undefined) yield* askFeeds(config, feeds, terminal().stdin);
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
