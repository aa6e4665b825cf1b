// The walk of what is seen from outside: members ask, digests are due, a feed is read, and the metrics tell of it.
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMonitoring } from '../../src/metrics/monitoring.ts';
import { deliverDigests } from '../../src/newsroom/digests/deliver-digests.ts';
import { readExposition, sampleOf } from '../metrics/exposition.ts';
import { inventedLines, startWorld, type World } from './world.ts';

/** A world whose monitoring is on, as main.ts does it. */
async function aWatchedWorld(): Promise<{
  world: World;
  scrape: () => Promise<string>;
  ask: (path: string) => Promise<number>;
}> {
  const world = await startWorld({ lines: inventedLines(12, Date.now() - 60_000) });
  const { newsroom } = world.composed;
  const monitoring = createMonitoring({ bind: '127.0.0.1', port: 0, clock: Date.now, hasRuntime: false });
  newsroom.observe = monitoring.observe;
  const port = await monitoring.serve(newsroom.store);
  onTestFinished(() => monitoring.close());
  monitoring.tellRunning(() => world.bot.connections());
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  return {
    world,
    scrape: async () => (await get('/metrics')).text(),
    ask: async (path) => (await get(path)).status,
  };
}

describe('seen from outside', () => {
  test('a command is counted with its times, and a second one comes from the cache', async () => {
    const { world, scrape } = await aWatchedWorld();
    await world.ask('news', { tag: 'Trams' });
    await world.ask('news', { tag: 'Trams' });
    const text = await scrape();
    expect(sampleOf(text, 'broadsheet_questions_total{command="news",outcome="answered"}')).toBe(2);
    expect(sampleOf(text, 'broadsheet_acknowledge_seconds_count{command="news"}')).toBe(2);
    expect(sampleOf(text, 'broadsheet_answer_seconds_bucket{le="900",command="news"}')).toBe(2);
    expect(sampleOf(text, 'broadsheet_answers_total{origin="made"}')).toBeGreaterThan(0);
    expect(sampleOf(text, 'broadsheet_answers_total{origin="cache"}')).toBeGreaterThan(0);
    expect(sampleOf(text, 'broadsheet_index_articles')).toBe(12);
  });

  test('a press is counted as a button, whichever it is', async () => {
    const { world, scrape } = await aWatchedWorld();
    await world.press(await world.ask('news'), 'Next');
    const text = await scrape();
    expect(sampleOf(text, 'broadsheet_questions_total{command="button",outcome="answered"}')).toBe(1);
  });

  test('the connection is told, and the bot is ready and alive until its index is closed', async () => {
    const { world, scrape, ask } = await aWatchedWorld();
    expect(sampleOf(await scrape(), 'broadsheet_gateway_connected{shard="0"}')).toBe(1);
    expect([await ask('/ready'), await ask('/health')]).toEqual([200, 200]);
    await world.stop();
    expect(await ask('/ready')).toBe(503);
  });

  test('a tick of the digests in which nothing is due counts nothing', async () => {
    const { world, scrape } = await aWatchedWorld();
    await deliverDigests(world.composed.newsroom, world.bot.sender);
    const families = readExposition(await scrape());
    const counts = [...(families.get('broadsheet_deliveries_total')?.samples.values() ?? [])];
    expect(counts.length).toBeGreaterThan(5);
    expect(new Set(counts)).toEqual(new Set([0]));
  });

  test('nothing that is told names a member, a server, a channel or what was asked', async () => {
    const { world, scrape } = await aWatchedWorld();
    await world.ask('news', { query: 'lighthouse', outlet: 'Fjord Post' });
    const text = await scrape();
    expect(text).not.toMatch(/lighthouse|fjord|(?<![.\d])\d{17,20}|https?:/i);
  });
});
