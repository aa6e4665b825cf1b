// Where digests can be posted: each kind of channel with what it needs and what it cannot have.
import { PermissionsBitField, type PermissionsString } from 'discord.js';
import { describe, expect, test } from 'vitest';
import {
  badForumTagView,
  forumTagNamed,
  mayNotify,
  placeNotes,
  placeRefusal,
  type Place,
} from '../../../src/discord/answers/digest-place.ts';
import { en } from '../../../src/discord/texts/en.ts';
import type { ChannelId } from '../../../src/news/places.ts';
import { PLAIN_POSTING } from '../../../src/news/subscription.ts';
import { textOf } from '../message-checks.ts';

const ALL: PermissionsString[] = [
  ...(['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'CreatePublicThreads'] as const),
  'ReadMessageHistory',
];

function placeWith(given: Partial<Place> & { without?: PermissionsString } = {}): Place {
  const { without, ...rest } = given;
  const names = ALL.filter((name) => name !== without);
  const id = '5' as ChannelId;
  return { ...{ id, kind: 'text', forum: null, permissions: new PermissionsBitField(names) }, ...rest };
}

const FORUM = {
  kind: 'forum' as const,
  forum: { tags: [{ id: '7', name: 'News *daily*' }], isTagRequired: false },
};

function saidOf(place: Place, posting = {}): string | null {
  const refusal = placeRefusal(place, { ...PLAIN_POSTING, ...posting }, en);
  return refusal === null ? null : textOf(refusal.components);
}

describe('a channel', () => {
  test.each(['text', 'announcement', 'thread'] as const)('of kind %s takes a plain digest', (kind) => {
    expect(saidOf(placeWith({ kind }))).toBe(null);
  });

  test.each([
    ['text', 'SendMessages', 'Send Messages'],
    ['announcement', 'ViewChannel', 'View Channel'],
    ['thread', 'SendMessagesInThreads', 'Send Messages in Threads'],
    ['forum', 'SendMessages', 'Send Messages'],
    ['forum', 'SendMessagesInThreads', 'Send Messages in Threads'],
  ] as const)('of kind %s needs %s', (kind, without, shown) => {
    expect(saidOf(placeWith({ kind, without }))).toContain(`Missing there: **${shown}**.`);
  });

  test('of text needs the right to open threads where each digest gets one, and not else', () => {
    const place = placeWith({ without: 'CreatePublicThreads' });
    expect(saidOf(place)).toBe(null);
    expect(saidOf(place, { isThreaded: true })).toContain('**Create Public Threads**');
    expect(saidOf(placeWith(), { isThreaded: true })).toBe(null);
  });

  test.each(['thread', 'forum'] as const)('of kind %s has no threads below its messages', (kind) => {
    expect(saidOf(placeWith({ kind }), { isThreaded: true })).toContain('No thread can be opened in <#5>');
  });

  test.each(['text', 'thread', 'forum'] as const)('of kind %s publishes nothing', (kind) => {
    expect(saidOf(placeWith({ kind }), { isPublished: true })).toContain('Nothing can be published');
    expect(saidOf(placeWith({ kind: 'announcement' }), { isPublished: true })).toBe(null);
  });

  test('whose permissions Discord does not say is tried', () => {
    expect(saidOf(placeWith({ permissions: null }))).toBe(null);
    expect(placeNotes(placeWith({ permissions: null }), en)).toEqual([]);
  });

  test('whose history may not be read is noted', () => {
    expect(placeNotes(placeWith(), en)).toEqual([]);
    expect(placeNotes(placeWith({ without: 'ReadMessageHistory' }), en)).toEqual([
      en.subscriptions.looksNeeded({ channel: '<#5>' }),
    ]);
  });
});

describe('a forum', () => {
  test('that wants a tag is refused without one, and its tags are named', () => {
    const wanting = placeWith({ ...FORUM, forum: { ...FORUM.forum, isTagRequired: true } });
    expect(saidOf(wanting)).toContain('<#5> wants a tag on each post');
    expect(saidOf(wanting)).toContain('News \\*daily\\*');
    expect(saidOf(wanting, { forumTag: '7' })).toBe(null);
    const bare = placeWith({ ...FORUM, forum: { tags: [], isTagRequired: true } });
    expect(saidOf(bare)).toContain('the forum has none yet');
    expect(saidOf(placeWith(FORUM))).toBe(null);
  });

  test('knows its tags by id and by name', () => {
    const place = placeWith(FORUM);
    for (const asked of ['7', 'News *daily*', ' news *DAILY* '])
      expect(forumTagNamed(place, asked)).toBe('7');
    expect(forumTagNamed(place, 'Sport')).toBe(null);
    expect(textOf(badForumTagView(place, '@here', en).components)).toContain('no tag “\\@here”');
  });

  test('alone has tags', () => {
    expect(forumTagNamed(placeWith(), '7')).toBe(null);
    expect(saidOf(placeWith(), { forumTag: '7' })).toContain('<#5> is no forum');
    expect(textOf(badForumTagView(placeWith(), 'x', en).components)).toContain('is no forum');
  });
});

test('a role notifies where anybody may mention it, or the bot may mention all', () => {
  const all = placeWith({ permissions: new PermissionsBitField(['MentionEveryone']) });
  expect(mayNotify({ mentionable: false }, placeWith())).toBe(false);
  expect(mayNotify({ mentionable: true }, placeWith())).toBe(true);
  expect(mayNotify({ mentionable: false }, all)).toBe(true);
});
