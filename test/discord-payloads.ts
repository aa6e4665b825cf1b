// Holds a payload against Discord's own description of its API, as the package discord-api-spec writes it down in zod.
// @ts-expect-error The package ships its schemas as plain JavaScript, without types.
import * as untyped from 'discord-api-spec/zod';

export type PayloadKind = 'message' | 'edit' | 'command' | 'interaction-callback' | 'modal';

/** The part of zod's issue that a problem is told from. */
interface Issue {
  code: string;
  path: (string | number)[];
  expected?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  values?: unknown[];
  /** Of a union: what each of its branches has against the value. */
  errors?: Issue[][];
}

interface Schema {
  safeParse(value: unknown): { success: true } | { success: false; error: { issues: Issue[] } };
}

type Fields = Record<string, unknown>;

const spec = untyped as Record<
  | 'MessageCreateRequestSchema'
  | 'MessageEditRequestPartialSchema'
  | 'ApplicationCommandUpdateRequestSchema'
  | 'ModalInteractionCallbackRequestDataSchema'
  | 'CreateMessageInteractionCallbackRequestSchema'
  | 'UpdateMessageInteractionCallbackRequestSchema'
  | 'ApplicationCommandAutocompleteCallbackRequestSchema'
  | 'ModalInteractionCallbackRequestSchema',
  Schema
>;

/** The callback types of a bot without activities: message, deferred, update, suggestions, modal. */
const CALLBACKS: Readonly<Record<number, Schema>> = {
  4: spec.CreateMessageInteractionCallbackRequestSchema,
  5: spec.CreateMessageInteractionCallbackRequestSchema,
  6: spec.UpdateMessageInteractionCallbackRequestSchema,
  7: spec.UpdateMessageInteractionCallbackRequestSchema,
  8: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  9: spec.ModalInteractionCallbackRequestSchema,
};

/**
 * What Discord's API description has against a payload, a sentence each; none when it is fine.
 * The description is about shapes and single fields: fields that it does not know, whole numbers, totals over a
 * message, duplicates and what fields have to be to each other are beyond it. Where it is wrong, see below.
 */
export function checkAgainstDiscordApi(kind: PayloadKind, payload: unknown): string[] {
  // As the payload goes over the wire: what is undefined is left out.
  const sent: unknown = payload === undefined ? null : JSON.parse(JSON.stringify(payload));
  if (kind === 'message')
    return [...problemsOf(spec.MessageCreateRequestSchema, sent), ...contentProblems(sent)];
  if (kind === 'edit')
    return [...problemsOf(spec.MessageEditRequestPartialSchema, sent), ...contentProblems(sent)];
  if (kind === 'command')
    return problemsOf(spec.ApplicationCommandUpdateRequestSchema, withNumberPermissions(sent));
  if (kind === 'modal')
    return [...problemsOf(spec.ModalInteractionCallbackRequestDataSchema, sent), ...modalProblems(sent)];
  return callbackProblems(sent);
}

function callbackProblems(payload: unknown): string[] {
  const type = isFields(payload) ? payload['type'] : undefined;
  const schema = typeof type === 'number' ? CALLBACKS[type] : undefined;
  if (schema === undefined || !isFields(payload)) return ['type: has to be a callback type from 4 to 9'];
  const found = problemsOf(schema, payload);
  return type === 9 ? [...found, ...modalProblems(payload['data'])] : found;
}

/** Too lax: it allows 4,000 characters, which only paying members have; its documents give bots 2,000. */
function contentProblems(payload: unknown): string[] {
  const content = isFields(payload) ? payload['content'] : undefined;
  return typeof content === 'string' && content.length > 2000 ? ['content: at most 2000'] : [];
}

/** Too lax: it allows 40 components in a modal; the documents say five. */
function modalProblems(payload: unknown): string[] {
  const components = isFields(payload) ? payload['components'] : undefined;
  return Array.isArray(components) && components.length > 5 ? ['components: at most 5'] : [];
}

/** Too strict: it wants permissions as a number, where the documents and every library give a string of digits. */
function withNumberPermissions(payload: unknown): unknown {
  if (!isFields(payload)) return payload;
  const permissions = payload['default_member_permissions'];
  if (typeof permissions !== 'string' || !/^\d+$/.test(permissions)) return payload;
  return { ...payload, default_member_permissions: Number(permissions) };
}

function problemsOf(schema: Schema, payload: unknown): string[] {
  const result = schema.safeParse(payload);
  return result.success ? [] : result.error.issues.flatMap((issue) => sentencesOf(issue, []));
}

/** An issue with a union is told by the branch that the value's type meant, which is the one that knows its type. */
function sentencesOf(issue: Issue, above: readonly (string | number)[]): string[] {
  const path = [...above, ...issue.path];
  const meant = issue.errors?.find((branch) => branch.every(({ path: [key] }) => key !== 'type'));
  if (meant !== undefined && meant.length > 0) return meant.flatMap((inner) => sentencesOf(inner, path));
  return [`${pathText(path)}: ${wantedOf(issue)}`];
}

function wantedOf(issue: Issue): string {
  if (issue.code === 'invalid_union') return 'is of no type that may stand here';
  if (issue.code === 'invalid_value') return `has to be one of ${JSON.stringify(issue.values ?? [])}`;
  if (issue.code === 'invalid_format') return `has to be in the form ${issue.format ?? '?'}`;
  if (issue.maximum !== undefined) return `at most ${issue.maximum}`;
  if (issue.minimum !== undefined) return `at least ${issue.minimum}`;
  return `has to be ${issue.expected ?? issue.code}`;
}

function pathText(path: readonly (string | number)[]): string {
  if (path.length === 0) return 'payload';
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
