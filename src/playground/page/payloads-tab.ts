// What the bot sends: each request with its JSON, how near it comes to Discord's limits, and what Discord would refuse.
import type { PagePayload } from '../page-protocol.ts';
import { el, type Child } from './dom.ts';
import { icon } from './icons.ts';
import { timeElement } from './time-element.ts';

export interface PayloadList {
  element: HTMLElement;
  show(payloads: readonly PagePayload[]): void;
}

/** Newest first. A payload that stands there stays as it is, opened or closed. */
export function createPayloadList(): PayloadList {
  const list = el('ol', { class: 'payloads', 'aria-label': 'Requests of the bot, newest first' });
  const empty = el('p', { class: 'bench-note' }, ['The bot has sent nothing yet. Run a command and see.']);
  const items = new Map<number, HTMLElement>();
  return {
    element: el('div', {}, [empty, list]),
    show(payloads) {
      empty.hidden = payloads.length > 0;
      const kept = new Set(payloads.map(({ number }) => number));
      for (const [number, item] of items) {
        if (kept.has(number)) continue;
        item.remove();
        items.delete(number);
      }
      for (const payload of payloads)
        if (!items.has(payload.number)) items.set(payload.number, drawPayload(payload));
      // Only what is not in its place is moved: what is open stays open, and the focus where it is.
      payloads.toReversed().forEach(({ number }, index) => {
        const item = items.get(number);
        if (item !== undefined && list.children[index] !== item)
          list.insertBefore(item, list.children[index] ?? null);
      });
    },
  };
}

function drawPayload(payload: PagePayload): HTMLElement {
  const { method, path, status, at, tookMs, violations } = payload;
  const seconds = Math.floor(Date.parse(at) / 1000);
  const isRefused = status >= 400;
  const summary = el('summary', { class: 'payload-head' }, [
    el('span', { class: `payload-status${isRefused ? ' is-refused' : ''}` }, [String(status)]),
    el('span', { class: 'payload-name' }, [purposeOf(payload)]),
    violations.length === 0
      ? null
      : el('span', { class: 'payload-mark' }, [icon('warning'), marksText(violations.length)]),
    el('span', { class: 'payload-when' }, [timeElement(seconds, 'T')]),
  ]);
  const details = el('details', { class: 'payload' }, [summary]);
  // Drawn when it is first opened: most never are.
  details.addEventListener('toggle', () => details.append(...drawInside(payload)), { once: true });
  details.dataset['request'] = `${method} ${path}`;
  details.dataset['took'] = String(tookMs);
  return el('li', {}, [details]);
}

function marksText(count: number): string {
  return count === 1 ? '1 violation' : `${count} violations`;
}

function drawInside({ method, path, tookMs, json, files, gauges, violations }: PagePayload): HTMLElement[] {
  const parts: Child[] = [
    el('p', { class: 'payload-path' }, [`${method} ${path}`]),
    el('p', { class: 'small-print' }, [`Answered within ${tookMs} ms.`]),
    violations.length === 0 ? null : el('ul', { class: 'violations' }, violations.map(drawViolation)),
    gauges.length === 0
      ? null
      : el('ul', { class: 'gauges', 'aria-label': 'Distance to Discord’s limits' }, gauges.map(drawGauge)),
    files.length === 0 ? null : el('p', { class: 'small-print' }, [filesText(files)]),
    json === null ? el('p', { class: 'small-print' }, ['Without a body.']) : drawJson(json),
  ];
  return [el('div', { class: 'payload-body' }, parts)];
}

function drawGauge({ of, used, limit }: PagePayload['gauges'][number]): HTMLElement {
  const share = Math.min(1, used / limit);
  const bar = el('span', { class: 'gauge-bar', 'aria-hidden': 'true' }, [el('i')]);
  bar.style.setProperty('--share', String(share));
  const item = el('li', { class: 'gauge' }, [
    el('span', { class: 'gauge-of' }, [of]),
    el('span', { class: 'gauge-count' }, [`${used.toLocaleString()} of ${limit.toLocaleString()}`]),
    bar,
  ]);
  item.classList.toggle('is-near', share >= 0.8);
  item.classList.toggle('is-over', used > limit);
  return item;
}

function drawViolation({ path, code, message }: PagePayload['violations'][number]): HTMLElement {
  return el('li', { class: 'violation' }, [
    icon('warning'),
    el('span', {}, [
      el('code', {}, [path === '' ? 'payload' : path]),
      ` ${message} `,
      el('span', { class: 'violation-code' }, [code]),
    ]),
  ]);
}

function drawJson(json: string): HTMLElement {
  return el(
    'pre',
    { class: 'payload-json', tabindex: '0', role: 'region', 'aria-label': 'JSON of the request' },
    [json],
  );
}

function filesText(files: PagePayload['files']): string {
  const names = files.map(({ name, sizeBytes }) => `${name} (${Math.ceil(sizeBytes / 1000)} kB)`);
  return `With ${names.join(', ')}.`;
}

/** What a request is for, by its route; a route that is not here is named as it is. */
const PURPOSES: readonly [RegExp, string][] = [
  [/^POST \/interactions\/.*\/callback$/, 'First answer'],
  [/^PATCH \/webhooks\/.*\/messages\//, 'Answer changed'],
  [/^POST \/webhooks\//, 'Further answer'],
  [/^POST \/channels\/\d+\/messages$/, 'Message'],
  [/^PATCH \/channels\/\d+\/messages\/\d+$/, 'Message changed'],
  [/^POST \/channels\/\d+\/messages\/\d+\/crosspost$/, 'Message published'],
  [/^POST \/channels\/.*\/threads$/, 'Thread opened'],
  [/^PUT \/applications\/.*\/commands$/, 'Commands registered'],
];

function purposeOf({ method, path }: PagePayload): string {
  const request = `${method} ${path}`;
  return PURPOSES.find(([route]) => route.test(request))?.[1] ?? request.replaceAll(/\d{15,}/g, '…');
}
