// Puts an outlet among those that a server prefers or mutes, or takes it off both.
import { nearestNames } from '../analysis/near-spelling.ts';
import { CHOSEN_OUTLETS_MAX } from '../limits/guild-settings.ts';
import { NEAR_NAMES_MAX } from '../limits/newsroom.ts';
import { foldText } from '../news/folding.ts';
import type { GuildSettings, OutletTaste } from '../news/guild-settings.ts';
import type { GuildId } from '../news/places.ts';
import { findOutlet } from './ask-question.ts';
import { changeSettings, settingsOf } from './guild-settings.ts';
import type { Newsroom } from './newsroom.ts';

/** What an outlet can be to a server. */
export const OUTLET_PLACES = ['preferred', 'muted', 'neither'] as const;
export type OutletPlace = (typeof OUTLET_PLACES)[number];

export type PlaceOutletOutcome =
  | { kind: 'placed'; outlet: string; settings: GuildSettings }
  /** Neither the index nor the server's lists have it; `near` are names of the index. */
  | { kind: 'unknown-outlet'; asked: string; near: readonly string[] }
  /** As many as can be are preferred, or muted. */
  | { kind: 'too-many'; max: number };

export async function placeOutlet(
  newsroom: Newsroom,
  guild: GuildId,
  { asked, as }: { asked: string; as: OutletPlace },
): Promise<PlaceOutletOutcome> {
  const { outlets } = await newsroom.directory.list();
  const { preferred, muted } = await settingsOf(newsroom, guild);
  // One that the index has no more can still be taken off a list.
  const chosen = [...preferred, ...muted].map((name) => ({ name }));
  const outlet = (findOutlet(outlets, asked) ?? findOutlet(chosen, asked))?.name;
  if (outlet === undefined) {
    const near = nearestNames(asked, outlets, { name: ({ name }) => name, limit: NEAR_NAMES_MAX });
    return { kind: 'unknown-outlet', asked, near: near.map(({ name }) => name) };
  }
  const settings = await changeSettings(newsroom, guild, (before) => {
    const after = placed(before, outlet, as);
    const isFull = [after.preferred, after.muted].some(({ length }) => length > CHOSEN_OUTLETS_MAX);
    return isFull ? {} : after;
  });
  const isPlaced = as === 'neither' || settings[as].includes(outlet);
  return isPlaced ? { kind: 'placed', outlet, settings } : { kind: 'too-many', max: CHOSEN_OUTLETS_MAX };
}

function placed({ preferred, muted }: OutletTaste, outlet: string, as: OutletPlace): OutletTaste {
  const folded = foldText(outlet);
  const without = (names: readonly string[]) => names.filter((name) => foldText(name) !== folded);
  return {
    preferred: [...without(preferred), ...(as === 'preferred' ? [outlet] : [])],
    muted: [...without(muted), ...(as === 'muted' ? [outlet] : [])],
  };
}
