// Settings that are secrets: they may stand in files, and no refusal shows one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SETTINGS } from '../src/config/settings.ts';
import { ConfigError, readConfig } from '../src/config.ts';

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

describe('secrets', () => {
  const secrets = SETTINGS.filter(({ kind }) => kind === 'secret').map(({ key }) => key);
  const file = join(folder, 'secret');
  writeFileSync(file, 'invented-from-file\n');

  test('there are two', () => expect(secrets).toEqual(['DISCORD_TOKEN', 'OPENAI_API_KEY']));

  test('a secret may stand in a file', () => {
    expect(readConfig({ DISCORD_TOKEN_FILE: file }).discordToken).toBe('invented-from-file');
  });

  test('the address of a database, with its password, is one', () => {
    const address = join(folder, 'database');
    writeFileSync(address, 'postgres://bot:invented@db.example/news\n');
    expect(readConfig({ DATABASE_URL_FILE: address }).databaseUrl).toBe(
      'postgres://bot:invented@db.example/news',
    );
  });

  test('a secret that is given wins over its file', () => {
    const both = { DISCORD_TOKEN: 'invented-given', DISCORD_TOKEN_FILE: join(folder, 'missing') };
    expect(readConfig(both).discordToken).toBe('invented-given');
  });

  test('what is no secret is not read from a file', () => {
    expect(readConfig({ DATA_DIR_FILE: file }).dataDir).toBe('./data');
  });

  test('an empty file is no secret', () => {
    const empty = join(folder, 'empty');
    writeFileSync(empty, '\n');
    expect(readConfig({ DISCORD_TOKEN_FILE: empty }).discordToken).toBeNull();
  });

  test('a file that cannot be read is named, with what to do', () => {
    const missing = join(folder, 'missing');
    const { message, cause } = refusalOf({ DISCORD_TOKEN_FILE: missing });
    expect(message).toContain('DISCORD_TOKEN_FILE');
    expect(message).toContain(missing);
    expect(message).toContain('Correct the path');
    expect(cause).toBeInstanceOf(Error);
  });

  test('no refusal holds a secret', () => {
    const token = 'invented-and-never-to-be-seen';
    for (const [key, value] of [
      ['KEEP_DAYS', '0'],
      ['HTTP_PORT', 'x'],
      ['LOG_LEVEL', 'x'],
      ['DISCORD_API_URL', 'x'],
    ] as const) {
      const error = refusalOf({ DISCORD_TOKEN: token, [key]: value });
      expect(`${error.message}${error.stack ?? ''}`).not.toContain(token);
    }
  });
});
