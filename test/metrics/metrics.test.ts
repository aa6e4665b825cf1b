// The metrics: every observation moves what it should, all of it in the form that monitoring reads, and bounded.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LABEL_VALUES_MAX, SHARDS_TOLD_MAX } from '../../src/limits/metrics.ts';
import { createMetrics, type MetricsOptions } from '../../src/metrics/metrics.ts';
import type { Observed } from '../../src/news/observed.ts';
import { NOW } from '../nouns.ts';
import { readExposition, sampleOf } from './exposition.ts';

const FACTS = { articles: 1_200, changedAt: NOW - 60_000, digestLagMs: 4_500 };

function aRegistry(given: Partial<MetricsOptions> = {}) {
  return createMetrics({
    ...{ clock: () => NOW, connections: () => [], watchStore: async () => FACTS, hasRuntime: false },
    ...given,
  });
}

const ASKED = {
  kind: 'question',
  command: 'news',
  ended: 'answered',
  acknowledgedMs: 12,
  answeredMs: 80,
} as const satisfies Observed;

const QUIET = { read: 0, unchanged: 0, failed: 0 };

/** What is observed, and the samples that it moves, each from nothing to this. */
const MOVES: [Observed, Record<string, number>][] = [
  [
    ASKED,
    {
      'broadsheet_questions_total{command="news",outcome="answered"}': 1,
      'broadsheet_questions_total{command="news",outcome="failed"}': 0,
      'broadsheet_acknowledge_seconds_bucket{le="0.01",command="news"}': 0,
      'broadsheet_acknowledge_seconds_bucket{le="0.02",command="news"}': 1,
      'broadsheet_answer_seconds_sum{command="news"}': 0.08,
    },
  ],
  [
    { ...ASKED, ended: 'too-late', acknowledgedMs: null, answeredMs: null },
    { 'broadsheet_questions_total{command="news",outcome="too-late"}': 1 },
  ],
  [{ kind: 'answer', from: 'cache' }, { 'broadsheet_answers_total{origin="cache"}': 1 }],
  [
    {
      kind: 'writing',
      ended: 'written',
      tookMs: 3_000,
      tokens: { request: 900, answer: 100, unsplit: 0 },
    },
    {
      'broadsheet_writer_calls_total{outcome="written"}': 1,
      'broadsheet_writer_tokens_total{part="request"}': 900,
      'broadsheet_writer_tokens_total{part="answer"}': 100,
      broadsheet_writer_seconds_sum: 3,
    },
  ],
  [
    { kind: 'check', sentences: { accepted: 3, replaced: 1, dropped: 0 } },
    { 'broadsheet_writer_sentences_total{outcome="replaced"}': 1 },
  ],
  [
    {
      kind: 'reading',
      ended: 'read',
      feeds: { read: 4, unchanged: 9, failed: 2 },
      items: { added: 31, updated: 2, rejected: 1 },
    },
    {
      'broadsheet_reading_rounds_total{outcome="read"}': 1,
      'broadsheet_feed_reads_total{outcome="failed"}': 2,
      'broadsheet_articles_total{outcome="added"}': 31,
    },
  ],
  [
    { kind: 'reading', ended: 'failed', feeds: QUIET, items: { added: 0, updated: 0, rejected: 0 } },
    { 'broadsheet_reading_rounds_total{outcome="failed"}': 1 },
  ],
  [
    { kind: 'delivery', ended: 'sent', lagMs: 20_000 },
    {
      'broadsheet_deliveries_total{outcome="sent"}': 1,
      'broadsheet_delivery_lag_seconds_bucket{le="15"}': 0,
      'broadsheet_delivery_lag_seconds_bucket{le="30"}': 1,
    },
  ],
  [{ kind: 'reconnect' }, { broadsheet_gateway_reconnects_total: 1 }],
  [
    { kind: 'store-wait', ended: 'given-up', waitedMs: 30_000 },
    {
      'broadsheet_store_waits_total{outcome="given-up"}': 1,
      broadsheet_store_wait_seconds_sum: 30,
    },
  ],
  [
    { kind: 'work', name: 'pruning', tookMs: 50, isFailed: false },
    {
      'broadsheet_work_seconds_count{work="pruning"}': 1,
      'broadsheet_work_failures_total{work="pruning"}': 0,
      'broadsheet_work_success_timestamp_seconds{work="pruning"}': NOW / 1_000,
    },
  ],
  [
    { kind: 'work', name: 'pruning', tookMs: 50, isFailed: true },
    { 'broadsheet_work_failures_total{work="pruning"}': 1 },
  ],
];

describe('what is observed', () => {
  test.each(MOVES)('moves its counters: %j', async (seen, moved) => {
    const metrics = aRegistry();
    metrics.observe(seen);
    const text = await metrics.print();
    for (const [sample, value] of Object.entries(moved))
      expect([sample, sampleOf(text, sample)]).toEqual([sample, value]);
  });

  test('is told in the form that monitoring reads: typed, helped, named by its unit', async () => {
    const metrics = aRegistry({ hasRuntime: true, connections: () => [{ shard: 0, isReady: true }] });
    for (const [seen] of MOVES) metrics.observe(seen);
    const families = readExposition(await metrics.print());
    for (const [name, { type, help, samples }] of families) {
      expect(type, name).toMatch(/^(?:counter|gauge|histogram)$/);
      expect(help.length, name).toBeGreaterThan(10);
      if (!name.startsWith('broadsheet_')) continue;
      expect(help, name).toMatch(/^[A-Z].*\.$/);
      if (type === 'counter') expect(name).toMatch(/_total$/);
      if (type === 'histogram') expect(name).toMatch(/_seconds$/);
      expect(samples.size, name).toBeGreaterThan(0);
    }
    expect(families.has('process_resident_memory_bytes')).toBe(true);
    expect(metrics.contentType).toContain('version=0.0.4');
  });

  test('of a closed set is told from the start, as 0', async () => {
    const text = await aRegistry().print();
    for (const sample of [
      'broadsheet_answers_total{origin="made"}',
      'broadsheet_writer_calls_total{outcome="over-server"}',
      'broadsheet_feed_reads_total{outcome="failed"}',
      'broadsheet_deliveries_total{outcome="unknown"}',
      'broadsheet_store_waits_total{outcome="given-up"}',
    ])
      expect([sample, sampleOf(text, sample)]).toEqual([sample, 0]);
  });

  test('whatever it is throws nothing and stays readable', async () => {
    const ms = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(-5));
    const seen = fc.oneof(
      fc.record({
        kind: fc.constant('work' as const),
        name: fc.string(),
        tookMs: ms,
        isFailed: fc.boolean(),
      }),
      fc.record({
        ...{
          kind: fc.constant('question' as const),
          command: fc.string(),
          ended: fc.constant('failed' as const),
        },
        ...{ acknowledgedMs: fc.option(ms), answeredMs: fc.option(ms) },
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(seen, { maxLength: 20 }), async (all) => {
        const metrics = aRegistry();
        for (const one of all) metrics.observe(one);
        readExposition(await metrics.print());
      }),
      { numRuns: 50 },
    );
  });
});

describe('no label multiplies without end', () => {
  test('a name that comes after so many others is counted as other', async () => {
    const metrics = aRegistry();
    for (let place = 0; place < LABEL_VALUES_MAX + 7; place += 1)
      metrics.observe({ ...ASKED, command: `c${place}` });
    const text = await metrics.print();
    expect(sampleOf(text, 'broadsheet_questions_total{command="other",outcome="answered"}')).toBe(7);
    expect(text.match(/^broadsheet_answer_seconds_count/gm)).toHaveLength(LABEL_VALUES_MAX + 1);
  });

  test('shards beyond the bound are not told one by one', async () => {
    const connections = () =>
      Array.from({ length: SHARDS_TOLD_MAX + 9 }, (_, shard) => ({ shard, isReady: true }));
    const text = await aRegistry({ connections }).print();
    expect(text.match(/^broadsheet_gateway_connected\{/gm)).toHaveLength(SHARDS_TOLD_MAX);
  });
});

describe('what is looked up when somebody asks', () => {
  test('is the state of each shard, and none of one that was given back', async () => {
    let shards = [
      { shard: 3, isReady: true },
      { shard: 7, isReady: false },
    ];
    const metrics = aRegistry({ connections: () => shards });
    expect(sampleOf(await metrics.print(), 'broadsheet_gateway_connected{shard="7"}')).toBe(0);
    shards = [{ shard: 3, isReady: true }];
    const text = await metrics.print();
    expect(sampleOf(text, 'broadsheet_gateway_connected{shard="3"}')).toBe(1);
    expect(sampleOf(text, 'broadsheet_gateway_connected{shard="7"}')).toBeUndefined();
  });

  test('is what the store tells', async () => {
    const text = await aRegistry().print();
    expect(sampleOf(text, 'broadsheet_store_up')).toBe(1);
    expect(sampleOf(text, 'broadsheet_index_articles')).toBe(1_200);
    expect(sampleOf(text, 'broadsheet_index_changed_timestamp_seconds')).toBe((NOW - 60_000) / 1_000);
    expect(sampleOf(text, 'broadsheet_digest_lag_seconds')).toBe(4.5);
  });

  test('is not made up where the store says nothing', async () => {
    const text = await aRegistry({ watchStore: async () => null }).print();
    expect(sampleOf(text, 'broadsheet_store_up')).toBe(0);
    expect(sampleOf(text, 'broadsheet_digest_lag_seconds')).toBeNaN();
  });
});
