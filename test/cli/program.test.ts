// The commands put together: the one that is typed alone, and all of them for whoever has to choose.
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';

const namesFor = async (...args: string[]) =>
  (await createProgram(args, {})).commands.map((command) => command.name());

describe('the program', () => {
  it('has every command where none is typed first, so that help and suggestions know all', async () => {
    const all = await namesFor();
    expect(all.length).toBeGreaterThan(12);
    expect(all).toEqual([...new Set(all)]);
    for (const args of [['--help'], ['--help', 'feeds'], ['help', 'feeds'], ['ingets', 'feeds'], ['']])
      expect(await namesFor(...args)).toEqual(all);
  });

  it('has the one that is typed, under the name that it is typed by, and loads no other', async () => {
    for (const name of await namesFor()) expect(await namesFor(name, 'search', '--json')).toEqual([name]);
  });

  it('explains a command alone as it does among the others', async () => {
    const alone = await createProgram(['feeds'], {});
    const among = await createProgram([], {});
    const help = among.commands.find((command) => command.name() === 'feeds')?.helpInformation();
    expect(alone.commands[0]?.helpInformation()).toBe(help);
  });
});
