// Shows how sources and their imports are read, which every rule about imports stands on.
import { describe, expect, test } from 'vitest';
import { importsOf, parseSource, readSources } from './sources.ts';

describe('the reading of imports', () => {
  const read = (text: string) => importsOf(parseSource('src/news/a.ts', text));

  test('a statement gives the file and the names, as they are called there', () => {
    expect(read("import { one, two as other } from '../limits.ts';")).toEqual([
      {
        specifier: '../limits.ts',
        file: 'src/limits.ts',
        names: ['one', 'two'],
        isType: false,
        isLazy: false,
        line: 1,
      },
    ]);
  });

  test.each([
    ["import type { A } from './b.ts';", true],
    ["import { type A, type B } from './b.ts';", true],
    ["import { type A, b } from './b.ts';", false],
    ["import b, { type A } from './b.ts';", false],
    ["export type { A } from './b.ts';", true],
    ["let a: import('./b.ts').A;", true],
    ["import './b.ts';", false],
  ])('%s is of types only: %s', (text, isType) => {
    expect(read(text).map((imported) => imported.isType)).toEqual([isType]);
  });

  test.each([
    "import * as all from './b.ts';",
    "export * from './b.ts';",
    "const all = await import('./b.ts');",
    "let a: import('./b.ts').A;",
  ])('%s may use all that the file exports', (text) => {
    expect(read(text)).toMatchObject([{ names: ['*'], file: 'src/news/b.ts' }]);
  });

  test('an import that waits is told from one that does not', () => {
    expect(read("const a = () => import('./b.ts');")[0]?.isLazy).toBe(true);
    expect(read("import a from './b.ts';")[0]?.isLazy).toBe(false);
  });

  test('a package has no file of ours', () => {
    expect(read("import x from 'keyv';")[0]).toMatchObject({ specifier: 'keyv', file: null });
  });

  test('folders that are not there have no files', () => {
    expect(readSources(import.meta.dirname, ['no-such-folder'])).toEqual([]);
    expect(readSources(import.meta.dirname, ['.']).map(({ path }) => path)).toContain('rules.test.ts');
  });
});
