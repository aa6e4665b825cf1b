// The commands of the command line, put together.
import { Command, type OutputConfiguration } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { registerCheck } from './check.ts';
import { registerCompare } from './compare.ts';
import { registerDigests } from './digests.ts';
import { registerDoctor } from './doctor.ts';
import { registerExtract } from './extract.ts';
import { registerFeeds } from './feeds.ts';
import { registerIngest } from './ingest.ts';
import { registerParse } from './parse.ts';
import { registerPrune } from './prune.ts';
import { registerSample } from './sample.ts';
import { registerSearch } from './search.ts';
import { registerShow } from './show.ts';
import { registerStories } from './stories.ts';
import { registerSummarise } from './summarise.ts';
import { registerTags } from './tags.ts';
import { registerVerify } from './verify.ts';

const COMMANDS = [
  registerIngest,
  registerFeeds,
  registerSearch,
  registerShow,
  registerStories,
  registerSummarise,
  registerCompare,
  registerCheck,
  registerTags,
  registerDigests,
  registerSample,
  registerParse,
  registerExtract,
  registerPrune,
  registerVerify,
  registerDoctor,
];

/** The whole command line. It throws `CommanderError` where it is used wrongly, and where help was asked for. */
export function createProgram(output: OutputConfiguration = {}): Command {
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
  for (const register of COMMANDS) register(program);
  return program;
}
