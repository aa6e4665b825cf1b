// Which stories a message is about: by its links, else by its words; and nothing of it is kept.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/limits/units.ts';
import { findCoverage } from '../../src/newsroom/find-coverage.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { openNewsroom as openComposed, temporaryFolder } from '../discord/live.ts';
import { aLine, NOW, urlOf } from '../nouns.ts';
import { FERRY_LINES, openFerryStory, POST, RADIO } from './summaries/ferry-story.ts';
import { itemsOf, openNewsroom } from './open-newsroom.ts';
import { takeInArticles } from '../../src/newsroom/take-in-articles.ts';

async function headlinesAbout(newsroom: Newsroom, text: string, links: readonly string[] = []) {
  const found = await findCoverage(newsroom, { text, links });
  return found.kind === 'found' ? found.stories.map(({ lead }) => lead.headline) : found.kind;
}

describe('a message with a link', () => {
  it.each([POST.url ?? '', `${RADIO.url ?? ''}?utm_source=chat#top`])(
    'is about the story of that article, whatever it says: %s',
    async (link) => {
      const { newsroom, story } = await openFerryStory();
      const found = await findCoverage(newsroom, { text: 'lol, orchards', links: [link] });
      expect(found).toMatchObject({ kind: 'found', isLinked: true, stories: [{ id: story, articles: 4 }] });
    },
  );

  it('to two articles of a story names it once', async () => {
    const { newsroom, story } = await openFerryStory();
    const links = FERRY_LINES.map(({ url }) => url ?? '');
    const found = await findCoverage(newsroom, { text: '', links });
    expect(found.kind === 'found' ? found.stories.map(({ id }) => id) : []).toEqual([story]);
  });

  it('that the index does not have is about its words', async () => {
    const { newsroom, story } = await openFerryStory();
    const links = ['https://elsewhere.example/ferry'];
    const found = await findCoverage(newsroom, { text: POST.headline ?? '', links });
    expect(found).toMatchObject({ kind: 'found', isLinked: false, stories: [{ id: story }] });
  });

  it('that the index does not have, and no words, is about nothing it knows', async () => {
    const { newsroom } = await openFerryStory();
    for (const link of [
      'https://elsewhere.example/ferry',
      'https://',
      'https://user:secret@harbour-post.example/post',
    ])
      expect(await findCoverage(newsroom, { text: '', links: [link] })).toEqual({ kind: 'nothing' });
  });

  it('among thousands looks ten of them up', async () => {
    const { newsroom } = await openFerryStory();
    const links = Array.from({ length: 3_000 }, (_, n) => `https://elsewhere.example/${n}`);
    expect(await findCoverage(newsroom, { text: '', links: [...links, POST.url ?? ''] })).toEqual({
      kind: 'nothing',
    });
  });
});

describe('a message of words', () => {
  it.each([
    'did you see? the Corran ferry is back from the dock at Saltby',
    'Northam ferry Corran',
    'Ilse Brandt: "We missed our ferry every single day."',
    'FERRY TO CORRAN RUNS AGAIN!!!',
  ])('is about the story that says so: %j', async (text) => {
    const { newsroom } = await openFerryStory();
    const found = await findCoverage(newsroom, { text, links: [] });
    expect(found).toMatchObject({ kind: 'found', isLinked: false });
    expect(await headlinesAbout(newsroom, text)).toContainEqual(expect.stringMatching(/[Ff]erry/));
  });

  it('of few words that no article is made of is about the story that has all of them', async () => {
    const { newsroom } = await openFerryStory();
    expect(await headlinesAbout(newsroom, 'shopkeepers trade')).toEqual([expect.stringMatching(/[Ff]erry/)]);
    expect(await headlinesAbout(newsroom, 'shopkeepers zeppelin')).toBe('nothing');
  });

  it('is about the story that is most like it first', async () => {
    const { newsroom, takeIn } = await openFerryStory();
    const headline = 'Ferry from Osk to Tindal sold to a museum';
    await takeIn(
      aLine({ url: urlOf('osk'), headline, body: 'The ferry from Osk to Tindal is sold to a museum.' }),
    );
    const [first] = [await headlinesAbout(newsroom, 'the ferry from Osk to Tindal goes to a museum')].flat();
    expect(first).toBe(headline);
  });

  it.each(['lunch at one?', 'the zeppelin of Tarsk has landed in a vineyard', '👍👍', 'brb'])(
    'that no story says is about none: %j',
    async (text) => {
      const { newsroom } = await openFerryStory();
      expect(['nothing', 'wordless']).toContain(await headlinesAbout(newsroom, text));
    },
  );

  it.each(['', '   ', '…!?', '🌍🔥'])('without a word is said to have none: %j', async (text) => {
    const { newsroom } = await openFerryStory();
    expect(await findCoverage(newsroom, { text, links: [] })).toEqual({ kind: 'wordless' });
  });

  it('is not about what was in the news long ago', async () => {
    const { newsroom, setNow } = await openFerryStory();
    setNow(NOW + 91 * DAY_MS);
    expect(await headlinesAbout(newsroom, POST.body ?? '')).toBe('nothing');
    expect(await headlinesAbout(newsroom, 'Northam Corran')).toBe('nothing');
  });

  it('of an empty index is about nothing', async () => {
    const { newsroom } = await openNewsroom();
    expect(await headlinesAbout(newsroom, 'the ferry to Corran')).toBe('nothing');
  });

  it('is answered, whatever it is', async () => {
    const { newsroom } = await openFerryStory();
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom('ferry', '-ferry', '"', 'or', 'OR', '(', '*', 'tag:x', '\u0000', '経済', ' '),
          { maxLength: 20 },
        )
        .map((parts) => parts.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const { kind } = await findCoverage(newsroom, { text, links: [] });
        expect(['found', 'nothing', 'wordless']).toContain(kind);
      }),
      { numRuns: 60 },
    );
    expect(await headlinesAbout(newsroom, 'ferry '.repeat(2_000))).toHaveLength(1);
  });
});

describe('of a message', () => {
  it('nothing is kept: not in the index, not in the cache, not in the log', async () => {
    const dataDir = temporaryFolder();
    const composed = await openComposed({ dataDir });
    const { newsroom } = composed;
    await takeInArticles(newsroom, itemsOf(FERRY_LINES));
    for (const text of ['quexzlibrand ferry Northam', 'quexzlibrand', `${POST.body ?? ''} quexzlibrand`])
      await findCoverage(newsroom, { text, links: ['https://quexzlibrand.example/x'] });
    await composed.close();
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(1);
    const bytes = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('\n');
    expect(bytes.toLowerCase()).toContain('saltby');
    expect(bytes.toLowerCase()).not.toContain('quexzlibrand');
  });
});
