// The settings: defaults, what each refuses, secrets from files, and the example file that is made from the table.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SETTINGS } from '../src/config/settings.ts';
import { ConfigError, exampleEnvironment, readConfig } from '../src/config.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The error that these settings are refused with. */
function refusalOf(environment: Record<string, string>): ConfigError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('The settings were accepted.');
}

describe('without any setting', () => {
  test('every part has a default', () => {
    expect(readConfig({})).toEqual({
      discordToken: null,
      discordApiUrl: null,
      discordGuildId: null,
      operatorChannelId: null,
      shards: { count: null, ids: null },
      dataDir: './data',
      databaseUrl: null,
      keepDays: 365,
      keepMegabytes: 10_000,
      feeds: null,
      refreshMinutes: 15,
      contact: null,
      arePrivateNetworksAllowed: false,
      openaiApiKey: null,
      openaiBaseUrl: null,
      openaiModel: 'gpt-4.1-mini',
      writerDailyTokens: 500_000,
      writerDailyTokensPerServer: 100_000,
      bind: '127.0.0.1',
      httpPort: 4280,
      metricsPort: null,
      logLevel: 'info',
      isProduction: false,
      isStartedByNpm: false,
    });
  });

  test('a setting of nothing but spaces counts as none', () => {
    const blank = Object.fromEntries(SETTINGS.map(({ key }) => [key, '  ']));
    expect(readConfig(blank)).toEqual(readConfig({}));
  });
});

describe('what is set', () => {
  test('every setting reaches its place', () => {
    const config = readConfig({
      DISCORD_TOKEN: ' invented-token\n',
      DISCORD_API_URL: 'http://127.0.0.1:4280/api',
      DISCORD_GUILD_ID: '81384788765712384',
      OPERATOR_CHANNEL_ID: ' 381870553235193857 ',
      SHARDS: '8',
      SHARD_IDS: '0-2, 7',
      SHARD_COUNT: '8',
      DATA_DIR: '/srv/broadsheet',
      DATABASE_URL: 'postgres://bot:invented%40@db.example/news',
      KEEP_DAYS: '30',
      KEEP_MB: '500',
      FEEDS: 'feeds.opml',
      REFRESH_MINUTES: '5',
      CONTACT: 'news@bot.example',
      ALLOW_PRIVATE_NETWORKS: 'on',
      OPENAI_API_KEY: 'invented-key',
      OPENAI_BASE_URL: 'http://127.0.0.1:8080/v1',
      OPENAI_MODEL: 'small',
      WRITER_DAILY_TOKENS: '0',
      WRITER_DAILY_TOKENS_PER_SERVER: '7',
      BIND: '0.0.0.0',
      HTTP_PORT: '0',
      METRICS_PORT: '9280',
      LOG_LEVEL: 'debug',
      NODE_ENV: 'production',
    });
    expect(config).toEqual({
      discordToken: 'invented-token',
      discordApiUrl: 'http://127.0.0.1:4280/api',
      discordGuildId: '81384788765712384',
      operatorChannelId: '381870553235193857',
      shards: { count: 8, ids: [0, 1, 2, 7] },
      dataDir: '/srv/broadsheet',
      databaseUrl: 'postgres://bot:invented%40@db.example/news',
      keepDays: 30,
      keepMegabytes: 500,
      feeds: 'feeds.opml',
      refreshMinutes: 5,
      contact: 'news@bot.example',
      arePrivateNetworksAllowed: true,
      openaiApiKey: 'invented-key',
      openaiBaseUrl: 'http://127.0.0.1:8080/v1',
      openaiModel: 'small',
      writerDailyTokens: 0,
      writerDailyTokensPerServer: 7,
      bind: '0.0.0.0',
      ...{ httpPort: 0, metricsPort: 9_280 },
      logLevel: 'debug',
      isProduction: true,
      isStartedByNpm: false,
    });
  });

  test('only NODE_ENV=production is production', () => {
    expect(readConfig({ NODE_ENV: 'development' }).isProduction).toBe(false);
  });

  test('the bounds of a number belong to it', () => {
    expect(readConfig({ HTTP_PORT: '65535', KEEP_DAYS: '1' })).toMatchObject({
      httpPort: 65_535,
      keepDays: 1,
    });
    expect(readConfig({ KEEP_DAYS: '36500' }).keepDays).toBe(36_500);
  });
});

describe('what is refused', () => {
  const refused = [
    ...['0', '-1', '36501', '1.5', '1e3', '0x10', 'a year', 'NaN', 'Infinity'].map((value) => [
      'KEEP_DAYS',
      value,
    ]),
    ...['49', '1000001', '1.5', 'all'].map((value) => ['KEEP_MB', value]),
    ...['65536', '-1', '80.5', 'http', '１２'].map((value) => ['HTTP_PORT', value]),
    ...['65536', 'metrics'].map((value) => ['METRICS_PORT', value]),
    ...['4', '1441', 'often'].map((value) => ['REFRESH_MINUTES', value]),
    ...['-1', 'many'].flatMap((value) => [
      ['WRITER_DAILY_TOKENS', value],
      ['WRITER_DAILY_TOKENS_PER_SERVER', value],
    ]),
    ...['verbose', 'INFO', 'trace'].map((value) => ['LOG_LEVEL', value]),
    ...['#news', '1234567890123456', '123456789012345678901', '<#381870553235193857>'].map((value) => [
      'OPERATOR_CHANNEL_ID',
      value,
    ]),
    ...['yes', 'ON', '1'].map((value) => ['ALLOW_PRIVATE_NETWORKS', value]),
    ...[
      'db.example/news',
      'mysql://bot:invented-password@db.example/news',
      'postgres://db.example',
      'postgres:///news',
      'postgres://bot:invented-password%@db.example/news',
    ].map((value) => ['DATABASE_URL', value]),
    ...['models.example', 'ftp://models.example', 'http://'].map((value) => ['OPENAI_BASE_URL', value]),
    ...[
      'example.com/api',
      'https://proxy.example',
      'https://proxy.example/api/',
      'ftp://proxy.example/api',
    ].map((value) => ['DISCORD_API_URL', value]),
  ] as [string, string][];

  test.each(refused)('%s is not %j', (key, value) => {
    const { name, message } = refusalOf({ [key]: value });
    expect(name).toBe('ConfigError');
    // An address may carry a password, so it is not repeated.
    const start = key.endsWith('_URL')
      ? `${key} is not ${key === 'DATABASE_URL' ? 'a postgres://' : 'an http'} address`
      : key === 'ALLOW_PRIVATE_NETWORKS'
        ? `${key} is neither on nor off`
        : `${key} is "${value}"`;
    expect(message).toMatch(new RegExp(`^${RegExp.escape(start)}`));
    expect(message.endsWith('.')).toBe(true);
    expect(message).not.toContain('invented-password');
  });

  test('a database on this machine may be named by a folder', () => {
    const databaseUrl = 'postgresql:///news?host=/run/postgresql&user=bot';
    expect(readConfig({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl);
  });

  test.each(refused)('the refusal of %s=%j says what the setting is for', (key, value) => {
    const setting = SETTINGS.find((one) => one.key === key);
    expect(refusalOf({ [key]: value }).message).toContain(setting?.says);
  });

  test('a number’s refusal names its bounds', () => {
    expect(refusalOf({ KEEP_DAYS: '0' }).message).toContain('a whole number from 1 to 36500');
    expect(refusalOf({ HTTP_PORT: '99999' }).message).toContain('a whole number from 0 to 65535');
  });

  test('every setting of a kind with rules has been refused here', () => {
    const ruled = SETTINGS.filter(({ kind }) => kind !== 'text' && kind !== 'secret').map(({ key }) => key);
    expect(new Set(refused.map(([key]) => key))).toEqual(new Set(ruled));
  });
});

describe('the example file', () => {
  const example = exampleEnvironment();

  test('it is the one in the repository', () => {
    expect(readFileSync(join(root, '.env.example'), 'utf8')).toBe(example);
  });

  test('it has every setting with its sentence', () => {
    for (const { says } of SETTINGS) expect(example).toContain(`# ${says}\n`);
    const keys = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, key]) => key);
    expect(keys).toEqual(SETTINGS.map(({ key }) => key));
  });

  test('copied as it is, it changes nothing', () => {
    const set = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, key = '', value = '']) => [key, value]);
    expect(readConfig(Object.fromEntries(set) as Record<string, string>)).toEqual(readConfig({}));
    expect(set.length).toBeGreaterThan(3);
  });
});
