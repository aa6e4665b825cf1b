// `stories` and what an operator does to them, on one data folder, as processes of their own: what is said and what sticks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asLines, jsonLines, makeFolder, removeFolder, runCommand, type Ran } from './run-command.ts';

const GALE = 'Gale Ottilie lifted roofs from warehouses along Corran harbour';
const COURT = 'Judges in Northam sentenced the treasurer of the dockers union for embezzlement';
const ARTICLES = [
  ['gale-1', GALE, 'before dawn, rescuers said.'],
  ['gale-2', GALE, 'overnight; nobody was hurt.'],
  ['court-1', COURT, 'on Tuesday.'],
  ['court-2', COURT, 'after a long trial.'],
].map(([place = '', headline = '', tail = ''], hour) => ({
  ...{ url: `https://outlet.example/${place}`, headline, body: `${headline} ${tail}`, language: 'en' },
  ...{ outlet: `The ${place} Post`, publishedAt: new Date(Date.UTC(2025, 0, 1, hour)).toISOString() },
}));
const urlOf = (place: string) => `https://outlet.example/${place}`;

describe('the stories of an index', { timeout: 90_000 }, () => {
  let dataDir = '';

  async function run(...args: string[]): Promise<Ran & { lines: Record<string, unknown>[] }> {
    const ran = await runCommand(['stories', ...args], { dataDir });
    return { ...ran, lines: args.includes('--json') ? jsonLines(ran.stdout) : [] };
  }
  async function idsOf(): Promise<Record<string, string>> {
    const { lines } = await run('--json');
    return Object.fromEntries(
      lines.flatMap(({ id, articles }) => (articles as string[]).map((url) => [url, String(id)])),
    );
  }

  beforeAll(async () => {
    dataDir = makeFolder();
    await runCommand(['ingest', '-'], { dataDir, input: asLines(ARTICLES) });
  });
  afterAll(() => removeFolder(dataDir));

  it('are explained, by words of the articles', async () => {
    const explained = await run('explain', urlOf('gale-1'));
    expect(explained).toMatchObject({ code: 0, stderr: '' });
    expect(explained.stdout).toMatch(/^[0-9a-z]{10}: 2 articles\. What is 0\.\d+ alike or more joins\.\n/);
    expect(explained.stdout).toMatch(/alike, by .*Ottilie/);
    const { lines } = await run('explain', urlOf('gale-1'), '--json');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ size: 2, rulings: [], leads: [] });
  });

  it('are not explained where there is none', async () => {
    expect(await run('explain', 'zzzzzzzzzz')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: /No story matches/,
    });
    expect(await run('explain', urlOf('nowhere'))).toMatchObject({ code: 1, stderr: /does not have/ });
    expect((await run('explain')).code).toBe(2);
  });

  it('are merged; the other id leads on, and is told', async () => {
    const before = await idsOf();
    const [gale = '', court = ''] = [before[urlOf('gale-1')], before[urlOf('court-1')]];
    expect(await run('merge', gale, gale)).toMatchObject({
      code: 1,
      stderr: /already: there is nothing to merge/,
    });
    expect(await run('merge', gale, 'zzzzzzzzzz')).toMatchObject({ code: 1, stderr: /no story zzzzzzzzzz/ });
    expect(await run('merge', gale)).toMatchObject({ code: 2, stderr: /two stories or more/ });
    const merged = await run('merge', gale, court);
    expect(merged).toMatchObject({ code: 0, stdout: /now: 2 articles moved\. This is ruling 1\./ });
    const [living] = new Set(Object.values(await idsOf()));
    const led = living === gale ? court : gale;
    expect(await run('explain', led)).toMatchObject({
      code: 0,
      stderr: new RegExp(`${led} leads to ${living ?? ''}`),
    });
    expect(await run('merge', led, living ?? '')).toMatchObject({ code: 1, stderr: /already/ });
  });

  it('are split; an earlier ruling that it goes against is named', async () => {
    const [story = ''] = Object.values(await idsOf());
    expect(await run('split', story, urlOf('nowhere'))).toMatchObject({
      code: 1,
      stderr: /does not have .*Nothing was changed/,
    });
    const all = ARTICLES.map(({ url }) => url);
    expect(await run('split', story, ...all)).toMatchObject({ code: 1, stderr: /nothing would be left/ });
    const split = await run('split', story, urlOf('court-1'), urlOf('court-2'));
    expect(split).toMatchObject({ code: 0, stdout: /^2 articles split off: story .*The other 2: story/ });
    expect(split.stderr).toMatch(/goes against ruling 1\. The later ruling holds/);
    const after = await idsOf();
    const other = after[urlOf('court-1')] ?? '';
    expect(other).not.toBe(after[urlOf('gale-1')]);
    expect(await run('split', after[urlOf('gale-1')] ?? '', urlOf('court-1'))).toMatchObject({
      ...{ code: 1, stderr: new RegExp(`but in ${other}`) },
    });
  });

  it('are rebuilt with what was ruled, and a second time as they are', async () => {
    const before = await idsOf();
    expect(await run('rebuild')).toMatchObject({
      code: 0,
      stdout: /^4 articles read\. Of 2 stories found, 0 are not as they were/,
    });
    const { lines } = await run('rebuild', '--json');
    expect(lines).toEqual([{ articles: 4, stories: 2, changed: 0, moved: 0 }]);
    expect(await idsOf()).toEqual(before);
  });

  it('are listed with what was ruled, which can be taken back', async () => {
    const listed = await run('rulings');
    expect(listed.stdout).toMatch(/^Ruling 1: since .*are one story\. A later ruling goes against it/);
    expect(listed.stdout).toMatch(
      /Ruling 2: since .*, 2 articles \(\w{10}\) and 2 articles \(\w{10}\) are apart\.\n$/,
    );
    expect((await run('rulings', '--json')).lines).toHaveLength(2);
    expect(await run('unrule', '9')).toMatchObject({ code: 1, stderr: /There is no ruling 9/ });
    expect(await run('unrule', 'first')).toMatchObject({ code: 2, stderr: /number of a ruling/ });
    expect(await run('unrule', '2')).toMatchObject({ code: 0, stdout: /is taken back: 2 articles moved/ });
    expect(new Set(Object.values(await idsOf())).size).toBe(1);
    expect(await run('unrule', '1')).toMatchObject({ code: 0, stdout: /is taken back: 2 articles moved/ });
    expect(new Set(Object.values(await idsOf())).size).toBe(2);
    expect(await run('rulings')).toMatchObject({ code: 0, stdout: '', stderr: /Nothing was ruled yet/ });
  });
});
