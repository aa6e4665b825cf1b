// The document that the product was first asked for, from a file to answers: /news by its tag, /story, /compare.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeInArticles } from '../../src/newsroom/take-in-articles.ts';
import { temporaryFolder } from '../discord/live.ts';
import { customIdsOf } from '../discord/message-checks.ts';
import { sentencesIn } from './ferry.ts';
import { ACADEMIES_PAGE, CUT_TAIL, SLOWED_DOWN, SUSPENDED } from './two-academies.ts';
import { headlinesIn, startWorld, type World } from './world.ts';

/** A world whose index has what is in a file, and the story of three write-ups in it. */
async function startPageWorld(file: string): Promise<World & { choice: string }> {
  const world = await startWorld();
  const { newsroom, sources } = world.composed;
  const report = await takeInArticles(newsroom, sources.readSources([file], {}));
  expect(report).toMatchObject({ rejected: 0 });
  const list = await world.ask('news', { tag: 'Cooperation' });
  const [, beside = ''] = list.text.split(/^\*\*1\. /m);
  expect(beside.split(/^\*\*2\. /m)[0]).toContain('3 articles');
  const [open = ''] = customIdsOf(list.message.components).filter((id) => id.startsWith('1:st:'));
  return { ...world, choice: `s:${open.split(':')[2] ?? ''}` };
}

function pageFile(): string {
  const file = join(temporaryFolder(), 'cooperation.txt');
  writeFileSync(file, ACADEMIES_PAGE);
  return file;
}

/** The quotes of a comparison, unescaped. */
function quotesIn(text: string): string[] {
  return [...text.matchAll(/“([^]*?)” \(/g)].map(([, quote]) => (quote ?? '').replaceAll('\\', ''));
}

/** Between two and five sentences, each verbatim, none twice, none cut off, and what they rest on. */
function expectSummary(text: string, page: string): string[] {
  const sentences = sentencesIn(text);
  expect(sentences.length).toBeGreaterThanOrEqual(2);
  expect(sentences.length).toBeLessThanOrEqual(5);
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) {
    expect(page).toContain(sentence);
    expect(sentence).not.toMatch(/…|\[|\.\.\./);
  }
  expect(text.replaceAll('\\', '')).toMatch(/Quoted word for word from 3 excerpts/);
  expect(text).toContain('unknown outlet');
  return sentences;
}

/** The chapter of what is reported differently: suspended here, slowed down there, each quoted as it stands. */
function expectDifference(text: string, page: string): void {
  const [, differently = ''] = text.split('### Reported differently\n');
  const [chapter = ''] = differently.split(/^### /m);
  expect(chapter).toMatch(/\*\*suspended\*\*: “[^”]*suspended[^”]*” \(unknown outlet\)/);
  expect(chapter).toMatch(/\*\*slowed down\*\*: “[^”]*slowed down[^”]*” \(unknown outlet\)/);
  for (const quote of quotesIn(text)) expect(page).toContain(quote);
}

describe('an invented tag page', () => {
  test('is one story of three write-ups, and two stories of one', async () => {
    const { ask } = await startPageWorld(pageFile());
    const { text } = await ask('news', { tag: 'Cooperation', period: 'all' });
    expect(text).toContain('-# 3 stories');
    const headlines = headlinesIn(text);
    expect(headlines).toHaveLength(3);
    expect(headlines[0]).toMatch(/academy/);
    expect(headlines.slice(1).sort()).toEqual([
      expect.stringMatching(/^Third Fjordland forum/),
      expect.stringMatching(/^Trade offices in Hollmere/),
    ]);
  });

  test.each(['brief', 'long'])('is summarised in whole sentences of the three alone: %s', async (length) => {
    const { ask, choice } = await startPageWorld(pageFile());
    const { text } = await ask('story', { story: choice, length });
    const sentences = expectSummary(text, ACADEMIES_PAGE);
    expect(text).toContain('from 3 excerpts, 1 cut off.');
    for (const sentence of sentences) expect(sentence).not.toMatch(/Fjordhaven|Hollmere|bonds|timber/);
    expect(text).not.toContain(CUT_TAIL);
  });

  test('is found by the words of any of the three', async () => {
    const { ask, choice } = await startPageWorld(pageFile());
    const { text } = await ask('story', { story: choice });
    for (const story of ['Orlandic academy', 'premature', '"slowed down"', 'Jon Tarrel'])
      expect((await ask('story', { story })).text).toBe(text);
  });

  test('is compared: suspended against slowed down, each in its own words', async () => {
    const { ask, choice } = await startPageWorld(pageFile());
    const { text } = await ask('compare', { story: choice });
    expect(text).toContain('-# 3 write-ups compared');
    expectDifference(text, ACADEMIES_PAGE);
    expect(quotesIn(text).some((quote) => quote.includes(SUSPENDED))).toBe(true);
    expect(quotesIn(text).some((quote) => quote.includes(SLOWED_DOWN))).toBe(true);
    expect(text).not.toContain(CUT_TAIL);
    expect(text).not.toMatch(/Fjordhaven|Hollmere/);
  });

  test('shows its three headlines, undated', async () => {
    const { ask, choice } = await startPageWorld(pageFile());
    const { text } = await ask('compare', { story: choice, view: 'h' });
    expect(text.match(/^- .*\(unknown outlet\) · undated, taken in <t:\d+:f>$/gm)).toHaveLength(3);
  });
});

const SEED = join(import.meta.dirname, '../../../shared/seed');
const seeds = existsSync(SEED) ? readdirSync(SEED).filter((name) => name.endsWith('.txt')) : [];
if (seeds.length === 0)
  console.warn('No seed pages beside the repository: their answers are not tested here.');

describe.skipIf(seeds.length === 0)('the page of the seed', () => {
  const file = join(SEED, seeds[0] ?? '');

  test('is summarised and compared as the invented one is', async () => {
    const page = readFileSync(file, 'utf8');
    const { ask, choice } = await startPageWorld(file);
    for (const length of ['brief', 'long'])
      expectSummary((await ask('story', { story: choice, length })).text, page);
    expectDifference((await ask('compare', { story: choice })).text, page);
  });
});
