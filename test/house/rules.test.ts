// Shows that each rule about cycles, sizes, exports and wording can fail: every test gives one a small invented source.
import { describe, expect, test } from 'vitest';
import { findLongFiles, findLongFunctions, findManyParameters } from './budgets.ts';
import { findCycles } from './cycles.ts';
import { findUnusedExports } from './exports.ts';
import { faultsOf } from './faults.ts';
import { parseSource } from './sources.ts';
import {
  findEmptyNames,
  findForbiddenGlobals,
  findForbiddenSyntax,
  findMissingSentences,
  findTestTricks,
  findUnfinishedMarks,
} from './wording.ts';

describe('cycles', () => {
  test('a circle of three is found once, whether types or values close it', () => {
    const sources = [
      parseSource('src/news/a.ts', "import { b } from './b.ts';"),
      parseSource('src/news/b.ts', "import { c } from './c.ts';"),
      parseSource('src/news/c.ts', "import type { A } from './a.ts';"),
    ];
    expect(findCycles(sources)).toEqual(['src/news/a.ts → src/news/b.ts → src/news/c.ts → src/news/a.ts']);
  });

  test('two ways to one file are no circle', () => {
    const sources = [
      parseSource('src/news/a.ts', "import './b.ts';\nimport './c.ts';"),
      parseSource('src/news/b.ts', "import './c.ts';"),
      parseSource('src/news/c.ts', ''),
    ];
    expect(findCycles(sources)).toEqual([]);
  });
});

describe('budgets', () => {
  test('a file of 251 lines is too long, one of 250 is not', () => {
    expect(faultsOf(findLongFiles, 'src/a.ts', 'x;\n'.repeat(250))).toEqual([]);
    expect(faultsOf(findLongFiles, 'src/a.ts', 'x;\n'.repeat(251))).toEqual([
      'src/a.ts has 251 lines; 250 are the most',
    ]);
  });

  test('a command file ends at 120 lines', () => {
    expect(faultsOf(findLongFiles, 'commands/a.ts', 'x;\n'.repeat(120))).toEqual([]);
    expect(faultsOf(findLongFiles, 'commands/a.ts', 'x;\n'.repeat(121))).toHaveLength(1);
  });

  test.each(['function f() {', 'const f = () => {', 'const f = { f() {', 'class F { f() {'])(
    '%s … may be 50 lines long, not 51',
    (opening) => {
      const ending = '}'.repeat(opening.split('{').length - 1);
      const functionOf = (lines: number) => `${opening}\n${'x;\n'.repeat(lines - 2)}${ending}`;
      expect(faultsOf(findLongFunctions, 'src/a.ts', functionOf(50))).toEqual([]);
      expect(faultsOf(findLongFunctions, 'src/a.ts', functionOf(51))).toEqual([
        expect.stringContaining('f has 51 lines'),
      ]);
    },
  );

  test.each([
    'function f(a, b, c, d) {}',
    'const f = (a, b, c, d) => a;',
    'interface F { f(a: A, b: B, c: C, d: D): void }',
  ])('four parameters are too many: %s', (text) => {
    expect(faultsOf(findManyParameters, 'src/a.ts', text)).toEqual([expect.stringContaining('f takes 4')]);
    expect(faultsOf(findManyParameters, 'src/a.ts', text.replace(/, d(?:: D)?/, ''))).toEqual([]);
  });
});

describe('exports', () => {
  const owner = parseSource(
    'src/news/a.ts',
    'export const used = 1;\nexport function lost() {}\nexport type Lost = 1;\nconst later = 1;\nexport { later };',
  );

  test('what nobody imports is named', () => {
    const reader = parseSource('test/a.test.ts', "import { used } from '../src/news/a.ts';");
    const lost = ['lost', 'Lost', 'later'];
    expect(findUnusedExports([owner], [owner, reader])).toEqual(
      lost.map((name) => `src/news/a.ts exports ${name}, which nobody imports`),
    );
  });

  test('whoever imports all uses all', () => {
    const reader = parseSource('test/a.test.ts', "import * as a from '../src/news/a.ts';");
    expect(findUnusedExports([owner], [reader])).toEqual([]);
  });

  test('a type that another export speaks of is no door to nowhere', () => {
    const source = parseSource(
      'src/news/b.ts',
      'export interface Face {}\nexport function f(a: Face) {}\nexport interface Alone {}\nfunction g(a: Alone) {}',
    );
    const reader = parseSource('test/a.test.ts', "import { f } from '../src/news/b.ts';");
    expect(findUnusedExports([source], [reader])).toEqual([
      'src/news/b.ts exports Alone, which nobody imports',
    ]);
  });

  test('an entrance may export, a file beside it may not', () => {
    const [entrance, other] = ['src/main.ts', 'src/other.ts'].map((path) =>
      parseSource(path, 'export const a = 1;'),
    );
    expect(
      findUnusedExports(
        [entrance, other].filter((source) => source !== undefined),
        [],
      ),
    ).toEqual(['src/other.ts exports a, which nobody imports']);
  });
});

describe('wording', () => {
  test.each([
    '',
    'const a = 1;',
    '// stories',
    '// const a = 1;',
    '/// <reference types="node" />',
    '// eslint-disable-next-line no-console -- Why not.',
    'const a = 1; // What this is.',
  ])('this opens with no sentence: %j', (text) => {
    expect(faultsOf(findMissingSentences, 'src/a.ts', text)).toHaveLength(1);
  });

  test.each([
    '// What this is for.\nconst a = 1;',
    '// What this is for, on\n// two lines.\nconst a = 1;',
    '// /news: what this is for.\nconst a = 1;',
    '#!/usr/bin/env node\n// What this is for.',
    '/** What this is for. */\nconst a = 1;',
  ])('this opens with a sentence: %j', (text) => {
    expect(faultsOf(findMissingSentences, 'src/a.ts', text)).toEqual([]);
  });

  test.each([
    'src/news/utils.ts',
    'src/helpers/a.ts',
    'src/common.ts',
    'src/news/tag-base.ts',
    'src/handler.ts',
  ])('the name %s says nothing', (path) => expect(faultsOf(findEmptyNames, path, '')).toHaveLength(1));

  test.each([
    'function handleFeed() {}',
    'const processFeed = () => 1;',
    'const manage = function () {};',
    'function doWork() {}',
    'function helper() {}',
  ])('this function’s name says nothing: %s', (text) => {
    expect(faultsOf(findEmptyNames, 'src/a.ts', text)).toHaveLength(1);
  });

  test('names that only resemble them are names', () => {
    const text =
      'function donate() {}\nconst baseline = () => 1;\nconst management = 1;\nfunction document() {}';
    expect(faultsOf(findEmptyNames, 'src/adapters/database.ts', text)).toEqual([]);
  });

  test.each(['let a: any;', 'enum A { b }', 'export default 1;', 'export default function a() {}'])(
    'this syntax is not ours: %s',
    (text) => expect(faultsOf(findForbiddenSyntax, 'src/a.ts', text)).toHaveLength(1),
  );

  test('the default of a switch is no default export', () => {
    expect(faultsOf(findForbiddenSyntax, 'src/a.ts', 'switch (a) { default: }')).toEqual([]);
  });

  test('only the settings read the environment', () => {
    const text = 'const token = process.env.TOKEN;';
    expect(faultsOf(findForbiddenGlobals, 'src/discord/a.ts', text)).toHaveLength(1);
    expect(faultsOf(findForbiddenGlobals, 'src/config.ts', text)).toEqual([]);
  });

  test('only entrances print', () => {
    const text = "console.log('here');";
    expect(faultsOf(findForbiddenGlobals, 'src/discord/a.ts', text)).toHaveLength(1);
    for (const path of ['src/main.ts', 'src/cli/a.ts', 'bench/a.ts', 'eval/a.ts'])
      expect(faultsOf(findForbiddenGlobals, path, text)).toEqual([]);
  });

  test.each(['TODO', 'FIXME', 'XXX'])('%s is a mark of unfinished work', (mark) => {
    expect(faultsOf(findUnfinishedMarks, 'src/a.ts', `a;\n// ${mark}: later`)).toEqual([
      `src/a.ts:2 says ${mark}`,
    ]);
  });

  test.each([
    "vi.mock('../a.ts');",
    "test.only('a', () => {});",
    "describe.skip('a', () => {});",
    "it.skip('a', () => {});",
    "test.todo('a');",
    "test.concurrent.only('a', () => {});",
  ])('this is no honest test: %s', (text) => {
    expect(faultsOf(findTestTricks, 'test/a.test.ts', text)).toHaveLength(1);
  });

  test('a test may be left out for a reason', () => {
    const text = "test.skipIf(isAbsent)('a', () => {});\ntest('b', (context) => context.skip('no data'));";
    expect(faultsOf(findTestTricks, 'test/a.test.ts', text)).toEqual([]);
  });
});
