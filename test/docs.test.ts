// The documentation is true: its links lead somewhere, what it names is there, and what it says to type works.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listLicences, licencePage } from '../deploy/list-licences.ts';
import { SETTINGS } from '../src/config/settings.ts';
import { runCommand } from './cli/run-command.ts';
import { commandLineOf, NOT_RUN, typedLines } from './docs/code-blocks.ts';
import { faultsOfCommandLine, faultsOfSlash, slashCommands } from './docs/named.ts';
import { anchorsIn, codesIn, linksIn, readPage, readPages, ROOT } from './docs/pages.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const pages = readPages();
const each = pages.map((page) => [page.path, page] as const);

describe('links', () => {
  test.each(each)('of %s lead somewhere', (path, page) => {
    const dead = linksIn(page).flatMap(({ target }) => {
      if (/^https?:/.test(target)) return [];
      const [file = '', anchor] = target.split('#');
      const to = file === '' ? path : normalize(join(dirname(path), file));
      if (!existsSync(join(ROOT, to))) return [target];
      return anchor === undefined || anchorsIn(readPage(to)).has(anchor) ? [] : [target];
    });
    expect(dead).toEqual([]);
  });

  test('say where they lead, and pictures what they show', () => {
    const mute = pages.flatMap((page) =>
      linksIn(page).filter(
        ({ words, isPicture }) => words.length < (isPicture ? 20 : 2) || /^(?:here|link)$/i.test(words),
      ),
    );
    expect(mute).toEqual([]);
  });
});

describe('what is named', () => {
  const known = slashCommands();

  test.each(each)('in %s is there: slash commands', (_, page) => {
    const lines = codesIn(page).filter(
      (code) =>
        /^\/[a-z]+(?![\w/.-])/.test(code) && !PATHS.has(code.split(' ')[0] ?? '') && !OF_THE_TOUR.has(code),
    );
    expect(lines.flatMap((line) => faultsOfSlash(line, known))).toEqual([]);
  });

  test('in the README’s table is every slash command', () => {
    const table = readPage('README.md').text;
    for (const [name] of known) expect(table, name).toMatch(new RegExp(`^\\| \`/${name}[ \`]`, 'm'));
  });

  test.each(each)('in %s is there: files and folders', (_, page) => {
    const paths = codesIn(page).filter((code) =>
      /^(?:src|test|commands|docs|deploy|eval|bench)\/[\w./-]+$/.test(code),
    );
    expect(paths.filter((path) => !existsSync(join(ROOT, path)) && !OF_THE_TOUR.has(path))).toEqual([]);
  });

  test.each(each)('in %s is there: settings', (path, page) => {
    const settings = new Set<string>(SETTINGS.flatMap(({ key }) => [key, `${key}_FILE`]));
    const names = codesIn(page).flatMap((code) => /^([A-Z]+(?:_[A-Z]+)+)(?:=|$)/.exec(code)?.[1] ?? []);
    const isOther = (name: string) => settings.has(name) || NO_SETTINGS.has(name) || isConstant(name);
    expect({ path, unknown: names.filter((name) => !isOther(name)) }).toEqual({ path, unknown: [] });
  });

  test.each(each)('in %s is there: command lines', async (_, page) => {
    const lines = [...page.blocks.flatMap(({ code }) => typedLines(code)), ...codesIn(page)];
    const typed = lines.flatMap((line) => {
      const args = commandLineOf(line) ?? /^broadsheet ([a-z].*)$/.exec(line)?.[1]?.split(/\s+/);
      return args?.[0] === undefined || args[0].startsWith('<')
        ? []
        : [args.map((word) => word.replace(/^[[(]+|[\])]+$/g, '')).filter((word) => !word.startsWith('<'))];
    });
    const faults = await Promise.all(typed.map(faultsOfCommandLine));
    expect(faults.flat()).toEqual([]);
  });
});

/** Addresses of the metrics server and paths of the machine look like commands. */
const PATHS = new Set(['/health', '/ready', '/metrics', '/data', '/backups']);
/** What the tour of a new command adds. */
const OF_THE_TOUR = new Set(['/outlets', 'commands/outlets.ts']);
const NO_SETTINGS = new Set(['NODE_ENV', 'CHROMIUM_PATH', 'RENEW_PICTURES', 'NODE_OPTIONS']);

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'));

/** A constant of the code that a page names. */
function isConstant(name: string): boolean {
  return sources.some((source) => source.includes(`const ${name} `));
}

describe('what is to be typed', () => {
  test('works, or it is said why no test can try it', async () => {
    const dataDir = makeTemporaryFolder();
    const backups = makeTemporaryFolder();
    expect(await runCommand(['sample', 'load'], { dataDir })).toMatchObject({ code: 0 });
    expect(await runCommand(['backup', backups], { dataDir })).toMatchObject({ code: 0 });
    const [backup = ''] = readdirSync(backups);
    const lines = pages.flatMap(({ path, blocks }) =>
      blocks
        .filter(({ language }) => language === 'sh')
        .flatMap(({ code }) => typedLines(code).map((line) => ({ path, line }))),
    );
    expect(lines.length).toBeGreaterThan(5);
    for (const { path, line } of lines) {
      if (NOT_RUN.some(([pattern]) => pattern.test(line))) continue;
      const args = commandLineOf(line);
      if (args === null) throw new Error(`${path}: nothing runs "${line}", and nothing says why`);
      const here = args.map((word) =>
        word.replace(/^\/backups\/.+/, join(backups, backup)).replace(/^\/backups$/, makeTemporaryFolder()),
      );
      const ran = await runCommand(here, { dataDir });
      expect({ ...ran, path, line }).toMatchObject({ path, line, code: 0 });
    }
  });
});

describe('licences', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Parameters<
    typeof listLicences
  >[0];

  test('are listed as the lock file has them', () => {
    expect(readPage('docs/licences.md').text).toBe(licencePage(listLicences(lock)));
  });

  test('are such as let everybody use, change and hand on', () => {
    const allowed = /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|Bitstream-Vera)/;
    expect([...listLicences(lock).keys()].filter((licence) => !allowed.test(licence))).toEqual([]);
  });
});
