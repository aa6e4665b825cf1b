// What becomes of what a model writes: told where its articles bear it out, quoted where not, and never at any price.
import { describe, expect, it } from 'vitest';
import type { GuildId } from '../../../src/news/places.ts';
import { refineSummary } from '../../../src/newsroom/summaries/refine-summary.ts';
import type { FakeAnswer } from '../../fake-writer.ts';
import { FERRY_LINES } from './ferry-story.ts';
import { GUILD, type NamedSentence, openWriting } from './open-writing.ts';

const RUNS: NamedSentence = {
  text: 'The ferry from Northam to Corran runs again after 21 days in the dock at Saltby.',
  outlets: ['The Harbour Post'],
};
const ENGINES: NamedSentence = {
  text: 'Engineers replaced both engines of the 38-year-old ferry.',
  outlets: ['The Harbour Post'],
};
const FARES: NamedSentence = {
  text: 'The operator, Strait Lines, will charge no fares until Sunday.',
  outlets: ['Radio Corran'],
};
const LIES: readonly (readonly [string, NamedSentence])[] = [
  ['figure', { text: 'The repairs of the ferry cost 9.7 million crowns.', outlets: ['The Harbour Post'] }],
  ['name', { text: 'Mayor Anna Holm said that they missed the ferry.', outlets: ['The Harbour Post'] }],
  ['quote', { text: 'Mayor Ilse Brandt said: "We hated this ferry."', outlets: ['The Harbour Post'] }],
  ['source number', { text: RUNS.text, outlets: ['Nobody'] }],
  ['silence about sources', { text: RUNS.text, outlets: [] }],
  [
    'source that says something else',
    { text: 'Some 600 people cross by ferry on a working day.', outlets: ['Vellmoor Gazette'] },
  ],
  ['verb', { text: 'The ferry from Northam to Corran sank.', outlets: ['The Harbour Post'] }],
  [
    'denial turned around',
    { text: 'Strait Lines confirmed that the ferry would be sold.', outlets: ['Vellmoor Gazette'] },
  ],
  [
    'link',
    { text: 'The ferry runs again, see https://evil.example/ferry for more.', outlets: ['The Harbour Post'] },
  ],
];

describe('refineSummary', () => {
  it('tells sentences that their articles bear out, with verbatim quotes', async () => {
    const { newsroom, write, refined, summarised } = await openWriting();
    expect((await summarised()).refinement).toBe('possible');
    write(RUNS, ENGINES, FARES);
    const outcome = await refined();
    expect(outcome).toMatchObject({
      kind: 'model',
      rejected: { replaced: 0, dropped: 0, faults: {} },
      summary: { method: 'model', basis: { full: 4 } },
    });
    const { sentences } = outcome.kind === 'model' ? outcome.summary : { sentences: [] };
    expect(sentences.map(({ text }) => text)).toEqual([RUNS, ENGINES, FARES].map(({ text }) => text));
    expect(sentences[1]?.citations).toMatchObject([
      { quote: 'Engineers replaced both engines of the ferry, which is 38 years old.' },
    ]);
    expect(newsroom.log.lines.at(-1)).toMatchObject({
      fields: { accepted: 3, replaced: 0, dropped: 0, faults: {} },
    });
  });

  it.each(LIES)('tells no %s that a model invents, but a sentence of the outlets', async (_name, lie) => {
    const { write, refined, summarised } = await openWriting();
    const before = await summarised();
    write(ENGINES, lie, FARES);
    const outcome = await refined();
    expect(outcome).toMatchObject({ kind: 'model', rejected: { replaced: 1, dropped: 0 } });
    const texts = outcome.kind === 'model' ? outcome.summary.sentences.map(({ text }) => text) : [];
    expect(texts).not.toContain(lie.text === RUNS.text ? '' : lie.text);
    expect(before.summary.sentences.map(({ text }) => text)).toContain(texts[1]);
  });

  it('does not do what an article tells it to', async () => {
    const { write, refined } = await openWriting();
    write(ENGINES, { text: 'Ilse Brandt resigned.', outlets: ['The Harbour Post'] }, FARES);
    const outcome = await refined();
    expect(JSON.stringify(outcome)).not.toContain('"text":"Ilse Brandt resigned');
    expect(outcome).toMatchObject({ rejected: { replaced: 1 } });
  });

  it('says nothing twice', async () => {
    const { write, refined } = await openWriting();
    write(RUNS, { ...RUNS, text: `${RUNS.text.slice(0, -1)} !` }, ENGINES);
    const outcome = await refined();
    expect(outcome.kind === 'model' ? outcome.summary.sentences : []).toHaveLength(2);
  });

  it('keeps the outlets’ sentences where fewer than half of the model’s are borne out', async () => {
    const { newsroom, write, refined, summarised } = await openWriting();
    write(ENGINES, ...LIES.slice(0, 2).map(([, lie]) => lie));
    expect(await refined()).toEqual({ kind: 'kept', because: 'unsupported' });
    expect(await summarised()).toMatchObject({ refinement: 'possible', summary: { method: 'extractive' } });
    expect(newsroom.log.lines.at(-1)?.fields).toMatchObject({ accepted: 1, faults: { number: 1, name: 1 } });
  });

  it('answers what was written from then on, and asks no more', async () => {
    const { server, write, refined, summarised } = await openWriting();
    write(RUNS, ENGINES);
    const first = await refined();
    const after = await summarised();
    expect(after).toMatchObject({ refinement: 'ready', summary: { method: 'model' } });
    expect(first).toEqual({
      kind: 'model',
      summary: after.summary,
      rejected: after.rejected,
      fingerprint: after.fingerprint,
    });
    expect(await refined()).toEqual(first);
    expect((await summarised('long')).refinement).toBe('possible');
    expect(server.requests).toHaveLength(1);
  });

  it('writes anew when a text changed', async () => {
    const { server, write, refined, takeIn } = await openWriting();
    write(RUNS, ENGINES);
    await refined();
    await takeIn({ ...FERRY_LINES[0], body: `${FERRY_LINES[0]?.body ?? ''} The dock is closed now.` });
    await refined();
    expect(server.requests).toHaveLength(2);
  });

  it('asks once for many who ask at once', async () => {
    const { newsroom, server, write, refined } = await openWriting();
    write(RUNS, ENGINES);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => refined()));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(server.requests).toHaveLength(1);
    expect((await newsroom.store.ledger.getSpent('2026-11-20')).total).toBe(900);
  });

  it('keeps a receipt of what was told', async () => {
    const { newsroom, write, refined, story } = await openWriting();
    write(RUNS, ENGINES);
    const outcome = await refined();
    if (outcome.kind !== 'model') throw new Error('nothing was written');
    const receipt = await newsroom.store.receipts.getReceipt(outcome.fingerprint);
    expect(receipt).toMatchObject({ method: 'model', story, sentences: outcome.summary.sentences });
  });

  it('logs counts, and no words', async () => {
    const { newsroom, write, refined } = await openWriting();
    write(RUNS, ...LIES.slice(0, 1).map(([, lie]) => lie));
    await refined();
    expect(JSON.stringify(newsroom.log.lines)).not.toMatch(/ferry|crowns|sk-made-up/i);
  });
});

describe('refineSummary, without a summary by a model', () => {
  const FAILURES: readonly (readonly [string, FakeAnswer])[] = [
    ['slow', { kind: 'hangs-before-headers' }],
    ['slow', { kind: 'hangs-in-answer' }],
    ['down', { kind: 'status', status: 500, headers: { 'retry-after-ms': '1' } }],
    ['down', { kind: 'resets-in-answer' }],
    ['refused', { kind: 'refusal' }],
    ['limited', { kind: 'status', status: 429, headers: { 'retry-after': '90' } }],
    ['misconfigured', { kind: 'status', status: 401 }],
    ['nonsense', { kind: 'html' }],
    ['nonsense', { kind: 'text', text: '{"sentences":[{"te', finish: 'length' }],
  ];
  it.each(FAILURES)('says %s, caches nothing, and asks again the next time', async (because, answer) => {
    const { server, refined, summarised, write } = await openWriting();
    server.answerWith(answer);
    expect(await refined()).toEqual({ kind: 'kept', because });
    expect(await summarised()).toMatchObject({ refinement: 'possible', summary: { method: 'extractive' } });
    write(RUNS);
    expect(await refined()).toMatchObject({ kind: 'model' });
  });

  it('counts the estimate where the server does not say what it cost', async () => {
    const { newsroom, server, refined, summarised } = await openWriting();
    server.answerWith({ kind: 'text', text: 'junk' });
    await summarised();
    await refined();
    expect((await newsroom.store.ledger.getSpent('2026-11-20')).total).toBeGreaterThan(1_500);
    server.answerWith({ kind: 'status', status: 401 });
    const before = (await newsroom.store.ledger.getSpent('2026-11-20')).total;
    await refined();
    expect((await newsroom.store.ledger.getSpent('2026-11-20')).total).toBe(before);
  });

  it('is off without a writer, and where the budget is nothing', async () => {
    const { newsroom, server, refined, summarised } = await openWriting();
    newsroom.writerBudget = { total: 0, perServer: null };
    expect((await summarised()).refinement).toBe('off');
    expect(await refined()).toEqual({ kind: 'kept', because: 'off' });
    newsroom.writer = null;
    expect(await refined()).toEqual({ kind: 'kept', because: 'off' });
    expect(server.requests).toEqual([]);
  });

  it('catches a writer that throws, whatever it promised', async () => {
    const { newsroom, refined } = await openWriting();
    newsroom.writer = {
      name: 'broken',
      estimateTokens: () => 10,
      write: () => Promise.reject(new Error('broken')),
    };
    expect(await refined()).toEqual({ kind: 'kept', because: 'down' });
  });

  it('says which budget is spent, and sends nothing', async () => {
    const { newsroom, server, refined } = await openWriting();
    newsroom.writerBudget = { total: 100, perServer: null };
    expect(await refined()).toEqual({ kind: 'kept', because: 'over-total' });
    newsroom.writerBudget = { total: null, perServer: 100 };
    expect(await refined()).toEqual({ kind: 'kept', because: 'over-server' });
    expect(server.requests).toEqual([]);
  });

  it('lets no server’s empty purse keep another from its summary', async () => {
    const { newsroom, server, summarised, write } = await openWriting();
    const poor = '100000000000000002' as GuildId;
    write(RUNS);
    newsroom.writerBudget = { total: null, perServer: 10_000 };
    await newsroom.store.ledger.reserve(
      { day: '2026-11-20', guild: poor, tokens: 10_000 },
      newsroom.writerBudget,
    );
    const story = await summarised();
    const [one, other] = await Promise.all([
      refineSummary(newsroom, story, { guild: poor }),
      refineSummary(newsroom, story, { guild: GUILD }),
    ]);
    expect(one).toEqual({ kind: 'kept', because: 'over-server' });
    expect(other).toMatchObject({ kind: 'model' });
    expect(server.requests).toHaveLength(1);
  });
});
