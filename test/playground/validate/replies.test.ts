// Whole answers of a news bot, as it would send them, are taken; with one slip each, they are refused.
import { expect, test } from 'vitest';
import { validateCommands } from '../../../src/playground/validate/commands.ts';
import { validateMessage } from '../../../src/playground/validate/message.ts';
import {
  button,
  type Json,
  lines,
  linkButton,
  repeat,
  row,
  section,
  select,
  textDisplay,
  V2,
} from './payloads.ts';

const EPHEMERAL = 64;
const SILENT = 4096;

function reply(flags: number, ...components: Json[]): Json {
  const container = { type: 17, accent_color: 2_060_267, components };
  return { flags: V2 | flags, allowed_mentions: { parse: [] }, components: [container] };
}

const story = (index: number) =>
  section({
    components: [
      textDisplay(`### ${index}. Ferry line to reopen in spring\n-# 4 outlets · <t:1795406400:R>`),
      textDisplay('The first boat leaves in April. ([Harbour Gazette](https://gazette.example/ferry))'),
    ],
    accessory: button({ label: 'Summary', custom_id: `1:st:s${index}` }),
  });

const stories = reply(
  0,
  textDisplay('## Energy · last 24 hours\nFive stories from nine outlets'),
  ...repeat(5, (index) => story(index + 1)),
  { type: 14 },
  row(
    button({ label: 'Previous', custom_id: '1:nl:0', disabled: true }),
    button({ label: 'Next', custom_id: '1:nl:2' }),
    linkButton({ label: 'Guide', url: 'https://bot.example/guide' }),
  ),
  row(select({ custom_id: '1:nf', placeholder: 'Period: last 24 hours', min_values: 1, max_values: 1 })),
);

const summary = reply(
  0,
  section({
    components: [textDisplay('## Ferry line to reopen\n-# first seen <t:1795406400:f>')],
    accessory: {
      type: 11,
      media: { url: 'https://img.example/ferry.jpg' },
      description: 'The ferry at the old pier on a grey morning.',
    },
  }),
  { type: 14, divider: true, spacing: 1 },
  textDisplay('**What happened**\n- The line reopens in April. ([Gazette](https://gazette.example/ferry))'),
  {
    type: 12,
    items: [{ media: { url: 'attachment://timeline.png' }, description: 'Timeline of six reports.' }],
  },
  row(button({ custom_id: '1:cp:s1', style: 1 }), button({ label: 'Sources', custom_id: '1:so:s1' })),
);

const nothing = reply(
  EPHEMERAL,
  textDisplay('### No stories for “tidal barrage” in seven days\nThe newest is from <t:1795248000:R>.'),
  row(button({ label: 'Last 30 days', custom_id: '1:nl:d30', style: 1 })),
);

const digest: Json = {
  ...reply(SILENT, textDisplay('## Daily digest: Energy'), story(1)),
  nonce: 'dg.1a.tp2b4g',
  enforce_nonce: true,
};

const announced: Json = {
  content: '<@&112233445566778899> Daily digest: Energy. 5 stories, first: Ferry line to reopen',
  allowed_mentions: { parse: [], roles: ['112233445566778899'] },
  nonce: 'dg.1a.tp2b4g',
  enforce_nonce: true,
  flags: 4,
};

const asReply = { isEdit: false, wasV2: false, isInteraction: true };
const asPost = { isEdit: false, wasV2: false, isInteraction: false };
const asEdit = { isEdit: true, wasV2: false, isInteraction: false };

test.each([
  ['a list of stories', stories, asReply],
  ['a summary', summary, asReply],
  ['an empty result', nothing, asReply],
  ['a digest', digest, asPost],
  ['a digest that mentions a role', announced, asPost],
  ['the same, turned into components', { ...digest, content: null }, asEdit],
] as const)('%s is taken', (_, payload, context) => {
  expect(validateMessage(payload, context)).toEqual([]);
});

test('an ephemeral answer is refused as a channel post', () => {
  expect(lines(validateMessage(nothing, asPost))).toEqual(['flags MESSAGE_FLAGS_INVALID']);
});

test('a digest turned into components keeps none of its plain text, not even an empty one', () => {
  expect(lines(validateMessage({ ...digest, content: '' }, asEdit))).toEqual([
    'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ]);
});

test('ten stories of four components each, a heading and their container are too many', () => {
  const many = reply(0, textDisplay('## Energy'), ...repeat(10, (index) => story(index)));
  expect(lines(validateMessage(many, asReply))).toEqual([
    'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ]);
});

test('two pages with the same target are refused for their buttons', () => {
  const pages = reply(
    0,
    row(button({ custom_id: '1:nl:0' }), button({ custom_id: '1:nl:0', disabled: true })),
  );
  expect(lines(validateMessage(pages, asReply))).toEqual([
    'components[0].components[0].components[1].custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ]);
});

test('the commands of a news bot are taken, and refused when an optional option comes first', () => {
  const tag = {
    type: 3,
    name: 'tag',
    description: 'Topic',
    required: true,
    autocomplete: true,
    max_length: 60,
  };
  const channel = { type: 7, name: 'channel', description: 'Where to post', channel_types: [0, 5, 15] };
  const often = {
    type: 3,
    name: 'schedule',
    description: 'How often',
    choices: ['daily', 'weekly'].map((value) => ({ name: value, value })),
  };
  const digestCommand = (options: Json[]) => ({
    integration_types: [0],
    contexts: [0],
    default_member_permissions: '32',
    name: 'digest',
    description: 'Scheduled news',
    description_localizations: { de: 'Nachrichten nach Plan' },
    options: [
      { type: 1, name: 'add', description: 'Post a digest', options },
      { type: 1, name: 'list', description: 'Digests in this server' },
    ],
  });
  const menu = { integration_types: [0, 1], contexts: [0, 1, 2], type: 3, name: 'Find coverage' };
  expect(validateCommands([digestCommand([tag, channel, often]), menu])).toEqual([]);
  expect(lines(validateCommands([digestCommand([channel, tag]), menu]))).toEqual([
    '[0].options[0].options[1] APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ]);
});
