// Commands, places and a writer for the tests of the composer.
import type { PageState } from '../../../src/playground/page-protocol.ts';
import type { APIApplicationCommand } from 'discord.js';
import { callableCommands } from '../../../src/playground/page/command-list.ts';
import type { Asker } from '../../../src/playground/page/command-request.ts';
import type { Places } from '../../../src/playground/page/places.ts';

const TAG = { type: 3, name: 'tag', description: 'Topic', autocomplete: true, max_length: 60 };
const PERIOD = {
  type: 3,
  name: 'period',
  description: 'How far back',
  choices: [
    { name: 'Last 24 hours', value: 'd1' },
    { name: 'Last 7 days', value: 'd7' },
  ],
};

/** As REST answers them, with only what the page reads. */
export const API_COMMANDS = [
  {
    id: '101',
    type: 1,
    name: 'news',
    description: 'Latest stories',
    options: [
      { type: 3, name: 'query', description: 'Words', min_length: 2 },
      TAG,
      PERIOD,
      { type: 5, name: 'private', description: 'Only for me' },
    ],
  },
  {
    id: '102',
    type: 1,
    name: 'digest',
    description: 'Scheduled posts',
    default_member_permissions: '32',
    options: [
      {
        type: 1,
        name: 'add',
        description: 'Post a digest',
        options: [
          { ...TAG, required: true },
          { type: 7, name: 'channel', description: 'Where', channel_types: [0, 5] },
          { type: 4, name: 'stories', description: 'How many', min_value: 3, max_value: 8 },
          { type: 8, name: 'mention', description: 'Role' },
          { type: 3, name: 'time', description: 'Local time' },
        ],
      },
      { type: 1, name: 'list', description: 'All of them' },
    ],
  },
  { id: '103', type: 1, name: 'tags', description: 'Browse tags' },
  { id: '104', type: 3, name: 'Find coverage', description: '' },
] as unknown as APIApplicationCommand[];

export const MANAGER = { id: '1', name: 'Mara', isManager: true };
/** A clock and faults as at the start. */
export const AT_REST: Pick<PageState, 'clock' | 'faults'> = {
  clock: { nowMs: 1_795_420_800_000, isMovable: true, aheadMs: 0, runs: [] },
  faults: { on: [], hasWriter: false },
};
export const READER = { id: '2', name: 'Robin', isManager: false };
export const COMMANDS = callableCommands(API_COMMANDS, MANAGER);

export const PLACES: Places = {
  channels: [
    { id: '10', name: 'general', type: 0 },
    { id: '11', name: 'news' },
    { id: '12', name: 'steps', type: 13 },
  ],
  people: [MANAGER, READER],
  roles: [{ id: '30', name: 'Readers' }],
};

export const ASKER: Asker = { memberId: '1', channelId: '10', picked: new Map(), places: PLACES };
