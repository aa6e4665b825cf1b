// The tour of a new command, followed: its code is written as it stands there, and a member asks it.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Command } from '../../src/discord/door.ts';
import { liveBots } from '../discord/live.ts';
import { textOf } from '../discord/message-checks.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { readPage, ROOT } from './pages.ts';

const start = liveBots();

test('the command of the tour answers as the tour says', async () => {
  const [code = ''] = readPage('docs/command-tour.md')
    .blocks.filter(({ language }) => language === 'ts')
    .map((block) => block.code);
  const folder = makeTemporaryFolder();
  mkdirSync(join(folder, 'commands'));
  for (const name of ['src', 'node_modules', 'package.json'])
    symlinkSync(join(ROOT, name), join(folder, name));
  const file = join(folder, 'commands', 'outlets.ts');
  writeFileSync(file, code);
  const { outlets } = (await import(pathToFileURL(file).href)) as { outlets: Command };
  const { discord } = await start({ commands: [outlets] });
  const answered = await (await discord.member().command('outlets')).answered;
  expect(textOf(answered.components)).toBe('### Outlets\nNothing has been read yet.');
});
