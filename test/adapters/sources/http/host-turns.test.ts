// Whose turn it is: gaps, rests, fairness, and no more at once than may be, in time that is invented.
import fc from 'fast-check';
import { setImmediate as nextRound } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createHostTurns, type Turn } from '../../../../src/adapters/sources/http/host-turns.ts';

const GAP_MS = 1_000;

/** Time that goes on to the next moment that somebody waits for, once nothing else is left to do. */
function createTime() {
  let now = 0;
  const alarms: { at: number; ring: () => void }[] = [];
  return {
    clock: () => now,
    wait: async (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        alarms.push({ at: now + ms, ring: resolve });
        signal?.addEventListener('abort', () => reject(new Error('given up')));
      }),
    pass: async (): Promise<void> => {
      await nextRound();
      while (alarms.length > 0) {
        alarms.sort((a, b) => a.at - b.at);
        const next = alarms.shift();
        now = next?.at ?? now;
        next?.ring();
        await nextRound();
      }
    },
  };
}

interface Asked {
  host: string;
  from: number;
  until: number;
}

/** Asks hosts, each request taking so long, and answers when each was asked. */
function createAsker(options: { atOnce?: number; gapMs?: number } = {}) {
  const time = createTime();
  const { atOnce = 8, gapMs = GAP_MS } = options;
  const turns = createHostTurns({ gapOf: () => gapMs, atOnce, clock: time.clock, wait: time.wait });
  const asked: Asked[] = [];
  const refused: Exclude<Turn, { kind: 'turn' }>[] = [];
  const ask = async (host: string, tookMs = 100): Promise<void> => {
    const turn = await turns.take(host);
    if (turn.kind !== 'turn') {
      refused.push(turn);
      return;
    }
    const from = time.clock();
    await time.wait(tookMs);
    asked.push({ host, from, until: time.clock() });
    turn.end();
  };
  const startsOf = (host: string) => asked.filter((one) => one.host === host).map(({ from }) => from);
  return { ...time, turns, ask, asked, refused, startsOf };
}

describe('a host', () => {
  it('is asked once at a time, with a gap from the end of one request to the next', async () => {
    const { ask, pass, startsOf } = createAsker();
    void Promise.all([ask('a.example'), ask('a.example'), ask('a.example')]);
    await pass();
    expect(startsOf('a.example')).toEqual([0, 1_100, 2_200]);
  });

  it('is asked at once when its gap is long over', async () => {
    const { ask, pass, wait, startsOf } = createAsker();
    void ask('a.example')
      .then(() => wait(5_000))
      .then(() => ask('a.example'));
    await pass();
    expect(startsOf('a.example')).toEqual([0, 5_100]);
  });

  it('is asked as slowly as it wants, but never faster than others', async () => {
    const { ask, pass, turns, startsOf } = createAsker();
    turns.slowDown('slow.example', 10_000);
    turns.slowDown('fast.example', 10);
    for (const host of ['slow.example', 'fast.example']) void Promise.all([ask(host), ask(host)]);
    await pass();
    expect(startsOf('slow.example')).toEqual([0, 10_100]);
    expect(startsOf('fast.example')).toEqual([0, 1_100]);
  });

  it('that wants a rest is left alone by those that wait and those that come, until it is over', async () => {
    const { ask, pass, wait, turns, refused, startsOf } = createAsker();
    const first = ask('a.example');
    void ask('a.example');
    turns.rest('a.example', 60_000);
    void first.then(() => ask('a.example'));
    void wait(60_000).then(() => ask('a.example'));
    await pass();
    expect(refused).toEqual([
      { kind: 'resting', restMs: 60_000 },
      { kind: 'resting', restMs: 59_900 },
    ]);
    expect(startsOf('a.example')).toEqual([0, 60_000]);
  });

  it('does not rest for a shorter time because it asks twice', async () => {
    const { ask, pass, turns, refused } = createAsker();
    turns.rest('a.example', 60_000);
    turns.rest('a.example', 1_000);
    await ask('a.example');
    await pass();
    expect(refused).toEqual([{ kind: 'resting', restMs: 60_000 }]);
  });
});

describe('hosts together', () => {
  it('do not wait for each other, not even for one with a hundred requests', async () => {
    const { ask, pass, startsOf } = createAsker({ atOnce: 2 });
    for (let i = 0; i < 100; i += 1) void ask('many.example');
    for (const host of ['b.example', 'c.example', 'd.example']) void ask(host);
    await pass();
    expect(startsOf('b.example')).toEqual([0]);
    expect([...startsOf('c.example'), ...startsOf('d.example')]).toEqual([100, 100]);
    expect(startsOf('many.example')).toHaveLength(100);
  });

  it('take turns where only one may be asked at once', async () => {
    const { ask, pass, asked } = createAsker({ atOnce: 1, gapMs: 0 });
    for (const host of ['a', 'a', 'a', 'b', 'b', 'c']) void ask(host);
    await pass();
    expect(asked.map(({ host }) => host).join('')).toBe('abcaba');
  });

  it('never break the rules, whatever is asked', async () => {
    const request = fc.record({
      host: fc.constantFrom('a', 'b', 'c', 'd'),
      tookMs: fc.integer({ min: 1, max: 3_000 }),
    });
    const crowd = fc.record({
      atOnce: fc.integer({ min: 1, max: 4 }),
      requests: fc.array(request, { maxLength: 25 }),
    });
    await fc.assert(
      fc.asyncProperty(crowd, async ({ atOnce, requests }) => {
        const { ask, pass, asked } = createAsker({ atOnce });
        for (const { host, tookMs } of requests) void ask(host, tookMs);
        await pass();
        expect(asked).toHaveLength(requests.length);
        for (const one of asked) {
          const others = asked.filter((other) => other !== one);
          const together = others.filter(({ from, until }) => from <= one.from && one.from < until);
          expect(together.length).toBeLessThan(atOnce);
          const near = others.filter(
            ({ host, from }) => host === one.host && from >= one.from && from < one.until + GAP_MS,
          );
          expect(near).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the end', () => {
  it('sends away all that wait and all that come', async () => {
    const { ask, turns, refused, asked } = createAsker({ atOnce: 1 });
    const all = [ask('a'), ask('a'), ask('b')];
    await nextRound();
    turns.close();
    all.push(ask('c'));
    await Promise.all(all.slice(1));
    expect(refused).toEqual([{ kind: 'closed' }, { kind: 'closed' }, { kind: 'closed' }]);
    expect(asked).toEqual([]);
  });

  it('ends the pauses too', async () => {
    const { ask, wait, turns, refused, pass } = createAsker();
    void ask('a').then(() => ask('a'));
    void wait(500).then(() => turns.close());
    await pass();
    expect(refused).toEqual([{ kind: 'closed' }]);
  });
});
