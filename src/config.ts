// The settings: the only reader of process.env, one table of key, type, default and sentence.
import { readFileSync } from 'node:fs';
import { config as loadDotenv } from 'dotenv';
import { REFRESH_MINUTES_MAX, REFRESH_MINUTES_MIN } from './limits/feeds.ts';
import { KEEP_DAYS_MAX } from './limits/store.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';

interface Setting {
  key: string;
  kind: 'text' | 'secret' | 'integer' | 'address' | 'base address' | 'switch' | LogLevelKind;
  fallback: string;
  says: string;
  min?: number;
  max?: number;
}
type LogLevelKind = 'log level';

/** Every setting. `.env.example` is made from this table (test/config.test.ts holds them together). */
export const SETTINGS = [
  {
    key: 'DISCORD_TOKEN',
    kind: 'secret',
    fallback: '',
    says: 'The bot token of your application. Without it the local Discord opens.',
  },
  {
    key: 'DISCORD_API_URL',
    kind: 'address',
    fallback: '',
    says: 'Another Discord API, for a proxy or for tests; ends in /api.',
  },
  {
    key: 'DISCORD_GUILD_ID',
    kind: 'text',
    fallback: '',
    says: 'Register the commands in this one server, at once: for developing.',
  },
  {
    key: 'DATA_DIR',
    kind: 'text',
    fallback: './data',
    says: 'The folder of the index and the cache. One bot per folder.',
  },
  {
    key: 'FEEDS',
    kind: 'text',
    fallback: '',
    says: 'A file read at every start: OPML, or one feed address a line. Its feeds are added.',
  },
  {
    key: 'REFRESH_MINUTES',
    kind: 'integer',
    fallback: '15',
    min: REFRESH_MINUTES_MIN,
    max: REFRESH_MINUTES_MAX,
    says: 'How often each feed is read.',
  },
  {
    key: 'CONTACT',
    kind: 'text',
    fallback: '',
    says: 'An address or a page of yours, sent to the outlets with each request: they write before they block.',
  },
  {
    key: 'ALLOW_PRIVATE_NETWORKS',
    kind: 'switch',
    fallback: 'off',
    says: 'on: feeds may be on private and loopback addresses too. Whoever may add feeds can then look around in your network.',
  },
  {
    key: 'OPENAI_API_KEY',
    kind: 'secret',
    fallback: '',
    says: 'Lets a model write summaries, each sentence checked. Without it the sentences are quoted from the articles.',
  },
  {
    key: 'OPENAI_BASE_URL',
    kind: 'base address',
    fallback: '',
    says: 'Another server that speaks the same protocol; may be on your own machine and need no key.',
  },
  {
    key: 'OPENAI_MODEL',
    kind: 'text',
    fallback: 'gpt-4.1-mini',
    says: 'The model that writes.',
  },
  {
    key: 'WRITER_DAILY_TOKENS',
    kind: 'integer',
    fallback: '500000',
    min: 0,
    says: 'The most tokens that the model may cost in a UTC day, in all; 0 lets it write nothing.',
  },
  {
    key: 'WRITER_DAILY_TOKENS_PER_SERVER',
    kind: 'integer',
    fallback: '100000',
    min: 0,
    says: 'The same for each Discord server; private conversations count together as one.',
  },
  {
    key: 'KEEP_DAYS',
    kind: 'integer',
    fallback: '365',
    min: 1,
    max: KEEP_DAYS_MAX,
    says: 'Texts first seen longer ago are forgotten; that they were seen is not.',
  },
  {
    key: 'BIND',
    kind: 'text',
    fallback: '127.0.0.1',
    says: 'The address that the local Discord listens on.',
  },
  {
    key: 'HTTP_PORT',
    kind: 'integer',
    fallback: '4280',
    min: 0,
    max: 65_535,
    says: 'The port of the local Discord; 0 picks a free one and prints it.',
  },
  {
    key: 'LOG_LEVEL',
    kind: 'log level',
    fallback: 'info',
    says: `How much is logged to standard error: ${LOG_LEVELS.join(', ')}.`,
  },
] as const satisfies readonly Setting[];

export interface Config {
  discordToken: string | null;
  discordApiUrl: string | null;
  discordGuildId: string | null;
  dataDir: string;
  keepDays: number;
  /** A file of feeds. */
  feeds: string | null;
  refreshMinutes: number;
  contact: string | null;
  arePrivateNetworksAllowed: boolean;
  openaiApiKey: string | null;
  openaiBaseUrl: string | null;
  openaiModel: string;
  writerDailyTokens: number;
  writerDailyTokensPerServer: number;
  bind: string;
  httpPort: number;
  logLevel: LogLevel;
  isProduction: boolean;
  /** npm is the parent: the program ends when npm does. */
  isStartedByNpm: boolean;
}

/** A setting that cannot be used. The message is for the operator and never holds the value of a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `.env` into the environment (what is set already wins) and answers the settings. Throws `ConfigError`. */
export function readConfig(environment: Environment = readEnvironment()): Config {
  const values = new Map(SETTINGS.map((setting) => [setting.key, readSetting(setting, environment)]));
  const text = (key: SettingKey) => values.get(key) ?? '';
  const level = LOG_LEVELS.find((known) => known === text('LOG_LEVEL'));
  return {
    discordToken: text('DISCORD_TOKEN') || null,
    discordApiUrl: text('DISCORD_API_URL') || null,
    discordGuildId: text('DISCORD_GUILD_ID') || null,
    dataDir: text('DATA_DIR'),
    keepDays: Number(text('KEEP_DAYS')),
    feeds: text('FEEDS') || null,
    refreshMinutes: Number(text('REFRESH_MINUTES')),
    contact: text('CONTACT') || null,
    arePrivateNetworksAllowed: text('ALLOW_PRIVATE_NETWORKS') === 'on',
    openaiApiKey: text('OPENAI_API_KEY') || null,
    openaiBaseUrl: text('OPENAI_BASE_URL') || null,
    openaiModel: text('OPENAI_MODEL'),
    writerDailyTokens: Number(text('WRITER_DAILY_TOKENS')),
    writerDailyTokensPerServer: Number(text('WRITER_DAILY_TOKENS_PER_SERVER')),
    bind: text('BIND'),
    httpPort: Number(text('HTTP_PORT')),
    logLevel: level ?? 'info',
    isProduction: environment['NODE_ENV'] === 'production',
    isStartedByNpm: environment['npm_lifecycle_event'] !== undefined,
  };
}

/** Whether everything is to be told, asked where the settings themselves may be what is wrong. */
export function isDebugging(environment: Environment = process.env): boolean {
  return environment['LOG_LEVEL'] === 'debug';
}

type SettingKey = (typeof SETTINGS)[number]['key'];

function readEnvironment(): Environment {
  loadDotenv({ quiet: true });
  return process.env;
}

function readSetting(setting: Setting, environment: Environment): string {
  const given = environment[setting.key]?.trim() ?? '';
  const value = given === '' && setting.kind === 'secret' ? readSecretFile(setting.key, environment) : given;
  if (value === '') return setting.fallback;
  const problem = problemOf(setting, value);
  if (problem !== null) throw new ConfigError(`${setting.key} ${problem}. ${setting.says}`);
  return value;
}

/** Secrets may stand in a file that `<KEY>_FILE` names, as container platforms hand them over. */
function readSecretFile(key: string, environment: Environment): string {
  const path = environment[`${key}_FILE`]?.trim() ?? '';
  if (path === '') return '';
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new ConfigError(
      `${key}_FILE names ${path}, which cannot be read. Correct the path or its permissions.`,
      { cause },
    );
  }
}

function problemOf(setting: Setting, value: string): string | null {
  if (setting.kind === 'log level' && !LOG_LEVELS.some((level) => level === value)) return `is "${value}"`;
  if (setting.kind === 'address')
    return /^https?:\/\/\S+\/api$/.test(value) ? null : 'is not an http address that ends in /api';
  if (setting.kind === 'base address')
    return URL.canParse(value) && /^https?:/.test(value) ? null : 'is not an http address';
  if (setting.kind === 'switch') return value === 'on' || value === 'off' ? null : 'is neither on nor off';
  if (setting.kind !== 'integer') return null;
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = setting;
  const number = Number(value);
  const isInRange = /^\d+$/.test(value) && number >= min && number <= max;
  return isInRange ? null : `is "${value}", not a whole number from ${min} to ${max}`;
}

/** The text of `.env.example`. */
export function exampleEnvironment(): string {
  const head =
    '# Settings of Broadsheet. All are optional: copy this file to .env and fill in what you need.\n# A secret may also be given as a file: DISCORD_TOKEN_FILE=/run/secrets/discord\n';
  const lines = SETTINGS.map(
    (setting) =>
      `\n# ${setting.says}\n${setting.fallback === '' ? '# ' : ''}${setting.key}=${setting.fallback}\n`,
  );
  return head + lines.join('');
}
