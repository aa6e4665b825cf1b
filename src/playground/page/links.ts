// Links to a state of the page: `#/channel/news/command/news?query=ferry&as=robin&theme=dark`. Written by anybody, so read with care.

export const PANELS = ['clock', 'faults', 'payloads'] as const;
export type PanelName = (typeof PANELS)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a link names; null for what it leaves as it is. */
export interface PageLink {
  /** A channel's name or id. */
  channel: string | null;
  /** A message's id, or `last`. */
  message: string | null;
  /** A line for the composer, with its options: `/news query:ferry`. */
  line: string | null;
  panel: PanelName | null;
  /** A member's name or id. */
  as: string | null;
  theme: Theme | null;
  locale: string | null;
}

/** Names of options that mean the page itself. */
const OWN_NAMES = ['as', 'theme', 'locale'];
/** As long as the composer takes. */
const LINE_MAX_LENGTH = 6_000;

/** Reads what stands after the address. Never throws; what it does not know it leaves out. */
export function parseLink(hash: string): PageLink {
  const [path = '', ...query] = hash.replace(/^#\/?/, '').split('?');
  const given = new URLSearchParams(query.join('?'));
  const steps = path.split('/').map(decoded);
  const after = (word: string): string | null => {
    const at = steps.findIndex((step, index) => index % 2 === 0 && step === word);
    const named = at === -1 ? '' : (steps[at + 1] ?? '');
    return named === '' ? null : named;
  };
  const command = after('command');
  return {
    channel: after('channel'),
    message: after('message'),
    line: command === null ? null : lineOf(command, given),
    panel: PANELS.find((panel) => panel === after('panel')) ?? null,
    as: given.get('as'),
    theme: THEMES.find((theme) => theme === given.get('theme')) ?? null,
    locale: given.get('locale'),
  };
}

/** The link to what is shown; what is as at the start is left out. */
export function formatLink(link: Pick<PageLink, 'channel' | 'panel' | 'as' | 'theme' | 'locale'>): string {
  const { channel, panel, as, theme, locale } = link;
  const steps = [...pairOf('channel', channel), ...pairOf('panel', panel)];
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries({ as, theme, locale }))
    if (value !== null) given.set(name, value);
  const query = given.size === 0 ? '' : `?${given.toString()}`;
  return steps.length === 0 && query === '' ? '' : `#/${steps.join('/')}${query}`;
}

function pairOf(word: string, value: string | null): string[] {
  return value === null ? [] : [word, encodeURIComponent(value)];
}

function lineOf(command: string, given: URLSearchParams): string {
  const options = [...given].filter(([name]) => !OWN_NAMES.includes(name));
  const words = [`/${command}`, ...options.map(([name, value]) => `${name}:${value}`)];
  const line = words.join(' ').replace(/\s+/g, ' ');
  return (options.length === 0 ? `${line} ` : line).slice(0, LINE_MAX_LENGTH);
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
