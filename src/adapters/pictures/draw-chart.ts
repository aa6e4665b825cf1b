// Makes a PNG of a chart.
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { Chart } from '../../news/chart.ts';
import { coverageSvg } from './coverage-svg.ts';
import { trendSvg } from './trend-svg.ts';

/** The library reads TTF and OTF; with a WOFF it would draw no letter, and say nothing. */
const FONT_FILE = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
/** Pixels for each unit of the chart: sharp on a phone, and some 40 kB. */
const ZOOM = 1.5;

/** The bytes of a PNG, 1,200 pixels wide. */
export function drawChart(chart: Chart): Uint8Array {
  const drawing = new Resvg(chart.kind === 'trend' ? trendSvg(chart) : coverageSvg(chart), {
    font: { fontFiles: [FONT_FILE], loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' },
    fitTo: { mode: 'zoom', value: ZOOM },
    logLevel: 'off',
  });
  return drawing.render().asPng();
}
