// The panel at the side of the channel: the clock, faults to switch on, and what the bot sends. Closed until somebody asks.
import { button, byId, el, setAttribute } from './dom.ts';
import { icon, type IconName } from './icons.ts';
import { drawClock, type ClockActs } from './clock-tab.ts';
import { drawFaults, type FaultActs } from './faults-tab.ts';
import { PANELS, type PanelName } from './links.ts';
import { clockNow } from './page-time.ts';
import { createPayloadList } from './payloads-tab.ts';
import type { Shown } from './page-state.ts';

const TITLES: Readonly<Record<PanelName, string>> = {
  clock: 'Clock',
  faults: 'Faults',
  payloads: 'Payloads',
};
const ICONS: Readonly<Record<PanelName, IconName>> = {
  clock: 'clock',
  faults: 'warning',
  payloads: 'braces',
};
/** The clock in the head shows minutes. */
const TICK_MS = 1_000;

export interface WorkbenchActs extends ClockActs, FaultActs {
  choosePanel: (panel: PanelName | null) => void;
}

export interface Workbench {
  show(shown: Shown): void;
}

export function createWorkbench(acts: WorkbenchActs): Workbench {
  const box = byId('workbench');
  const body = byId('workbench-body');
  const payloads = createPayloadList();
  const openers = createOpeners(acts);
  const tabs = createTabs(acts);
  let drawnFrom: readonly unknown[] = [];
  let panelShown: PanelName | null = null;
  byId('workbench-close').append(icon('close'));
  const close = (): void => {
    const opener = panelShown === null ? null : byId(`open-${panelShown}`);
    acts.choosePanel(null);
    opener?.focus();
  };
  byId('workbench-close').addEventListener('click', close);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  return {
    show(shown) {
      const { server, panel } = shown;
      openers.show(shown);
      if (server === null) return;
      const from = [panel, server.clock, server.faults, shown.payloads, server.channels];
      if (from.every((part, at) => part === drawnFrom[at])) return;
      [drawnFrom, panelShown] = [from, panel];
      box.hidden = panel === null;
      tabs.show(panel);
      if (panel === 'payloads') payloads.show(shown.payloads);
      if (panel !== null)
        redraw(body, panel, panel === 'payloads' ? [payloads.element] : drawTab(panel, shown, acts));
    },
  };
}

function drawTab(panel: PanelName, { server }: Shown, acts: WorkbenchActs): HTMLElement[] {
  if (server === null) return [];
  return panel === 'clock' ? drawClock(server, acts) : drawFaults(server.faults, acts);
}

/** Keeps the place of who uses the keyboard, and what is open in a list that stays. */
function redraw(body: HTMLElement, panel: PanelName, children: readonly HTMLElement[]): void {
  setAttribute(body, 'aria-labelledby', `tab-${panel}`);
  const isSame =
    children.length === body.children.length && children.every((child, at) => child === body.children[at]);
  if (isSame) return;
  const active = document.activeElement;
  const key = active instanceof HTMLElement && body.contains(active) ? active.dataset['key'] : undefined;
  body.replaceChildren(...children);
  if (key !== undefined) body.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

function createTabs({ choosePanel }: WorkbenchActs): { show: (panel: PanelName | null) => void } {
  const tabs = PANELS.map((panel) => {
    const attributes = { id: `tab-${panel}`, class: 'tab', role: 'tab', 'aria-controls': 'workbench-body' };
    return button(attributes, [TITLES[panel]], () => choosePanel(panel));
  });
  const list = byId('workbench-tabs');
  list.append(...tabs);
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    if (step === 0 || at === -1) return;
    const next = (at + step + PANELS.length) % PANELS.length;
    tabs[next]?.focus();
    choosePanel(PANELS[next] ?? null);
  });
  return {
    show: (panel) => {
      tabs.forEach((tab, at) => {
        const isChosen = PANELS[at] === panel;
        setAttribute(tab, 'aria-selected', String(isChosen));
        setAttribute(tab, 'tabindex', isChosen ? '0' : '-1');
      });
    },
  };
}

function createOpeners({ choosePanel }: WorkbenchActs): { show: (shown: Shown) => void } {
  let panelShown: PanelName | null = null;
  const time = el('time', { class: 'clock-time' });
  for (const panel of PANELS) {
    const opener = byId(`open-${panel}`);
    opener.append(icon(ICONS[panel]), ...(panel === 'clock' ? [time] : []));
    opener.addEventListener('click', () => {
      const isOpening = panelShown !== panel;
      choosePanel(isOpening ? panel : null);
      if (isOpening) byId(`tab-${panel}`).focus();
    });
  }
  const tick = (): void => {
    const text = new Intl.DateTimeFormat(undefined, {
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }).format(clockNow());
    if (time.textContent !== text) time.textContent = text;
  };
  setInterval(tick, TICK_MS);
  return {
    show: ({ panel, server }) => {
      panelShown = panel;
      if (server === null) return;
      tick();
      const faults = server.faults.on.length;
      const opener = byId('open-faults');
      opener.classList.toggle('is-alarmed', faults > 0);
      setAttribute(opener, 'aria-label', faults === 0 ? 'Faults' : `Faults: ${faults} switched on`);
      byId('open-clock').classList.toggle('is-moved', server.clock.aheadMs > 0);
      for (const each of PANELS) setAttribute(byId(`open-${each}`), 'aria-expanded', String(each === panel));
    },
  };
}
