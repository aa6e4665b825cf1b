// The chart of coverage: drawn once for the same write-ups and words; where it fails, the answer goes without.
import { describe, expect, it } from 'vitest';
import type { ChartWords, CoverageChart } from '../../../src/news/coverage-chart.ts';
import { compareStory } from '../../../src/newsroom/summaries/compare-story.ts';
import { drawCoverage } from '../../../src/newsroom/summaries/draw-coverage.ts';
import { openFerryStory } from './ferry-story.ts';

const WORDS: ChartWords = { title: 'Who when', first: 'first', undated: '', unnamed: 'unknown', more: '' };

async function openDrawing() {
  const opened = await openFerryStory();
  const drawn: CoverageChart[] = [];
  opened.newsroom.drawChart = (chart) => {
    if (chart.kind === 'coverage') drawn.push(chart);
    return Promise.resolve(Uint8Array.of(0x89, 0x50, 0, drawn.length));
  };
  const compared = await compareStory(opened.newsroom, opened.story);
  if (compared.kind === 'gone') throw new Error('the story is there');
  return { ...opened, drawn, compared };
}

describe('drawCoverage', () => {
  it('draws the lanes of the story, the earliest write-up marked', async () => {
    const { newsroom, drawn, compared } = await openDrawing();
    const picture = await drawCoverage(newsroom, compared, () => WORDS);
    expect([...(picture ?? [])]).toEqual([0x89, 0x50, 0, 1]);
    expect(drawn[0]?.words).toEqual(WORDS);
    const firsts = drawn[0]?.lanes.filter(({ marks }) => marks.some(({ isFirst }) => isFirst));
    expect(firsts?.map(({ outlet }) => outlet)).toEqual([compared.comparison.sources.earliest?.outlet]);
  });

  it('tells the words how many outlets there are', async () => {
    const { newsroom, compared } = await openDrawing();
    const counts: number[] = [];
    await drawCoverage(newsroom, compared, (outlets) => {
      counts.push(outlets);
      return WORDS;
    });
    expect(counts).toEqual([compared.comparison.sources.outlets]);
  });

  it('draws once for the same words, and anew for others', async () => {
    const { newsroom, drawn, compared } = await openDrawing();
    const [one, other] = await Promise.all([1, 2].map(() => drawCoverage(newsroom, compared, () => WORDS)));
    expect(one).toEqual(other);
    expect(await drawCoverage(newsroom, compared, () => WORDS)).toEqual(one);
    expect(drawn).toHaveLength(1);
    await drawCoverage(newsroom, compared, () => ({ ...WORDS, first: 'zuerst' }));
    expect(drawn).toHaveLength(2);
  });

  it('answers with nothing where drawing fails, says so in the log, and tries again', async () => {
    const { newsroom, compared, drawn } = await openDrawing();
    const draws = newsroom.drawChart;
    newsroom.drawChart = () => Promise.reject(new Error('no pencil'));
    expect(await drawCoverage(newsroom, compared, () => WORDS)).toBeNull();
    expect(newsroom.log.lines).toMatchObject([{ level: 'warn', fields: { err: new Error('no pencil') } }]);
    newsroom.drawChart = draws;
    expect(await drawCoverage(newsroom, compared, () => WORDS)).not.toBeNull();
    expect(drawn).toHaveLength(1);
  });
});
