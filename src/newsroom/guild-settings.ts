// Keeps what each server sets for itself, and remembers it for a moment: each answer asks for it.
import { SETTINGS_REMEMBERED_MAX, SETTINGS_REMEMBERED_MS } from '../limits/guild-settings.ts';
import type { EpochMs } from '../news/branded.ts';
import {
  parseGuildSettings,
  SETTINGS_NOTE,
  writeGuildSettings,
  type GuildSettings,
} from '../news/guild-settings.ts';
import type { GuildId } from '../news/places.ts';
import type { Store } from '../news/ports.ts';
import type { Newsroom } from './newsroom.ts';

interface Remembered {
  settings: Promise<GuildSettings>;
  readAt: EpochMs;
}

interface Memory {
  known: Map<GuildId, Remembered>;
  /** The last change of each server that one is under way of: they go one after the other. */
  changes: Map<GuildId, Promise<unknown>>;
}

const memories = new WeakMap<Store, Memory>();

function memoryOf(store: Store): Memory {
  const memory = memories.get(store) ?? { known: new Map(), changes: new Map() };
  memories.set(store, memory);
  return memory;
}

function keyOf(guild: GuildId): string {
  return `${SETTINGS_NOTE}${guild}`;
}

/** As they were at most `SETTINGS_REMEMBERED_MS` ago; a change of this process is seen at once. */
export async function settingsOf(
  { store, clock }: Pick<Newsroom, 'store' | 'clock'>,
  guild: GuildId,
): Promise<GuildSettings> {
  const { known } = memoryOf(store);
  const before = known.get(guild);
  const now = clock();
  // A clock that was set back remembers nothing.
  if (before !== undefined && now >= before.readAt && now - before.readAt < SETTINGS_REMEMBERED_MS)
    return before.settings;
  const remembered = { settings: readSettings(store, guild), readAt: now };
  remember(known, guild, remembered);
  remembered.settings.catch(() => {
    if (known.get(guild) === remembered) known.delete(guild);
  });
  return remembered.settings;
}

function remember(known: Memory['known'], guild: GuildId, remembered: Remembered): void {
  const oldest = known.size >= SETTINGS_REMEMBERED_MAX ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  known.delete(guild);
  known.set(guild, remembered);
}

async function readSettings(store: Store, guild: GuildId): Promise<GuildSettings> {
  return parseGuildSettings(await store.notes.getNote(keyOf(guild)));
}

/** Changes what `change` answers, on what is kept now; the settings after that. */
export async function changeSettings(
  { store, clock }: Pick<Newsroom, 'store' | 'clock'>,
  guild: GuildId,
  change: (before: GuildSettings) => Partial<GuildSettings>,
): Promise<GuildSettings> {
  const { known } = memoryOf(store);
  return afterOthers(store, guild, async () => {
    const before = await readSettings(store, guild);
    const settings = { ...before, ...change(before) };
    const kept = writeGuildSettings(settings);
    // A server that has all as it comes leaves no trace.
    await (kept === null ? store.notes.removeNote(keyOf(guild)) : store.notes.setNote(keyOf(guild), kept));
    remember(known, guild, { settings: Promise.resolve(settings), readAt: clock() });
    return settings;
  });
}

/** When all of a server is forgotten. */
export async function forgetSettings({ store }: Pick<Newsroom, 'store'>, guild: GuildId): Promise<void> {
  await afterOthers(store, guild, async () => {
    await store.notes.removeNote(keyOf(guild));
    memoryOf(store).known.delete(guild);
  });
}

/** What is kept of a server's settings, read now; null where it has set nothing. */
export async function listSettings(
  { store }: Pick<Newsroom, 'store'>,
  guild: GuildId,
): Promise<GuildSettings | null> {
  const kept = await store.notes.getNote(keyOf(guild));
  return kept === null ? null : parseGuildSettings(kept);
}

/** One change of a server after the other: each begins with what the one before has left. */
async function afterOthers<Value>(
  store: Store,
  guild: GuildId,
  change: () => Promise<Value>,
): Promise<Value> {
  const { changes } = memoryOf(store);
  const mine = (changes.get(guild) ?? Promise.resolve()).then(change, change);
  changes.set(guild, mine);
  try {
    return await mine;
  } finally {
    if (changes.get(guild) === mine) changes.delete(guild);
  }
}
