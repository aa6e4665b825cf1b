// The operator's tags: counts, other names and rules, on one data folder, as processes of their own.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asLines, jsonLines, makeFolder, removeFolder, runCommand, type Ran } from './run-command.ts';

const ARTICLES = [
  ['ports', 'Ports cooperate on tides', []],
  ['ferries', 'A joint statement on ferries', ['Ferries']],
  ['quay', 'Cooperation on the quay', ['Co-op', 'News']],
  ['quarrel', 'A quarrel, a joint and a statement', ['Ferries']],
].map(([place, headline, tags], day) => ({
  ...{
    url: `https://outlet.example/${String(place)}`,
    headline,
    tags,
    outlet: 'The Harbour Post',
    language: 'en',
  },
  publishedAt: new Date(Date.UTC(2025, 0, day + 1)).toISOString(),
}));

describe('the tags of an index', { timeout: 60_000 }, () => {
  let dataDir = '';

  async function run(...args: string[]): Promise<Ran & { lines: Record<string, unknown>[] }> {
    const ran = await runCommand(args, { dataDir });
    return { ...ran, lines: args.includes('--json') ? jsonLines(ran.stdout) : [] };
  }

  beforeAll(async () => {
    dataDir = makeFolder();
    await runCommand(['ingest', '-'], { dataDir, input: asLines(ARTICLES) });
  });
  afterAll(() => removeFolder(dataDir));

  it('have neither aliases nor rules at first, and say so', async () => {
    expect(await run('tags', 'aliases')).toMatchObject({ code: 0, stdout: '', stderr: /no aliases yet/ });
    expect(await run('tags', 'rules')).toMatchObject({ code: 0, stdout: '', stderr: /no rules yet/ });
    const { lines } = await run('tags', '--json');
    expect(lines.map(({ slug, articles }) => [slug, articles])).toEqual([
      ['ferries', 2],
      ['co-op', 1],
    ]);
  });

  it('are tried by a rule without a change', async () => {
    const tried = await run('tags', 'rule', 'Cooperation', 'cooperation or "joint statement"', '--dry-run');
    expect(tried).toMatchObject({ code: 0, stderr: '' });
    expect(tried.stdout.split('\n')).toEqual([
      'Cooperation would be given to 3 more articles.',
      '    2025-01-03 00:00  Cooperation on the quay (The Harbour Post)',
      '    2025-01-02 00:00  A joint statement on ferries (The Harbour Post)',
      '    2025-01-01 00:00  Ports cooperate on tides (The Harbour Post)',
      '',
    ]);
    const { lines } = await run('tags', 'rule', 'Cooperation', 'quay', '--dry-run', '--json');
    expect(lines).toEqual([
      {
        ...{ name: 'Cooperation', slug: 'cooperation', articles: 1 },
        newest: [
          {
            url: 'https://outlet.example/quay',
            headline: 'Cooperation on the quay',
            outlet: 'The Harbour Post',
          },
        ],
      },
    ]);
    expect((await run('tags', 'rules', '--json')).lines).toEqual([]);
  });

  it('are given by a rule, to what is there and to what comes', async () => {
    const question = 'cooperation or "joint statement"';
    const { code, lines } = await run('tags', 'rule', 'Cooperation', question, '--json');
    expect({ code, lines }).toEqual({
      code: 0,
      lines: [{ name: 'Cooperation', slug: 'cooperation', question, tagged: 3, isDone: true }],
    });
    const later = { ...ARTICLES[0], url: 'https://outlet.example/later', headline: 'They cooperated again' };
    await runCommand(['ingest', '-'], { dataDir, input: asLines([later]) });
    expect((await run('search', '--tag', 'cooperation', '--json')).lines).toHaveLength(4);
    expect((await run('tags', 'rules')).stdout).toMatch(
      /^Cooperation: cooperation or "joint statement"\n {4}4 articles from nothing else, since [\d-]+ [\d:]+\n$/,
    );
    const other = await run('tags', 'rule', 'Cooperation', 'quay');
    expect(other).toMatchObject({ code: 1, stdout: '' });
    expect(other.stderr).toMatch(/has a rule already: .* tags unrule "Cooperation"/);
  });

  it('lead by an alias to the tag', async () => {
    const added = await run('tags', 'alias', 'Co-op', 'cooperation');
    expect(added).toMatchObject({ code: 0, stdout: 'Co-op leads to Cooperation: 1 article tagged anew.\n' });
    expect((await run('search', '--tag', 'co-op', '--json')).lines).toHaveLength(4);
    expect((await run('tags', 'aliases')).stdout).toBe('Co-op -> Cooperation\n');
    expect((await run('tags', 'aliases', '--json')).lines).toEqual([
      { alias: 'Co-op', tag: 'Cooperation', slug: 'cooperation' },
    ]);
    expect((await run('tags', 'co-op', '--json')).lines[0]).toEqual({
      ...{ name: 'Cooperation', slug: 'cooperation', articles: 4, newestAt: '2025-01-03T00:00:00.000Z' },
      ...{ aliases: ['Co-op'], rule: 'cooperation or "joint statement"' },
    });
    expect((await run('tags')).stdout).toMatch(/also Co-op; rule: cooperation or "joint statement"\n/);
  });

  it('refuse circles and names that say nothing with a sentence', async () => {
    const circle = await run('tags', 'alias', 'Cooperation', 'Co-op');
    expect(circle).toMatchObject({ code: 1, stdout: '' });
    expect(circle.stderr).toMatch(/Co-op is itself an alias of Cooperation\. .*tags unalias "Co-op"/);
    expect((await run('tags', 'alias', 'News', 'Ferries')).stderr).toMatch(/"News" names no subject/);
    expect((await run('tags', 'alias', 'Ferries', '#ferries')).stderr).toMatch(/nothing to do/);
    expect((await run('tags', 'rule', 'Ports', '--', '-ports')).stderr).toMatch(/at least one word/);
    expect((await run('tags', 'unalias', 'nobody')).stderr).toMatch(/no alias "nobody".*tags aliases/);
    expect((await run('tags', 'unrule', 'nobody')).stderr).toMatch(/no rule for "nobody".*tags rules/);
    expect((await run('tags', 'alias', 'Ferries')).code).toBe(2);
    expect((await run('tags', 'rule', 'Ferries')).code).toBe(2);
  });

  it('end their rule and their alias', async () => {
    const ended = await run('tags', 'unrule', 'Cooperation', '--json');
    expect(ended.lines).toEqual([{ removed: 'Cooperation', slug: 'cooperation', untagged: 3, isDone: true }]);
    const removed = await run('tags', 'unalias', 'Co-op');
    expect(removed.stdout).toMatch(/no alias of Cooperation any more.*stay as they are\.\n$/);
    const { lines } = await run('tags', '--json');
    expect(lines.map(({ slug, articles }) => [slug, articles])).toEqual([
      ['ferries', 2],
      ['cooperation', 1],
    ]);
    expect((await run('verify')).code).toBe(0);
  });
});
