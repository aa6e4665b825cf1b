// `doctor --feeds`: what each feed answers, of those that are kept and of a list; without it nobody is asked.
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { INDEX_FILE } from '../../src/adapters/store/sqlite-open.ts';
import { askFeeds } from '../../src/cli/doctor-feeds.ts';
import type { Finding } from '../../src/cli/doctor-surroundings.ts';
import { readConfig, type Config } from '../../src/config.ts';
import { FEEDS_AT_ONCE } from '../../src/limits/feeds.ts';
import { aTagPage, anRss } from '../adapters/sources/feeds/feed-samples.ts';
import { servePaths } from '../adapters/sources/http/loopback-server.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { jsonLines, runCommand } from './run-command.ts';

const PATIENT = { timeout: 60_000 };

const yesterday = new Date(Date.now() - 86_400_000);
const fresh = (...paths: string[]) =>
  paths.map((path) => ({ headline: `Ferry ${path}`, path, date: yesterday.toUTCString() }));

const PAGES = {
  '/feed': anRss(fresh('/1', '/2')),
  '/undated': anRss([{ headline: 'Pier closed', path: '/pier' }]),
  '/old': anRss([{ headline: 'Pier opened', path: '/opened', date: 'Thu, 19 Nov 2009 10:00:00 GMT' }]),
  '/empty': anRss([]),
  '/moved': { status: 301, headers: { location: '/feed' } },
  '/tag': aTagPage('Ports', fresh('/1', '/2', '/3', '/4')),
};

function open(settings: Record<string, string> = {}) {
  const folder = makeTemporaryFolder();
  const config = readConfig({
    DATA_DIR: join(folder, 'data'),
    ALLOW_PRIVATE_NETWORKS: 'on',
    ...settings,
  });
  const listOf = (...urls: string[]) => {
    const list = join(folder, 'list.txt');
    writeFileSync(list, urls.join('\n'));
    return list;
  };
  return { config, listOf };
}

async function ask(config: Config, list: string | true, input = ''): Promise<Finding[]> {
  return Array.fromAsync(askFeeds(config, list, Readable.from([Buffer.from(input)])));
}

describe('doctor --feeds', PATIENT, () => {
  test('says of each feed of a list what came, and of all how they do', async () => {
    const { config, listOf } = open();
    const { origin } = await servePaths(PAGES);
    const paths = [...Object.keys(PAGES), '/none'];
    const findings = await ask(config, listOf(...paths.map((path) => origin + path)));
    const minute = yesterday.toISOString().slice(0, 16).replace('T', ' ');
    const at = (path: string) => findings.find((finding) => finding.says.startsWith(`${origin}${path}: `));
    const found = (path: string) => [at(path)?.state, at(path)?.says.slice(origin.length + path.length + 2)];
    expect(found('/feed')).toEqual(['ok', `2 items, the newest of ${minute} UTC.`]);
    expect(found('/undated')).toEqual(['ok', '1 item, none of them dated.']);
    expect(found('/old')).toEqual([
      'warn',
      '1 item, the newest of 2009-11-19 10:00 UTC. Nothing has come for months: its outlet may have given it up.',
    ]);
    expect(found('/empty')).toEqual(['warn', expect.stringMatching(/no articles/)]);
    expect(found('/moved')).toEqual(['warn', expect.stringContaining(`It has moved to ${origin}/feed.`)]);
    expect(found('/tag')).toEqual(['warn', expect.stringMatching(/^4 items.*a page and no feed/)]);
    expect(found('/none')).toEqual(['fail', expect.stringContaining('404')]);
    expect(findings.at(-1)).toEqual({
      ...{ check: 'feeds asked', state: 'warn' },
      says: '7 feeds asked: 2 fine, 4 to look at, 1 failing.',
    });
    expect(findings).toHaveLength(8);
    expect(at('/feed')).toMatchObject({ url: `${origin}/feed`, items: 2 });
    expect(at('/none')).toMatchObject({ items: null, newestAt: null });
  });

  test('asks each once, and as many at once as are read otherwise', async () => {
    const { config, listOf } = open();
    const held: (() => void)[] = [];
    const asked: string[] = [];
    // Nobody is answered until as many are waiting as may; those that come later need not wait.
    const server = createServer((request, response) => {
      asked.push(request.headers.host ?? '');
      held.push(() => response.end(anRss(fresh('/1'))));
      if (asked.length >= FEEDS_AT_ONCE) for (const answer of held.splice(0)) answer();
    });
    server.listen(0, '0.0.0.0');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const hosts = Array.from({ length: FEEDS_AT_ONCE + 8 }, (_, place) => `127.0.1.${place + 1}:${port}`);
    const findings = await ask(config, listOf(...hosts.map((host) => `http://${host}/`)));
    expect(findings.at(-1)).toMatchObject({ state: 'ok' });
    expect(findings.map(({ state }) => state)).not.toContain('fail');
    expect(asked.toSorted()).toEqual(hosts.toSorted());
  });

  test('refuses what may not be read, and says what is wrong with a list', async () => {
    const { config, listOf } = open({ ALLOW_PRIVATE_NETWORKS: 'off' });
    const findings = await ask(config, listOf('http://127.0.0.1/feed', 'no address'));
    expect(findings.map(({ state, says }) => [state, says])).toEqual([
      ['fail', expect.stringMatching(/private network/)],
      ['fail', expect.stringMatching(/no address: This is not a web address/)],
      ['warn', '2 feeds asked: 0 fine, 0 to look at, 2 failing.'],
    ]);
    const [missing] = await ask(config, '/nowhere/list.opml');
    expect(missing).toMatchObject({ state: 'fail', says: expect.stringMatching(/no such file/) as unknown });
    expect(await ask(config, '-', 'no address')).toMatchObject([
      { state: 'fail', says: expect.stringMatching(/no address: This is not a web address/) as unknown },
      { state: 'warn' },
    ]);
    expect(await ask(config, true)).toMatchObject([
      { check: 'feeds asked', state: 'warn', says: expect.stringContaining('No feed is kept') as unknown },
    ]);
    writeFileSync(join(config.dataDir, INDEX_FILE), 'this is no index '.repeat(400));
    expect(await ask(config, true)).toMatchObject([
      { state: 'fail', says: expect.stringMatching(/^The index .* cannot be opened/) as unknown },
    ]);
  });

  test('asks those that are kept, fails where one does, and nobody without the option', async () => {
    const dataDir = join(makeTemporaryFolder(), 'data');
    const { origin, requests } = await servePaths(PAGES);
    const env = { ALLOW_PRIVATE_NETWORKS: 'on' };
    const run = async (...args: string[]) => runCommand(args, { dataDir, env });
    const input = `${origin}/feed\n${origin}/undated\n`;
    await runCommand(['feeds', 'import', '-'], { dataDir, env, input });
    expect(await run('doctor')).toMatchObject({ code: 0 });
    expect(requests).toHaveLength(0);
    const sound = await run('doctor', '--feeds', '--json');
    expect(sound.code).toBe(0);
    expect(jsonLines(sound.stdout).filter(({ check }) => check === 'feed')).toHaveLength(2);
    expect(requests).toHaveLength(2);
    await run('feeds', 'add', '--as-is', `${origin}/none`);
    const failing = await run('doctor', '--feeds');
    expect(failing.code).toBe(1);
    expect(failing.stdout).toMatch(/^ok {4}feed: http.*\/feed: 2 items/m);
    expect(failing.stdout).toMatch(/^fail {2}feed: http.*\/none: .*404/m);
  });
});
