// Discord's limits for embeds: each field's own, and the sum over all embeds of a message.
import { pageAddress, pictureAddress } from './addresses.ts';
import {
  type Check,
  type Fields,
  integer,
  isFields,
  list,
  listIn,
  shape,
  text,
  violation,
  visibleText,
  yesOrNo,
} from './fields.ts';
import type { Violation } from './violation.ts';

const EMBEDS_MAX = 10;

/** Characters of titles, descriptions, field names and values, footers and authors, over all embeds. */
const TEXT_TOTAL_MAX_LENGTH = 6000;

const picture = shape({ optional: { url: pictureAddress } });

const field = shape({
  required: { name: visibleText({ max: 256 }), value: visibleText({ max: 1024 }) },
  optional: { inline: yesOrNo },
});

const timestamp: Check = (value, path) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value))
    ? []
    : violation(path, 'DATE_TIME_TYPE_PARSE', 'The value has to be a time in ISO 8601.');

const embed = shape({
  optional: {
    title: text({ max: 256 }),
    description: text({ max: 4096 }),
    url: pageAddress,
    color: integer({ min: 0, max: 0xff_ff_ff }),
    timestamp,
    fields: list(field, { max: 25 }),
    footer: shape({ required: { text: visibleText({ max: 2048 }) }, optional: { icon_url: pictureAddress } }),
    author: shape({
      required: { name: visibleText({ max: 256 }) },
      optional: { url: pageAddress, icon_url: pictureAddress },
    }),
    image: picture,
    thumbnail: picture,
  },
});

const eachEmbed = list(embed, { max: EMBEDS_MAX });

/** The embeds of a message. */
export const embeds: Check = (value, path) => [...eachEmbed(value, path), ...sumRule(value, path)];

function sumRule(value: unknown, path: string): Violation[] {
  if (!Array.isArray(value)) return [];
  const length = value
    .slice(0, EMBEDS_MAX)
    .filter(isFields)
    .reduce((sum, one) => sum + lengthOf(one), 0);
  if (length <= TEXT_TOTAL_MAX_LENGTH) return [];
  return violation(
    path,
    'MAX_EMBED_SIZE_EXCEEDED',
    `All embeds together can have ${TEXT_TOTAL_MAX_LENGTH} characters; here are ${length}.`,
  );
}

function lengthOf(one: Fields): number {
  const { footer, author } = one;
  const texts = [one['title'], one['description']];
  if (isFields(footer)) texts.push(footer['text']);
  if (isFields(author)) texts.push(author['name']);
  for (const part of listIn(one, 'fields')) if (isFields(part)) texts.push(part['name'], part['value']);
  return texts.reduce<number>((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
}
