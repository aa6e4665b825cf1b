// Opens the local Discord beside the bot that it is for: with its clock to move, its digests to watch, its writer to break.
import type { Composed } from '../compose.ts';
import { ConfigError, type Config } from '../config.ts';
import type { Log } from '../log.ts';
import { surroundingsOf } from './controls/surroundings.ts';
import type { VirtualClock } from './controls/virtual-clock.ts';
import { startLocalDiscord, type LocalDiscord } from './local-discord.ts';

/** The bot, which goes by the same clock. */
export interface Beside {
  newsroom: Composed['newsroom'];
  log: Log;
  clock: VirtualClock;
}

/** Rejects with ConfigError where the address is not to be had, with PortInUseError where the port is taken. */
export async function openBeside({ newsroom, log, clock }: Beside, config: Config): Promise<LocalDiscord> {
  const { bind, httpPort: port } = config;
  const surroundings = surroundingsOf(newsroom, clock);
  try {
    return await startLocalDiscord({ bind, port, log, surroundings });
  } catch (cause) {
    throw cause instanceof Error && 'syscall' in cause ? cannotListen(config, cause) : cause;
  }
}

/** The system refuses the address or the port: no such address, or a port that needs more rights. */
function cannotListen({ bind, httpPort }: Config, cause: Error): ConfigError {
  return new ConfigError(
    `The local Discord cannot listen on ${bind}, port ${httpPort} (${cause.message}). Correct BIND or HTTP_PORT.`,
    { cause },
  );
}
