// Times as elements: the full date on hover, and "2 hours ago" kept true.
import { el } from './dom.ts';
import type { TimeStyle } from './markdown-tree.ts';
import { clockNow } from './page-time.ts';
import { timestampText } from './timestamps.ts';

/** Minutes are the smallest unit that is told. */
const TICK_MS = 60_000;

/** A timestamp in one of Discord's styles, in the reader's zone and language. */
export function timeElement(unixSeconds: number, style: TimeStyle): HTMLTimeElement {
  const nowMs = clockNow();
  const element = el(
    'time',
    {
      datetime: new Date(unixSeconds * 1000).toISOString(),
      title: timestampText(unixSeconds, 'F', { nowMs }),
      class: 'timestamp',
    },
    [timestampText(unixSeconds, style, { nowMs })],
  );
  if (style === 'R') element.dataset['relative'] = String(unixSeconds);
  return element;
}

/** Rewrites every relative time, once a minute, for as long as the page lives. */
export function keepTimesTrue(): void {
  setInterval(setTimesRight, TICK_MS);
}

/** The same at once: the clock has moved. */
export function setTimesRight(): void {
  for (const element of document.querySelectorAll<HTMLElement>('time[data-relative]')) {
    const text = timestampText(Number(element.dataset['relative']), 'R', { nowMs: clockNow() });
    if (element.textContent !== text) element.textContent = text;
  }
}
