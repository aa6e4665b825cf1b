// `digests` on a data folder: what is listed, previewed, and made due for the running bot.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/adapters/store/sqlite-store.ts';
import { DAY_MS, HOUR_MS } from '../../src/limits/units.ts';
import { PLAIN_POSTING, type Subscription } from '../../src/news/subscription.ts';
import { aNewSubscription, aTopic, channelOf } from '../contracts/digest-nouns.ts';
import { anAnalysed, aTag, urlOf } from '../nouns.ts';
import { jsonLines, makeFolder, removeFolder, runCommand } from './run-command.ts';

describe('the operator', () => {
  const now = Date.now();
  let dataDir = '';
  let kept: readonly Subscription[] = [];

  beforeAll(async () => {
    dataDir = makeFolder();
    const store = openSqliteStore(dataDir);
    const add = (place: number, tag: string) =>
      store.subscriptions.addSubscription(
        aNewSubscription({
          ...{ channel: channelOf(place), topic: aTopic(tag), nextRunAt: now + DAY_MS },
          ...{ createdAt: now - DAY_MS, coveredUntil: now - DAY_MS },
        }),
      );
    kept = [await add(1, 'Sea'), await add(2, 'Land'), await add(3, 'Air')];
    const [, , paused] = kept;
    if (paused !== undefined) await store.subscriptions.pauseSubscription(paused.id, 'no-permission');
    for (const place of ['ferry\u001b[2J', 'tram']) {
      const article = { url: urlOf(place.slice(0, 4)), headline: `The ${place} runs`, tags: [aTag('Sea')] };
      const times = { firstSeenAt: now - HOUR_MS, publishedAt: now - HOUR_MS };
      await store.articles.takeIn([anAnalysed({ ...article, ...times })], now - HOUR_MS, place === 'tram');
    }
    await store.close();
  });
  afterAll(() => removeFolder(dataDir));

  const run = (...args: string[]) => runCommand(['digests', ...args], { dataDir });

  it('lists the subscriptions of all servers', async () => {
    const { code, stdout } = await run('list');
    expect(code).toBe(0);
    expect(stdout).toContain('Sea, daily at 08:00 Europe/Berlin');
    expect(stdout).toContain(`channel ${channelOf(2)}`);
    expect(stdout).toContain('none yet');
    expect(stdout).toContain('paused: the bot may not send there (resume it in Discord: /digest resume)');
  });

  it('lists them as JSON', async () => {
    const lines = jsonLines((await run('list', '--json')).stdout);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toEqual({
      ...{ id: kept[0]?.id, guild: kept[0]?.guild, channel: channelOf(1), tag: 'sea', times: ['08:00'] },
      ...{ weekdays: [1, 2, 3, 4, 5, 6, 7], zone: 'Europe/Berlin', stories: 5, pausedBecause: null },
      ...{ language: null, posting: PLAIN_POSTING },
      ...{ nextRunAt: new Date(now + DAY_MS).toISOString(), last: null },
      coveredUntil: new Date(now - DAY_MS).toISOString(),
    });
  });

  it('previews one with its reasons, and no control character gets to the terminal', async () => {
    const { code, stdout } = await run('preview', kept[0]?.id ?? '');
    expect(code).toBe(0);
    expect(stdout).toContain('1 story new');
    expect(stdout).toMatch(/in: The ferry.*runs \(The Harbour Post\)/);
    expect(stdout).toContain('stood in its feed before that was first read: The tram runs');
    expect(stdout).not.toContain('\u001b');
    const [json] = jsonLines((await run('preview', kept[0]?.id ?? '', '--json')).stdout);
    expect(json).toMatchObject({ total: 1, stories: [{ reason: 'in' }, { reason: 'backfill' }] });
  });

  it('makes one due now, and says who sends it', async () => {
    const { code, stdout } = await run('run', kept[0]?.id ?? '');
    expect(code).toBe(0);
    expect(stdout).toBe('Due now with 1 story: the bot sends it within a minute if it runs.\n');
    const [first] = jsonLines((await run('list', '--json')).stdout);
    expect(Date.parse(String(first?.['nextRunAt']))).toBeLessThanOrEqual(Date.now());
    expect(first?.['coveredUntil']).toBe(new Date(now - DAY_MS).toISOString());
  });

  it('leaves one alone that has nothing new, or is paused', async () => {
    const before = (await run('list', '--json')).stdout;
    const empty = await run('run', kept[1]?.id ?? '');
    expect(empty).toMatchObject({
      ...{ code: 0, stdout: 'Nothing is new since the last one, so nothing is sent.\n' },
    });
    const paused = await run('run', kept[2]?.id ?? '');
    expect(paused).toMatchObject({ code: 1, stdout: '' });
    expect(paused.stderr).toContain('It is paused: the bot may not send there.');
    expect((await run('list', '--json')).stdout).toBe(before);
  });

  it.each([['preview'], ['run']])('%s says where an id is none', async (command) => {
    for (const id of ['zz', '../1']) {
      const { code, stderr } = await run(command, id);
      expect(code).toBe(1);
      expect(stderr).toContain(`There is no subscription "${id}". All of them: broadsheet digests list`);
    }
    expect(await run(command)).toMatchObject({ code: 2 });
  });
});
