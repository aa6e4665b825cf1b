// Wrong use and asked-for help: exit codes, and nothing of it on the wrong stream.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIndexFile } from '../../src/adapters/store/sqlite-open.ts';
import manifest from '../../package.json' with { type: 'json' };
import { makeFolder, removeFolder, runCommand, runProcess } from './run-command.ts';

const WRONG: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no command', [], /Usage: broadsheet/],
  ['an unknown command', ['ingets', 'x'], /unknown command 'ingets'[\s\S]*ingest/],
  ['an unknown option', ['search', 'heron', '--tags', 'x'], /unknown option '--tags'[\s\S]*--tag/],
  ['an address of another kind', ['ingest', 'ftp://a.example/feed.xml'], /only http and https/],
  ['an unknown part of feeds', ['feeds', 'subscribe'], /unknown command 'subscribe'|feeds/],
  ['a feed without its address', ['feeds', 'add'], /missing required argument 'address'/],
  ['a missing argument', ['ingest'], /missing required argument 'paths'/],
  ['an option without its value', ['search', '--tag'], /argument missing/],
  ['an order that there is not', ['search', 'x', '--sort', 'oldest'], /best, relevance, newest/],
  ['a limit of none', ['search', 'x', '--limit', '0'], /whole number from 1 to 1000/],
  ['a date that is none', ['search', 'x', '--since', 'soon'], /2026-11-08/],
  [
    'a period that ends before it begins',
    ['search', 'x', '--since', '1d', '--until', '2d'],
    /--since is not before/,
  ],
  ['words beside a batch', ['search', 'x', '--batch'], /standard input/],
  ['an empty tag', ['stories', '--tag', ' '], /not an empty text/],
  ['an address for two pages', ['extract', 'a', 'b', '--url', 'https://a.example'], /one page/],
  ['an address that is none', ['extract', 'a', '--url', 'a.example'], /not an http or https address/],
  ['too much of an argument', ['prune', 'everything'], /too many arguments/],
  ['an unknown part of a command', ['sample', 'unload'], /unknown command 'unload'|sample/],
];

const COMMANDS = [
  'ingest',
  'feeds',
  'search',
  'stories',
  'tags',
  'sample',
  'parse',
  'extract',
  'prune',
  'doctor',
];

describe('the command line', () => {
  let folder = '';
  let dataDir = '';
  beforeAll(() => {
    folder = makeFolder();
    dataDir = join(folder, 'data');
  });
  afterAll(() => removeFolder(folder));

  it.each(WRONG)('exits 2 on %s, and says what is right', async (_name, args, says) => {
    const ran = await runCommand(args, { dataDir });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(says);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(dataDir)).toBe(false);
  });

  it.each([
    ['an unknown command', ['ingets']],
    ['what a command itself finds wrong', ['search', 'x', '--batch']],
  ])('exits 2 as a process on %s, with nothing on standard output', async (_name, args) => {
    const ran = await runProcess(args, { dataDir });
    expect(ran).toEqual({ ...(await runCommand(args, { dataDir })), code: 2, stdout: '' });
    expect(existsSync(dataDir)).toBe(false);
  });

  it.each([...COMMANDS, 'sample load', 'sample remove', 'feeds add', 'feeds refresh', 'feeds test'])(
    'explains %s, with its options',
    async (command) => {
      const { code, stdout, stderr } = await runCommand([...command.split(' '), '--help'], { dataDir });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain(`Usage: broadsheet ${command}`);
      if (!command.includes(' ')) expect(stdout).toMatch(/Examples?:\n {2}broadsheet /);
    },
  );

  it('prints help and its version even with wrong settings', async () => {
    const env = { KEEP_DAYS: 'all' };
    const help = await runProcess(['--help'], { dataDir, env });
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const command of COMMANDS) expect(help.stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    const version = await runCommand(['--version'], { dataDir, env });
    expect(version).toMatchObject({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
    expect(existsSync(dataDir)).toBe(false);
  });

  it('says in one sentence which setting cannot be used', async () => {
    const ran = await runCommand(['tags'], { dataDir, env: { KEEP_DAYS: 'all' } });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/^KEEP_DAYS is "all".*\n$/);
  });

  it('says what is unexpected without a stack, and with one when debugging', async () => {
    const odd = makeFolder();
    const database = openIndexFile(odd);
    database.exec('drop table notes');
    database.close();
    const plain = await runCommand(['tags'], { dataDir: odd });
    expect(plain).toMatchObject({ code: 1, stdout: '' });
    expect(plain.stderr).toMatch(/^Something went wrong: .*notes.*\n.*LOG_LEVEL=debug.*\n$/);
    const debugging = await runCommand(['tags'], { dataDir: odd, env: { LOG_LEVEL: 'debug' } });
    expect(debugging.code).toBe(1);
    expect(debugging.stderr).toMatch(/\n\s+at /);
    removeFolder(odd);
  });
});
