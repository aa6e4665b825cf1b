// The bot's direct messages on the page: a channel of one member, as long as that member acts.
import { describe, expect, it } from 'vitest';
import type { PageState } from '../../../src/playground/page-protocol.ts';
import {
  afterEvent,
  afterMember,
  channelsShown,
  NOTHING_SHOWN,
} from '../../../src/playground/page/page-state.ts';
import { channelTitle, placesOf } from '../../../src/playground/page/places.ts';
import { AT_REST, API_COMMANDS, MANAGER, PLACES, READER } from './sample-commands.ts';

const STATE: PageState = {
  guildName: 'The local newsroom',
  channels: [...PLACES.channels],
  members: [MANAGER, READER],
  bot: { id: '9', name: 'Broadsheet', isOnline: true },
  commands: API_COMMANDS,
  ...AT_REST,
  messages: [],
};

const DIRECT = { id: '20', name: 'Broadsheet', type: 1, onlyFor: READER.id };
const WITH_DIRECT: PageState = {
  ...STATE,
  channels: [...STATE.channels, DIRECT],
};

describe('direct messages', () => {
  const opened = afterEvent(NOTHING_SHOWN, { kind: 'state', state: WITH_DIRECT });
  const shownTo = (memberId: string) => afterMember(opened, memberId);

  it('are a channel that their member alone sees', () => {
    const idsFor = (memberId: string) => channelsShown(WITH_DIRECT, memberId).map(({ id }) => id);
    expect(idsFor(READER.id)).toEqual(WITH_DIRECT.channels.map(({ id }) => id));
    expect(idsFor(MANAGER.id)).toEqual(STATE.channels.map(({ id }) => id));
    const read = { ...shownTo(READER.id), channelId: '20' };
    expect(afterEvent(read, { kind: 'state', state: WITH_DIRECT })).toMatchObject({ channelId: '20' });
  });

  it('are left when another member acts; a channel of the server is not', () => {
    const read = { ...shownTo(READER.id), channelId: '20' };
    expect(afterMember(read, MANAGER.id)).toMatchObject({ memberId: MANAGER.id, channelId: '10' });
    expect(afterMember({ ...read, channelId: '11' }, MANAGER.id)).toMatchObject({ channelId: '11' });
    const other = afterEvent({ ...read, memberId: MANAGER.id }, { kind: 'state', state: WITH_DIRECT });
    expect(other).toMatchObject({ memberId: MANAGER.id, channelId: '10' });
  });

  it('are headed by whose they are, and picked by no command', () => {
    expect(channelTitle(DIRECT)).toBe('@Broadsheet');
    expect(channelTitle(STATE.channels[0])).toMatch(/^#/);
    expect(placesOf(WITH_DIRECT).channels).toEqual(STATE.channels);
  });
});
