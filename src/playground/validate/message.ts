// Whether Discord would take a message: a channel's, an interaction's answer, or an edit of either.
import { componentsIn, nameRules, totalRules } from './component-tree.ts';
import { rowsOnly, v2Components } from './components.ts';
import { embeds } from './embeds.ts';
import {
  type Check,
  type Fields,
  integer,
  isAbsent,
  isFields,
  list,
  missing,
  shape,
  snowflake,
  text,
  violation,
  yesOrNo,
} from './fields.ts';
import { fileRules } from './file-references.ts';
import { allowedMentions } from './mentions.ts';
import { EMPTY_MESSAGE, type Violation } from './violation.ts';

/** What else decides whether a payload is right. */
export interface MessageContext {
  /** The payload changes a message; what it leaves out stays as it is. */
  isEdit: boolean;
  /** The message that it changes has the flag IS_COMPONENTS_V2. */
  wasV2: boolean;
  /** It answers an interaction, follows one up, or changes such an answer. */
  isInteraction: boolean;
  /** Of what components V2 do not go with, what the message that it changes holds: `content`, `embeds`. */
  holds?: readonly string[];
  /** Names of the files that the message will have; left out, nobody looks whether a component names another. */
  files?: readonly string[];
}

const IS_COMPONENTS_V2 = 1 << 15;
const EPHEMERAL = 1 << 6;
/** SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS, IS_VOICE_MESSAGE, IS_COMPONENTS_V2. */
const CHANNEL_FLAGS = (1 << 2) | (1 << 12) | (1 << 13) | IS_COMPONENTS_V2;

/** What a message with components V2 cannot have. */
const LEGACY_FIELDS = ['content', 'embeds', 'sticker_ids', 'poll'] as const;

const attachment = shape({
  required: {
    id: (value, path) => (typeof value === 'number' ? integer({ min: 0 }) : snowflake)(value, path),
  },
  optional: { filename: text({ min: 1, max: 1024 }), description: text({ max: 1024 }) },
});

const nonce: Check = (value, path) =>
  typeof value === 'number' ? integer()(value, path) : text({ max: 25 })(value, path);

const fields = shape({
  optional: {
    content: text({ max: 2000 }),
    embeds,
    allowed_mentions: allowedMentions,
    flags: integer({ min: 0 }),
    nonce,
    enforce_nonce: yesOrNo,
    tts: yesOrNo,
    attachments: list(attachment, { max: 10 }),
    sticker_ids: list(snowflake, { max: 3 }),
    poll: shape({}),
    message_reference: shape({
      optional: {
        message_id: snowflake,
        channel_id: snowflake,
        guild_id: snowflake,
        fail_if_not_exists: yesOrNo,
      },
    }),
  },
});

/** Every reason why Discord would refuse the message; none when it would take it. */
export function validateMessage(payload: unknown, context: MessageContext): Violation[] {
  const wrong = fields(payload, '');
  if (!isFields(payload)) return wrong;
  const flags = payload['flags'];
  const hasFlag = typeof flags === 'number' && (flags & IS_COMPONENTS_V2) !== 0;
  const isV2 = hasFlag || (context.isEdit && context.wasV2);
  const found = [
    ...wrong,
    ...flagRules(payload, context),
    ...(isV2 ? v2Rules(payload, context) : rowRules(payload['components'])),
  ];
  // Discord looks at this last: an invalid form is answered as one even when nothing is in it.
  return found.length > 0 || isV2 || context.isEdit || hasSubstance(payload) ? found : empty();
}

function flagRules(payload: Fields, { isEdit, wasV2, isInteraction }: MessageContext): Violation[] {
  const flags = payload['flags'];
  if (typeof flags !== 'number' || !Number.isSafeInteger(flags)) return [];
  if (isEdit && wasV2 && (flags & IS_COMPONENTS_V2) === 0)
    return violation(
      'flags',
      'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
      'A message with components V2 keeps that flag: send it again, or no flags.',
    );
  // An edit repeats the flags that Discord itself set, such as HAS_THREAD.
  const allowed = isInteraction ? CHANNEL_FLAGS | EPHEMERAL : CHANNEL_FLAGS;
  if (isEdit || (flags < 2 ** 31 && (flags & ~allowed) === 0)) return [];
  return violation(
    'flags',
    'MESSAGE_FLAGS_INVALID',
    `A new message here can have only flags out of ${allowed}.`,
  );
}

function v2Rules(payload: Fields, { isEdit, wasV2, holds = [], files }: MessageContext): Violation[] {
  const found = LEGACY_FIELDS.flatMap((field) =>
    !isHeldBack(payload, field, holds) && (isAbsent(payload[field]) || isEmptyList(payload[field]))
      ? []
      : violation(
          field,
          'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
          `A message with components V2 cannot have ${field}: leave it out, or send null to empty it.`,
        ),
  );
  const components = payload['components'];
  if (isAbsent(components)) return isEdit && wasV2 ? found : [...found, ...missing('components')];
  const placed = componentsIn(components, 'components');
  return [
    ...found,
    ...v2Components(components, 'components'),
    ...nameRules(placed),
    ...totalRules(placed, 'components'),
    ...(files === undefined ? [] : fileRules(placed, files)),
  ];
}

/** The message holds it from before, and the payload does not empty it: left out, it would stay. */
function isHeldBack(payload: Fields, field: string, holds: readonly string[]): boolean {
  if (!holds.includes(field)) return false;
  // Null empties the text; of embeds only an empty list was seen to do it (discord-api-docs issue 7787).
  return field === 'embeds' ? !isEmptyList(payload[field]) : payload[field] === undefined;
}

function rowRules(components: unknown): Violation[] {
  if (isAbsent(components)) return [];
  return [...rowsOnly(components, 'components'), ...nameRules(componentsIn(components, 'components'))];
}

/** There is something to show; the files of a request are named in its attachments. */
function hasSubstance(payload: Fields): boolean {
  const content = payload['content'];
  if (typeof content === 'string' && content.trim() !== '') return true;
  if (isFields(payload['poll'])) return true;
  return ['embeds', 'sticker_ids', 'attachments', 'components'].some(
    (field) => Array.isArray(payload[field]) && !isEmptyList(payload[field]),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function empty(): Violation[] {
  return violation(
    '',
    EMPTY_MESSAGE,
    'A message needs content, embeds, stickers, components, a poll or a file.',
  );
}
