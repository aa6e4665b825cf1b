// The logger's shape and the making of its one instance.
import { pino, type DestinationStream } from 'pino';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Fields = Readonly<Record<string, unknown>>;

/** What every room may write to. Fields never hold question text, message content or secrets. */
export interface Log {
  debug(fields: Fields, message: string): void;
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
}

/** Anything that has the shape of a Discord token, in case an error of some library carries one. */
const TOKEN_SHAPE = /[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g;

/** Makes the program's log: one JSON object a line on standard error, tokens masked. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const target = destination ?? pino.destination({ dest: 2, sync: true });
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: pino.stdSerializers.err },
    },
    { write: (line: string) => target.write(line.replace(TOKEN_SHAPE, '[token]')) },
  );
}
