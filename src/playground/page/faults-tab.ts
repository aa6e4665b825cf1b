// Switches for what can go wrong, so that anyone can watch the bot cope.
import type { FaultName, PageFaults } from '../page-protocol.ts';
import { el } from './dom.ts';

export interface FaultActs {
  setFault: (fault: FaultName, isOn: boolean) => void;
}

const FAULTS: readonly { name: FaultName; label: string; says: string }[] = [
  {
    name: 'writer-down',
    label: 'Writer down',
    says: 'The writer gives nothing: summaries are made of the outlets’ own sentences, and say so.',
  },
  {
    name: 'discord-broken',
    label: 'Discord answers 500',
    says: 'Every request of the bot fails. Commands go unanswered; digests are tried again later.',
  },
  {
    name: 'rate-limit',
    label: 'Rate limit',
    says: 'Each request is refused once with 429 and has to be sent again a second later.',
  },
  {
    name: 'slow-network',
    label: 'Slow network',
    says: 'Each request takes more than a second.',
  },
];

export function drawFaults({ on, hasWriter }: PageFaults, { setFault }: FaultActs): HTMLElement[] {
  const items = FAULTS.map(({ name, label, says }) => {
    const isThere = name !== 'writer-down' || hasWriter;
    const input = el('input', {
      ...{ type: 'checkbox', role: 'switch', 'data-key': name, 'aria-describedby': `fault-${name}` },
      disabled: !isThere,
    });
    input.checked = on.includes(name);
    input.addEventListener('change', () => setFault(name, input.checked));
    const sentence = isThere ? says : 'No writer is configured, so there is none to fail.';
    return el('li', { class: 'fault' }, [
      el('label', { class: 'fault-label' }, [input, label]),
      el('p', { class: 'small-print', id: `fault-${name}` }, [sentence]),
    ]);
  });
  return [
    el('p', { class: 'bench-note' }, [
      'What goes wrong here goes wrong for this bot alone, until it is switched off.',
    ]),
    el('ul', { class: 'faults' }, items),
  ];
}
