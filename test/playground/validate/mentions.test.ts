// What Discord takes and refuses of the mentions that are allowed to ring.
import { expect, test } from 'vitest';
import { validateMessage } from '../../../src/playground/validate/message.ts';
import { lines } from './payloads.ts';

const CREATE = { isEdit: false, wasV2: false, isInteraction: false };

function check(payload: unknown): string[] {
  return lines(validateMessage(payload, CREATE));
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => String(1000 + index));

const mentions = (allowed: unknown) => check({ content: 'x', allowed_mentions: allowed });

test('nothing rings, or one kind, or the named ones', () => {
  expect(mentions({ parse: [] })).toEqual([]);
  expect(mentions({ parse: ['users', 'everyone'], roles: ids(100), replied_user: false })).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['more than a hundred roles', { roles: ids(101) }, 'allowed_mentions.roles BASE_TYPE_MAX_LENGTH'],
  ['more than a hundred users', { users: ids(101) }, 'allowed_mentions.users BASE_TYPE_MAX_LENGTH'],
  ['an unknown kind', { parse: ['here'] }, 'allowed_mentions.parse[0] BASE_TYPE_CHOICES'],
  [
    'all roles and some roles',
    { parse: ['roles'], roles: ['1'] },
    'allowed_mentions.parse MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'all users and some users',
    { parse: ['users'], users: ['1'] },
    'allowed_mentions.parse MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  ['a number for an id', { users: [5] }, 'allowed_mentions.users[0] NUMBER_TYPE_COERCE'],
  ['a list instead of an object', ['users'], 'allowed_mentions MODEL_TYPE_CONVERT'],
])('%s is refused', (_, allowed, line) => {
  expect(mentions(allowed)).toEqual([line]);
});
