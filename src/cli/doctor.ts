// `doctor`: looks at everything that the bot needs and says what to do about what is wrong.
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { readSettings } from './command-context.ts';
import { checkClock, checkDataDir, checkNode, checkToken, type Finding } from './doctor-surroundings.ts';
import { checkIndex, checkLock } from './doctor-index.ts';
import { oneLine, printJson, printLine } from './print.ts';

export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check runtime, settings, data folder, index and cache, and say what to do')
    .option('--json', 'print one JSON object a line')
    .addHelpText('after', '\nExample:\n  broadsheet doctor')
    .action(async (options: { json?: boolean }) => {
      let hasFailed = false;
      for await (const finding of findings()) {
        hasFailed ||= finding.state === 'fail';
        await (options.json === true ? printJson(finding) : printForPeople(finding));
      }
      process.exitCode = hasFailed ? 1 : 0;
    });
}

async function* findings(): AsyncIterable<Finding> {
  yield checkNode();
  const config = await readOrFinding();
  if ('state' in config) {
    yield config;
    return;
  }
  yield { check: 'settings', state: 'ok', says: 'The settings can be read.' };
  yield checkToken(config.discordToken);
  const folder = await checkDataDir(config.dataDir);
  yield folder;
  // Without a folder there is nothing in it to look at.
  if (folder.state === 'fail') return;
  yield checkLock(config);
  const changedAt = yield* checkIndex(config);
  yield checkClock(Date.now(), changedAt);
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
