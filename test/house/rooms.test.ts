// Shows that the rules about rooms and packages can fail: each test gives them a small invented source.
import { describe, expect, test } from 'vitest';
import { faultsOf } from './faults.ts';
import { findForbiddenImports, PACKAGES, roomOf, ROOMS } from './rooms.ts';

describe('the rooms', () => {
  test.each([
    ['src/news/tag.ts', 'news'],
    ['src/adapters/store/tags.ts', 'adapters/store'],
    ['src/playground/page/dom.ts', 'playground/page'],
    ['src/playground/page-protocol.ts', 'playground'],
    ['src/limits.ts', 'limits'],
    ['commands/news.ts', 'commands'],
  ])('%s is in %s', (path, room) => expect(roomOf(path)).toBe(room));

  test.each([
    ['src/news/a.ts', '../newsroom/b.ts'],
    ['src/news/a.ts', '../limits.ts'],
    ['src/analysis/a.ts', '../newsroom/b.ts'],
    ['src/analysis/a.ts', '../config.ts'],
    ['src/newsroom/a.ts', '../adapters/store/b.ts'],
    ['src/newsroom/a.ts', '../discord/b.ts'],
    ['src/discord/a.ts', '../../commands/b.ts'],
    ['src/discord/a.ts', '../adapters/cache/b.ts'],
    ['src/discord/a.ts', '../compose.ts'],
    ['src/discord/a.ts', '../config.ts'],
    ['commands/a.ts', '../src/adapters/store/b.ts'],
    ['commands/a.ts', '../src/playground/b.ts'],
    ['src/adapters/cache/a.ts', '../store/b.ts'],
    ['src/adapters/store/a.ts', '../../newsroom/b.ts'],
    ['src/adapters/sources/a.ts', '../../analysis/b.ts'],
    ['src/compose.ts', './cli/main.ts'],
    ['src/compose.ts', './main.ts'],
    ['src/cli/a.ts', '../adapters/store/b.ts'],
    ['src/main.ts', './adapters/store/b.ts'],
    ['src/playground/a.ts', '../discord/message-limits.ts'],
    ['src/playground/page/a.ts', '../guild.ts'],
    ['src/limits.ts', './log.ts'],
    ['src/news/a.ts', '../../test/b.ts'],
    ['src/main.ts', '../bench/main.ts'],
  ])('%s may not import %s', (path, specifier) => {
    for (const text of [`import { b } from '${specifier}';`, `const b = await import('${specifier}');`]) {
      expect(faultsOf(findForbiddenImports, path, text)).toEqual([expect.stringContaining('may not see')]);
    }
  });

  test('src/cli may import ../main.ts only when it is needed', () => {
    expect(faultsOf(findForbiddenImports, 'src/cli/a.ts', `import { b } from '../main.ts';`)).toEqual([
      expect.stringContaining('before it is needed'),
    ]);
    expect(faultsOf(findForbiddenImports, 'src/cli/a.ts', `const b = await import('../main.ts');`)).toEqual(
      [],
    );
  });

  test.each([
    ['commands/a.ts', '../src/newsroom/b.ts'],
    ['src/newsroom/a.ts', '../limits.ts'],
    ['src/adapters/store/a.ts', './b.ts'],
    ['src/compose.ts', './adapters/store/b.ts'],
    ['src/compose.ts', '../commands/index.ts'],
    ['src/main.ts', './playground/b.ts'],
    ['src/cli/a.ts', '../compose.ts'],
  ])('%s may import %s', (path, specifier) => {
    expect(faultsOf(findForbiddenImports, path, `import { b } from '${specifier}';`)).toEqual([]);
  });

  test.each([
    ['src/newsroom/a.ts', '../log.ts'],
    ['src/adapters/cache/a.ts', '../../log.ts'],
    ['src/playground/page/a.ts', '../page-protocol.ts'],
    ['src/playground/a.ts', 'discord.js'],
  ])('%s may import types of %s, and nothing else', (path, specifier) => {
    expect(faultsOf(findForbiddenImports, path, `import type { B } from '${specifier}';`)).toEqual([]);
    const faults = faultsOf(findForbiddenImports, path, `import { b } from '${specifier}';`);
    expect(faults).toEqual([expect.stringContaining('more than types')]);
  });

  test('the composition root loads the local Discord when it is needed, not before', () => {
    const [lazy, early] = ["await import('./playground/a.ts');", "import './playground/a.ts';"];
    expect(faultsOf(findForbiddenImports, 'src/compose.ts', lazy)).toEqual([]);
    expect(faultsOf(findForbiddenImports, 'src/compose.ts', early)).toEqual([
      'src/compose.ts:1 imports src/playground/a.ts before it is needed',
    ]);
  });

  test('a room that nobody wrote down is a fault', () => {
    const faults = faultsOf(findForbiddenImports, 'src/attic/a.ts', "import '../limits.ts';");
    expect(faults).toEqual([expect.stringContaining('"attic"')]);
  });

  test.each(Object.entries(PACKAGES))('%s is unknown outside its rooms', (name, { rooms, typesIn = [] }) => {
    const outsiders = Object.keys(ROOMS).filter((room) => !rooms.includes(room) && !typesIn.includes(room));
    expect(outsiders.length).toBeGreaterThan(10);
    for (const room of outsiders) {
      const path = room === 'commands' ? 'commands/a.ts' : `src/${room}/a.ts`;
      const text = `import type { A } from '${name}';\nimport b from '${name}/part.json';`;
      expect(faultsOf(findForbiddenImports, path, text)).toHaveLength(2);
    }
  });

  test('a package that nobody wrote down is a fault', () => {
    const faults = faultsOf(findForbiddenImports, 'src/discord/a.ts', "import x from '@scope/lodash/x';");
    expect(faults).toEqual([expect.stringContaining('@scope/lodash, which')]);
  });

  test.each([
    ['src/news/a.ts', 'node:fs'],
    ['src/analysis/a.ts', 'node:crypto'],
    ['src/newsroom/a.ts', 'node:crypto'],
    ['src/newsroom/a.ts', 'node:timers/promises'],
    ['src/playground/page/a.ts', 'node:path'],
    ['src/adapters/sources/a.ts', 'node:sqlite'],
    ['src/cli/a.ts', 'node:sqlite'],
    ['src/cli/a.ts', 'fs'],
  ])('%s may not import %s', (path, specifier) => {
    expect(faultsOf(findForbiddenImports, path, `import x from '${specifier}';`)).toHaveLength(1);
  });

  test.each([
    ['src/news/a.ts', 'node:crypto'],
    ['src/adapters/store/a.ts', 'node:sqlite'],
    ['src/adapters/cache/a.ts', 'node:sqlite'],
    ['src/cli/a.ts', 'node:fs'],
  ])('%s may import %s', (path, specifier) => {
    expect(faultsOf(findForbiddenImports, path, `import x from '${specifier}';`)).toEqual([]);
  });
});
