// Holds the house together: who imports whom, how large things are, how they are named. Each rule is tested in
// test/house/ on a source that breaks it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findLongFiles, findLongFunctions, findManyParameters } from './house/budgets.ts';
import { findCycles } from './house/cycles.ts';
import { findUnusedExports } from './house/exports.ts';
import { findForbiddenImports, PACKAGES } from './house/rooms.ts';
import { importsOf, readSources } from './house/sources.ts';
import {
  findEmptyNames,
  findForbiddenGlobals,
  findForbiddenSyntax,
  findMissingSentences,
  findTestTricks,
  findUnfinishedMarks,
} from './house/wording.ts';

const root = join(import.meta.dirname, '..');
const program = readSources(root, ['src', 'commands']);
const tests = readSources(root, ['test']);
const measures = readSources(root, ['bench', 'eval']);
const all = [...program, ...tests, ...measures];
// The rules name what they forbid.
const unsuspected = all.filter(({ path }) => !path.startsWith('test/house/'));

describe('the rooms', () => {
  test('there is a program to look at', () => expect(program.length).toBeGreaterThan(20));
  test('no file imports what its room may not see', () => expect(findForbiddenImports(program)).toEqual([]));
  test('no files import each other in a circle', () => expect(findCycles(program)).toEqual([]));
  test('nobody exports what nobody imports', () => expect(findUnusedExports(program, all)).toEqual([]));
  test('each dependency belongs to a room, and each room’s package is a dependency', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
    expect(Object.keys(PACKAGES).sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });
});

describe('the budgets', () => {
  test('no file is too long', () => expect(findLongFiles(program)).toEqual([]));
  test('no function is too long', () => expect(findLongFunctions(program)).toEqual([]));
  test('no function takes too many parameters', () => expect(findManyParameters(program)).toEqual([]));
});

describe('the wording', () => {
  test('each file opens with a sentence', () => expect(findMissingSentences(program)).toEqual([]));
  test('no name says nothing', () => expect(findEmptyNames(all)).toEqual([]));
  test('no any, no enum, no default export', () => expect(findForbiddenSyntax(program)).toEqual([]));
  test('only the settings read the environment, and only entrances print', () =>
    expect(findForbiddenGlobals(program)).toEqual([]));
  test('nothing is marked as unfinished', () => expect(findUnfinishedMarks(unsuspected)).toEqual([]));
});

describe('the tests', () => {
  test('no test replaces a module, runs alone or never runs', () =>
    expect(findTestTricks(tests)).toEqual([]));
  test('files that no test reaches are named, as a warning', () => {
    const reached = reachedFrom(tests.map(({ path }) => path));
    const unreached = program.map(({ path }) => path).filter((path) => !reached.has(path));
    if (unreached.length > 0)
      console.warn(`No test imports these files, nor anything that does:\n  ${unreached.join('\n  ')}`);
    expect(unreached.length).toBeLessThan(program.length);
  });
});

/** The files that these import, that those import, and so on; types do not count, because nothing of them runs. */
function reachedFrom(paths: readonly string[]): ReadonlySet<string> {
  const byPath = new Map(all.map((source) => [source.path, source]));
  const reached = new Set(paths);
  // A set is walked in the order of insertion, what is added meanwhile included.
  for (const path of reached) {
    const source = byPath.get(path);
    for (const { file, isType } of source === undefined ? [] : importsOf(source))
      if (file !== null && !isType) reached.add(file);
  }
  return reached;
}
