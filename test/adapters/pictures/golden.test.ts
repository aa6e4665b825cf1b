// The pictures as they were looked at: `RENEW_PICTURES=1 npx vitest run test/adapters/pictures/golden.test.ts` keeps new ones.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { drawChart } from '../../../src/adapters/pictures/draw-chart.ts';
import type { Chart } from '../../../src/news/chart.ts';
import { aChart, aLane, aTrendChart, DAYS } from './charts.ts';

/** Edges of letters may differ by a shade from one machine to the next; no letter and no mark may. */
const SHADE_MAX = 48;
const PIXELS_OFF_MAX_SHARE = 0.002;

const wave = (share: number) => DAYS.map((_, place) => Math.round(share * (5 + 5 * Math.sin(place / 3))));
const CHARTS: readonly (readonly [string, Chart])[] = [
  [
    'coverage',
    aChart(
      aLane('Meridian Wire', [0, 5, 30], { first: true }),
      aLane('The Harbour Post', [2, 9]),
      aLane('東都新聞', [4], { host: 'toto.example' }),
      aLane('صحيفة الميناء', [11, 12], { dated: false }),
      aLane('An outlet with a name that is far too long for its lane', [40]),
    ),
  ],
  [
    'trend',
    aTrendChart(
      ['Cooperation', wave(3)],
      ['漁業', wave(1)],
      ['ميناء', wave(0.2)],
      ['Only one day', [...DAYS.keys()].map((day) => (day === 20 ? 7 : 0))],
      ['WIDE NAMES OF COMMUNITIES', wave(0.5)],
      ['Nothing', DAYS.map(() => 0)],
    ),
  ],
];

test.each(CHARTS)('%s looks as it did', (name, chart) => {
  const file = fileURLToPath(new URL(`./golden/${name}.png`, import.meta.url));
  const drawn = drawChart(chart);
  if (process.env['RENEW_PICTURES'] === '1') writeFileSync(file, drawn);
  expect(shareOff(pixelsOf(drawn), pixelsOf(readFileSync(file)))).toBeLessThan(PIXELS_OFF_MAX_SHARE);
});

test('another picture does not look so', () => {
  const [one, other] = [aChart(aLane('Post', [0, 5])), aChart(aLane('Post', [0, 9]))];
  expect(shareOff(pixelsOf(drawChart(one)), pixelsOf(drawChart(other)))).toBeGreaterThan(
    PIXELS_OFF_MAX_SHARE,
  );
});

interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue, alpha of each. */
  bytes: Buffer;
}

/** The library that draws pictures reads them as well, where one stands in another. */
function pixelsOf(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`;
  return { width, height, bytes: new Resvg(svg).render().pixels };
}

/** 1 where the sizes differ. */
function shareOff(one: Pixels, other: Pixels): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let off = 0;
  for (let at = 0; at < one.bytes.length; at += 4) {
    const shades = [0, 1, 2].map((part) =>
      Math.abs((one.bytes[at + part] ?? 0) - (other.bytes[at + part] ?? 0)),
    );
    if (Math.max(...shades) > SHADE_MAX) off += 1;
  }
  return off / (one.bytes.length / 4);
}
