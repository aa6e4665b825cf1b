// The channels, people and roles of the server that options, selects and mentions name.
import type { PageChannel, PageMember, PageRole, PageState } from '../page-protocol.ts';

export interface Places {
  channels: readonly PageChannel[];
  /** Members and the bot. */
  people: readonly Pick<PageMember, 'id' | 'name'>[];
  roles: readonly PageRole[];
}

/** One thing that can be picked: the id is sent, the label read. */
export interface NamedChoice {
  id: string;
  label: string;
  detail: string;
}

export const NO_PLACES: Places = { channels: [], people: [], roles: [] };

export function placesOf(state: PageState): Places {
  const channels = state.channels.filter(({ onlyFor }) => onlyFor === undefined);
  return { channels, people: [...state.members, state.bot], roles: state.roles ?? [] };
}

/** The channels of these kinds; of every kind when none is named. */
export function channelPicks(places: Places, kinds: readonly number[] = []): NamedChoice[] {
  const fitting = places.channels.filter(
    ({ type }) => kinds.length === 0 || type === undefined || kinds.includes(type),
  );
  return fitting.map(({ id, name, parentId }) => {
    const parent = places.channels.find((channel) => channel.id === parentId);
    return { id, label: `#${name}`, detail: parent === undefined ? 'Channel' : `in #${parent.name}` };
  });
}

export function peoplePicks(places: Places): NamedChoice[] {
  return places.people.map(({ id, name }) => ({ id, label: `@${name}`, detail: 'Member' }));
}

export function rolePicks(places: Places): NamedChoice[] {
  return places.roles.map(({ id, name }) => ({ id, label: `@${name.replace(/^@/, '')}`, detail: 'Role' }));
}

/** How a channel is headed: with a sign for its kind, as Discord does; a thread by its name, before the channel that it is in. */
export function channelTitle(
  channel: PageChannel | undefined,
  channels: readonly PageChannel[] = [],
): string {
  const parent = channels.find(({ id }) => id === channel?.parentId);
  if (parent !== undefined) return `${channel?.name ?? ''} · #${parent.name}`;
  if (channel?.parentId !== undefined) return channel.name;
  return `${channel?.onlyFor === undefined ? '#' : '@'}${channel?.name ?? ''}`;
}

/** How a mention reads; an id that the server does not have is shown as unknown, as Discord does. */
export function mentionText(of: 'user' | 'channel' | 'role', id: string, places: Places): string {
  if (of === 'channel') return channelPicks(places).find((pick) => pick.id === id)?.label ?? '#unknown';
  if (of === 'role') return rolePicks(places).find((pick) => pick.id === id)?.label ?? '@unknown role';
  return peoplePicks(places).find((pick) => pick.id === id)?.label ?? '@unknown user';
}
