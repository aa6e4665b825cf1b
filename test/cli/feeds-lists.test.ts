// `feeds import` and `feeds export` as an operator runs them: settings come back, folders choose, the starting list is read.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { jsonLines, runCommand, type Ran } from './run-command.ts';

/** Each command is a process of its own, which takes seconds on a busy machine. */
const PATIENT = { timeout: 60_000 };

const LIST = `<opml version="2.0"><body>
  <outline text="Coast"><outline text="Ports">
    <outline text="Harbour Post" category="Ports" xmlUrl="https://a.example/feed"/></outline>
    <outline text="Corran Radio" category="/broadsheet/full-text" xmlUrl="https://b.example/rss"/></outline>
  <outline text="Inland"><outline text="Saltby Courier" xmlUrl="https://c.example/rss"/></outline>
</body></opml>`;

const SETTINGS = { outlet: null, tag: null, readsPages: false };

interface Desk {
  run: (...args: string[]) => Promise<Ran>;
  /** What is kept: addresses with their settings. */
  kept: () => Promise<unknown[]>;
  list: string;
}

function open(): Desk {
  const folder = makeTemporaryFolder();
  const dataDir = join(folder, 'data');
  const list = join(folder, 'feeds.opml');
  writeFileSync(list, LIST);
  const run: Desk['run'] = async (...args) => runCommand(['feeds', ...args], { dataDir });
  const kept = async () =>
    jsonLines((await run('list', '--json')).stdout).map(({ url, outlet, tag, readsPages }) => ({
      ...{ url, outlet, tag, readsPages },
    }));
  return { run, kept, list };
}

describe('lists of feeds', PATIENT, () => {
  it('go out and come back with everything that was set', async () => {
    const [from, to] = [open(), open()];
    await from.run('import', from.list);
    await from.run('add', 'https://d.example/', '--as-is', '--tag', 'Rivers, lakes', '--full-text');
    const exported = await from.run('export');
    expect(exported).toMatchObject({ code: 0, stderr: '' });
    writeFileSync(to.list, exported.stdout);
    const imported = await to.run('import', to.list);
    expect(imported).toMatchObject({
      ...{ code: 0, stderr: '', stdout: '4 feeds read: 4 added, 0 there already, 0 refused.\n' },
    });
    const kept = await to.kept();
    expect(kept).toEqual([
      { ...SETTINGS, url: 'https://a.example/feed', outlet: 'Harbour Post', tag: 'Ports' },
      { ...SETTINGS, url: 'https://b.example/rss', outlet: 'Corran Radio', readsPages: true },
      { ...SETTINGS, url: 'https://c.example/rss', outlet: 'Saltby Courier' },
      { ...SETTINGS, url: 'https://d.example/', tag: 'Rivers, lakes', readsPages: true },
    ]);
    expect(kept).toEqual(await from.kept());
  });

  it('come in by folders, a folder in a folder by its path', async () => {
    const { run, kept, list } = open();
    const ports = await run('import', list, '--folder', 'coast/ports', '--folder', 'INLAND', '--json');
    expect(jsonLines(ports.stdout)).toEqual([{ added: 2, known: 0, refused: 0 }]);
    expect(await kept()).toMatchObject([{ url: 'https://a.example/feed' }, { url: 'https://c.example/rss' }]);
    expect(await run('import', list, '--folder', 'Islands')).toMatchObject({
      ...{ code: 1, stdout: '' },
      stderr: expect.stringMatching(/no feeds in a folder "Islands"; it has Coast, Inland\n$/) as unknown,
    });
  });

  it('that come with the program are kept as they are chosen, and nobody is asked', async () => {
    const { run, kept } = open();
    const imported = await run(
      'import',
      '--starting-list',
      '--folder',
      'Italian',
      '--folder',
      'English/Sport',
    );
    expect(imported).toMatchObject({
      ...{
        code: 0,
        stdout: expect.stringMatching(
          /^\d+ feeds read: (\d+) added, 0 there already, 0 refused\.\n$/,
        ) as unknown,
      },
      stderr: expect.stringContaining('broadsheet doctor --feeds') as unknown,
    });
    const feeds = await kept();
    expect(feeds).toHaveLength(Number(/(\d+) added/.exec(imported.stdout)?.[1]));
    expect(feeds).toContainEqual({ ...SETTINGS, url: 'https://www.ilpost.it/feed/', outlet: 'Il Post' });
  });

  it('are one at a time', async () => {
    const { run, list } = open();
    const usage = { code: 2, stdout: '', stderr: expect.stringContaining('--starting-list') as unknown };
    expect(await run('import')).toMatchObject(usage);
    expect(await run('import', list, '--starting-list')).toMatchObject(usage);
    expect(await run('import', list, '--folder', ' ')).toMatchObject({ code: 2, stdout: '' });
  });
});
