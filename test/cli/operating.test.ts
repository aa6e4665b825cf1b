// The operator's other commands on one data folder: sample, stories, tags, prune, doctor.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeBotLock } from '../../src/adapters/store/bot-lock.ts';
import { INDEX_FILE, openIndexFile } from '../../src/adapters/store/sqlite-open.ts';
import { jsonLines, makeFolder, removeFolder, runCommand, asLines } from './run-command.ts';

const SAMPLE_ARTICLES = 90;

const KEPT = {
  ...{
    url: 'https://harbour-post.example/kept',
    headline: 'A kept article about otters',
    outlet: 'The Harbour Post',
  },
  ...{
    body: 'It is no sample.',
    publishedAt: '2025-01-01T00:00:00Z',
    tags: ['Otters & Rivers'],
    language: 'en',
  },
};

describe('the operator', () => {
  let dataDir = '';
  beforeAll(async () => {
    dataDir = makeFolder();
    expect(await runCommand(['ingest', '-'], { dataDir, input: asLines([KEPT]) })).toMatchObject({ code: 0 });
  });
  afterAll(() => removeFolder(dataDir));

  const run = async (...args: string[]) => {
    const ran = await runCommand(args, { dataDir });
    return { ...ran, lines: args.includes('--json') ? jsonLines(ran.stdout) : [] };
  };

  it('loads the sample, a second time in place of the first', async () => {
    const first = await run('sample', 'load', '--json');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.lines).toMatchObject([{ read: SAMPLE_ARTICLES, rejected: 0 }]);
    const again = await run('sample', 'load', '--json');
    expect(again.lines[0]?.['added']).toBe(first.lines[0]?.['added']);
  });

  it('lists every story once, each article in one of them, newest first', async () => {
    const { code, stderr, lines } = await run('stories', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Object.keys(lines[0] ?? {})).toEqual([
      ...['id', 'headline', 'firstSeenAt', 'articles', 'outlets', 'independent'],
    ]);
    const articles = lines.flatMap((story) => story['articles'] as string[]);
    expect(articles).toHaveLength(SAMPLE_ARTICLES + 1);
    expect(new Set(articles).size).toBe(articles.length);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(lines.at(-1)?.['articles']).toEqual([KEPT.url]);
    for (const story of lines) {
      expect(story['outlets']).not.toContain('unknown');
      const known = (story['outlets'] as string[]).length;
      expect(story['independent']).toBeLessThanOrEqual(known);
      expect(Number(story['independent']) > 0).toBe(known > 0);
    }
    expect(lines.some(({ independent }) => Number(independent) > 1)).toBe(true);
    // The sample has an earthquake that one outlet has from the wire.
    expect(lines.some(({ independent, outlets }) => Number(independent) < (outlets as string[]).length)).toBe(
      true,
    );
  });

  it('lists the stories of a tag and of a time', async () => {
    const otters = await run('stories', '--tag', 'otters & rivers', '--json');
    expect(otters.lines).toMatchObject([{ headline: KEPT.headline, articles: [KEPT.url] }]);
    const recent = await run('stories', '--since', '60d', '--json');
    expect(recent.lines.length).toBeGreaterThan(10);
    expect(recent.lines.flatMap(({ articles }) => articles)).not.toContain(KEPT.url);
    const none = await run('stories', '--tag', 'Football', '--since', '0h');
    expect(none).toMatchObject({ code: 0, stdout: '', stderr: 'There is no such story.\n' });
    const unknown = await run('stories', '--tag', 'Footbal');
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toContain('Football');
  });

  it('prints stories for people', async () => {
    const { stdout } = await run('stories', '--tag', 'Otters & Rivers');
    expect(stdout).toMatch(
      /^2025-01-01 00:00 {2}A kept article about otters\n {4}[0-9a-z]{10}: 1 article; The Harbour Post\n$/,
    );
  });

  it('lists tags with their articles, and those like a text', async () => {
    const { lines } = await run('tags', '--json');
    const counts = lines.map(({ articles }) => Number(articles));
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    const [like] = (await run('tags', 'oters', '--json')).lines;
    expect(like).toEqual({
      name: 'Otters & Rivers',
      slug: 'otters-rivers',
      articles: 1,
      newestAt: '2025-01-01T00:00:00.000Z',
    });
    expect(await run('tags', 'qqqqqqqqqq')).toMatchObject({ code: 0, stdout: '' });
  });

  it('removes the sample and nothing else', async () => {
    const removed = await run('sample', 'remove', '--json');
    expect(removed).toMatchObject({ code: 0, lines: [{ removed: SAMPLE_ARTICLES }] });
    expect((await run('stories', '--json')).lines).toMatchObject([{ articles: [KEPT.url] }]);
  });

  it('prunes what was first seen before the days that are kept', async () => {
    const database = openIndexFile(dataDir);
    database.exec('update articles set first_seen_at = first_seen_at - 3 * 86400000');
    database.close();
    const kept = await runCommand(['prune', '--json'], { dataDir, env: { KEEP_DAYS: '30' } });
    expect(jsonLines(kept.stdout)).toEqual([{ pruned: 0, keepDays: 30, keepMegabytes: 10_000 }]);
    const ran = await runCommand(['prune', '--keep-days', '2'], { dataDir, env: { KEEP_DAYS: '30' } });
    expect(ran).toMatchObject({
      code: 0,
      stdout: '1 article forgotten; 2 days are kept, and 10,000 megabytes at most.\n',
    });
  });
});

describe('doctor', () => {
  let folder = '';
  beforeAll(() => {
    folder = makeFolder();
  });
  afterAll(() => removeFolder(folder));

  const examine = async (dataDir: string, env: Record<string, string> = {}) => {
    const ran = await runCommand(['doctor', '--json'], { dataDir, env });
    return { ...ran, states: new Map(jsonLines(ran.stdout).map(({ check, state }) => [check, state])) };
  };

  it('finds a new folder sound, if empty and without a token', async () => {
    const { code, stderr, states } = await examine(join(folder, 'new'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Object.fromEntries(states)).toEqual({
      ...{
        node: 'ok',
        settings: 'ok',
        token: 'warn',
        'data folder': 'ok',
        disk: 'ok',
        lock: 'ok',
        index: 'ok',
      },
      ...{
        articles: 'warn',
        terms: 'ok',
        cache: 'ok',
        feeds: 'warn',
        digests: 'ok',
        writer: 'ok',
        clock: 'ok',
      },
    });
  });

  it('tells that a bot is running, and works beside it', async () => {
    const dataDir = join(folder, 'new');
    const release = takeBotLock(dataDir);
    try {
      const { code, stdout } = await examine(dataDir);
      expect(code).toBe(0);
      expect(stdout).toContain('A bot is running on this data folder');
    } finally {
      release();
    }
  });

  it('fails on an index that is none, and prints for people what to do', async () => {
    const dataDir = makeFolder();
    writeFileSync(join(dataDir, INDEX_FILE), 'this is no index '.repeat(400));
    const ran = await runCommand(['doctor'], { dataDir });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/^fail {2}index: The index .* cannot be opened/m);
    expect(ran.stdout).not.toContain('{');
    const search = await runCommand(['search', 'heron'], { dataDir });
    expect(search).toMatchObject({ code: 1, stdout: '' });
    expect(search.stderr).toMatch(/^The index .* cannot be opened .*\n$/);
    removeFolder(dataDir);
  });

  it('warns of a cache that is none: the index is not concerned', async () => {
    const dataDir = makeFolder();
    writeFileSync(join(dataDir, 'cache.sqlite'), 'this is no cache '.repeat(400));
    const { code, states } = await examine(dataDir);
    expect(code).toBe(0);
    expect(states.get('cache')).toBe('warn');
    removeFolder(dataDir);
  });

  it('fails on a folder that cannot be, and on settings and tokens that cannot be used', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const blocked = await examine(join(folder, 'a-file', 'data'), { DISCORD_TOKEN: 'not-a-token' });
    expect(blocked.code).toBe(1);
    expect(blocked.states.get('data folder')).toBe('fail');
    expect(blocked.states.get('token')).toBe('fail');
    expect(blocked.stdout).not.toContain('not-a-token');
    const unset = await examine(join(folder, 'new'), { KEEP_DAYS: 'all' });
    expect(unset.code).toBe(1);
    expect(unset.states.get('settings')).toBe('fail');
  });
});
