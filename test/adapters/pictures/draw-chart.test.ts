// The chart as PNG: a real picture with real letters, soon enough.
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../src/adapters/pictures/draw-chart.ts';
import { CHART_LANES_MAX } from '../../../src/limits/pictures.ts';
import { aChart, aLane, NOON } from './charts.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function sizeOf(picture: Uint8Array): { width: number; height: number } {
  const view = new DataView(picture.buffer, picture.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

describe('the picture', () => {
  test('is a PNG, wide enough for a phone, small enough for a message', () => {
    const picture = drawChart(aChart(aLane('Gazette', [0, 5], { first: true }), aLane('Post', [1])));
    expect([...picture.slice(0, 8)]).toEqual(SIGNATURE);
    expect(sizeOf(picture).width).toBe(1_200);
    expect(picture.length).toBeLessThan(200_000);
  });

  test('is equal for equal charts', () => {
    const chart = aChart(aLane('Gazette', [0, 5]));
    expect(Buffer.from(drawChart(chart)).equals(Buffer.from(drawChart(chart)))).toBe(true);
  });

  // A font that cannot be read draws nothing and says nothing: then all names look alike.
  test.each([
    ['Gazette', 'Post'],
    ['Новости', 'Правда'],
    ['Ταχυδρόμος', 'Ακρόπολη'],
    ['الميناء', 'اليوم'],
    ['עיתון', 'חדשות'],
  ])('holds letters: %s and %s look different', (one, other) => {
    const [mine, theirs] = [one, other].map((name) => Buffer.from(drawChart(aChart(aLane(name, [0])))));
    expect(mine?.equals(theirs ?? Buffer.alloc(0))).toBe(false);
  });

  test('of the most lanes, each with many marks, takes far less than a second', () => {
    const lanes = Array.from({ length: CHART_LANES_MAX }, (_, place) =>
      aLane(`Outlet ${place}`, [place, place + 3, place + 9, place + 20]),
    );
    drawChart(aChart(...lanes));
    const begin = performance.now();
    drawChart(aChart(...lanes));
    expect(performance.now() - begin).toBeLessThan(1_000);
  });

  test.each([[0], [1], [NOON], [Date.UTC(2126, 0, 1)]])('of times far apart, from %i, is drawn', (at) => {
    const lane = {
      outlet: 'Post',
      host: null,
      marks: [at, NOON].map((time) => ({ at: time, isDated: true, isFirst: false })),
    };
    expect(drawChart(aChart(lane)).length).toBeGreaterThan(1_000);
  });
});
