// The page's files: TypeScript as JavaScript, nothing but what a browser reads.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadPageFiles } from '../../../src/playground/page-server/page-files.ts';

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

it('serves TypeScript without its types, and imports of types not at all', async () => {
  const folder = await folderWith({
    'app.ts': "import type { A } from '../../a.ts';\nimport { b } from '../b.ts';\nconst c: number = b;\n",
  });
  const file = (await loadPageFiles(folder)).get('app.ts');
  const text = file?.body.toString() ?? '';
  expect(file?.type).toMatch(/^text\/javascript/);
  expect(text).toContain("from '../b.ts'");
  expect(text).not.toContain('../a.ts');
  expect(text).not.toContain('number');
});

it('serves pages, styles and pictures as they are, and no other file', async () => {
  const folder = await folderWith({
    'index.html': '<p>',
    'a.css': 'p {}',
    'tsconfig.json': '{}',
    'notes.md': '#',
  });
  const files = await loadPageFiles(folder);
  expect([...files.keys()].sort()).toEqual(['a.css', 'index.html']);
  expect(files.get('index.html')).toMatchObject({
    type: 'text/html; charset=utf-8',
    body: Buffer.from('<p>'),
  });
});

it('fails with the file’s own fault when its TypeScript cannot be read', async () => {
  const folder = await folderWith({ 'app.ts': 'const = ;' });
  await expect(loadPageFiles(folder)).rejects.toThrow();
});

it('answers nothing for an empty folder', async () => {
  expect((await loadPageFiles(await folderWith({}))).size).toBe(0);
});
