// What the page shows after each event and press: whose messages, what waits, what has failed.
import { describe, expect, it } from 'vitest';
import type { PageEvent, PageMessage, PageState } from '../../../src/playground/page-protocol.ts';
import { callableCommands, messageCommands } from '../../../src/playground/page/command-list.ts';
import { CONTAINER, TEXT_DISPLAY } from '../../../src/playground/page/discord-types.ts';
import { announcement } from '../../../src/playground/page/message-text.ts';
import {
  afterEvent,
  afterPress,
  afterPressEnd,
  messagesShown,
  NOTHING_SHOWN,
  type Shown,
} from '../../../src/playground/page/page-state.ts';
import { mentionText, placesOf } from '../../../src/playground/page/places.ts';
import { timestampText } from '../../../src/playground/page/timestamps.ts';
import { AT_REST, API_COMMANDS, MANAGER, PLACES, READER } from './sample-commands.ts';

function messageOf(id: string, parts: Partial<PageMessage> = {}): PageMessage {
  return {
    id,
    channelId: '10',
    author: { id: '9', name: 'Broadsheet', isBot: true },
    content: `message ${id}`,
    components: [],
    attachments: [],
    flags: 0,
    nonce: null,
    mentionedRoleIds: [],
    onlyFor: null,
    state: 'sent',
    answers: null,
    sentAt: '2026-11-23T06:00:00.000Z',
    editedAt: null,
    ...parts,
  };
}

const STATE: PageState = {
  guildName: 'The local newsroom',
  channels: [...PLACES.channels],
  members: [MANAGER, READER],
  bot: { id: '9', name: 'Broadsheet', isOnline: true },
  commands: API_COMMANDS,
  ...AT_REST,
  messages: [messageOf('1'), messageOf('2', { channelId: '11' }), messageOf('3', { onlyFor: '2' })],
};

function after(...events: PageEvent[]): Shown {
  return [{ kind: 'state' as const, state: STATE }, ...events].reduce(afterEvent, NOTHING_SHOWN);
}

function ids(shown: Shown): string[] {
  return messagesShown(shown).map(({ id }) => id);
}

const MINE = { memberId: '1', memberName: 'Mara', command: '/news' };

describe('what is shown', () => {
  it('begins with the first member in the first channel', () => {
    expect(after()).toMatchObject({ memberId: '1', channelId: '10', isConnected: true });
  });

  it('keeps the member and the channel when the connection comes back', () => {
    const shown = { ...after(), memberId: '2', channelId: '11', isConnected: false };
    expect(afterEvent(shown, { kind: 'state', state: STATE })).toMatchObject({
      memberId: '2',
      channelId: '11',
      isConnected: true,
    });
  });

  it("holds the channel's messages and what is only for this member", () => {
    expect(ids(after())).toEqual(['1']);
    expect(ids({ ...after(), memberId: '2' })).toEqual(['1', '3']);
    expect(ids({ ...after(), channelId: '11' })).toEqual(['2']);
    expect(ids({ ...after(), dismissed: new Set(['1']) })).toEqual([]);
  });

  it('replaces a message in its place, adds a new one at the end, and drops a deleted one', () => {
    const edited = messageOf('1', { content: 'edited' });
    const shown = after({ kind: 'message', message: messageOf('4') }, { kind: 'message', message: edited });
    expect(messagesShown(shown).map(({ content }) => content)).toEqual(['edited', 'message 4']);
    expect(ids(afterEvent(shown, { kind: 'message-deleted', id: '1' }))).toEqual(['4']);
  });

  it('knows when the bot goes and which commands there are', () => {
    const shown = after({ kind: 'bot', isOnline: false }, { kind: 'commands', commands: [] });
    expect(shown.server?.bot.isOnline).toBe(false);
    expect(shown.server?.commands).toEqual([]);
  });

  it('shows nothing of events before the first state', () => {
    expect(afterEvent(NOTHING_SHOWN, { kind: 'message', message: messageOf('1') })).toBe(NOTHING_SHOWN);
  });

  it('draws at most two hundred messages, the newest', () => {
    const many = Array.from({ length: 300 }, (_, index) => messageOf(String(index)));
    const shown = afterEvent(NOTHING_SHOWN, { kind: 'state', state: { ...STATE, messages: many } });
    expect(ids(shown)).toHaveLength(200);
    expect(ids(shown).at(-1)).toBe('299');
  });
});

describe('a press', () => {
  const pressed = afterPress(after(), '1', 'next');

  it('waits until its message changes, an answer for this member comes, or a form opens', () => {
    expect(pressed.waiting.get('1')).toBe('next');
    const answer = messageOf('5', { answers: MINE });
    const form = { custom_id: 'f', title: 'F', components: [] };
    const ends: PageEvent[] = [
      { kind: 'message', message: messageOf('1') },
      { kind: 'message', message: answer },
      { kind: 'modal', interactionId: '7', memberId: '1', modal: form },
      { kind: 'interaction-failed', memberId: '1', messageId: '1', reason: 'No answer.' },
    ];
    for (const event of ends) expect(afterEvent(pressed, event).waiting.size).toBe(0);
  });

  it('waits on while others do something', () => {
    const others: PageEvent[] = [
      { kind: 'message', message: messageOf('6', { answers: { ...MINE, memberId: '2' } }) },
      { kind: 'interaction-failed', memberId: '2', messageId: '1', reason: 'No answer.' },
    ];
    for (const event of others) expect(afterEvent(pressed, event).waiting.get('1')).toBe('next');
  });

  it('shows why it failed beside its message, until the next press', () => {
    const failed = afterPressEnd(pressed, '1', 'No answer.');
    expect(failed.failures.get('1')).toBe('No answer.');
    expect(afterPress(failed, '1', 'next').failures.size).toBe(0);
  });

  it('that brought no change stops waiting without a word', () => {
    const ended = afterPressEnd(pressed, '1', null);
    expect([ended.waiting.size, ended.failures.size]).toEqual([0, 0]);
  });

  it('shows a failure without a message as a notice', () => {
    const event = { kind: 'interaction-failed', memberId: '1', messageId: null, reason: 'Refused.' } as const;
    expect(afterEvent({ ...pressed, pendingCommand: '/news' }, event)).toMatchObject({
      notice: 'Refused.',
      pendingCommand: null,
    });
  });

  it('of a command is pending until an answer for this member comes', () => {
    const sending = { ...after(), pendingCommand: '/news' };
    expect(afterEvent(sending, { kind: 'message', message: messageOf('8') }).pendingCommand).toBe('/news');
    const answer = messageOf('8', { answers: MINE, state: 'thinking' });
    expect(afterEvent(sending, { kind: 'message', message: answer }).pendingCommand).toBeNull();
  });
});

describe('commands', () => {
  it('show a member only what a member may use', () => {
    expect(callableCommands(API_COMMANDS, READER).map(({ name }) => name)).toEqual(['news', 'tags']);
    expect(callableCommands(API_COMMANDS, MANAGER).map(({ name }) => name)).toContain('digest add');
  });

  it("of a message's menu stand apart", () => {
    expect(messageCommands(API_COMMANDS, READER).map(({ name }) => name)).toEqual(['Find coverage']);
  });
});

describe('what is said of a message', () => {
  it('is its beginning without markup', () => {
    const text = '## Title\n-# meta <t:5:R>\n- **Bold** [Quay](https://quay.example/) </news:12>';
    const message = messageOf('1', {
      content: null,
      components: [{ type: CONTAINER, components: [{ type: TEXT_DISPLAY, content: text }] }],
    });
    expect(announcement(message)).toBe('Broadsheet: Title meta Bold Quay /news');
  });

  it('is its state while there is no text', () => {
    expect(announcement(messageOf('1', { state: 'thinking' }))).toBe('Broadsheet is thinking…');
    expect(announcement(messageOf('1', { state: 'failed' }))).toContain('did not respond');
  });

  it('stays short', () => {
    expect(announcement(messageOf('1', { content: 'word '.repeat(900) })).length).toBeLessThan(220);
  });
});

describe('a mention', () => {
  const places = placesOf({ ...STATE, roles: [{ id: '30', name: 'Readers' }] });

  it.each([
    ['channel', '11', '#news'],
    ['user', '2', '@Robin'],
    ['user', '9', '@Broadsheet'],
    ['role', '30', '@Readers'],
    ['role', '31', '@unknown role'],
    ['user', '31', '@unknown user'],
    ['channel', '31', '#unknown'],
  ] as const)('of %s %s reads %s', (of, id, text) => {
    expect(mentionText(of, id, places)).toBe(text);
  });
});

describe('a timestamp', () => {
  const reader = { nowMs: Date.UTC(2026, 10, 23, 12), locale: 'en-GB', timeZone: 'Europe/Berlin' };
  const atSix = Date.UTC(2026, 10, 23, 6, 5, 9) / 1000;

  it.each([
    ['t', '07:05'],
    ['T', '07:05:09'],
    ['d', '23/11/2026'],
    ['D', '23 November 2026'],
    ['f', '23 November 2026 at 07:05'],
    ['F', 'Monday 23 November 2026 at 07:05'],
    ['s', '23/11/2026, 07:05'],
    ['S', '23/11/2026, 07:05:09'],
    ['R', '5 hours ago'],
  ] as const)('in style %s reads %s', (style, text) => {
    // Whether a comma follows the weekday depends on the runtime's tables.
    expect(timestampText(atSix, style, reader).replace('day,', 'day')).toBe(text);
  });

  it.each([
    [-30, 'now'],
    [59, 'now'],
    [60, 'in 1 minute'],
    [-90 * 60, '1 hour ago'],
    [-86_400, '1 day ago'],
    [40 * 86_400, 'in 1 month'],
    [-800 * 86_400, '2 years ago'],
  ])('%i seconds away reads %s', (seconds, text) => {
    expect(timestampText(reader.nowMs / 1000 + seconds, 'R', reader)).toBe(text);
  });
});
