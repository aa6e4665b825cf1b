// The noun of what a server sets for itself: how it is answered, whose reports it wants, and what its note in the store says.
import { isPeriodName, type PeriodName } from './question.ts';
import { zoneOf } from './schedule.ts';

/** The languages that there are texts for (BCP 47, as short as can be). */
export const ANSWER_LANGUAGES = ['en', 'de', 'es', 'fr', 'ja', 'zh'] as const;
export type AnswerLanguage = (typeof ANSWER_LANGUAGES)[number];

/** Who is shown summaries that a writer wrote; the others read quoted sentences. */
export const WRITER_AUDIENCES = ['everybody', 'managers', 'nobody'] as const;
export type WriterAudience = (typeof WRITER_AUDIENCES)[number];

/** Whose reports are wanted. */
export interface OutletTaste {
  /** Speak for a story before others that can. */
  preferred: readonly string[];
  /** Left out. */
  muted: readonly string[];
}

export interface GuildSettings extends OutletTaste {
  /** Of what everybody reads; null for the one that Discord says the server has. */
  language: AnswerLanguage | null;
  /** What is asked where nobody says how far back. */
  period: PeriodName;
  /** Answers are for who asked alone, unless they say otherwise. */
  isPrivate: boolean;
  writerFor: WriterAudience;
  /** The IANA zone of a digest that names none; null for that of the newest digest. */
  zone: string | null;
}

export const NO_TASTE: OutletTaste = { preferred: [], muted: [] };

/** Those of a server that has set nothing. */
export const PLAIN_SETTINGS: GuildSettings = {
  language: null,
  period: 'd7',
  isPrivate: false,
  writerFor: 'everybody',
  zone: null,
  ...NO_TASTE,
};

/** What the keys of settings begin with among the notes; the id of the server follows. */
export const SETTINGS_NOTE = 'settings:';

/** The names of what differs from the settings of a server that has set nothing. */
export function changedSettings(settings: GuildSettings): (keyof GuildSettings)[] {
  const names = Object.keys(PLAIN_SETTINGS) as (keyof GuildSettings)[];
  return names.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(PLAIN_SETTINGS[name]));
}

/** As they are kept: what differs alone; null where nothing does. */
export function writeGuildSettings(settings: GuildSettings): string | null {
  const changed = changedSettings(settings);
  return changed.length === 0
    ? null
    : JSON.stringify(Object.fromEntries(changed.map((name) => [name, settings[name]])));
}

/** Settings as they were kept, perhaps by another version: what cannot be read is as if it was never set. */
export function parseGuildSettings(kept: string | null): GuildSettings {
  const found = parseObject(kept);
  const { language, period, isPrivate, writerFor, zone } = found;
  const preferred = namesIn(found['preferred']);
  return {
    language: ANSWER_LANGUAGES.find((known) => known === language) ?? PLAIN_SETTINGS.language,
    period: isPeriodName(period) ? period : PLAIN_SETTINGS.period,
    isPrivate: typeof isPrivate === 'boolean' ? isPrivate : PLAIN_SETTINGS.isPrivate,
    writerFor: WRITER_AUDIENCES.find((known) => known === writerFor) ?? PLAIN_SETTINGS.writerFor,
    zone: typeof zone === 'string' ? zoneOf(zone) : PLAIN_SETTINGS.zone,
    preferred,
    muted: namesIn(found['muted']).filter((name) => !preferred.includes(name)),
  };
}

function parseObject(kept: string | null): Readonly<Record<string, unknown>> {
  if (kept === null) return {};
  try {
    const found: unknown = JSON.parse(kept);
    return typeof found === 'object' && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}

function namesIn(found: unknown): string[] {
  const names = Array.isArray(found) ? found.filter((name) => typeof name === 'string' && name !== '') : [];
  return [...new Set(names as string[])];
}
