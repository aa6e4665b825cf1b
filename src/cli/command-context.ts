// What each command gets: the settings, the index opened and closed around it, and its exit code.
import type { Config } from '../config.ts';
import type { Composed } from '../compose.ts';
import { createLog } from '../log.ts';
import { terminal } from './terminal.ts';

/** Done; something failed; the command was used wrongly; stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Wrong use that only a command itself can see: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the settings when a command needs them: `--help` works with a wrong `.env`. */
export async function readSettings(): Promise<Config> {
  const { readConfig } = await import('../config.ts');
  return readConfig(terminal().environment ?? undefined);
}

/** Opens the index, that of other settings where they are given, runs a command on it and closes it. Throws `ConfigError` and `StoreError`. */
export async function withNewsroom(
  run: (composed: Composed, config: Config) => Promise<ExitCode>,
  given?: Config,
): Promise<void> {
  const config = given ?? (await readSettings());
  const { composeNewsroom } = await import('../compose.ts');
  // Who types a command wants its answer: of the log only what went wrong, unless all of it is asked for.
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, terminal().stderr);
  const composed = await composeNewsroom(config, { log });
  try {
    terminal().exitCode = await run(composed, config);
  } finally {
    await composed.close();
  }
}
