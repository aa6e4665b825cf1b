// The settings: the only reader of process.env.
import { readFileSync } from 'node:fs';
import { config as loadDotenv } from 'dotenv';
import { SETTINGS, type Setting } from './config/settings.ts';
import { readShards, type ShardSettings, type ShardTexts } from './config/shards.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';

export interface Config {
  discordToken: string | null;
  discordApiUrl: string | null;
  discordGuildId: string | null;
  operatorChannelId: string | null;
  shards: ShardSettings;
  dataDir: string;
  /** A secret: the password stands in it. */
  databaseUrl: string | null;
  keepDays: number;
  keepMegabytes: number;
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
  /** Of the metrics and health checks; null where none are served. */
  metricsPort: number | null;
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
    operatorChannelId: text('OPERATOR_CHANNEL_ID') || null,
    shards: shardsOf({ shards: text('SHARDS'), ids: text('SHARD_IDS'), count: text('SHARD_COUNT') }),
    dataDir: text('DATA_DIR'),
    databaseUrl: text('DATABASE_URL') || null,
    keepDays: Number(text('KEEP_DAYS')),
    keepMegabytes: Number(text('KEEP_MB')),
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
    metricsPort: text('METRICS_PORT') === '' ? null : Number(text('METRICS_PORT')),
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
  const isSecret = setting.kind === 'secret' || setting.kind === 'database address';
  const value = given === '' && isSecret ? readSecretFile(setting.key, environment) : given;
  if (value === '') return setting.fallback;
  const problem = problemOf(setting, value);
  if (problem !== null) throw new ConfigError(`${setting.key} ${problem}. ${setting.says}`);
  return value;
}

function shardsOf(texts: ShardTexts): ShardSettings {
  const read = readShards(texts);
  if (read.kind === 'problem') throw new ConfigError(read.problem);
  return { count: read.count, ids: read.ids };
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

/** Discord's ids count milliseconds since 2015 and more: 17 digits at first, 20 at most. */
const DISCORD_ID = /^\d{17,20}$/;

function problemOf(setting: Setting, value: string): string | null {
  if (setting.kind === 'log level' && !LOG_LEVELS.some((level) => level === value)) return `is "${value}"`;
  if (setting.kind === 'address')
    return /^https?:\/\/\S+\/api$/.test(value) ? null : 'is not an http address that ends in /api';
  if (setting.kind === 'base address')
    return URL.canParse(value) && /^https?:/.test(value) ? null : 'is not an http address';
  if (setting.kind === 'database address')
    return isDatabaseAddress(value) ? null : 'is not a postgres:// address that names a host and a database';
  if (setting.kind === 'discord id')
    return DISCORD_ID.test(value) ? null : `is "${value}", not a Discord id (17 to 20 digits)`;
  if (setting.kind === 'switch') return value === 'on' || value === 'off' ? null : 'is neither on nor off';
  if (setting.kind !== 'integer') return null;
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = setting;
  const number = Number(value);
  const isInRange = /^\d+$/.test(value) && number >= min && number <= max;
  return isInRange ? null : `is "${value}", not a whole number from ${min} to ${max}`;
}

/** Also that its password can be read: a sign that is not written as it should be is found here, not at the first question. */
function isDatabaseAddress(value: string): boolean {
  const url = URL.parse(value);
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol) || url.pathname.length < 2) return false;
  try {
    decodeURIComponent(url.username + url.password);
    return url.host !== '' || url.searchParams.has('host');
  } catch {
    return false;
  }
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
