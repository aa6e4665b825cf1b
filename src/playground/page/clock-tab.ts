// The clock that the bot goes by: what it shows, when digests run next, and how to move it there.
import type { ClockMove, PageClock, PageRun, PageState } from '../page-protocol.ts';
import { button, el } from './dom.ts';
import { clockNow } from './page-time.ts';
import { channelTitle } from './places.ts';
import { timeElement } from './time-element.ts';

const HOUR_MS = 3_600_000;

export interface ClockActs {
  moveClock: (to: ClockMove) => void;
}

const MOVES: readonly { to: ClockMove; label: string }[] = [
  { to: 'next-run', label: 'To the next digest' },
  { to: 'hour', label: 'One hour on' },
  { to: 'day', label: 'One day on' },
];

export function drawClock({ clock, channels }: PageState, acts: ClockActs): HTMLElement[] {
  return [
    el('div', { class: 'clock-face' }, [
      el('p', { class: 'clock-now' }, [timeElement(Math.floor(clockNow() / 1000), 'F')]),
      el('p', { class: 'small-print' }, [aheadText(clock)]),
    ]),
    clock.isMovable
      ? el(
          'div',
          { class: 'bench-buttons' },
          MOVES.map((move) => drawMove(move, clock, acts)),
        )
      : el('p', { class: 'bench-note' }, ['This clock is the machine’s own and cannot be moved.']),
    el('h3', { class: 'bench-title' }, ['Next digests']),
    clock.runs.length === 0
      ? el('p', { class: 'bench-note' }, ['None is set up. A manager sets one up with /digest add.'])
      : el(
          'ul',
          { class: 'runs' },
          clock.runs.map((run) => drawRun(run, channels)),
        ),
  ];
}

function drawMove(
  { to, label }: (typeof MOVES)[number],
  { runs }: PageClock,
  { moveClock }: ClockActs,
): HTMLElement {
  const isPrimary = to === 'next-run' && runs.length > 0;
  const attributes = {
    class: `control control-${isPrimary ? 'primary' : 'secondary'}`,
    'data-key': to,
    disabled: to === 'next-run' && runs.length === 0,
  };
  return button(attributes, [label], () => moveClock(to));
}

function drawRun(run: PageRun, channels: PageState['channels']): HTMLElement {
  const seconds = Math.floor(Date.parse(run.at) / 1000);
  const channel = channels.find(({ id }) => id === run.channelId);
  return el('li', { class: 'run' }, [
    el('p', { class: 'run-topic' }, [
      el('bdi', {}, [run.topic]),
      channel === undefined
        ? null
        : el('span', { class: 'run-channel' }, [` in ${channelTitle(channel, channels)}`]),
    ]),
    el('p', {}, ['Next run ', timeElement(seconds, 'f'), ', ', timeElement(seconds, 'R')]),
    run.last === null ? null : el('p', { class: 'small-print' }, [lastText(run.last)]),
  ]);
}

function lastText({ state, reason }: NonNullable<PageRun['last']>): string {
  if (state === 'sent') return 'Last run: sent.';
  if (state === 'skipped' && reason === 'nothing-new')
    return 'Last run: nothing new had come, so nothing was sent.';
  if (state === 'skipped') return 'Last run: it came too late, so nothing was sent.';
  return `Last run: ${state}${reason === null ? '' : ` (${reason})`}.`;
}

function aheadText({ aheadMs }: PageClock): string {
  if (aheadMs === 0) return 'As the clock of this machine.';
  const hours = Math.round(aheadMs / HOUR_MS);
  if (hours === 0) return 'A little ahead of the clock of this machine.';
  const [days, rest] = [Math.floor(hours / 24), hours % 24];
  const parts = [days > 0 ? countOf(days, 'day') : '', rest > 0 ? countOf(rest, 'hour') : ''].filter(
    (part) => part !== '',
  );
  return `${parts.join(' and ')} ahead of the clock of this machine.`;
}

function countOf(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
