// How near a payload comes to Discord's limits: for whoever looks at what a bot sends. What is over them the validator says.
import { componentsIn, TEXT_TOTAL_MAX_LENGTH, type Placed } from './component-tree.ts';
import { COMPONENTS_MAX, KIND } from './components.ts';
import { COMMAND_SIZE_MAX, commandSize } from './command-size.ts';
import { isFields, listIn, type Fields } from './fields.ts';

export interface Gauge {
  /** What is counted: `components`, `characters of text`. */
  of: string;
  used: number;
  /** Discord's limit. */
  limit: number;
}

/** Discord's document on messages, interactions and components; what is not there stands where it is checked. */
const LIMITS = {
  content: 2_000,
  customId: 100,
  buttonLabel: 80,
  selectOptions: 25,
  embeds: 10,
  embedsLength: 6_000,
  files: 10,
  choices: 25,
  modalTitle: 45,
  modalComponents: 5,
  commands: 100,
} as const;

const CHOICES = 8;
const MODAL = 9;

/** The limits that mean something for this payload, in a fixed order; what it does not use is left out. */
export function gaugesOf(payload: unknown, fileCount = 0): Gauge[] {
  const gauges = Array.isArray(payload)
    ? commandGauges(payload.filter(isFields))
    : bodyGauges(payload, fileCount);
  return gauges.filter(({ used }) => used > 0);
}

function bodyGauges(payload: unknown, fileCount: number): Gauge[] {
  if (!isFields(payload)) return [];
  const { data, type, message } = payload;
  const isCommand = typeof payload['description'] === 'string' && typeof payload['name'] === 'string';
  if (isCommand) return commandGauges([payload]);
  // An interaction's answer carries the message in `data`, a forum's new post in `message`.
  if (isFields(data)) return answerGauges(data, { type, fileCount });
  return messageGauges(isFields(message) ? message : payload, fileCount);
}

function answerGauges(data: Fields, { type, fileCount }: { type: unknown; fileCount: number }): Gauge[] {
  if (type === CHOICES) return [gauge('choices', listIn(data, 'choices').length, LIMITS.choices)];
  if (type !== MODAL) return messageGauges(data, fileCount);
  const placed = componentsIn(data['components'], '');
  return [
    gauge('characters of the form’s title', lengthIn(data, 'title'), LIMITS.modalTitle),
    gauge('parts of the form', listIn(data, 'components').length, LIMITS.modalComponents),
    ...nameGauges([data, ...placed.map(({ component }) => component)]),
  ];
}

function messageGauges(message: Fields, fileCount: number): Gauge[] {
  const placed = componentsIn(message['components'], '');
  const components = placed.map(({ component }) => component);
  const embeds = listIn(message, 'embeds').filter(isFields);
  return [
    gauge('components', placed.length, COMPONENTS_MAX),
    gauge('characters of text', textLength(placed), TEXT_TOTAL_MAX_LENGTH),
    gauge('characters of content', lengthIn(message, 'content'), LIMITS.content),
    ...nameGauges(components),
    gauge('embeds', embeds.length, LIMITS.embeds),
    gauge('characters in embeds', sumOf(embeds.map(embedLength)), LIMITS.embedsLength),
    gauge('files', fileCount, LIMITS.files),
  ];
}

function nameGauges(components: readonly Fields[]): Gauge[] {
  const labels = components
    .filter(({ type }) => type === KIND.button)
    .map((button) => lengthIn(button, 'label'));
  return [
    gauge(
      'characters of the longest custom_id',
      most(components.map((one) => lengthIn(one, 'custom_id'))),
      LIMITS.customId,
    ),
    gauge('characters of the longest button', most(labels), LIMITS.buttonLabel),
    gauge(
      'options of the longest select',
      most(components.map((one) => listIn(one, 'options').length)),
      LIMITS.selectOptions,
    ),
  ];
}

function commandGauges(commands: readonly Fields[]): Gauge[] {
  return [
    gauge('commands', commands.length, LIMITS.commands),
    gauge(
      'characters of the largest command',
      most(commands.map((command) => commandSize(command))),
      COMMAND_SIZE_MAX,
    ),
  ];
}

function embedLength(embed: Fields): number {
  const { footer, author } = embed;
  const fields = listIn(embed, 'fields').filter(isFields);
  return sumOf([
    lengthIn(embed, 'title') + lengthIn(embed, 'description'),
    isFields(footer) ? lengthIn(footer, 'text') : 0,
    isFields(author) ? lengthIn(author, 'name') : 0,
    ...fields.map((field) => lengthIn(field, 'name') + lengthIn(field, 'value')),
  ]);
}

function textLength(placed: readonly Placed[]): number {
  const texts = placed.filter(({ component }) => component['type'] === KIND.textDisplay);
  return sumOf(texts.map(({ component }) => lengthIn(component, 'content')));
}

function gauge(of: string, used: number, limit: number): Gauge {
  return { of, used, limit };
}

function lengthIn(fields: Fields, field: string): number {
  const value = fields[field];
  return typeof value === 'string' ? value.length : 0;
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((largest, one) => Math.max(largest, one), 0);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
