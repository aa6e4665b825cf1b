// Threads and posts on the page: where the side lists them, how they are headed, and what arrives unseen.
import { describe, expect, it } from 'vitest';
import type {
  PageChannel,
  PageEvent,
  PageMessage,
  PageState,
} from '../../../src/playground/page-protocol.ts';
import { channelTree, threadsIn } from '../../../src/playground/page/channel-tree.ts';
import {
  afterChannel,
  afterEvent,
  afterMember,
  channelShown,
  NOTHING_SHOWN,
  type Shown,
} from '../../../src/playground/page/page-state.ts';
import { channelPicks, channelTitle, mentionText, placesOf } from '../../../src/playground/page/places.ts';
import { AT_REST, API_COMMANDS, MANAGER, READER } from './sample-commands.ts';

const NEWS: PageChannel = { id: '10', name: 'news', type: 0 };
const FORUM: PageChannel = { id: '11', name: 'reading-room', type: 15 };

function thread(id: string, parts: Partial<PageChannel> = {}): PageChannel {
  return { id, name: `thread ${id}`, type: 11, parentId: '10', isArchived: false, ...parts };
}

function stateOf(...threads: PageChannel[]): PageState {
  return {
    guildName: 'The local newsroom',
    channels: [NEWS, FORUM, ...threads],
    members: [MANAGER, READER],
    bot: { id: '9', name: 'Broadsheet', isOnline: true },
    commands: API_COMMANDS,
    ...AT_REST,
    messages: [],
  };
}

function listed(state: PageState, openId = '10'): string[][] {
  return channelTree(state, '1', openId).map(({ channel, threads }) =>
    [channel, ...threads].map(({ id }) => id),
  );
}

function after(state: PageState, ...events: PageEvent[]): Shown {
  return [{ kind: 'state' as const, state }, ...events].reduce(afterEvent, NOTHING_SHOWN);
}

function messageIn(channelId: string, parts: Partial<PageMessage> = {}): PageEvent {
  return {
    kind: 'message',
    message: {
      ...{ id: '50', channelId, author: { id: '9', name: 'Broadsheet', isBot: true }, content: 'x' },
      ...{ components: [], attachments: [], flags: 0, nonce: null, mentionedRoleIds: [], onlyFor: null },
      ...{ state: 'sent', answers: null, sentAt: '2026-11-23T06:00:00.000Z', editedAt: null },
      ...parts,
    },
  };
}

describe('the side', () => {
  it('lists threads below their channel and posts below their forum, newest first', () => {
    const state = stateOf(thread('20'), thread('21', { parentId: '11' }), thread('22'));
    expect(listed(state)).toEqual([
      ['10', '22', '20'],
      ['11', '21'],
    ]);
  });

  it('lists the newest eight alone, and the open one', () => {
    const state = stateOf(...Array.from({ length: 12 }, (_, at) => thread(String(20 + at))));
    expect(listed(state)[0]).toEqual(['10', '31', '30', '29', '28', '27', '26', '25', '24']);
    expect(listed(state, '20')[0]?.slice(-2)).toEqual(['24', '20']);
    expect(threadsIn(state.channels, '10')).toHaveLength(12);
  });

  it('leaves out what was put away, unless it is open', () => {
    const state = stateOf(thread('20', { isArchived: true }), thread('21'));
    expect(listed(state)[0]).toEqual(['10', '21']);
    expect(listed(state, '20')[0]).toEqual(['10', '21', '20']);
  });
});

describe('a thread', () => {
  it('appears when it is opened, and changes in its place', () => {
    const opened = after(stateOf(thread('20')), { kind: 'thread', thread: thread('21') });
    expect(opened.server?.channels.map(({ id }) => id)).toEqual(['10', '11', '20', '21']);
    const away = afterEvent(opened, { kind: 'thread', thread: thread('20', { isArchived: true }) });
    expect(away.server?.channels.map(({ id }) => id)).toEqual(['10', '11', '20', '21']);
    expect(away.server?.channels[2]).toMatchObject({ isArchived: true });
  });

  it('is headed by its name and the channel that it is in', () => {
    const { channels } = stateOf(thread('20'));
    expect(channelTitle(channels[2], channels)).toBe('thread 20 · #news');
    expect(channelTitle(channels[2])).toBe('thread 20');
    expect(channelTitle(channels[0], channels)).toBe('#news');
  });

  it('can be picked where a command takes threads, and is told from a channel of its name', () => {
    const places = placesOf(stateOf(thread('20', { name: 'news' })));
    expect(channelPicks(places, [0])).toEqual([{ id: '10', label: '#news', detail: 'Channel' }]);
    expect(channelPicks(places, [11])).toEqual([{ id: '20', label: '#news', detail: 'in #news' }]);
    expect(mentionText('channel', '20', places)).toBe('#news');
  });

  it('is opened by its id; of an id that is not there nothing changes', () => {
    const shown = after(stateOf(thread('20')));
    expect(channelShown(afterChannel(shown, '20'))?.name).toBe('thread 20');
    expect(afterChannel(shown, '99')).toBe(shown);
  });
});

describe('what arrives in a channel that is not open', () => {
  it('is unread until the channel is opened', () => {
    const shown = after(stateOf(thread('20')), messageIn('20'));
    expect([...shown.unread]).toEqual(['20']);
    expect([...afterChannel(shown, '20').unread]).toEqual([]);
    expect([...afterMember(shown, READER.id).unread]).toEqual([]);
  });

  it('is not unread where it is open, is another’s alone, or has only changed', () => {
    const state = stateOf(thread('20'));
    expect([...after(state, messageIn('10')).unread]).toEqual([]);
    expect([...after(state, messageIn('20', { onlyFor: READER.id })).unread]).toEqual([]);
    const read = afterChannel(after(state, messageIn('20')), '20');
    const back = afterChannel(read, '10');
    expect([...afterEvent(back, messageIn('20', { content: 'y' })).unread]).toEqual([]);
  });
});
