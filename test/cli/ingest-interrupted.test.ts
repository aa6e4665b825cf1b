// `ingest` cut short: by Ctrl-C, and by a kill that asks nobody.
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeArticles } from './made-articles.ts';
import {
  asLines,
  ended,
  jsonLines,
  makeFolder,
  removeFolder,
  runCommand,
  startCommand,
} from './run-command.ts';

/** A line that is named at once on standard error when it is reached: the sign that what is before it was read. */
const SIGN = 'this line is no JSON\n';

async function signSeen(child: ChildProcessWithoutNullStreams): Promise<void> {
  await once(child.stderr, 'readable');
}

describe('ingest, interrupted', () => {
  let dataDir = '';
  beforeAll(() => {
    dataDir = makeFolder();
  });
  afterAll(() => removeFolder(dataDir));

  it('takes in what it has read, prints the report and says that it is not all', async () => {
    const child = startCommand(['ingest', '-', '--json'], { dataDir });
    // Standard input stays open: only the signal can end this.
    child.stdin.write(asLines(madeArticles(300)) + SIGN);
    await signSeen(child);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended(child);
    expect(code).toBe(130);
    expect(jsonLines(stdout)).toMatchObject([{ read: 301, added: 300, rejected: 1 }]);
    expect(stderr).toContain('Stopped before the end');
    const again = await runCommand(['ingest', '-', '--json'], { dataDir, input: asLines(madeArticles(310)) });
    expect(jsonLines(again.stdout)).toMatchObject([{ read: 310, added: 10, unchanged: 300 }]);
  });
});

describe('ingest, killed', () => {
  const ARTICLES = 1_000;
  const BEFORE_SIGN = 300;
  let folder = '';
  let dataDir = '';
  beforeAll(() => {
    folder = makeFolder();
    dataDir = join(folder, 'data');
  });
  afterAll(() => removeFolder(folder));

  it('leaves a sound index, and completes when it is run again', async () => {
    const articles = madeArticles(ARTICLES);
    const path = join(folder, 'many.jsonl');
    writeFileSync(
      path,
      asLines(articles.slice(0, BEFORE_SIGN)) + SIGN + asLines(articles.slice(BEFORE_SIGN)),
    );
    const child = startCommand(['ingest', path, '--json'], { dataDir });
    await signSeen(child);
    child.kill('SIGKILL');
    const killed = await ended(child);
    expect(killed).toMatchObject({ signal: 'SIGKILL', stdout: '' });

    const doctor = await runCommand(['doctor', '--json'], { dataDir });
    expect(doctor.code).toBe(0);
    const findings = jsonLines(doctor.stdout);
    expect(findings.find(({ check }) => check === 'index')).toMatchObject({ state: 'ok' });

    const again = await runCommand(['ingest', path, '--json'], { dataDir });
    const [report] = jsonLines(again.stdout);
    expect(report).toMatchObject({ read: ARTICLES + 1, updated: 0, rejected: 1 });
    expect(Number(report?.['added']) + Number(report?.['unchanged'])).toBe(ARTICLES);
    expect(report?.['unchanged']).toBeGreaterThanOrEqual(BEFORE_SIGN - 32);

    const stories = await runCommand(['stories', '--json'], { dataDir });
    const members = jsonLines(stories.stdout).flatMap((story) => story['articles'] as string[]);
    expect(members.toSorted()).toEqual(articles.map(({ url }) => url ?? '').toSorted());
  }, 60_000);
});
