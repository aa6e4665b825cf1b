// The page's few pictures, drawn as strokes on a grid of 24; they say nothing that words beside them do not.

const NAMESPACE = 'http://www.w3.org/2000/svg';

const STROKES = {
  hash: 'M9 4 7 20M17 4l-2 16M4 9h16M3.5 15h16',
  megaphone: 'M4 10v4h4l8 4V6l-8 4ZM16 10a2.5 2.5 0 0 1 0 4M8 14v5',
  forum: 'M4 5h12v8H9l-3 3v-3H4ZM19 9h1v8h-2v3l-3-3h-4v-1',
  thread: 'M5 4v8a3 3 0 0 0 3 3h11M15 11l4 4-4 4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  send: 'M5 12h13M12 5l7 7-7 7',
  down: 'M6 9l6 6 6-6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  leave: 'M8 6h10v10M18 6 6 18',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5',
  file: 'M6 3h8l5 5v13H6ZM14 3v5h5',
  picture: 'M4 5h16v14H4ZM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  reply: 'M5 19v-6a4 4 0 0 1 4-4h10M15 5l4 4-4 4',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M12 7.5V12l3 2',
  braces:
    'M9 4H8a2 2 0 0 0-2 2v3.5L4 12l2 2.5V18a2 2 0 0 0 2 2h1M15 4h1a2 2 0 0 1 2 2v3.5l2 2.5-2 2.5V18a2 2 0 0 1-2 2h-1',
  warning: 'M12 4 2.5 20h19ZM12 10v5M12 17.5h.01',
} as const;

export type IconName = keyof typeof STROKES;

export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(NAMESPACE, 'path');
  path.setAttribute('d', STROKES[name]);
  svg.append(path);
  return svg;
}
