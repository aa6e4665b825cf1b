// Generators of payloads that Discord takes: what the validator and Discord's API description have to agree on.
import fc from 'fast-check';
import { type Json, V2 } from './payloads.ts';

const word = (max: number) =>
  fc.string({ minLength: 1, maxLength: max }).map((text) => `a${text}`.slice(0, max));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const emoji = fc.constantFrom({ name: '📰' }, { name: 'gazette', id: '81' }, undefined);
const webAddress = fc.webUrl({ validSchemes: ['https', 'http'] }).filter((url) => url.length <= 500);

/** Names are given when all components are known, so that no two are the same. */
const button = fc.oneof(
  fc.record({
    type: fc.constant(2),
    style: fc.constantFrom(1, 2, 3, 4),
    label: word(80),
    emoji,
    custom_id: fc.constant('?'),
  }),
  fc.record({ type: fc.constant(2), style: fc.constant(5), label: word(80), url: webAddress }),
);

const text = fc.record({ type: fc.constant(10), content: word(60) });
const media = webAddress.map((url) => ({ url }));
const picture = { media, description: maybe(word(1024)), spoiler: maybe(fc.boolean()) };

const stringSelect = fc.uniqueArray(word(100), { minLength: 1, maxLength: 25 }).chain((values) =>
  fc.record({
    type: fc.constant(3),
    custom_id: fc.constant('?'),
    placeholder: maybe(word(150)),
    min_values: fc.constantFrom(0, 1),
    max_values: fc.integer({ min: 1, max: values.length }),
    options: fc.constant(values.map((value) => ({ label: 'Tag', value }))),
  }),
);

const filledSelect = fc.record({
  type: fc.constantFrom(5, 6, 7, 8),
  custom_id: fc.constant('?'),
  max_values: maybe(fc.integer({ min: 1, max: 25 })),
  disabled: maybe(fc.boolean()),
});

const row = fc.record({
  type: fc.constant(1),
  components: fc.oneof(
    fc.array(button, { minLength: 1, maxLength: 5 }),
    fc.oneof(stringSelect, filledSelect).map((select) => [select]),
  ),
});

const section = fc.record({
  type: fc.constant(9),
  components: fc.array(text, { minLength: 1, maxLength: 3 }),
  accessory: fc.oneof(button, fc.record({ type: fc.constant(11), ...picture })),
});

const child = fc.oneof(
  text,
  row,
  section,
  fc.record({ type: fc.constant(12), items: fc.array(fc.record(picture), { minLength: 1, maxLength: 10 }) }),
  fc.record({ type: fc.constant(13), file: fc.constant({ url: 'attachment://stories.csv' }) }),
  fc.record({
    type: fc.constant(14),
    divider: maybe(fc.boolean()),
    spacing: fc.constantFrom(1, 2, undefined),
  }),
);

const container = fc.record({
  type: fc.constant(17),
  accent_color: fc.option(fc.integer({ min: 0, max: 0xffffff })),
  components: fc.array(child, { minLength: 1, maxLength: 3 }),
});

/** Components V2: three at the top with three in each come to 27 at most, of 60 characters. */
export const messages: fc.Arbitrary<Json> = fc
  .record({
    flags: fc.constant(V2),
    allowed_mentions: fc.constantFrom({ parse: [] }, undefined),
    components: fc.array(fc.oneof(child, container), { minLength: 1, maxLength: 2 }),
  })
  .map(sent);

const slashName = fc.stringMatching(/^[-_a-z0-9]{1,32}$/);
const uniquely = (count: number) => ({ maxLength: count, selector: ({ name }: { name: string }) => name });
const described = { name: slashName, description: word(100) };

const parameter = fc.oneof(
  fc.record({ type: fc.constantFrom(5, 6, 8, 9, 11), ...described }),
  fc.record({
    type: fc.constant(3),
    ...described,
    autocomplete: fc.boolean(),
    max_length: fc.integer({ min: 1, max: 6000 }),
  }),
  fc.record({
    type: fc.constant(4),
    ...described,
    min_value: fc.integer({ max: 0 }),
    max_value: fc.integer({ min: 0 }),
  }),
  fc.record({
    type: fc.constant(3),
    ...described,
    choices: fc.array(fc.record({ name: word(100), value: word(100) }), { maxLength: 5 }),
  }),
);

const parameters = fc.uniqueArray(parameter, uniquely(5));

export const commands: fc.Arbitrary<Json> = fc
  .oneof(
    fc.record({
      type: fc.constant(1),
      ...described,
      options: parameters,
      contexts: fc.constantFrom([0], [0, 1, 2], undefined),
    }),
    fc.record({
      type: fc.constant(1),
      ...described,
      options: fc.uniqueArray(
        fc.record({ type: fc.constant(1), ...described, options: parameters }),
        uniquely(3),
      ),
      default_member_permissions: fc.constantFrom('32', '0', null),
    }),
    fc.record({ type: fc.constantFrom(2, 3), name: word(32) }),
  )
  .map(sent);

const modalInput = fc.oneof(
  fc.record({
    type: fc.constant(4),
    custom_id: fc.constant('?'),
    style: fc.constantFrom(1, 2),
    placeholder: maybe(word(100)),
  }),
  fc.record({
    type: fc.constantFrom(5, 6, 7, 8),
    custom_id: fc.constant('?'),
    required: maybe(fc.boolean()),
  }),
  fc.record({
    type: fc.constantFrom(21, 22),
    custom_id: fc.constant('?'),
    options: fc
      .uniqueArray(word(100), { minLength: 2, maxLength: 10 })
      .map((values) => values.map((value) => ({ label: 'Day', value }))),
  }),
  fc.record({ type: fc.constantFrom(19, 23), custom_id: fc.constant('?') }),
);

export const modals: fc.Arbitrary<Json> = fc
  .record({
    custom_id: word(100),
    title: word(45),
    components: fc.array(
      fc.oneof(
        text,
        fc.record({
          type: fc.constant(18),
          label: word(45),
          description: maybe(word(100)),
          component: modalInput,
        }),
      ),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(sent);

/** As it goes over the wire, every `custom_id` that was left open named by its turn. */
function sent(payload: object): Json {
  let turn = 0;
  return JSON.parse(
    JSON.stringify(payload, (key, value: unknown) =>
      key === 'custom_id' && value === '?' ? `c${turn++}` : value,
    ),
  ) as Json;
}

/** The payload with one of its values, at any depth, replaced by another. */
export function spoiled(payloads: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const replacements = fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e9,
    '',
    'x'.repeat(6001),
    [],
    {},
    [{}],
    'word',
  );
  return fc.tuple(payloads, fc.nat(), replacements).map(([payload, pick, replacement]) => {
    const copy = structuredClone(payload);
    const places = placesIn(copy);
    const place = places[pick % places.length];
    if (place !== undefined) place.holder[place.key] = replacement;
    return copy;
  });
}

function placesIn(value: unknown): { holder: Json; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Json;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}
