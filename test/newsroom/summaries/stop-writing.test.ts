// Who asks the writer may leave it, and may not ask without end: what that does to others, to the server and to the budget.
import { describe, expect, it } from 'vitest';
import { WRITER_MEMBER_CALLS_MAX, WRITER_MEMBER_CALLS_WITHIN_MS } from '../../../src/limits/writer.ts';
import type { UserId } from '../../../src/news/places.ts';
import type { Writer, WriterOutcome } from '../../../src/news/ports-writer.ts';
import { refineSummary } from '../../../src/newsroom/summaries/refine-summary.ts';
import { NOW } from '../../nouns.ts';
import { GUILD, MEMBER, openWriting } from './open-writing.ts';

const OTHER = '200000000000000002' as UserId;
const RUNS = 'The ferry from Northam to Corran runs again after 21 days in the dock at Saltby.';
const DAY = '2026-11-20';

/** A writer that writes when the test says so, or is stopped. */
function aSlowWriter() {
  const answers = Promise.withResolvers<WriterOutcome>();
  const signals: AbortSignal[] = [];
  const writer: Writer = {
    name: 'slow',
    estimateTokens: () => 700,
    write: async (request, signal) => {
      signals.push(signal);
      const sources = [request.sources.findIndex(({ outlet }) => outlet === 'The Harbour Post')];
      const stopped = new Promise<WriterOutcome>((resolve) => {
        const outcome = { kind: 'failed', because: 'slow', detail: 'stopped', tokens: null } as const;
        signal.addEventListener('abort', () => resolve(outcome), { once: true });
      });
      const written = answers.promise.then((): WriterOutcome => ({
        kind: 'written',
        sentences: [{ text: RUNS, sources }],
        tokens: 500,
      }));
      return Promise.race([written, stopped]);
    },
  };
  const finish = () => answers.resolve({ kind: 'written', sentences: [], tokens: null });
  return { writer, signals, finish };
}

async function openSlow() {
  const writing = await openWriting();
  const { writer, signals, finish } = aSlowWriter();
  writing.newsroom.writer = writer;
  const story = await writing.summarised();
  const ask = async (asker?: AbortSignal, member?: UserId) =>
    refineSummary(writing.newsroom, story, { guild: GUILD, member, asker });
  const begun = async (calls = 1) => {
    while (signals.length < calls) await new Promise((resolve) => setImmediate(resolve));
  };
  return { ...writing, signals, finish, ask, begun };
}

describe('who stops the writer', () => {
  it('has the call ended, which is booked with its estimate and is no failure', async () => {
    const { newsroom, signals, ask, begun } = await openSlow();
    const asker = new AbortController();
    const outcome = ask(asker.signal);
    await begun();
    asker.abort();
    expect(await outcome).toEqual({ kind: 'kept', because: 'stopped' });
    expect(signals[0]?.aborted).toBe(true);
    while (newsroom.log.lines.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(newsroom.log.lines).toMatchObject([{ level: 'info', message: 'the writer was stopped' }]);
    expect((await newsroom.store.ledger.getSpent(DAY)).total).toBe(700);
  });

  it('does not stop it for others who wait for the same', async () => {
    const { ask, begun, signals, finish } = await openSlow();
    const asker = new AbortController();
    const [mine, theirs] = [ask(asker.signal, MEMBER), ask(new AbortController().signal, OTHER)];
    await begun();
    asker.abort();
    expect(await mine).toEqual({ kind: 'kept', because: 'stopped' });
    expect(signals[0]?.aborted).toBe(false);
    finish();
    expect(await theirs).toMatchObject({ kind: 'model', summary: { sentences: [{ text: RUNS }] } });
  });

  it('may ask again, and has it written then', async () => {
    const { ask, begun, signals, finish } = await openSlow();
    const asker = new AbortController();
    const stopped = ask(asker.signal);
    await begun();
    asker.abort();
    await stopped;
    const again = ask(new AbortController().signal);
    await begun(2);
    finish();
    expect(await again).toMatchObject({ kind: 'model' });
    expect(signals).toHaveLength(2);
  });
});

describe('who asks without end', () => {
  async function openBusy() {
    const writing = await openWriting();
    writing.write({ text: RUNS, outlets: ['The Harbour Post'] });
    const ask = async (member: UserId | undefined, sentences: number) => {
      const summarised = await writing.summarised();
      // Of so many sentences nobody has asked before.
      return refineSummary(writing.newsroom, { ...summarised, sentences }, { guild: GUILD, member });
    };
    const waste = async () => {
      writing.server.answerWith({ kind: 'refusal' });
      for (let turn = 0; turn < WRITER_MEMBER_CALLS_MAX; turn += 1) await ask(MEMBER, turn + 4);
      writing.write({ text: RUNS, outlets: ['The Harbour Post'] });
    };
    return { ...writing, ask, waste };
  }

  it('gets the outlets’ sentences for a while, and the model is not asked', async () => {
    const { server, newsroom, ask, waste, setNow } = await openBusy();
    await waste();
    const spent = (await newsroom.store.ledger.getSpent(DAY)).total;
    expect(await ask(MEMBER, 3)).toEqual({ kind: 'kept', because: 'too-often' });
    expect(server.requests).toHaveLength(WRITER_MEMBER_CALLS_MAX);
    expect((await newsroom.store.ledger.getSpent(DAY)).total).toBe(spent);
    setNow(NOW + WRITER_MEMBER_CALLS_WITHIN_MS);
    expect(await ask(MEMBER, 3)).toMatchObject({ kind: 'model' });
  });

  it('keeps nobody else from theirs, even for the same at once', async () => {
    const { ask, waste } = await openBusy();
    await waste();
    const [mine, theirs] = await Promise.all([ask(MEMBER, 3), ask(OTHER, 3)]);
    expect(mine).toEqual({ kind: 'kept', because: 'too-often' });
    expect(theirs).toMatchObject({ kind: 'model' });
  });

  it('is answered what is written already, as often as they like', async () => {
    const { ask, waste } = await openBusy();
    expect(await ask(OTHER, 3)).toMatchObject({ kind: 'model' });
    await waste();
    for (let turn = 0; turn < 5; turn += 1) expect(await ask(MEMBER, 3)).toMatchObject({ kind: 'model' });
  });

  it('may be the operator, who is not counted', async () => {
    const { ask, server } = await openBusy();
    for (let turn = 4; turn < 10; turn += 1) expect((await ask(undefined, turn)).kind).toBe('model');
    expect(server.requests).toHaveLength(6);
  });
});
