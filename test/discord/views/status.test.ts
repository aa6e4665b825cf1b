// The status, however much there is to tell: one message, in which nothing acts, and no address but its host.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textsIn } from '../../../src/discord/texts/texts.ts';
import { statusView, type ShownStatus } from '../../../src/discord/views/status.ts';
import { STATUS_SHARDS_NAMED_MAX } from '../../../src/limits/status.ts';
import { MB } from '../../../src/limits/units.ts';
import { ANSWER_LANGUAGES, type AnswerLanguage } from '../../../src/news/guild-settings.ts';
import type { ProgramStatus } from '../../../src/newsroom/find-status.ts';
import { anyFeeds, anySubscription, createFeed } from '../digest-nouns.ts';
import { problemsOf, textOf } from '../message-checks.ts';

const PROGRAM: ProgramStatus = {
  index: { articles: 1_234_567, bytes: 4_321 * MB, changedAt: 60_000 },
  feeds: { working: 9_000, failing: 12, paused: 3, waiting: 4, dueSince: 60_000 },
  writer: { name: 'quill @everyone', tokens: 12_345, tokensMax: 1_000_000 },
  digests: {
    ...{ active: 7, paused: 2, lateSince: 60_000 },
    lately: new Map([
      ['sent', 5],
      ['planned', 1],
      ['sending', 2],
      ['unknown', 1],
    ]),
  },
  isCacheWorking: false,
};

const SHOWN: ShownStatus = {
  here: { newestAt: 60_000, feeds: [], subscriptions: [] },
  program: PROGRAM,
  running: {
    ...{ version: '1.2.3', startedAt: 60_000, memoryBytes: 150 * MB, shardCount: 64 },
    shards: Array.from({ length: 32 }, (_, shard) => ({ shard, isReady: shard === 0 })),
  },
  isConnected: true,
};

function show(given: Partial<ShownStatus>, language: AnswerLanguage = 'en'): string {
  const mention = (command: string) => `</${command}:1234567890123456789>`;
  const view = statusView({ ...SHOWN, ...given }, { texts: textsIn(language), mention });
  expect(problemsOf(view)).toEqual([]);
  expect(view.isForAsker).toBe(true);
  return textOf(view.components);
}

describe('the status', () => {
  test('tells the operator each thing in a line', () => {
    const text = show({});
    const named = Array.from({ length: STATUS_SHARDS_NAMED_MAX }, (_, place) => place + 1).join(', ');
    for (const line of [
      `**Program** · version 1.2.3 · running since <t:60:f> · 150 MB of memory · 1 of 32 shards of this process connected to Discord; the bot has 64 · not connected: ${named} …`,
      '**Index** · 1,234,567 articles · 4,321 MB · changed <t:60:R>',
      '**Feeds** · 9,000 working · 12 failing · 3 paused · 4 not read yet · the longest is due since <t:60:f>',
      '**Model** · quill \\@everyone · 12,345 of 1,000,000 tokens today',
      '**Digests** · 7 active · 2 paused · the longest is due since <t:60:f> · in the last 24 hours: 5 sent, 1 in doubt, 3 under way',
      '**Cache** · does not answer; each answer is made anew',
    ])
      expect(text.split('\n')).toContain(line);
  });

  test('says what there is not', () => {
    const nothing: ProgramStatus = {
      index: { articles: 0, bytes: 0, changedAt: null },
      feeds: { working: 0, failing: 0, paused: 0, waiting: 0, dueSince: null },
      writer: { name: 'quill', tokens: 0, tokensMax: null },
      digests: { active: 1, paused: 0, lateSince: null, lately: new Map() },
      isCacheWorking: true,
    };
    const text = show({
      program: nothing,
      here: { newestAt: null, feeds: [], subscriptions: [] },
      isConnected: false,
    });
    for (const part of [
      '**Feeds** · none',
      '0 tokens today',
      'none is late',
      'none came due',
      'There is no article yet.',
    ])
      expect(text).toContain(part);
    expect(text).toContain('I am not connected to Discord here just now');
    expect(text).toContain('No feed was added here.\nNo digest is set up here.');
    expect(show({ running: { ...SHOWN.running, version: null } })).not.toContain('version');
  });

  test('says that all feeds are read where they are, and names no others', () => {
    const fine = [createFeed({ failures: 0, isPaused: false })];
    expect(show({ here: { ...SHOWN.here, feeds: fine } })).toContain(
      'The 1 feed that was added here is read.',
    );
  });

  test('of a feed tells the host of its address and no more', () => {
    const url = 'https://member:pass@quay.example/a-secret/feed?token=abcdef';
    const feed = createFeed({ url, outlet: null, failures: 3, problem: 'a-secret is wrong' });
    const text = show({ here: { ...SHOWN.here, feeds: [feed] } });
    expect(text).toContain('- `quay.example`: failed 3 times in a row');
    expect(text).not.toMatch(/secret|abcdef|member|pass@/);
  });

  test('for others is their server’s part alone', () => {
    expect(show({ program: null })).toMatch(/^## Status\n### This server\n/);
  });

  test.each(ANSWER_LANGUAGES)('in %s fits into a message, whatever there is', (language) => {
    fc.assert(
      fc.property(anyFeeds, fc.array(anySubscription, { maxLength: 30 }), (feeds, subscriptions) => {
        show({ here: { newestAt: 1, feeds, subscriptions } }, language);
      }),
      { numRuns: 30 },
    );
  });
});
