// What doctor says of feeds, digests and the writer: how many, how they do, and what to do.
import { describe, expect, test } from 'vitest';
import {
  checkDigests,
  checkFeeds,
  checkModel,
  checkWriter,
  modelFinding,
} from '../../src/cli/doctor-work.ts';
import { readConfig } from '../../src/config.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import { NO_VALIDATORS, NO_WISHES } from '../../src/news/feed.ts';
import type { ChannelId, GuildId } from '../../src/news/places.ts';
import type { Writer } from '../../src/news/ports-writer.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { PLAIN_POSTING } from '../../src/news/subscription.ts';
import { KEY } from '../adapters/writer/open-writer.ts';
import { openFakeWriter } from '../fake-writer.ts';
import { openNewsroom } from '../newsroom/open-newsroom.ts';
import { NOW } from '../nouns.ts';

const FEED = {
  url: 'https://gazette.example/rss',
  outlet: null,
  tag: null,
  readsPages: false,
  addedIn: null,
  addedBy: null,
};

describe('feeds', () => {
  test('that are none are named, with how to add one', async () => {
    const { newsroom } = await openNewsroom();
    const finding = await checkFeeds(newsroom);
    expect(finding.state).toBe('warn');
    expect(finding.says).toContain('broadsheet feeds add');
  });

  test('that do well are counted', async () => {
    const { newsroom } = await openNewsroom();
    await newsroom.store.feeds.addFeed(FEED, NOW);
    expect(await checkFeeds(newsroom)).toEqual({
      check: 'feeds',
      state: 'ok',
      says: '1 feed, 0 failing, 0 paused.',
    });
  });

  test.each([
    [false, '1 feed, 1 failing, 0 paused.'],
    [true, '1 feed, 0 failing, 1 paused.'],
  ])('that fail are a warning (paused: %s)', async (isPaused, says) => {
    const { newsroom } = await openNewsroom();
    const { feeds } = newsroom.store;
    const { feed } = await feeds.addFeed(FEED, NOW);
    await feeds.recordReading(feed.id, NOW, {
      ...{ kind: 'failed', problem: 'Gone.', nextReadAt: NOW, isPaused, tell: null },
    });
    const finding = await checkFeeds(newsroom);
    expect(finding.state).toBe('warn');
    expect(finding.says).toBe(`${says} What is wrong with each: broadsheet feeds list`);
  });

  test('that could be read and say something all the same are a warning', async () => {
    const { newsroom } = await openNewsroom();
    const { feeds } = newsroom.store;
    const { feed } = await feeds.addFeed(FEED, NOW);
    await feeds.addFeed({ ...FEED, url: 'https://gazette.example/sport' }, NOW);
    await feeds.recordReading(feed.id, NOW, {
      ...{ kind: 'read', validators: NO_VALIDATORS, nextReadAt: NOW + DAY_MS, format: 'tag-page' },
      ...{ wishes: NO_WISHES, outlet: null, added: 0, pacePerDay: null, usualItems: 9 },
      ...{ notice: 'Its page has changed.', tell: null, movedTo: null },
    });
    expect(await checkFeeds(newsroom)).toEqual({
      check: 'feeds',
      state: 'warn',
      says: '2 feeds, 0 failing, 0 paused, 1 to look at. What is wrong with each: broadsheet feeds list',
    });
  });
});

describe('digests', () => {
  test('are counted, and a paused one is a warning', async () => {
    const { newsroom } = await openNewsroom();
    const { subscriptions } = newsroom.store;
    expect((await checkDigests(newsroom)).says).toBe('0 digests, 0 paused.');
    const { id } = await subscriptions.addSubscription({
      guild: '100000000000000001' as GuildId,
      channel: '100000000000000002' as ChannelId,
      topic: { kind: 'words', words: 'trams' },
      schedule: { weekdays: [1], times: [{ hour: 8, minute: 0 }], zone: 'UTC' },
      stories: 5,
      language: null,
      posting: PLAIN_POSTING,
      createdBy: null,
      createdAt: NOW,
      nextRunAt: NOW + DAY_MS,
      coveredUntil: NOW,
    });
    expect((await checkDigests(newsroom)).state).toBe('ok');
    await subscriptions.pauseSubscription(id, 'asked');
    expect(await checkDigests(newsroom)).toMatchObject({ state: 'ok', says: '1 digest, 1 paused.' });
    await subscriptions.pauseSubscription(id, 'no-permission');
    expect(await checkDigests(newsroom)).toMatchObject({
      state: 'warn',
      says: '1 digest, 1 paused. Why: broadsheet digests list',
    });
  });
});

describe('the writer', () => {
  const writer: Writer = {
    name: 'small/1',
    estimateTokens: () => 1,
    write: () => Promise.reject(new Error('Doctor asks no model.')),
  };
  const config = (settings: Record<string, string> = {}) =>
    readConfig({ OPENAI_API_KEY: 'invented', OPENAI_MODEL: 'small', ...settings });
  const withWriter = (newsroom: Newsroom): Newsroom => ({ ...newsroom, writer });

  test('that is not set up is no fault', async () => {
    const { newsroom } = await openNewsroom();
    expect((await checkWriter(readConfig({}), newsroom)).state).toBe('ok');
  });

  test('is said with what it has cost today, and is not asked', async () => {
    const { newsroom } = await openNewsroom();
    const day = new Date(NOW).toISOString().slice(0, 10);
    const budget = { total: null, perServer: null };
    await newsroom.store.ledger.reserve({ day, guild: null, tokens: 1_200 }, budget);
    expect(await checkWriter(config(), withWriter(newsroom))).toEqual({
      check: 'writer',
      state: 'ok',
      says: 'small writes summaries; 1,200 tokens of 500,000 tokens are spent today.',
    });
    expect((await checkWriter(config({ WRITER_DAILY_TOKENS: '1200' }), withWriter(newsroom))).state).toBe(
      'warn',
    );
  });

  test('with a budget of nothing is a warning', async () => {
    const { newsroom } = await openNewsroom();
    const finding = await checkWriter(config({ WRITER_DAILY_TOKENS_PER_SERVER: '0' }), withWriter(newsroom));
    expect(finding.state).toBe('warn');
    expect(finding.says).toContain('Raise WRITER_DAILY_TOKENS');
  });
});

describe('the model’s server', () => {
  const asked = async (settings: Record<string, string>) => {
    const findings = await Array.fromAsync(checkModel(readConfig(settings)));
    expect(JSON.stringify(findings)).not.toContain(KEY);
    return findings;
  };

  test('is not asked where there is none', async () => {
    expect(await asked({})).toEqual([]);
  });

  test('is asked for its models, and what is wrong is a warning with the way to mend it', async () => {
    const server = await openFakeWriter();
    const settings = { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: server.baseUrl, OPENAI_MODEL: 'small' };
    server.answerWith({ kind: 'status', status: 200, body: '{"data":[{"id":"small"}]}' });
    expect(await asked(settings)).toMatchObject([{ check: 'model', state: 'ok' }]);
    server.answerWith({ kind: 'status', status: 401 });
    expect(await asked(settings)).toMatchObject([{ check: 'model', state: 'warn' }]);
    expect(server.requests.map(({ url }) => url)).toEqual(['/v1/models', '/v1/models']);
  });

  test.each([
    [{ kind: 'ready' }, 'ok', "The model's server answers, and has small."],
    [{ kind: 'unlisted' }, 'ok', 'does not list its models'],
    [{ kind: 'unknown-model' }, 'warn', 'Name one that it has in OPENAI_MODEL.'],
    [{ kind: 'refused' }, 'warn', 'Correct OPENAI_API_KEY.'],
    [{ kind: 'unreachable', detail: 'HTTP 500' }, 'warn', 'cannot be used (HTTP 500). Start it'],
  ] as const)('that is %o says so', (standing, state, says) => {
    const finding = modelFinding({ openaiModel: 'small' }, standing);
    expect(finding.state).toBe(state);
    expect(finding.says).toContain(says);
    expect(finding.says.includes('quoted word for word')).toBe(state === 'warn');
  });
});
