// Money: what is spent stays within the budgets, whoever asks, however many at once, and whatever it costs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyIdOf, type StoryId } from '../../../src/news/story.ts';
import type { GuildId } from '../../../src/news/places.ts';
import type { Writer } from '../../../src/news/ports-writer.ts';
import { refineSummary } from '../../../src/newsroom/summaries/refine-summary.ts';
import { summariseStory } from '../../../src/newsroom/summaries/summarise-story.ts';
import { anAnalysed, idOf, urlOf } from '../../nouns.ts';
import { openNewsroom } from '../open-newsroom.ts';

const DAY = '2026-11-20';
const ASKERS = 20;
const GUILDS = ['100000000000000001', '100000000000000002'] as GuildId[];
const SENTENCE = 'The ferry from Northam to Corran runs again after three weeks in the dock.';

async function openStories() {
  const opened = await openNewsroom();
  const articles = Array.from({ length: ASKERS }, (_, n) =>
    anAnalysed({
      url: urlOf(n),
      outlet: `Outlet ${n}`,
      body: `${SENTENCE} Notice ${n} hangs in the harbour of Corran.`,
    }),
  );
  await opened.newsroom.store.articles.takeIn(articles, opened.newsroom.clock());
  return { ...opened, stories: articles.map((_, n): StoryId => storyIdOf(idOf(n))) };
}

/** Estimates the same for all; each of its answers costs what the list says, in turn. */
function aWriter(estimate: number, costs: readonly (number | null)[]): Writer & { calls: number } {
  const writer = {
    name: 'made-up',
    calls: 0,
    estimateTokens: () => estimate,
    write: async () => {
      const tokens = costs[writer.calls % costs.length] ?? null;
      writer.calls += 1;
      await Promise.resolve();
      return { kind: 'written' as const, sentences: [{ text: SENTENCE, sources: [0] }], tokens };
    },
  };
  return writer;
}

describe('the budget of a day', () => {
  it('is never exceeded by twenty who ask at once, where answers cost no more than was estimated', async () => {
    const { newsroom, stories } = await openStories();
    const asked = fc.record({
      total: fc.integer({ min: 1, max: 3_000 }),
      perServer: fc.option(fc.integer({ min: 1, max: 2_000 })),
      shares: fc.array(fc.option(fc.double({ min: 0.01, max: 1, noNaN: true })), {
        minLength: 1,
        maxLength: 20,
      }),
      guilds: fc.array(fc.constantFrom(...GUILDS, null), { minLength: ASKERS, maxLength: ASKERS }),
    });
    let day = Date.parse(`${DAY}T00:00Z`);
    await fc.assert(
      fc.asyncProperty(asked, async ({ total, perServer, shares, guilds }) => {
        // Each run has a day, and a writer, of its own.
        day += 86_400_000;
        const writer = aWriter(
          200,
          shares.map((share) => (share === null ? null : Math.ceil(share * 200))),
        );
        const own = {
          ...newsroom,
          clock: () => day,
          writerBudget: { total, perServer },
          writer: { ...writer, name: `${day}` },
        };
        const outcomes = await Promise.all(
          stories.map(async (story, at) => {
            const summarised = await summariseStory(own, story, { length: 'brief' });
            if (summarised.kind === 'gone') throw new Error('the story is gone');
            return refineSummary(own, summarised, { guild: guilds[at] ?? null });
          }),
        );
        const spent = await newsroom.store.ledger.getSpent(new Date(day).toISOString().slice(0, 10));
        expect(spent.total).toBeLessThanOrEqual(total);
        for (const tokens of spent.byServer.values()) expect(tokens).toBeLessThanOrEqual(perServer ?? total);
        for (const outcome of outcomes)
          expect(outcome.kind === 'model' || outcome.because.startsWith('over-')).toBe(true);
        // A budget that has room for one estimate lets one be written.
        const hasRoom = Math.min(total, perServer ?? total) >= 200;
        expect(outcomes.some(({ kind }) => kind === 'model')).toBe(hasRoom);
      }),
      { numRuns: 12 },
    );
  });

  it('is exceeded by one call at most where a server takes more than was estimated', async () => {
    const { newsroom, stories } = await openStories();
    const [budget, cost] = [1_000, 700];
    const writer = aWriter(50, [cost]);
    const own = { ...newsroom, writer, writerBudget: { total: budget, perServer: null } };
    for (const story of stories) {
      const summarised = await summariseStory(own, story, { length: 'brief' });
      if (summarised.kind === 'summary') await refineSummary(own, summarised, { guild: null });
    }
    const { total } = await newsroom.store.ledger.getSpent(DAY);
    expect(total).toBe(1_400);
    expect(total).toBeLessThanOrEqual(budget + cost);
    expect(writer.calls).toBe(2);
  });

  it('is exceeded by one call at most by twenty at once, whatever each costs', async () => {
    const { newsroom, stories } = await openStories();
    const costs = fc.array(fc.option(fc.integer({ min: 1, max: 9_000 })), { minLength: 1, maxLength: 20 });
    const budgets = fc.record({ total: fc.integer({ min: 200, max: 60_000 }), costs });
    let day = Date.parse(`${DAY}T00:00Z`);
    await fc.assert(
      fc.asyncProperty(budgets, async ({ total, costs: each }) => {
        day += 86_400_000;
        const writer = { ...aWriter(200, each), name: `${day} costly` };
        const own = {
          ...{ ...newsroom, clock: () => day, writer },
          writerBudget: { total, perServer: null },
        };
        await Promise.all(
          stories.map(async (story) => {
            const summarised = await summariseStory(own, story, { length: 'brief' });
            if (summarised.kind === 'summary') await refineSummary(own, summarised, { guild: null });
          }),
        );
        const spent = await newsroom.store.ledger.getSpent(new Date(day).toISOString().slice(0, 10));
        expect(spent.total).toBeLessThanOrEqual(total + Math.max(...each.map((cost) => cost ?? 200)));
      }),
      { numRuns: 12 },
    );
  });

  it('begins anew at midnight, UTC', async () => {
    const { newsroom, stories, setNow } = await openStories();
    const own = { ...newsroom, writer: aWriter(200, [200]), writerBudget: { total: 200, perServer: null } };
    const ask = async (story: StoryId | undefined) => {
      const summarised = await summariseStory(own, story ?? storyIdOf(idOf(0)), { length: 'brief' });
      return summarised.kind === 'summary' ? refineSummary(own, summarised, { guild: null }) : null;
    };
    expect(await ask(stories[0])).toMatchObject({ kind: 'model' });
    expect(await ask(stories[1])).toEqual({ kind: 'kept', because: 'over-total' });
    setNow(Date.parse('2026-11-21T00:00Z'));
    expect(await ask(stories[1])).toMatchObject({ kind: 'model' });
  });
});
